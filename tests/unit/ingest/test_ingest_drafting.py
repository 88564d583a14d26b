"""Drafting: each row rests on words of the document, says what is doubtful, and invents nothing."""

from __future__ import annotations

import csv
import io
import textwrap
from pathlib import Path

import pytest
import yaml
from document_makers import make_pdf, make_word

from portal.ingest.documents import read_document
from portal.ingest.drafting import Draft, Drafter
from portal.ingest.flow import make_files, read_references
from portal.ingest.prose import Prose
from portal.ingest.quotes import choose_quote
from portal.ingest.refusals import DocumentRefused
from portal.paths import Paths
from portal.statements import Reading, Vocabulary, read_targets

PLAN = Path(__file__).parents[2] / "fixtures" / "ingest" / "doi-che-2025-plan.txt"
PLACE_BOUND = {"locator", "sha256", "archive_file"}


def draft(paths: Paths, file: Path, locality: str = "song-may/doi-che", year: int = 2025) -> Draft:
    return Drafter(read_document(file), locality, year, read_references(paths)[1]).draft()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_target_of_the_list_becomes_a_row(tiny: Paths) -> None:
    rows = [row.cells for row in draft(tiny, PLAN).rows.targets if row.cells["section"] == "headline"]
    told = [
        (row["key"], row["measure"], row["comparator"], row["value"], row["unit_id"], row["locator"]) for row in rows
    ]
    assert told == [
        ("budget-revenue", "level", "ge", "92000", "million-vnd", "II.1.1, dòng 24"),
        ("new-enterprises", "addition", "eq", "12", "enterprise", "II.1.2, dòng 25"),
        ("tourist-visits", "level", "eq", "35000", "visit", "II.1.3, dòng 26"),
        (rows[3]["key"], "addition", "eq", "45", "", "II.1.4, dòng 27"),
        ("trained-labour", "level", "eq", "60.50", "percent", "II.2.1, dòng 31"),
        ("vocational-labour", "level", "eq", "45", "percent", "II.2.1, dòng 31"),
        ("poverty-reduction", "decrease", "ge", "2", "percentage-point", "II.2.2, dòng 32"),
        ("literacy-communes", "completion", "eq", "9", "commune", "II.2.3, dòng 33"),
        ("par-index-grade", "grade", "ge", "", "", "II.2.4, dòng 34"),
    ]
    by_key = {row["key"]: row for row in rows}
    assert by_key["vocational-labour"]["part_of"] == "trained-labour"
    assert by_key["poverty-reduction"]["value_upper"] == "3"
    assert by_key["poverty-reduction"]["rate_period"] == "year"
    assert by_key["par-index-grade"]["grade"] == "tốt"
    assert {row["period"] for row in rows} == {"2025"}


def test_every_quotation_is_verbatim_and_reads_alone_as_its_row(tiny: Paths) -> None:
    found = draft(tiny, PLAN)
    text = " ".join(found.prose.text.split())
    for row in found.rows.targets:
        assert row.cells["quote"] in text
        assert row.quote.is_proved


def test_an_unknown_indicator_stays_empty_with_the_nearest_named(tiny: Paths) -> None:
    row = next(row for row in draft(tiny, PLAN).rows.targets if "khóm hoa" in row.cells["quote"])
    assert row.cells["indicator_id"] == row.cells["unit_id"] == row.cells["statement_en"] == ""
    assert row.cells["key"].startswith("target-")
    assert len(row.reading.indicator_candidates) == 3
    assert {"unit_missing", "statement_missing"} <= {notice.name for notice in row.notices}


def test_what_is_no_target_is_passed_over_with_the_reason(tiny: Paths) -> None:
    found = draft(tiny, PLAN)
    passed = {item.reason: found.prose.words(item.start, item.end) for item in found.passed}
    assert "ước đạt 78.500 triệu đồng" in passed["result"]


