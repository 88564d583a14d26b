"""Shares: whether what changes is itself a share, so that `%` means percentage points."""

from __future__ import annotations

from itertools import pairwise

from portal.statements.clause import Clause
from portal.statements.head import head_verb
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence

_PAIRS = frozenset({("that", "nghiep"), ("suy", "dinh"), ("che", "phu"), ("bao", "phu"), ("tao", "hon")})
_WORDS = frozenset({"sdd", "ngheo"})
_SHARES = frozenset({"share", "cut", "index", "place"})


def names_share(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause's name is that of a share, a rate or an index.

    The first noun that measures decides (`tỷ lệ …`, `số …`): in the clause's own words, then in
    those of the clause whose name it shares, that it is part of, and of its list's lead.
    """
    verb = clause.figure.verb
    if verb is not None and verb.value == "share":
        return True
    own = [(clause.left, clause.left_end), (clause.right, clause.right_end)]
    other = [(one.left, one.left_end) for one in (clause.subject, clause.above) if one is not None]
    if clause.subject is not None and any(mark.value == "same" for mark in clause.figure.before):
        other.append((clause.subject.right, clause.subject.right_end))
    if clause.lead is not None:
        other.append(clause.lead)
    for place, (start, end) in enumerate([*own, *other]):
        noun = sentence.first(start, end, Kind.HEAD)
        if noun is not None and noun.value != "part":
            # a rate of growth is no share, and under a rise stand things that grow
            return noun.value in _SHARES or (noun.value == "rise" and place < len(own))
        folds = [token.fold for token in sentence.tokens[start:end]]
        if not _WORDS.isdisjoint(folds) or any(pair in _PAIRS for pair in pairwise(folds)):
            return True
    head = head_verb(sentence, clause)
    return head is not None and head.value == "share"


def is_relative(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the words say that a percentage is relative (`tương đối`)."""
    for token, after in pairwise(sentence.tokens[clause.left : clause.right_end]):
        if token.fold == "tuong" and after.fold == "doi" and after.key in {"đôi1", "doi"}:
            return True
    return False
