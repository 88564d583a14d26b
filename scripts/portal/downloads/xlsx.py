"""XLSX for people who double-click: targets, results, sources, dictionary, licence and citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial

from portal.downloads.citations import Citation
from portal.downloads.datapackage import Heading
from portal.downloads.describe import Column
from portal.downloads.publication import Publication, Row
from portal.downloads.xlsx_columns import choose_targets, list_columns, project, show_columns, show_rows
from portal.downloads.xlsx_frame import AUTHOR, COMMENT, TITLE, Frame, SheetColumn, SheetForm, make_frame
from portal.downloads.xlsx_rows import render_sheet
from portal.downloads.zip_file import Packed
from portal.words import LANGUAGES, Words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDE = "targets-wide"
# Sheets of the whole workbook and of a page's, besides those of targets, dictionary and licence.
WHOLE = (
    "observations",
    "documents",
    "campaigns",
    "revisions",
    "evidence",
    "indicators",
    "units",
    "localities",
    "locality-events",
    "groups",
    "citations",
    "movements",
    "duties",
    "contents",
    "absences",
    "corrections",
)
PAGE = ("observations", "documents")
DICTIONARY = ("sheet", "title_vi", "title_en", "name", "about_vi", "about_en", "type")
LICENCE = ("subject", "text")
LONG = ("about_vi", "about_en", "text")


def render_workbook(
    publication: Publication,
    heading: Heading,
    tables: Mapping[str, list[Row]],
    citations: Mapping[str, Citation],
    sheets: Sequence[str] = PAGE,
) -> bytes:
    """Return a workbook of `tables`.

    Out: a sheet of targets in reading order, one for each of `sheets`, the data dictionary, and licence
    with citation. The sheet of documents lists the sources.
    """
    frame = publication.keep(("frame", *sheets), partial(_make_frame, publication, sheets))
    described = publication.described[WIDE]
    filled: list[Sequence[Sequence[str]]] = [project(described, choose_targets(described), tables[WIDE])]
    filled += [show_rows(publication, publication.described[name], tables.get(name, [])) for name in sheets]
    licence = list(_tell_licence(publication, citations))
    dictionary = publication.keep(("dictionary", *sheets), partial(_pack_dictionary, publication, frame, sheets))
    citation = citations["vi"]
    packed = [_pack_rows(frame, number, rows) for number, rows in enumerate(filled)]
    return frame.fill(
        [*packed, dictionary, _pack_rows(frame, len(packed) + 1, licence)],
        {TITLE: heading.titles["vi"], AUTHOR: citation.publisher, COMMENT: citation.plain()},
        _instant(citation.date),
    )


def _pack_rows(frame: Frame, number: int, rows: Sequence[Sequence[str]]) -> tuple[int, Packed]:
    lines = render_sheet(frame.forms[number].columns, rows, frame.styles)
    return len(rows), frame.pack_sheet(number, len(rows), lines)


def _make_frame(publication: Publication, sheets: Sequence[str]) -> Frame:
    described = publication.described
    forms = [SheetForm(_name(WIDE), tuple(list_columns(choose_targets(described[WIDE]))))]
    forms += [SheetForm(_name(name), tuple(show_columns(described[name]))) for name in sheets]
    forms += [
        SheetForm(_name(name), tuple(_head(column) for column in columns))
        for name, columns in (("dictionary", DICTIONARY), ("licence", LICENCE))
    ]
    return make_frame(forms)


def _pack_dictionary(publication: Publication, frame: Frame, sheets: Sequence[str]) -> tuple[int, Packed]:
    """Return the dictionary, which is the same in every workbook of a kind."""
    return _pack_rows(frame, len(sheets) + 1, list(_explain(publication, sheets)))


def _explain(publication: Publication, sheets: Sequence[str]) -> Iterator[Row]:
    """Yield one row per column of the sheets."""
    shown: dict[str, Sequence[Column]] = {WIDE: choose_targets(publication.described[WIDE])}
    shown |= {name: publication.described[name].columns for name in sheets}
    for table, columns in shown.items():
        for column in columns:
            kind = "date" if column.is_date else column.type
            yield (
                _name(table),
                column.titles["vi"],
                column.titles["en"],
                column.name,
                column.abouts["vi"],
                column.abouts["en"],
                " / ".join(Words(language)(f"type.{kind}") for language in LANGUAGES),
            )


def _tell_licence(publication: Publication, citations: Mapping[str, Citation]) -> Iterator[Row]:
    """Yield licence, citation, version and how the data were made, in both languages."""
    licence = publication.package["licenses"][0]
    values = {"name": licence["name"], "title": licence["title"], "url": licence["path"]}
    for language in LANGUAGES:
        words, citation = Words(language), citations[language]
        yield words("readme.cite"), citation.plain()
        yield words("readme.licence"), words("licence.text", **values)
        yield words("readme.licence"), words("licence.documents")
        yield words("dictionary.version"), citation.version
        yield words("dictionary.address"), citation.url
        yield words("readme.processing"), words("readme.processing.text")


def _name(table: str) -> str:
    """Return a sheet's name in both languages; the application allows 31 characters."""
    return " - ".join(Words(language)(f"sheet.{table}") for language in LANGUAGES)


def _head(name: str) -> SheetColumn:
    header = "\n".join(Words(language)(f"dictionary.{name}") for language in LANGUAGES)
    return SheetColumn(header, "long" if name in LONG else "string")


def _instant(text: str) -> datetime:
    """Return the start of a date that may be known only in part."""
    year, month, day = (*(int(part) for part in text.split("-")), 1, 1)[:3]
    return datetime(year, month, day)
