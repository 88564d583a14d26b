"""The whole data folder becomes tables of text with the place of each row, and nothing is overlooked."""

from __future__ import annotations

import pytest

from portal.paths import Paths
from portal.read import Sources, read_datasets


def test_the_tiny_portal_is_read_whole(tiny_sources: Sources) -> None:
    counts = {name: len(frame) for name, frame in tiny_sources.tables.items()}
    assert not tiny_sources.problems
    assert not tiny_sources.unread
    assert counts["campaigns"] == 3
    assert counts["targets"] == 24
    assert counts["corrections"] == 0


def test_rows_keep_the_digits_and_their_place(tiny_sources: Sources) -> None:
    targets = tiny_sources.tables["targets"]
    row = targets[(targets["campaign_id"] == "song-may/2024") & (targets["key"] == "grdp-per-capita")].iloc[0]
    assert row["value"] == "63.70"
    assert (row["_path"], row["_line"], row["_row"]) == ("datasets/campaigns/song-may/2024/targets.csv", 6, 6)


def test_a_problem_in_yaml_is_placed_at_the_line_of_its_key(tiny_sources: Sources) -> None:
    documents = tiny_sources.tables["documents"].to_dict("records")
    row = next(row for row in documents if row["document_id"] == "song-may-2024-directive")
    problem = tiny_sources.locate("M244", "documents", row, "sha256")
    assert (problem.line, problem.cell, problem.key) == (29, "", "song-may-2024-directive")


def test_a_problem_in_csv_is_placed_at_its_spreadsheet_cell(tiny_sources: Sources) -> None:
    row = tiny_sources.tables["observations"].to_dict("records")[0]
    problem = tiny_sources.locate("F150", "observations", row, "value")
    assert problem.cell == "C2"
    assert problem.key.startswith("song-may/doi-che/budget-revenue/2024/")


@pytest.mark.parametrize(
    "name",
    [
        "datasets/targets.csv",
        "datasets/reference/place.csv",
        "datasets/campaigns/README.md",
        "datasets/campaigns/song-may/2024/.DS_Store",
        "datasets/observations/song-may.txt",
        "datasets/drafts/a/b.csv",
    ],
)
def test_a_file_that_nothing_reads_is_reported(tiny: Paths, name: str) -> None:
    path = tiny.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert [(problem.code, problem.path) for problem in read_datasets(tiny).problems] == [("F140", name)]


def test_a_file_whose_name_is_no_text_is_reported_readably(tiny: Paths) -> None:
    (tiny.datasets / b"b\xe1o.csv".decode("utf-8", "surrogateescape")).write_text("x", encoding="utf-8")
    problem = read_datasets(tiny).problems[0]
    assert problem.code == "F140"
    assert problem.as_text("vi").encode()


def test_a_table_with_lost_rows_is_known_as_unread(tiny: Paths) -> None:
    path = tiny.reference / "units.csv"
    path.write_text(path.read_text(encoding="utf-8") + "short,row\n", encoding="utf-8")
    assert read_datasets(tiny).unread == {"units"}


def test_a_blank_row_loses_nothing(tiny: Paths) -> None:
    path = tiny.reference / "units.csv"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    sources = read_datasets(tiny)
    assert [problem.code for problem in sources.problems] == ["F118"]
    assert not sources.unread


def test_an_empty_campaign_folder_lacks_its_files(tiny: Paths) -> None:
    (tiny.datasets / "campaigns" / "nui-thong" / "2024").mkdir(parents=True)
    assert [(problem.code, problem.path) for problem in read_datasets(tiny).problems] == [
        ("F101", "datasets/campaigns/nui-thong/2024/campaign.yaml"),
        ("F101", "datasets/campaigns/nui-thong/2024/targets.csv"),
    ]


def test_known_problems_know_their_line(tiny: Paths) -> None:
    text = '# why\n[[problem]]\ncode = "M219"\n\n[[problem]]\ncode = "W302"\n'
    (tiny.datasets / "known-problems.toml").write_text(text, encoding="utf-8")
    known = read_datasets(tiny).known_problems
    assert [(entry["code"], entry["_line"]) for entry in known] == [("M219", "2"), ("W302", "5")]


@pytest.mark.parametrize("text", ['code = "M219"\n', "problem = 3\n", "[[problem]\n", "a = " + "[" * 10_000])
def test_known_problems_of_another_shape_are_reported(tiny: Paths, text: str) -> None:
    (tiny.datasets / "known-problems.toml").write_text(text, encoding="utf-8")
    assert [problem.code for problem in read_datasets(tiny).problems] == ["F135"]
