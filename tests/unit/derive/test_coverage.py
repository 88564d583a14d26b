"""The coverage grid: entered, searched and not found, not searched, not there; never zero."""

from __future__ import annotations

import pandas as pd
from small_court import make_frames

from portal.derive.coverage import STATES, cover_places, tabulate_coverage
from portal.derive.tables import Tables
from portal.read import Sources

PLACES = [
    ("a", "province", "", "", "2025-06-30"),
    ("b", "province", "", "", ""),
    ("c-2025", "province", "", "2025-07-01", ""),
    ("b/x", "district", "b", "", "2025-06-30"),
    ("b/y", "district", "b", "", "2025-06-30"),
    ("a/z", "district", "a", "", "2025-06-30"),
]
ABSENCE = {"what_vi": "Văn bản", "what_en": "Document", "where_vi": "Trang tin", "where_en": "Website"}


def make_tables(campaigns: list[tuple[str, str, str]], absences: list[tuple[str, str, str]]) -> Tables:
    frames = make_frames([])
    columns = ["locality_id", "level", "parent_id", "valid_from", "valid_to"]
    places = pd.DataFrame(PLACES, columns=columns, dtype=object)
    frames["localities"] = places.reindex(columns=list(frames["localities"].columns), fill_value="")
    frames["campaigns"] = pd.DataFrame(campaigns, columns=["locality_id", "year", "completeness"], dtype=object)
    frames["campaigns"]["campaign_id"] = [f"{place}/{year}" for place, year, _ in campaigns]
    rows = [dict(zip(("locality_id", "year", "searched_on"), row, strict=True)) | ABSENCE for row in absences]
    frames["absences"] = pd.DataFrame(rows, columns=["locality_id", "year", "searched_on", *ABSENCE], dtype=object)
    return Tables(Sources({}, {}, {}), frames, "", "")


def test_every_cell_has_one_state() -> None:
    grid = cover_places(
        make_tables(
            [("a", "2023", "complete"), ("b/y", "2024", "partial"), ("b/x", "2024", "complete")],
            [("b", "2025", "2026-01-02"), ("b", "2025", "2025-12-01"), ("b/x", "2026", "2026-01-02")],
        )
    )
    assert grid.years == (2023, 2024, 2025, 2026)
    states = {row.locality["locality_id"]: [cell.state for cell in row.cells] for row in grid.rows}
    assert states == {
        "a": ["complete", "not_searched", "not_searched", "not_there"],
        "b": ["not_searched", "not_searched", "not_found", "not_searched"],
        "b/x": ["not_searched", "complete", "not_searched", "not_found"],
        "b/y": ["not_searched", "partial", "not_searched", "not_there"],
        "c-2025": ["not_there", "not_there", "not_searched", "not_searched"],
    }
    assert list(states) == ["a", "b", "b/x", "b/y", "c-2025"]
    assert [absence["searched_on"] for absence in grid.rows[1].cells[2].absences] == ["2025-12-01", "2026-01-02"]
    counts = grid.count()
    assert list(counts) == list(STATES)
    assert sum(counts.values()) == 20
    assert counts["not_found"] == 2


def test_the_download_has_one_row_per_search() -> None:
    grid = cover_places(
        make_tables([("a", "2025", "complete")], [("b", "2025", "2026-01-02"), ("b", "2025", "2025-12-01")])
    )
    frame = tabulate_coverage(grid)
    assert list(frame["locality_id"]) == ["a", "b", "b", "c-2025"]
    assert list(frame["state"]) == ["complete", "not_found", "not_found", "not_searched"]
    assert list(frame["campaign_id"]) == ["a/2025", "", "", ""]
    assert list(frame["searched_on"]) == ["", "2025-12-01", "2026-01-02", ""]


def test_nothing_entered_is_an_empty_grid() -> None:
    grid = cover_places(make_tables([], []))
    assert (grid.years, sum(grid.count().values())) == ((), 0)
    assert tabulate_coverage(grid).empty
