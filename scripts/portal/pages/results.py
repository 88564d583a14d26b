"""Published figures of what happened, as a page prints them: figure, kind, publisher, source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.addresses import public_url
from portal.pages.edition import Edition


@dataclass(frozen=True)
class Result:
    """Hold one published figure with its source."""

    figure: str
    period: str
    status: str
    price_basis: str
    publisher: str
    claim: str
    title: str
    url: str
    published: str
    quote: str
    note: str


def tell_result(edition: Edition, row: Record) -> Result:
    """Return one row of `observations` ready to print."""
    words = edition.words
    basis = row["price_basis"]
    return Result(
        edition.bound(row),
        words.period(row["period"]),
        words(f"observation.status.{row['status']}"),
        words(f"observation.price_basis.{basis}") if basis and basis != "unknown" else "",
        row["publisher_vi"],
        words(f"observation.publisher_kind.{row['publisher_kind']}"),
        row["source_title_vi"],
        public_url(row["url"]),
        words.date(row["published_on"]),
        row["quote"],
        edition.note(row),
    )


def list_results(edition: Edition, ids: str) -> tuple[Result, ...]:
    """Return the results named by a list of observation ids with | between."""
    return tuple(
        tell_result(edition, edition.one("observations", "observation_id", one)) for one in ids.split("|") if one
    )


def tell_results(edition: Edition, rows: Iterable[Record]) -> tuple[Result, ...]:
    """Return rows of `observations` ready to print, the newest period first."""
    return tuple(tell_result(edition, row) for row in sorted(rows, key=lambda row: row["period"], reverse=True))
