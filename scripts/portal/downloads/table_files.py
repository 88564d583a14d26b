"""Make the files of one whole table: CSV, Parquet, JSON and what describes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.downloads.csv_file import render_csv
from portal.downloads.csvw import describe_csv, metadata_name
from portal.downloads.json_file import dump, render_table
from portal.downloads.json_schema import describe_rows, schema_name
from portal.downloads.parquet import render_parquet
from portal.downloads.publication import Publication
from portal.downloads.zip_file import Packed, pack

# The wide table repeats the others: as JSON it would weigh more than all of them.
NOT_AS_JSON = frozenset({"targets-wide"})


@dataclass(frozen=True)
class TableFile:
    """Hold one file of a table: its name below `data/`, its content, its rows, and packed for the zip of everything."""

    name: str
    content: bytes
    rows: int | None = None
    packed: Packed | None = None


def make_table_files(publication: Publication, name: str) -> Iterator[TableFile]:
    """Yield the files of one table. Tables do not depend on each other."""
    table, rows = publication.described[name], publication.rows(name)
    content = render_csv(table.names, rows)
    yield TableFile(f"{name}.csv", content, len(rows), pack([content]))
    yield TableFile(metadata_name(name), dump(describe_csv(publication, table)))
    yield TableFile(f"{name}.parquet", render_parquet(publication, table, rows), len(rows))
    if name not in NOT_AS_JSON:
        yield TableFile(f"{name}.json", render_table(table, rows), len(rows))
        yield TableFile(schema_name(name), dump(describe_rows(table, publication.site_url)))
