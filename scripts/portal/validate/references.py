"""Form (check 1): every id that a row refers to exists.

Frictionless names no column in such an error, and takes a reference of which a part is empty for one
that is not found; so references are followed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from portal.problems import Problem
from portal.validate.data import Data

NEAREST = 3
# Beyond this many unknown ids, the nearest known ones are no longer looked for: each costs a search of all.
MANY_LOST = 50


def check_references(data: Data) -> Iterator[Problem]:
    """Yield a problem for each row whose reference leads nowhere, with the nearest ids that exist.

    Only rows that fill the whole reference count, and a table of which rows could not be read is not
    looked into.
    """
    for table, schema in data.sources.schemas.items():
        for reference in schema.document.get("foreignKeys", []):
            target = reference["reference"]["resource"] or table
            if target not in data.sources.unread:
                yield from _follow(data, table, reference["fields"], target, reference["reference"]["fields"])


def _follow(data: Data, table: str, ours: list[str], target: str, theirs: list[str]) -> Iterator[Problem]:
    """Yield a problem for each row of `table` whose columns `ours` are not found as `theirs` in `target`."""
    present = set(data.contents(target, theirs))
    lost = sorted(key for key in set(data.contents(table, ours)) - present if all(key))
    known: dict[tuple[str, ...], list[str]] = {}
    for *shared, last in sorted(present) if lost else ():
        known.setdefault(tuple(shared), []).append(last)
    nearest: dict[tuple[str, ...], str] = {}
    for number, key in enumerate(lost):
        choices = known.get(key[:-1], []) if number < MANY_LOST else []
        nearest[key] = ", ".join(choice for choice, _, _ in process.extract(key[-1], choices, limit=NEAREST)) or "–"
    for row, key in zip(data.rows(table), data.contents(table, ours), strict=True) if lost else ():
        if key in nearest:
            yield data.locate("F158", table, row, ours[-1], target=target, nearest=nearest[key])
