"""Targets without a figure: classes, `không còn …`, and `cao hơn năm trước`."""

from __future__ import annotations

from dataclasses import replace

from portal.statements.assemble import Assembler, plain
from portal.statements.clause import Clause
from portal.statements.doubts import doubt
from portal.statements.grades import Grade, find_grades
from portal.statements.history import reports_results
from portal.statements.indicators import words_of
from portal.statements.kinds import Kind
from portal.statements.listed import names_in
from portal.statements.lookups import best_of
from portal.statements.marks import Mark, Sentence
from portal.statements.naming import Places, name_of, trim
from portal.statements.reading import Reading, Span
from portal.statements.tokens import SIGN, WORD

_CUTS = frozenset({",", "va"})


def read_without_figure(assembler: Assembler, parts: list[Places]) -> list[Reading]:
    """Return the targets without a figure in parts of a sentence."""
    sentence = assembler.sentence
    found: list[Reading] = []
    for start, end in parts:
        if reports_results(sentence, start, end):
            continue
        graded = _read_classes(assembler, find_grades(sentence, start, end), start, end)
        if graded:
            found.extend(graded)
            continue
        mark = next((m for m in sentence.within(start, end) if m.kind in {Kind.NONE, Kind.HIGHER}), None)
        if mark is not None:
            read = _none_left if mark.kind is Kind.NONE else _higher
            found.extend(read(assembler, mark, start, end))
    return found


def read_class_before(assembler: Assembler, clause: Clause) -> list[Reading]:
    """Read `… xếp loại tốt trở lên, tăng 05 bậc`: classes before a figure; the last has the figure's name.

    The clause keeps only its own name.
    """
    sentence = assembler.sentence
    place = clause.figure.start - 1
    grades = find_grades(sentence, clause.left, clause.left_end)
    if not grades or sentence.tokens[grades[-1].to_place].fold not in {",", ";"}:
        return []
    last = grades[-1]
    readings = _read_classes(assembler, grades, clause.left, last.to_place)
    if last.to_place == place:
        start = grades[-2].to_place + 1 if len(grades) > 1 else clause.left
        clause.left, clause.left_end = start, last.from_place
    else:
        clause.left = last.to_place + 1
    return readings


def read_class_behind(assembler: Assembler, clause: Clause) -> list[Reading]:
    """Read `PAPI tăng 03 bậc, PAR Index thuộc nhóm khá`: classes with names of their own behind a figure."""
    sentence = assembler.sentence
    cut = next((i for i in range(clause.right, clause.right_end) if sentence.tokens[i].fold in _CUTS), -1)
    if cut < 0:
        return []
    grades = find_grades(sentence, cut + 1, clause.right_end)
    if not grades:
        return []
    if grades[0].from_place <= cut + 1:
        clause.right_end = cut
        return [_graded(assembler, grades[0], cut + 1, grades[0].to_place, name_of(sentence, clause))]
    if not _begins_name(sentence, cut + 1):
        return []
    end, clause.right_end = clause.right_end, cut
    return _read_classes(assembler, grades, cut + 1, end)


def _begins_name(sentence: Sentence, place: int) -> bool:
    """Tell whether an index or an abbreviation begins at a place: `PAR Index`, `chỉ số cải cách hành chính`."""
    token, mark = sentence.tokens[place], sentence.starting.get(place)
    if mark is not None:
        return mark.kind is Kind.HEAD
    return token.kind == WORD and token.is_capital and token.key == token.fold and token.end - token.start > 2


def _read_classes(assembler: Assembler, grades: list[Grade], start: int, end: int) -> list[Reading]:
    """Return the readings of classes, each with the words between the one before and itself."""
    found: list[Reading] = []
    for place, grade in enumerate(grades):
        stop = grades[place + 1].from_place if place + 1 < len(grades) else end
        found.append(_graded(assembler, grade, start, stop if len(grades) == 1 else max(grade.to_place, start)))
        start = grade.to_place
    return found


def is_inside_none(sentence: Sentence, at: int) -> bool:
    """Tell whether a figure stands in what shall be no more: `không còn xã dưới 15 tiêu chí`."""
    for mark in reversed(sentence.within(0, at)):
        if mark.kind is Kind.NONE and mark.value != "have":
            return not any(token.fold in {",", ";"} for token in sentence.tokens[mark.end : at])
    return False


def _graded(assembler: Assembler, grade: Grade, start: int, end: int, name: Places = (0, 0)) -> Reading:
    """Make the reading of a class to be reached; `name` where the words do not say it."""
    sentence = assembler.sentence
    if name[0] >= name[1]:
        name = trim(sentence, start, grade.from_place)
    if name[0] >= name[1]:
        name = trim(sentence, grade.to_place, end)
    reading = _without_figure(assembler, name, start, end, "grade")
    tokens = sentence.tokens
    span = Span(tokens[grade.start].start, tokens[grade.end - 1].end)
    spans = {**reading.spans, "grade": span}
    if grade.comparison is not None:
        spans["comparator"] = _span(sentence, *grade.comparison)
    strength = assembler.strength(sentence.has(start, end, Kind.EFFORT), grade.is_minimum)
    doubts = tuple(d for d in reading.doubts if d.code != "no_figure")
    return replace(
        reading,
        measure="grade",
        comparator=grade.sign,
        grade=plain(span.of(assembler.text)),
        strength=strength,
        spans=spans,
        doubts=doubts,
    )


