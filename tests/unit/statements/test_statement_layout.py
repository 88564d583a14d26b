"""Documents into blocks with their places."""

from __future__ import annotations

from portal.statements import read_layout

DOCUMENT = """CHỈ THỊ
Về việc phát động phong trào thi đua

I. MỤC TIÊU

Phát huy sức mạnh toàn dân.

II. CHỈ TIÊU

1. Về kinh tế

- Tổng giá trị sản xuất: 2.192 tỷ đồng;
- Thu ngân sách đạt một mức rất dài mà người đánh máy phải xuống
dòng giữa câu;
+ Thu nội địa 100 tỷ đồng.

2.1. Về xã hội: Tỷ lệ hộ nghèo giảm 4%.

Nơi nhận:
- Như trên;
"""


def _blocks(text: str) -> list[tuple[str, str, str, str]]:
    return [(block.kind, block.marker, block.path, text[block.start : block.end]) for block in read_layout(text)]


def test_names_headings_items_prose_and_footer() -> None:
    blocks = _blocks(DOCUMENT)
    assert blocks[2] == ("heading", "I", "I", "MỤC TIÊU")
    assert blocks[3] == ("paragraph", "", "I", "Phát huy sức mạnh toàn dân.")
    assert blocks[5] == ("heading", "1", "II.1", "Về kinh tế")
    assert blocks[6][:3] == ("item", "-", "II.1.1")
    assert [kind for kind, *_ in blocks[-2:]] == ["footer", "footer"]


def test_joins_lines_broken_in_mid_sentence() -> None:
    block = read_layout(DOCUMENT)[7]
    assert DOCUMENT[block.start : block.end].endswith("xuống\ndòng giữa câu;")
    assert block.locator == "II.1.2, dòng 13-14"


def test_nests_plus_under_dash_and_dotted_under_its_chapter() -> None:
    paths = [path for _, _, path, _ in _blocks(DOCUMENT)]
    assert "II.1.2.1" in paths
    assert "II.2.1" in paths


def test_a_series_may_run_on_under_the_next_letter() -> None:
    text = "2. Chỉ tiêu\na, Kinh tế.\n1. Sản lượng 5 tấn.\n2. Thu 5 tỷ đồng.\nb, Xã hội.\n3. Giảm 4%.\n3. Nội dung\n3.1. Tiếp tục."
    assert [path for _, _, path, _ in _blocks(text)] == ["2", "2.a", "2.a.1", "2.a.2", "2.b", "2.b.3", "3", "3.1"]


def test_splits_a_run_inside_a_paragraph() -> None:
    text = "Chỉ thị nêu: (1) Tăng trưởng 8%; (2) Thu 5 tỷ đồng; (3) Có thêm 02 xã."
    blocks = read_layout(text)
    assert [block.marker for block in blocks] == ["", "(1)", "(2)", "(3)"]
    assert text[blocks[0].start : blocks[0].end] == "Chỉ thị nêu:"
    assert all(block.parent == 0 for block in blocks[1:])


def test_a_scanned_numeral_is_a_numeral() -> None:
    assert read_layout("I1I. TO CHUC THUC HIEN\n\nI. Giao cac so")[0].path == "III"


def test_a_figure_at_the_start_of_a_line_is_no_numbering() -> None:
    assert [block.marker for block in read_layout("1.300.000 lượt khách\n\n12,5% dân số\n\n05 xã")] == ["", "", ""]


def test_empty_and_blank_texts_have_no_blocks() -> None:
    assert read_layout("") == read_layout(" \n\n\t\n") == read_layout("---\n***") == []
