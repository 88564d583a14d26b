"""Ranges: two numbers that make one figure: `3-4%`, `14/14 xã`, `từ 13,18% xuống 13,08%`."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.numbers import read_number, scale
from portal.statements.tokens import GROUP, NUMBER, SIGN, WORD, Token
from portal.statements.units import Unit, Units

Doubts = list[tuple[str, str]]
_SHARES = frozenset({"percent", "per-mille"})
_SIGNS = frozenset("%‰")
_LEADING = frozenset("dat tren duoi con hon thieu qua tu tang giam len xuong".split())
"""The last words before a figure; behind them no number is a label."""
_LINES = frozenset("\t\n\r\v\f")
"""Blanks that divide cells or lines, never the digits of one figure."""

_PASSED = frozenset({Kind.PERIOD, Kind.RESULT})
_BETWEEN = frozenset(
    {Kind.COMPARATOR, Kind.ADVERB, Kind.ATTAIN, Kind.REACH, Kind.PERIOD, Kind.EFFORT, Kind.RATE, Kind.HAVE}
)  # fmt: skip


def number_at(tokens: Sequence[Token], text: str, at: int) -> tuple[str, int, Doubts] | None:
    """Return value, end and doubts of the number at `at`, with thousands set apart by spaces joined."""
    first = tokens[at]
    end = at + 1
    if end + 1 < len(tokens) and tokens[end].fold in {",", "."} and _is_torn(tokens, at):
        end += 2
    elif end + 1 < len(tokens) and _is_torn_digit(text, tokens, at):
        end += 1
    elif end < len(tokens) and tokens[end].kind == NUMBER and first.end - first.start <= 3 and first.fold.isdecimal():
        while first.fold != "0" and end < len(tokens) and _is_next_group(text, tokens[end - 1], tokens[end]):
            end += 1
    printed = text[first.start : tokens[end - 1].end]
    number = read_number(printed)
    if number is None and end > at + 1:
        end, printed = at + 1, text[first.start : first.end]
        number = read_number(printed)
    if number is None:
        return None
    return number.value, end, [(number.doubt, printed)] if number.doubt else []


def _is_torn(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a stray space stands at the comma or dot of one figure: `65 ,5%`, `12 .500 tấn`, `1. 250 tỷ`."""
    first, sign, after = tokens[at : at + 3]
    if after.kind != NUMBER or not first.fold.isdecimal() or not after.fold.replace(",", "").isdecimal():
        return False
    is_before = first.end < sign.start and sign.end == after.start
    if sign.fold == ",":
        return after.fold.isdecimal() and (is_before or _is_torn_share(tokens, at))
    is_behind = first.end == sign.start and sign.end + 1 == after.start
    group = after.fold.partition(",")[0]
    return (is_before or is_behind) and len(first.fold) <= 3 and (len(group) == 3 or after.end - after.start == 3)


