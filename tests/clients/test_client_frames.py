"""pandas and DuckDB read CSV, Parquet and JSON to equal frames."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from portal.downloads.parquet import AS_PUBLISHED

KINDS = {"string": "str", "number": "float64", "integer": "Int64", "boolean": "boolean"}


def list_tables(site: Path) -> list[tuple[str, dict[str, str]]]:
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    return [(r["name"], {f["name"]: f["type"] for f in r["schema"]["fields"]}) for r in package["resources"]]


def typed(frame: pd.DataFrame, types: dict[str, str]) -> pd.DataFrame:
    """Return the published columns, each in the type that the package gives it."""
    frame = frame[list(types)]
    return frame.astype({name: KINDS[kind] for name, kind in types.items()})


def test_pandas_reads_the_same_from_csv_parquet_and_json(site: Path) -> None:
    for name, types in list_tables(site):
        texts = {column: "str" for column, kind in types.items() if kind == "string"}
        from_csv = pd.read_csv(site / "data" / f"{name}.csv", dtype=texts, keep_default_na=False, na_values=[""])
        from_parquet = pd.read_parquet(site / "data" / f"{name}.parquet")
        pd.testing.assert_frame_equal(typed(from_csv, types), typed(from_parquet, types))
        if (site / "data" / f"{name}.json").exists():
            from_json = pd.DataFrame(
                json.loads((site / "data" / f"{name}.json").read_text(encoding="utf-8")), columns=list(types)
            )
            pd.testing.assert_frame_equal(typed(from_csv, types), typed(from_json, types))


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_duckdb_reads_the_same_from_csv_and_json_as_from_parquet(site: Path, ending: str) -> None:
    data = site / "data"
    for name, types in list_tables(site):
        if not (data / f"{name}.{ending}").exists():
            continue
        sql = {"string": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "boolean": "BOOLEAN"}
        columns = ", ".join(f"'{column}': '{sql[kind]}'" for column, kind in types.items())
        read = (
            f"read_csv('{data / name}.csv', header = true, columns = {{{columns}}}, quote = '\"', nullstr = '')"
            if ending == "csv"
            else f"read_json('{data / name}.json', columns = {{{columns}}}, maximum_depth = 2)"
        )
        chosen = ", ".join(f'"{column}"' for column in types)
        rows = duckdb.sql(f"SELECT {chosen} FROM {read}").fetchall()
        assert rows == duckdb.sql(f"SELECT {chosen} FROM '{data / name}.parquet'").fetchall(), name


def test_duckdb_guesses_the_wide_table_right(site: Path) -> None:
    (row,) = duckdb.sql(
        f"SELECT value, year, locality_name_vi, page_url FROM '{site / 'data' / 'targets-wide.csv'}' "
        "WHERE target_id = 'song-may/2024/grdp-per-capita'"
    ).fetchall()
    assert row == (63.7, 2024, "Sông Mây", "https://example.org/phong-trao/song-may/2024/#grdp-per-capita")


def test_parquet_keeps_the_digits(site: Path) -> None:
    rows = duckdb.sql(
        f"SELECT value, value{AS_PUBLISHED} FROM '{site / 'data' / 'targets.parquet'}' WHERE value IS NOT NULL"
    ).fetchall()
    assert all(float(text) == value for value, text in rows)
    assert (63.7, "63.70") in rows


def test_a_join_over_the_keys_gives_the_wide_table(site: Path) -> None:
    data = site / "data"
    joined = duckdb.sql(
        f"""SELECT t.target_id, l.name_vi, i.name_vi, u.symbol_vi, a.status
        FROM '{data / "targets.csv"}' t JOIN '{data / "campaigns.csv"}' c USING (campaign_id)
        JOIN '{data / "localities.csv"}' l ON l.locality_id = c.locality_id
        JOIN '{data / "indicators.csv"}' i ON i.indicator_id = t.indicator_id
        JOIN '{data / "assessments.csv"}' a ON a.target_id = t.target_id
        LEFT JOIN '{data / "units.csv"}' u ON u.unit_id = t.unit_id ORDER BY 1"""
    ).fetchall()
    wide = duckdb.sql(
        "SELECT target_id, locality_name_vi, indicator_name_vi, unit_symbol_vi, status "
        f"FROM '{data / 'targets-wide.csv'}' ORDER BY 1"
    ).fetchall()
    assert joined == wide
