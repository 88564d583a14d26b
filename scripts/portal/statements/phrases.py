"""Phrases: find listed wordings in a row of tokens, with or without their diacritics, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from portal.statements.tokens import NUMBER, Token, read_tokens

Payload = TypeVar("Payload")

_SCANNED: dict[str, tuple[str, ...]] = {
    scanned: tuple(words.split("|"))
    for scanned, words in (
        pair.split("=")
        for pair in (
            "tir=tu tur=tu tlr=tu tw=tu trd=tro trg=tro tre=tro trdng=trong nim=nam ndm=nam naim=nam neim=nam ting=tang bec=bac "
            "den=dan ddn=dan phim=pham nhdt=nhat thiu=thieu giim=giam gidm=giam dg=dong ly=le li=le 18=le 1=le xd=xa sb=so s=so sd=so "
            "duti=duoi dudi=duoi ddu=dau chuin=chuan ludgt=luot tec=toc trueng=truong trudng=truong mei=moi vei=voi vgi=voi vdi=voi "
            "ngudi=nguoi tiing=tang kha=kha nhit=nhat td=to cu=cu dugc=duoc dirgc=duoc hd=ho hg=ho l6p=lop ngan=nghin ti16=ti bdc=bac"
        ).split()
    )
}
"""What a scanner makes of common short words, without diacritics."""


_NEVER_BARE = frozenset(
    "so con nam ban trong theo cho do ra khi sau qua ta hai ba mua xa quan cao va la ca co may ha tin vui hai an hay".split()
)
"""Words without marks that are too common to be taken for another word that lost its marks."""


_SURE_NEAR = frozenset({"tren", "duoi"})
"""Words right before a figure that are these whatever marks a scan gave them: no other word stands there."""


class _Node(Generic[Payload]):
    """Hold the phrases that share a beginning."""

    __slots__ = ("ends", "exact", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Payload]] = {}
        self.ends: list[tuple[tuple[str, ...], bool, Payload]] = []
        self.exact: dict[tuple[str, ...], Payload] = {}


class Phrases(Generic[Payload]):
    """Hold phrases with what each one means, and find them in tokens.

    `beginnings` are the first words of all phrases, each with what may follow it.
    """

    def __init__(self, entries: Iterable[tuple[str, Payload]] = ()) -> None:
        """Hold `entries`; a phrase that begins with `=` must carry its diacritics."""
        self._root: _Node[Payload] = _Node()
        self.beginnings = self._root.next
        for phrase, payload in entries:
            self.add(phrase, payload)

    def add(self, phrase: str, payload: Payload) -> None:
        """Add one phrase."""
        self.add_tokens(read_tokens(phrase.removeprefix("=")), payload, is_strict=phrase.startswith("="))

    def add_tokens(self, tokens: Sequence[Token], payload: Payload, is_strict: bool = False) -> None:
        """Add a phrase given as tokens."""
        node = self._root
        for token in tokens:
            node = node.next.setdefault(token.fold, _Node())
        keys = tuple(token.key for token in tokens)
        node.ends.append((keys, is_strict, payload))
        node.exact.setdefault(keys, payload)

    def longest(
        self, tokens: Sequence[Token], start: int, is_damaged: bool = False, is_near: bool = False
    ) -> tuple[Payload, int] | None:
        """Return the meaning and the end of the longest phrase at `start`, or None.

        Words are compared without diacritics, but a word that carries other diacritics than the
        phrase is another word unless the sentence is damaged. `is_near` tells that the words stand
        beside a figure, where a word without any diacritics is taken for a known one sooner.
        """
        found: tuple[Payload, int] | None = None
        position, count = start, len(tokens)
        node = self._root
        while position < count:
            token = tokens[position]
            after = node.next.get(token.fold)
            if after is None and is_damaged and (token.kind != NUMBER or position > start):
                after = _scanned(node, token.fold)
            if after is None:
                break
            node = after
            position += 1
            if node.ends:
                if position - start == 1:
                    keys: tuple[str, ...] = (token.key,)
                else:
                    keys = tuple([one.key for one in tokens[start:position]])
                payload = node.exact.get(keys)
                if payload is None:
                    payload = _fitting(node.ends, tokens, start, is_damaged, is_near)
                if payload is not None:
                    found = (payload, position)
        return found


def _scanned(node: _Node[Payload], fold: str) -> _Node[Payload] | None:
    """Return the next node for a word as a scanner may have damaged it."""
    for instead in _SCANNED.get(fold, ()):
        if instead in node.next:
            return node.next[instead]
    return None


def _fitting(
    ends: list[tuple[tuple[str, ...], bool, Payload]],
    tokens: Sequence[Token],
    start: int,
    is_damaged: bool,
    is_near: bool,
) -> Payload | None:
    """Return the meaning of the phrase whose diacritics fit best, or None where none fits."""
    second: Payload | None = None
    for keys, is_strict, payload in ends:
        exact, bare, other = 0, 0, 0
        for place, key in enumerate(keys, start):
            token = tokens[place]
            if token.key == key:
                exact += key != token.fold
            elif token.is_loose:
                bare += 1
            elif token.key == token.fold and token.fold not in _NEVER_BARE:
                other += 1
            elif is_near and token.fold in _SURE_NEAR:
                bare += 1
            else:
                other = len(keys) + 1
        if not bare and not other:
            return payload
        # a word that is also written without marks has lost them only where the words around it say so
        is_bare = not other or is_near or (exact > 0 and other <= len(keys))
        if second is None and (is_damaged or (is_bare and other <= len(keys) and not is_strict)):
            second = payload
    return second
