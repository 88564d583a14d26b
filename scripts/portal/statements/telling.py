"""Telling: how far a report goes on: over the clauses of a sentence and the sentences of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.statements.clause import Clause
from portal.statements.history import reports, reports_results
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence

_INTENDS = re.compile(
    r"\b(?:phai|can|se|bao dam|dam bao|tap trung|quyet tam|thi dua|tro len|tro xuong|it nhat|toi thieu|khong qua|toi da)\b"
)
_PLANNED = re.compile(r"\b(?:ke hoach|muc tieu|chi tieu|du kien|phan dau)\b")
_GOAL = re.compile(
    r"(?<!vuot )(?<!hoan thanh )(?<!dat )(?<!so voi )(?<!vuot xa )(?<!cac )(?<!\d )(?:muc tieu|chi tieu|ke hoach)"
    r"(?! (?:de ra|nghi quyet|duoc giao|giao|ke hoach))"
)


def told(sentence: Sentence, clauses: list[Clause], in_list: bool) -> list[Clause]:
    """Return the clauses of a sentence that report results: by their own words, and those that go on telling."""
    found = [clause for clause in clauses if reports(sentence, clause, in_list)]
    if clauses and clauses[0] not in found and not clauses[0].is_effort and clauses[0].first:
        start = clauses[0].first
        if any(mark.value == "strong" and mark.start < start for mark in sentence.marks) and reports_results(
            sentence, 0, start
        ):
            found.insert(0, clauses[0])
    if len(clauses) > 1 and Kind.PERIOD in sentence.kinds:
        found += [clause for clause in _before_effort(sentence, clauses) if clause not in found]
    if not found:
        return []
    telling: list[Clause] = []
    first = clauses.index(found[0])
    for place, clause in enumerate(clauses):
        goes_on = place < first or (bool(telling) and clauses[place - 1] is telling[-1])
        if clause in found or (goes_on and _goes_on_telling(sentence, clause, found)):
            telling.append(clause)
    return telling


def _before_effort(sentence: Sentence, clauses: list[Clause]) -> Iterator[Clause]:
    """Yield what an earlier year or a part of a year brought, where phấn đấu stands behind a later one.

    `9 tháng năm 2024, … tăng 14,6%; cả năm phấn đấu tăng 16%`; only what another part of the sentence says.
    """
    tokens = sentence.tokens
    if not sentence.cuts:
        return
    striving = [
        clause
        for clause in clauses
        if _PLANNED.search(" ".join([token.fold for token in tokens[clause.first : clause.figure.at]]))
    ]
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


def _goes_on_telling(sentence: Sentence, clause: Clause, found: list[Clause]) -> bool:
    """Tell whether a clause goes on with the results `found` in its sentence: no later period, no word of a goal."""
    if clause.is_effort:
        return False
    if sets_goal(sentence, clause.left_end):
        return False
    year, latest = _year(sentence, clause), max(_year(sentence, one) for one in found)
    if not latest:
        return not year or clause.first < found[0].first
    return year <= latest


def sets_goal(sentence: Sentence, end: int) -> bool:
    """Tell whether the words up to `end` name a goal, and none that was reached (`vượt mục tiêu nghị quyết`)."""
    return _GOAL.search(" ".join(token.fold for token in sentence.tokens[:end])) is not None


def _year(sentence: Sentence, clause: Clause) -> str:
    """Return the year named in a clause, or nothing."""
    named = (m.value[:4] for m in sentence.within(clause.first, clause.right_end) if m.kind is Kind.PERIOD and m.value)
    return next(named, "")


class Report:
    """Follow the sentences of a paragraph: one that only tells results makes those behind it tell on, until a goal."""

    def __init__(self) -> None:
        """Begin with the first sentence, which tells nothing yet."""
        self._is_telling = False
        self._year = ""

    def goes_on(self, sentence: Sentence) -> bool:
        """Tell whether a sentence goes on with the results before it: no goal, no later year."""
        if not self._is_telling:
            return False
        years = [mark.value[:4] for mark in sentence.marks if _is_named(mark)]
        words = " ".join(token.fold for token in sentence.tokens)
        if Kind.EFFORT in sentence.kinds or any(year > self._year for year in years) or _GOAL.search(words):
            self._is_telling = False
        return self._is_telling and _INTENDS.search(words) is None

    def note(self, sentence: Sentence, clauses: list[Clause], found: list[Clause]) -> None:
        """Note which clauses of a sentence tell results; all of them make it a report."""
        if not clauses:
            self._is_telling = reports_results(sentence, 0, len(sentence.tokens))
        else:
            self._is_telling = len(found) == len(clauses)
        if self._is_telling:
            self._year = max((mark.value[:4] for mark in sentence.marks if _is_named(mark)), default="")
