"""Targets, revisions, further documents and restated passages are held against their own words."""

from __future__ import annotations

import pytest

from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.validate import validate

CAMPAIGN = "datasets/campaigns/song-may/2024"


def change(tiny: Paths, name: str, old: str, new: str) -> list[Problem]:
    path = tiny.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return validate(read_datasets(tiny), tiny)


def test_a_revision_is_held_against_its_own_quotation(tiny: Paths) -> None:
    found = change(tiny, f"{CAMPAIGN}/revisions.csv", "2024-07-10,ge,8,", "2024-07-10,ge,9,")
    assert [(problem.code, problem.column, problem.cell) for problem in found] == [("W302", "value", "D2")]


def test_a_further_document_may_word_it_otherwise_but_not_say_another_figure(tiny: Paths) -> None:
    evidence = f"{CAMPAIGN}/evidence.csv"
    found = change(tiny, evidence, "Phấn đấu có 1,7 triệu lượt", "có 1,7 triệu lượt")
    assert found == []


@pytest.mark.parametrize(("comparator", "codes"), [("ge", []), ("gt", ["W320"]), ("eq", ["W320"])])
def test_a_restated_passage_warns_of_what_it_says_otherwise(tiny: Paths, comparator: str, codes: list[str]) -> None:
    name = "datasets/campaigns/song-may/2023/targets.csv"
    found = change(tiny, name, ",level,ge,9,", f",level,{comparator},9,")
    assert [problem.code for problem in found] == codes
    assert not any(problem.is_error for problem in found)


def test_a_restated_passage_that_cannot_be_read_says_nothing(tiny: Paths) -> None:
    name = "datasets/campaigns/song-may/2023/targets.csv"
    assert change(tiny, name, ",Tăng trưởng GRDP từ 9% trở lên,restated", ",theo bảng kèm theo,restated") == []


@pytest.mark.parametrize(
    ("value", "unit", "quote"),
    [
        ("4425000", "million-vnd", "khoảng 4.425 tỉ đồng"),
        ("4425", "billion-vnd", "4.425.000 triệu đồng"),
        ("4425", "billion-vnd", "4.425/4.600 tỷ đồng"),
    ],
)
def test_a_printed_figure_is_compared_in_any_unit_that_the_source_names(
    tiny: Paths, value: str, unit: str, quote: str
) -> None:
    old = "budget-revenue,2024,4425,billion-vnd,approx,estimate"
    new = f"budget-revenue,2024,{value},{unit},approx,estimate"
    change(tiny, "datasets/observations/song-may.csv", old, new)
    assert change(tiny, "datasets/observations/song-may.csv", "khoảng 4.425 tỉ đồng", quote) == []
