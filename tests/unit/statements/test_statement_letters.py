"""Words in the forms in which they are compared."""

from __future__ import annotations

import unicodedata

import pytest

from portal.statements.letters import fold, is_syllable, word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("tỷ", "tỉ"),
        ("ủy", "uỷ"),
        ("kỳ", "kì"),
        ("Tỷ", "tỷ"),
        ("giảm", "giãm"),
        ("lý", "lí"),
        ("quý", "quí"),
    ],
)
def test_ways_to_write_one_word_are_one(one: str, other: str) -> None:
    assert word(one).key == word(other).key


@pytest.mark.parametrize(("one", "other"), [("giảm", "giám"), ("đạt", "đất"), ("trên", "trễn"), ("bậc", "bắc")])
def test_other_words_stay_others(one: str, other: str) -> None:
    assert word(one).key != word(other).key


def test_composed_and_decomposed_forms_are_one() -> None:
    assert word(unicodedata.normalize("NFD", "nghèo")) == word("nghèo")


def test_fold_drops_every_mark() -> None:
    assert fold("Đăk Pnê, tỷ lệ hộ nghèo") == "dak pne, ty le ho ngheo"


@pytest.mark.parametrize(
    ("scanned", "meant"), [("1én", "len"), ("d6", "do"), ("x4", "xa"), ("d4u", "dau"), ("1€", "le")]
)
def test_digits_inside_words_are_taken_for_letters(scanned: str, meant: str) -> None:
    assert word(scanned).fold == meant
    assert word(scanned).has_digit


def test_measures_keep_their_digit() -> None:
    assert word("m3").fold == word("m³").fold == "m3"


@pytest.mark.parametrize("syllable", ["nghiêp", "truơng", "gi", "giêng", "quyên", "đat", "a"])
def test_knows_syllables(syllable: str) -> None:
    assert is_syllable(syllable) == (syllable != "truơng")
