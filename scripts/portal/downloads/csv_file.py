"""CSV as RFC 4180 says: UTF-8 without BOM, CRLF, quoted only where needed, digits as published."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from portal.downloads.publication import Row

MEDIA_TYPE = "text/csv"


def render_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return a table as CSV with one header line; an empty cell is empty."""
    stream = io.BytesIO()
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    text.flush()
    return stream.getvalue()
