"""Word files: every paragraph in order with its automatic number; hostile files are refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from document_makers import make_word, save_word, swell_word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from portal.ingest.assembling import assemble
from portal.ingest.documents import read_document
from portal.ingest.refusals import DocumentRefused
from portal.ingest.word import read_word


def read(document: docx.document.Document) -> list[str]:
    return [line for line in assemble(read_word(save_word(document), "a.docx")).text.split("\n") if line]


def test_automatic_numbers_are_written_out() -> None:
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        document.add_paragraph("Thu ngân sách", style=style)
    assert read(document) == ["1. Thu ngân sách", "2. Thu ngân sách", "- Thu ngân sách"]


def test_a_list_of_several_levels_counts_each() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (style, text) in enumerate([("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/>{restart}</w:num>'))
    for list_id, depth in ((90, 0), (90, 1), (90, 1), (90, 2), (90, 0), (90, 1), (91, 0)):
        mark = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
        document.add_paragraph("mục")._p.get_or_add_pPr().append(parse_xml(mark))
    assert read(document) == ["I. mục", "I.1. mục", "I.2. mục", "a) mục", "II. mục", "II.1. mục", "V. mục"]


def test_words_inserted_tagged_and_linked_are_read_and_deleted_ones_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Thu ")
    for wrapped in (
        "<w:smartTag {ns}><w:r><w:t>ngân sách </w:t></w:r></w:smartTag>",
        "<w:ins {ns}><w:r><w:t>đạt 5 tỷ đồng</w:t></w:r></w:ins>",
        "<w:del {ns}><w:r><w:delText>đạt 4 tỷ đồng</w:delText></w:r></w:del>",
        "<w:hyperlink {ns}><w:r><w:tab/><w:t>xem</w:t><w:br/><w:t>thêm</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(parse_xml(wrapped.format(ns=nsdecls("w"))))
    assert read(document) == ["Thu ngân sách đạt 5 tỷ đồng\txem", "thêm"]


def test_tables_stand_in_their_place() -> None:
    document = docx.Document()
    document.add_paragraph("trước")
    table = document.add_table(1, 3)
    for cell, words in zip(table.rows[0].cells, ("1", "Tỷ lệ hộ nghèo", "5,5"), strict=True):
        cell.text = words
    document.add_paragraph("sau")
    assert read(document) == ["trước", "1\tTỷ lệ hộ nghèo\t5,5", "sau"]


def test_a_file_that_swells_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="swollen"):
        read_word(swell_word("chữ", 45_000_000), "bomb.docx")


def test_a_file_without_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    path.write_bytes(make_word(""))
    with pytest.raises(DocumentRefused, match="no_text"):
        read_document(path)


def test_a_file_that_is_cut_off_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="broken"):
        read_word(make_word("chữ")[:-30], "cut.docx")


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "swell"><!ENTITY b "&a;&a;&a;">]>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make_word("chữ MARK"))) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.infolist():
            body = old.read(part)
            if part.filename == "word/document.xml":
                head, _, rest = body.partition(b"?>")
                body = head + b"?>" + bomb + rest.replace(b"MARK", b"&b;")
            new.writestr(part.filename, body)
    assert "swell" not in read_word(buffer.getvalue(), "bomb.docx")
