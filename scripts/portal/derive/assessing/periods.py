"""Periods as the data write them: `2024`, `2024-H1`, `2024-Q3`, `2024-M01-M10`, `2021-2025`."""

from __future__ import annotations

from calendar import monthrange
from functools import cache

MONTHS_OF = {"H": 6, "Q": 3}


@cache
def read_months(period: str) -> tuple[int, int]:
    """Return the first and last month of a period, counted from year 0."""
    year, _, part = period.partition("-")
    january = int(year) * 12
    if not part:
        return january, january + 11
    if part.isdigit():
        return january, int(part) * 12 + 11
    if part[0] in MONTHS_OF:
        length = MONTHS_OF[part[0]]
        first = january + (int(part[1:]) - 1) * length
        return first, first + length - 1
    start, _, end = part.partition("-")
    first = january + int(start[1:]) - 1
    return first, (january + int(end[1:]) - 1) if end else first


def is_span(period: str) -> bool:
    """Tell whether a period is a span of years: `2021-2025`."""
    return len(period) == 9 and period[5:].isdigit()


def overlaps(one: str, other: str) -> bool:
    """Tell whether two periods have a month in common."""
    first, last = read_months(one)
    start, end = read_months(other)
    return first <= end and start <= last


@cache
def find_last_day(period: str) -> str:
    """Return the last day of a period as an ISO date."""
    year, month = divmod(read_months(period)[1], 12)
    return f"{year:04d}-{month + 1:02d}-{monthrange(year, month + 1)[1]:02d}"


@cache
def find_middle_day(period: str) -> str:
    """Return the first day of the second half of a period as an ISO date."""
    first, last = read_months(period)
    year, month = divmod((first + last + 1) // 2, 12)
    day = "01" if (last - first) % 2 else "16"
    return f"{year:04d}-{month + 1:02d}-{day}"


@cache
def find_before(period: str) -> str:
    """Return the period that a change is counted from: the year before, or the same part of it."""
    year = int(period[:4]) - 1
    return f"{year:04d}" if is_span(period) else f"{year:04d}{period[4:]}"


def find_final_year(period: str) -> str:
    """Return the last year of a span of years, or the period itself."""
    return period[5:] if is_span(period) else period