def test_a_row_of_a_table_is_left_to_a_person(tiny: Paths, tmp_path: Path) -> None:
    text = "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\nTT\tChỉ tiêu\tĐơn vị\n2\tTỷ lệ hộ nghèo\t%\t4,5\n3\tThu ngân sách\tTỷ đồng\t90\n"
    found = draft(tiny, write(tmp_path, "table.txt", text))
    assert found.rows.targets == ()
    assert [item.reason for item in found.passed] == ["table", "table"]


def test_a_target_said_again_is_evidence_and_no_second_row(tiny: Paths, tmp_path: Path) -> None:
    text = (
        "KẾ HOẠCH\n\nI. MỤC TIÊU\n\nTỷ lệ lao động qua đào tạo đạt 60,5%.\n\nII. CHỈ TIÊU\n\n"
        "- Tỷ lệ lao động qua đào tạo đạt 60,5%.\n- Thành lập mới 12 doanh nghiệp.\n"
    )
    found = draft(tiny, write(tmp_path, "twice.txt", text))
    assert [row.cells["key"] for row in found.rows.targets] == ["trained-labour", "new-enterprises"]
    assert [(row["key"], row["locator"]) for row in found.evidence] == [("trained-labour", "I, dòng 5")]


def test_two_targets_of_one_indicator_have_two_keys(tiny: Paths, tmp_path: Path) -> None:
    text = "I. CHỈ TIÊU\n\n- Thành lập mới 12 doanh nghiệp.\n- Thành lập mới 5 doanh nghiệp ở vùng sâu.\n"
    keys = [row.cells["key"] for row in draft(tiny, write(tmp_path, "two.txt", text)).rows.targets]
    assert keys == ["new-enterprises", "new-enterprises-2"]


def test_the_document_is_described_as_far_as_it_says(tiny: Paths) -> None:
    found = draft(tiny, PLAN)
    document, campaign = found.lists["documents"][0], found.campaign
    assert document["document_id"] == "doi-che-2025-plan"
    assert document["title_vi"].startswith("Kế hoạch phát động phong trào thi đua yêu nước năm 2025")
    assert (document["issuer_en"], document["signatory"]) == (
        "People's Committee of Đồi Chè district",
        "Trần Thị Thử Nghiệm",
    )
    assert document["signatory_title_vi"] == "Phó Chủ tịch"
    assert (campaign["period_start"], campaign["period_end"]) == ("2025-01-20", "2025-12-31")
    assert campaign["theme_vi"] == "Kỷ cương, sáng tạo, về đích sớm"
    assert campaign["theme_en"] == ""
    assert [row["movement_id"] for row in found.lists["movements"]] == ["new-rural-areas"]
    assert [row["actor_vi"] for row in found.lists["duties"]] == [
        "Phòng Nội vụ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
    ]


def test_a_document_that_says_nothing_gives_empty_cells(tiny: Paths, tmp_path: Path) -> None:
    found = draft(tiny, write(tmp_path, "bare.txt", "Chỉ có một câu không có gì để nhập."))
    document = found.lists["documents"][0]
    assert [document[name] for name in ("kind", "number", "issued_on", "issuer_vi", "signatory")] == [""] * 5
    names = {notice.name for notice in found.notices}
    assert {"other_place", "other_year", "kind_unknown", "no_targets", "theme_missing", "signature_missing"} <= names


def test_a_damaged_text_is_not_copied_into_the_records(tiny: Paths, tmp_path: Path) -> None:
    text = (
        "CHI THI\nPhat dong Phong trao thi dua yéu nwéc nam 2025\n\nPé thuc hién thiang loi cac chi tiéu, nhiém vy "
        "phat trién kinh té - x4 hoi, dam bao qudc phong, chu dé “Podn két - Trdach nhigm - Chii djng” cta tinh.\n\n"
        "I. CHI TIEU THI PUA\n\n1. GRDP binh quan dau nguoi trén 63,7 triéu dong.\n\nIII. TO CHUC THUC HIEN\n\n"
        "1. S& Noi vu c6 trach nhiém tham muu viéc kiém tra, don déc thuc hién Chi thi.\n"
    )
    found = draft(tiny, write(tmp_path, "scan.txt", text), "song-may", 2025)
    assert found.prose.is_damaged
    assert found.lists["documents"][0]["text_quality"] == "ocr"
    assert (found.campaign["theme_vi"], found.lists["duties"][0]["duty_vi"]) == ("", "")
    row = found.rows.targets[0].cells
    assert row["quote"] == "GRDP binh quan dau nguoi trén 63,7 triéu dong"
    assert row["statement_vi"] == "GRDP bình quân đầu người: > 63,7 triệu đồng"


