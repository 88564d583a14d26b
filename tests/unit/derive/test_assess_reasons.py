"""The reasons, whole sentences in both languages, and the words behind them."""

from __future__ import annotations

import re

import pytest
from small_court import assess, make_observation, make_target

from portal.derive.assessing.rules import RULE_VERSION, RULES, STATUSES, list_rules
from portal.derive.assessments import COLUMNS
from portal.words import TRANSLATIONS, Words, catalogue

CONTRACT = (
    "target_id",
    "status",
    "observation_ids",
    "observed_value",
    "observed_unit_id",
    "margin",
    "margin_unit_id",
    "reason_vi",
    "reason_en",
    "rule_version",
)


def test_the_contracts_columns_come_first() -> None:
    assert COLUMNS[: len(CONTRACT)] == CONTRACT


def test_the_example_that_everybody_reads() -> None:
    row = assess(
        make_target("grdp-growth", "ge", "10"),
        make_observation(
            "grdp-growth",
            "8.2",
            status="estimate",
            publisher_vi="Báo ảnh",
            publisher_kind="media",
            published_on="2024-12",
        ),
    )
    assert row == row | {
        "target_id": "song-may/2024/grdp-growth",
        "status": "provisional_not_met",
        "observed_value": "8.2",
        "observed_unit_id": "percent",
        "margin": "-1.8",
        "margin_unit_id": "percentage-point",
        "reason_vi": (
            "Ước đạt 8,2%, thấp hơn mức tối thiểu 10% là 1,8\u00a0điểm %. Nguồn: Báo ảnh, 12/2024 – báo chí."
        ),
        "reason_en": (
            "Estimated: 8.2%, 1.8\u00a0percentage points below the floor of 10%. "
            "Source: Báo ảnh, December 2024 – press."
        ),
        "rule_version": RULE_VERSION,
        "source_kind": "independent",
        "judged_status": "provisional_not_met",
        "judged_comparator": "ge",
        "judged_value": "10",
        "judged_unit_id": "percent",
        "judged_revised_on": "",
    }


def test_nothing_published_says_what_would_settle_it() -> None:
    row = assess(make_target("grdp-growth", "ge", "10"))
    assert row["status"] == "no_result"
    assert row["reason_vi"] == (
        "Chưa thấy nguồn nào công bố kết quả năm 2024. Cần: số liệu năm 2024 về “Chỉ tiêu grdp-growth”, hoặc "
        "“Chỉ tiêu grdp-constant-2010” của năm 2023 và năm 2024 tính theo cùng một cách."
    )
    assert row["reason_en"] == (
        "No published result for 2024 was found. Needed: the figure for 2024 on “Indicator grdp-growth”, or "
        "“Indicator grdp-constant-2010” for 2023 and 2024, counted in the same way."
    )


def test_a_look_alike_is_named() -> None:
    row = assess(
        make_target("grdp-per-capita", "gt", "57"),
        make_observation("income-per-capita", "58.42", publisher_vi="Báo", published_on="2023-12"),
    )
    assert row["reason_vi"] == (
        "Chưa thấy số về “Chỉ tiêu grdp-per-capita”. Đã công bố một đại lượng khác: Chỉ tiêu income-per-capita, "
        "58,42\u00a0triệu đồng (Báo, 12/2023 – cơ quan thống kê); đó không phải điều mà chỉ tiêu này đặt ra nên "
        "không dùng để đánh giá. Cần: số liệu năm 2024 về “Chỉ tiêu grdp-per-capita”."
    )


# comparator, value, upper, indicator, result | words that must stand in the reason
PHRASES = [
    ("gt", "12", "", "grdp-growth", "9.39", "thấp hơn ngưỡng 12% (phải vượt) là 2,61\u00a0điểm %"),
    ("gt", "12", "", "grdp-growth", "12", "bằng đúng ngưỡng 12% (phải vượt) nên chưa tính là đạt"),
    ("lt", "9", "", "poverty-rate", "9.4", "Ở mức 9,4%, cao hơn ngưỡng 9% (phải ở dưới) là 0,4\u00a0điểm %"),
    ("le", "9", "", "poverty-rate", "9", "bằng đúng mức tối đa 9%"),
    ("eq", "3505", "", "state-budget-revenue", "3600", "cao hơn chỉ tiêu 3.505\u00a0tỷ đồng là 95\u00a0tỷ đồng"),
    ("eq", "40", "", "services-share", "40.3", "cao hơn chỉ tiêu 40% là 0,3\u00a0điểm %, trong mức sai lệch cho phép"),
    ("between", "24", "25", "services-share", "24.6", "nằm trong khoảng 24–25%"),
    ("between", "24", "25", "services-share", "26", "cao hơn đầu cao của khoảng 24–25% là 1\u00a0điểm %"),
    ("between", "8", "9", "grdp-growth", "7", "thấp hơn đầu thấp của khoảng 8–9% là 1\u00a0điểm %"),
    ("ge", "3", "4", "poverty-reduction", "4.2", "đạt cả đầu khó hơn của mức tối thiểu 3–4\u00a0điểm %"),
    ("ge", "3", "4", "poverty-reduction", "3.5", "đạt đầu dễ hơn nhưng chưa đạt đầu khó hơn của mức tối thiểu"),
    ("ge", "3", "4", "poverty-reduction", "2", "thấp hơn đầu thấp của mức tối thiểu 3–4\u00a0điểm % là 1\u00a0điểm %"),
    ("approx", "555000", "", "population", "551000", "thấp hơn chỉ tiêu khoảng 555.000\u00a0người là 4.000\u00a0người"),
]


