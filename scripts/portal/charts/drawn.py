"""Drawn charts kept on disk, by the names of their orders."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from portal.write import write_one

FOLDER = "charts"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold where the files of one drawing are kept; they are read when they are wanted."""

    path: Path

    def read(self) -> dict[str, bytes]:
        """Return its files by their endings."""
        with ZipFile(self.path) as archive:
            return {ending: archive.read(ending) for ending in archive.namelist()}

    def read_one(self, ending: str) -> bytes:
        """Return one of its files."""
        with ZipFile(self.path) as archive:
            return archive.read(ending)


@dataclass(frozen=True, slots=True)
class Store:
    """Keep the files of each drawing in one archive, named as its order."""

    folder: Path

    def path(self, name: str) -> Path:
        """Return where a drawing is kept."""
        return self.folder / FOLDER / name[:2] / f"{name}.zip"

    def has(self, name: str) -> bool:
        """Tell whether a drawing is kept."""
        return self.path(name).exists()

    def keep(self, name: str, files: Mapping[str, bytes]) -> None:
        """Keep the files of a drawing, by their endings."""
        out = io.BytesIO()
        with ZipFile(out, "w") as archive:
            for ending, content in files.items():
                archive.writestr(ZipInfo(ending), content, ZIP_STORED if ending == "png" else ZIP_DEFLATED)
        write_one(self.path(name), out.getvalue())

    def take(self, name: str) -> Drawing:
        """Return a drawing that is kept."""
        return Drawing(self.path(name))

    def forget_others(self, wanted: Iterable[str]) -> None:
        """Remove every drawing that is not wanted."""
        kept = set(wanted)
        for path in sorted((self.folder / FOLDER).glob("*/*")):
            if path.stem not in kept:
                path.unlink()
