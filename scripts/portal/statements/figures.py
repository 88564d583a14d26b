"""Figures: every figure of a sentence that may be a value, with its comparison, unit and rate."""

from __future__ import annotations

from itertools import pairwise

from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.numbers import read_number
from portal.statements.ranges import number_at, read_second
from portal.statements.spelled import is_spelled_group, printed_behind, read_spelled, read_times, spelled_places
from portal.statements.surroundings import read_behind, walk_back
from portal.statements.tokens import GROUP, NUMBER
from portal.statements.units import QUANTITIES, Unit, Units, is_money

_AMONG = frozenset({"trong", "thuoc", "nhom", "vao", "so"})
_LEADING = frozenset({("dung", "dau"), ("dan", "dau"), ("cao", "nhat"), ("tot", "nhat"), ("hang", "dau")})
_REACH = 8
_ROUND = frozenset({"van", "10.000", "mot", "1"})
_PER = frozenset({"/", "tren"})
_UNIT_LENGTH = 6
_SHARES = frozenset({"percent", "per-mille"})


def find_figures(sentence: Sentence, text: str, units: Units) -> list[Figure]:
    """Return the figures of a sentence in order; figures that are no values are passed over."""
    found: list[Figure] = []
    floor = 0
    places = sentence.numbers
    in_words = [] if sentence.is_damaged else [*spelled_places(sentence), *_places_of_times(sentence)]
    if in_words:
        places = sorted({*places, *in_words})
    for place in places:
        if place < floor:
            continue
        if sentence.tokens[place].kind == NUMBER:
            figure = _read(sentence, text, units, place, floor)
        else:
            figure = _read_in_words(sentence, text, units, place, floor)
        if figure is not None:
            if found:
                _share_unit(sentence, units, found, figure)
            found.append(figure)
            floor = max(figure.end, place + 1)
    return found


def _read(sentence: Sentence, text: str, units: Units, at: int, floor: int) -> Figure | None:
    """Read the figure that begins at token `at`, or nothing where it has no decimal reading."""
    tokens = sentence.tokens
    number = number_at(tokens, text, at)
    if number is None:
        return None
    value, end, doubts = number
    if end < len(tokens) and is_spelled_group(tokens[end]):
        end += 1
    figure = Figure(at, value, end)
    figure.doubts.extend(doubts)
    walk_back(figure, sentence, floor)
    unit = units.read(tokens, end, sentence.is_damaged)
    unit = _add_smaller(figure, sentence, text, units, unit)
    if not read_second(figure, sentence, text, units, unit):
        figure.take_unit(unit, figure.number_end)
    if figure.unit is None and sentence.has_groups and figure.start:
        _take_unit_before(figure, sentence, units)
    if figure.unit is None:
        _take_unit_of_name(figure, sentence, units, floor)
    _give_back_name(figure)
    if figure.unit_id in _SHARES and len(figure.value) > 3:
        _correct_share(figure, text[tokens[figure.at].start : tokens[figure.at].end])
    if figure.value[-4:-3] == "." and _counts(figure.unit):
        figure.value = figure.value.replace(".", "")  # `12,500 lao động`: no thing is counted to the thousandth
        figure.doubts.append(("thousands_comma", text[tokens[at].start : tokens[end - 1].end]))
    is_among = _leads(figure, sentence)
    figure.is_rank = figure.is_rank or is_among
    figure.finish(read_behind(figure, sentence))
    if is_among and figure.comparison.sign == "eq":
        figure.comparison = figure.comparison._replace(sign="le")
    return figure


def _add_smaller(figure: Figure, sentence: Sentence, text: str, units: Units, unit: Unit | None) -> Unit | None:
    """Take smaller number words into one figure: `8.250 tỷ 500 triệu đồng`, `13 nghìn 500 tỷ đồng`; return the unit."""
    tokens = sentence.tokens
    if unit is None or unit.end >= len(tokens) or tokens[unit.end].kind != NUMBER or "." in figure.value:
        return unit
    if unit.unit_id not in {"billion-vnd", "million-vnd", ""}:
        return unit
    number = number_at(tokens, text, unit.end)
    smaller = units.read(tokens, number[1], sentence.is_damaged) if number is not None else None
    if number is None or smaller is None or smaller.rate or len(number[0]) > 3 or "." in number[0]:
        return unit
    is_bare = unit.end == figure.number_end + 1
    power = 6 if unit.unit_id == "million-vnd" else unit.power  # a bare `triệu` is taken for money at first
    if is_bare and power - smaller.power == 3 and smaller.unit_id and smaller.unit_id != "million-vnd":
        figure.value += number[0].zfill(3)
        figure.number_end = number[1]
        return smaller
    if unit.unit_id != "billion-vnd" or smaller.unit_id != "million-vnd":
        return unit
    figure.value = f"{figure.value}.{number[0].zfill(3)}".rstrip("0")
    figure.number_end = number[1]
    return smaller._replace(unit_id="billion-vnd")


def _leads(figure: Figure, sentence: Sentence) -> bool:
    """Tell whether a figure is how many lead, among which a place shall be: `nằm trong 15 tỉnh đứng đầu`."""
    tokens = sentence.tokens
    if (figure.unit is not None and not figure.unit.has_words) or not figure.start:
        return False
    if tokens[figure.start - 1].fold not in _AMONG:
        return False
    behind = [token.fold for token in tokens[figure.number_end : figure.number_end + _REACH]]
    return any(pair in _LEADING for pair in pairwise(behind))


