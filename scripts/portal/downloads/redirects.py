"""Lead from the address of a mended id to the new one: a page for people, its files and an entry for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from portal.downloads.page_data import FOLDERS
from portal.downloads.publication import Publication
from portal.read.redirects import Redirect
from portal.words import LANGUAGES, Words
from portal.write import File

PAGES = {**FOLDERS, "document": "van-ban"}


def make_redirects(publication: Publication, redirects: Iterable[Redirect]) -> Iterator[File]:
    """Yield a small page at each old address, in each language.

    A target's old anchor stays on its campaign's page (see `portal.pages.targets`).
    """
    for redirect in redirects:
        if redirect.kind in PAGES:
            for language in LANGUAGES:
                folder = f"{'en/' if language == 'en' else ''}{PAGES[redirect.kind]}/{redirect.old_id}/"
                url = publication.address(_path(redirect), language)
                yield File(f"{folder}index.html", _render(folder, url, publication.site_url, Words(language)))


def repeat_moved(files: Iterable[File], redirects: Iterable[Redirect]) -> Iterator[File]:
    """Yield every file, and what is beside a page that has moved at its old address too: no host redirects it."""
    moved: dict[str, list[str]] = {}
    for redirect in redirects:
        if redirect.kind in FOLDERS:
            folder = FOLDERS[redirect.kind]
            moved.setdefault(f"{folder}/{redirect.new_id}", []).append(f"{folder}/{redirect.old_id}")
    for file in files:
        yield file
        folder, _, name = file.path.rpartition("/")
        prefix = "en/" if folder.startswith("en/") else ""
        for old in moved.get(folder.removeprefix(prefix), ()):
            yield File(f"{prefix}{old}/{name}", file.content)


def list_redirects(publication: Publication, redirects: Iterable[Redirect]) -> list[dict[str, Any]]:
    """Return the mended ids for the index, each with its new address."""
    return [
        {
            "kind": redirect.kind,
            "old_id": redirect.old_id,
            "new_id": redirect.new_id,
            "changed_on": redirect.changed_on or None,
            "reason_vi": redirect.reason_vi or None,
            "reason_en": redirect.reason_en or None,
            "url": publication.address(_path(redirect)),
        }
        for redirect in redirects
    ]


def _path(redirect: Redirect) -> str:
    if redirect.kind == "target":
        campaign_id, _, key = redirect.new_id.rpartition("/")
        return f"{PAGES['campaign']}/{campaign_id}/#{key}"
    return f"{PAGES[redirect.kind]}/{redirect.new_id}/"


def _render(folder: str, url: str, site_url: str, words: Words) -> bytes:
    """Return a page that leads on by itself, with the anchor asked for; by its link where a browser does not."""
    root = "../" * folder.count("/")
    address, title = escape(url), escape(words("redirect.title"))
    path = escape(root + url.removeprefix(site_url))
    return (
        f'<!doctype html>\n<html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="refresh" content="0; url={path}"><link rel="canonical" href="{address}">'
        f'<meta name="robots" content="noindex"></head><body><p>{title}: <a href="{path}">{address}</a></p>'
        f'<script src="{root}assets/redirect.js"></script></body></html>\n'
    ).encode()
