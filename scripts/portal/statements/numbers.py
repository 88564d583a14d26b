"""Numbers: a printed figure as decimal text, with the digits as printed and what is odd about it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

SCALES = {"tram": 2, "nghin": 3, "ngan": 3, "van": 4, "trieu": 6, "ti": 9, "nghin ti": 12, "ngan ti": 12}
"""Power of ten of each scale word, without diacritics (tỷ and tỉ are one)."""

_FIGURE_SIGNS = frozenset("0123456789.,")


class Number(NamedTuple):
    """Hold a figure as decimal text and the code of a doubt about it (empty: none)."""

    value: str
    doubt: str


@lru_cache(maxsize=65536)
def read_number(printed: str) -> Number | None:
    """Return the figure printed as `printed`, or None where it is no decimal figure (`17.3.1`).

    A dot before exactly three digits divides thousands, a comma divides decimals, as Vietnamese
    documents have it. The other way round is read where nothing else is possible, with a doubt.
    """
    signs = [c for c in printed if not c.isspace()]
    if not all(c in _FIGURE_SIGNS or c.isdecimal() for c in signs):
        return None
    digits = "".join(c if c in _FIGURE_SIGNS else str(int(c)) for c in signs)
    dots, commas = digits.count("."), digits.count(",")
    found: Number | None
    if not dots and not commas:
        found = Number(_plain(digits), "")
    elif not commas:
        found = _dots_only(digits)
    elif commas == 1:
        whole, _, decimals = digits.partition(",")
        found = _with_comma(whole, decimals, dots)
    else:
        found = _foreign(digits)
    if found is not None and len(digits) != len(printed):
        return Number(found.value, "space_in_figure")
    return found


def _dots_only(digits: str) -> Number | None:
    """Read `4.600`, `1.700.000` as thousands and `37.9` as a decimal point."""
    whole, *groups = digits.split(".")
    if all(len(group) == 3 for group in groups) and len(whole) <= 3 and whole.strip("0"):
        return Number(_plain(whole + "".join(groups)), "")
    if len(groups) == 1:
        return Number(f"{_plain(whole)}.{groups[0]}", "decimal_point")
    return None


def _with_comma(whole: str, decimals: str, dots: int) -> Number | None:
    """Read `13.136,1` and `37,9`; `1,234.5` with a doubt."""
    if "." in decimals:
        return _foreign(f"{whole},{decimals}")
    if not dots:
        return Number(f"{_plain(whole)}.{decimals}", "")
    first, *groups = whole.split(".")
    if all(len(group) == 3 for group in groups) and len(first) <= 3:
        return Number(f"{_plain(first + ''.join(groups))}.{decimals}", "")
    return None


def _foreign(digits: str) -> Number | None:
    """Read a figure in the English manner, `1,234,567.8`."""
    whole, point, decimals = digits.partition(".")
    if "." in decimals or "," in decimals:
        return None
    first, *groups = whole.split(",")
    if not all(len(group) == 3 for group in groups) or len(first) > 3:
        return None
    return Number(_plain(first + "".join(groups)) + (point + decimals if point else ""), "thousands_comma")


def _plain(digits: str) -> str:
    """Return whole digits without leading zeros."""
    return digits.lstrip("0") or "0"


def scale(value: str, power: int) -> str:
    """Return `value` times ten to the `power` as decimal text, exactly."""
    if not power or not value:
        return value
    whole, _, decimals = value.partition(".")
    moved = decimals.ljust(power, "0")
    rest = moved[power:].rstrip("0")
    return _plain(whole + moved[:power]) + (f".{rest}" if rest else "")


def is_reversed(lower: str, upper: str) -> bool:
    """Tell whether the lower end of a range lies above its upper end."""
    return bool(lower and upper) and Decimal(lower) > Decimal(upper)
