"""The register of codes is complete and consistent; problems print as people and machines need them."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest

from portal.problems import (
    LANGUAGES,
    REGISTER,
    Code,
    Problem,
    codes,
    render_annotations,
    render_json,
    render_text,
    sort_problems,
)

PLACEHOLDER = re.compile(r"\{(\w+)\}")
WRONG_VALUE = Problem(
    "W302",
    "datasets/campaigns/kon-tum/2024/targets.csv",
    14,
    column="value",
    value="460",
    key="kon-tum/2024/state-budget-revenue",
    row=14,
    letter="F",
    details={
        "said_vi": "4.600 tỷ đồng",
        "said_en": "4.600 tỷ đồng",
        "stated_vi": "460",
        "stated_en": "460",
        "marked": "từ ⟦4.600⟧ tỷ đồng",
    },
)


@pytest.mark.parametrize("code", codes().values(), ids=lambda code: code.code)
def test_each_code_has_its_words_in_both_languages(code: Code) -> None:
    assert re.fullmatch(r"[FMWQAK][1-6][0-9]{2}", code.code)
    assert code.severity in ("error", "warning")
    assert code.example.strip()
    assert code.mended.strip()
    assert code.example != code.mended
    for words in (code.title, code.message, code.hint):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() == text and text for text in words.values())
    for words in (code.message, code.hint):
        places = {
            language: {name.removesuffix(f"_{language}") for name in PLACEHOLDER.findall(text)}
            for language, text in words.items()
        }
        assert places["vi"] == places["en"]
    assert not code.title["vi"].endswith(".")


def test_groups_of_codes_stand_together_in_order() -> None:
    listed = list(codes())
    groups = [code[0] for code in listed]
    assert list(dict.fromkeys(groups)) == ["F", "M", "W", "Q", "A", "K"]
    for group in dict.fromkeys(groups):
        numbers = [code for code in listed if code[0] == group]
        assert numbers == sorted(numbers)


def test_the_register_is_nfc() -> None:
    text = REGISTER.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_text_says_where_what_and_how_to_mend_it() -> None:
    head, hint = WRONG_VALUE.as_text("en").split("\n")
    assert head == (
        "datasets/campaigns/kon-tum/2024/targets.csv:14: W302 value (F14): "
        "the quotation says 4.600 tỷ đồng, the row says 460 — từ ⟦4.600⟧ tỷ đồng"
    )
    assert hint.startswith("    → Look at the document")
    assert "trích dẫn nói 4.600 tỷ đồng, dòng ghi 460" in render_text([WRONG_VALUE], "vi")


def test_a_problem_of_a_whole_file_has_no_line_and_no_cell() -> None:
    assert Problem("F101", "datasets/absences.csv").as_text("en").startswith("datasets/absences.csv: F101: ")


def test_long_and_invisible_values_are_shown_on_one_line() -> None:
    shown = Problem("F150", "a.csv", 2, column="value", value="1\n" + "9" * 1000).as_text("vi").split("\n")[0]
    assert "1·999" in shown
    assert shown.count("9") < 300


def test_annotations_escape_what_workflow_commands_reserve() -> None:
    problem = Problem("F116", "datasets/a,b.csv", 1, column="x:y", value="100%\nz", details={"wanted": "key"})
    line = render_annotations([problem], "en")
    assert "\n" not in line
    assert line.startswith("::error file=datasets/a%2Cb.csv,line=1,title=F116 Unknown column::")
    assert "100%25·z" in line


def test_warnings_are_annotated_as_warnings() -> None:
    assert render_annotations([Problem("M219", "a.csv", 2, details={"total": "91"})], "vi").startswith("::warning ")


def test_json_counts_errors_and_warnings() -> None:
    document = json.loads(render_json([WRONG_VALUE, Problem("M219", "a.csv", 2)], "en"))
    assert (document["errors"], document["warnings"]) == (1, 1)
    first = document["problems"][0]
    assert first["cell"] == "F14"
    assert first["severity"] == "error"
    assert first["details"]["marked"] == "từ ⟦4.600⟧ tỷ đồng"


def test_problems_are_sorted_by_file_and_line_and_said_once() -> None:
    late, early = Problem("F118", "b.csv", 9), Problem("F118", "b.csv", 10)
    other = Problem("F118", "a.csv", 11)
    assert sort_problems([early, late, late, other]) == [other, late, early]
