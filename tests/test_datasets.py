"""The shipped data: valid, complete, and proven against the archive where it is at hand."""

from __future__ import annotations

import pytest

from builds import PROJECT
from portal.derive import Tables, derive_tables
from portal.derive.assessing.demands import GRADES
from portal.paths import Paths
from portal.read import Sources, read_datasets
from portal.validate import validate
from portal.words import Words

PATHS = Paths(PROJECT)
FOUNDING = {"kon-tum/2020": 15, "kon-tum/2024": 20, "kon-tum/kon-ray/2024": 26, "cao-bang/ha-lang/2020": 21}


@pytest.fixture(scope="module")
def sources() -> Sources:
    return read_datasets(PATHS)


@pytest.fixture(scope="module")
def tables(sources: Sources) -> Tables:
    return derive_tables(sources)


def test_the_data_have_no_problem(sources: Sources) -> None:
    """Also checks each quotation against its document where the archive is at hand (see the summary of skips)."""
    problems = [problem.as_text("en") for problem in validate(sources, PATHS)]
    assert problems == []


@pytest.mark.archive
def test_the_archive_was_used() -> None:
    if PATHS.archive is None:
        pytest.skip("no source archive here (PORTAL_SOURCES): quotations were not compared with their documents")


@pytest.mark.parametrize(("campaign", "count"), FOUNDING.items())
def test_founding_campaigns_are_complete(sources: Sources, campaign: str, count: int) -> None:
    targets = sources.tables["targets"]
    rows = targets[targets["campaign_id"] == campaign]
    assert len(rows) == count
    assert set(rows["quote_status"]) == {"verbatim"}


def test_provinces_and_districts_on_both_sides_of_the_merger(sources: Sources) -> None:
    places = sources.tables["localities"]

    def valid(level: str, day: str) -> int:
        rows = places[places["level"] == level]
        started = (rows["valid_from"] == "") | (rows["valid_from"] <= day)
        return int((started & ((rows["valid_to"] == "") | (rows["valid_to"] >= day))).sum())

    assert valid("province", "2025-06-30") == 63
    assert valid("province", "2025-07-01") == 34
    assert valid("district", "2024-08-31") == 705
    assert valid("district", "2025-07-01") == 0


def test_the_merger_of_2025_is_complete(sources: Sources) -> None:
    events = sources.tables["locality-events"]
    merger = events[(events["document_number"] == "202/2025/QH15")]
    assert (merger["kind"] == "merger").sum() == 52
    assert (merger["kind"] == "unchanged").sum() == 11
    assert merger[merger["kind"] == "merger"]["successor_id"].nunique() == 23
    kon_tum = merger[merger["predecessor_id"] == "kon-tum"]
    assert list(kon_tum["successor_id"]) == ["quang-ngai-2025"]


def test_conflicting_sources_stand_side_by_side(sources: Sources) -> None:
    rows = sources.tables["observations"]
    growth = rows[
        (rows["locality_id"] == "kon-tum") & (rows["indicator_id"] == "grdp-growth") & (rows["period"] == "2022")
    ]
    assert {"9.5", "10"} <= set(growth["value"])


def test_what_the_source_leaves_blank_stays_blank(sources: Sources) -> None:
    documents = sources.tables["documents"].set_index("document_id")
    ha_lang = documents.loc["ha-lang-2020-directive"]
    assert (ha_lang["number"], ha_lang["number_status"]) == ("/CT-UBND", "blank")
    assert (ha_lang["issued_on"], ha_lang["issued_on_status"]) == ("2020-01", "blank")


def test_every_grade_is_on_the_ladder_and_has_its_english(sources: Sources) -> None:
    grades = {grade for grade in sources.tables["targets"]["grade"] if grade}
    assert grades
    assert grades <= set(GRADES)
    assert all(Words("en").has(f"grade.{grade}") for grade in grades)


# target | status, result, margin: what came of the founding campaigns, worked out by hand from the published figures
CAME_OF = [
    ("kon-tum/2020/grdp-growth", "provisional_not_met", "9.39", "-2.61"),
    ("kon-tum/2020/state-budget-revenue", "provisional_not_met", "3000", "-505"),
    ("kon-tum/2020/income-per-capita", "not_comparable", "", ""),
    ("kon-tum/2020/poverty-reduction", "met", "3.97", ""),
    ("kon-tum/2023/grdp-growth", "provisional_not_met", "7.32", "-2.68"),
    ("kon-tum/2023/poverty-reduction", "met", "4.02", "0.02"),
    ("kon-tum/2023/par-index-rank", "met", "12", "7"),
    ("kon-tum/2024/grdp-growth", "provisional_not_met", "8.2", "-1.8"),
    ("kon-tum/2024/state-budget-revenue", "provisional_not_met", "4425", "-175"),
    ("kon-tum/2024/tourist-arrivals", "provisional_met", "2.3", "600000"),
    ("kon-tum/2024/poverty-reduction", "no_result", "", ""),
    ("quang-ngai-2025/2025/grdp-growth", "superseded", "10.02", "0.02"),
]


@pytest.mark.parametrize(("target_id", "status", "result", "margin"), CAME_OF)
def test_what_came_of_the_founding_campaigns(
    tables: Tables, target_id: str, status: str, result: str, margin: str
) -> None:
    row = tables.one("assessments", "target_id", target_id)
    assert row is not None
    assert (row["status"], row["observed_value"], row["margin"]) == (status, result, margin)
