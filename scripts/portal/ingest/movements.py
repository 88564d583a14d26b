"""Movements: the standing thematic movements that a text carries on, matched to the table of movements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from portal.ingest.prose import Prose, clean_line, flatten

QUOTED = re.compile(r"[“\"«][\s*_]*(?P<words>[^“”\"«»]{12,260}?)[\s*_]*[”\"»]")
CALLED = re.compile(r"(?:phong trao|cuoc van dong|viec)\W{0,4}(?:thi dua)?[\s:“\"*_]*$|[”\"»]\W{0,4}(?:va)?\W{0,6}$")
ALIKE, ALIKE_UNQUOTED, ALIKE_DAMAGED = 76.0, 85.0, 72.0


@dataclass(frozen=True)
class Mention:
    """Hold a movement as a text names it; an unknown one has no id but the nearest ones."""

    movement_id: str
    words: str
    start: int
    end: int
    nearest: tuple[str, ...] = ()


def find_movements(prose: Prose, movements: Sequence[dict[str, str]]) -> list[Mention]:
    """Return the movements that a text names, each once, in order; unknown quoted ones too.

    In: the rows of the table of movements. A name between quotation marks may be a place's own
    version of a national one; without them the words must be the name's.
    """
    names = {row["movement_id"]: _plain(row["name_vi"]) for row in movements}
    least = ALIKE_DAMAGED if prose.is_damaged else ALIKE
    found = [*_quoted(prose, names, least)]
    known = {mention.movement_id for mention in found}
    found.extend(_unquoted(prose, {name: words for name, words in names.items() if name not in known}))
    kept: dict[str, Mention] = {}
    for mention in sorted(found, key=lambda item: item.start):
        kept.setdefault(mention.movement_id or _plain(mention.words), mention)
    return list(kept.values())


def _quoted(prose: Prose, names: dict[str, str], least: float) -> Iterator[Mention]:
    for match in QUOTED.finditer(prose.text):
        start, end = match.span("words")
        words = clean_line(prose.text[start:end]).strip(" .,;*_")
        ranked = process.extract(_plain(words), names, scorer=fuzz.token_sort_ratio, limit=3)
        if ranked and ranked[0][1] >= least:
            yield Mention(ranked[0][2], words, start, end)
        elif CALLED.search(prose.flat[max(0, match.start() - 40) : match.start()]):
            yield Mention("", words, start, end, tuple(name for _, _, name in ranked))


def _unquoted(prose: Prose, names: dict[str, str]) -> Iterator[Mention]:
    for block in prose.blocks:
        flat = prose.flat_line[block.start : block.end]
        for name, words in names.items():
            at = fuzz.partial_ratio_alignment(words, flat, score_cutoff=ALIKE_UNQUOTED)
            if at is not None and len(flat) >= len(words):
                start, end = _whole_words(prose.text, block.start + at.dest_start, block.start + at.dest_end)
                yield Mention(name, prose.words(start, end), start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span grown to the edges of the words that it cuts."""
    while start > 0 and text[start].isalpha() and text[start - 1].isalpha():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalpha() and text[end].isalpha():
        end += 1
    return start, end


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", flatten(name)).split())
