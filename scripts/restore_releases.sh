#!/usr/bin/env bash
# Fetch the copy of every data release from the repository's releases on GitHub into releases/, where the build checks
# each against its manifest and publishes it. Needs the GitHub command line, signed in for reading.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
gh release list --limit 1000 --json tagName --jq '.[].tagName | select(startswith("data-"))' | while read -r tag; do
  version="${tag#data-}"
  if [ -d "releases/$version" ]; then continue; fi
  echo "Fetching release $version…" >&2
  gh release download "$tag" --pattern release.tar.gz --output build/release.tar.gz --clobber < /dev/null
  tar --extract --gzip --file build/release.tar.gz --directory releases "$version"
  rm build/release.tar.gz
done
