"""Choose the words that are only searched: each once; those with đ, which the indexer does not fold, with d too."""

from __future__ import annotations

from functools import lru_cache

D = str.maketrans("đ", "d")
EDGES = ".,;:()|“”‖"


@lru_cache(maxsize=8192)
def list_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case without the marks around them, each once."""
    return tuple(dict.fromkeys(word for part in text.lower().split() if (word := part.strip(EDGES))))


def list_searched(shown: str, searched: str) -> str:
    """Return the words of `searched` that `shown` lacks, and every word of both that holds a đ written with d."""
    there = dict.fromkeys(list_words(shown))
    further = [word for word in list_words(searched) if word not in there]
    if "đ" in shown.lower() or "đ" in searched.lower():
        further += [word.translate(D) for word in (*there, *further) if "đ" in word]
    return " ".join(further)
