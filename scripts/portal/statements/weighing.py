"""Weighing: the evidence that a part of a sentence reports, describes or sets terms, against that of a target.

Weights come from wordings (`wordings_of_evidence`), from the form in which figures stand (`forms`) and from where a
sentence stands: in a list, under a heading that names targets, behind a part that reports. What phấn đấu governs is
never weighed.
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.statements.clause import Clause
from portal.statements.context import Context
from portal.statements.evidence import Evidence
from portal.statements.forms import charged, is_governed, names_place, names_share, weigh_class, weigh_form, weigh_size
from portal.statements.head import head_verb
from portal.statements.marks import Sentence
from portal.statements.sides import Side, Sign
from portal.statements.tokens import SIGN
from portal.statements.wordings_of_evidence import SURE

_BAR = 2
"""What evidence must outweigh intent by."""

_ITEM = 1
"""What it weighs for a target to stand in a list."""

_UNDER_GOAL = 2
"""What it weighs for a target to stand under a heading that names targets."""

_BEGINS = 1
"""What it weighs for a target that a verb opens its words."""

_CARRIED = 2
"""What the part before it weighs for the next one."""

_STRONG = 3
"""Words of intent that weigh as much hold to the end of the sentence."""

_ORDERING = frozenset({Side.ORDERS, Side.DEED})
_SETTING = frozenset({Side.INTENDS, Side.NAMES_GOAL})
_INTENDING = frozenset({Side.INTENDS, Side.NAMES_GOAL, Side.FLOORS})


class Weights:
    """Sum what the words of one part of a sentence speak for."""

    __slots__ = ("describes", "floors", "intends", "tells", "terms")

    def __init__(self, sentence: Sentence, signs: list[tuple[int, Sign]], start: int, end: int) -> None:
        """Sum the signs between two places; words of intent do not add up."""
        self.tells = self.describes = self.terms = self.intends = self.floors = 0
        for place, sign in signs:
            if not start <= place < end:
                continue
            if sign.side is Side.TELLS or sign.side is Side.HONOURS:
                self.tells += sign.weight
            elif sign.side is Side.DESCRIBES:
                self.describes += sign.weight
            elif sign.side is Side.TERMS:
                self.terms += sign.weight
            elif sign.side is Side.LEADS and place > start and sentence.tokens[place - 1].fold == ",":
                self.tells += sign.weight
            elif sign.side is Side.OPENS_TERMS and place == start:
                self.terms += sign.weight
            elif (sign.side is Side.STATES and place > start) or (sign.side is Side.OPENS_REPORT and place == start):
                self.tells += sign.weight
            elif sign.side is Side.FLOORS:
                self.floors = sign.weight
            elif sign.side in _SETTING or (sign.side in _ORDERING and place == start):
                self.intends = max(self.intends, sign.weight)


def not_intended(
    sentence: Sentence, clauses: list[Clause], context: Context, evidence: Evidence
) -> tuple[list[Clause], list[Clause]]:
    """Return the clauses that the evidence around them takes for a report or a description, and those of terms."""
    reported: list[Clause] = []
    terms_of: list[Clause] = []
    if not _may_speak(sentence, clauses, evidence):
        return reported, terms_of
    signs = evidence.signs
    told = termed = striving = 0
    for begin, end, inside in _parts(sentence, clauses):
        start = begin
        while start < end and sentence.tokens[start].kind == SIGN:
            start += 1  # a bullet inside a paragraph
        weights = Weights(sentence, signs, start, end)
        striving = max(striving, weights.intends if weights.intends >= _STRONG else 0)
        intends = max(weights.intends, striving)
        if context.is_list or context.is_effort:
            intends += _ITEM
        if context.sets_targets:
            intends += _UNDER_GOAL
        tells = weights.tells + told
        if inside:
            tells += weigh_form(sentence, start, inside, signs)
            if not context.is_list and not is_governed(sentence, inside[0]):
                tells += weights.describes + weigh_size(sentence, start, inside[0])
            if tells and head_verb(sentence, inside[0]) is not None:
                intends += _BEGINS
        else:
            tells += weights.describes
        terms = weights.terms
        if inside:
            terms_of.extend(charged(sentence, inside, signs))
            terms += weigh_class(sentence, inside[0], start, signs)
            if terms < SURE and names_share(sentence, inside[0], start):
                terms = 0
        terms += termed
        is_told = tells - intends - weights.floors >= _BAR
        is_term = terms - intends >= _BAR
        told = _CARRIED if is_told else 0
        termed = _CARRIED if is_term and weights.terms + termed >= _BAR else 0
        if is_told or is_term:
            (reported if is_told else terms_of).extend([clause for clause in inside if not clause.is_effort])
    return reported, terms_of


def _may_speak(sentence: Sentence, clauses: list[Clause], evidence: Evidence) -> bool:
    """Tell whether anything may speak against the targets of a sentence: what weighing begins with, for speed."""
    if evidence.speaks or sentence.has_groups:
        return True
    for clause in clauses[1:]:
        if clause.figure.unit_id == "percent":
            return True
    return names_place(sentence)


def is_told(evidence: Evidence) -> bool:
    """Tell whether the words of a sentence without figures report."""
    if not evidence.speaks:
        return False
    tells = sum(sign.weight for _, sign in evidence.signs if sign.side is Side.TELLS)
    return tells - weigh_intent(evidence) >= _BAR


def weigh_intent(evidence: Evidence) -> int:
    """Return what the weightiest word of intent of a sentence weighs, 0 where none stands."""
    intends = 0
    for place, sign in evidence.signs:
        if sign.side in _INTENDING or (sign.side in _ORDERING and not place):
            intends = max(intends, sign.weight)
    return intends


def _parts(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[int, int, list[Clause]]]:
    """Yield the parts between semicolons with their clauses."""
    if not sentence.cuts:
        yield 0, len(sentence.tokens), clauses
        return
    start = 0
    for cut in [*sentence.cuts, len(sentence.tokens)]:
        yield start, cut, [clause for clause in clauses if start <= clause.figure.at < cut]
        start = cut + 1
