"""Attributes: the period, baseline, rate and unit that the words of a clause give its figure."""

from __future__ import annotations

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.reading import Span
from portal.statements.tokens import SIGN, WORD

_PLANS = ("du toan", "ke hoach", "chi tieu", "nghi quyet", "kich ban", "tong so", "tong", "muc")
_OPENING = frozenset({Kind.EFFORT, Kind.PERIOD, Kind.ADVERB, Kind.PART, Kind.JOIN})


def span_of(sentence: Sentence, start: int, end: int) -> Span | None:
    """Return the characters of tokens `start` to `end`, or None where there are none."""
    tokens = sentence.tokens
    if start >= end or end > len(tokens):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def period_of(sentence: Sentence, clause: Clause, first: Clause) -> tuple[str, Span | None]:
    """Return the period that the nearest words name: behind the figure, before it, in the lead, at the opening.

    `first` is the first clause of the sentence, whose opening words (`Đến năm 2025, …`) hold for all.
    """
    if Kind.PERIOD not in sentence.kinds:
        return "", None
    figure = clause.figure
    marks = [m for m in sentence.within(figure.end, clause.right_end) if _is_named(m)][:1]
    marks = marks or [m for m in figure.before if _is_named(m)]
    marks = marks or [m for m in reversed(sentence.within(clause.left, clause.left_end)) if _is_named(m)]
    if not marks and clause.lead is not None:
        marks = [m for m in reversed(sentence.within(*clause.lead)) if _is_named(m)]
    if not marks and first is not clause:
        marks = _opening_periods(sentence, first)
    if not marks:
        return "", None
    return marks[0].value, span_of(sentence, marks[0].start, marks[0].end)


def _is_named(mark: Mark) -> bool:
    """Tell whether a mark is a period with a year."""
    return mark.kind is Kind.PERIOD and mark.value != ""


def _opening_periods(sentence: Sentence, first: Clause) -> list[Mark]:
    """Return the periods among the words with which the sentence opens."""
    found: list[Mark] = []
    position = first.left
    while position < first.figure.at:
        mark = sentence.starting.get(position)
        if mark is None:
            if sentence.tokens[position].kind != SIGN:
                break
            position += 1
            continue
        if mark.kind not in _OPENING:
            break
        if _is_named(mark):
            found.append(mark)
        position = mark.end
    return found


def baseline_period_of(sentence: Sentence, text: str, clause: Clause) -> tuple[str, str, Span | None]:
    """Return the period compared with, the words where it is no year (`so với cùng kỳ`), and its characters."""
    figure = clause.figure
    if figure.baseline_period:
        return figure.baseline_period, "", None
    if Kind.BASE not in sentence.kinds:
        return "", "", None
    mark = (
        sentence.first(clause.right, clause.right_end, Kind.BASE)
        or next((m for m in figure.before if m.kind is Kind.BASE), None)
        or sentence.first(clause.left, clause.left_end, Kind.BASE)
    )
    if mark is None:
        return "", "", None
    span = span_of(sentence, mark.start, mark.end)
    if mark.value:
        return mark.value, "", span
    behind = " ".join(token.fold for token in sentence.tokens[mark.end : mark.end + 2])
    if behind.startswith(_PLANS):
        return "", "", None  # compared with a plan, not with a period
    words = span_of(sentence, mark.start, min(mark.end + 2, len(sentence.tokens)))
    return "", words.of(text) if words else "", span


def rate_of(sentence: Sentence, clause: Clause) -> str:
    """Return `year` where a yearly rate is said behind the figure, before it or at the head of the clause."""
    figure = clause.figure
    if figure.rate:
        return figure.rate
    if Kind.RATE not in sentence.kinds:
        return ""
    if Kind.RATE in figure.kinds:
        return "year"
    for mark in sentence.within(clause.left, clause.left_end):
        # a stroke inside the name belongs to another figure: `hộ có thu nhập trên 100 triệu đồng/năm`
        if mark.kind is Kind.RATE and sentence.tokens[mark.start].kind == WORD:
            return "year"
    is_behind = sentence.has(figure.end, min(figure.end + 2, clause.right_end), Kind.RATE)
    return "year" if is_behind else ""


def unit_span(sentence: Sentence, clause: Clause) -> Span | None:
    """Return the characters of the unit as written; a noun that is not listed is one or two words."""
    figure = clause.figure
    unit = figure.unit
    if figure.unit_words is not None:
        return Span(*figure.unit_words)
    if unit is None:
        return _noun_span(sentence, figure.number_end, figure.number_end, clause.right_end)
    if not unit.has_words:
        return None
    if not unit.unit_id:
        return _noun_span(sentence, figure.unit_at, unit.end, clause.right_end)
    return span_of(sentence, figure.unit_at, unit.rate_at if unit.rate_at > 0 else unit.end)


def _noun_span(sentence: Sentence, start: int, position: int, end: int) -> Span | None:
    """Return the characters of number words and the one or two words of a noun behind them."""
    tokens = sentence.tokens
    last = min(end, position + 2)
    while position < last and tokens[position].kind == WORD and sentence.starting.get(position) is None:
        position += 1
    return span_of(sentence, start, position)
