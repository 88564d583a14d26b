"""Write the lean pages that are indexed. A reader never sees them.

Their address is the real page's; a campaign's rows carry the ids of the real page's anchors, so that a
result leads straight to its target.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from portal.search.folding import list_searched
from portal.write import File

SEPARATOR = " ‖ "


@dataclass(frozen=True)
class LeanRow:
    """Hold one part of a page that a result can lead to: its anchor, what is shown, what is only searched."""

    anchor: str
    shown: Sequence[str]
    searched: str


@dataclass(frozen=True)
class LeanPage:
    """Hold one page for the index: where it leads, its title, words, and the codes that filters pick it by."""

    path: str
    language: str
    kind: str
    title: str
    searched: str
    place: str = ""
    rows: Sequence[LeanRow] = ()
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)


def render_lean(page: LeanPage) -> File:
    """Return one lean page as HTML for the indexer."""
    filters = {"kind": (page.kind,), **page.filters}
    marks = "".join(
        f'<span data-pagefind-filter="{name}[data-value]" data-value="{escape(value)}"></span>'
        for name, values in filters.items()
        for value in dict.fromkeys(values)
        if value
    )
    title = escape(page.title)
    html = (
        f'<!doctype html><html lang="{page.language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f'<body data-pagefind-body><h1 data-pagefind-weight="8">{title}</h1>'
        f'<span data-pagefind-meta="kind[data-value]" data-value="{page.kind}"></span>'
        f'<span data-pagefind-meta="place[data-value]" data-value="{escape(page.place)}"></span>'
        f'{marks}<p data-pagefind-weight="6">{escape(list_searched(page.title, page.searched))}</p>'
        f"{''.join(map(render_row, page.rows))}</body></html>\n"
    )
    prefix = "" if page.language == "vi" else f"{page.language}/"
    return File(f"{prefix}{page.path}index.html", html.encode())


def render_row(row: LeanRow) -> str:
    """Return one row as a heading, which the result shows, and a paragraph of what is only searched."""
    shown = SEPARATOR.join(row.shown)
    return f'<h2 id="{escape(row.anchor)}">{escape(shown)}</h2><p>{escape(list_searched(shown, row.searched))}</p>'
