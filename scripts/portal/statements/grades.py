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
_SPELLED_OUT = 4
"""A class of so many words names itself: `đạt hoàn thành xuất sắc nhiệm vụ`."""

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


def find_grades(sentence: Sentence, start: int, end: int) -> list[Grade]:
    """Return the classes to be reached between two places, in order."""
    found: list[Grade] = []
    position = start
    while position < end:
        mark = sentence.starting.get(position)
        if sentence.tokens[position].fold == ":" and (grade := _read_alone(sentence, position + 1, end)) is not None:
            found.append(grade)
            position = grade.to_place
            continue
        if mark is not None and mark.end <= end:
            grade = None
            if mark.kind is Kind.ADVERB and sentence.tokens[position].fold == "muc":
                grade = _read_named(sentence, mark, start, end)
            if mark.kind in _TRIGGERS:
                grade = _read(sentence, mark, start, end)
            elif mark.kind is Kind.WORD:
                grade = _read_task(sentence, mark, end)
            if grade is not None:
                found.append(grade)
                position = grade.to_place
                continue
        position = mark.end if mark is not None else position + 1
    return found


def _read_alone(sentence: Sentence, position: int, end: int) -> Grade | None:
    """Read a class that is all that stands behind a colon: `Chính quyền: hoàn thành tốt nhiệm vụ`."""
    grade_end = _grade_end(sentence, position) if position < end else 0
    if not grade_end or sentence.tokens[position].kind != WORD or grade_end - position < 1:
        return None
    tail = sentence.starting.get(grade_end)
    after = tail if tail is not None and tail.kind is Kind.AFTER and tail.end <= end else None
    stop = after.end if after else grade_end
    if stop < end and sentence.tokens[stop].kind == WORD:
        return None
    comparison = (after.start, after.end) if after else None
    return Grade(position, grade_end, after.value if after else "eq", position, stop, False, comparison)


def _read_named(sentence: Sentence, mark: Mark, start: int, end: int) -> Grade | None:
    """Read the class of an index behind a bare `mức`: `Chỉ số DTI mức khá`."""
    grade_end = _grade_end(sentence, mark.end) if mark.end < end else 0
    if not grade_end or grade_end > end or not names_index(sentence, start, mark.start):
        return None
    tail = sentence.starting.get(grade_end)
    after = tail if tail is not None and tail.kind is Kind.AFTER and tail.end <= end else None
    comparison = (after.start, after.end) if after else None
    stop = after.end if after else grade_end
    return Grade(mark.end, grade_end, after.value if after else "eq", mark.start, stop, False, comparison)


def names_index(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether an index stands between two places: `chỉ số …`, or an abbreviation right before the second."""
    head = sentence.first(start, end, Kind.HEAD)
    if head is not None and head.value == "index":
        return True
    token = sentence.tokens[end - 1]
    return end > start and token.kind == WORD and token.is_capital and token.key == token.fold and len(token.fold) > 2


def _read_task(sentence: Sentence, mark: Mark, end: int) -> Grade | None:
    """Read `hoàn thành tốt nhiệm vụ trở lên`, a class that names itself."""
    tail = sentence.starting.get(mark.end)
    if tail is None or tail.kind is not Kind.AFTER or tail.end > end:
        return None
    if _grade_end(sentence, mark.start) != mark.end:
        return None
    return Grade(mark.start, mark.end, tail.value, mark.start, tail.end, False, (tail.start, tail.end))


def _read(sentence: Sentence, mark: Mark, start: int, end: int) -> Grade | None:
    """Read the class behind `xếp loại`, with what stands around it."""
    tokens = sentence.tokens
    first, position = mark.start, mark.end
    none = sentence.first(start, mark.start, Kind.NONE)
    if none is not None and not any(token.fold in {",", ";"} for token in tokens[none.end : mark.start]):
        return None  # `không có đơn vị xếp loại yếu`
    signs: set[str] = set()
    strong = mark.value == "strong" or (
        mark.value == "group"
        and (
            mark.end - mark.start > 1 or tokens[mark.start - 1].fold == ":" or names_index(sentence, start, mark.start)
        )
    )
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
    if _goes_on(sentence, grade_end):
        return None  # `xếp loại khá, giỏi trên 65%`
    grade_start = mark.start if label else position
    tail = sentence.starting.get(grade_end)
    to_place = grade_end
    if tail is not None and tail.kind is Kind.AFTER:
        signs = {tail.value}
        comparison = (tail.start, tail.end)
        to_place = tail.end
        strong = True
    if not strong and grade_end - position < _SPELLED_OUT:
        return None
    sign = next((s for s in ("ge", "le", "gt", "lt") if s in signs), "eq")
    return Grade(grade_start, grade_end, sign, first, to_place, is_minimum, comparison)


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Tell whether a second class is joined to the first: who reaches either is counted, and no class is to be reached."""
    tokens = sentence.tokens
    return place + 1 < len(tokens) and tokens[place].fold in {",", "va", "hoac"} and _grade_end(sentence, place + 1) > 0


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
