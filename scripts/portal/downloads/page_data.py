"""Select what belongs to one page: a campaign, a locality or an indicator."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.derive.tables import Tables
from portal.downloads.publication import Publication, Row
from portal.read.dates import DATED
from portal.words import LANGUAGES, Words

FOLDERS = {"campaign": "phong-trao", "locality": "dia-phuong", "indicator": "chi-tieu"}
TITLES = {
    "campaign": ("campaigns", "campaign_id", "title"),
    "locality": ("localities", "locality_id", "name"),
    "indicator": ("indicators", "indicator_id", "name"),
}
# Where at least a year is told, for a page without a dated fact.
YEARS = (("campaigns", "year"), ("observations", "period"))


@dataclass(frozen=True)
class PageKey:
    """Name one page that has downloads: its kind and the id of what it shows."""

    kind: str
    id: str

    @property
    def folder(self) -> str:
        """Return the page's address below the site's root: `phong-trao/kon-tum/2024/`."""
        return f"{FOLDERS[self.kind]}/{self.id}/"


@dataclass(frozen=True)
class PageData:
    """Hold the rows of every published table that belong to one page, and the version of just these.

    `updated_on`: the newest date among them, as far as it is known (`2020-01`).
    """

    key: PageKey
    titles: Mapping[str, str]
    tables: Mapping[str, list[Row]]
    version: str
    updated_on: str


def list_pages(tables: Tables) -> Iterator[PageKey]:
    """Yield every page with downloads: all campaigns; localities and indicators with a target or a result."""
    for row in tables.rows("campaigns"):
        yield PageKey("campaign", row["campaign_id"])
    for kind in ("locality", "indicator"):
        table, column, _ = TITLES[kind]
        for row in tables.rows(table):
            if has_downloads(tables, kind, row[column]):
                yield PageKey(kind, row[column])


def has_downloads(tables: Tables, kind: str, id_: str) -> bool:
    """Tell whether a page has data files beside it."""
    if kind == "campaign":
        return True
    column = f"{kind}_id"
    told = tables.some("campaigns" if kind == "locality" else "targets", column, id_)
    return bool(told or tables.some("observations", column, id_))


def title_page(kind: str, row: Mapping[str, str], words: Words) -> str:
    """Return what a page is about: the campaign's title, the place with its kind, the indicator's name."""
    return words.locality(row) if kind == "locality" else words.pick(row, TITLES[kind][2])


def select_page(publication: Publication, key: PageKey) -> PageData:
    """Return the rows of every table that one page needs, each table in its own order.

    Out: `tables`: targets and all that hangs on them (evidence, revisions, status, groups, duties …),
    the observations of the same place and indicators, and every row that these point at.
    """
    select = {"campaign": _select_campaign, "locality": _select_locality, "indicator": _select_indicator}[key.kind]
    rows = select(publication, key.id)
    _add_dependents(publication, rows)
    _add_references(publication, rows)
    table, column, _ = TITLES[key.kind]
    own = publication.record(table, publication.take(table, column, [key.id])[0])
    ordered = {name: rows[name] for name in publication.described if name in rows}
    titles = {language: title_page(key.kind, own, Words(language)) for language in LANGUAGES}
    return PageData(key, titles, ordered, *_name_version(publication, ordered))


def _select_campaign(publication: Publication, id_: str) -> dict[str, list[Row]]:
    campaigns = publication.take("campaigns", "campaign_id", [id_])
    targets = publication.take("targets", "campaign_id", [id_])
    indicators = set(publication.cells("targets", "indicator_id", targets))
    place = publication.described["observations"].places["indicator_id"]
    seen = publication.take("observations", "locality_id", publication.cells("campaigns", "locality_id", campaigns))
    rows = {
        "campaigns": campaigns,
        "targets": targets,
        "observations": [row for row in seen if row[place] in indicators],
    }
    for name in ("documents", "groups", "citations", "movements", "duties", "contents"):
        rows[name] = publication.take(name, "campaign_id", [id_])
    return rows


def _select_locality(publication: Publication, id_: str) -> dict[str, list[Row]]:
    campaigns = publication.take("campaigns", "locality_id", [id_])
    ids = publication.cells("campaigns", "campaign_id", campaigns)
    events = [
        *publication.take("locality-events", "predecessor_id", [id_]),
        *publication.take("locality-events", "successor_id", [id_]),
    ]
    return {
        "campaigns": campaigns,
        "targets": publication.take("targets", "campaign_id", ids),
        "documents": publication.take("documents", "campaign_id", ids),
        "observations": publication.take("observations", "locality_id", [id_]),
        "absences": publication.take("absences", "locality_id", [id_]),
        "locality-events": list(dict.fromkeys(events)),
        "localities": publication.take("localities", "locality_id", [id_]),
    }


def _select_indicator(publication: Publication, id_: str) -> dict[str, list[Row]]:
    targets = publication.take("targets", "indicator_id", [id_])
    return {
        "indicators": publication.take("indicators", "indicator_id", [id_]),
        "targets": targets,
        "campaigns": publication.take("campaigns", "campaign_id", publication.cells("targets", "campaign_id", targets)),
        "observations": publication.take("observations", "indicator_id", [id_]),
    }


def _add_dependents(publication: Publication, rows: dict[str, list[Row]]) -> None:
    """Add what hangs on the targets: evidence, revisions, status, the wide rows."""
    ids = publication.cells("targets", "target_id", rows["targets"])
    for name in ("evidence", "revisions", "assessments", "targets-wide"):
        rows[name] = publication.take(name, "target_id", ids)


def _add_references(publication: Publication, rows: dict[str, list[Row]]) -> None:
    """Add the documents, localities, indicators and units that the rows point at."""
    for table, key in (
        ("documents", "document_id"),
        ("localities", "locality_id"),
        ("indicators", "indicator_id"),
        ("units", "unit_id"),
    ):
        wanted = set(publication.cells(table, key, rows.get(table, [])))
        for name, present in rows.items():
            for link in publication.described[name].links:
                if link.table == table and name != table:
                    wanted.update(publication.cells(name, link.columns[0], present))
        rows[table] = publication.take(table, key, _close(publication, table, key, wanted))


def _close(publication: Publication, table: str, key: str, wanted: set[str]) -> set[str]:
    """Return the keys with those that they point at in the same table: parents, base units."""
    own = [link.columns[0] for link in publication.described[table].links if not link.table]
    found, fresh = set(wanted), set(wanted)
    while own and fresh:
        reached = publication.take(table, key, fresh)
        fresh = {cell for column in own for cell in publication.cells(table, column, reached)} - found
        found |= fresh
    return found


def _name_version(publication: Publication, rows: Mapping[str, list[Row]]) -> tuple[str, str]:
    """Return the version of a page's data and its newest date: (`2025.1.10+3f2a91bc`, `2025-01-10`).

    A change elsewhere leaves both as they are. The wide table repeats the others and is not hashed.
    """
    dates = [cell for table, column in DATED.items() for cell in publication.cells(table, column, rows.get(table, []))]
    years = [cell[:4] for table, column in YEARS for cell in publication.cells(table, column, rows.get(table, []))]
    newest = max(dates or years)
    digest = hashlib.sha256()
    for name, present in rows.items():
        if name != "targets-wide":
            digest.update(name.encode())
            digest.update("\n".join(map("\t".join, present)).encode())
    calendar = ".".join(str(int(part)) for part in newest.split("-"))
    return f"{calendar}+{digest.hexdigest()[:8]}", newest