def _places_of_times(sentence: Sentence) -> list[int]:
    """Return the places of `đôi`, `rưỡi` behind `gấp`."""
    if Kind.UP not in sentence.kinds:
        return []
    tokens = sentence.tokens
    return [mark.end for mark in sentence.marks if mark.value == "times" and read_times(tokens, mark.end)]


def _read_in_words(sentence: Sentence, text: str, units: Units, at: int, floor: int) -> Figure | None:
    """Read a number in words where a listed unit stands behind it: `hai thôn`, `chín mươi phần trăm`, `gấp đôi`."""
    tokens = sentence.tokens
    times = read_times(tokens, at)
    before = sentence.ending.get(at)
    if times and before is not None and before.value == "times":
        figure = Figure(at, times, at + 1)
        walk_back(figure, sentence, floor)
        figure.take_unit(Unit("times", 0, at + 1, has_words=False), at)
    else:
        spelled = read_spelled(tokens, at)
        if spelled is None:
            return None
        value, end = spelled
        printed = printed_behind(sentence, end)
        unit = units.read(tokens, end, sentence.is_damaged)
        if printed is not None:
            number = read_number(text[printed[0].start : printed[0].end])
            if number is None or number.value != str(value):
                return None
            unit = units.read(tokens, printed[1], sentence.is_damaged)
            end = printed[1]
        elif unit is not None and unit.end < len(tokens) and printed_behind(sentence, unit.end) is not None:
            unit = unit._replace(end=unit.end + 1)  # `chín mươi phần trăm (90%)`
        if unit is None or not unit.unit_id:
            return None
        figure = Figure(at, str(value), end)
        walk_back(figure, sentence, floor)
        figure.take_unit(unit, end)
    figure.doubts.append(("number_in_words", text[tokens[at].start : tokens[figure.number_end - 1].end]))
    figure.finish(read_behind(figure, sentence))
    return figure


def _share_unit(sentence: Sentence, units: Units, found: list[Figure], figure: Figure) -> None:
    """Give the unit behind a list to its figures: `10 bác sĩ và 32 giường/vạn dân`, `lần lượt 500, 550 và 600 tỷ đồng`."""
    unit = figure.unit
    if unit is None or not unit.unit_id:
        return
    run: list[Figure] = []
    behind = figure
    for before in reversed(found):
        if before.end > behind.start or not _is_joint(sentence, before.end, behind.start):
            break
        run.append(before)
        behind = before
    is_list = any(Kind.LIST in one.kinds for one in run)
    for one in run:
        if one.unit is None and is_list and not one.upper:
            one.take_unit(unit._replace(end=one.number_end, has_words=False), -1)
            one.doubts.append(("inherited_unit", ""))
        elif one.unit is not None and unit.bases and not one.unit.bases:
            one.unit = units.with_bases(one.unit, unit.bases) or one.unit


def _is_joint(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether nothing but a comma or `và` stands between two places."""
    tokens = sentence.tokens
    return start < end <= start + 2 and all(token.fold in {",", "va"} for token in tokens[start:end])


def _take_unit_before(figure: Figure, sentence: Sentence, units: Units) -> None:
    """Take the unit in brackets behind the name: `Thu ngân sách (tỷ đồng): 1.250`."""
    group = sentence.tokens[figure.start - 1]
    if group.kind != GROUP:
        return
    unit = units.read(group.inner, 0, sentence.is_damaged)
    if unit is not None and unit.unit_id and unit.end == len(group.inner):
        figure.take_unit(unit._replace(end=figure.number_end, has_words=False, rate_at=-1), -1)
        figure.unit_words = (group.inner[0].start, group.inner[-1].end)


def _take_unit_of_name(figure: Figure, sentence: Sentence, units: Units, floor: int) -> None:
    """Take the unit that the name says where the figure has none: `Số bác sĩ/vạn dân: 9,5`."""
    tokens = sentence.tokens
    for place in range(figure.start - 1, floor, -1):
        if tokens[place].fold not in _ROUND or tokens[place - 1].fold not in _PER:
            continue
        for begin in range(max(floor, place - _UNIT_LENGTH), place):
            unit = units.read(tokens, begin, sentence.is_damaged)
            if unit is not None and "-per-" in unit.unit_id and unit.end > place:
                figure.take_unit(unit._replace(end=figure.number_end, has_words=False, rate_at=-1), -1)
                figure.unit_words = (tokens[begin].start, tokens[unit.end - 1].end)
                return


def _give_back_name(figure: Figure) -> None:
    """Leave an action to the name where no thing is counted: `đào tạo nghề 41%`, `xuất khẩu 162 triệu USD`."""
    while figure.before and figure.before[-1].kind is Kind.ACTION and _is_amount(figure.unit):
        figure.start = figure.before.pop().end


def _is_amount(unit: Unit | None) -> bool:
    """Tell whether a unit is a share or money, which say nothing of what is measured."""
    return unit is not None and (unit.unit_id in _SHARES or is_money(unit.unit_id))


def _counts(unit: Unit | None) -> bool:
    """Tell whether a unit is a thing counted."""
    return unit is not None and bool(unit.unit_id) and not _is_amount(unit) and unit.unit_id not in QUANTITIES


def _correct_share(figure: Figure, printed: str) -> None:
    """Read `98.015%` as a decimal: a share has no thousands."""
    if "." not in figure.value and printed.count(".") == 1:
        figure.value = printed
        figure.doubts.append(("decimal_point", printed))
