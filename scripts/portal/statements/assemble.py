"""Assembling: a clause and all that was found about it made one reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from portal.statements.attributes import baseline_period_of, period_of, rate_of, span_of, unit_span
from portal.statements.change import read_change
from portal.statements.clause import Clause
from portal.statements.context import Context
from portal.statements.doubts import Doubt, doubt
from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.letters import fold
from portal.statements.lookups import best_of, find_indicator
from portal.statements.marks import Sentence
from portal.statements.naming import Places, name_of
from portal.statements.reading import Reading, Span
from portal.statements.tokens import SIGN, WORD
from portal.statements.vocabulary import Vocabulary


@dataclass(slots=True)
class Assembler:
    """Make readings from the clauses of one sentence."""

    text: str
    sentence: Sentence
    clauses: list[Clause]
    vocabulary: Vocabulary
    context: Context

    def reading(self, clause: Clause, parent: int | None, name: Places | None = None) -> Reading:
        """Return the reading of a clause; `parent` is its whole, `name` overrides the words that name it."""
        sentence, figure, text = self.sentence, clause.figure, self.text
        change = read_change(sentence, clause)
        place = name_of(sentence, clause) if name is None else name
        spans = _spans(sentence, figure)
        unit = _note(spans, "unit_text", unit_span(sentence, clause), text)
        words = _note(spans, "indicator_text", span_of(sentence, *place), text)
        candidates = find_indicator(self.vocabulary.indicators, sentence, clause, place, change)
        indicator_id = best_of(candidates)
        baseline_period, compared, span = baseline_period_of(sentence, text, clause)
        _note(spans, "baseline_period", span, text)
        period, span = period_of(sentence, clause, self.clauses[0])
        _note(spans, "period", span, text)
        period = period or self.context.period
        if len(period) == 4 and _means_year_before(compared):
            baseline_period = str(int(period) - 1)
        start, end = _extent(sentence, clause, place)
        doubts = [doubt(code, about) for code, about in figure.doubts]
        if not indicator_id:
            doubts.append(doubt("unknown_indicator"))
        if not change.unit_id:
            doubts.append(doubt("unknown_unit", unit) if unit else doubt("no_unit"))
        if change.is_point:
            doubts.append(doubt("point_or_percent"))
        if compared:
            doubts.append(doubt("relative_baseline", compared))
        doubts += self._doubts(figure)
        return Reading(
            text=text[start:end],
            start=start,
            end=end,
            indicator_text=words,
            indicator_id=indicator_id,
            indicator_score=candidates[0].score if candidates else 0.0,
            indicator_candidates=candidates,
            measure=change.measure,
            comparator=figure.comparison.sign,
            value=figure.value,
            value_upper=figure.upper,
            total=figure.total if change.measure == "completion" else "",
            unit_text=unit,
            unit_id=change.unit_id,
            rate_period=rate_of(sentence, clause),
            strength=self.strength(clause.is_effort, figure.comparison.is_minimum),
            baseline_value=figure.baseline,
            baseline_period=baseline_period,
            period=period,
            part_of=parent,
            numbering=self.context.numbering,
            locator=self.context.locator,
            spans=spans,
            doubts=tuple(doubts),
        )

    def strength(self, is_effort: bool, is_minimum: bool) -> str:
        """Return effort where phấn đấu governs, minimum where a floor is worded as one, else firm."""
        if is_effort or self.context.is_effort:
            return "effort"
        return "minimum" if is_minimum else "firm"

    def _doubts(self, figure: Figure) -> list[Doubt]:
        """Return what the words before the figure and the state of the text leave doubtful."""
        found: list[Doubt] = []
        if figure.comparison.is_mixed:
            found.append(doubt("mixed_comparators"))
        if Kind.RESULT in figure.kinds:
            found.append(doubt("estimate_word"))
        if self.sentence.is_damaged:
            found.append(doubt("damaged_text"))
        return found


def _means_year_before(words: str) -> bool:
    """Tell whether the words of a comparison mean the year before."""
    folded = fold(words)
    return "nam truoc" in folded or "cung ky" in folded


def plain(words: str) -> str:
    """Return words in composed Unicode form with single spaces, as the data hold them."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _note(spans: dict[str, Span], name: str, span: Span | None, text: str) -> str:
    """Note the characters of a field and return its words."""
    if span is None:
        return ""
    spans[name] = span
    return plain(span.of(text))


def _spans(sentence: Sentence, figure: Figure) -> dict[str, Span]:
    """Return the characters of the figure's own fields."""
    tokens = sentence.tokens
    spans: dict[str, Span] = {}
    second = max(figure.upper_at, figure.total_at)
    value_end = figure.number_end
    if second >= 0:
        name = "value_upper" if second == figure.upper_at else "total"
        spans[name] = Span(tokens[second].start, tokens[figure.number_end - 1].end)
        value_end = second - 1
        while value_end > figure.at + 1 and tokens[value_end - 1].kind in {SIGN, WORD}:
            value_end -= 1
    spans["value"] = Span(tokens[figure.at].start, tokens[max(figure.at + 1, value_end) - 1].end)
    if figure.baseline_at >= 0:
        spans["baseline_value"] = Span(tokens[figure.baseline_at].start, tokens[figure.baseline_at].end)
    marks = figure.comparison.marks
    if marks:
        spans["comparator"] = Span(tokens[marks[-1].start].start, tokens[marks[0].end - 1].end)
    for name, mark in (("rate_period", figure.rate_mark), ("measure", figure.verb)):
        if mark is not None:
            spans[name] = Span(tokens[mark.start].start, tokens[mark.end - 1].end)
    if figure.unit is not None and figure.unit.rate_at > 0:
        spans["rate_period"] = Span(tokens[figure.unit.rate_at].start, tokens[figure.unit.end - 1].end)
    return spans


def _extent(sentence: Sentence, clause: Clause, name: Places) -> tuple[int, int]:
    """Return the characters from the first to the last word of the target."""
    tokens, figure = sentence.tokens, clause.figure
    first = clause.first
    if clause.subject is None and name[0] < name[1]:
        first = min(first, name[0])
    while first < figure.at and tokens[first].kind == SIGN:
        first += 1
    last = max(figure.end, clause.right_end)
    while last > figure.end and tokens[last - 1].kind == SIGN:
        last -= 1
    return tokens[first].start, tokens[last - 1].end
