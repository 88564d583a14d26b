"""Fold text for search in the browser: what a word is and when two spellings of it meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

# Marks that stand around a word and are no part of it; those inside (08/CT-UBND, 4.600) are.
EDGES = "\"'“”‘’()[]{}<>.,;:!?…–—-+*=/\\|"
# The letter d with a stroke, small and capital, which has no form without marks.
LETTERS = str.maketrans({"\u0111": "d", "\u0110": "d"})
MARKS = re.compile("[\u0300-\u036f]")


def list_words(text: str) -> list[str]:
    """Return the words of a text, each without case, tones and vowel marks, with d for đ.

    `listWords` in docs/assets/explore/text.js does the same. `tỉ lệ` and `tỷ lệ`, two spellings that no
    folding of marks brings together, are one.
    """
    words = [word for word in map(_fold_word, text.split()) if word]
    for place, pair in enumerate(pairwise(words)):
        if pair == ("ti", "le"):
            words[place] = "ty"
    return words


def join_new_words(texts: Iterable[str], known: frozenset[str]) -> str:
    """Return the folded words of some texts, each once, without those that are `known` elsewhere."""
    words = dict.fromkeys(word for text in texts for word in list_words(text))
    return " ".join(word for word in words if word not in known)


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    """Return one word folded, without the marks around it."""
    return MARKS.sub("", unicodedata.normalize("NFD", word.translate(LETTERS))).lower().strip(EDGES)
