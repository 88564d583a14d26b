"""Read the copies of earlier releases and hold each against its manifest; a copy that differs is never published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.words import Words

MANIFEST = "manifest.json"


class ReleaseError(RuntimeError):
    """A release that cannot be made or published; `reason` names the words of the catalogue, `details` fill them."""

    def __init__(self, reason: str, **details: str) -> None:
        """Hold the reason and what fills its words."""
        super().__init__(reason, details)
        self.reason = reason
        self.details = details

    def explain(self, words: Words) -> str:
        """Return what is wrong and how to mend it, in the reader's language."""
        return words(f"release.refused_{self.reason}", **self.details)


@dataclass(frozen=True)
class ReleasedFile:
    """Hold one file of a release: its path in the folder, its size, its SHA-256, its rows (None: no table)."""

    path: str
    bytes: int
    sha256: str
    rows: int | None = None


@dataclass(frozen=True)
class Release:
    """Hold one release whose files are all there and unchanged.

    `updated_on`: the newest date in its data. `previous`: the version of the release before it ("": the first).
    `manifest`: the manifest itself as a file of the release.
    """

    folder: Path
    version: str
    updated_on: str
    previous: str
    manifest: ReleasedFile
    files: tuple[ReleasedFile, ...]

    def list_files(self) -> Iterator[ReleasedFile]:
        """Yield every file of the release, its manifest first."""
        yield self.manifest
        yield from self.files


def read_releases(folder: Path) -> tuple[Release, ...]:
    """Return the releases below `folder`, the oldest first; no folder means none.

    Raises: ReleaseError where a manifest cannot be read, where a file is missing, changed or not in its manifest,
    or where the chain of manifests is broken: each names the one before it with its checksum.
    """
    if not folder.is_dir():
        return ()
    found = [_read_release(path) for path in sorted(folder.iterdir()) if path.is_dir()]
    return _chain({release.version: (release, sha256) for release, sha256 in found})


def _read_release(folder: Path) -> tuple[Release, str]:
    """Return one release and the checksum that it gives for the manifest of the one before it."""
    manifest = folder / MANIFEST
    try:
        document: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
        before: Mapping[str, str] = document["previous"] or {"version": "", "manifest_sha256": ""}
        files = tuple(ReleasedFile(**entry) for entry in document["files"])
        version, updated_on = str(document["version"]), str(document["updated_on"])
        previous, sha256 = before["version"], before["manifest_sha256"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError("manifest", path=_show(manifest), error=str(error)) from error
    if version != folder.name:
        raise ReleaseError("named", path=_show(manifest), version=version)
    _compare(folder, files)
    own = measure_file(manifest, MANIFEST)
    return Release(folder, version, updated_on, previous, own, files), sha256


def _compare(folder: Path, files: tuple[ReleasedFile, ...]) -> None:
    """Hold the files of one release against its manifest.

    Raises: ReleaseError that names the first file that is missing, changed or not listed.
    """
    listed = {file.path: file for file in files}
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {MANIFEST}
    for name in sorted(listed.keys() | present):
        path = folder / name
        if name not in present:
            raise ReleaseError("missing", path=_show(path))
        if name not in listed:
            raise ReleaseError("unlisted", path=_show(path))
        found = measure_file(path, name, listed[name].rows)
        if found != listed[name]:
            raise ReleaseError("changed", path=_show(path), wanted=listed[name].sha256, found=found.sha256)


def _chain(found: Mapping[str, tuple[Release, str]]) -> tuple[Release, ...]:
    """Return the releases in the order in which they were made.

    Raises: ReleaseError where one is missing between others, or two follow the same one.
    """
    after = {release.previous: release for release, _ in found.values()}
    ordered: list[Release] = []
    version = ""
    while version in after:
        release = after[version]
        ordered.append(release)
        version = release.version
    for release, sha256 in found.values():
        before = found.get(release.previous)
        if release not in ordered or (release.previous and before is None):
            raise ReleaseError("chain", version=release.version, previous=release.previous)
        if before and before[0].manifest.sha256 != sha256:
            raise ReleaseError("changed", path=_show(before[0].folder / MANIFEST), wanted=sha256, found="")
    return tuple(ordered)


def measure_file(path: Path, name: str, rows: int | None = None) -> ReleasedFile:
    """Return what a manifest says of the file at `path`."""
    with path.open("rb") as file:
        return ReleasedFile(name, path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest(), rows)


def _show(path: Path) -> str:
    """Return a path as people know it: `releases/<version>/targets.csv`."""
    return Path(*path.parts[-3:]).as_posix()
