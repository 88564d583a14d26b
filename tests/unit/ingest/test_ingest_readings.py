"""`portal read`: JSON with every promised name and offsets that fit the text; a table for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from portal.ingest import load_vocabulary, read_text_bytes, read_text_file, render_readings, tabulate_readings
from portal.ingest.refusals import DocumentRefused
from portal.paths import Paths
from portal.statements import read_targets
from portal.words import Words

NAMES = (
    "text start end indicator_text indicator_id measure comparator value value_upper total grade unit_text unit_id "
    "rate_period strength baseline_value baseline_period period part_of doubts"
).split()
TEXT = (
    "\ufeff- Tỷ lệ lao động qua đào tạo đạt 38,10%, trong đó lao động được đào tạo nghề 25%;\r\n- Tỷ lệ hộ nghèo giảm "
    "ít nhất 3-4%/năm;\r\n- Phấn đấu Chỉ số cải cách hành chính tăng 05 bậc so với năm 2023.\r\n"
)


def test_the_json_has_every_name_and_offsets_into_the_text(tiny: Paths) -> None:
    text = read_text_bytes(TEXT.encode(), "-")
    printed = TEXT.removeprefix("\ufeff")
    readings = read_targets(text, load_vocabulary(tiny))
    targets = json.loads(render_readings(text, readings, "vi"))["targets"]
    assert len(targets) == 4
    for target in targets:
        assert set(NAMES) <= set(target)
        assert printed[target["start"] : target["end"]].replace("\r\n", "\n") == target["text"].replace(" \n", "\n")
    assert [target["value"] for target in targets] == ["38.10", "25", "3", "5"]
    assert targets[1]["part_of"] == 0
    assert targets[0]["part_of"] is None
    assert {"code", "message"} == set(targets[2]["doubts"][0])
    assert targets[3]["baseline_period"] == "2023"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_has_a_row_a_target(tiny: Paths, language: str) -> None:
    text = read_text_bytes(TEXT.encode() + "Xếp loại tốt trở lên; 14/14 xã; khoảng 5 km đường".encode(), "-")
    vocabulary = load_vocabulary(tiny)
    readings = read_targets(text, vocabulary)
    rows = tabulate_readings(readings, Words(language), vocabulary.units.symbols)
    assert len(rows) == len(readings)
    assert rows[1][0] == "2 ⊂ 1"
    assert "38,10" in rows[0][3] or "38.10" in rows[0][3]


def test_number_words_are_said_once(tiny: Paths) -> None:
    vocabulary = load_vocabulary(tiny)
    readings = read_targets("- Đón 12,5 nghìn lượt khách;\n- Nạo vét 2,5 triệu khối đất.", vocabulary)
    asked = [row[3] for row in tabulate_readings(readings, Words("vi"), vocabulary.units.symbols)]
    assert ["12.500" in asked[0], "2.500.000" in asked[1]] == [True, True]
    assert ["nghìn" in asked[0], "triệu" in asked[1]] == [False, False]


def test_white_space_is_a_text_without_targets() -> None:
    assert read_text_bytes(b" \n", "-") == ""
    assert json.loads(render_readings("", [], "en")) == {"targets": [], "not_taken": []}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- Tỷ lệ hộ nghèo giảm 2%.\n- Thu ngân sách ước đạt 760 tỷ đồng.", "result"),
        ("- Tỷ lệ hộ nghèo giảm 2%.\nXã có 9 thôn với 1.430 hộ.", "unknown"),
        ("Tỷ lệ hộ nghèo giảm 2%. Kỷ niệm 70 năm chiến thắng.", "anniversary"),
        ("- Tỷ lệ hộ nghèo giảm 2%.\nKhu di tích gồm 45 ngôi mộ cổ.", "unknown"),
    ],
)
def test_a_passage_of_which_no_figure_was_taken_is_told(tiny: Paths, text: str, reason: str) -> None:
    readings = read_targets(text, load_vocabulary(tiny))
    record = json.loads(render_readings(text, readings, "en"))
    assert [target["value"] for target in record["targets"]] == ["2"]
    (passed,) = record["not_taken"]
    assert passed["reason"] == reason
    assert passed["message"] == Words("en")(f"ingest.passed_{reason}")
    assert text[passed["start"] : passed["end"]] == passed["text"] == passed["text"].strip()


def test_a_file_that_is_no_plain_text_is_pointed_to_ingest(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="text_only"):
        read_text_file(tmp_path / "plan.docx")


def test_tables_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="data_unread"):
        load_vocabulary(Paths(tmp_path))
