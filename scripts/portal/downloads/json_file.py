"""JSON: a row is an object with the columns in published order; figures keep their digits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from json.encoder import encode_basestring
from typing import Any

from portal.downloads.describe import Table
from portal.downloads.page_data import PageData
from portal.downloads.publication import Publication, Row

MEDIA_TYPE = "application/json"
ROWS_AT_ONCE = 1_000
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
# The compiled function that `json.dumps` uses for text.
encode_text: Callable[[str], str] = encode_basestring


def dump(document: object) -> bytes:
    """Return a document as indented JSON, keys in the order given, with a closing line end."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def encode_number(text: str) -> str:
    """Return a figure as a JSON number with the digits as published (38.10 keeps its zero)."""
    return text if NUMBER.fullmatch(text) else f"{Decimal(text):f}"


def encode_boolean(text: str) -> str:
    """Return `true` or `false`."""
    return "true" if text == "true" else "false"


ENCODERS: Mapping[str, Callable[[str], str]] = {
    "string": encode_text,
    "number": encode_number,
    "integer": encode_number,
    "boolean": encode_boolean,
}


def encode_rows(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """Yield each row as one JSON object on one line; an empty cell is null."""
    parts = [(f"{encode_text(column.name)}: ", ENCODERS[column.type]) for column in table.columns]
    for row in rows:
        cells = [name + (encode(cell) if cell else "null") for (name, encode), cell in zip(parts, row, strict=True)]
        yield "{" + ", ".join(cells) + "}"


def render_table(table: Table, rows: Iterable[Row]) -> bytes:
    """Return a table as a JSON array of objects, one a line."""
    return b"".join((*_encode_array(table, rows), b"\n"))


def render_page(publication: Publication, page: PageData, head: Mapping[str, Any]) -> bytes:
    """Return a page's data: `head`, then every table that it needs but the wide one, which repeats them."""
    told = ",\n".join(f"{encode_text(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items())
    parts = [b"{\n", told.encode()]
    for name, rows in page.tables.items():
        if name != "targets-wide":
            parts.append(f",\n{encode_text(name)}: ".encode())
            parts.extend(_encode_array(publication.described[name], rows))
    return b"".join((*parts, b"\n}\n"))


def _encode_array(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield a JSON array in pieces of many rows each."""
    lines = encode_rows(table, rows)
    between = "[\n"
    while piece := ",\n".join(islice(lines, ROWS_AT_ONCE)):
        yield (between + piece).encode()
        between = ",\n"
    yield b"[]" if between == "[\n" else b"\n]"