@pytest.mark.parametrize(("comparator", "value", "upper", "indicator", "result", "phrase"), PHRASES)
def test_arithmetic_in_words(comparator: str, value: str, upper: str, indicator: str, result: str, phrase: str) -> None:
    row = assess(make_target(indicator, comparator, value, value_upper=upper), make_observation(indicator, result))
    assert phrase in row["reason_vi"]


# comparator, value, upper | the result's word and value | words that must stand in the reason
VAGUE_PHRASES = [
    ("ge", "10", "", "gt", "10", "Đạt hơn 10%, vượt mức tối thiểu 10%."),
    ("ge", "10", "", "lt", "10", "Đạt dưới 10%, ở dưới mức tối thiểu 10%."),
    ("ge", "10", "", "ge", "10", "Đạt từ 10% trở lên, không thấp hơn mức tối thiểu 10%."),
    ("gt", "10", "", "le", "10", "Đạt không quá 10%, không vượt ngưỡng 10% (phải vượt)."),
    ("ge", "10", "", "approx", "12", "Đạt khoảng 12%, cao hơn mức tối thiểu 10% là khoảng 2\u00a0điểm %."),
    ("ge", "10", "", "ge", "12", "cao hơn mức tối thiểu 10% là ít nhất 2\u00a0điểm %."),
    ("ge", "3", "4", "gt", "3.5", "đạt ít nhất đầu dễ hơn của mức tối thiểu 3–4%."),
    ("ge", "3", "4", "gt", "4", "đạt cả đầu khó hơn của mức tối thiểu 3–4%."),
    ("between", "8", "9", "gt", "9", "Đạt hơn 9%, vượt đầu cao của khoảng 8–9%."),
    ("between", "8", "9", "lt", "8", "Đạt dưới 8%, ở dưới đầu thấp của khoảng 8–9%."),
    ("between", "8", "9", "gt", "7", "chưa đủ để kết luận so với đầu thấp của khoảng 8–9%."),
    ("approx", "8", "9", "eq", "7.95", "thấp hơn đầu thấp của khoảng 8–9% là 0,05\u00a0điểm %, trong mức sai lệch"),
]


@pytest.mark.parametrize(("comparator", "value", "upper", "word", "result", "phrase"), VAGUE_PHRASES)
def test_vague_results_in_words(comparator: str, value: str, upper: str, word: str, result: str, phrase: str) -> None:
    target = make_target("grdp-growth", comparator, value, value_upper=upper)
    assert phrase in assess(target, make_observation("grdp-growth", result, comparator=word))["reason_vi"]


@pytest.mark.parametrize(
    ("quote", "vietnamese", "english"),
    [
        ("gần 12%", "Đạt gần 12%, cao hơn", "Published: nearly 12%,"),
        ("tăng Gần 12%", "Đạt gần 12%, cao hơn", "Published: nearly 12%,"),
        ("xấp xỉ 12%", "Đạt khoảng 12%, cao hơn", "Published: about 12%,"),
        ("ước khoảng 12%", "Đạt khoảng 12%, cao hơn", "Published: about 12%,"),
    ],
)
def test_nearly_is_not_said_to_be_about(quote: str, vietnamese: str, english: str) -> None:
    row = assess(
        make_target("grdp-growth", "ge", "10"), make_observation("grdp-growth", "12", comparator="approx", quote=quote)
    )
    assert row["reason_vi"].startswith(vietnamese)
    assert row["reason_en"].startswith(english)
    assert "là khoảng 2\u00a0điểm %" in row["reason_vi"]


def test_a_part_of_a_year_has_its_article_in_english() -> None:
    row = assess(make_target("grdp-growth", "ge", "10", period="2022-H2"))
    assert row["reason_en"].startswith("No published result for the second half of 2022 was found.")


def test_a_grade_is_named_in_the_readers_language() -> None:
    row = assess(
        make_target("par-index-grade", "ge", grade="tốt", measure="grade", unit_id=""),
        make_observation("par-index-grade", "1", quote="xếp loại khá"),
    )
    assert row["reason_vi"].startswith("Được ghi “xếp loại khá”, thấp hơn mức tối thiểu “tốt”.")
    assert row["reason_en"].startswith("Published: the source says “xếp loại khá”, below the floor of “good”.")


def test_a_change_the_wrong_way_is_said_by_the_other_verb() -> None:
    target = make_target("poverty-reduction", "ge", "3", measure="decrease")
    row = assess(target, make_observation("poverty-reduction", "-0.5"))
    assert row["reason_vi"].startswith("Tăng 0,5\u00a0điểm %, thấp hơn mức tối thiểu 3\u00a0điểm % là 3,5\u00a0điểm %.")
    assert row["reason_en"].startswith("Published: up 0.5\u00a0percentage points, 3.5\u00a0percentage points below")


def test_every_rule_and_status_has_words() -> None:
    for language in ("vi", "en"):
        words = Words(language)
        rules = list_rules(words)
        assert [name for name, _, _ in rules] == list(RULES)
        assert all(title and text for _, title, text in rules)
        assert all(words.has(f"assessment.tally_{status}") for status in STATUSES)


def test_both_languages_fill_the_same_gaps() -> None:
    for name in _own_words():
        gaps = [set(re.findall(r"{(\w+)}", "".join(catalogue(language)[name]))) for language in ("vi", "en")]
        assert gaps[0] == gaps[1], name


def _own_words() -> set[str]:
    text = (TRANSLATIONS / "vi" / "assessments.po").read_text("utf-8")
    return set(re.findall(r'^msgid "(.+)"$', text, re.MULTILINE))
