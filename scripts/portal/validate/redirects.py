"""Meaning (check 2): a mended id leads from an address that is free to one that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from portal.problems import Problem
from portal.read.csv_rows import column_letter
from portal.read.redirects import COLUMNS, PATH, Redirect
from portal.validate.data import Data

# Kind of thing -> its table and the column of its id; a target's id is made of two columns.
TABLES = {
    "campaign": ("campaigns", "campaign_id"),
    "document": ("documents", "document_id"),
    "indicator": ("indicators", "indicator_id"),
    "locality": ("localities", "locality_id"),
}


def check_redirects(data: Data) -> Iterator[Problem]:
    """Yield a problem for each mended id of unknown kind, that leads nowhere, is still in use, or is mended twice.

    A target's address is an anchor, which can lead to another page only where the whole page does.
    """
    ids: Mapping[str, set[str]] = {kind: data.texts(*place) for kind, place in TABLES.items()}
    ids = {**ids, "target": {f"{campaign_id}/{key}" for campaign_id, key in data.targets}}
    seen: set[tuple[str, str]] = set()
    for redirect in data.sources.redirects:
        if redirect.kind not in ids:
            yield _locate("M270", redirect, "kind", wanted=", ".join(sorted(ids)))
            continue
        if redirect.new_id not in ids[redirect.kind]:
            yield _locate("M271", redirect, "new_id")
        if redirect.kind == "target" and not _stays(redirect, data.sources.redirects):
            yield _locate("M274", redirect, "new_id")
        if redirect.old_id in ids[redirect.kind]:
            yield _locate("M272", redirect, "old_id")
        if (redirect.kind, redirect.old_id) in seen:
            yield _locate("M273", redirect, "old_id")
        seen.add((redirect.kind, redirect.old_id))


def _stays(target: Redirect, redirects: Iterable[Redirect]) -> bool:
    """Tell whether a target stays in its campaign, or moves with it."""
    before, after = target.old_id.rpartition("/")[0], target.new_id.rpartition("/")[0]
    moves = (redirect for redirect in redirects if redirect.kind == "campaign" and redirect.old_id == before)
    return before == after or any(redirect.new_id == after for redirect in moves)


def _locate(code: str, redirect: Redirect, column: str, **details: str) -> Problem:
    place = COLUMNS.index(column)
    value = getattr(redirect, column)
    return Problem(
        code, PATH, redirect.line, column, value, redirect.old_id, redirect.row, column_letter(place), details
    )
