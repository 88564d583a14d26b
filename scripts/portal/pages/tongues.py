"""Mark the Vietnamese names in English text, so that a screen reader pronounces them."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

# Letters that only Vietnamese words have among the languages of the portal.
LETTERS = "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1ea0-\u1ef9"
WORD = rf"[\w-]*[{LETTERS}][\w-]*"
CAPITALISED = r"[A-ZĐ][\w-]*"
NAME = re.compile(rf"(?:{CAPITALISED}\s)*{WORD}(?:\s(?:{WORD}|{CAPITALISED}))*")
# English words that may stand, capitalised, before or after a name.
ENGLISH = frozenset(
    """A An At By Chair Chairman City Committee Commune Congress Council Decree Department Directive District For From
    Government In Law Movement Of Office On Organisation Organization Party Patriotic People Plan Politburo Portal
    President Province Provincial Resolution Secretary Special Standing State The Town Township Ward Web""".split()
)


@lru_cache(maxsize=8192)
def mark_vietnamese(text: str) -> Markup:
    """Return English text, escaped, with each run of Vietnamese words in an element that names the language."""
    if isinstance(text, Markup) or text.isascii():
        return escape(text)
    parts: list[Markup] = []
    end = 0
    for found in NAME.finditer(text):
        start, stop = _trim(found)
        parts.append(escape(text[end:start]))
        parts.append(Markup('<span lang="vi">{}</span>').format(text[start:stop]))
        end = stop
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def _trim(found: re.Match[str]) -> tuple[int, int]:
    """Return where a name starts and stops without the English words at its ends."""
    words = found.group().split()
    first, last = 0, len(words)
    while first < last - 1 and words[first] in ENGLISH:
        first += 1
    while last > first + 1 and words[last - 1] in ENGLISH:
        last -= 1
    return found.start() + _offset(words, first), found.start() + _offset(words, last - 1) + len(words[last - 1])


def _offset(words: list[str], index: int) -> int:
    """Return where the word at `index` starts in words joined by single spaces."""
    return sum(len(word) + 1 for word in words[:index])
