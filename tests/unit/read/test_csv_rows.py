"""Rows know their physical line and spreadsheet row; every fault of a CSV text is reported at its place."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.read.csv_rows import LONGEST_CELL, column_letter, read_csv

COLUMNS = ("key", "note")


def test_lines_and_rows_drift_apart_after_a_cell_of_several_lines() -> None:
    found = read_csv('key,note\na,"one\ntwo"\nb,three\n', "a.csv", COLUMNS)
    assert [(row.cells, row.line, row.row) for row in found.rows] == [(("a", "one\ntwo"), 2, 2), (("b", "three"), 4, 3)]
    assert not found.problems


def test_cells_stand_in_the_order_of_the_schema() -> None:
    found = read_csv("note,key\nx,a\n", "a.csv", COLUMNS)
    assert found.rows[0].cells == ("a", "x")
    assert found.header == ("note", "key")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("key;note\na;b\n", [("F111", 1, "")]),
        ("key\tnote\na\tb\n", [("F111", 1, "")]),
        ("key,note,key\na,b,c\n", [("F114", 1, "C1")]),
        ("key,remark\na,b\n", [("F116", 1, "B1"), ("F115", 1, "")]),
        ("key,note\na\nb,c\nd,e,f\n", [("F117", 2, ""), ("F117", 4, "")]),
        ("key,note\na,b\n\n,\nc,d\n", [("F118", 3, ""), ("F118", 4, "")]),
        ("\nkey,note\na,b\n", [("F118", 1, "")]),
        ('key,note\na,"b"c"\n', [("F119", 2, "")]),
        ('key,note\na,"b\nc,d\n', [("F119", 2, "")]),
        (f"key,note\na,{'x' * (LONGEST_CELL + 1)}\n", [("F113", 2, "")]),
        ("", [("F104", 0, "")]),
    ],
)
def test_faults_are_reported_at_their_place(text: str, places: list[tuple[str, int, str]]) -> None:
    found = read_csv(text, "a.csv", COLUMNS)
    assert [(problem.code, problem.line, problem.cell) for problem in found.problems] == places


def test_rows_before_an_unbalanced_quotation_mark_are_kept() -> None:
    found = read_csv('key,note\na,b\nc,"d"e\nf,g\n', "a.csv", COLUMNS)
    assert [row.cells for row in found.rows] == [("a", "b")]


@pytest.mark.parametrize(("position", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_spreadsheets_do(position: int, letter: str) -> None:
    assert column_letter(position) == letter


CELLS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\x00"), max_size=20)


@given(st.lists(st.tuples(CELLS.filter(bool), CELLS), max_size=8))
def test_what_a_csv_writer_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([COLUMNS, *rows])
    found = read_csv(out.getvalue(), "a.csv", COLUMNS)
    assert [row.cells for row in found.rows] == rows
    assert not found.problems
