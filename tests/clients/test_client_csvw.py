"""The `csvw` package finds each CSV as its metadata says, alone and all together."""

from __future__ import annotations

from pathlib import Path

import pytest
from csvw import CSVW


def test_each_table_is_as_its_metadata_says(site: Path) -> None:
    described = sorted((site / "data").glob("*.csv-metadata.json"))
    assert len(described) == 19
    for path in described:
        table = CSVW(str(path), validate=True)
        assert table.is_valid, path.name
        assert not table.warnings, path.name


def test_the_tables_fit_together(site: Path) -> None:
    group = CSVW(str(site / "data" / "csv-metadata.json"), validate=True)
    assert group.is_valid
    assert not group.warnings


def test_the_csv_of_a_page_is_as_the_metadata_beside_it_says(site: Path) -> None:
    described = sorted(site.rglob("data.csv-metadata.json"))
    assert {path.parent for path in described} == {path.parent for path in site.rglob("data.csv")}
    assert len(described) > 10
    for path in described:
        assert CSVW(str(path), validate=True).is_valid, path
    (table,) = CSVW(str(described[0])).to_json()["tables"]
    row = table["row"][0]["describes"][0]
    assert row["@id"] == row["page_url"]


def test_typed_cells_come_back_as_json(site: Path) -> None:
    (table,) = CSVW(str(site / "data" / "targets.csv-metadata.json")).to_json()["tables"]
    rows = {row["url"].partition("#")[2]: row["describes"][0] for row in table["row"]}
    target = next(row for row in rows.values() if row["key"] == "grdp-per-capita")
    assert float(target["value"]) == 63.7
    assert target["order"] == 5
    assert str(target["@id"]).endswith("phong-trao/song-may/2024/#grdp-per-capita")


@pytest.mark.filterwarnings("always:Invalid column value:UserWarning")
def test_a_wrong_cell_is_seen(site: Path, tmp_path: Path) -> None:
    for name in ("units.csv", "units.csv-metadata.json"):
        (tmp_path / name).write_bytes((site / "data" / name).read_bytes())
    path = tmp_path / "units.csv"
    path.write_bytes(path.read_bytes().replace(b",1000000000,", b",many,"))
    assert not CSVW(str(tmp_path / "units.csv-metadata.json"), validate=True).is_valid
