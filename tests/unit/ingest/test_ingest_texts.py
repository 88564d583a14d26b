"""Text files of the wild: every fault is accepted with its offsets right, or named in words."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest

from portal.ingest.documents import read_document
from portal.ingest.encodings import decode_plain
from portal.ingest.plain import read_exact_text
from portal.ingest.refusals import DocumentRefused
from portal.words import Words

WORDS = [Words("vi"), Words("en")]


def refuse(path: Path) -> DocumentRefused:
    """Return the refusal that reading a file meets; its words exist in both languages."""
    with pytest.raises(DocumentRefused) as caught:
        read_document(path)
    for words in WORDS:
        assert "{" not in caught.value.explain(words)
    return caught.value


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_offsets_count_the_characters_of_the_file(ending: str) -> None:
    text = f"Mục một{ending}{ending}Đạt 5%{ending}"
    exact = read_exact_text(text.encode(), "a.txt")
    assert len(exact) == len(text)
    assert exact.index("Đạt") == text.index("Đạt")
    assert exact.split("\n")[2].strip() == "Đạt 5%"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_exact_text("\ufeffĐạt 5%".encode(), "a.txt") == "Đạt 5%"


def test_plain_text_is_composed_and_free_of_control_characters() -> None:
    assert decode_plain("Tỷ lệ\x0b hộ  \n".encode(), "a.txt") == ("Tỷ lệ  hộ\n", False)


def test_the_archive_gets_the_checksum_of_the_file_itself(tmp_path: Path) -> None:
    path = tmp_path / "bản gốc.md"
    path.write_bytes("\ufeff- Đạt 5%\r\n".encode())
    document = read_document(path)
    assert document.text == "- Đạt 5%\n"
    assert document.archive_file == "bản gốc.md"
    assert not document.is_taken_out
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("null.txt", b"abc\x00def", "binary"),
        ("lost.txt", "Ngân sách đạt".encode("cp1258", "replace"), "not_utf8"),
        ("tcvn.txt", b"Uy ban nh\xa9n d\xa9n huy\xd6n", "not_utf8"),
        ("tcvn.html", "<p>Uỷ ban nh©n d©n huyÖn ph¸t ®éng phong trµo thi ®ua</p>".encode(), "old_font"),
        ("vni.md", "Tyû leä hoä ngheøo giaûm, thu ngaân saùch ñaït 50 tyû ñoàng".encode(), "old_font"),
        ("bare.txt", ("Thu, chi. " * 20).encode("utf-16-le"), "utf16"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old_office"),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old_office"),
        ("sheet.xlsx", b"PK\x03\x04", "unknown_kind"),
        ("noname", b"words", "unknown_kind"),
        ("broken.docx", b"PK\x03\x04 not a zip", "broken"),
        ("text.docx", b"just words", "broken"),
        ("broken.pdf", b"%PDF-1.7 and nothing", "broken"),
        ("empty.html", b"<html><script>1</script></html>", "no_text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refuse(path).reason == reason


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_other_encodings_become_a_text_of_their_own(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "notepad.txt"
    words = "KẾ HOẠCH\r\nTỷ lệ hộ nghèo giảm từ 3% trở lên.\r\n"
    apart = ("ê\u0301", "y\u0309", "ê\u0323", "ô\u0323", "a\u0309", "ư\u0300", "Ê\u0301", "A\u0323", "ơ\u0309")
    tones = str.maketrans({unicodedata.normalize("NFC", letter): letter for letter in apart})
    path.write_bytes(words.translate(tones).encode(encoding))
    document = read_document(path)
    assert document.text == words.replace("\r", "")
    assert (document.archive_file, document.is_taken_out) == ("notepad-read.txt", True)
    assert document.archived.decode() == document.text


def test_what_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    missing, folder = refuse(tmp_path / "none.txt"), refuse(tmp_path)
    assert (missing.reason, folder.reason) == ("missing", "folder")
    assert missing.is_wrong_use
    assert folder.is_wrong_use


def test_a_long_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.ingest.plain.LARGEST_TEXT", 10)
    path = tmp_path / "long.txt"
    path.write_text("dài quá " * 10, encoding="utf-8")
    assert refuse(path).reason == "too_long"
    monkeypatch.setattr("portal.ingest.plain.LARGEST_FILE", 10)
    assert refuse(path).reason == "too_large"
