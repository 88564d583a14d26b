"""Figures: every figure of a sentence that may be a value, with its comparison, unit and rate."""

from __future__ import annotations

from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.letters import word
from portal.statements.marks import Mark, Sentence
from portal.statements.numbers import WORDS
from portal.statements.ranges import number_at, read_second
from portal.statements.tokens import GROUP, NUMBER, SIGN
from portal.statements.units import Unit, Units, is_money

_PREFIX = frozenset(
    {
        Kind.COMPARATOR, Kind.FROM, Kind.EFFORT, Kind.ATTAIN, Kind.HAVE, Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD,
        Kind.ADVERB, Kind.RATE, Kind.PERIOD, Kind.BASE, Kind.RESULT, Kind.ACTION, Kind.LIST, Kind.RANK,
    }
)  # fmt: skip
_CLOSING = frozenset({Kind.ATTAIN, Kind.REACH, Kind.UP, Kind.DOWN})
_CLOSED = frozenset({Kind.ADD, Kind.ACTION, Kind.RANK})
_SHARES = frozenset({"percent", "per-mille"})
_IN_WORDS = {word(name).key: str(value) for name, value in WORDS.items()}


def find_figures(sentence: Sentence, text: str, units: Units) -> list[Figure]:
    """Return the figures of a sentence in order; figures that are no values are passed over."""
    found: list[Figure] = []
    floor = 0
    places = sentence.numbers
    in_words = _places_in_words(sentence)
    if in_words:
        places = sorted([*places, *in_words])
    for place in places:
        if place < floor:
            continue
        if sentence.tokens[place].kind == NUMBER:
            figure = _read(sentence, text, units, place, floor)
        else:
            figure = _read_in_words(sentence, units, place, floor)
        if figure is not None:
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
    figure = Figure(at, value, end)
    figure.doubts.extend(doubts)
    _walk_back(figure, sentence, floor)
    unit = units.read(tokens, end, sentence.is_damaged)
    if not read_second(figure, sentence, text, units, unit):
        figure.take_unit(unit, end)
    _give_back_name(figure)
    if figure.unit_id in _SHARES and len(figure.value) > 3:
        _correct_share(figure, text[tokens[figure.at].start : tokens[figure.at].end])
    figure.finish(_read_behind(figure, sentence))
    return figure


def _places_in_words(sentence: Sentence) -> list[int]:
    """Return the places of `một`, `hai` … behind a verb of addition or a floor."""
    return [
        mark.end
        for mark in sentence.marks
        if (mark.kind is Kind.ADD or mark.value == "minimum")
        and mark.end < len(sentence.tokens)
        and sentence.tokens[mark.end].key in _IN_WORDS
    ]


def _read_in_words(sentence: Sentence, units: Units, at: int, floor: int) -> Figure | None:
    """Read `một`, `hai` … as a figure where a listed unit stands behind."""
    unit = units.read(sentence.tokens, at + 1, sentence.is_damaged)
    if unit is None or not unit.unit_id:
        return None
    figure = Figure(at, _IN_WORDS[sentence.tokens[at].key], at + 1)
    _walk_back(figure, sentence, floor)
    figure.take_unit(unit, at + 1)
    figure.doubts.append(("number_in_words", ""))
    figure.finish(_read_behind(figure, sentence))
    return figure


def _give_back_name(figure: Figure) -> None:
    """Leave an action to the name where no thing is counted: `đào tạo nghề 41%`, `xuất khẩu 162 triệu USD`."""
    while figure.before and figure.before[-1].kind is Kind.ACTION and _is_amount(figure.unit):
        figure.start = figure.before.pop().end


def _is_amount(unit: Unit | None) -> bool:
    """Tell whether a unit is a share or money, which say nothing of what is measured."""
    return unit is not None and (unit.unit_id in _SHARES or is_money(unit.unit_id))


def _correct_share(figure: Figure, printed: str) -> None:
    """Read `98.015%` as a decimal: a share has no thousands."""
    if "." not in figure.value and printed.count(".") == 1:
        figure.value = printed
        figure.doubts.append(("decimal_point", printed))


def _walk_back(figure: Figure, sentence: Sentence, floor: int) -> None:
    """Collect the marks in front of the figure, as far as they belong to it."""
    position = figure.at
    is_closed = False
    ending, tokens = sentence.ending, sentence.tokens
    while position > floor:
        mark = ending.get(position)
        if mark is None:
            token = tokens[position - 1]
            if token.kind == SIGN and token.fold == ":" and not figure.has_colon:
                figure.has_colon = is_closed = True
            elif token.kind != GROUP or not figure.before or any(inner.kind == NUMBER for inner in token.inner):
                break
            position -= 1
            continue
        kind = mark.kind
        if kind is Kind.GRADE or kind is Kind.RANK:
            if is_closed or not _is_rank(sentence, mark):
                break
            figure.is_rank = True
            figure.before.append(Mark(mark.start, mark.end, Kind.RANK, "top" if mark.value in {"top", "group"} else ""))
        elif (
            kind not in _PREFIX
            or mark.start < floor
            or (is_closed and kind in _CLOSED)
            or (kind is Kind.UP and mark.value in {"growth", "head"})
            or (kind is Kind.ACTION and not _opens(sentence, mark.start, floor))
        ):
            break
        else:
            is_closed = is_closed or kind in _CLOSING
            figure.before.append(mark)
        position = mark.start
    figure.start = position


def _is_rank(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a mark makes the number behind it a place in a ranking (`xếp thứ`, `thuộc nhóm`, `xếp hạng`)."""
    if mark.kind is Kind.RANK or mark.value == "group":
        return True
    return mark.value == "strong" and sentence.tokens[mark.end - 1].fold == "hang"


def _opens(sentence: Sentence, place: int, floor: int) -> bool:
    """Tell whether a verb at `place` opens its clause, so that it is no part of a name (`giá trị xuất khẩu`)."""
    if place <= floor:
        return True
    before = sentence.ending.get(place)
    if before is not None:
        return before.kind in _PREFIX or before.kind in {Kind.JOIN, Kind.PART}
    return sentence.tokens[place - 1].kind == SIGN


def _read_behind(figure: Figure, sentence: Sentence) -> str:
    """Take the rate right behind the unit, and return the second half of a comparison there."""
    position, after = figure.end, ""
    while (mark := sentence.starting.get(position)) is not None:
        if mark.kind is Kind.RATE and not figure.rate:
            figure.rate, figure.rate_mark = mark.value, mark
        elif mark.kind is Kind.AFTER and not after:
            after = mark.value
        else:
            break
        position = mark.end
    figure.end = position
    return after
