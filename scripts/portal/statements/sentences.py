"""Sentences: a block's words into sentences of tokens, those that can hold no target passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.statements.letters import fold
from portal.statements.tokens import NUMBER, SIGN, WORD, Token, fold_groups, read_tokens

_PIECE = 2400
"""Longer blocks are read in pieces of so many characters, cut behind a sentence where there is one."""

_DENSE = 12
"""With a figure in fewer characters than these a piece is a table or noise, and no prose."""

_MANY = 64
"""No sentence holds so many figures."""

_FIGURES = re.compile(r"\d[\d.,]*")
_STOP = re.compile(r"[.!?…]\W")
_BRACKET = re.compile(r"[(\[（]")
_NUMBERLESS = re.compile(
    r"xep (?:loai|hang|muc)|loai |hang |nhom |muc |khong (?:con|co|phat sinh|de) |cao hon|tot hon|thap hon|cai thien|gap doi|"
    r"phan tram|gap ruoi|tro len|vung manh|hoan thanh (?:tot|xuat sac)|"
    r"(?:co|them|moi|it nhat|toi thieu|lap|tren|duoi|tu) (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) "
)
_STOPS = frozenset({".", "!", "?"})
_ABBREVIATIONS = frozenset("tp tx tt th ts ths gs pgs st bs ks tr vv kts".split())


def read_sentences(text: str, start: int, end: int, is_lead: bool) -> list[list[Token]]:
    """Return the sentences of `text[start:end]` that may hold a target, brackets folded.

    A sentence without a figure may: `xếp loại tốt trở lên`, `không còn …`. The words of a lead are
    returned in any case, for what follows inherits from them.
    """
    sentences: list[list[Token]] = []
    for first, last in _pieces(text, start, end):
        words = text[first:last]
        figures = len(_FIGURES.findall(words))
        if figures > _MANY and (figures * _DENSE > len(words) or not _STOP.search(words)):
            continue
        if not figures and not is_lead and not _NUMBERLESS.search(" ".join(fold(words).split())):
            continue
        tokens = read_tokens(text, first, last)
        if _BRACKET.search(words):
            tokens = fold_groups(tokens)
        if _STOP.search(words):
            sentences.extend(_split(text, tokens))
        elif tokens:
            sentences.append(tokens[:-1] if tokens[-1].fold in _STOPS else tokens)
    return sentences


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut `text[start:end]` into pieces of bounded length."""
    while end - start > _PIECE:
        middle, limit = start + _PIECE // 2, start + _PIECE
        for mark in (". ", "; ", ", ", " "):
            cut = text.rfind(mark, middle, limit)
            if cut > 0:
                limit = cut + len(mark)
                break
        yield start, limit
        start = limit
    if start < end:
        yield start, end


def _split(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut tokens at full stops that end a sentence."""
    start = 0
    for place, token in enumerate(tokens):
        if token.kind == SIGN and token.fold in _STOPS and _ends_sentence(text, tokens, place):
            if place > start:
                yield tokens[start:place]
            start = place + 1
    if start < len(tokens):
        yield tokens[start:]


def _ends_sentence(text: str, tokens: list[Token], place: int) -> bool:
    """Tell whether the full stop at `place` ends a sentence and no abbreviation."""
    if place + 1 >= len(tokens):
        return True
    stop, after = tokens[place], tokens[place + 1]
    gap = text[stop.end : after.start]
    if not any(c.isspace() for c in gap) and after.kind != SIGN:
        return False
    before = tokens[place - 1] if place else None
    if before is not None and before.kind == after.kind == NUMBER and _is_torn(before, after):
        return False  # `1. 250 tỷ đồng`
    return before is None or before.kind != WORD or (before.fold not in _ABBREVIATIONS and len(before.fold) > 1)


def _is_torn(before: Token, after: Token) -> bool:
    """Tell whether two numbers are the groups of one with a stray space."""
    return len(before.fold) <= 3 and before.fold.isdecimal() and after.end - after.start == 3
