"""What tells of results, describes or sets a condition, and so sets no target."""

from __future__ import annotations

import pytest

from portal.statements import Vocabulary, read_targets
from portal.statements.kinds import Kind
from portal.statements.lexicon import LEXICON
from portal.statements.tokens import read_tokens
from portal.statements.wordings_of_figures import FIGURES
from portal.statements.wordings_of_verbs import VERBS

SWALLOWED = ("khoảng", "trên", "hơn", "ít nhất", "tối thiểu", "không quá", "tối đa")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Thu ngân sách ước đạt 760 tỷ đồng. Tỷ lệ hộ nghèo giảm 2%.", []),
        ("Thu ngân sách ước đạt 760 tỷ đồng. Phấn đấu tỷ lệ hộ nghèo giảm 2%.", ["2"]),
        ("Thu ngân sách năm 2023 ước đạt 760 tỷ đồng. Năm 2024, tỷ lệ hộ nghèo giảm 2%.", ["2"]),
        ("Năm 2023, thu ngân sách đạt 700 tỷ đồng; năm 2024 phấn đấu thu ngân sách đạt 760 tỷ đồng.", ["760"]),
        ("Số xã đạt chuẩn 14/12 xã.", []),
        ("Xã nằm ở phía Nam, cách trung tâm 18 km, có 9 xã với 1.430 hộ.", []),
        ("Huyện có 13 xã.", []),
        ("Huyện có 13 xã đạt chuẩn nông thôn mới.", ["13"]),
        ("Phấn đấu huyện có 13 xã.", ["13"]),
        ("Tập thể đạt danh hiệu khi có 100% người hoàn thành nhiệm vụ.", []),
        ("- Kết quả chấm điểm của huyện đạt 78 điểm.", ["78"]),
        ("Kết quả: thu ngân sách đạt 78 tỷ đồng.", []),
    ],
)
def test_only_what_is_promised_is_read(text: str, values: list[str], vocabulary: Vocabulary) -> None:
    assert [one.value for one in read_targets(text, vocabulary)] == values


def test_a_figure_left_out_beside_a_target_is_told(vocabulary: Vocabulary) -> None:
    (reading,) = read_targets("Tỷ lệ hộ nghèo giảm 2%, của 12 xã.", vocabulary)
    assert reading.value == "2"
    assert [doubt.about for doubt in reading.doubts if doubt.code == "extra_figure"] == ["12 xã"]


def test_no_verb_swallows_a_comparison() -> None:
    for kind in (Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.HAVE):
        for wordings in VERBS[kind].values():
            for wording in wordings.replace("\n", "|").split("|"):
                assert not any(f" {one} " in f" {wording.strip()} " for one in SWALLOWED), wording


def test_every_comparison_is_found() -> None:
    for wordings in FIGURES[Kind.COMPARATOR].values():
        for wording in filter(str.strip, wordings.replace("\n", "|").split("|")):
            found = LEXICON.longest(read_tokens(wording.strip()), 0)
            assert found is not None
            assert found[0].kind is Kind.COMPARATOR, wording
