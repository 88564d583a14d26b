"""campaign.yaml becomes rows that keep what was written and the line of each key."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.problems import Problem
from portal.read.schemas import Schema, read_schemas
from portal.read.yaml_rows import YamlRow, read_campaign_yaml
from tiny import PROJECT

SCHEMAS: Mapping[str, Schema] = {
    schema.name: schema
    for schema in read_schemas(PROJECT / "datasets" / "schemas", "schemas")
    if isinstance(schema, Schema)
}
HEAD = "campaign:\n  id: a/2024\n"


def read(text: str) -> tuple[list[YamlRow], list[Problem]]:
    found = list(read_campaign_yaml(text, "campaign.yaml", "a/2024", SCHEMAS))
    return [row for row in found if isinstance(row, YamlRow)], [item for item in found if isinstance(item, Problem)]


def test_scalars_stay_as_written() -> None:
    rows, problems = read(
        HEAD + "  year: 2024\n  period_start: 2024-02\n  theme_vi: no\n  theme_en: ~\n  note_vi: 38.10\n"
    )
    assert not problems
    cells = rows[0].cells
    written = (cells["year"], cells["period_start"], cells["theme_vi"], cells["theme_en"], cells["note_vi"])
    assert written == ("2024", "2024-02", "no", "", "38.10")


def test_each_key_knows_its_line() -> None:
    rows, _ = read(HEAD + "documents:\n  - document_id: x\n    kind: plan\n")
    assert rows[1].table == "documents"
    assert (rows[1].line, rows[1].marks["kind"]) == (4, 5)
    assert rows[1].cells["campaign_id"] == "a/2024"


def test_order_counts_within_each_kind_of_contents() -> None:
    items = "".join(f"  - kind: {kind}\n    text_vi: x\n" for kind in ("content", "breakthrough", "content"))
    rows, _ = read(HEAD + "contents:\n" + items)
    assert [(row.cells["kind"], row.cells["order"]) for row in rows[1:]] == [
        ("content", "1"),
        ("breakthrough", "1"),
        ("content", "2"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: b: c\n", "F130", 1),
        ("campaign:\n\tid: x\n", "F130", 2),
        ("[" * 100_000, "F130", 1),
        ("{a: " * 100_000, "F130", 1),
        ("- " * 100_000, "F130", 1),
        ("? " * 100_000, "F130", 1),
        ("a: 1\n---\nb: 2\n", "F130", 2),
        ("\x01", "F130", 1),
        ("- a\n", "F131", 1),
        ("# nothing\n", "F131", 1),
        ("documents:\n", "F131", 1),
        (HEAD + "documents: x\n", "F131", 3),
        (HEAD + "documents:\n  - x\n", "F131", 4),
        (HEAD + "document:\n", "F132", 3),
        (HEAD + "  order: 1\n", "F132", 3),
        (HEAD + "campaign:\n  id: b\n", "F133", 3),
        (HEAD + "  year: 1\n  year: 2\n", "F133", 4),
        (HEAD + "  year: [1]\n", "F134", 3),
        (HEAD + "  year: {a: b}\n", "F134", 3),
    ],
)
def test_faults_are_reported_at_their_line(text: str, code: str, line: int) -> None:
    _, problems = read(text)
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]


@given(st.text(max_size=200))
def test_no_text_makes_reading_fail(text: str) -> None:
    read(HEAD + text)
    read(text)
