"""Lists: one figure for several names, and several figures for several names in turn."""

from __future__ import annotations

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.naming import Places, behind_verb, name_of, trim
from portal.statements.tokens import GROUP, SIGN, WORD

_HEADS = frozenset({"index", "place", "share"})
_CUTS = frozenset({",", ";"})
_JOINED = frozenset({Kind.LIST, Kind.JOIN})
_OWN = frozenset({Kind.PERIOD, Kind.BASE})


def shared_names(sentence: Sentence, clause: Clause) -> list[Places]:
    """Return the names that share a clause's figure, or nothing where it has one name only."""
    if clause.subject is not None or Kind.LIST in clause.figure.kinds:
        return []
    if not _has_cut(sentence, clause.left, clause.left_end):
        return []
    return names_in(sentence, *trim(sentence, clause.left, clause.left_end))


def names_in(sentence: Sentence, start: int, end: int) -> list[Places]:
    """Return the names listed between two places, or nothing where there is one only.

    Each name begins with `chỉ số` or `tỷ lệ`, or is an abbreviation: `PCI, PAPI và Chỉ số …`.
    """
    items: list[Places] = []
    for item in _items(sentence, behind_verb(sentence, start, end), end):
        place = trim(sentence, *item)
        if _is_whole_name(sentence, *place):
            items.append(place)
        elif items:
            items[-1] = (items[-1][0], max(place))  # `Hiệu quả quản trị và Hành chính công` is one name
        else:
            return []
    return items if len(items) > 1 else []


def distribute(sentence: Sentence, clauses: list[Clause]) -> dict[int, Places]:
    """Return the name of each clause where figures and names stand in two lists of one length.

    *Out*: by the identity of the clause, for `nông nghiệp, công nghiệp, dịch vụ đạt 4%, 12%, 9%`.
    """
    found: dict[int, Places] = {}
    for place, clause in enumerate(clauses):
        chain = [clause]
        for after in clauses[place + 1 :]:
            if after.subject is not clause or not after.figure.kinds <= _JOINED:
                break
            if any(mark.kind in _OWN for mark in sentence.within(after.figure.end, after.right_end)):
                break
            chain.append(after)
        if len(chain) < 2:
            continue
        start, end = name_of(sentence, clause)
        items = [trim(sentence, *item) for item in _items(sentence, start, end)]
        if len(items) == len(chain) and end <= clause.figure.start:
            for one, item in zip(chain, items, strict=True):
                found[id(one)] = item
    return found


def _has_cut(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a comma, a stroke or `và` stands between two places."""
    for token in sentence.tokens[start:end]:
        if token.kind == SIGN and token.fold in _CUTS:
            return True
    return sentence.has(start, end, Kind.JOIN)


def _items(sentence: Sentence, start: int, end: int) -> list[Places]:
    """Split the places at commas, semicolons and `và`."""
    items: list[Places] = []
    begin = position = start
    while position < end:
        token = sentence.tokens[position]
        mark = sentence.starting.get(position)
        is_cut = token.kind == SIGN and token.fold in _CUTS
        if is_cut or (mark is not None and mark.kind is Kind.JOIN):
            if position > begin:
                items.append((begin, position))
            begin = position = position + 1 if is_cut or mark is None else mark.end
            continue
        position += 1
    if end > begin:
        items.append((begin, end))
    return items


def _is_whole_name(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether an item names something by itself."""
    if start >= end:
        return False
    mark = sentence.starting.get(start)
    if mark is not None and mark.kind is Kind.HEAD and mark.value in _HEADS and mark.end < end:
        return True
    tokens = sentence.tokens[start:end]
    words = [token for token in tokens if token.kind == WORD]
    is_abbreviation = bool(words) and all(
        token.is_capital and token.key == token.fold and token.end - token.start > 1 for token in words
    )
    return is_abbreviation and all(token.kind in {WORD, GROUP} for token in tokens)
