"""Clauses: a sentence split into its figures, each with its words, its list and what it is part of."""

from __future__ import annotations

from itertools import pairwise

from portal.statements.borders import next_clause, share_comparison, share_growth, share_verb
from portal.statements.clause import Clause, has_name, has_words
from portal.statements.comparators import compare
from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import NUMBER, WORD
from portal.statements.units import is_share

_PREDICATES = frozenset({Kind.ATTAIN, Kind.REACH, Kind.UP, Kind.DOWN, Kind.ADD, Kind.HIGHER, Kind.GRADE})
_OPENING = frozenset({Kind.EFFORT, Kind.PERIOD, Kind.ADVERB})
_OTHERS = frozenset({Kind.FROM, Kind.GRADE, Kind.SKIP})
_CHANGES = frozenset({Kind.UP, Kind.DOWN})
_PLANS = ("du toan", "ke hoach", "chi tieu", "nghi quyet", "tinh giao", "huyen giao", "trung uong giao", "muc giao")
_PLAN_WORDS = frozenset("du toan ke hoach chi tieu giao duoc tinh huyen trung uong".split())
_LINKING = frozenset({Kind.UP, Kind.DOWN, Kind.REACH, Kind.ATTAIN, Kind.ADD})
_NEAR = 4
_CLASSES = frozenset("tot kha vu sac binh manh gioi".split())


