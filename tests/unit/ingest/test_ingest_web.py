"""Web pages: the words that a reader sees, with the numbers of lists, and nothing of scripts and menus."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.ingest.assembling import assemble
from portal.ingest.documents import read_document
from portal.ingest.numerals import write_numeral
from portal.ingest.webpage import read_webpage

FIXTURES = Path(__file__).parents[2] / "fixtures" / "ingest"


def read(html: str) -> list[str]:
    return [line for line in assemble(read_webpage(html.encode())).text.split("\n") if line]


def test_only_the_article_is_read() -> None:
    document = read_document(FIXTURES / "song-may-2025-news.html")
    for word in ("999", "Giảm giá", "Trang chủ", "lượt xem"):
        assert word not in document.text
    assert "Thành lập mới 400\u00a0doanh nghiệp." in document.text
    assert document.archive_file == "song-may-2025-news.txt"
    assert document.is_taken_out


def test_lists_show_their_numbers() -> None:
    html = '<ol type="I" start="2"><li>Một<li>Hai<ul><li>gạch</ul></ol><ol><li>1. đã có số</ol>'
    html += "<ol type=a><li value=4>d</ol>"
    assert read(html) == ["II. Một", "III. Hai", "- gạch", "1. đã có số", "d. d"]


def test_a_row_of_short_cells_is_one_line_and_a_layout_table_is_not() -> None:
    assert read("<table><tr><th>Chỉ tiêu</th><td><p>5,5</p></td></tr></table>") == ["Chỉ tiêu\t5,5"]
    assert read("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>") == ["a", "b", "c"]


def test_words_inside_a_line_stay_together() -> None:
    assert read("<p>Thu <b>ngân</b>\n  sách<br>đạt 5%<!-- 7% --></p>") == ["Thu ngân sách", "đạt 5%"]


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul><li", "b"])
def test_deep_nesting_is_borne(tag: str) -> None:
    html = f"<p>đạt 5%</p>{f'<{tag}>' * 5_000}x"
    assert "đạt 5%" in read(html)


def test_the_page_says_its_own_encoding() -> None:
    html = '<html><head><meta charset="windows-1258"></head><body>Ngân sách</body></html>'
    assert assemble(read_webpage(html.encode("windows-1258"))).text.strip() == "Ngân sách"


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (0, "lowerRoman", "0"),
        (7, "?", "7"),
    ],
)
def test_numerals(number: int, style: str, written: str) -> None:
    assert write_numeral(number, style) == written
