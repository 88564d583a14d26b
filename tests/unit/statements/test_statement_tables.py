"""Rows of tables pasted into text: which cells are targets, and where their words stand."""

from __future__ import annotations

import pytest

from portal.statements import Vocabulary, read_targets

HEADED = """| TT | Chỉ tiêu | Đơn vị tính | Ước TH năm 2024 | KH năm 2025 |
|---|---|---|---|---|
| 1 | Tỷ lệ che phủ rừng | % | 61,5 | ≥ 62,0 |
| 2 | Thu ngân sách | tỷ đồng | 4.100 | 4.600 |"""


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (HEADED, [("ge", "62.0", "percent", "2025"), ("eq", "4600", "billion-vnd", "2025")]),
        ("1\tTỷ lệ hộ nghèo\t%\tDưới 3", [("lt", "3", "percent", "")]),
        ("5   Tỷ lệ hộ nghèo      %      4,5", [("eq", "4.5", "percent", "")]),
        ("Tỷ lệ hộ nghèo\n%\n4,5", [("eq", "4.5", "percent", "")]),
        ("Chỉ tiêu: Diện tích rừng | Đơn vị: ha | Kế hoạch: 450", [("eq", "450", "hectare", "")]),
        ("STT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\n1\tThu ngân sách\ttỷ đồng\t4.100", []),
        ("STT\tHọ và tên\tNăm sinh\tSố ngày công\n1\tNguyễn Văn A\t1975\t25", []),
    ],
)
def test_a_table_gives_its_columns_of_goals(
    text: str, figures: list[tuple[str, str, str, str]], vocabulary: Vocabulary
) -> None:
    read = [(one.comparator, one.value, one.unit_id, one.period) for one in read_targets(text, vocabulary)]
    assert read == figures


def test_words_of_a_row_keep_their_places(vocabulary: Vocabulary) -> None:
    first, second = read_targets(HEADED, vocabulary)
    assert first.text == "Tỷ lệ che phủ rừng | % | 61,5 | ≥ 62,0"
    spans = {name: span.of(HEADED) for name, span in second.spans.items()}
    assert (spans["indicator_text"], spans["value"], spans["unit_text"]) == ("Thu ngân sách", "4.600", "tỷ đồng")


def test_prose_beside_a_table_is_read_in_order(vocabulary: Vocabulary) -> None:
    text = f"Trồng mới 20 ha, trong đó 5 ha rừng.\n{HEADED}\nTỷ lệ hộ nghèo giảm 2%."
    readings = read_targets(text, vocabulary)
    assert [one.value for one in readings] == ["20", "5", "62.0", "4600", "2"]
    assert readings[1].part_of == 0


def test_without_labels_the_last_column_is_taken_with_a_doubt(vocabulary: Vocabulary) -> None:
    (reading,) = read_targets("1\tTỷ lệ hộ nghèo\t%\t5,0\t4,5", vocabulary)
    assert reading.value == "4.5"
    assert reading.has_doubt("guessed_column")
