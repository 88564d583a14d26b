"""A schema that nothing could work with is named with its faulty part; the real schemas are sound."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from portal.read.schemas import TABLES, Schema, find_unusable_part, read_schemas
from tiny import PROJECT

FOLDER = PROJECT / "datasets" / "schemas"
SOUND = {
    "fields": [{"name": "a", "type": "string", "constraints": {"pattern": "^x$"}}, {"name": "b", "type": "integer"}],
    "primaryKey": ["a"],
    "foreignKeys": [{"fields": ["b"], "reference": {"resource": "", "fields": ["a"]}}],
    "missingValues": [""],
}


def test_every_table_has_a_sound_schema() -> None:
    found = list(read_schemas(FOLDER, "schemas"))
    assert [schema.name for schema in found if isinstance(schema, Schema)] == list(TABLES)


@pytest.mark.parametrize(
    ("part", "damage"),
    [
        ("fields", lambda s: s.pop("fields")),
        ("fields", lambda s: s["fields"].append("x")),
        ("fields", lambda s: s["fields"].append(s["fields"][0])),
        ("fields", lambda s: s["fields"][0].update(type="strng")),
        ("fields", lambda s: s["fields"][0].update(name=3)),
        ("fields", lambda s: s["fields"][0]["constraints"].update(pattern="([")),
        ("fields", lambda s: s["fields"][0]["constraints"].update(requird=True)),
        ("fields", lambda s: s["fields"][0]["constraints"].update(minimum="1")),
        ("fields", lambda s: s["fields"][0]["constraints"].update(enum=[1])),
        ("primaryKey", lambda s: s.update(primaryKey="a")),
        ("primaryKey", lambda s: s.update(primaryKey=["c"])),
        ("foreignKeys", lambda s: s.update(foreignKeys=3)),
        ("foreignKeys", lambda s: s["foreignKeys"][0].update(fields="b")),
        ("foreignKeys", lambda s: s["foreignKeys"][0].update(reference={})),
        ("foreignKeys", lambda s: s["foreignKeys"][0]["reference"].update(resource="nowhere")),
        ("missingValues", lambda s: s.pop("missingValues")),
    ],
)
def test_a_faulty_part_is_named(part: str, damage: Callable[[dict[str, Any]], object]) -> None:
    schema = copy.deepcopy(SOUND)
    assert find_unusable_part(schema) == ""
    damage(schema)
    assert find_unusable_part(schema) == part


def test_what_is_no_object_is_no_schema() -> None:
    assert find_unusable_part([1]) == "{ … }"


def test_columns_that_a_place_implies_are_not_in_the_file() -> None:
    schemas = {schema.name: schema for schema in read_schemas(FOLDER, "schemas") if isinstance(schema, Schema)}
    assert "campaign_id" not in schemas["targets"].file_columns
    assert "locality_id" not in schemas["observations"].file_columns
    assert "locality_id" in schemas["absences"].file_columns
