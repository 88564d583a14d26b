"""Make Word files and PDFs for the tests, of the words that the fixtures hold as text."""

from __future__ import annotations

import io
import zipfile

import docx
import fontpkg_be_vietnam_pro
from PIL import Image, ImageDraw, ImageFont

FONT = fontpkg_be_vietnam_pro.ROOT / "files" / "BeVietnamPro-Regular.ttf"
PASSWORD_DICTIONARY = b"<< /Filter /Standard /V 1 /R 2 /P -60 /O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> >>"


def make_word(text: str) -> bytes:
    """Return a Word file with one paragraph a line of `text`."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return save_word(document)


def save_word(document: docx.document.Document) -> bytes:
    """Return the bytes of a Word document."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def swell_word(text: str, size: int) -> bytes:
    """Return a Word file whose main part swells to `size` bytes when it is unpacked."""
    small = make_word(text)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            body = old.read(part)
            new.writestr(part.filename, body + b" " * size if part.filename == "word/document.xml" else body)
    return buffer.getvalue()


def make_pdf(text: str, lines_a_page: int = 40) -> bytes:
    """Return a PDF with the lines of `text`, in a font that is not embedded but says which letters it means."""
    lines = text.rstrip("\n").split("\n")
    pages = [lines[start : start + lines_a_page] for start in range(0, len(lines), lines_a_page)]
    contents = [[_say(40, 800 - 18 * number, line) for number, line in enumerate(page) if line] for page in pages]
    return _make_pages(set(text) - {"\n"}, contents)


def make_ruled_pdf(before: str, grid: list[list[str]], after: str, break_before: int = 0) -> bytes:
    """Return a PDF with some lines, a ruled table, and a line; from row `break_before` on a second page.

    The head of the table is that of the fixture page: two rows, merged where the second has no words, the
    fourth column over the fifth.
    """
    parts = [grid[:break_before], grid[break_before:]] if break_before else [grid]
    contents: list[list[str | tuple[float, float, str]]] = []
    for number, part in enumerate(parts):
        page: list[str | tuple[float, float, str]] = []
        top = 800
        for line in before.split("\n") if not number else []:
            page.append(_say(40, top, line))
            top -= 20
        for place, row in enumerate(part):
            for column, words in enumerate(row):
                is_head = place == 0 and not number
                wide = 2 if is_head and column == 3 else 1
                high = 2 if is_head and len(parts[0]) > 1 and words and not parts[0][1][column] else 1
                if (is_head and column == 4) or (place == 1 and not number and not words):
                    continue
                left, bottom = 40 + 180 * column, top - 20 * (place + high)
                page.append(f"{left} {bottom} {180 * wide} {20 * high} re S")
                page.append(_say(left + 4, top - 20 * place - 14, words))
        if number == len(parts) - 1:
            page.append(_say(40, top - 20 * len(part) - 30, after))
        contents.append(page)
    letters = {letter for row in grid for cell in row for letter in cell} | set(before + after) - {"\n"}
    return _make_pages(letters, contents)


def _say(left: float, height: float, words: str) -> tuple[float, float, str]:
    return left, height, words


def _make_pages(alphabet: set[str], pages: list[list[str | tuple[float, float, str]]]) -> bytes:
    """Return a PDF of pages, each a list of drawing commands and of words with their place."""
    letters = sorted(alphabet)
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    meanings = "\n".join(f"<{codes[letter]:04X}> <{letter.encode('utf-16-be').hex()}>" for letter in letters)
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{meanings}\nendbfchar endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Words /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Words /DW 500 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(to_unicode.encode()),
    ]
    for place, page in enumerate(pages):
        shown = "\n".join(part if isinstance(part, str) else _show(part, codes) for part in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1600 842] /Contents {7 + 2 * place} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(shown.encode()))
    return _assemble(objects)


def _show(said: tuple[float, float, str], codes: dict[str, int]) -> str:
    left, height, words = said
    return f"BT /F1 9 Tf {left} {height} Td <{''.join(f'{codes[letter]:04X}' for letter in words)}> Tj ET"


def make_scan() -> bytes:
    """Return a PDF of one page that is only a picture."""
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R "
        b"/Resources << /XObject << /Im1 4 0 R >> >> >>",
        picture + b"\nstream\n\x00\xff\xff\x00\nendstream",
        _stream(b"q 200 0 0 200 0 0 cm /Im1 Do Q"),
    ]
    return _assemble(objects)


def make_picture_pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page that is a picture of some lines, as a scanner makes it."""
    page = Image.new("L", (1600, 200 + 120 * len(lines)), 255)
    font = ImageFont.truetype(str(FONT), 56)
    for number, line in enumerate(lines):
        ImageDraw.Draw(page).text((100, 100 + 120 * number), line, fill=0, font=font)
    buffer = io.BytesIO()
    page.save(buffer, "PDF", resolution=200)
    return buffer.getvalue()


def lock_pdf(content: bytes) -> bytes:
    """Return a PDF that asks for a password which nobody knows."""
    trailer = b"trailer << /Root 1 0 R"
    name = b"/ID [<00> <00>] /Encrypt "
    return content.replace(trailer, trailer + b" " + name + PASSWORD_DICTIONARY)


def _stream(body: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n" % len(body) + body + b"\nendstream"


def _assemble(objects: list[bytes]) -> bytes:
    """Return a PDF file of numbered objects, the catalogue first."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + table + trailer