class Splitter:
    """Split one sentence into clauses, remembering what its parts between semicolons share."""

    def __init__(self, sentence: Sentence, figures: list[Figure]) -> None:
        """Take the sentence and its figures in order.

        After `split`, `clauses` holds the clauses and `empty` the parts without a figure.
        """
        self.sentence = sentence
        self.figures = figures
        self.clauses: list[Clause] = []
        self.empty: list[tuple[int, int]] = []
        self._lead: tuple[int, int] | None = None
        self._held = -1
        self._is_effort = False
        self._top: Clause | None = None
        self._above: Clause | None = None
        self._whole: Clause | None = None

    def split(self) -> list[Clause]:
        """Return the clauses in order."""
        tokens = self.sentence.tokens
        start, place = 0, 0
        for cut in [*self.sentence.cuts, len(tokens)]:
            inside: list[Figure] = []
            while place < len(self.figures) and self.figures[place].at < cut:
                inside.append(self.figures[place])
                place += 1
            if inside:
                self._split_part(start, cut, inside)
            elif start < cut:
                self._hold(start, cut)
            start = cut + 1
        if self._held >= 0:
            self._give_up_waiting()
        if len(self.clauses) > 1:
            self._share_backwards()
        return self.clauses

    def _share_backwards(self) -> None:
        """Let clauses without any name take that of the next one: `Đến năm 2025 đạt 70%; đến năm 2030 đạt 85% xã …`."""
        for clause, after in zip(reversed(self.clauses[:-1]), reversed(self.clauses), strict=False):
            is_nameless = clause.subject is None and clause.lead is None and not has_name(self.sentence, clause)
            if not is_nameless or clause.figure.unit is None or clause.figure.unit_id != after.figure.unit_id:
                continue
            if after.subject is None or after.subject is not clause:
                clause.subject = after.subject or after
            elif has_words(self.sentence, after.figure.end, after.right_end):
                after.subject, clause.subject = None, after

    def _split_part(self, start: int, end: int, figures: list[Figure]) -> None:
        """Split the part between two semicolons."""
        sentence = self.sentence
        if self._held >= 0:
            start, self._held = self._held, -1
        self._above = self._whole
        left = self._take_part(self._take_lead(start, figures[0]), figures[0])
        left = self._pass_other_words(left, end, figures[0])
        own = [Clause(figures[0], left, self._above)]
        is_same = bool(self.clauses) and figures[0].unit_id == self.clauses[-1].figure.unit_id != ""
        if is_same and not is_share(figures[0].unit_id):
            share_verb(sentence, self.clauses[-1], own[0])
        for figure in figures[1:]:
            clause = self._part_behind(own[-1], figure) or next_clause(sentence, own, figure, self._above)
            if clause is not None:
                own.append(clause)
        self._close(own, end)
        is_effort = self._is_effort or sentence.has(start, figures[0].at, Kind.EFFORT)
        for clause in own:
            is_effort = is_effort or sentence.has(clause.first, clause.figure.at, Kind.EFFORT)
            clause.is_effort = is_effort
        self.clauses.extend(own)
        self._top = next((clause for clause in reversed(own) if clause.above is None), self._top)
        self._is_effort = self._is_effort or self._opens_list(start, figures[0])

    def _hold(self, start: int, end: int) -> None:
        """Keep a part without figures: names that wait for their figure, or words of their own."""
        head = self.sentence.first(start, end, Kind.HEAD)
        is_waiting = head is not None and head.value in {"index", "place"}
        if is_waiting and not any(mark.kind in _PREDICATES for mark in self.sentence.within(start, end)):
            self._held = start if self._held < 0 else self._held
        elif self._held < 0:
            self.empty.append((start, end))

    def _give_up_waiting(self) -> None:
        """Keep parts whose figure never came as words of their own: `Chỉ số PCI nhóm khá; PAPI nhóm tốt`."""
        start = self._held
        for cut in [*self.sentence.cuts, len(self.sentence.tokens)]:
            if start < cut:
                self.empty.append((start, cut))
                start = cut + 1

    def _opens_list(self, start: int, figure: Figure) -> bool:
        """Tell whether the sentence opens with phấn đấu over a whole list: `Phấn đấu đến năm 2025:`, `…, `."""
        position, has_effort = start, False
        while position < figure.at:
            mark = self.sentence.starting.get(position)
            if mark is None or mark.kind not in _OPENING:
                return has_effort and self.sentence.tokens[position].fold in {":", ","}
            has_effort = has_effort or mark.kind is Kind.EFFORT
            position = mark.end
        return False

    def _take_lead(self, start: int, figure: Figure) -> int:
        """Set the words before the last colon ahead of the figure apart as the lead of a list."""
        tokens = self.sentence.tokens
        for position in range(figure.start - 1, start - 1, -1):
            if tokens[position].fold == ":":
                part = self.sentence.first(start, position, Kind.PART)
                if part is not None and part.end == position and self._top is not None:
                    self._above = self._whole = self._top  # `trong đó: …; …; …` holds to the end
                else:
                    self._lead = (start, position)
                return position + 1
        return start

    def _take_part(self, left: int, figure: Figure) -> int:
        """Begin behind `trong đó` or `riêng`, which makes the clause a part of the one before."""
        mark = self.sentence.first(left, figure.start, Kind.PART)
        if mark is None or mark.start - left > 2:
            return left
        self._above = self._top
        return mark.end

    def _pass_other_words(self, left: int, end: int, figure: Figure) -> int:
        """Begin at a figure that opens its words behind a comma: `không còn hộ nghèo, 97% người dân tham gia …`.

        What stands before the comma is kept as words of its own.
        """
        tokens, at = self.sentence.tokens, figure.start
        if at <= left + 1 or at >= end or tokens[at - 1].fold != "," or figure.kinds & _LINKING or figure.has_colon:
            return left
        is_told = (
            figure.end < end and tokens[figure.end].kind == WORD and self.sentence.starting.get(figure.end) is None
        )
        if not is_told or not is_share(figure.unit_id):
            return left
        self.empty.append((left, at - 1))
        return at

    def _part_behind(self, before: Clause, figure: Figure) -> Clause | None:
        """Return the clause of a figure behind `trong đó`, a part of the clause before it."""
        part = self.sentence.first(before.figure.end, figure.start, Kind.PART)
        if part is None:
            return None
        before.right_end = part.start
        self._above = before.above or before
        if part.end < figure.start and self.sentence.tokens[part.end].fold == ":":
            self._whole = self._above
        return Clause(figure, part.end, self._above)

    def _close(self, own: list[Clause], end: int) -> None:
        """End each clause where the next begins, and find the names that clauses share."""
        for place, clause in enumerate(own):
            if clause.right_end <= clause.right:
                clause.right_end = end if place + 1 == len(own) else max(clause.right, own[place + 1].first)
            if clause.figure.comparison.after == "":
                self._take_after(clause)
            if Kind.COMPARATOR in clause.figure.kinds:
                self._take_exceeding(clause)
        for one, after in pairwise(own):
            share_growth(self.sentence, one, after)
        for place, clause in enumerate(own):
            before = own[place - 1] if place else self._top
            if before is None or clause.subject is not None:
                continue
            if not has_name(self.sentence, clause) or self._says_again(before, clause):
                clause.subject = before.subject or before
        if len(own) > 1:
            share_comparison(self.sentence, own)
        for clause in own:
            clause.lead = self._lead

    def _says_again(self, before: Clause, clause: Clause) -> bool:
        """Tell whether a count goes on from the one before: `đạt 12.500 người, tăng 1.500 người`, `tương đương 120 hộ`."""
        figure = clause.figure
        if clause.left < clause.left_end or has_words(self.sentence, figure.end, clause.right_end):
            return False
        if any(mark.value == "same" for mark in figure.before):
            return True
        return bool(figure.kinds & _CHANGES) and figure.unit_id == before.figure.unit_id

    def _take_exceeding(self, clause: Clause) -> None:
        """Take `vượt 10% dự toán` as a rise above the plan."""
        figure = clause.figure
        words = " ".join(token.fold for token in self.sentence.tokens[figure.end : figure.end + 4])
        plan = self._plan_before(figure.start)
        if figure.unit_id == "percent" and plan is not None:
            figure.before.append(Mark(plan.start, plan.end, Kind.UP))
            figure.finish(figure.comparison.after)
            return
        if figure.unit_id != "percent" or not words.removeprefix("so voi ").startswith(_PLANS):
            return
        for place, mark in enumerate(figure.before):
            if mark.kind is Kind.COMPARATOR and self.sentence.tokens[mark.end - 1].fold == "vuot":
                is_floor = mark.value == "ge"
                figure.before[place] = Mark(mark.start, mark.end, Kind.UP)
                figure.finish(figure.comparison.after)
                if is_floor:
                    figure.comparison = figure.comparison._replace(sign="ge")

    def _plan_before(self, place: int) -> Mark | None:
        """Return the `vượt` of `vượt dự toán ít nhất 5%`, or None."""
        start = place
        while start and self.sentence.tokens[start - 1].fold in _PLAN_WORDS:
            start -= 1
        mark = self.sentence.ending.get(start) if start < place else None
        is_above = mark is not None and self.sentence.tokens[mark.end - 1].fold == "vuot"
        return mark if is_above else None

    def _take_after(self, clause: Clause) -> None:
        """Take `trở lên` from further behind: `từ 80% <long words> trở lên`, `95% dân số trở lên`.

        Behind a class (`loại khá trở lên`) or another `từ` it belongs to those.
        """
        figure, tokens = clause.figure, self.sentence.tokens
        for mark in self.sentence.within(figure.end, clause.right_end):
            if mark.kind in _OTHERS:
                return
            if mark.kind is not Kind.AFTER:
                continue
            between = tokens[figure.end : mark.start]
            if any(token.kind == NUMBER for token in between):
                return  # `05 sản phẩm đạt 4 sao trở lên`
            is_near = len(between) <= _NEAR and tokens[mark.start - 1].fold not in _CLASSES
            is_cut = any(token.fold in {",", ":"} for token in between)
            if figure.comparison.is_open or (is_near and not is_cut):
                figure.comparison = compare(figure.before, mark.value, bool(figure.upper))
            return