def _is_torn_share(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a blank stands behind the comma of one share and no list goes on: `đạt 65, 5%`, not `4, 12, 9%`."""
    first, sign, after = tokens[at : at + 3]
    is_share = at + 3 < len(tokens) and tokens[at + 3].fold in _SIGNS and after.end - after.start <= 2
    is_close = first.end == sign.start and sign.end + 1 == after.start and len(first.fold) <= 2
    return is_share and is_close and at > 0 and tokens[at - 1].fold in _LEADING


def _is_torn_digit(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a blank stands between the two digits of one figure: `đạt 6 5%`, `0 5 xã`."""
    first, after = tokens[at], tokens[at + 1]
    if after.kind != NUMBER or first.end - first.start != 1 or not _is_blank(text[first.end : after.start]):
        return False
    if first.fold == "0":
        return after.end - after.start == 1  # `0 5 xã`
    is_share = at + 2 < len(tokens) and tokens[at + 2].fold in _SIGNS and after.end - after.start == 1
    return is_share and at > 0 and tokens[at - 1].fold in _LEADING


def _is_next_group(text: str, before: Token, token: Token) -> bool:
    """Tell whether `token` is three more digits of the number before a space."""
    if token.kind != NUMBER:
        return False
    digits = text[token.start : token.end].partition(",")[0]
    return len(digits) == 3 and digits.isdecimal() and _is_blank(text[before.end : token.start])


def _is_blank(gap: str) -> bool:
    """Tell whether one blank stands between two numbers that may be one."""
    return len(gap) == 1 and gap.isspace() and gap not in _LINES


def read_second(figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None) -> bool:
    """Read what a second number makes of the figure, whose own unit is `unit`; False where there is none."""
    tokens = sentence.tokens
    end = unit.end if unit else figure.number_end
    if end >= len(tokens):
        return False
    joint = tokens[end]
    if joint.kind == SIGN:
        if joint.fold == "/":
            return _read_fraction(figure, sentence, text, units, unit, end + 1)
        return joint.fold in {"-", "÷"} and _read_range(figure, sentence, text, units, unit, end + 1)
    mark = sentence.starting.get(end)
    if joint.kind == WORD and joint.fold in {"den", "toi"} and (joint.is_loose or joint.key in {"đên1", "tơi1"}):
        if _read_range(figure, sentence, text, units, unit, end + 1):
            return True
    elif mark is not None and mark.kind is Kind.WORD and mark.end - end == 3 and tokens[end + 1].fold == "tong":
        return _read_fraction(figure, sentence, text, units, unit, mark.end)  # `52 xã trên tổng số 60 xã`
    if mark is not None and mark.kind is Kind.COMPARATOR and joint.fold == "tren" and mark.end == end + 1:
        return _read_of(figure, sentence, text, units, unit, mark.end)
    is_among = joint.kind == WORD and joint.fold == "trong" and mark is None and end + 1 < len(tokens)
    if is_among and tokens[end + 1].kind == NUMBER and _read_of(figure, sentence, text, units, unit, end + 1):
        return True  # `3 trong 11 xã`
    return any(_opens_range(sentence, m) for m in figure.before) and _read_from_to(
        figure, sentence, text, units, unit, end
    )


def _read_fraction(
    figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None, position: int
) -> bool:
    """Read `14/14 xã` and `52 xã/60 xã` as x of y; False where it is none."""
    tokens = sentence.tokens
    mark = sentence.starting.get(position)
    if mark is not None and mark.kind in {Kind.HEAD, Kind.ADVERB}:
        position = mark.end  # `52/tổng số 60 xã`
    if position >= len(tokens) or tokens[position].kind != NUMBER:
        return False
    number = number_at(tokens, text, position)
    if number is None or "." in number[0] or "." in figure.value:
        return False
    whole = units.read(tokens, number[1], sentence.is_damaged)
    if whole is not None and whole.unit_id in _SHARES:
        return False
    figure.total, figure.total_at = number[0], position
    first_end, figure.number_end = figure.number_end, number[1]
    figure.is_fraction = True
    figure.doubts.extend(number[2])
    figure.take_unit(whole or unit, number[1] if whole or not unit else first_end)
    return True


def _read_of(figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None, place: int) -> bool:
    """Read `98 trên 100 xã` as x of y; False where the second is no whole that the first is a part of."""
    number = number_at(sentence.tokens, text, place) if sentence.tokens[place : place + 1] else None
    if number is None or not (number[0].isdecimal() and figure.value.isdecimal()) or int(number[0]) < int(figure.value):
        return False
    whole = units.read(sentence.tokens, number[1], sentence.is_damaged)
    if whole is None or not whole.unit_id or (unit is not None and unit.unit_id != whole.unit_id) or whole.power:
        return False
    return _read_fraction(figure, sentence, text, units, unit, place)


def _opens_range(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a mark before a figure is `từ`, or begins with it (`từ thứ 45 lên thứ 35`)."""
    return mark.kind is Kind.FROM or (mark.kind is Kind.RANK and sentence.tokens[mark.start].fold == "tu")


def _read_range(figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None, place: int) -> bool:
    """Take the number at `place` as the upper end where the units agree; False where they do not."""
    tokens = sentence.tokens
    if place >= len(tokens) or tokens[place].kind != NUMBER or place in sentence.starting:
        return False
    number = number_at(tokens, text, place)
    if number is None:
        return False
    value, end, doubts = number
    upper = units.read(tokens, end, sentence.is_damaged)
    if tokens[place - 1].fold == "-" and _is_listed(tokens, figure.at, upper.end if upper else end):
        return False
    if unit is not None and (upper is None or (upper.unit_id, upper.power) != (unit.unit_id, unit.power)):
        return False
    if upper is None and end < len(tokens) and tokens[end].fold == "/":
        return False
    figure.upper, figure.upper_at = value, place
    figure.number_end = end
    figure.doubts.extend(doubts)
    figure.take_unit(upper, end)
    return True


def _is_listed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a further figure stands before or behind two with a dash: `32,5% - 27% - 40,5%` is a list."""
    if end + 1 < len(tokens) and tokens[end].fold == "-" and tokens[end + 1].kind == NUMBER:
        return True
    return (
        at > 1 and tokens[at - 1].fold == "-" and (tokens[at - 2].kind == NUMBER or tokens[at - 2].fold in {"%", "‰"})
    )


def _read_from_to(figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None, end: int) -> bool:
    """Read `từ 13,18% (năm 2019) xuống 13,08%` as the level reached with its baseline; False where it is none."""
    tokens = sentence.tokens
    position, period, has_passed = _pass_over(sentence, end)
    if position >= len(tokens):
        return False
    mark = sentence.starting.get(position)
    is_reach = mark is not None and (
        mark.kind is Kind.REACH or (mark.kind is Kind.RANK and tokens[position].fold == "len")
    )
    if not is_reach and not (has_passed and tokens[position].fold in {"den", "toi"}):
        return False
    passed: list[Mark] = []
    position = mark.end if mark is not None else position + 1
    if mark is not None:
        figure.is_rank = figure.is_rank or mark.kind is Kind.RANK
        passed.insert(0, mark)
    while (mark := sentence.starting.get(position)) is not None and (mark.kind in _BETWEEN or _is_rank(mark)):
        figure.is_rank = figure.is_rank or _is_rank(mark)
        passed.insert(0, mark)
        position = mark.end
    if position >= len(tokens) or tokens[position].kind != NUMBER:
        return False
    number = number_at(tokens, text, position)
    if number is None:
        return False
    reached = units.read(tokens, number[1], sentence.is_damaged)
    if unit is not None and reached is not None and unit.unit_id != reached.unit_id:
        return False
    figure.before = [*passed, *(m for m in figure.before if m.kind is not Kind.FROM)]
    figure.baseline_at, figure.baseline_period = figure.at, period
    figure.baseline = scale(figure.value, unit.power if unit else 0)
    figure.value, figure.at, figure.number_end = number[0], position, number[1]
    figure.doubts.extend(number[2])
    figure.take_unit(reached or unit, number[1] if reached else end)
    figure.end = max(figure.end, number[1])
    return True


def _is_rank(mark: Mark) -> bool:
    """Tell whether a wording says a place in a ranking: `lên vị trí 25`, `lên thứ 20`."""
    return mark.kind is Kind.RANK or mark.value == "place"


def _pass_over(sentence: Sentence, position: int) -> tuple[int, str, bool]:
    """Pass over a period or brackets behind the first number: the place behind, the period, whether any stood there."""
    tokens = sentence.tokens
    period, has_passed = "", False
    while position < len(tokens):
        mark = sentence.starting.get(position)
        if mark is not None and mark.kind in _PASSED:
            period = mark.value if mark.kind is Kind.PERIOD and mark.value else period
            position = mark.end
        elif tokens[position].kind == GROUP:
            years = (t.fold for t in tokens[position].inner if len(t.fold) == 4 and t.fold.isdecimal())
            period = next(years, period)
            position += 1
        else:
            break
        has_passed = True
    return position, period, has_passed
