"""Atom feeds of changes: of everything and of each locality, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from portal.derive.changes import Change
from portal.downloads.page_data import FOLDERS
from portal.downloads.publication import Publication
from portal.read.history import State
from portal.words import LANGUAGES, Words
from portal.write import File

LONGEST = 100
NO_DATE = "1970"
FIGURES = frozenset({"value", "value_upper", "total", "baseline_value"})


@dataclass(frozen=True)
class Entry:
    """Hold one entry: its title, what it says, where it leads, where it comes from."""

    id: str
    date: str
    title: str
    text: str
    url: str
    source: str


def make_feeds(publication: Publication, changes: Sequence[Change], state: State) -> Iterator[File]:
    """Yield `feed.xml` of everything and of every locality with a change of its own, in each language.

    In: the changes, the newest first; whether the repository's history is behind them.
    """
    places: dict[str, list[Change]] = {}
    for change in changes:
        if change.locality_id:
            places.setdefault(change.locality_id, []).append(change)
    for language in LANGUAGES:
        words = Words(language)
        prefix = "en/" if language == "en" else ""
        yield File(f"{prefix}feed.xml", _render(publication, words, "", words("feed.title"), changes, state))
        for locality_id, own in places.items():
            row = publication.tables.one("localities", "locality_id", locality_id)
            if row:
                folder = f"{FOLDERS['locality']}/{locality_id}/"
                title = words("feed.title_place", place=words.locality(row))
                yield File(f"{prefix}{folder}feed.xml", _render(publication, words, folder, title, own, state))


def tell_change(publication: Publication, words: Words, change: Change) -> Entry:
    """Return a change in words, with its address."""
    tables = publication.tables
    place = tables.one("localities", "locality_id", change.locality_id)
    values = {
        "place": words.locality(place) if place else "",
        "period": change.campaign_id.rpartition("/")[2],
        "name": change.name,
        "what": _name_row(publication, words, change),
        "column": _name_column(publication, words, change),
        "table": change.table,
        "old": _tell_value(publication, words, change.column, change.old),
        "new": _tell_value(publication, words, change.column, change.new),
    }
    if change.kind == "revision":
        values |= _bound_revision(publication, words, change)
    form = f"change.{change.kind}" + (f".{change.table}" if change.kind in ("entered", "reworded") else "")
    title = words.count(form, change.count, **values)
    parts = [title]
    reason = change.reason_vi if words.language == "vi" else change.reason_en or change.reason_vi
    if reason:
        parts.append(words("change.reason", reason=reason))
    if change.commit:
        parts.append(words("change.commit", commit=change.commit[:10]))
    return Entry(
        change.id,
        change.date,
        title,
        " ".join(f"{part.rstrip('.')}." for part in parts),
        _address(publication, words, change),
        change.url,
    )


def _name_row(publication: Publication, words: Words, change: Change) -> str:
    """Return what a reader knows a row by: the target's statement, the indicator and period of a result."""
    target = publication.tables.one("targets", "target_id", change.target_id)
    if target:
        return words.pick(target, "statement")
    indicator = publication.tables.one("indicators", "indicator_id", change.indicator_id)
    return f"{words.pick(indicator, 'name')}, {words.period(change.period)}" if indicator else change.name


def _name_column(publication: Publication, words: Words, change: Change) -> str:
    table = publication.described.get(change.table)
    titles = {column.name: column.titles[words.language] for column in table.columns} if table else {}
    return titles.get(change.column, change.column)


def _tell_value(publication: Publication, words: Words, column: str, value: str) -> str:
    """Return a cell as readers know it: a unit and a code by their names, a figure in the language's form."""
    unit = publication.tables.one("units", "unit_id", value) if column == "unit_id" else None
    if unit:
        return words.pick(unit, "name")
    for name in (f"label.{column}.{value}", f"observation.{column}.{value}"):
        if words.has(name):
            return words(name)
    return (words.number(value) if column in FIGURES else value) or words("change.nothing")


def _bound_revision(publication: Publication, words: Words, change: Change) -> dict[str, str]:
    """Return both figures as readers know them, with comparator and unit."""
    tables = publication.tables
    target = tables.some("targets", "target_id", change.target_id)[0]
    revised = next(
        row for row in tables.some("revisions", "target_id", change.target_id) if row["revised_on"] == change.date
    )
    figures = {**target, **{name: revised[name] for name in ("comparator", "value", "value_upper", "unit_id")}}
    return {
        name: words.bound(row, tables.one("units", "unit_id", row["unit_id"]))
        for name, row in (("old", target), ("new", figures))
    }


def _address(publication: Publication, words: Words, change: Change) -> str:
    """Return the page that shows what changed; of a row that is no more, the page of changes."""
    folder = "thay-doi/"
    if change.campaign_id and publication.tables.one("campaigns", "campaign_id", change.campaign_id):
        folder = f"{FOLDERS['campaign']}/{change.campaign_id}/"
        if change.target_id and publication.tables.one("targets", "target_id", change.target_id):
            folder += f"#{change.target_id.rpartition('/')[2]}"
    elif change.locality_id:
        folder = f"{FOLDERS['locality']}/{change.locality_id}/"
    return publication.address(folder, words.language)


def _render(
    publication: Publication, words: Words, folder: str, title: str, changes: Iterable[Change], state: State
) -> bytes:
    """Return one feed as Atom, with its newest entries."""
    newest = [tell_change(publication, words, change) for change in list(changes)[:LONGEST]]
    here = publication.address(folder, words.language)
    licence = publication.package["licenses"][0]["path"]
    note = words("feed.about") if state == "complete" else f"{words('feed.about')} {words(f'feed.{state}')}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{words.language}">',
        f"<id>{escape(here)}feed.xml</id>",
        f"<title>{escape(title)}</title>",
        f"<subtitle>{escape(note)}</subtitle>",
        f"<updated>{_instant(newest[0].date if newest else NO_DATE)}</updated>",
        f"<author><name>{escape(publication.package['contributors'][0]['title'])}</name></author>",
        f"<rights>{escape(licence)}</rights>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(here + "feed.xml")}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(here if folder else here + "thay-doi/")}/>',
        *(_render_entry(publication, entry) for entry in newest),
        "</feed>",
        "",
    ]
    return "\n".join(lines).encode()


def _render_entry(publication: Publication, entry: Entry) -> str:
    via = f'<link rel="via" href={quoteattr(entry.source)}/>' if entry.source else ""
    return (
        f"<entry><id>{escape(publication.address('thay-doi/'))}#{entry.id}</id><title>{escape(entry.title)}</title>"
        f"<updated>{_instant(entry.date)}</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(entry.url)}/>{via}'
        f"<summary>{escape(entry.text)}</summary></entry>"
    )


def _instant(date: str) -> str:
    """Return the first moment of a date that may be known only in part."""
    return f"{date}-01-01"[:10] + "T00:00:00Z"
