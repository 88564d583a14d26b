"""Naming: the words that say what is measured, cleaned of verbs, periods and comparisons."""

from __future__ import annotations

from portal.statements.clause import Clause, has_name, has_words, last_verb, naming_verb
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.tokens import GROUP, NUMBER, SIGN, WORD

_FRONT = frozenset(
    {
        Kind.EFFORT, Kind.PERIOD, Kind.ADVERB, Kind.JOIN, Kind.HAVE, Kind.RATE, Kind.EACH, Kind.BASE, Kind.UP, Kind.DOWN,
        Kind.ADD, Kind.PART, Kind.LIST, Kind.RESULT, Kind.ATTAIN, Kind.COMPARATOR, Kind.FROM, Kind.NONE,
    }
)  # fmt: skip
_BACK = frozenset(
    {
        Kind.PERIOD, Kind.ADVERB, Kind.BASE, Kind.JOIN, Kind.RATE, Kind.ATTAIN, Kind.LIST, Kind.RESULT, Kind.EFFORT,
        Kind.AFTER, Kind.HAVE, Kind.UP, Kind.DOWN, Kind.COMPARATOR, Kind.FROM, Kind.EACH, Kind.PLACE, Kind.REACH,
    }
)  # fmt: skip
_ACTS = frozenset({Kind.UP, Kind.DOWN, Kind.ADD, Kind.EFFORT, Kind.ACTION})
_TOLD = frozenset({Kind.ADD, Kind.ACTION, Kind.HAVE})
_NO_NAME = frozenset({Kind.PLACE, Kind.PERIOD, Kind.BASE, Kind.AFTER, Kind.ATTAIN})
_ENDS = frozenset({Kind.BASE, Kind.PERIOD, Kind.AFTER, Kind.RESULT})
_OPENS = frozenset({Kind.UP, Kind.DOWN, Kind.EFFORT, Kind.PART, Kind.RESULT, Kind.BASE})
_ASIDE = frozenset("gop nham de tao qua dap vuot".split())
_KEPT = frozenset({"growth", "head"})
_SHARES = frozenset({"percent", "per-mille"})

Places = tuple[int, int]
"""The first token of some words, and the token behind them."""


def name_of(sentence: Sentence, clause: Clause) -> Places:
    """Return the places of the name: in front of the figure, else behind it, else that of the shared clause."""
    figure = clause.figure
    start, end = trim(sentence, clause.left, clause.left_end)
    if figure.has_colon and figure.unit_id in _SHARES and _is_bare_word(sentence, figure.end):
        later = trim(sentence, figure.end, behind(sentence, figure.end, clause.right_end))
        if has_words(sentence, *later):
            return later
    start = behind_verb(sentence, start, end)
    if start < end and has_words(sentence, start, end) and not _is_told_behind(sentence, clause, start, end):
        return start, end
    own = _name_behind(sentence, clause)
    if own[0] < own[1]:
        return own
    if clause.subject is not None:
        return name_of(sentence, clause.subject)
    if clause.lead is not None:
        return trim(sentence, *clause.lead)
    return own


def _name_behind(sentence: Sentence, clause: Clause) -> Places:
    """Return the places of the name that stands behind the figure, or none."""
    figure = clause.figure
    unit = figure.unit
    is_named = has_name(sentence, clause)
    begin = figure.number_end
    if figure.unit_id in _SHARES or not is_named or (unit is not None and figure.end > unit.end):
        begin = figure.end
    elif unit is not None and unit.has_words and figure.unit_at >= 0:
        begin = figure.unit_at
    start, end = trim(sentence, begin, behind(sentence, begin, clause.right_end))
    if clause.subject is not None and not is_named:
        return end, end
    if start >= end and unit is not None and figure.unit_at >= figure.number_end and is_named:
        start, end = (figure.unit_at, unit.end) if figure.unit_id not in _SHARES else (start, start)
    verb = naming_verb(figure) if start >= end and clause.subject is None else None
    if verb is None and not is_named and clause.subject is None and clause.lead is None:
        verb = last_verb(sentence, clause)
    if verb is not None:
        return verb.start, verb.end
    return start, end


def trim(sentence: Sentence, start: int, end: int) -> Places:
    """Return the places moved inwards over words that name nothing."""
    tokens, starting, ending = sentence.tokens, sentence.starting, sentence.ending
    while start < end:
        mark = starting.get(start)
        token = tokens[start]
        if mark is not None and mark.kind in _FRONT and mark.value != "growth" and mark.end <= end:
            start = mark.end
        elif (
            token.kind == SIGN
            or (token.kind == GROUP and _has_figure(sentence, start))
            or (token.fold == "ve" and token.key in {"vê2", "ve"} and start + 1 < end)
        ):
            start += 1
        else:
            break
    while end > start:
        mark = ending.get(end)
        token = tokens[end - 1]
        if mark is not None and mark.kind in _BACK and mark.value not in _KEPT and mark.start >= start:
            end = mark.start
        elif token.kind == SIGN or (token.kind == GROUP and _has_figure(sentence, end - 1)):
            end -= 1
        else:
            break
    return start, end


def _has_figure(sentence: Sentence, place: int) -> bool:
    """Tell whether a group holds a number."""
    return any(token.kind == NUMBER for token in sentence.tokens[place].inner)


def _is_bare_word(sentence: Sentence, place: int) -> bool:
    """Tell whether a word without a mark stands at a place."""
    return place < len(sentence.tokens) and sentence.tokens[place].kind == WORD and sentence.starting.get(place) is None


def behind_verb(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins behind who acts and the verb: `tỉnh tiếp tục nâng chỉ số …`."""
    head = sentence.first(start + 1, end, Kind.HEAD)
    if head is None:
        return start
    before = sentence.ending.get(head.start)
    return head.start if before is not None and before.kind in _ACTS and before.start >= start else start


def _is_told_behind(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """Tell whether the words in front only say who acts: `toàn tỉnh đặt mục tiêu trồng mới 4.000 ha rừng`."""
    figure = clause.figure
    if figure.verb is None or figure.verb.kind not in _TOLD or figure.has_colon:
        return False
    first = sentence.starting.get(figure.end)
    if (first is not None and first.kind in _NO_NAME) or sentence.has(start, end, Kind.HEAD):
        return False
    return has_words(sentence, figure.end, behind(sentence, figure.end, clause.right_end))


def behind(sentence: Sentence, start: int, end: int) -> int:
    """Return where a name behind its figure ends: at the period, the baseline, brackets or an aside."""
    tokens, starting = sentence.tokens, sentence.starting
    for position in range(start, end):
        mark = starting.get(position)
        if mark is not None:
            if position > start and mark.kind in _ENDS:
                return position
            continue
        token = tokens[position]
        if token.kind == SIGN and token.fold in {",", ":"} and position + 1 < end:
            after = starting.get(position + 1)
            if tokens[position + 1].fold in _ASIDE or (after is not None and after.kind in _OPENS):
                return position
        elif token.kind == GROUP and position > start and _has_figure(sentence, position):
            return position
    return end
