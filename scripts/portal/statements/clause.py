"""Clause: one figure with the words of its sentence that belong to it."""

from __future__ import annotations

from portal.statements.figure import Figure
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import NUMBER, SIGN, WORD
from portal.statements.units import QUANTITIES, is_money, is_share

_OBJECTS = frozenset({"plant", "build"})
_DOING = frozenset({Kind.ADD, Kind.ACTION})
_NAMING = frozenset({Kind.HEAD, Kind.WORD, Kind.ACTION, Kind.GRADE})


class Clause:
    """Hold one figure with its words: `left` to `left_end` before it, `right` to `right_end` behind it.

    `lead` are the words before a colon that a list shares; `above` is the clause that it is a part
    of; `subject` the clause whose name it shares, where it has none of its own; `verb` a verb it
    shares; `is_effort` tells that phấn đấu governs it.
    """

    __slots__ = ("above", "figure", "is_effort", "lead", "left", "left_end", "right", "right_end", "subject", "verb")

    def __init__(self, figure: Figure, left: int, above: Clause | None = None) -> None:
        """Give the figure the words from `left`."""
        self.figure = figure
        self.left = left
        self.left_end = figure.start
        self.right = self.right_end = figure.end
        self.lead: tuple[int, int] | None = None
        self.above = above
        self.subject: Clause | None = None
        self.verb: Mark | None = None
        self.is_effort = False

    @property
    def first(self) -> int:
        """Return the first token of the clause."""
        return min(self.left, self.figure.start)


def has_words(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether words that are no verb, period or comparison stand between two places."""
    tokens, starting = sentence.tokens, sentence.starting
    position = start
    while position < end:
        mark = starting.get(position)
        if mark is None:
            if tokens[position].kind == WORD:
                return True
            position += 1
        elif mark.kind in _NAMING:
            return True
        else:
            position = mark.end
    return False


def has_name(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause has words of its own that name what is measured."""
    figure = clause.figure
    if has_words(sentence, clause.left, clause.left_end) or _counts_thing(sentence, figure):
        return True
    if naming_verb(figure) is not None:
        return True
    return has_words(sentence, figure.end, clause.right_end)


def last_verb(sentence: Sentence, clause: Clause) -> Mark | None:
    """Return the verb that names a clause where no other word does: `Trồng mới 500 ha`, `Tăng trưởng: 9%`."""
    own = [*reversed(sentence.within(clause.left, clause.left_end)), *clause.figure.before]
    return next((mark for mark in own if mark.kind in _DOING or mark.value == "growth"), None)


def naming_verb(figure: Figure) -> Mark | None:
    """Return the verb before a figure that says by itself what is measured: `trồng rừng`, `giảm nghèo`."""
    for mark in figure.before:
        if (mark.kind is Kind.ADD and mark.value in _OBJECTS) or (mark.kind is Kind.DOWN and mark.value == "share"):
            return mark
    return None


def _counts_thing(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether the unit is a thing counted (`05 xã`), which names what is measured."""
    unit = figure.unit
    if unit is None or not unit.has_words or figure.unit_at < 0:
        return False
    if is_share(unit.unit_id) or unit.unit_id in QUANTITIES or is_money(unit.unit_id):
        return False
    return sentence.tokens[min(figure.unit_at, len(sentence.tokens) - 1)].kind not in {SIGN, NUMBER}
