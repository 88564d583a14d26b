#!/usr/bin/env bash
# Print the path of the first of some programs: `find_program.sh <package> <program>…`. Where there is none, install
# the system's package if that is allowed and it can be fetched in three minutes; else print nothing.
set -euo pipefail
package="$1"
shift
find_it() {
  for name in "$@"; do
    if command -v "$name"; then exit 0; fi
  done
}
find_it "$@"
if ! command -v apt-get > /dev/null; then exit 0; fi
become=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2> /dev/null; then exit 0; fi
  become=(sudo -n)
fi
echo "Installing $package for the tests…" >&2
{
  "${become[@]}" timeout 60 apt-get update -qq
  install=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
  # Only fetching may be cut off: a package that is being unpacked is not interrupted.
  timeout 180 "${install[@]}" --download-only "$package" && "${install[@]}" "$package"
} >&2 || true
find_it "$@"