@pytest.mark.parametrize("kind", ["docx", "pdf", "wrapped pdf"])
def test_a_word_file_and_a_pdf_give_the_same_draft(tiny: Paths, tmp_path: Path, kind: str) -> None:
    text = PLAN.read_text(encoding="utf-8")
    path = tmp_path / ("a.docx" if kind == "docx" else "a.pdf")
    if kind == "wrapped pdf":
        text = "\n".join("\n".join(textwrap.wrap(line, 90)) for line in text.split("\n"))
    path.write_bytes(make_word(text) if kind == "docx" else make_pdf(text))
    assert _without_place(draft(tiny, path)) == _without_place(draft(tiny, PLAN))


def _without_place(found: Draft) -> object:
    """Return a draft's records without what depends on the file: lines and checksum."""
    rows = [row.cells for row in found.rows.targets]
    lists = [*found.lists.values(), rows, [found.campaign]]
    return [[{name: cell for name, cell in row.items() if name not in PLACE_BOUND} for row in part] for part in lists]


def test_the_files_hold_the_records(tiny: Paths) -> None:
    sources, _ = read_references(tiny)
    found = draft(tiny, PLAN)
    files = make_files(found, sources)
    document = yaml.safe_load(files["campaign.yaml"])
    assert document["campaign"]["id"] == "song-may/doi-che/2025"
    assert document["duties"][0]["duty_en"] == ""
    assert "theme_en" not in document["campaign"]
    rows = list(csv.DictReader(io.StringIO(files["targets.csv"].decode())))
    assert rows == [dict(row.cells) for row in found.rows.targets]


def test_a_quotation_grows_until_it_reads_alone() -> None:
    rate = {"indicator_id": "moved-pens", "name_vi": "Tỷ lệ hộ chăn nuôi đưa chuồng trại ra khỏi gầm sàn nhà"}
    units = [
        {"unit_id": name, "symbol_vi": sign, "name_vi": sign, "written_forms_vi": sign}
        for name, sign in (("percent", "%"), ("percentage-point", "điểm %"), ("household", "hộ"))
    ]
    vocabulary = Vocabulary.from_rows([rate], units)

    def read(words: str) -> list[Reading]:
        return read_targets(words, vocabulary)

    prose = Prose("- Tăng tỷ lệ hộ chăn nuôi đưa chuồng trại ra khỏi gầm sàn nhà trên 3% (trên 130 hộ).\n")
    readings = read(prose.text)
    quotes = [choose_quote(prose, readings, number, read) for number in range(len(readings))]
    assert quotes[0].words == "Tăng tỷ lệ hộ chăn nuôi đưa chuồng trại ra khỏi gầm sàn nhà trên 3%"
    assert quotes[1].words == f"{quotes[0].words} (trên 130 hộ)"
    assert all(quote.is_proved for quote in quotes)


def test_a_place_that_does_not_exist_or_no_longer_is_named(tiny: Paths) -> None:
    _, references = read_references(tiny)
    with pytest.raises(DocumentRefused) as unknown:
        references.find_locality("song-may/doi-cha", 2024)
    assert unknown.value.details["nearest"].split(", ")[0] == "song-may/doi-che"
    with pytest.raises(DocumentRefused) as gone:
        references.find_locality("song-may", 2026)
    assert gone.value.details["kin"] == "nui-thong-2025"
    with pytest.raises(DocumentRefused) as unborn:
        references.find_locality("nui-thong-2025", 2020)
    assert "song-may" in unborn.value.details["kin"]
