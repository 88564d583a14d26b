"""Meaning (check 2): localities stand under the right parent, with the right code, in their own time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from portal.problems import Problem
from portal.validate.data import Data, Row, group_rows
from portal.validate.dates import find_span
from portal.validate.periods import Days, parse_date, parse_period

# A commune may stand under a district (until 2025-06-30) or right under a province (since).
PARENT_LEVELS = {"province": (), "district": ("province",), "commune": ("district", "province")}
# Events after which the predecessor may still exist.
LIVING_ON = frozenset({"unchanged", "split", "renaming"})
CODE_LENGTHS = {"province": 2, "district": 3, "commune": 5}


def check_parents(data: Data) -> Iterator[Problem]:
    """Yield a problem for each locality whose parent is missing or stands at a wrong level."""
    for row in data.rows("localities"):
        levels = PARENT_LEVELS.get(row["level"])
        parent = data.localities.get(row["parent_id"])
        if levels is None or (row["parent_id"] and parent is None):
            continue
        if (parent["level"] if parent else "") not in (levels or ("",)):
            yield data.locate("M230", "localities", row, "parent_id", level=row["level"])
        elif row["locality_id"].rpartition("/")[0] != row["parent_id"]:
            yield data.locate("M231", "localities", row, "locality_id", parent=row["parent_id"])


def check_codes(data: Data) -> Iterator[Problem]:
    """Yield a problem for each code of a wrong length, and each that two places of a level bear at one time."""
    for row in data.rows("localities"):
        length = CODE_LENGTHS.get(row["level"])
        if length and row["admin_code"] and len(row["admin_code"]) != length:
            yield data.locate("M232", "localities", row, "admin_code", level=row["level"], length=str(length))
    for (code, _), rows in group_rows(data.rows("localities"), "admin_code", "level").items():
        for position, row in enumerate(rows if code else ()):
            twin = next((other for other in rows[:position] if _overlap(row, other)), None)
            if twin:
                yield data.locate("M233", "localities", row, "admin_code", other=twin["locality_id"])


def _overlap(one: Row, other: Row) -> bool:
    """Tell whether two localities are valid on a common day; an open end reaches for ever."""
    return _starts(one) <= _ends(other) and _starts(other) <= _ends(one)


def _starts(row: Row) -> str:
    return str(row["valid_from"])


def _ends(row: Row) -> str:
    return str(row["valid_to"] or "9999")


def check_events(data: Data) -> Iterator[Problem]:
    """Yield a problem for each event whose day is not the day on which its places end or begin."""
    for row in data.rows("locality-events"):
        day = parse_date(row["event_date"])
        if day is None or day.first != day.last or row["predecessor_id"] == row["successor_id"]:
            continue
        old, new = data.localities.get(row["predecessor_id"]), data.localities.get(row["successor_id"])
        eve = (day.first - timedelta(days=1)).isoformat()
        lives_on = row["kind"] in LIVING_ON or (row["event_date"], row["predecessor_id"]) in data.survivors
        if old is not None and not lives_on and old["valid_to"] != eve:
            yield data.locate(
                "M234", "locality-events", row, "predecessor_id", wanted=eve, found=old["valid_to"] or "–"
            )
        begins = parse_date(new["valid_from"]) if new is not None else None
        if begins and begins.first > day.last:
            yield data.locate("M235", "locality-events", row, "successor_id", found=begins.first.isoformat())


def check_campaign_places(data: Data) -> Iterator[Problem]:
    """Yield a problem for each campaign of a locality that did not exist in the campaign's time."""
    for row in data.rows("campaigns"):
        place = data.localities.get(row["locality_id"])
        launched = parse_date(row["launched_on"])
        span = launched or find_span(row)
        if place is not None and span is not None and not _is_valid(place, span):
            yield data.locate("M236", "campaigns", row, "locality_id", **_validity(place))
    for row in data.rows("observations"):
        place = data.localities.get(row["locality_id"])
        period = parse_period(row["period"])
        published = parse_date(row["published_on"]) or period
        # A new unit's office may publish figures for the time before it, reckoned on its new borders.
        if (
            place
            and period
            and published
            and not _is_valid(place, Days(period.first, max(period.last, published.last)))
        ):
            yield data.locate("M236", "observations", row, "period", **_validity(place))


def _is_valid(place: Row, days: Days) -> bool:
    """Tell whether a place existed on at least one of the days."""
    start, end = parse_date(place["valid_from"]), parse_date(place["valid_to"])
    return (start is None or start.first <= days.last) and (end is None or end.last >= days.first)


def _validity(place: Row) -> dict[str, str]:
    return {"valid_from": place["valid_from"] or "…", "valid_to": place["valid_to"] or "…"}
