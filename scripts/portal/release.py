"""Make a release: a dated copy of the published tables that never changes, and the list of addresses to keep."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from portal.addresses import list_addresses, render_addresses
from portal.paths import Paths
from portal.read.releases import MANIFEST, Release, ReleasedFile, ReleaseError, measure_file, read_releases
from portal.write import File, read_tree, replace_folder, write_files, write_one

# What is copied: every table with its metadata, the package of them all with its description, how to cite it.
COPIED = (".bib", ".csv", ".csv-metadata.json", ".parquet", ".ris", ".xlsx", ".zip", "citation.txt", "datapackage.json")
CHECKSUMS = "CHECKSUMS.sha256"
MANIFEST_SCHEMA = "data/release.schema.json"


@dataclass(frozen=True)
class Made:
    """Say what was released: the version, its folder, whether it was new, how many files and bytes it holds."""

    version: str
    folder: Path
    is_new: bool
    files: int
    bytes: int


def make_release(paths: Paths) -> Made:
    """Copy the data of the finished site to `releases/<version>/`, and renew the list of addresses to keep.

    A release that is there already stays as it is, byte for byte.

    Raises: ReleaseError where there is no site, where its data are not those of its checksums, or where an earlier
    release was damaged.
    """
    data = paths.site / "data"
    package = _read_package(data)
    earlier = read_releases(paths.releases)
    version = str(package["version"])
    known = {release.version: release for release in earlier}
    folder = paths.releases / version
    if version not in known:
        files = list(_measure(data, package))
        manifest = _describe(package, files, earlier[-1] if earlier else None)
        staging = paths.build / "release"
        write_files(staging, _copy(data, files, manifest))
        paths.releases.mkdir(exist_ok=True)
        replace_folder(staging, folder)
    addresses = list_addresses(read_tree(paths.site))
    write_one(paths.addresses, render_addresses(version, addresses).encode())
    made = known.get(version) or read_releases(paths.releases)[-1]
    return Made(version, folder, version not in known, len(made.files), sum(file.bytes for file in made.files))


def _copy(data: Path, files: Iterable[ReleasedFile], manifest: bytes) -> Iterator[File]:
    """Yield the files of a new release."""
    for file in files:
        yield File(file.path, (data / file.path).read_bytes())
    yield File(MANIFEST, manifest)


def _read_package(data: Path) -> dict[str, Any]:
    try:
        package: dict[str, Any] = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReleaseError("no_site", error=str(error)) from error
    return package


def _measure(data: Path, package: dict[str, Any]) -> Iterator[ReleasedFile]:
    """Yield what is to be copied, each held against the site's own list of checksums."""
    rows = {resource["name"]: resource["rows"] for resource in package["resources"]}
    lines = (data / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    sums = {name: sha256 for sha256, name in (line.split(maxsplit=1) for line in lines)}
    for path in sorted(path for path in data.iterdir() if path.name.endswith(COPIED)):
        is_table = path.suffix in (".csv", ".parquet")
        file = measure_file(path, path.name, rows.get(path.stem) if is_table else None)
        if sums.get(path.name) != file.sha256:
            raise ReleaseError("damaged", path=f"data/{path.name}")
        yield file


def _describe(package: dict[str, Any], files: Iterable[ReleasedFile], previous: Release | None) -> bytes:
    before = {"version": previous.version, "manifest_sha256": previous.manifest.sha256} if previous else None
    manifest = {
        "$schema": package["homepage"] + MANIFEST_SCHEMA,
        "name": package["name"],
        "version": package["version"],
        "updated_on": package["created"][:10],
        "licence": package["licenses"][0]["name"],
        "previous": before,
        "files": [asdict(file) for file in files],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
