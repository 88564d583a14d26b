"""Periods: years, spans, halves, quarters and months named in a sentence, as the data write them."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.tokens import NUMBER, SIGN, WORD, Token

_SPAN_WORDS = {("giai", "doan"), ("nhiem", "ki"), ("thoi", "ki"), ("nien", "do"), ("nam", "hoc")}
_BEFORE_BARE_YEAR = frozenset("den vao cuoi dau het toi voi trong truoc so".split())
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = frozenset({"qui1", "qui"})  # quý, not quỹ
PERIOD_WORDS = frozenset({"nam", "giai", "nhiem", "thoi", "nien", "qui", "thang", "ngay", "nim", "ndm"})
"""Words at which a period may begin, without diacritics."""


def is_year(token: Token) -> bool:
    """Tell whether a number token is a year."""
    return token.kind == NUMBER and len(token.fold) == 4 and token.fold.isdecimal() and "1900" <= token.fold <= "2100"


def read_period(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """Return the period that begins at `start` and the token after it, or None.

    A day or month without a year is a period without a name: its figures are no values.
    """
    token = tokens[start]
    if token.kind == WORD:
        if token.fold not in PERIOD_WORDS:
            return None
        return _named(tokens, start)
    if is_year(token):
        return _bare_year(tokens, start)
    return _months(tokens, start) or _date(tokens, start)


def _named(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """Read `năm 2024`, `giai đoạn 2021-2025`, `quý II/2024`, `tháng 6/2024`, `ngày 06 tháng 02 năm 2024`."""
    fold = tokens[start].fold
    after = _at(tokens, start + 1)
    if after is None:
        return None
    if fold in {"nam", "nim", "ndm"} and is_year(after):
        return _span(tokens, start + 1)
    if after.kind == WORD and (fold, after.fold) in _SPAN_WORDS:
        position = start + 2
        while (token := _at(tokens, position)) is not None and token.fold in {"cac", "nam", "tu", "5", ":"}:
            position += 1
        if token is not None and is_year(token):
            return _span(tokens, position)
        return None
    if fold == "qui" and after.fold in _QUARTERS and (tokens[start].is_loose or tokens[start].key in _QUARTER):
        return _with_year(tokens, start + 2, f"Q{_QUARTERS[after.fold]}")
    if fold == "thang" and after.kind == NUMBER and after.fold.isdecimal() and 1 <= int(after.fold) <= 12:
        return _with_year(tokens, start + 2, f"M{int(after.fold):02d}")
    if fold == "ngay" and after.kind == NUMBER:
        date = _date(tokens, start + 1)
        if date is not None:
            return date
        third = _at(tokens, start + 2)
        if third is not None and third.fold in {"thang", "thdng"}:
            month = _at(tokens, start + 3)
            if month is not None and month.kind == NUMBER:
                found = _with_year(tokens, start + 4, "")
                return (found[0][:4] if _is_due(tokens, start) else ""), found[1]
    return None


def _span(tokens: Sequence[Token], position: int) -> tuple[str, int]:
    """Read a year, or two with a dash or đến between them."""
    first = tokens[position].fold
    joint, second = _at(tokens, position + 1), _at(tokens, position + 2)
    if joint is not None and second is not None and (joint.fold in {"-", "den"}):
        place = position + 2
        if second.fold == "nam" and len(tokens) > place + 1:
            place += 1
            second = tokens[place]
        if is_year(second) and second.fold > first:
            return f"{first}-{second.fold}", place + 1
    return first, position + 1


def _bare_year(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """Read a year without `năm`: in a span, alone, or after a word that a year follows."""
    value, end = _span(tokens, start)
    if len(value) > 4:
        return value, end
    before, after = _at(tokens, start - 1), _at(tokens, end)
    if after is not None and after.fold in {"%", "‰"}:
        return None
    if before is not None and before.kind == WORD and before.fold in _BEFORE_BARE_YEAR:
        return value, end
    if after is None or (after.kind == SIGN and after.fold in {",", ";", ":", ".", ")"}):
        return value, end
    return None


def _months(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """Read `6 tháng đầu năm 2024`, `9 tháng năm 2024`, `6 tháng cuối năm`."""
    count, month = tokens[start].fold, _at(tokens, start + 1)
    if month is None or month.fold not in {"thang", "thdng"} or not count.isdecimal() or not 1 <= int(count) <= 12:
        return None
    position = start + 2
    token = _at(tokens, position)
    half = ""
    if token is not None and token.fold in {"dau", "cuoi"}:
        half = token.fold
        position += 1
    if (token := _at(tokens, position)) is None or token.fold != "nam":
        return None
    position += 1
    if half == "cuoi":
        name = "H2" if count == "6" else f"M{13 - int(count):02d}-M12"
    else:
        name = "H1" if count == "6" else f"M01-M{int(count):02d}"
    if (year := _at(tokens, position)) is not None and is_year(year):
        return f"{year.fold}-{name}", position + 1
    return ("", position) if half else None


def _date(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """Read `06/02/2024` and `15-11-2024`: a day is no period, unless something is due by it."""
    if len(tokens) < start + 5:
        return None
    day, sign, month, again, year = tokens[start : start + 5]
    if sign.fold not in {"/", "-", "."} or again.fold != sign.fold or month.kind != NUMBER or not is_year(year):
        return None
    if day.fold.isdecimal() and month.fold.isdecimal() and int(day.fold) <= 31 and int(month.fold) <= 12:
        return (year.fold if _is_due(tokens, start) else ""), start + 5
    return None


def _is_due(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether `đến`, `trước` or `hết` stands before a day."""
    return any(token.fold in {"den", "truoc", "het"} for token in tokens[max(0, start - 2) : start])


def _with_year(tokens: Sequence[Token], position: int, name: str) -> tuple[str, int]:
    """Join the part of a year with the year after `/`, `năm` or nothing; without a year it has no name."""
    token = _at(tokens, position)
    if token is not None and token.fold in {"/", "nam", "nim", "-"}:
        position += 1
        token = _at(tokens, position)
    if token is not None and is_year(token):
        return (f"{token.fold}-{name}" if name else token.fold), position + 1
    return "", position


def _at(tokens: Sequence[Token], position: int) -> Token | None:
    """Return the token at `position`, or None outside the sentence."""
    return tokens[position] if 0 <= position < len(tokens) else None
