"""Keep account of the files below `data/`: size, checksum and rows of each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from portal.read.releases import Release
from portal.write import File

FOLDER = "data/"


@dataclass(frozen=True)
class Entry:
    """Hold what is told of one file: its size in bytes, its SHA-256, its rows (None: it is no table)."""

    bytes: int
    sha256: str
    rows: int | None = None


def measure(content: bytes, rows: int | None = None) -> Entry:
    """Return size and checksum of a file's content."""
    return Entry(len(content), hashlib.sha256(content).hexdigest(), rows)


@dataclass
class Ledger:
    """Collect the entry of each file by its name below `data/`."""

    _entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Return the entries so far, in the order in which the files were made."""
        return self._entries

    def add(self, name: str, content: bytes, rows: int | None = None) -> File:
        """Return the file `data/<name>`, entered."""
        self._entries[name] = measure(content, rows)
        return File(FOLDER + name, content)


@dataclass(frozen=True)
class Shelf:
    """Hold what stands below `data/`: the releases made so far, and the account of this build's files."""

    releases: Sequence[Release] = ()
    ledger: Ledger = field(default_factory=Ledger)


def render_checksums(entries: Mapping[str, Entry]) -> bytes:
    """Return the list that `sha256sum -c` reads, sorted by name."""
    return "".join(f"{entries[name].sha256}  {name}\n" for name in sorted(entries)).encode()
