"""Grades: classes to be reached (`xếp loại tốt trở lên`), and targets that state no figure."""

from __future__ import annotations

from typing import NamedTuple

from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.phrases import Phrases
from portal.statements.tokens import NUMBER, WORD

_GRADES = Phrases(
    (phrase, "")
    for phrase in (
        "tốt|rất tốt|khá|trung bình|trung bình khá|xuất sắc|giỏi|yếu|kém|cao|trung bình cao|trung bình thấp|khá tốt|vững mạnh|"
        "vững mạnh toàn diện|vững mạnh xuất sắc|vững mạnh về chính trị|trong sạch vững mạnh|trong sạch, vững mạnh|"
        "hoàn thành tốt|hoàn thành xuất sắc|hoàn thành tốt nhiệm vụ|hoàn thành xuất sắc nhiệm vụ|hoàn thành nhiệm vụ|"
        "hoàn thành xuất sắc, toàn diện nhiệm vụ|A|B|C|D|A1|B1|I|II|III|IV|V|VI|đặc biệt|đơn vị quyết thắng|quyết thắng|tiên tiến|"
        "dẫn đầu|nhất|nhì|ba|đầu|giữa|trên trung bình|đơn vị vững mạnh toàn diện"
    ).split("|")
)
_TRIGGERS = frozenset({Kind.GRADE, Kind.ATTAIN})
_CHAIN = frozenset({Kind.GRADE, Kind.FROM, Kind.ATTAIN, Kind.ADVERB, Kind.COMPARATOR, Kind.REACH})
_LABELS = frozenset({"muc do", "cap do", "hang", "loai", "muc", "cap"})


class Grade(NamedTuple):
    """Hold a class to be reached: the tokens of the class, the sign, the tokens of all that was read."""

    start: int
    end: int
    sign: str
    from_place: int
    to_place: int
    is_minimum: bool
    comparison: tuple[int, int] | None


def find_grade(sentence: Sentence, start: int, end: int) -> Grade | None:
    """Return the last class to be reached between two places, or None."""
    found: Grade | None = None
    position = start
    while position < end:
        mark = sentence.starting.get(position)
        if mark is not None and mark.kind in _TRIGGERS and mark.end <= end:
            grade = _read(sentence, mark, start, end)
            if grade is not None:
                found = grade
                position = grade.to_place
                continue
        position = mark.end if mark is not None else position + 1
    return found


def _read(sentence: Sentence, mark: Mark, start: int, end: int) -> Grade | None:
    """Read the class behind `xếp loại`, with what stands around it."""
    tokens = sentence.tokens
    first, position = mark.start, mark.end
    signs: set[str] = set()
    strong = mark.value == "strong"
    comparison: tuple[int, int] | None = None
    is_minimum = False
    while (before := sentence.ending.get(first)) is not None and before.start >= start and before.kind in _CHAIN:
        strong = strong or before.kind in {Kind.ATTAIN, Kind.REACH}
        if before.kind in {Kind.FROM, Kind.COMPARATOR}:
            is_minimum = is_minimum or before.value == "minimum"
            signs.add("ge" if before.value in {"minimum", ""} else before.value)
            comparison = (before.start, before.end)
        first = before.start
    while position < end:
        after = sentence.starting.get(position)
        if (
            after is not None
            and after.kind in _CHAIN
            and _GRADES.longest(tokens, position, sentence.is_damaged) is None
        ):
            if after.kind in {Kind.FROM, Kind.COMPARATOR}:
                is_minimum = is_minimum or after.value == "minimum"
                signs.add("ge" if after.value in {"minimum", ""} else after.value)
                comparison = (after.start, after.end)
            position = after.end
        elif tokens[position].fold == ":":
            position += 1
        else:
            break
    if position >= end:
        return None
    label = _label(sentence, mark, position)
    grade_end = label if label else _grade_end(sentence, position)
    if not grade_end or grade_end > end:
        return None
    grade_start = mark.start if label else position
    tail = sentence.starting.get(grade_end)
    to_place = grade_end
    if tail is not None and tail.kind is Kind.AFTER:
        signs = {tail.value}
        comparison = (tail.start, tail.end)
        to_place = tail.end
        strong = True
    if not strong:
        return None
    sign = next((s for s in ("ge", "le", "gt", "lt") if s in signs), "eq")
    return Grade(grade_start, grade_end, sign, first, to_place, is_minimum, comparison)


def _grade_end(sentence: Sentence, position: int) -> int:
    """Return the end of the class at `position`, or 0."""
    found = _GRADES.longest(sentence.tokens, position, sentence.is_damaged)
    return found[1] if found else 0


def _label(sentence: Sentence, mark: Mark, position: int) -> int:
    """Return the end of a class that is a number (`mức độ 2`), or 0."""
    tokens = sentence.tokens
    words = " ".join(token.fold for token in tokens[mark.start : mark.end] if token.kind == WORD)
    if tokens[position].kind == NUMBER and len(tokens[position].fold) == 1 and words.endswith(tuple(_LABELS)):
        return position + 1
    return 0
