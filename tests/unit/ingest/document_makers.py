"""Make Word files and PDFs for the tests, of the words that the fixtures hold as text."""

from __future__ import annotations

import io
import zipfile

import docx

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
    letters = sorted(set(text) - {"\n"})
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
        shown = "\n".join(
            f"BT /F1 9 Tf 40 {800 - 18 * number} Td <{''.join(f'{codes[letter]:04X}' for letter in line)}> Tj ET"
            for number, line in enumerate(page)
            if line
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1600 842] /Contents {7 + 2 * place} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(shown.encode()))
    return _assemble(objects)


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
