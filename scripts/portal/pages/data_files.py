"""What stands below `data/`: each file with size, rows and checksum, and the releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.downloads.releases import locate
from portal.pages.edition import Edition
from portal.pages.page import Link
from portal.words import Words

UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")


@dataclass(frozen=True)
class FileRow:
    """Hold one file: its name, its size for readers, its rows ("": it is no table), its SHA-256."""

    file: Link
    size: str
    rows: str
    sha256: str


@dataclass(frozen=True)
class ReleaseRow:
    """Hold one release: its version, whether it is the current one, the newest fact in it, its size, its files."""

    version: str
    is_current: bool
    updated: str
    size: str
    files: tuple[Link, ...]


def list_files(edition: Edition) -> Iterator[FileRow]:
    """Yield every file below `data/` of this build, sorted by name."""
    words = edition.words
    for name, entry in sorted(edition.shelf.ledger.entries.items()):
        rows = "" if entry.rows is None else words.number(str(entry.rows))
        yield FileRow(Link(name, f"data/{name}"), show_size(words, entry.bytes), rows, entry.sha256)


def list_releases(edition: Edition) -> Iterator[ReleaseRow]:
    """Yield every release, the newest first."""
    words, releases = edition.words, edition.shelf.releases
    package = f"{edition.publication.package['name']}.zip"
    for release in reversed(releases):
        yield ReleaseRow(
            release.version,
            release is releases[-1],
            words.date(release.updated_on),
            show_size(words, sum(file.bytes for file in release.files)),
            (
                Link(package, f"data/{locate(release, package)}"),
                Link(words("release.manifest"), f"data/{locate(release)}"),
            ),
        )


def show_size(words: Words, count: int) -> str:
    """Return a size as readers know it: `512 byte`, `24,3 kB`, `1,2 MB`."""
    size, unit = float(count), UNITS[0]
    for larger in UNITS[1:]:
        if size < 1000:
            break
        size, unit = size / 1000, larger
    figure = str(count) if unit == UNITS[0] else f"{size:.1f}"
    return words(f"size.{unit}", figure=words.number(figure))
