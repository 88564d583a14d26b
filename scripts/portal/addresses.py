"""The addresses that must never vanish: pages, anchors of targets, data files; kept from release to release.

One line a folder: its address, then what stands there, sorted: `.` its page, `#key` an anchor on the page, else a
file. What stands in the folder's English twin (below `en/`) has `en:` in front.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from portal.downloads.page_data import FOLDERS
from portal.downloads.page_files import PAGE_FILES
from portal.downloads.redirects import PAGES
from portal.read.redirects import Redirect
from portal.write import File

# Folder -> what stands there.
Addresses = Mapping[str, frozenset[str]]
PAGE, ENGLISH, ROOT = ".", "en:", "/"
# Parts of the site whose addresses nobody is meant to keep: they are loaded by pages.
PASSING = ("404", "sitemap", "assets/", "data/releases/", "embed/", "kham-pha/", "pagefind/")
DATA = (".bib", ".csv", ".json", ".jsonld", ".parquet", ".ris", ".sha256", ".ttl", ".txt", ".xlsx", ".xml", ".zip")
# Beside a page stand its data and its feed; what charts are drawn from comes and goes with them.
BESIDE = (*PAGE_FILES, "feed.xml")
TARGETS, INDEX = "data/targets.csv", "data/index.json"
ID = re.compile(rb'\bid="([^"_][^"]*)"')
HEAD = """\
# Addresses of release {version}; none may vanish. Written by `portal release`, compared by tests/test_addresses.py.
# A line is a folder and what stands there: "." a page, "#key" an anchor, else a file; "en:" below en/.
"""


def list_addresses(files: Iterable[File]) -> Addresses:
    """Return the lasting addresses of a site.

    In: its files, as Markdown before the site generator or as HTML after it, with the table of targets and the
    index of everything among them.
    """
    found: dict[str, set[str]] = {}
    ids: dict[str, set[str]] = {}
    keys: list[tuple[str, str]] = []
    for file in files:
        mark, path = _split_language(file.path)
        if path == TARGETS:
            keys += _list_targets(file.content)
        if path == INDEX:
            keys += _list_moved(file.content)
        if path.startswith(PASSING) and not path.startswith("kham-pha/index."):
            continue
        folder, name = _split_page(path)
        beside = name in BESIDE if path.startswith(tuple(PAGES.values())) else name.endswith(DATA)
        if name == PAGE or beside:
            found.setdefault(folder or ROOT, set()).add(mark + name)
        if name == PAGE and not mark and folder.startswith(FOLDERS["campaign"]):
            ids[folder] = {id_.decode() for id_ in ID.findall(file.content)}
    for campaign_id, key in keys:
        folder = f"{FOLDERS['campaign']}/{campaign_id}/"
        if key in ids.get(folder, ()):
            found[folder].add(f"#{key}")
    return {folder: frozenset(names) for folder, names in found.items()}


def _split_language(path: str) -> tuple[str, str]:
    return (ENGLISH, path.removeprefix("en/")) if path.startswith("en/") else ("", path)


def _split_page(path: str) -> tuple[str, str]:
    """Return the folder (with a closing slash) and what stands there: `tai-ve.md` is the page of `tai-ve/`."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    if ending in ("html", "md"):
        path = folder if stem == "index" else f"{folder}/{stem}".lstrip("/")
        return (f"{path}/" if path else ""), PAGE
    return (f"{folder}/" if folder else ""), name


def _list_targets(content: bytes) -> Iterator[tuple[str, str]]:
    for row in csv.DictReader(io.StringIO(content.decode(), newline="")):
        yield row["campaign_id"], row["key"]


def _list_moved(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the campaign and the old key of each target whose key was mended."""
    for redirect in json.loads(content)["redirects"]:
        if redirect["kind"] == "target":
            yield redirect["new_id"].rpartition("/")[0], redirect["old_id"].rpartition("/")[2]


def render_addresses(version: str, addresses: Addresses) -> str:
    """Return the list as it is kept in the repository."""
    lines = (" ".join((folder, *sorted(names))) for folder, names in sorted(addresses.items()))
    return HEAD.format(version=version) + "".join(f"{line}\n" for line in lines)


def parse_addresses(text: str) -> Addresses:
    """Return the addresses of a kept list."""
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {folder: frozenset(names) for folder, *names in lines}


def find_vanished(kept: Addresses, present: Addresses, redirects: Iterable[Redirect]) -> list[str]:
    """Return the kept addresses that lead nowhere any more, sorted.

    An anchor on the page of a campaign that has a new id is found where the page leads to.
    """
    moved = {f"{PAGES[r.kind]}/{r.old_id}/": f"{PAGES[r.kind]}/{r.new_id}/" for r in redirects if r.kind in PAGES}
    return sorted(
        _write(folder, name)
        for folder, names in kept.items()
        for name in names - present.get(folder, frozenset())
        if not (name.startswith("#") and name in present.get(moved.get(folder, ""), ()))
    )


def _write(folder: str, name: str) -> str:
    """Return an address as people write it."""
    prefix = ENGLISH if name.startswith(ENGLISH) else ""
    tail = name.removeprefix(prefix)
    return "".join(chain("en/" if prefix else "", folder.lstrip("/"), "" if tail == PAGE else tail)) or "/"
