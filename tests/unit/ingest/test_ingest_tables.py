"""Tables of targets: one row a goal, from every kind of file, with figures of other columns left where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup
from document_makers import make_ruled_pdf, save_word

from portal.ingest.columns import find_heading, name_role
from portal.ingest.documents import Document, read_document
from portal.ingest.drafting import Draft, Drafter
from portal.ingest.flow import make_files, read_references
from portal.ingest.table_lines import lay_rows
from portal.ingest.tables import Cell, Table, level_rows
from portal.paths import Paths
from portal.read import read_datasets
from portal.validate import validate

PAGE = Path(__file__).parents[2] / "fixtures" / "ingest" / "doi-che-2025-targets.html"
WANTED = [
    ("budget-revenue", "level", "ge", "92000", "", "million-vnd", ""),
    ("target-2", "level", "eq", "10000.5", "", "million-vnd", "budget-revenue"),
    ("tourist-visits", "level", "gt", "35000", "", "visit", ""),
    ("poverty-reduction", "decrease", "between", "2", "3", "percentage-point", ""),
    ("trained-labour", "level", "eq", "60.50", "", "percent", ""),
    ("literacy-communes", "completion", "eq", "9", "", "commune", ""),
]


def cells_of_page() -> list[list[str]]:
    """Return the grid of the fixture's table, a merged cell's words in its first place only."""
    soup = BeautifulSoup(PAGE.read_text(encoding="utf-8"), "lxml")
    rows = soup.find_all("table")[1].find_all("tr")
    grid = [[cell.get_text(strip=True) for cell in row.find_all(["td", "th"])] for row in rows]
    grid[0][4:4] = [""]
    grid[1] = ["", "", "", *grid[1], "", "", ""]
    return [[*row, *[""] * (8 - len(row))] for row in grid]


def as_page(folder: Path) -> Path:
    path = folder / "plan.html"
    path.write_bytes(PAGE.read_bytes())
    return path


def as_word(folder: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("I. CHỈ TIÊU")
    grid = cells_of_page()
    table = document.add_table(len(grid), len(grid[0]))
    for line, row in zip(table.rows, grid, strict=True):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words
    for column in (0, 1, 2, 5, 6, 7):
        words = table.cell(0, column).text
        table.cell(0, column).merge(table.cell(1, column)).text = words
    table.cell(0, 3).merge(table.cell(0, 4)).text = "Năm 2024"
    path = folder / "plan.docx"
    path.write_bytes(save_word(document))
    return path


def as_tabs(folder: Path) -> Path:
    path = folder / "plan.txt"
    rows = "\n".join("\t".join(row) for row in cells_of_page())
    path.write_text(f"KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n{rows}\n\nHết.\n", encoding="utf-8")
    return path


def as_markdown(folder: Path) -> Path:
    """Write the table with one line of headings, as Markdown has it."""
    path = folder / "plan.md"
    grid = cells_of_page()
    heads = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2024", "Ước TH 2024", "Kế hoạch năm 2025", "So sánh KH/TH", "Ghi chú"]
    lines = [heads, ["---"] * 8, *grid[2:]]
    rows = "\n".join(f"| {' | '.join(row)} |" for row in lines)
    path.write_text(f"# KẾ HOẠCH\n\n## I. CHỈ TIÊU\n\n{rows}\n", encoding="utf-8")
    return path


def as_pdf(folder: Path) -> Path:
    path = folder / "plan.pdf"
    path.write_bytes(make_ruled_pdf("KẾ HOẠCH\nI. CHỈ TIÊU", cells_of_page(), "Hết."))
    return path


def draft(paths: Paths, file: Path) -> Draft:
    return Drafter(read_document(file), "song-may/doi-che", 2025, read_references(paths)[1]).draft()


@pytest.mark.parametrize("make", [as_page, as_word, as_tabs, as_markdown, as_pdf])
def test_every_goal_of_a_table_becomes_a_row(tiny: Paths, tmp_path: Path, make: Callable[[Path], Path]) -> None:
    found = draft(tiny, make(tmp_path))
    told = [
        tuple(
            row.cells[name] for name in ("key", "measure", "comparator", "value", "value_upper", "unit_id", "part_of")
        )
        for row in found.rows.targets
    ]
    assert told == WANTED
    assert {row.cells["section"] for row in found.rows.targets} == {"headline"}
    assert {row.cells["period"] for row in found.rows.targets} == {"2025"}
    assert [found.prose.words(item.start, item.end)[:9] for item in found.passed if item.reason == "cell"] == [
        "Hội thao "
    ]


@pytest.mark.parametrize("make", [as_page, as_word, as_tabs, as_markdown, as_pdf])
def test_quotations_out_of_tables_are_verbatim_and_pass_the_checks(
    tiny: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], Path]
) -> None:
    found = draft(tiny, make(tmp_path))
    folder = tiny.datasets / "campaigns" / "song-may" / "doi-che" / "2025"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in make_files(found, read_datasets(tiny)).items():
        (folder / name).write_bytes(content)
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / found.document.archive_file).write_bytes(found.document.archived)
    monkeypatch.setenv("PORTAL_SOURCES", str(archive))
    problems = validate(read_datasets(tiny), tiny)
    own = [problem for problem in problems if problem.path.endswith("song-may/doi-che/2025/targets.csv")]
    assert [problem for problem in own if problem.code[0] in "WQ"] == []
    assert all(row.quote.is_proved for row in found.rows.targets)


def test_a_row_tells_its_place_and_that_it_is_out_of_a_table(tiny: Paths) -> None:
    found = draft(tiny, PAGE)
    row = found.rows.targets[1]
    assert row.label == "Kế hoạch năm 2025"
    assert row.cells["locator"].startswith("I.B1.I.1.1, dòng ")
    assert row.cells["note"]
    assert row.cells["note_en"]
    assert row.cells["statement_vi"] == "Thu tiền sử dụng đất: 10.000,5 Triệu đồng"
    assert [group["locator"] for group in found.lists["groups"]] == ["I.B1.I", "I.B1.II"]
    roles = {column.label: column.role for column in found.tables.columns}
    assert roles == {
        "Năm 2024, Kế hoạch": "result",
        "Năm 2024, Ước thực hiện": "result",
        "Kế hoạch năm 2025": "goal",
        "So sánh KH/TH (%)": "compared",
    }


def test_head_and_signature_in_two_columns_are_read_and_blanks_stay_blank(tiny: Paths) -> None:
    document = draft(tiny, PAGE).lists["documents"][0]
    told = [
        document[name] for name in ("kind", "number", "number_status", "issued_on", "issued_on_status", "signatory")
    ]
    assert told == ["plan", "/KH-UBND", "blank", "2025-02", "blank", "Trần Thị Thử Nghiệm"]


def test_a_law_without_number_is_cited(tiny: Paths) -> None:
    cited = [(row["kind"], row["title_vi"], row["issued_on"]) for row in draft(tiny, PAGE).lists["citations"]]
    assert cited == [("law", "Luật Thi đua, khen thưởng", "2022-06-15")]


@pytest.mark.parametrize(
    ("label", "year", "role"),
    [
        ("Kế hoạch năm 2025", 2025, "goal"),
        ("Kế hoạch năm 2024", 2025, "result"),
        ("Năm 2025", 2025, "goal"),
        ("Năm 2024", 2025, "result"),
        ("Thực hiện 2024", 2025, "result"),
        ("Ước TH cả năm", 2025, "result"),
        ("Kế hoạch thực hiện năm 2025", 2025, "goal"),
        ("Mục tiêu giai đoạn 2021-2025", 2023, "goal"),
        ("Huyện phấn đấu", 2025, "goal"),
        ("Chỉ tiêu giao", 2025, "goal"),
        ("Tỷ lệ hoàn thành (%)", 2025, "compared"),
        ("KH 2025/TH 2024 (%)", 2025, "compared"),
        ("Tăng, giảm so với năm 2024", 2025, "compared"),
        ("Xã Đăk Tơ Lung", 2025, "other"),
    ],
)
def test_columns_are_told_apart_by_their_headings(label: str, year: int, role: str) -> None:
    assert name_role(label, year) == role


def table(*rows: str) -> Table:
    return level_rows([[Cell(cell.strip()) for cell in row.split("|")] for row in rows])


def lines(*rows: str) -> list[str]:
    found = table(*rows)
    heading = find_heading(found)
    assert heading is not None
    return [line.text for line in lay_rows(found, heading)]


@pytest.mark.parametrize(
    ("cell", "unit", "laid"),
    [
        ("80 trở lên", "%", "80% trở lên"),
        ("từ 10-12", "Xã", "từ 10-12 Xã"),
        ("14/14", "xã", "14/14 xã"),
        ("4,5%", "%", "4,5%"),
        ("Tăng 02 bậc", "Bậc", "Tăng 02 bậc"),
        ("Tốt", "Xếp loại", "Tốt"),
        ("12,5", "1.000 tấn", "12,5 × 1.000 tấn"),
    ],
)
def test_the_unit_of_the_row_stands_behind_its_figure(cell: str, unit: str, laid: str) -> None:
    assert lines("Chỉ tiêu|ĐVT|Kế hoạch 2025", f"Tên|{unit}|{cell}", "Khác|x|1")[0] == f"Tên: Kế hoạch 2025: {laid}"


def test_rows_without_figures_are_headings_and_notes_stand_apart() -> None:
    found = lines(
        "TT|Nội dung|Đơn vị tính|Mục tiêu 2025|Ghi chú", "I|Kinh tế|||", "1|Thu|tỷ|5|giao", "2|Chi|nt|-|", "3|Lãi|nt|6|"
    )
    assert found == [
        "I. Kinh tế",
        "1. Thu: Mục tiêu 2025: 5 tỷ. Ghi chú: giao",
        "2. Chi",
        "3. Lãi: Mục tiêu 2025: 6 tỷ",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("TT|Nội dung|Đơn vị thực hiện|Thời gian", "1|Tổ chức lễ phát động|Phòng Nội vụ|Quý I năm 2025"),
        ("TT|Xã|Chỉ tiêu giao", "1|Đăk Pne|5", "2|Đăk Kôi|7"),
        ("Chỉ tiêu|ĐVT|Kế hoạch 2025",),
        ("Họ tên|Chức vụ|Năm sinh", "Trần Thị Thử|Chủ tịch|1970"),
    ],
)
def test_a_table_of_something_else_is_left_alone(rows: tuple[str, ...]) -> None:
    assert find_heading(table(*rows)) is None


def test_a_table_goes_on_behind_a_page(tiny: Paths, tmp_path: Path) -> None:
    grid = cells_of_page()
    path = tmp_path / "two.pdf"
    path.write_bytes(make_ruled_pdf("KẾ HOẠCH\nI. CHỈ TIÊU", grid, "Hết.", break_before=7))
    found = draft(tiny, path)
    assert [row.cells["key"] for row in found.rows.targets] == [row[0] for row in WANTED]
    assert {row.table for row in found.document.rows} == {0}
    assert found.rows.targets[-1].cells["locator"].startswith("I.B1.II.5, ")


def test_a_text_without_a_table_of_targets_stays_the_file_itself(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("a\tb\tc\n1\t2\t3\n", encoding="utf-8")
    document: Document = read_document(path)
    assert (document.rows, document.archived) == ((), path.read_bytes())
