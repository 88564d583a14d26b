"""The frame of a workbook: XlsxWriter makes it once, every workbook of its kind is filled into a copy.

Writing each cell through XlsxWriter takes ten times as long, and there are thousands of workbooks; so it
makes what is delicate (parts, styles, filters, properties), and `xlsx_rows` writes only the rows.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html import escape
from itertools import islice
from math import ceil

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Format, Workbook

from portal.downloads.zip_file import Packed, pack, write_zip

# Marks that are put into the frame and replaced in each copy.
LAST_ROW = 1_000_000
TITLE, AUTHOR, COMMENT = "@title@", "@author@", "@comment@"
CREATED = datetime(1999, 9, 9, 9, 9, 9)
MOST_DECIMALS = 15
A4 = 9
ROOM_FOR_FILTER = 4
ROWS_AT_ONCE = 500
# The parts in which marks are replaced, besides the sheets.
FILLED = ("docProps/core.xml", "xl/workbook.xml")
WIDTHS = {"number": 12, "integer": 9, "boolean": 9, "date": 13, "string": 24, "long": 60}
PROBE = re.compile(r'<c r="[A-Z]+2" s="([0-9]+)"/>')


@dataclass(frozen=True)
class SheetColumn:
    """Hold one column of a sheet: its header, the type of its cells (`long`: text that wraps), its width if set."""

    header: str
    type: str = "string"
    least: int = 0

    @cached_property
    def width(self) -> int:
        """Return how many characters wide the column is."""
        word = max(len(word) for word in self.header.split())
        half = max(ceil(len(line) / 2) for line in self.header.splitlines())
        return max(WIDTHS[self.type], self.least, max(word, half) + ROOM_FOR_FILTER)

    @cached_property
    def header_lines(self) -> int:
        """Return how many lines the header takes."""
        return sum(ceil(len(line) / (self.width - ROOM_FOR_FILTER)) for line in self.header.splitlines())


@dataclass(frozen=True)
class SheetForm:
    """Hold a sheet without its rows: its name and columns."""

    name: str
    columns: tuple[SheetColumn, ...]


@dataclass(frozen=True)
class Styles:
    """Hold the number of each style of cell; `figures[n]` shows n decimals."""

    header: str
    text: str
    long: str
    whole: str
    date: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """Hold the parts of an empty workbook, as XlsxWriter wrote them, and the numbers of its styles."""

    forms: tuple[SheetForm, ...]
    fixed: Mapping[str, Packed]
    parts: Mapping[str, str]
    styles: Styles

    def pack_sheet(self, number: int, count: int, lines: Iterable[str]) -> Packed:
        """Return one sheet with `count` rows below its header; `lines`: the XML of the rows."""
        last = f"{xl_col_to_name(len(self.forms[number].columns) - 1)}{max(count, 1) + 1}"
        head, _, tail = self.parts[_sheet_path(number)].partition("<sheetData>")
        head = re.sub(r'<dimension ref="[^"]*"/>', f'<dimension ref="A1:{last}"/>', head)
        tail = tail.partition("</sheetData>")[2]
        tail = re.sub(r'<autoFilter ref="[^"]*"/>', f'<autoFilter ref="A1:{last}"/>', tail)
        return pack(_encode(head + "<sheetData>", lines, "</sheetData>" + tail))

    def fill(self, sheets: Sequence[tuple[int, Packed]], properties: Mapping[str, str], created: datetime) -> bytes:
        """Return a workbook.

        In: for each sheet the number of its rows, and the sheet; `properties`: what stands for TITLE,
        AUTHOR and COMMENT.
        """
        marks = {mark: escape(text, quote=False) for mark, text in properties.items()}
        marks[f"{CREATED.isoformat()}Z"] = f"{created.isoformat()}Z"
        members: dict[str, Packed] = {}
        for number, (count, sheet) in enumerate(sheets):
            marks[f"${LAST_ROW + number}"] = f"${max(count, 1) + 1}"
            members[_sheet_path(number)] = sheet
        for name in FILLED:
            part = self.parts[name]
            for mark, text in marks.items():
                part = part.replace(mark, text)
            members[name] = pack([part.encode()])
        return write_zip((name, members.get(name) or self.fixed[name]) for name in self.parts)


def make_frame(forms: Sequence[SheetForm]) -> Frame:
    """Return the frame of a workbook with these sheets, each with frozen header, filter and widths."""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"title": TITLE, "author": AUTHOR, "comments": COMMENT, "created": CREATED})
    formats = list(_add_formats(book))
    for number, form in enumerate(forms):
        sheet = book.add_worksheet(form.name)
        for place, column in enumerate(form.columns):
            sheet.set_column(place, place, column.width)
        sheet.write_blank(0, 0, None, formats[0])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, LAST_ROW + number - 1, len(form.columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.repeat_rows(0)
        if number == 0:
            for place, style in enumerate(formats):
                sheet.write_blank(1, place, None, style)
    book.close()
    with zipfile.ZipFile(stream) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    header, text, long, whole, date, *figures = PROBE.findall(parts[_sheet_path(0)])
    fixed = {name: pack([part.encode()]) for name, part in parts.items()}
    return Frame(tuple(forms), fixed, parts, Styles(header, text, long, whole, date, tuple(figures)))


def _sheet_path(number: int) -> str:
    return f"xl/worksheets/sheet{number + 1}.xml"


def _add_formats(book: Workbook) -> Iterator[Format]:
    """Add and yield the formats in the order of `Styles`."""
    top = {"valign": "top"}
    yield book.add_format({**top, "bold": True, "text_wrap": True, "bg_color": "#E8EEF2", "bottom": 1})
    yield book.add_format(top)
    yield book.add_format({**top, "text_wrap": True})
    yield book.add_format({**top, "num_format": "0"})
    yield book.add_format({**top, "num_format": "dd/mm/yyyy", "align": "right"})
    for decimals in range(MOST_DECIMALS + 1):
        yield book.add_format({**top, "num_format": "#,##0" + ("." + "0" * decimals if decimals else "")})


def _encode(head: str, lines: Iterable[str], tail: str) -> Iterator[bytes]:
    """Yield the text of a sheet in pieces of many rows each."""
    rest = iter(lines)
    yield head.encode()
    while piece := "".join(islice(rest, ROWS_AT_ONCE)):
        yield piece.encode()
    yield tail.encode()
