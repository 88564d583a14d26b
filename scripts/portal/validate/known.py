"""Known problems: tolerated for a reason, by someone, until a day; one that is over or not needed fails."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from portal.problems import Problem, codes
from portal.read import Sources
from portal.read.dates import list_dates
from portal.validate.periods import parse_date

FIELDS = ("code", "path", "key", "column", "reason", "owner", "until")
# A problem of a whole row or file has no column or key, so these two may be empty.
MAY_BE_EMPTY = frozenset({"key", "column"})
TOLERABLE = ("M", "W", "Q", "A")


def find_today(sources: Sources) -> date:
    """Return the day by which exceptions expire: SOURCE_DATE_EPOCH, else the newest date in the data."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= 11:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    days = (parse_date(text) for text in list_dates(sources.tables))
    return max((day.first for day in days if day), default=date.min)


def remove_known(
    problems: Sequence[Problem], entries: Sequence[Mapping[str, str]], today: date, unchecked: str = ""
) -> Iterator[Problem]:
    """Yield the problems that are not tolerated, and a problem for each entry that is faulty, over or not needed.

    In: `unchecked` are the first letters of codes that could not be looked for in this run; an
    entry for one of them cannot be called unneeded. A row that its words contradict carries its
    note in the problem's details: whoever tolerates it must tell the reader as well.
    """
    found: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.code, problem.path, problem.key, problem.column), []).append(problem)
    tolerated: set[tuple[str, ...]] = set()
    for entry in entries:
        fault = _find_fault(entry)
        place = tuple(entry.get(name, "") for name in ("code", "path", "key", "column"))
        until = parse_date(entry.get("until", ""))
        if fault or until is None:
            yield _report("K601", entry, fault or "until")
        elif until.last < today:
            yield _report("K602", entry, "until")
        elif place not in found and place[0][0] not in unchecked:
            yield _report("K603", entry, "code")
        elif any(problem.details.get("note") == "" for problem in found.get(place, ())):
            yield _report("K604", entry, "code")
        if fault != "code":
            tolerated.add(place)
    for place, group in found.items():
        if place not in tolerated:
            yield from group


def _find_fault(entry: Mapping[str, str]) -> str:
    """Return the name of the first field that is missing, empty, unknown or senseless; empty: all is well."""
    for name in FIELDS:
        if name not in entry or (name not in MAY_BE_EMPTY and not entry[name].strip()):
            return name
    if entry["code"] not in codes() or not entry["code"].startswith(TOLERABLE):
        return "code"
    return next((name for name in entry if name not in FIELDS and not name.startswith("_")), "")


def _report(code: str, entry: Mapping[str, str], column: str) -> Problem:
    details = {name: entry.get(name, "") for name in ("code", "path", "key", "until")}
    details["place"] = entry.get("column", "")
    value = entry.get(column, "")
    line = int(entry.get("_line", "1"))
    return Problem(code, entry.get("_path", ""), line, column=column, value=value, details=details)
