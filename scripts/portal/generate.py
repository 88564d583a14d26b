"""Turn pages into the new site with the site generator: several of it at once, and only for what changed.

A generated page depends on its own source and on the frame (configuration, templates, programs), on no other page:
all its HTML stands in its front matter, and it is in no navigation. So pages are generated in parts, each of which
fits the memory, and a page whose source and frame are as before keeps the HTML that it has on the last site.
Hand-written pages link to each other and to some generated ones: together they are one part, made on every build.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from portal.output import link_one
from portal.paths import Paths
from portal.sharing import Progress, ignore_progress, share_items
from portal.site import SiteConfig, run_program
from portal.sitemap import address_of, render_sitemap
from portal.write import PathClash, write_one

# So many pages take about 200 MB while they are generated.
AT_ONCE = 2500
PACKAGES = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "pyyaml")
KNOWN = "generated.json"
NAMED = re.compile(r"[^\s()<>\"']+\.md\b")
# The site generator's own list of pages knows one part only.
NOT_TAKEN = ("sitemap.xml", "sitemap.xml.gz")


@dataclass(frozen=True)
class Made:
    """Hold one page: its source below the folder of pages, the name of all it was made from, the hash of its HTML.

    `html` is empty where the page is still to be made.
    """

    source: str
    key: str
    html: str = ""


@dataclass(frozen=True)
class Part:
    """Hold the pages that one run of the site generator makes, in a folder of their own."""

    folder: Path
    sources: Sequence[str]

    @property
    def docs(self) -> Path:
        """Return the folder that the site generator reads."""
        return self.folder / "docs"

    @property
    def site(self) -> Path:
        """Return the folder that it writes."""
        return self.folder / "site"


def generate_site(
    paths: Paths, config: SiteConfig, updated_on: str, workers: int = 1, progress: Progress = ignore_progress
) -> None:
    """Add the HTML of all pages below `build/docs/` to the new site, and the list of them.

    Raises: SiteError with the generator's output where it fails or warns; PathClash where a page and another file
    share a path.
    """
    sources = sorted(path.relative_to(paths.pages).as_posix() for path in paths.pages.rglob("*.md"))
    written = find_written(paths, sources)
    generated = sorted(set(sources) - written)
    known = _read_known(paths)
    frame = name_frame(paths, config)
    seen = list(share_items(generated, partial(_take_kept, paths, frame, known), workers))
    missing = [made for made in seen if not made.html]
    folder = paths.build / "parts"
    shutil.rmtree(folder, ignore_errors=True)
    loaded = [
        path.relative_to(paths.pages).as_posix() for path in (paths.pages / "assets").rglob("*") if path.is_file()
    ]
    words = Part(folder / "words", [*written, *loaded])
    parts = [
        Part(folder / str(start), [made.source for made in missing[start : start + AT_ONCE]])
        for start in range(0, len(missing), AT_ONCE)
    ]
    with ThreadPoolExecutor(workers) as pool:
        for number, _ in enumerate(pool.map(partial(run_part, paths, config), [words, *parts]), 1):
            progress(number, 1 + len(parts))
    _take_all(words.site, paths.staging)
    places = {source: part.site for part in parts for source in part.sources}
    fresh = share_items(missing, lambda made: _take_fresh(paths, places[made.source], made), workers)
    facts = {made.key: made.html for made in chain((made for made in seen if made.html), fresh)}
    write_one(paths.staging / "sitemap.xml", render_sitemap(sources, config.url, updated_on))
    write_one(paths.build / KNOWN, json.dumps(facts).encode())
    shutil.rmtree(folder)


def find_written(paths: Paths, sources: Sequence[str]) -> set[str]:
    """Return the hand-written ones among the pages, and those that they name."""
    written = [source for source in sources if (paths.docs / source).is_file()]
    named = {
        posixpath.normpath(posixpath.join(posixpath.dirname(source), name))
        for source in written
        for name in NAMED.findall((paths.pages / source).read_text(encoding="utf-8"))
    }
    return {*written, *(named & set(sources))}


def run_part(paths: Paths, config: SiteConfig, part: Part) -> None:
    """Run the site generator on one part, with the project's configuration.

    It is given no day: a page that printed the day of the build would have to be made anew every day.
    """
    for source in part.sources:
        target = part.docs / source
        target.parent.mkdir(parents=True, exist_ok=True)
        _link_or_copy(paths.pages / source, target)
    own = {"INHERIT": str(paths.config), "docs_dir": str(part.docs), "nav": []}
    theme = {"theme": {"custom_dir": str(paths.root / config.overrides)}} if config.overrides else {}
    file = part.folder / "mkdocs.yml"
    write_one(file, json.dumps({**own, **theme}).encode())
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(file)]
    run_program([*command, "--site-dir", str(part.site)], paths.root, SOURCE_DATE_EPOCH="0", NO_MKDOCS_2_WARNING="1")


def name_frame(paths: Paths, config: SiteConfig) -> str:
    """Return the hash of all that a page's HTML is made from besides its source."""
    files = [paths.config, Path(__file__)]
    if config.overrides:
        files += sorted(path for path in (paths.root / config.overrides).rglob("*") if path.is_file())
    parts = [f"{name} {version(name)}" for name in PACKAGES]
    parts += [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def html_of(source: str) -> str:
    """Return the file that the site generator makes of a page."""
    return f"{address_of(source)}index.html"


def _take_kept(paths: Paths, frame: str, known: Mapping[str, str], source: str) -> Made:
    """Take a page's HTML from the last site where it is what was made from the same source and frame."""
    told = f"{frame}\n{source}\n".encode() + (paths.pages / source).read_bytes()
    key, place = hashlib.sha256(told).hexdigest(), html_of(source)
    if key not in known or _hash_file(paths.site / place) != known[key]:
        return Made(source, key)
    _link_or_copy(paths.site / place, _make_room(paths.staging / place))
    return Made(source, key, known[key])


def _take_fresh(paths: Paths, site: Path, made: Made) -> Made:
    """Take a page's HTML from the folder of the part that made it."""
    place = html_of(made.source)
    target = _make_room(paths.staging / place)
    (site / place).rename(target)
    return Made(made.source, made.key, _hash_file(target))


def _take_all(site: Path, staging: Path) -> None:
    for path in sorted(site.rglob("*")):
        place = path.relative_to(site)
        if path.is_file() and place.as_posix() not in NOT_TAKEN:
            path.rename(_make_room(staging / place))


def _make_room(path: Path) -> Path:
    """Return a path where a file can be put.

    Raises: PathClash where there is one.
    """
    if path.exists():
        raise PathClash(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _link_or_copy(old: Path, new: Path) -> None:
    if not link_one(old, new):
        shutil.copyfile(old, new)


def _hash_file(path: Path) -> str:
    """Return the hash of a file, or nothing where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def _read_known(paths: Paths) -> dict[str, str]:
    """Return the hash of the HTML of every page of the last build by the name of what it was made from."""
    try:
        found = json.loads((paths.build / KNOWN).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
