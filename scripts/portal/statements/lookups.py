"""Lookups: the wordings under which the data may list what a target measures."""

from __future__ import annotations

from portal.statements.change import Change
from portal.statements.clause import Clause
from portal.statements.indicators import THRESHOLD, Indicators, words_of
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.naming import Places, behind
from portal.statements.reading import Candidate

_VERBS = {"increase": "tang", "decrease": "giam"}
_DOERS = frozenset({Kind.ADD, Kind.ACTION})


def find_indicator(
    known: Indicators, sentence: Sentence, clause: Clause, name: Places, change: Change
) -> tuple[Candidate, ...]:
    """Return the three nearest indicators over all wordings of a clause's name."""
    wordings = tuple(_wordings(sentence, clause, name, change.measure))
    is_relative = change.measure in _VERBS and change.unit_id == "percent"
    return known.rank(wordings, change.unit_id, is_relative, sentence.is_damaged)


def best_of(candidates: tuple[Candidate, ...]) -> str:
    """Return the indicator of the first candidate where it fits well enough, else nothing."""
    return candidates[0].indicator_id if candidates and candidates[0].score >= THRESHOLD else ""


def _wordings(sentence: Sentence, clause: Clause, name: Places, measure: str) -> list[str]:
    """Return the folded wordings, the most telling first."""
    tokens, figure = sentence.tokens, clause.figure
    words = words_of(tokens[name[0] : name[1]])
    plain = " ".join(words)
    found: list[str] = []
    if measure in _VERBS:
        found += [f"{_VERBS[measure]} {plain}", f"{plain} {_VERBS[measure]}"]
    if measure == "addition" or (name[0] >= figure.at and figure.before):
        doers = [mark for mark in reversed(figure.before) if mark.kind in _DOERS]
        if not doers and clause.verb is not None:
            doers = [clause.verb]
        if doers:
            found.append(" ".join([*(w for mark in doers for w in words_of(tokens[mark.start : mark.end])), *words]))
        elif measure == "addition":
            found.append(" ".join(words_of(tokens[clause.left : name[1]])))
    found.append(plain)
    unit = figure.unit
    if unit is not None and name[0] >= unit.end and figure.unit_at >= figure.number_end:
        found.append(" ".join([*words_of(tokens[figure.unit_at : unit.end]), *words]))
    if clause.above is not None:
        above = clause.above
        found.append(" ".join([*words, *words_of(tokens[above.figure.number_end : above.right_end])]))
    if name[1] <= figure.start:
        more = words_of(tokens[figure.number_end : behind(sentence, figure.number_end, clause.right_end)])
        if more:
            found.append(" ".join([*words, *more]))
    if clause.lead is not None and clause.lead[1] <= name[0]:
        found.append(" ".join([*words_of(tokens[clause.lead[0] : clause.lead[1]]), *words]))
    return [text for text in dict.fromkeys(found) if text]
