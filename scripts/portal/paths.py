"""Every folder of the project, named once and passed in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """Hold the folders and files that the build reads and writes, all below `root`."""

    root: Path

    @property
    def datasets(self) -> Path:
        """Return the folder that holds only what people wrote."""
        return self.root / "datasets"

    @property
    def schemas(self) -> Path:
        """Return the folder of Table Schemas, one file a kind of table."""
        return self.datasets / "schemas"

    @property
    def reference(self) -> Path:
        """Return the folder of localities, indicators, units and movements."""
        return self.datasets / "reference"

    @property
    def docs(self) -> Path:
        """Return the folder of hand-written pages, assets and theme overrides."""
        return self.root / "docs"

    @property
    def config(self) -> Path:
        """Return the site generator's configuration file."""
        return self.root / "mkdocs.yml"

    @property
    def build(self) -> Path:
        """Return the folder of everything generated before the site itself."""
        return self.root / "build"

    @property
    def pages(self) -> Path:
        """Return the folder that the site generator reads: generated pages and a copy of `docs`."""
        return self.build / "docs"

    @property
    def cache(self) -> Path:
        """Return the folder of drawn charts, keyed by what they were drawn from."""
        return self.build / "cache"

    @property
    def lean(self) -> Path:
        """Return the folder of the lean pages that are indexed."""
        return self.build / "search"

    @property
    def staging(self) -> Path:
        """Return the folder in which a site is made before it replaces the last good one."""
        return self.build / "site"

    @property
    def site(self) -> Path:
        """Return the finished site."""
        return self.root / "site"

    @property
    def releases(self) -> Path:
        """Return the folder of releases: the list of addresses to keep, and a folder for each copy that is at hand."""
        return self.root / "releases"

    @property
    def addresses(self) -> Path:
        """Return the list of the last release's addresses."""
        return self.releases / "addresses.txt"

    @property
    def tools(self) -> Path:
        """Return the folder of installed front-end packages (Pagefind, the web font)."""
        return self.root / "node_modules"

    @property
    def archive(self) -> Path | None:
        """Return the folder of archived source texts, or None where there is none.

        The environment variable PORTAL_SOURCES names it; where that is unset, a folder
        `shared/sources` beside the project is taken if it exists.
        """
        named = os.environ.get("PORTAL_SOURCES", "")
        folder = Path(named) if named else self.root.parent / "shared" / "sources"
        return folder if folder.is_dir() else None

    def relative(self, path: Path) -> str:
        """Return `path` as it is shown to people: below the root, with forward slashes."""
        shown = path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()
        return shown.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
