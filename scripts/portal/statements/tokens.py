"""Tokens: one linear pass over a text into numbers, words and signs, each with its characters."""

from __future__ import annotations

import re
from functools import lru_cache

from portal.statements.letters import is_plain_syllable, word

NUMBER, WORD, SIGN, GROUP = 0, 1, 2, 3

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_QUOTES = "\"'“”‘’«»*_`"
_PIECES = re.compile(
    rf"(\d[\d.,]*)|((?:[^\W\d_]|¢(?=\w))[\w\u0300-\u036f€¢{_INVISIBLE}]*(?:(?<=[A-Z]\d)[.,]\d+)?)|([^\s{_INVISIBLE}{_QUOTES}])"
)
_BROKEN = re.compile(r"\d[\d.,]*[Oo][\dOo.,]*(?!\w)")
"""A figure in which a scan made a letter of a zero: no figure, for none is repaired."""

_WORD_AFTER = re.compile(r"[€¢]|[^\W\d_][\w\u0300-\u036f€¢]*")
_ZEROS = frozenset("Oo")
_LETTERLIKE = frozenset("013468")
_PLAIN_SIGNS = {
    **dict.fromkeys("-‐‑‒–—―−─", "-"),
    "％": "%",
    "：": ":",
    "；": ";",
    "，": ",",
    "（": "(",
    "）": ")",
    "[": "(",
    "]": ")",
    "⁄": "/",
    "∕": "/",
    "…": ".",
}


class Token:
    """Hold one number, word, sign or bracketed group.

    `fold` is what is looked up: a word without diacritics, a number without leading zeros, a plain
    sign. `key` is the word with its diacritics; `is_loose` tells that the word carries none or is
    damaged, so that its key proves nothing. A group holds the tokens between its brackets.
    """

    __slots__ = ("end", "fold", "inner", "is_broken", "is_capital", "is_loose", "key", "kind", "start")

    def __init__(
        self,
        kind: int,
        start: int,
        end: int,
        fold: str,
        key: str,
        is_loose: bool = False,
        is_broken: bool = False,
        is_capital: bool = False,
        inner: tuple[Token, ...] | list[Token] = (),
    ) -> None:
        """Hold the characters from `start` to `end`, looked up as `fold`."""
        self.kind = kind
        self.start = start
        self.end = end
        self.fold = fold
        self.key = key
        self.is_loose = is_loose
        self.is_broken = is_broken
        self.is_capital = is_capital
        self.inner = inner

    def __repr__(self) -> str:
        """Show what is looked up, for people who debug."""
        return f"<{self.fold}>"


def read_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into the whole of `text`.

    Quotation marks, signs of emphasis and invisible characters are passed over.
    """
    limit = len(text) if end is None else end
    tokens: list[Token] = []
    add = tokens.append
    position = start
    for match in _PIECES.finditer(text, start, limit):
        begin, after = match.span()
        if begin < position:
            if after <= position:
                continue  # swallowed by a word that a scan began with digits
            begin = position
        surface = text[begin:after]
        group = match.lastindex
        if group == 2:
            add(Token(WORD, begin, after, *_forms(surface)))
            position = after
        elif group == 3:
            sign = _PLAIN_SIGNS.get(surface, surface)
            add(Token(SIGN, begin, after, sign, sign))
            position = after
        else:
            _add_number(tokens, text, begin, surface, limit)
            position = tokens[-1].end
            for place in range(position, after):  # the comma or full stop behind a figure
                add(Token(SIGN, place, place + 1, text[place], text[place]))
            position = max(position, after)
    return tokens


def _add_number(tokens: list[Token], text: str, begin: int, surface: str, limit: int) -> None:
    """Add a figure, or the word that a scan began with digits."""
    figure = surface.rstrip(".,")
    position = begin + len(figure)
    if text[position : position + 1] in _ZEROS and (broken := _BROKEN.match(text, begin, limit)) is not None:
        tokens.append(Token(WORD, begin, broken.end(), *_forms(broken.group())))
        return
    scanned = _scanned_word(text, figure, position, limit) if len(figure) <= 2 else ""
    if scanned:
        tokens.append(Token(WORD, begin, begin + len(scanned), *_forms(scanned)))
    else:
        bare = (figure.lstrip("0") or "0") if figure[0] == "0" else figure
        tokens.append(Token(NUMBER, begin, position, bare, bare))


@lru_cache(maxsize=65536)
def _forms(surface: str) -> tuple[str, str, bool, bool, bool]:
    """Return fold, key, looseness, damage and capital of a written word."""
    forms = word(surface)
    return forms.fold, forms.key, forms.is_plain or forms.has_digit, forms.is_broken, forms.is_capital


def _scanned_word(text: str, figure: str, position: int, limit: int) -> str:
    """Return the word that a scan began with digits (`1én`, `16p`), or nothing where it is a figure."""
    if position >= limit or not _LETTERLIKE.issuperset(figure):
        return ""
    after = _WORD_AFTER.match(text, position, limit)
    if after is None or after.group()[0].isupper():
        return ""
    whole = figure + after.group()
    return whole if is_plain_syllable(word(whole).fold) else ""


def fold_groups(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each pair of brackets and what it holds made one group token.

    Brackets that do not pair stay signs; groups inside groups stay inside.
    """
    if not any(token.fold == "(" for token in tokens):
        return tokens
    stack: list[list[Token]] = [[]]
    opened: list[Token] = []
    for token in tokens:
        if token.kind == SIGN and token.fold == "(":
            opened.append(token)
            stack.append([])
        elif token.kind == SIGN and token.fold == ")" and opened:
            inner = stack.pop()
            stack[-1].append(Token(GROUP, opened.pop().start, token.end, "()", "()", inner=inner))
        else:
            stack[-1].append(token)
    while opened:
        inner = stack.pop()
        stack[-1].append(opened.pop())
        stack[-1].extend(inner)
    return stack[0]
