"""Dates known in part and periods, as the days that they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
PERIOD = re.compile(r"([0-9]{4})(?:-(?:H([12])|Q([1-4])|M([0-9]{2})(?:-M([0-9]{2}))?|([0-9]{4})))?")


class Days(NamedTuple):
    """Hold the first and the last day that a date or a period may mean."""

    first: date
    last: date


@lru_cache(maxsize=65536)
def parse_date(text: str) -> Days | None:
    """Return the days that a date known in part may mean, or None where there is no such day."""
    match = PARTIAL_DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        if day:
            exact = date(int(year), int(month), int(day))
            return Days(exact, exact)
        return _months(int(year), int(month or 1), int(month or 12))
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def parse_period(text: str) -> Days | None:
    """Return the days that a period covers (`2024`, `2024-H1`, `2024-M01-M10`, `2021-2025`), or None."""
    match = PERIOD.fullmatch(text)
    if not match:
        return None
    start, half, quarter, first_month, last_month, end = match.groups()
    year = int(start)
    try:
        if end:
            days = Days(date(year, 1, 1), date(int(end), 12, 31))
        elif half:
            days = _months(year, 6 * int(half) - 5, 6 * int(half))
        elif quarter:
            days = _months(year, 3 * int(quarter) - 2, 3 * int(quarter))
        elif first_month:
            days = _months(year, int(first_month), int(last_month or first_month))
        else:
            days = _months(year, 1, 12)
    except ValueError:
        return None
    return days if days.first <= days.last else None


def _months(year: int, first: int, last: int) -> Days:
    """Return the days from the first day of one month to the last day of another in one year."""
    start = date(year, first, 1)
    return Days(start, date(year, last, monthrange(year, last)[1]))
