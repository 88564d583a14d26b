"""Frictionless is asked about all rows at once, and its answers lead back to file, line and cell."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest

from portal.problems import Problem
from portal.read import Sources
from portal.validate import form
from portal.validate.data import Data
from portal.validate.form import check_form
from portal.validate.references import check_references


def change(sources: Sources, table: str, column: str, value: str, rows: slice = slice(0, 1)) -> Sources:
    """Return the sources with one value in a column of some rows of a table."""
    frame = sources.tables[table].copy()
    frame.iloc[rows, frame.columns.get_loc(column)] = value
    return dataclasses.replace(sources, tables={**sources.tables, table: frame})


def find(sources: Sources) -> list[Problem]:
    data = Data(sources)
    return [*check_form(data), *check_references(data)]


@pytest.mark.parametrize("many", [0, 1_000_000])
def test_few_and_many_rows_are_judged_alike(tiny_sources: Sources, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(form, "MANY_ROWS", many)
    assert find(tiny_sources) == []
    broken = change(tiny_sources, "targets", "measure", "amount", slice(3, 6))
    broken = change(broken, "targets", "value", "63,7", slice(4, 5))
    broken = change(broken, "targets", "statement_en", "", slice(7, 8))
    found = [(problem.code, problem.path[-16:], problem.line, problem.cell) for problem in find(broken)]
    assert sorted(found) == [
        ("F150", "2024/targets.csv", 3, "I3"),
        ("F153", "2024/targets.csv", 6, "F6"),
        ("F154", "2024/targets.csv", 2, "G2"),
        ("F154", "2024/targets.csv", 3, "G3"),
        ("F154", "2024/targets.csv", 4, "G4"),
    ]


def test_every_problem_is_reported_however_many(tiny_sources: Sources) -> None:
    frame = tiny_sources.tables["movements"]
    row = {**frame.iloc[0].to_dict(), "name_en": ""}
    rows = [{**row, "movement_id": f"movement-{number}", "_line": number + 2} for number in range(3000)]
    many = pd.DataFrame(rows, columns=frame.columns).astype({"_line": "int64", "_row": "int64"})
    broken = dataclasses.replace(tiny_sources, tables={**tiny_sources.tables, "movements": many})
    found = [problem for problem in find(broken) if problem.code == "F153"]
    assert [problem.line for problem in found] == list(range(2, 3002))


def test_a_repeated_key_names_the_first_place(tiny_sources: Sources) -> None:
    broken = change(tiny_sources, "units", "unit_id", "percent", slice(1, 2))
    problem = next(problem for problem in find(broken) if problem.code == "F157")
    assert (problem.line, problem.details["line"], problem.details["key"]) == (3, "2", "percent")


def test_figures_that_only_differ_in_digits_are_one_key(tiny_sources: Sources) -> None:
    broken = change(tiny_sources, "observations", "period", "2024", slice(2, 3))
    broken = change(broken, "observations", "indicator_id", "poverty-rate", slice(1, 3))
    broken = change(broken, "observations", "period", "2024", slice(1, 2))
    broken = change(broken, "observations", "url", "https://example.org/x", slice(1, 3))
    broken = change(broken, "observations", "value", "9.4", slice(1, 2))
    broken = change(broken, "observations", "value", "9.40", slice(2, 3))
    assert [problem.code for problem in find(broken)] == ["F157"]


def test_an_unknown_id_comes_with_the_nearest_ones(tiny_sources: Sources) -> None:
    found = find(change(tiny_sources, "targets", "indicator_id", "grpd-growth"))
    assert [(problem.code, problem.column) for problem in found] == [("F158", "indicator_id")]
    assert found[0].details["nearest"].split(", ")[0] == "grdp-growth"


def test_a_reference_of_two_columns_is_looked_up_whole(tiny_sources: Sources) -> None:
    found = find(change(tiny_sources, "evidence", "key", "poverty-rate"))
    assert [(problem.code, problem.column, problem.value) for problem in found] == [("F158", "key", "poverty-rate")]
    assert "poverty-reduction" in found[0].details["nearest"]


def test_a_reference_with_an_empty_part_refers_to_nothing(tiny_sources: Sources) -> None:
    assert set(tiny_sources.tables["targets"]["part_of"]) == {"", "trained-labour"}
    assert find(tiny_sources) == []


def test_a_table_with_unread_rows_is_not_looked_into(tiny_sources: Sources) -> None:
    broken = change(tiny_sources, "targets", "indicator_id", "grpd-growth")
    assert find(dataclasses.replace(broken, unread=frozenset({"indicators"}))) == []
