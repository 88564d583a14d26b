"""Lead from the address of a mended id to the new one: a page for people, entries for programs."""

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
    """Yield a small page at each old address, in each language; a target's old anchor stays on its campaign's page."""
    for redirect in redirects:
        if redirect.kind in PAGES:
            for language in LANGUAGES:
                prefix = "en/" if language == "en" else ""
                place = f"{prefix}{PAGES[redirect.kind]}/{redirect.old_id}/index.html"
                yield File(place, _render(publication.address(_path(redirect), language), Words(language)))


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


def _render(url: str, words: Words) -> bytes:
    """Return a page that leads on by itself, and by its link where a browser does not."""
    address, title = escape(url), escape(words("redirect.title"))
    return (
        f'<!doctype html>\n<html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="refresh" content="0; url={address}"><link rel="canonical" href="{address}">'
        f'<meta name="robots" content="noindex"></head><body><p>{title}: <a href="{address}">{address}</a></p>'
        "</body></html>\n"
    ).encode()
