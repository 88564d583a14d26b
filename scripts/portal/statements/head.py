"""Head: the verb with which a clause or its list begins (`Giảm tỷ lệ …`, `Trồng mới: …`)."""

from __future__ import annotations

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence

_VERBS = frozenset({Kind.UP, Kind.DOWN, Kind.ADD})
_BEFORE = frozenset(
    {
        Kind.EFFORT, Kind.PERIOD, Kind.ADVERB, Kind.JOIN, Kind.HAVE, Kind.RATE, Kind.BASE, Kind.LIST, Kind.EACH,
        Kind.RESULT,
    }
)  # fmt: skip
_SIGNS = frozenset({",", "-", "."})


def head_verb(sentence: Sentence, clause: Clause) -> Mark | None:
    """Return the verb at the head of a clause, else of its list's lead, else of the clause it shares a name with."""
    found = _leading_verb(sentence, clause.left, clause.left_end)
    if found is None and clause.lead is not None:
        found = _leading_verb(sentence, *clause.lead)
    if found is None and clause.subject is not None and clause.figure.verb is None:
        return head_verb(sentence, clause.subject)
    return found


def _leading_verb(sentence: Sentence, start: int, end: int) -> Mark | None:
    """Return the verb with which the words between two places begin, small words passed over."""
    position = start
    while position < end:
        mark = sentence.starting.get(position)
        if mark is None:
            if sentence.tokens[position].fold not in _SIGNS:
                return None
            position += 1
        elif mark.kind in _VERBS:
            return mark
        elif mark.kind in _BEFORE:
            position = mark.end
        else:
            return None
    return None
