"""Evidence: the wordings of a sentence that weigh for or against its being a target."""

from __future__ import annotations

import re
from collections.abc import Sequence

from portal.statements.letters import word
from portal.statements.marks import Sentence
from portal.statements.sides import Side, Sign
from portal.statements.tokens import NUMBER, Token, read_tokens
from portal.statements.wordings_of_evidence import EVIDENCE

Entry = tuple[tuple[tuple[str, str], ...], Sign]


def _load() -> dict[str, dict[str, list[Entry]]]:
    """Return the wordings by their first and second word without diacritics, the longest first; "" is no second."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for side, weight, wordings in EVIDENCE:
        for wording in re.split(r"[|\n]", wordings):
            tokens = read_tokens(wording.strip())
            if tokens:
                second = tokens[1].fold if len(tokens) > 1 else ""
                entries = found.setdefault(tokens[0].fold, {}).setdefault(second, [])
                entries.append((tuple((token.key, token.fold) for token in tokens), Sign(side, weight)))
                entries.sort(key=_length, reverse=True)
    return found


def _length(entry: Entry) -> int:
    """Return how many words a wording has."""
    return len(entry[0])


_WORDINGS = _load()
_REACHED_BEFORE = frozenset(word(name).key for name in ("vượt", "thành", "đạt", "với", "xa", "các", "lần", "hiện"))
_REACHED_AFTER = frozenset({"de", "nghi", "duoc", "giao", "ke"})
_SPEAKING = Side.BODY
_STRONG = 3


class Evidence:
    """Hold the wordings of a sentence that weigh for or against a target, each with its place.

    `goals` are the places of strong words of intent; `speaks` tells that any wording may speak against a target.
    """

    __slots__ = ("goals", "signs", "speaks")

    def __init__(self, sentence: Sentence) -> None:
        """Find the wordings of `sentence`."""
        self.signs: list[tuple[int, Sign]] = []
        self.goals: list[int] = []
        self.speaks = False
        tokens, known = sentence.tokens, _WORDINGS
        behind, last = 0, len(tokens) - 1
        for place, token in enumerate(tokens):
            node = known.get(token.fold)
            if node is None or place < behind:
                continue
            entry = None
            if place < last and (entries := node.get(tokens[place + 1].fold)) is not None:
                entry = _fitting(entries, tokens, place)
            if entry is None and (entries := node.get("")) is not None:
                entry = _fitting(entries, tokens, place)
            if entry is not None:
                behind = place + len(entry[0])
                self._add(sentence, place, behind, entry[1])

    def _add(self, sentence: Sentence, start: int, end: int, sign: Sign) -> None:
        """Add what the words between two places speak for."""
        side = sign.side
        if side is Side.NAMES_GOAL and _was_reached(sentence, start, end):
            return
        self.signs.append((start, sign))
        if side <= _SPEAKING:
            self.speaks = True
        elif side is Side.NAMES_GOAL or (side is Side.INTENDS and sign.weight >= _STRONG):
            self.goals.append(start)


def _fitting(entries: list[Entry], tokens: Sequence[Token], start: int) -> Entry | None:
    """Return the longest of `entries` that stands at a place, or None; a word without diacritics is taken for any."""
    count = len(tokens)
    for entry in entries:
        place = start
        for key, folded in entry[0]:
            if place == count:
                break
            token = tokens[place]
            if token.key != key and not (token.is_loose and token.fold == folded):
                break
            place += 1
        else:
            return entry
    return None


def _was_reached(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a goal is one that was reached or counted: `vượt mục tiêu đề ra`, `18/20 chỉ tiêu đạt`."""
    tokens = sentence.tokens
    if start:
        before = tokens[start - 1]
        if before.key in _REACHED_BEFORE or before.kind == NUMBER or before.fold == "%":
            return True
    return end < len(tokens) and tokens[end].fold in _REACHED_AFTER