def _none_left(assembler: Assembler, mark: Mark, start: int, end: int) -> list[Reading]:
    """Make the reading of `không còn xã dưới 15 tiêu chí`: the level is none, said in words."""
    sentence, context = assembler.sentence, assembler.context
    is_effort = context.is_effort or sentence.has(start, end, Kind.EFFORT)
    opens = all(token.kind == SIGN for token in sentence.tokens[start : mark.start])
    unit = assembler.vocabulary.units.read(sentence.tokens, mark.end, sentence.is_damaged)
    if unit is None or not unit.unit_id or not (is_effort or context.is_list or opens):
        return []
    if mark.value == "have" and not is_effort:
        return []  # `không có hồ sơ quá hạn` may say how things are
    reading = _without_figure(assembler, trim(sentence, mark.end, end), start, end, unit.unit_id)
    said, counted = _span(sentence, mark.start, mark.end), _span(sentence, mark.end, unit.end)
    words = said.of(assembler.text)
    kept = (d for d in reading.doubts if d.code != "no_figure")
    return [
        replace(
            reading,
            value="0",
            unit_id=unit.unit_id,
            unit_text=plain(counted.of(assembler.text)),
            strength="effort" if is_effort else "firm",
            spans={**reading.spans, "value": said, "unit_text": counted},
            doubts=(*kept, doubt("number_in_words", words)),
        )
    ]


def _higher(assembler: Assembler, mark: Mark, start: int, end: int) -> list[Reading]:
    """Make the readings of `cao hơn so với năm 2023`, which states no figure: one for each name that shares it."""
    sentence, context = assembler.sentence, assembler.context
    name = trim(sentence, start, mark.start)
    is_effort = context.is_effort or sentence.has(start, end, Kind.EFFORT)
    if name[0] >= name[1] or not (is_effort or context.is_list):
        return []
    after = sentence.starting.get(mark.end)
    baseline = after.value if after is not None and after.kind is Kind.PERIOD else ""
    found: list[Reading] = []
    for one in names_in(sentence, *name) or [name]:
        reading = _without_figure(assembler, one, start, end, "")
        found.append(
            replace(
                reading,
                comparator="lt" if mark.value == "lower" else "gt",
                strength="effort" if is_effort else "firm",
                baseline_period=baseline,
                period=_period(assembler, start, mark.start),
                spans={**reading.spans, "comparator": _span(sentence, mark.start, mark.end)},
            )
        )
    return found


def _span(sentence: Sentence, start: int, end: int) -> Span:
    """Return the characters of tokens `start` to `end`."""
    return Span(sentence.tokens[start].start, sentence.tokens[end - 1].end)


def _period(assembler: Assembler, start: int, end: int) -> str:
    """Return the period named between two places, else the one inherited."""
    named = (m.value for m in assembler.sentence.within(start, end) if m.kind is Kind.PERIOD and m.value)
    return next(named, assembler.context.period)


def _without_figure(assembler: Assembler, name: Places, start: int, end: int, unit_id: str) -> Reading:
    """Make a reading of a part of the sentence from its name alone."""
    sentence, text, context = assembler.sentence, assembler.text, assembler.context
    tokens = sentence.tokens
    while start < end - 1 and tokens[start].kind == SIGN:
        start += 1
    while end > start + 1 and tokens[end - 1].kind == SIGN:
        end -= 1
    has_name = name[0] < name[1]
    spans = {"indicator_text": _span(sentence, *name)} if has_name else {}
    words = " ".join(words_of(tokens[name[0] : name[1]]))
    candidates = assembler.vocabulary.indicators.rank((words,), unit_id, False, sentence.is_damaged) if words else ()
    doubts = [doubt("no_figure")]
    if not best_of(candidates):
        doubts.append(doubt("unknown_indicator"))
    if sentence.is_damaged:
        doubts.append(doubt("damaged_text"))
    whole = _span(sentence, start, end)
    return Reading(
        text=whole.of(text),
        start=whole.start,
        end=whole.end,
        indicator_text=plain(spans["indicator_text"].of(text)) if has_name else "",
        indicator_id=best_of(candidates),
        indicator_score=candidates[0].score if candidates else 0.0,
        indicator_candidates=candidates,
        period=_period(assembler, start, end),
        numbering=context.numbering,
        locator=context.locator,
        spans=spans,
        doubts=tuple(doubts),
    )
