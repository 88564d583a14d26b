"""Figures as the data files write them, and their conversion between units."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

PLAIN = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?")


class Unit(NamedTuple):
    """Say what a unit measures and how many base units one of it makes (None: not known)."""

    unit_id: str
    dimension: str
    base: str
    factor: Decimal | None


@lru_cache(maxsize=65536)
def parse_figure(text: str) -> Decimal | None:
    """Return the figure of one cell, or None where the cell is empty or not plainly written."""
    return Decimal(text) if PLAIN.fullmatch(text) else None


def is_same(one: Decimal, one_unit: Unit | None, other: Decimal, other_unit: Unit | None) -> bool:
    """Tell whether two figures say the same amount, through their units where both are known."""
    if one_unit is None or other_unit is None or one_unit.unit_id == other_unit.unit_id:
        return one == other
    if one_unit.base != other_unit.base or one_unit.factor is None or other_unit.factor is None:
        return False
    return one * one_unit.factor == other * other_unit.factor


def show_figure(text: str) -> str:
    """Return a figure as a Vietnamese reader writes it: `4.600`, `63,70`; anything else unchanged."""
    if not PLAIN.fullmatch(text):
        return text
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, decimals = digits.partition(".")
    return sign + f"{int(whole):,}".replace(",", ".") + ("," if point else "") + decimals
