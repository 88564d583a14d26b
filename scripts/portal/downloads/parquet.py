"""Parquet: typed columns for analysis, with each column's description, and the digits as published."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from portal.downloads.describe import UNIT_COLUMNS, Column, Table
from portal.downloads.publication import Publication, Row

MEDIA_TYPE = "application/vnd.apache.parquet"
TYPES = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
# A figure is a double, so that every tool reckons with it; its digits (38.10) stand in this column.
AS_PUBLISHED = "_as_published"


def render_parquet(publication: Publication, table: Table, rows: Sequence[Row]) -> bytes:
    """Return a table as Parquet.

    Out: the columns in published order, an empty cell null; then, for each figure, its text as published
    in `<column>_as_published`. Dates stay text, because they may be known only in part.
    """
    cells: Iterable[tuple[str, ...]] = zip(*rows, strict=True) if rows else ((),) * len(table.columns)
    arrays: list[pa.Array] = []
    texts: list[tuple[pa.Field, pa.Array]] = []
    fields: list[pa.Field] = []
    for column, values in zip(table.columns, cells, strict=True):
        text = pa.array([value or None for value in values], pa.string())
        kind = TYPES[column.type]
        fields.append(pa.field(column.name, kind, metadata=_tell(column)))
        arrays.append(text if column.type == "string" else pc.cast(text, kind))
        if column.type == "number":
            texts.append((pa.field(column.name + AS_PUBLISHED, pa.string(), metadata=_tell(column)), text))
    schema = pa.schema(
        [*fields, *(field for field, _ in texts)],
        metadata={
            "title": table.titles["vi"],
            "title_en": table.titles["en"],
            "description": table.abouts["vi"],
            "description_en": table.abouts["en"],
            "primary_key": ",".join(table.key),
            "licence": publication.package["licenses"][0]["name"],
            "homepage": publication.site_url,
        },
    )
    stream = io.BytesIO()
    pq.write_table(pa.table([*arrays, *(text for _, text in texts)], schema=schema), stream, compression="zstd")
    return stream.getvalue()


def _tell(column: Column) -> dict[str, str]:
    told = {
        "title": column.titles["vi"],
        "title_en": column.titles["en"],
        "description": column.abouts["vi"],
        "description_en": column.abouts["en"],
    }
    return told | ({"unit_column": UNIT_COLUMNS[column.name]} if column.name in UNIT_COLUMNS else {})
