"""Collect what is published as it is: hand-written pages and assets, the web font, the browser's words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from portal.paths import Paths
from portal.words import LANGUAGES, catalogue
from portal.write import File, read_tree

FONT_FOLDER = "@fontsource/be-vietnam-pro"
FONT_WEIGHTS = (400, 600, 700)
FONT_SUBSETS = ("latin", "latin-ext", "vietnamese")
NOT_PAGES = ("overrides/",)
# The explorer's modules are published bundled (see `site.bundle_scripts`).
BUNDLED = re.compile(r"assets/explore/\w+\.js$")
# Words that scripts in the browser say have identifiers that start so.
IN_BROWSER = "js."


def collect_assets(paths: Paths) -> Iterator[File]:
    """Yield the copy of `docs/` (without theme overrides and what is bundled), the font files, the words of scripts.

    Raises: FileNotFoundError where the font package is not installed.
    """
    for file in read_tree(paths.docs):
        if not file.path.startswith(NOT_PAGES) and not BUNDLED.match(file.path):
            yield file
    yield from _fonts(paths.tools / FONT_FOLDER)
    for language in LANGUAGES:
        words = {name: text for name, text in sorted(catalogue(language).items()) if name.startswith(IN_BROWSER)}
        yield File(f"assets/words/{language}.json", json.dumps(words, ensure_ascii=False).encode())


def _fonts(folder: Path) -> Iterator[File]:
    for subset in FONT_SUBSETS:
        for weight in FONT_WEIGHTS:
            name = f"be-vietnam-pro-{subset}-{weight}-normal.woff2"
            yield File(f"assets/fonts/{name}", (folder / "files" / name).read_bytes())
    yield File("assets/fonts/LICENSE.txt", (folder / "LICENSE").read_bytes())
