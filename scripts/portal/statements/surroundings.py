"""Surroundings: the marks in front of a figure and behind it, as far as they belong to it."""

from __future__ import annotations

from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import GROUP, NUMBER, SIGN

_PREFIX = frozenset(
    {
        Kind.COMPARATOR, Kind.FROM, Kind.EFFORT, Kind.ATTAIN, Kind.HAVE, Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD,
        Kind.ADVERB, Kind.RATE, Kind.PERIOD, Kind.BASE, Kind.RESULT, Kind.ACTION, Kind.LIST, Kind.RANK,
    }
)  # fmt: skip
_CLOSING = frozenset({Kind.ATTAIN, Kind.REACH, Kind.UP, Kind.DOWN})
_CLOSED = frozenset({Kind.ADD, Kind.ACTION, Kind.RANK})
_LABEL = frozenset("muc tieu ke hoach chi tieu kh giao duoc phan dau".split())
_PLAN = frozenset("du toan ke hoach chi tieu giao duoc tinh huyen trung uong muc".split())


def walk_back(figure: Figure, sentence: Sentence, floor: int) -> None:
    """Collect the marks in front of the figure, as far as they belong to it."""
    position = figure.at
    is_closed = False
    ending, tokens = sentence.ending, sentence.tokens
    while position > floor:
        mark = ending.get(position)
        if position == figure.at and (mark is None or mark.kind is Kind.WORD) and tokens[position - 1].fold in _PLAN:
            passed = _before_plan(sentence, position, floor)
            if passed != position:
                position = passed
                mark = ending.get(position)
        if mark is None:
            token = tokens[position - 1]
            if token.kind == SIGN and token.fold == ":" and not figure.has_colon:
                figure.has_colon = is_closed = True
            elif figure.has_colon and token.fold in _LABEL and (label := _before_label(sentence, position, floor)):
                position = label
                continue
            elif token.kind != GROUP or not figure.before or any(inner.kind == NUMBER for inner in token.inner):
                break
            position -= 1
            continue
        kind = mark.kind
        if kind is Kind.GRADE or kind is Kind.RANK or mark.value == "place":
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


def _before_label(sentence: Sentence, position: int, floor: int) -> int:
    """Return the end of what a column's label stands behind: `Tỷ lệ hộ nghèo giảm: Mục tiêu năm 2025: 3%`; 0 for none.

    Where further columns follow behind semicolons, the name is the lead of them all.
    """
    if sentence.cuts:
        return 0
    tokens, place = sentence.tokens, position
    while place > floor and tokens[place - 1].fold in _LABEL:
        place -= 1
    return place - 1 if floor < place and tokens[place - 1].fold == ":" else 0


def _before_plan(sentence: Sentence, position: int, floor: int) -> int:
    """Return the end of the comparison that `dự toán`, `kế hoạch tỉnh giao` stand behind: `không thấp hơn dự toán 2.350 tỷ`."""
    place = position
    while place > floor and sentence.tokens[place - 1].fold in _PLAN:
        place -= 1
    mark = sentence.ending.get(place)
    return place if mark is not None and mark.kind is Kind.COMPARATOR else position


def _is_rank(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a mark makes the number behind it a place in a ranking (`xếp thứ`, `thuộc nhóm`, `xếp hạng`)."""
    if mark.kind is Kind.RANK or mark.value in {"group", "place"}:
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


def read_behind(figure: Figure, sentence: Sentence) -> str:
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
