"""PDF files: text pages are read, pictures of text go through tesseract where it is, locked files are refused."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from document_makers import lock_pdf, make_pdf, make_scan

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
