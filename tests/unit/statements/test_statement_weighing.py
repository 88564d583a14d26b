"""The evidence that a sentence reports, describes or sets terms, weighed against that of a target."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from portal.statements import Vocabulary, read_targets
from portal.statements.evidence import Evidence
from portal.statements.marks import Sentence
from portal.statements.sides import Side
from portal.statements.tokens import fold_groups, read_tokens
from portal.statements.wordings_of_evidence import EVIDENCE


def evidence_of(text: str) -> Evidence:
    """Return the evidence in a sentence."""
    return Evidence(Sentence(fold_groups(read_tokens(text))))


def values_of(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the figures read as targets."""
    return [one.value for one in read_targets(text, vocabulary)]


def test_each_wording_weighs_once() -> None:
    wordings = [word.strip() for _, _, row in EVIDENCE for word in re.split(r"[|\n]", row) if word.strip()]
    assert [word for word, count in Counter(wordings).items() if count > 1] == []


def test_every_side_has_wordings() -> None:
    assert {side for side, _, _ in EVIDENCE} == set(Side)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Hoạt động du lịch khởi sắc", [Side.TELLS]),
        ("mức chi tiêu của khách", [Side.TELLS]),
        ("mức chi cho khách", [Side.OPENS_TERMS]),
        ("vượt mục tiêu", [Side.TELLS]),
        ("đặt mục tiêu", [Side.NAMES_GOAL]),
        ("các chỉ tiêu được giao", [Side.GIVES]),
        ("đạt 18/20 chỉ tiêu", []),
        ("trở lên", [Side.FLOORS]),
        ("bảo dám", []),
    ],
)
def test_the_longest_wording_with_its_own_diacritics_counts(text: str, sides: list[Side]) -> None:
    assert [sign.side for _, sign in evidence_of(text).signs] == sides


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Du lịch khởi sắc, thu ngân sách đạt 90 tỷ đồng.", []),
        ("Du lịch khởi sắc, đến năm 2030 thu ngân sách phải đạt 90 tỷ đồng.", ["90"]),
        ("Du lịch khởi sắc, phấn đấu thu ngân sách đạt 90 tỷ đồng.", ["90"]),
        ("- Tập trung để du lịch khởi sắc, thu ngân sách đạt 90 tỷ đồng.", ["90"]),
        ("I. MỤC TIÊU\nDu lịch được nâng lên, thu ngân sách đạt 90 tỷ đồng.", ["90"]),
        ("Chăn nuôi phát triển mạnh, thu ngân sách đạt 90 tỷ đồng.", []),
        ("Phát triển mạnh chăn nuôi, thu ngân sách đạt 90 tỷ đồng.", ["90"]),
        ("Thu ngân sách đạt 90 tỷ đồng, đạt 104%.", []),
        ("- Thu ngân sách 90 tỷ đồng (KH 85 tỷ đồng).", []),
        ("UBND tỉnh công nhận 18 xã đạt chuẩn.", []),
        ("- Công nhận 18 xã đạt chuẩn.", ["18"]),
        ("Chương trình giao 9 huyện và 4 xã thực hiện.", []),
        ("Thôn có trên 20% hộ nghèo được hỗ trợ.", []),
        ("100% hộ nghèo được hỗ trợ.", ["100"]),
        ("Sản lượng tăng 8%, dẫn đầu khu vực.", []),
        ("- Nằm trong nhóm 10 tỉnh dẫn đầu khu vực.", ["10"]),
        ("Nhà máy có công suất 250 tấn/ngày.", []),
        ("Điều kiện công nhận: tỷ lệ hộ nghèo dưới 5%; 90% hộ có nước sạch.", []),
    ],
)
def test_evidence_is_weighed_against_intent(text: str, values: list[str], vocabulary: Vocabulary) -> None:
    assert values_of(text, vocabulary) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ hộ nghèo giảm 2%. Thu ngân sách ước đạt 90 tỷ đồng.", []),
        ("Tỷ lệ hộ nghèo phải giảm 2%. Thu ngân sách ước đạt 90 tỷ đồng.", ["2"]),
        ("Năm 2025, tỷ lệ hộ nghèo giảm 2%. Năm 2024, thu ngân sách ước đạt 90 tỷ đồng.", ["2"]),
        ("Tỷ lệ hộ nghèo giảm 2%. Kinh tế khởi sắc.", ["2"]),
        ("Tỷ lệ hộ nghèo giảm 2%. Biểu dương, khen thưởng các điển hình.", ["2"]),
        ("Kinh tế khởi sắc. Tỷ lệ hộ nghèo giảm 2%.", []),
        ("- Tỷ lệ hộ nghèo giảm 2%.\n- Thu ngân sách ước đạt 90 tỷ đồng.", ["2"]),
    ],
)
def test_a_report_reaches_over_its_paragraph(text: str, values: list[str], vocabulary: Vocabulary) -> None:
    assert values_of(text, vocabulary) == values
