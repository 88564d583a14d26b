"""The wide table repeats what stands beside each target, and invents nothing."""

from __future__ import annotations

import pandas as pd
import pytest

from portal.derive import derive_tables
from portal.derive.tables import Record, Tables
from portal.derive.wide import JOINED, LABELLED, find_province, widen_targets
from portal.read import Sources


@pytest.fixture
def tables(tiny_sources: Sources) -> Tables:
    return derive_tables(tiny_sources)


def one(tables: Tables, target_id: str) -> Record:
    row = tables.one("targets-wide", "target_id", target_id)
    assert row is not None
    return row


def test_there_is_one_row_a_target_with_its_own_columns_first(tables: Tables) -> None:
    wide, targets = tables.frames["targets-wide"], tables.frames["targets"]
    assert list(wide.columns[: len(targets.columns)]) == list(targets.columns)
    pd.testing.assert_frame_equal(wide[list(targets.columns)], targets, check_dtype=False)
    assert set(JOINED) | {f"{name}_vi" for name in LABELLED} <= set(wide.columns)


def test_a_row_explains_itself(tables: Tables) -> None:
    row = one(tables, "song-may/doi-che/2024/poverty-rate")
    assert row["locality_name_vi"] == "Đồi Chè"
    assert row["province_name_vi"] == "Sông Mây"
    assert row["indicator_name_en"] == "Poverty rate"
    assert row["unit_symbol_vi"] == "%"
    assert row["comparator_vi"] == "dưới mức này"
    assert row["document_number_status"] == "blank"
    assert row["document_number"] == ""
    assert row["page_path"] == "phong-trao/song-may/doi-che/2024/#poverty-rate"


def test_a_target_without_unit_or_result_has_empty_cells(tables: Tables) -> None:
    row = one(tables, "song-may/doi-che/2024/par-index-grade")
    assert [row[name] for name in ("unit_symbol_vi", "observed_value", "observed_sources", "revised_on")] == [""] * 4
    assert row["status_vi"]


def test_a_revised_target_keeps_its_first_value(tables: Tables) -> None:
    row = one(tables, "song-may/2024/grdp-growth")
    assert (row["value"], row["revised_value"], row["revised_on"]) == ("10", "8", "2024-07-10")
    assert row["revised_document_id"] == "song-may-2024-resolution"


def test_of_several_revisions_the_latest_stands(tables: Tables) -> None:
    frames = dict(tables.frames)
    later = frames["revisions"].assign(revised_on="2024-09-01", value="7")
    frames["revisions"] = pd.concat([later, frames["revisions"]], ignore_index=True)
    wide = widen_targets(frames)
    row = wide[wide["target_id"] == "song-may/2024/grdp-growth"].iloc[0]
    assert (row["revised_value"], row["revised_on"]) == ("7", "2024-09-01")


def test_a_result_names_its_sources(tables: Tables) -> None:
    for row in tables.rows("targets-wide"):
        used = [part for part in row["observation_ids"].split("|") if part]
        urls = {tables.some("observations", "observation_id", id_)[0]["url"] for id_ in used}
        assert set(filter(None, row["observed_sources"].split("|"))) == urls


@pytest.mark.parametrize(
    ("place", "province"), [("a", "a"), ("a/b", "a"), ("a/b/c", "a"), ("lost", ""), ("x", ""), ("unknown", "")]
)
def test_the_province_is_the_one_above(place: str, province: str) -> None:
    localities = {
        "a": ("province", ""),
        "a/b": ("district", "a"),
        "a/b/c": ("commune", "a/b"),
        "lost": ("district", "gone"),
        "x": ("district", "y"),
        "y": ("district", "x"),
    }
    assert find_province(place, localities) == province
