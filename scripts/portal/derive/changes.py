"""What changed: dated facts in the data, corrections, and what the repository's history tells."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from portal.derive.tables import Record, Tables
from portal.read.history import Commit, FileChange, History

Kind = Literal["campaign", "result", "revision", "boundary", "correction", "entered", "changed", "reworded", "removed"]
Row = Mapping[str, str]
# What makes a row the same row in two versions of a file.
KEYS = {"targets": ("key",), "observations": ("indicator_id", "period", "url", "status")}
# Columns of which each change is news; changes of the others are counted as wording.
TELLING = frozenset(
    {"indicator_id", "measure", "comparator", "value", "value_upper", "total", "grade", "unit_id", "rate_period"}
    | {"baseline_value", "baseline_period", "period", "part_of", "document_id", "quote_status", "price_basis"}
)


@dataclass(frozen=True)
class Change:
    """Hold one change, ready to be put into words.

    `date`: as far as it is known. `locality_id`, `campaign_id`, `target_id`: where it belongs ("": to no one
    place). `old`, `new`: of `column`, as written in the data. `count`: how many rows. `url`: the source.
    `name`: what the words name it by (a publisher, a document, a row); of a result `indicator_id` and
    `period` say which. `commit`: where git tells of it.
    """

    date: str
    kind: Kind
    locality_id: str = ""
    campaign_id: str = ""
    target_id: str = ""
    table: str = ""
    column: str = ""
    old: str = ""
    new: str = ""
    name: str = ""
    reason_vi: str = ""
    reason_en: str = ""
    url: str = ""
    commit: str = ""
    indicator_id: str = ""
    period: str = ""
    count: int = 1

    @property
    def id(self) -> str:
        """Return an id that stays while the change says the same."""
        told = "\n".join((self.kind, self.date, self.locality_id, self.campaign_id, self.target_id, self.table))
        told += "\n".join((self.column, self.old, self.new, self.name, self.url, self.commit))
        return f"{self.kind}-{self.date}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def derive_changes(tables: Tables, history: History) -> list[Change]:
    """Return every change, the newest first.

    In: the published tables; the repository's history (without one, only what the data themselves date).
    Out: launches by the main document's date, results by their publication (one entry a place, source and
    day), revisions, changes of boundaries (one entry a legal document), corrections; then, of each commit,
    how many rows were entered, each figure (with what belongs to it) that was changed, how many rows were
    only reworded, and each row that was removed.
    """
    found = [
        *_list_launches(tables),
        *_list_results(tables),
        *_list_revisions(tables),
        *_list_boundaries(tables),
        *_list_corrections(tables),
    ]
    for commit in history.commits:
        found.extend(_read_commit(commit))
    unique = {change.id: change for change in found if change.date}
    return sorted(unique.values(), key=lambda change: (change.date, change.id), reverse=True)


def _list_launches(tables: Tables) -> Iterator[Change]:
    for campaign in tables.rows("campaigns"):
        document = tables.one("documents", "document_id", campaign["document_id"])
        if document is None:
            continue
        yield Change(
            campaign["launched_on"] or document["issued_on"],
            "campaign",
            campaign["locality_id"],
            campaign["campaign_id"],
            url=document["url"],
            count=len(tables.some("targets", "campaign_id", campaign["campaign_id"])),
        )


def _list_results(tables: Tables) -> Iterator[Change]:
    groups: dict[tuple[str, str, str], list[Record]] = {}
    for row in tables.rows("observations"):
        groups.setdefault((row["published_on"], row["locality_id"], row["url"]), []).append(row)
    for (date, locality_id, url), rows in groups.items():
        yield Change(date, "result", locality_id, name=rows[0]["publisher_vi"], url=url, count=len(rows))


def _list_revisions(tables: Tables) -> Iterator[Change]:
    for row in tables.rows("revisions"):
        campaign = tables.one("campaigns", "campaign_id", row["campaign_id"])
        document = tables.one("documents", "document_id", row["document_id"])
        target = tables.one("targets", "target_id", row["target_id"])
        if campaign and document and target:
            yield Change(
                row["revised_on"],
                "revision",
                campaign["locality_id"],
                row["campaign_id"],
                row["target_id"],
                "targets",
                "value",
                target["value"],
                row["value"],
                reason_vi=row["reason"],
                reason_en=row["reason_en"],
                url=document["url"],
            )


def _list_boundaries(tables: Tables) -> Iterator[Change]:
    groups: dict[tuple[str, str, str], int] = {}
    for row in tables.rows("locality-events"):
        name = " ".join(part for part in (row["document_title_vi"], row["document_number"]) if part)
        place = (row["event_date"], name, row["url"])
        groups[place] = groups.get(place, 0) + (row["kind"] != "unchanged")
    for (date, name, url), count in groups.items():
        if count:
            yield Change(date, "boundary", name=name, url=url, count=count)


def _list_corrections(tables: Tables) -> Iterator[Change]:
    for row in tables.rows("corrections"):
        campaign_id = row["row_key"].rpartition("/")[0] if row["table"] == "targets" else ""
        campaign = tables.one("campaigns", "campaign_id", campaign_id)
        yield Change(
            row["corrected_on"],
            "correction",
            campaign["locality_id"] if campaign else "",
            campaign_id if campaign else "",
            row["row_key"] if campaign else "",
            row["table"],
            row["column"],
            row["old_value"],
            row["new_value"],
            row["row_key"],
            row["reason_vi"],
            row["reason_en"],
        )


def _read_commit(commit: Commit) -> Iterator[Change]:
    for file in commit.files:
        yield from _compare_file(commit, file)


def _compare_file(commit: Commit, file: FileChange) -> Iterator[Change]:
    """Yield what one commit did to one data file."""
    table = "observations" if file.path.startswith("observations/") else "targets"
    place = file.path.partition("/")[2].removesuffix(".csv").removesuffix("/targets")
    locality_id, campaign_id = (place, "") if table == "observations" else (place.rpartition("/")[0], place)
    try:
        before, after = _read_rows(file.before, table), _read_rows(file.after, table)
    except csv.Error:
        return  # A version that was broken when it was committed; the one that mended it tells the change.

    def tell(kind: Kind, key: str = "", column: str = "", old: str = "", new: str = "", count: int = 1) -> Change:
        target_id = f"{campaign_id}/{key}" if campaign_id and key else ""
        indicator_id, period = key.split(" ")[:2] if table == "observations" and key else ("", "")
        return Change(
            commit.date,
            kind,
            locality_id,
            campaign_id,
            target_id,
            table,
            column,
            old,
            new,
            key,
            commit=commit.id,
            indicator_id=indicator_id,
            period=period,
            count=count,
        )

    fresh = [key for key in after if key not in before]
    if fresh:
        yield tell("entered", count=len(fresh))
    reworded = 0
    for key, old in before.items():
        new = after.get(key)
        if new is None:
            yield tell("removed", key)
            continue
        differing = [name for name in {**old, **new} if old.get(name, "") != new.get(name, "")]
        for column in differing:
            if column in TELLING:
                yield tell("changed", key, column, old.get(column, ""), new.get(column, ""))
        reworded += bool(set(differing) - TELLING - {"order"})
    if reworded:
        yield tell("reworded", count=reworded)


def _read_rows(text: str, table: str) -> dict[str, Row]:
    """Return the rows of one version of a file by what keeps them apart.

    Raises: csv.Error where that version cannot be read.
    """
    rows: Iterable[Row] = csv.DictReader(io.StringIO(text), restval="")
    return {
        " ".join(row.get(name, "") for name in KEYS[table]): {name: cell for name, cell in row.items() if name}
        for row in rows
    }
