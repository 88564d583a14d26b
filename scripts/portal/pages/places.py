"""Places through time: what ended or began a place, with the legal document of each change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.addresses import public_url
from portal.pages.edition import Edition
from portal.pages.names import link_place
from portal.pages.page import Link


@dataclass(frozen=True)
class Change:
    """Hold one change of places: day, what happened, the places it leads to or came from, the legal document."""

    date: str
    kind: str
    places: tuple[Link, ...]
    document: str
    document_title: str
    url: str
    note: str


@dataclass(frozen=True)
class Notice:
    """Hold the end of a place: one sentence, each change that ended it, and the places that follow it."""

    text: str
    changes: tuple[Change, ...]
    successors: tuple[Link, ...]


def tell_end(edition: Edition, locality: Record) -> Notice | None:
    """Return what ended a place and what follows it, or None for a place that still is."""
    if not locality["valid_to"]:
        return None
    name = edition.words.locality(locality)
    text = edition.words("place.ended", name=name, date=edition.words.date(locality["valid_to"]))
    changes = list_changes_after(edition, locality["locality_id"])
    return Notice(text, changes, tuple(dict.fromkeys(place for change in changes for place in change.places)))


def list_changes_after(edition: Edition, locality_id: str) -> tuple[Change, ...]:
    """Return the changes that end, rename or divide a place, each with the places that follow."""
    rows = edition.tables.some("locality-events", "predecessor_id", locality_id)
    return tuple(_tell_changes(edition, rows, "successor_id", "after", locality_id))


def list_changes_before(edition: Edition, locality_id: str) -> tuple[Change, ...]:
    """Return the changes that made a place, each with the places before it."""
    rows = edition.tables.some("locality-events", "successor_id", locality_id)
    others = [row for row in rows if row["predecessor_id"] != locality_id]
    return tuple(_tell_changes(edition, others, "predecessor_id", "before", locality_id))


def _tell_changes(
    edition: Edition, rows: Iterable[Record], column: str, side: str, locality_id: str
) -> Iterator[Change]:
    """Yield one change a day, kind and legal document, with all places on its other side."""
    words = edition.words
    cases: dict[tuple[str, str, str], list[Record]] = {}
    for row in rows:
        cases.setdefault((row["event_date"], row["kind"], row["document_number"]), []).append(row)
    for (date, kind, number), found in cases.items():
        others = dict.fromkeys(row[column] for row in found if row[column] and row[column] != locality_id)
        issued = words.date(found[0]["issued_on"])
        facts = (number, words("place.document_of", date=issued) if issued else "", found[0]["issuer_vi"])
        yield Change(
            words.date(date),
            words(f"place.{side}.{kind}"),
            tuple(link_place(edition, one) for one in others),
            " · ".join(fact for fact in facts if fact),
            found[0]["document_title_vi"],
            public_url(found[0]["url"]),
            words.pick(found[0], "note"),
        )
