"""Parquet is typed, explains its columns, and keeps the digits as published."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pyarrow.parquet as pq

from portal.downloads import Publication


def test_columns_are_typed_and_explained(files: Mapping[str, bytes]) -> None:
    schema = pq.read_schema(io.BytesIO(files["data/targets.parquet"]))
    assert str(schema.field("value").type) == "double"
    assert str(schema.field("order").type) == "int64"
    assert str(schema.field("quote").type) == "string"
    metadata = schema.field("value").metadata
    assert metadata[b"unit_column"] == b"unit_id"
    assert metadata[b"title"].decode() == "Giá trị"
    assert schema.metadata[b"primary_key"] == b"campaign_id,key"


def test_digits_stand_beside_the_figure(files: Mapping[str, bytes]) -> None:
    table = pq.read_table(io.BytesIO(files["data/targets.parquet"])).to_pylist()
    row = next(row for row in table if row["target_id"] == "song-may/2024/grdp-per-capita")
    assert row["value"] == 63.7
    assert row["value_as_published"] == "63.70"


def test_no_table_is_left_out_even_an_empty_one(publication: Publication, files: Mapping[str, bytes]) -> None:
    for name in publication.described:
        table = pq.read_table(io.BytesIO(files[f"data/{name}.parquet"]))
        assert table.num_rows == len(publication.rows(name)), name
        assert tuple(table.column_names[: len(publication.described[name].names)]) == publication.described[name].names
