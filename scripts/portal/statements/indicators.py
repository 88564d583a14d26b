"""Indicators: find which listed indicator a target's words name, with a score."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest

from rapidfuzz import fuzz, process

from portal.statements.letters import fold, word
from portal.statements.reading import Candidate
from portal.statements.tokens import GROUP, WORD, Token, read_tokens

THRESHOLD = 0.75
"""Below this score the words are taken to name no listed indicator."""

_IDLE = frozenset(
    word(part).fold
    for part in "của cho và các trên địa bàn tỉnh huyện thành phố trong tại là theo cấp toàn đến".split()
)
_SHORT = 0.35
_OTHER_KIND = 0.35
_REMEMBERED = 20_000
_NEAREST = 3
_COMPARED = 12
"""How many names are compared letter by letter."""

_LEAST = 0.3
"""A name that shares less than this part of what the best one shares is passed over."""


class Indicators:
    """Hold the names and aliases of the listed indicators, looked up by the words they share."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Take `indicator_id`, `name_vi` and `aliases_vi` of each row."""
        self._names: list[str] = []
        self._ids: list[str] = []
        self.units: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self._change_words: dict[str, bool] = {}
        seen: set[tuple[str, str]] = set()
        for row in rows:
            indicator_id = row["indicator_id"]
            self.units[indicator_id] = row.get("unit_id", "")
            self.names[indicator_id] = row.get("name_vi", "")
            for name in [row.get("name_vi", ""), *row.get("aliases_vi", "").split("|")]:
                folded = " ".join(words_of(read_tokens(name)))
                if folded and (folded, indicator_id) not in seen:
                    seen.add((folded, indicator_id))
                    self._names.append(folded)
                    self._ids.append(indicator_id)
        self._words = [frozenset(name.split()) for name in self._names]
        counts = Counter(part for words in self._words for part in words)
        total = len(self._names) + 1
        self._weights = {
            part: (_SHORT if part in _IDLE else 1.0) * math.log(1 + total / n) for part, n in counts.items()
        }
        self._unseen = math.log(1 + total)
        self._sizes = [sum(self._weights[part] for part in sorted(words)) for words in self._words]
        self._places: dict[str, list[int]] = defaultdict(list)
        self._named: dict[str, list[str]] = defaultdict(list)
        for place, words in enumerate(self._words):
            self._named[self._names[place]].append(self._ids[place])
            for part in words:
                self._places[part].append(place)
        self._ranked: dict[tuple[tuple[str, ...], str, bool, bool], tuple[Candidate, ...]] = {}

    def _is_change(self, indicator_id: str) -> bool:
        """Tell whether an indicator measures a change, or anything but a share."""
        if self.units[indicator_id] not in {"percent", "per-mille"}:
            return True
        words = self._change_words.get(indicator_id)
        if words is None:
            name = fold(self.names[indicator_id])
            words = self._change_words[indicator_id] = any(part in name for part in ("tang", "giam", "toc do"))
        return words

    def rank(
        self, wordings: tuple[str, ...], unit_id: str, is_relative: bool = False, is_damaged: bool = False
    ) -> tuple[Candidate, ...]:
        """Return the three indicators nearest to folded wordings, the most telling wording first.

        A unit that fits speaks for an indicator, another kind of unit against it; `is_relative`
        tells that the figure is a relative change, which no share is measured in.
        """
        asked = (wordings, unit_id, is_relative, is_damaged)
        found = self._ranked.get(asked)
        if found is None:
            if len(self._ranked) > _REMEMBERED:
                self._ranked.clear()
            found = self._ranked[asked] = self._score_all(wordings, unit_id, is_relative, is_damaged)
        return found

    def _score_all(
        self, wordings: tuple[str, ...], unit_id: str, is_relative: bool, is_damaged: bool
    ) -> tuple[Candidate, ...]:
        """Return the three indicators with the best score over all wordings; a listed name with its unit is enough."""
        for words in wordings:
            if any(unit_id == self.units[one] for one in self._named.get(words, ())):
                wordings = (words,)
                break
        best: dict[str, float] = {}
        for place, words in enumerate(wordings):
            for indicator_id, likeness in self._score(words, is_damaged):
                score = likeness - 0.01 * place + fit(self.units[indicator_id], unit_id)
                if is_relative and not self._is_change(indicator_id):
                    score -= _OTHER_KIND  # a share is not what grows by so many percent
                best[indicator_id] = max(best.get(indicator_id, 0.0), min(1.0, score))
        nearest = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]
        return tuple(Candidate(indicator_id, round(score, 3)) for indicator_id, score in nearest)

    def _score(self, words: str, is_damaged: bool) -> list[tuple[str, float]]:
        """Score the names that share words, by weight of the shared words and by likeness of the letters."""
        parts = frozenset(words.split())
        shared: dict[int, float] = defaultdict(float)
        size = 0.0
        for part in sorted(parts):
            weight = self._weights.get(part)
            if weight is None:
                size += self._unseen * (_SHORT if part in _IDLE else 0.6)
                continue
            size += weight
            for place in self._places[part]:
                shared[place] += weight
        least = _LEAST * max(shared.values(), default=0.0)
        sizes = self._sizes
        scored = [(2 * weight / (size + sizes[place]), place) for place, weight in shared.items() if weight >= least]
        best: dict[str, float] = {}
        for overlap, place in nlargest(_COMPARED, scored):
            likeness = fuzz.ratio(words, self._names[place]) / 100
            score = 1.0 if words == self._names[place] else min(0.99, 0.65 * overlap + 0.35 * likeness)
            best[self._ids[place]] = max(best.get(self._ids[place], 0.0), score)
        if is_damaged and max(best.values(), default=0.0) < 0.9:
            for _, score, place in process.extract(words, self._names, scorer=fuzz.ratio, limit=5):
                best[self._ids[place]] = max(best.get(self._ids[place], 0.0), score / 100 + 0.05)
        return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]


def fit(listed: str, read: str) -> float:
    """Return what the unit read adds to the score of an indicator whose unit is `listed`."""
    if not listed or not read:
        return 0.0
    if listed == read:
        return 0.05
    return 0.0 if _family(listed) == _family(read) else -0.12


def _family(unit_id: str) -> str:
    """Return what units of one kind have in common: their last word, and whether they measure a change."""
    if unit_id.startswith(("million-vnd-per", "beds-per")):
        return unit_id
    return unit_id.rsplit("-", 1)[-1].rstrip("s")


def words_of(tokens: Iterable[Token]) -> list[str]:
    """Return the words without diacritics, those in brackets left out unless they are an abbreviation."""
    found: list[str] = []
    for token in tokens:
        if token.kind == WORD:
            found.append(token.fold)
        elif token.kind == GROUP and 0 < len(token.inner) <= 2 and all(t.is_capital for t in token.inner):
            found.extend(t.fold for t in token.inner)
    return found
