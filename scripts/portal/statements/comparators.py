"""Comparators: the words before and behind a figure made one comparison."""

from __future__ import annotations

from typing import NamedTuple

from portal.statements.kinds import Kind
from portal.statements.marks import Mark


class Comparison(NamedTuple):
    """Hold a comparison: its sign, whether a floor is worded as one, the marks it comes from, `từ` left open.

    `after` is what the words right behind the figure say (`ge`, `le`), if anything.
    """

    sign: str
    is_minimum: bool
    marks: tuple[Mark, ...]
    is_open: bool
    after: str = ""
    is_mixed: bool = False


def compare(before: list[Mark], after: str, is_range: bool) -> Comparison:
    """Return what the marks in front and the words behind say together.

    `từ a-b` is a range; `từ a` alone is a floor, as is a range behind `ít nhất` or before `trở lên`.
    Where two words disagree (`khoảng trên`), the bound is taken before the approximation.
    """
    marks = tuple([mark for mark in before if mark.kind is Kind.COMPARATOR or mark.kind is Kind.FROM])
    if not marks:
        return Comparison(after or ("between" if is_range else "eq"), False, (), False, after)
    words = {mark.value for mark in marks if mark.kind is Kind.COMPARATOR}
    has_from = any(mark.kind is Kind.FROM for mark in marks)
    is_minimum = "minimum" in words
    signs = {"ge" if word == "minimum" else word for word in words}
    if after:
        signs.add(after)
    bounds = signs - {"approx"}
    mixed = len(bounds) > 1 and not bounds <= {"gt", "ge"}
    sign = ""
    order = ("gt", "ge", "le", "lt", "approx") if is_minimum else ("ge", "le", "gt", "lt", "approx")
    for candidate in (after, *order):
        if candidate and candidate in signs:
            sign = candidate
            break
    if not sign:
        sign = "between" if is_range else ("ge" if has_from else "eq")
    return Comparison(sign, is_minimum, marks, has_from and not after and not is_range, after, mixed)
