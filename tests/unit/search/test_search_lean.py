"""The lean pages: what is shown, what is only searched, by which codes a filter picks them."""

from __future__ import annotations

import re

import pytest

from portal.derive import derive_tables
from portal.derive.tables import Tables
from portal.output import unpack
from portal.read import Sources
from portal.search import make_lean_pages
from portal.search.folding import list_searched
from portal.search.lean import LeanPage, LeanRow, render_lean


@pytest.fixture
def lean(tiny_sources: Sources) -> dict[str, str]:
    """Return the lean pages of the tiny portal by their path."""
    return {file.path: file.content.decode() for file in unpack(make_lean_pages(derive_tables(tiny_sources)))}


@pytest.fixture
def tables(tiny_sources: Sources) -> Tables:
    """Return the tables of the tiny portal."""
    return derive_tables(tiny_sources)


def test_a_word_is_searched_once_and_with_plain_d_too() -> None:
    assert list_searched("Hộ nghèo đa chiều", "Tỷ lệ hộ nghèo, hộ cận nghèo đô thị (đô thị)") == (
        "tỷ lệ cận đô thị da dô"
    )


def test_a_document_number_stays_whole() -> None:
    assert list_searched("Chỉ thị", "08/CT-UBND (dự thảo)") == "08/ct-ubnd dự thảo"


def test_what_data_hold_stays_text() -> None:
    hostile = '"><script>alert(1)</script>'
    page = LeanPage("x/", "vi", "campaign", hostile, hostile, hostile, [LeanRow(hostile, (hostile,), hostile)])
    assert "<script" not in render_lean(page).content.decode()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_target_is_a_row_with_its_anchor_figure_and_outcome(
    lean: dict[str, str], tables: Tables, prefix: str
) -> None:
    for target in tables.rows("targets"):
        text = lean[f"{prefix}phong-trao/{target['campaign_id']}/index.html"]
        row = re.search(rf'<h2 id="{target["key"]}">(.*?)</h2>', text)
        assert row
        assert row[1].count(" ‖ ") == 3


def test_filters_pick_by_codes_that_are_the_same_in_both_languages(lean: dict[str, str]) -> None:
    def codes(text: str) -> list[str]:
        return re.findall(r'data-pagefind-filter="(\w+)\[data-value\]" data-value="([^"]*)"', text)

    path = "phong-trao/song-may/2024/index.html"
    assert codes(lean[path]) == codes(lean[f"en/{path}"])
    assert ("province", "song-may") in codes(lean[path])
    assert ("year", "2024") in codes(lean[path])


def test_a_successor_is_found_by_the_names_of_those_it_took_in(lean: dict[str, str], tables: Tables) -> None:
    for event in tables.rows("locality-events"):
        before = tables.one("localities", "locality_id", event["predecessor_id"])
        if before is None or f"dia-phuong/{event['successor_id']}/index.html" not in lean:
            continue
        text = lean[f"dia-phuong/{event['successor_id']}/index.html"].lower()
        assert all(word in text for word in before["name_vi"].lower().split())
