"""Dates in Vietnamese prose: `ngày 06 tháng 02 năm 2024`, `06/02/2024`, with what a form left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BLANK = r"[\s._…/]{0,12}"
LONG = re.compile(
    rf"ng[a-z]y{BLANK}(?P<day>\d{{1,2}})?{BLANK}th[a-z0-9]{{2,4}}{BLANK}(?P<month>\d{{1,2}})?{BLANK}n[a-z]{{0,3}}m"
    rf"{BLANK}(?P<year>\d{{4}})"
)
SHORT = re.compile(r"(?<![\d/.])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/])")


@dataclass(frozen=True)
class Date:
    """Hold a date as far as the text says it (`2020-01`); `is_blank` tells that day or month is left blank."""

    iso: str
    is_blank: bool
    start: int
    end: int


def find_dates(flat: str, start: int = 0, end: int | None = None) -> list[Date]:
    """Return the dates in text without diacritics, in order; a day that no month has is no date."""
    limit = len(flat) if end is None else end
    found = sorted(_dates(flat, start, limit), key=lambda date: (date.start, -date.end))
    kept: list[Date] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _dates(flat: str, start: int, limit: int) -> Iterator[Date]:
    for pattern in (LONG, SHORT):
        for match in pattern.finditer(flat, start, limit):
            iso = _iso(match["year"], match["month"], match["day"])
            if iso:
                yield Date(iso, not (match["day"] and match["month"]), *match.span())


def _iso(year: str, month: str | None, day: str | None) -> str:
    """Return the date as far as it is known, or nothing where its figures are no date."""
    if not 1945 <= int(year) <= 2100:
        return ""
    if not month:
        return year
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
