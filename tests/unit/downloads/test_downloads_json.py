"""JSON keeps digits and order, and is what the JSON Schema beside it says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from portal.downloads import Publication
from portal.downloads.json_file import encode_number


@pytest.fixture(scope="module")
def registry(files: Mapping[str, bytes]) -> Registry[Any]:
    schemas = [json.loads(content) for path, content in files.items() if path.endswith(".schema.json")]
    found: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas
    )
    return found


@pytest.mark.parametrize(
    ("text", "number"), [("38.10", "38.10"), ("-0.5", "-0.5"), ("007", "7"), ("1700000", "1700000")]
)
def test_a_number_keeps_its_digits(text: str, number: str) -> None:
    assert encode_number(text) == number


def test_the_digits_reach_who_reads_decimals(files: Mapping[str, bytes]) -> None:
    page = json.loads(files["phong-trao/song-may/2024/data.json"], parse_float=Decimal)
    values = {row["key"]: row["value"] for row in page["targets"]}
    assert str(values["grdp-per-capita"]) == "63.70"


def test_an_empty_cell_is_null_and_never_zero(files: Mapping[str, bytes]) -> None:
    rows = json.loads(files["data/targets.json"])
    grade = next(row for row in rows if row["measure"] == "grade")
    assert grade["value"] is None
    assert grade["unit_id"] is None


def test_keys_stand_in_published_order(publication: Publication, files: Mapping[str, bytes]) -> None:
    for name, table in publication.described.items():
        if f"data/{name}.json" in files:
            rows = json.loads(files[f"data/{name}.json"])
            assert all(tuple(row) == table.names for row in rows), name


def test_every_table_is_as_its_schema_says(files: Mapping[str, bytes], registry: Registry[Any]) -> None:
    for path, content in files.items():
        if path.startswith("data/") and path.endswith(".schema.json") and "page" not in path and "release" not in path:
            schema = json.loads(content)
            jsonschema.Draft202012Validator.check_schema(schema)
            rows = json.loads(files[path.replace(".schema.json", ".json")])
            jsonschema.Draft202012Validator(schema, registry=registry).validate(rows)


def test_every_page_is_as_the_schema_of_pages_says(files: Mapping[str, bytes], registry: Registry[Any]) -> None:
    schema = json.loads(files["data/page.schema.json"])
    validator = jsonschema.Draft202012Validator(schema, registry=registry)
    pages = [content for path, content in files.items() if path.endswith("/data.json")]
    assert pages
    for content in pages:
        validator.validate(json.loads(content))


def test_a_schema_refuses_what_is_not_published(files: Mapping[str, bytes], registry: Registry[Any]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(files["data/targets.schema.json"]), registry=registry)
    row = json.loads(files["data/targets.json"])[0]
    for broken in ({**row, "measure": "levle"}, {**row, "value": "10"}, {**row, "extra": 1}, {"key": "x"}):
        assert list(validator.iter_errors([broken]))
