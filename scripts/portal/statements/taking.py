"""Taking: which figures of a sentence are targets and which only stand in its words."""

from __future__ import annotations

from portal.statements.clause import Clause, has_name
from portal.statements.head import head_verb
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.periods import is_year
from portal.statements.tokens import WORD
from portal.statements.units import QUANTITIES, is_money, is_share

_LICENCES = frozenset({Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.ATTAIN, Kind.ACTION, Kind.RANK, Kind.EFFORT})
_SURE_PLACES = frozenset("tai cua cac nhung moi".split())
_NO_NOUNS = frozenset({"va", "den", "cua"})


def is_taken(sentence: Sentence, clause: Clause, in_list: bool) -> bool:
    """Tell whether the figure of a clause is a target.

    Shares and measured quantities are; a bare count (`10 đơn vị`) needs a verb, a comparison, a
    colon, a name that counts, or a list of targets to stand in.
    """
    figure = clause.figure
    if _follows_place(sentence, clause) or (figure.unit is None and is_year(sentence.tokens[figure.at])):
        return False
    if not _is_named(sentence, clause):
        return False
    if figure.unit is not None and _measures(figure.unit.unit_id):
        return True
    if figure.is_fraction or figure.comparison.sign != "eq" or figure.has_colon or clause.verb or clause.above:
        return True
    if figure.kinds & _LICENCES:
        return True
    if figure.unit is None and (sentence.is_damaged or not _has_noun(sentence, clause)):
        return False
    if in_list or clause.is_effort:
        return True
    if Kind.HAVE in figure.kinds:
        return Kind.PERIOD in figure.kinds or clause.left < clause.left_end or _shall_reach(sentence, clause)
    return _counts(sentence, clause)


def _measures(unit_id: str) -> bool:
    """Tell whether a unit is a share, money or a measure, not a thing that is counted."""
    return is_share(unit_id) or is_money(unit_id) or unit_id in QUANTITIES or "-per-" in unit_id or "visit" in unit_id


def _follows_place(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether `tại`, `của`, `các` stands right before the figure, which then is no target."""
    before = sentence.ending.get(clause.figure.at)
    if before is None or before.kind not in {Kind.PLACE, Kind.EACH}:
        return False
    # without diacritics `cây ăn quả` and `cà phê` end like prepositions
    return not sentence.is_damaged or sentence.tokens[before.start].fold in _SURE_PLACES


def _is_named(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether anything is measured."""
    while clause.subject is not None:
        clause = clause.subject
    return clause.lead is not None or has_name(sentence, clause)


def _has_noun(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a noun stands behind the figure."""
    place = clause.figure.number_end
    tokens = sentence.tokens
    return place < len(tokens) and tokens[place].kind == WORD and tokens[place].fold not in _NO_NOUNS


def _shall_reach(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether what is counted shall reach something: `có 01 huyện đạt chuẩn …`."""
    folds = [token.fold for token in sentence.tokens[clause.figure.end : clause.right_end]]
    return "dat" in folds or "duoc" in folds or "hoan" in folds


def _counts(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a verb leads to the figure, the name counts (`Số xã …`), or the figure opens the sentence."""
    start = clause.figure.start
    verb = sentence.ending.get(start)
    if (verb is not None and verb.kind in _LICENCES) or head_verb(sentence, clause) is not None:
        return True
    if sentence.has(clause.left, clause.left_end, Kind.HEAD):
        return True
    return not start or sentence.tokens[start - 1].fold == ":"
