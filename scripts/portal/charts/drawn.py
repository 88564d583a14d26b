"""Drawn charts kept on disk, by what they were drawn from; equal orders are drawn once."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from portal.charts.render import Order, name_renderer
from portal.write import write_one

FOLDER = "charts"


@dataclass(frozen=True, slots=True)
class Store:
    """Keep the files of each drawing in one archive, named by the hash of its order and of the renderer."""

    folder: Path

    @staticmethod
    def name(order: Order) -> str:
        """Return the hash of everything that a drawing's files depend on."""
        parts = (*order.files.values(), order.key, order.title, order.about, *order.footer, order.language)
        return hashlib.sha256("\0".join((*parts, name_renderer())).encode()).hexdigest()

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

    def read(self, name: str) -> dict[str, bytes]:
        """Return the files of a drawing, by their endings."""
        with ZipFile(self.path(name)) as archive:
            return {ending: archive.read(ending) for ending in archive.namelist()}

    def forget_others(self, wanted: Iterable[str]) -> None:
        """Remove every drawing that is not wanted."""
        kept = set(wanted)
        for path in sorted((self.folder / FOLDER).glob("*/*")):
            if path.stem not in kept:
                path.unlink()
