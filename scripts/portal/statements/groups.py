"""Groups: what stands in brackets behind a target: its baseline, its parts, the same said again."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from portal.statements.assemble import Assembler
from portal.statements.change import read_change
from portal.statements.clause import Clause, has_words
from portal.statements.clauses import Splitter
from portal.statements.doubts import doubt
from portal.statements.figure import Figure
from portal.statements.figures import find_figures
from portal.statements.indicators import fit
from portal.statements.kinds import Kind
from portal.statements.lookups import best_of
from portal.statements.marks import Sentence
from portal.statements.reading import Candidate, Reading, Span
from portal.statements.shares import names_share
from portal.statements.tokens import GROUP, NUMBER, Token
from portal.statements.units import CHANGE_UNITS, is_share

_COMPARING = frozenset({("cao", "hon"), ("thap", "hon"), ("so", "voi"), ("vuot", "muc")})
_ASSIGNED = frozenset({"giao", "kh", "hoach", "toan"})
_COMPARED = frozenset({Kind.PERIOD, Kind.RESULT, Kind.BASE})
_CHANGES = frozenset({Kind.UP, Kind.DOWN, Kind.ADD, Kind.REACH})


def read_groups(assembler: Assembler, clause: Clause, reading: Reading, place: int) -> tuple[Reading, list[Reading]]:
    """Return the reading with what brackets add to it, and the further targets that brackets hold.

    `place` is where the reading will stand in the list of readings, for its parts to name.
    """
    further: list[Reading] = []
    tokens = assembler.sentence.tokens
    if not assembler.sentence.has_groups:
        return reading, further
    for position in range(clause.first, min(clause.right_end, len(tokens))):
        token = tokens[position]
        if clause.figure.at <= position < clause.figure.end:
            continue  # `sáu (06) thôn`: the figure's own
        if token.kind == GROUP and any(inner.kind == NUMBER for inner in token.inner):
            reading, added = _read_group(assembler, clause, reading, token, place, position > clause.figure.at)
            further.extend(_with_unit(assembler, one, position + 1) for one in added)
    return reading, further


def _read_group(
    assembler: Assembler, clause: Clause, reading: Reading, group: Token, place: int, is_behind: bool
) -> tuple[Reading, list[Reading]]:
    """Read one pair of brackets."""
    sentence = Sentence(group.inner, assembler.sentence.is_damaged)
    figures = find_figures(sentence, assembler.text, assembler.vocabulary.units)
    if not figures:
        return reading, []
    first = figures[0]
    if first.baseline and not reading.baseline_value:
        return _with_baseline(reading, sentence, first.baseline, first.baseline_at, first.baseline_period), []
    kinds = {mark.kind for mark in sentence.marks}
    if kinds & _COMPARED and not kinds & {Kind.PART, Kind.EFFORT} and not first.kinds & {Kind.UP, Kind.DOWN}:
        if len(figures) == 1 and not reading.baseline_value and _same_unit(reading, first.unit_id):
            named = (m.value for m in sentence.marks if m.kind in {Kind.PERIOD, Kind.BASE} and m.value)
            return _with_baseline(reading, sentence, first.value, first.at, next(named, "")), []
        return _with_extra(assembler, reading, group), []
    if (
        not is_behind
        or _is_yardstick(assembler.sentence, clause, group)
        or any(token.fold in _ASSIGNED for token in sentence.tokens)
    ):
        return _with_extra(assembler, reading, group), []
    return reading, _further(assembler, clause, reading, sentence, figures, place)


def _is_yardstick(sentence: Sentence, clause: Clause, group: Token) -> bool:
    """Tell whether brackets hold what a target is compared with: `cao hơn chỉ tiêu Trung ương giao (13,6%)`."""
    between = [token for token in sentence.tokens[clause.figure.end : clause.right_end] if token.end < group.start]
    folds = [token.fold for token in between]
    return "giao" in folds or any(pair in _COMPARING for pair in pairwise(folds))


def _with_extra(assembler: Assembler, reading: Reading, group: Token) -> Reading:
    """Return the reading with the doubt that brackets hold a figure that was not taken."""
    words = assembler.text[group.start : group.end]
    return replace(reading, doubts=(*reading.doubts, doubt("extra_figure", words)))


def _with_unit(assembler: Assembler, reading: Reading, position: int) -> Reading:
    """Return `(14/14) xã` with the unit behind the brackets."""
    tokens = assembler.sentence.tokens
    if reading.unit_text or position >= len(tokens):
        return reading
    unit = assembler.vocabulary.units.read(tokens, position, assembler.sentence.is_damaged)
    if unit is None or not unit.unit_id:
        return reading
    span = Span(tokens[position].start, tokens[unit.end - 1].end)
    words = span.of(assembler.text)
    doubts = (*(d for d in reading.doubts if d.code != "no_unit"), doubt("inherited_unit", words))
    spans = {**reading.spans, "unit_text": span}
    return replace(reading, unit_id=unit.unit_id, unit_text=words, spans=spans, doubts=doubts)


def _same_unit(reading: Reading, unit_id: str) -> bool:
    """Tell whether a figure in brackets has the unit of the target, or the share whose change it is."""
    own = reading.unit_id
    if unit_id in {own, ""} or CHANGE_UNITS.get(unit_id) == own:
        return True
    return bool(own) and (own.startswith(f"{unit_id}-") or unit_id.startswith(f"{own}-"))


def _with_baseline(reading: Reading, sentence: Sentence, value: str, at: int, period: str) -> Reading:
    """Return the reading with its starting level."""
    token = sentence.tokens[at]
    spans = {**reading.spans, "baseline_value": Span(token.start, token.end)}
    return replace(reading, baseline_value=value, baseline_period=period or reading.baseline_period, spans=spans)


def _further(
    assembler: Assembler, clause: Clause, reading: Reading, sentence: Sentence, figures: list[Figure], place: int
) -> list[Reading]:
    """Return the targets in brackets: parts with names of their own, or the same target said again."""
    clauses = Splitter(sentence, figures).split()
    context = assembler.context._replace(period=reading.period)
    inner = Assembler(assembler.text, sentence, clauses, assembler.vocabulary, context)
    found: list[Reading] = []
    for one in clauses:
        one.is_effort = one.is_effort or clause.is_effort
        part = inner.reading(one, place)
        has_name = has_words(sentence, one.left, one.left_end) or has_words(sentence, one.figure.end, one.right_end)
        found.append(part if has_name else _said_again(assembler, clause, reading, sentence, one, part))
    return found


def _said_again(
    assembler: Assembler, clause: Clause, reading: Reading, sentence: Sentence, one: Clause, part: Reading
) -> Reading:
    """Return a figure without a name as the target said again: `trên 3% (trên 130 hộ)`, `(tăng 2,5%)`."""
    change = read_change(sentence, one)
    measure, unit_id = change.measure, part.unit_id
    if unit_id in CHANGE_UNITS and measure != "level" and names_share(assembler.sentence, clause):
        unit_id = CHANGE_UNITS[unit_id]
    if measure == "level" and not one.figure.kinds & _CHANGES:
        # `118/126 thôn (93,6%)`: the share reached
        measure = "level" if reading.measure == "completion" and is_share(unit_id) else reading.measure
    candidates = _refitted(assembler, reading, unit_id)
    name = {key: span for key, span in reading.spans.items() if key == "indicator_text"}
    return replace(
        part,
        measure=measure,
        unit_id=unit_id,
        indicator_id=best_of(candidates),
        indicator_score=candidates[0].score if candidates else 0.0,
        indicator_candidates=candidates,
        indicator_text=reading.indicator_text,
        spans={**part.spans, **name},
        doubts=(*(d for d in part.doubts if d.code != "unknown_indicator"), doubt("said_twice")),
    )


def _refitted(assembler: Assembler, reading: Reading, unit_id: str) -> tuple[Candidate, ...]:
    """Return the candidates of a reading scored anew for the unit in which it is said again."""
    units = assembler.vocabulary.indicators.units
    scored = [
        Candidate(c.indicator_id, round(c.score + fit(units[c.indicator_id], unit_id) - fit(units[c.indicator_id], reading.unit_id), 3))
        for c in reading.indicator_candidates
    ]  # fmt: skip
    return tuple(sorted(scored, key=lambda candidate: (-candidate.score, candidate.indicator_id)))
