"""Listed wordings found with and without their diacritics."""

from __future__ import annotations

import pytest

from portal.statements.phrases import Phrases
from portal.statements.tokens import read_tokens

PHRASES = Phrases(
    [("giảm", "down"), ("trở lên", "floor"), ("trên", "above"), ("trên địa bàn", "place"), ("=còn", "left")]
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("giảm", "down"),
        ("GIẢM", "down"),
        ("giám", None),
        ("trở lên", "floor"),
        ("tro lên", "floor"),
        ("trên địa bàn", "place"),
        ("trên", "above"),
        ("còn", "left"),
        ("con", None),
    ],
)
def test_another_word_with_other_diacritics_is_not_found(words: str, found: str | None) -> None:
    match = PHRASES.longest(read_tokens(words), 0)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    ("words", "found"), [("giim", "down"), ("trd 1én", "floor"), ("con", "left"), ("giám", "down")]
)
def test_a_damaged_sentence_is_read_more_freely(words: str, found: str) -> None:
    match = PHRASES.longest(read_tokens(words), 0, is_damaged=True)
    assert match is not None
    assert match[0] == found


def test_a_bare_word_beside_a_figure_is_taken_sooner() -> None:
    assert PHRASES.longest(read_tokens("giam 5%"), 0) is None
    assert PHRASES.longest(read_tokens("giam 5%"), 0, is_near=True) == ("down", 1)
