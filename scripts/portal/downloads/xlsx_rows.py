"""The rows of a sheet: figures as numbers, dates as dates, text never a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from xlsxwriter.utility import xl_col_to_name

from portal.downloads.xlsx_frame import MOST_DECIMALS, SheetColumn, Styles

# What XML cannot hold as it stands; `_x0041_` would be read as an escaped letter.
UNSAFE = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
LONGEST_TEXT = 32_767
MOST_DIGITS = 15
FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The day before Excel's day 1; its calendar is wrong before March 1900.
DAY_ZERO, FIRST_DAY = date(1899, 12, 30), "1900-03-01"
# Wrapped text makes an application measure every row when it opens the sheet.
WRAPPED_UP_TO = 5_000
# A character that stands between texts while they are looked at together.
MARK = "¦"
TEXT_END = "</t></is></c>"
LINE_HEIGHT, MOST_LINES = 15, 4
Write = Callable[[str], str]


def render_sheet(columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], styles: Styles) -> Iterator[str]:
    """Yield the XML of each row, header first; an empty cell is left out.

    A row of harmless texts, as nearly all are, is joined from constant parts; any other is looked at cell by cell.
    """
    letters = [xl_col_to_name(place) for place in range(len(columns))]
    yield _render_header(columns, letters, styles)
    wraps = len(rows) <= WRAPPED_UP_TO
    long = styles.long if wraps else styles.text
    wrapped = [(place, column.width) for place, column in enumerate(columns) if wraps and column.type == "long"]
    writers = _writers(styles, long)
    texts = {"string": (_text_start(styles.text), TEXT_END), "long": (_text_start(long), TEXT_END)}
    cells = [
        (f'<c r="{letter}', *texts.get(column.type, ("", "")), writers[column.type])
        for letter, column in zip(letters, columns, strict=True)
    ]
    typed = [(place, writers[column.type]) for place, column in enumerate(columns) if column.type not in texts]
    for number, row in enumerate(rows, 2):
        tail = f'{number}"'
        if _is_harmless(MARK.join(row)):
            filled = list(row)
            for place, write in typed:
                if filled[place]:
                    filled[place] = write(filled[place])
            parts = [
                f"{head}{tail}{start}{text}{end}"
                for (head, start, end, _), text in zip(cells, filled, strict=True)
                if text
            ]
        else:
            parts = [head + tail + write(text) for (head, _, _, write), text in zip(cells, row, strict=True) if text]
        height = f' ht="{_height(row, wrapped)}"' if wrapped else ""
        yield f'<row r="{number}"{height}>{"".join(parts)}</row>'


def _height(row: Sequence[str], wrapped: Sequence[tuple[int, int]]) -> int:
    """Return the height of a row: lines for its wrapped texts, but few enough that the table can be scanned.

    Not every application measures rows by itself; a text that is longer is whole in its cell.
    """
    lines = max(1 + len(row[place]) * 10 // (width * 9) + row[place].count("\n") for place, width in wrapped)
    return LINE_HEIGHT * min(lines, MOST_LINES)


def _render_header(columns: Sequence[SheetColumn], letters: Sequence[str], styles: Styles) -> str:
    write = _text_writer(styles.header)
    heads = [f'<c r="{letter}1"{write(column.header)}' for letter, column in zip(letters, columns, strict=True)]
    height = LINE_HEIGHT * max(column.header_lines for column in columns)
    return f'<row r="1" ht="{height}" customHeight="1">{"".join(heads)}</row>'


def _is_harmless(joined: str) -> bool:
    """Tell whether texts, joined by MARK, can stand in XML as they are."""
    return (
        joined.isprintable()
        and "&" not in joined
        and "<" not in joined
        and ">" not in joined
        and "_x" not in joined
        and f" {MARK}" not in joined
        and f"{MARK} " not in joined
        and not joined.startswith(" ")
        and not joined.endswith(" ")
        and len(joined) <= LONGEST_TEXT
    )


def escape_text(text: str) -> str:
    """Return text as the XML of a cell; control characters as Excel writes them (`_x000B_`)."""
    if len(text) > LONGEST_TEXT:
        text = text[: LONGEST_TEXT - 1] + "…"
    return UNSAFE.sub(_escape_one, text)


def _escape_one(match: re.Match[str]) -> str:
    found = match.group()
    if found in NAMED:
        return NAMED[found]
    return f"_x{ord(found):04X}_" if len(found) == 1 else f"_x005F{found}"


def _text_start(style: str, attribute: str = "") -> str:
    return f' s="{style}" t="inlineStr"><is><t{attribute}>'


def _text_writer(style: str) -> Write:
    """Return the function for any text, white space at its ends kept."""
    start = _text_start(style, ' xml:space="preserve"')
    return lambda text: start + escape_text(text) + TEXT_END


def _writers(styles: Styles, long: str) -> Mapping[str, Write]:
    """Return for each type of column the function from a cell's text to the rest of its XML."""
    write_text = _text_writer(styles.text)

    def write_figure(text: str) -> str:
        whole, _, decimals = text.lstrip("-").partition(".")
        digits = whole + decimals
        if not digits.isdecimal() or len(digits.lstrip("0")) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
            return write_text(text)
        return f' s="{styles.figures[len(decimals)]}"><v>{text}</v></c>'

    def write_whole(text: str) -> str:
        return f' s="{styles.whole}"><v>{text}</v></c>' if text.lstrip("-").isdecimal() else write_text(text)

    def write_date(text: str) -> str:
        if not FULL_DATE.fullmatch(text) or text < FIRST_DAY:
            return write_text(text)
        return f' s="{styles.date}"><v>{(date.fromisoformat(text) - DAY_ZERO).days}</v></c>'

    def write_truth(text: str) -> str:
        return f' s="{styles.text}" t="b"><v>{int(text == "true")}</v></c>'

    return {
        "string": write_text,
        "long": _text_writer(long),
        "number": write_figure,
        "integer": write_whole,
        "boolean": write_truth,
        "date": write_date,
    }
