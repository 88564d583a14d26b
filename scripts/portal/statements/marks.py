"""Marks: a sentence's tokens with every known wording, period and skipped figure marked once."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.kinds import Kind
from portal.statements.letters import is_plain_syllable
from portal.statements.lexicon import LEXICON
from portal.statements.periods import PERIOD_WORDS, is_year, read_period
from portal.statements.roles import skipped_figure
from portal.statements.tokens import NUMBER, SIGN, WORD, Token

_SIGN_COMPARATORS = {">": "gt", "≥": "ge", "<": "lt", "≤": "le", "~": "approx", "≈": "approx"}
_BETWEEN = frozenset({Kind.ADVERB, Kind.RESULT, Kind.WORD, Kind.ATTAIN, Kind.ACTION, Kind.HEAD, Kind.REACH})
_NUMBER_WORDS = frozenset("mot hai ba bon nam sau bay bai tam chin muoi".split())
_SHARE_SIGNS = frozenset("%‰")
_CLASSES = frozenset({"do", "loai", "muc", "cap"})
_STANDARD = frozenset("ngheo da chieu moi quoc gia tiep can ap dung cua".split())
_BEFORE_PERIOD = frozenset("den het cuoi dau trong vao toi ca tu hoc cac ke ngay thang".split())


class Mark:
    """Mark the tokens from `start` up to `end` as one wording of `kind`."""

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, start: int, end: int, kind: Kind, value: str = "") -> None:
        """Mark tokens `start` to `end`."""
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value

    def __repr__(self) -> str:
        """Show kind and meaning, for people who debug."""
        return f"{self.kind.name}:{self.value}[{self.start}:{self.end}]"


class Sentence:
    """Hold one sentence: its tokens with brackets folded into groups, and the marks on them.

    `starting` and `ending` find a mark by its first token and by the token behind it; `numbers`
    are the places of the figures that may be values, `spelled` those of words that may be numbers, `cuts` those of semicolons, `kinds` what kinds of mark there are;
    `has_groups` tells that there are brackets.
    """

    __slots__ = (
        "cuts",
        "ending",
        "has_groups",
        "is_damaged",
        "kinds",
        "marks",
        "numbers",
        "spelled",
        "starting",
        "tokens",
    )

    def __init__(self, tokens: Sequence[Token], is_damaged: bool | None = None) -> None:
        """Mark `tokens`; whether the words are damaged is judged from them unless it is given."""
        self.tokens = tokens
        self.is_damaged = has_damage(tokens) if is_damaged is None else is_damaged
        self.marks: list[Mark] = []
        self.numbers: list[int] = []
        self.spelled: list[int] = []
        self.cuts: list[int] = []
        self.has_groups = False
        self._mark_all()
        self.starting = {mark.start: mark for mark in self.marks}
        self.ending = {mark.end: mark for mark in self.marks}
        self.kinds = {mark.kind for mark in self.marks}

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that begin between two places."""
        return [mark for mark in self.marks if start <= mark.start < end]

    def kinds_within(self, start: int, end: int) -> set[Kind]:
        """Return the kinds of the marks that begin between two places."""
        return {mark.kind for mark in self.marks if start <= mark.start < end}

    def first(self, start: int, end: int, kind: Kind) -> Mark | None:
        """Return the first mark of `kind` that begins between two places."""
        if kind not in self.kinds:
            return None
        for mark in self.marks:
            if mark.kind is kind and start <= mark.start < end:
                return mark
        return None

    def has(self, start: int, end: int, kind: Kind) -> bool:
        """Tell whether a mark of `kind` begins between two places."""
        return kind in self.kinds and self.first(start, end, kind) is not None

    def _mark_all(self) -> None:
        """Mark the tokens left to right, without overlap, the longest wording first."""
        tokens, marks, is_damaged = self.tokens, self.marks, self.is_damaged
        find, known = LEXICON.longest, LEXICON.beginnings
        position, count = 0, len(tokens)
        while position < count:
            token = tokens[position]
            kind, fold = token.kind, token.fold
            if kind == WORD:
                if fold in _NUMBER_WORDS:
                    self.spelled.append(position)
                end = self._mark_period(position) if fold in PERIOD_WORDS else 0
                node = known.get(fold)
                may_begin = node is not None and (
                    node.ends or (position + 1 < count and tokens[position + 1].fold in node.next)
                )
                if not end and (may_begin or is_damaged):
                    is_near = position + 1 < count and tokens[position + 1].kind == NUMBER
                    found = find(tokens, position, is_damaged, is_near)
                    if found is not None and found[0].kind is Kind.RATE and self._names_year(found[1]):
                        found = find(tokens[: found[1] - 1], position, is_damaged, is_near)
                    if found is not None:
                        meaning, end = found
                        if meaning.kind is Kind.PERIOD and (longer := self._mark_period(end - 1, position)):
                            end = longer
                        else:
                            marks.append(Mark(position, end, meaning.kind, meaning.value))
                position = end or position + 1
                continue
            if kind == NUMBER:
                if position + 1 < count and tokens[position + 1].fold in _SHARE_SIGNS:
                    self.numbers.append(position)
                    position += 1
                    continue
                end = self._mark_period(position) or self._mark_skipped(position)
                if not end:
                    self.numbers.append(position)
                position = end or position + 1
                continue
            if kind == SIGN:
                position = self._mark_sign(position)
                continue
            self.has_groups = True
            position += 1

    def _mark_sign(self, position: int) -> int:
        """Mark a sign of comparison or a stroke with its rate; return the token behind."""
        tokens = self.tokens
        fold = tokens[position].fold
        if fold in _SIGN_COMPARATORS:
            is_equal = fold in "<>" and position + 1 < len(tokens) and tokens[position + 1].fold == "="
            sign = {">": "ge", "<": "le"}[fold] if is_equal else _SIGN_COMPARATORS[fold]
            end = position + 1 + is_equal
            self.marks.append(Mark(position, end, Kind.COMPARATOR, sign))
            return end
        if fold == "/" and (found := LEXICON.longest(tokens, position, self.is_damaged)) is not None:
            meaning, end = found
            self.marks.append(Mark(position, end, meaning.kind, meaning.value))
            return end
        if fold == ";":
            self.cuts.append(position)
        return position + 1

    def _names_year(self, end: int) -> bool:
        """Tell whether a year stands behind `bình quân năm`, which then is no yearly rate."""
        tokens = self.tokens
        return end < len(tokens) and tokens[end - 1].fold == "nam" and is_year(tokens[end])

    def _mark_period(self, position: int, first: int = -1) -> int:
        """Mark a period at `position` with the small words before it, and `so với` as one with it; 0 for none."""
        tokens, marks = self.tokens, self.marks
        period = read_period(tokens, position)
        if period is None:
            return 0
        value, end = period
        start = position if first < 0 else first
        while start > 0 and tokens[start - 1].kind == WORD and tokens[start - 1].fold in _BEFORE_PERIOD:
            if marks and marks[-1].end == start:
                if marks[-1].kind not in {Kind.ADVERB, Kind.FROM, Kind.WORD} or marks[-1].start < start - 2:
                    break
                start = marks.pop().start
            else:
                start -= 1
        if self._is_standard(start):
            marks.append(Mark(start, end, Kind.SKIP))
            return end
        base = self._base_before(start)
        if base < 0:
            marks.append(Mark(start, end, Kind.PERIOD, value))
        else:
            begin = marks[base].start
            del marks[base:]
            marks.append(Mark(begin, end, Kind.BASE, value))
        return end

    def _is_standard(self, start: int) -> bool:
        """Tell whether a period names prices or a poverty standard: `giá so sánh 2010`, `chuẩn nghèo 2021-2025`."""
        tokens = self.tokens
        if start > 1 and tokens[start - 1].fold in {"sanh", "dinh"} and tokens[start - 2].fold in {"so", "co"}:
            return True
        place = start - 1
        while place > 0 and tokens[place].fold in _STANDARD:
            place -= 1
        return 0 <= place < start - 1 and tokens[place].fold == "chuan"

    def _base_before(self, start: int) -> int:
        """Return the place among the marks of the `so với` that a period at `start` belongs to, or -1."""
        marks = self.marks
        place = len(marks) - 1
        if place > 0 and marks[place].kind is not Kind.BASE and marks[place].kind in _BETWEEN:
            place -= 1
        if place < 0 or marks[place].kind is not Kind.BASE:
            return -1
        end = marks[place].end
        is_close = start - end <= 5 and all(token.kind == WORD for token in self.tokens[end:start])
        return place if is_close else -1

    def _mark_skipped(self, position: int) -> int:
        """Mark a figure that is no value, with its own words of comparison (`dưới 5 tuổi`); 0 for none."""
        tokens, marks = self.tokens, self.marks
        if marks and marks[-1].end == position and marks[-1].kind in {Kind.RANK, Kind.GRADE}:
            if tokens[position - 1].fold not in _CLASSES:
                return 0
            marks.append(Mark(position, position + 1, Kind.SKIP))  # `mức độ 2` is a class
            return position + 1
        end = skipped_figure(tokens, position, self.is_damaged)
        if not end:
            return 0
        start = position
        while marks and marks[-1].end == start and marks[-1].kind in {Kind.COMPARATOR, Kind.FROM}:
            start = marks.pop().start
        after = LEXICON.longest(tokens, end) if end < len(tokens) and tokens[end].kind == WORD else None
        if after is not None and after[0].kind is Kind.AFTER:
            end = after[1]
        marks.append(Mark(start, end, Kind.SKIP))
        return end


def has_damage(tokens: Sequence[Token]) -> bool:
    """Tell whether the words of a sentence have lost or wrong diacritics, as scanned or bare text has."""
    words = plain = broken = bare = 0
    for token in tokens:
        if token.kind == WORD and not token.is_capital and token.end - token.start > 1:
            words += 1
            if token.is_broken:
                broken += 1
            elif token.key == token.fold:
                plain += 1
                if token.is_loose and is_plain_syllable(token.fold):
                    bare += 1
    if words < 2:
        return bool(words and (broken or plain))
    if bare > 1 and bare >= 0.15 * words:
        return True
    return plain >= 0.7 * words or (broken > 0 and broken + plain >= 0.45 * words)
