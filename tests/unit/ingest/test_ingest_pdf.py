"""PDF files: text pages are read, pictures of text go through tesseract where it is, locked files are refused."""

from __future__ import annotations

import shutil
import stat
import subprocess
import textwrap
from pathlib import Path

import pytest
from document_makers import lock_pdf, make_pdf, make_picture_pdf, make_scan

from portal.ingest import scan
from portal.ingest.documents import read_document
from portal.ingest.refusals import DocumentRefused


@pytest.fixture(autouse=True)
def forget_languages() -> None:
    """Let each test ask its own tesseract anew."""
    scan._languages.cache_clear()


def put(folder: Path, content: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return path


def install_tesseract(folder: Path, monkeypatch: pytest.MonkeyPatch, languages: str, answer: str) -> None:
    """Put a command named tesseract on the path that lists `languages` and answers a picture with shell words."""
    tools = folder / "tools"
    tools.mkdir()
    command = tools / "tesseract"
    command.write_text(
        f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo "{languages}"; exit; fi\n{answer}\n', encoding="utf-8"
    )
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")


def test_pages_are_read_in_order_without_their_numbers(tmp_path: Path) -> None:
    lines = ["1", "KẾ HOẠCH", "Tỷ lệ hộ nghèo giảm 2,5%", "Trang 1/2", "2", "Đặng Thị Thử ký tên ở trang sau", "- 2 -"]
    document = read_document(put(tmp_path, make_pdf("\n".join(lines), lines_a_page=4)))
    assert document.text == "KẾ HOẠCH\nTỷ lệ hộ nghèo giảm 2,5%\nĐặng Thị Thử ký tên ở trang sau\n"
    assert (document.archive_file, document.by_ocr) == ("a.txt", False)


def test_lines_that_a_page_broke_are_joined_over_pages_too(tmp_path: Path) -> None:
    paragraphs = [
        "I. CHỈ TIÊU",
        "1. Phấn đấu tốc độ tăng trưởng kinh tế đạt từ 9,5% trở lên, thu nhập bình quân đầu người trên 45 triệu đồng.",
        "- Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều của toàn huyện, không kể các xã mới chuyển về, giảm ít nhất 3-4%;",
        "- Số giường bệnh trên một vạn dân.",
        "Các phòng, ban, ngành và Ủy ban nhân dân các xã, thị trấn căn cứ kế hoạch này mà tổ chức thực hiện cho tốt.",
    ]
    lines = [line for words in paragraphs for line in textwrap.wrap(words, 60, break_on_hyphens=True)]
    document = read_document(put(tmp_path, make_pdf("\n".join(lines), lines_a_page=4)))
    assert document.text.splitlines() == paragraphs


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="locked"):
        read_document(put(tmp_path, lock_pdf(make_pdf("chữ"))))


def test_a_page_without_words_or_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="no_text"):
        read_document(put(tmp_path, make_pdf(" ")))


def test_too_many_pages_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.ingest.pdf.MOST_PAGES", 1)
    with pytest.raises(DocumentRefused, match="too_many_pages"):
        read_document(put(tmp_path, make_pdf("một\nhai", lines_a_page=1)))


def test_a_scan_without_tesseract_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocumentRefused, match="no_ocr"):
        read_document(put(tmp_path, make_scan()))


def test_a_scan_without_vietnamese_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_tesseract(tmp_path, monkeypatch, "eng", "exit 1")
    with pytest.raises(DocumentRefused, match="no_ocr_language"):
        read_document(put(tmp_path, make_scan()))


def test_a_scan_is_read_by_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = 'head -c 2 | grep -q P5 && [ "$4" = vie ] && printf "Thu ngân sách đạt 5 tỷ đồng\\n\\f"'
    install_tesseract(tmp_path, monkeypatch, "vie", answer)
    document = read_document(put(tmp_path, make_scan()))
    assert document.text == "Thu ngân sách đạt 5 tỷ đồng\n"
    assert document.by_ocr


def test_a_tesseract_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_tesseract(tmp_path, monkeypatch, "vie", "cat > /dev/null; exit 3")
    with pytest.raises(DocumentRefused, match="ocr_failed"):
        read_document(put(tmp_path, make_scan()))


def has_vietnamese() -> bool:
    """Tell whether this machine has tesseract with Vietnamese."""
    command = shutil.which("tesseract")
    return (
        command is not None
        and "vie" in subprocess.run([command, "--list-langs"], capture_output=True, text=True, check=False).stdout
    )


@pytest.mark.skipif(
    not has_vietnamese(), reason="tesseract with Vietnamese (tesseract-ocr, tesseract-ocr-vie) is not here"
)
def test_a_real_scan_is_read(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(make_picture_pdf(["KẾ HOẠCH", "Thu ngân sách đạt 4.600 tỷ đồng;", "Tỷ lệ hộ nghèo giảm 3,5%."]))
    document = read_document(path)
    assert document.by_ocr
    assert "4.600 tỷ đồng" in document.text
    assert "3,5%" in document.text
