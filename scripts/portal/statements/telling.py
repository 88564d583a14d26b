"""Telling: how far a report goes on: over the clauses of a sentence and the sentences of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from portal.statements.clause import Clause
from portal.statements.evidence import Evidence
from portal.statements.history import reports, reports_results
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.sides import Side
from portal.statements.weighing import is_told, weigh_intent

_INTENDING = frozenset({Side.INTENDS, Side.FLOORS})


def told(sentence: Sentence, clauses: list[Clause], in_list: bool, evidence: Evidence) -> list[Clause]:
    """Return the clauses of a sentence that report results: by their own words, and those that go on telling."""
    goals = evidence.goals
    found = [
        clause
        for clause in clauses
        if reports(sentence, clause, in_list or (bool(goals) and _stands_under_goal(sentence, clause, goals)))
        and not (goals and _turns_to_goal(sentence, clause, goals))
    ]
    if clauses and clauses[0] not in found and not clauses[0].is_effort and clauses[0].first:
        start = clauses[0].first
        if any(mark.value == "strong" and mark.start < start for mark in sentence.marks) and reports_results(
            sentence, 0, start
        ):
            found.insert(0, clauses[0])
    if len(clauses) > 1 and Kind.PERIOD in sentence.kinds:
        found += [clause for clause in _before_effort(sentence, clauses, goals) if clause not in found]
    if not found:
        return []
    goal = goals[0] if goals else len(sentence.tokens)
    telling: list[Clause] = []
    first = clauses.index(found[0])
    for place, clause in enumerate(clauses):
        goes_on = place < first or (bool(telling) and clauses[place - 1] is telling[-1])
        if clause in found or (goes_on and _goes_on_telling(sentence, clause, found, goal)):
            telling.append(clause)
    return telling


def _stands_under_goal(sentence: Sentence, clause: Clause, goals: list[int]) -> bool:
    """Tell whether a goal stands before a figure and no report between them."""
    return any(place < clause.figure.at and not sentence.has(place, clause.figure.at, Kind.RESULT) for place in goals)


def _turns_to_goal(sentence: Sentence, clause: Clause, goals: list[int]) -> bool:
    """Tell whether a goal stands between what is reported and a figure: `… mới có 5 xã thì mục tiêu là 12 xã`."""
    turn = max((place for place in goals if clause.first < place < clause.figure.at), default=-1)
    return turn >= 0 and not sentence.has(turn, clause.right_end, Kind.RESULT)


def _before_effort(sentence: Sentence, clauses: list[Clause], goals: list[int]) -> Iterator[Clause]:
    """Yield what an earlier year or a part of a year brought, where phấn đấu stands behind a later one.

    `9 tháng năm 2024, … tăng 14,6%; cả năm phấn đấu tăng 16%`; only what another part of the sentence says.
    """
    if not sentence.cuts or not goals:
        return
    striving = [clause for clause in clauses if any(clause.first <= place < clause.figure.at for place in goals)]
    for clause in clauses:
        mark = next((m for m in sentence.within(clause.first, clause.right_end) if _tells_when(sentence, m)), None)
        if clause.is_effort or mark is None:
            continue
        value, is_part = mark.value, _is_part_of_year(sentence, mark)
        for later in striving:
            if later.first <= clause.figure.at or not _is_cut(sentence, clause.figure.end, later.first):
                continue
            due = [
                m.value
                for m in sentence.within(later.first, later.right_end)
                if m.kind is Kind.PERIOD and not _is_part_of_year(sentence, m)
            ]
            if any((value and one[:4] > value[:4]) or (is_part and len(one) in {0, 4}) for one in due):
                yield clause
                break


def _tells_when(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a mark names a year or a part of one."""
    return mark.kind is Kind.PERIOD and (bool(mark.value) or _is_part_of_year(sentence, mark))


def _is_part_of_year(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a period is months or a quarter."""
    return any(token.fold in {"thang", "qui"} for token in sentence.tokens[mark.start : mark.end])


def _is_named(mark: Mark) -> bool:
    """Tell whether a mark is a period with a year."""
    return mark.kind is Kind.PERIOD and bool(mark.value)


def _is_cut(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a semicolon stands between two places."""
    return any(start <= cut < end for cut in sentence.cuts)


def _goes_on_telling(sentence: Sentence, clause: Clause, found: list[Clause], goal: int) -> bool:
    """Tell whether a clause goes on with the results `found` in its sentence: no later period, not behind a `goal`."""
    if clause.is_effort or goal < clause.left_end:
        return False
    year, latest = _year(sentence, clause), max(_year(sentence, one) for one in found)
    if not latest:
        return not year or clause.first < found[0].first
    return year <= latest


def _year(sentence: Sentence, clause: Clause) -> str:
    """Return the year named in a clause, or nothing."""
    named = (m.value[:4] for m in sentence.within(clause.first, clause.right_end) if m.kind is Kind.PERIOD and m.value)
    return next(named, "")


class Report:
    """Follow the sentences of a paragraph: one that only tells results makes those beside it tell, up to a goal.

    `looks_back` tells that the last sentence began a report which those before it belong to as well.
    """

    __slots__ = ("_has_goal", "_is_telling", "_year", "looks_back")

    def __init__(self) -> None:
        """Begin with the first sentence, which tells nothing yet."""
        self._is_telling = self._has_goal = self.looks_back = False
        self._year = ""

    def goes_on(self, sentence: Sentence, evidence: Evidence) -> bool:
        """Tell whether a sentence goes on with the results before it: no goal, no later year."""
        if not self._is_telling:
            return False
        sides = {sign.side for _, sign in evidence.signs}
        if Kind.EFFORT in sentence.kinds or _latest(sentence) > self._year or Side.NAMES_GOAL in sides:
            self._is_telling = False
        return self._is_telling and sides.isdisjoint(_INTENDING)

    def note(self, sentence: Sentence, clauses: list[Clause], passed: list[Clause], evidence: Evidence) -> None:
        """Note which clauses of a sentence tell results; all of them make it a report."""
        was_telling, before = self._is_telling, self._year
        if not clauses:
            self._is_telling = reports_results(sentence, 0, len(sentence.tokens)) or is_told(evidence)
        else:
            self._is_telling = all(clause in passed for clause in clauses)
        year = _latest(sentence)
        self.looks_back = (
            bool(clauses) and self._is_telling and not was_telling and not self._has_goal and before <= year
        )
        self._has_goal = self._has_goal or Kind.EFFORT in sentence.kinds or weigh_intent(evidence) > 0
        self._year = year if self._is_telling else max(year, before)


def _latest(sentence: Sentence) -> str:
    """Return the latest year that a sentence names, or nothing."""
    return max((mark.value[:4] for mark in sentence.marks if _is_named(mark)), default="")
