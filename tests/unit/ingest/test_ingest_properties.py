"""Properties: whatever a text says, drafting ends, quotes it verbatim, and writes files that can be read again."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.ingest.documents import read_document
from portal.ingest.drafting import Drafter
from portal.ingest.flow import make_files, read_references
from portal.ingest.references import References
from portal.ingest.refusals import DocumentRefused
from portal.paths import Paths
from portal.read import Sources

PIECES = (
    "KẾ HOẠCH|CHỈ THỊ|Số: /CT-UBND|ngày tháng 01 năm 2025|I. CHỈ TIÊU|1. Về kinh tế|- |a) |(1) |trong đó|riêng|"
    "Tỷ lệ hộ nghèo giảm ít nhất 2-3%/năm|Thành lập mới 12 doanh nghiệp|chủ đề “|”|**|đạt 5|14/14 xã|Nơi nhận:|"
    "Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về|V. TỔ CHỨC THỰC HIỆN|Sở Nội vụ chủ trì|"
    "Thời gian thi đua: hết ngày 31 tháng 12 năm 2025|phong trào “Chung sức”|Võ Thị Thử|năm 2024 ước đạt 5%|"
    "từ 13,18% xuống 13,08%|\t|; |\n|\n\n|CHỦ TỊCH|tăng 05 bậc so với năm 2024|. |xếp loại tốt trở lên|"
    "1,7 triệu lượt|\u00a0|…|0|%|/|"
    "STT\tChỉ tiêu\tĐVT\tKế hoạch năm 2025\n|1\tTỷ lệ hộ nghèo\t%\t≤ 5\n|\tTrong đó\t\t7\n"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)


@pytest.fixture
def known(tiny: Paths) -> tuple[Sources, References]:
    """Return the tiny portal's tables."""
    return read_references(tiny)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_can_be_drafted(
    known: tuple[Sources, References], tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    sources, references = known
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        document = read_document(path)
    except DocumentRefused:
        return
    found = Drafter(document, "song-may", 2025, references).draft()
    folded = " ".join(document.text.split())
    for row in (*found.rows.targets, *found.rows.repeated):
        assert row.cells["quote"] in folded
        assert row.cells["statement_vi"]
    keys = [row.cells["key"] for row in found.rows.targets]
    assert len(keys) == len(set(keys))
    files = make_files(found, sources)
    assert yaml.safe_load(files["campaign.yaml"])["campaign"]["id"] == "song-may/2025"
    assert len(list(csv.DictReader(io.StringIO(files["targets.csv"].decode(), newline="")))) == len(keys)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".html", ".docx", ".pdf", ".md"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path: Path = tmp_path_factory.mktemp("any") / f"any{suffix}"
    path.write_bytes(content)
    try:
        assert read_document(path).text.strip()
    except DocumentRefused as refused:
        assert refused.reason
