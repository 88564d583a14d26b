"""CSV is what RFC 4180 says, with the digits as published."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from portal.downloads.csv_file import render_csv

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_what_is_read_is_what_was_written(rows: list[tuple[str, str]]) -> None:
    text = render_csv(("a", "b"), rows).decode()
    assert [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))] == [("a", "b"), *rows]


def test_every_table_is_utf_8_without_mark_and_ends_its_lines_with_crlf(files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".csv"):
            assert not content.startswith(b"\xef\xbb\xbf"), path
            assert content.endswith(b"\r\n"), path
            assert content.count(b"\n") == content.count(b"\r\n"), path


def test_a_figure_keeps_its_zero_from_the_file_to_the_download(files: Mapping[str, bytes]) -> None:
    for path in ("data/targets.csv", "data/targets-wide.csv", "phong-trao/song-may/2024/data.csv"):
        rows = {row["target_id"]: row for row in csv.DictReader(io.StringIO(files[path].decode(), newline=""))}
        assert rows["song-may/2024/grdp-per-capita"]["value"] == "63.70"


def test_a_page_has_the_rows_of_the_wide_table_that_are_its_own(files: Mapping[str, bytes]) -> None:
    def rows(path: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(files[path].decode(), newline="")))

    header, *whole = rows("data/targets-wide.csv")
    campaign, indicator = header.index("campaign_id"), header.index("indicator_id")
    assert rows("phong-trao/song-may/2024/data.csv") == [header, *(r for r in whole if r[campaign] == "song-may/2024")]
    assert rows("chi-tieu/grdp-growth/data.csv") == [header, *(r for r in whole if r[indicator] == "grdp-growth")]
    place = [r for r in whole if r[header.index("locality_id")] == "song-may/doi-che"]
    assert rows("dia-phuong/song-may/doi-che/data.csv") == [header, *place]
