"""The explorer's files: they fit each other, say what the pages say, and hold every word that can be searched."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from babel.messages.pofile import read_po

from builds import PROJECT
from portal.derive.tables import Tables
from portal.pages.edition import Edition
from portal.pages.explore import COLUMNS, FACETS, make_explore_heads, make_explore_parts
from portal.pages.explore_chart import STATUS_COLOURS
from portal.pages.explore_index import IN_BROWSER
from portal.pages.explore_text import join_new_words, list_words
from portal.words import LANGUAGES, TRANSLATIONS, Words

SCRIPTS = PROJECT / "docs" / "assets" / "explore"
Files = Mapping[str, Any]


@pytest.fixture(scope="module")
def files(rendered: Mapping[str, str]) -> Files:
    """Return the explorer's data files of the tiny portal by their path below its folder."""
    folder = "kham-pha/"
    return {
        path.removeprefix(folder): json.loads(text)
        for path, text in rendered.items()
        if path.startswith(folder) and path.endswith(".json")
    }


def list_targets(files: Files, language: str) -> list[dict[str, Any]]:
    """Return every target as the browser puts it together from index, codes and rows."""
    index, columns = files[f"{language}.json"], files["columns.json"]
    campaigns = index["campaigns"]
    found: list[dict[str, Any]] = []
    taken: dict[str, int] = {}
    for place, year, rows in zip(campaigns["place"], campaigns["year"], campaigns["rows"], strict=True):
        locality = index["places"][place][0]
        province = locality.partition("/")[0]
        name = f"{province}/{year}-{language}.json"
        for _ in range(rows):
            at = taken.get(name, 0)
            taken[name] = at + 1
            inside = sum(count for file, count in taken.items() if file.startswith(f"{province}/")) - 1
            row = {column: values[at] for column, values in files[name].items() if column not in ("stamp", "documents")}
            codes = {column: columns[column][len(found)] for column in columns if column != "stamps"}
            indicator = index["indicators"][codes["indicator"]][0]
            key = row.get("key") or indicator
            figures = files[f"{province}/figures.json"]
            found.append(
                {
                    **row,
                    "id": f"{locality}/{year}/{key}",
                    "indicator": indicator,
                    "status": index["statuses"][codes["status"]],
                    "measure": index["measures"][codes["measure"]][0],
                    "comparator": index["comparators"][codes["comparator"]][0],
                    "value": figures["value"][inside],
                    "text": files[f"{province}/text-{language}.json"]["text"][inside],
                }
            )
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_target_is_there_once_with_what_its_page_says(files: Files, tables: Tables, language: str) -> None:
    rows = {row["id"]: row for row in list_targets(files, language)}
    assert sorted(rows) == sorted(row["target_id"] for row in tables.rows("targets"))
    words = Words(language)
    for target in tables.rows("targets"):
        assessment = tables.one("assessments", "target_id", target["target_id"])
        assert assessment
        row = rows[target["target_id"]]
        assert row["statement"] == words.pick(target, "statement")
        assert row["status"][:2] == [assessment["status"], assessment["judged_status"]]
        assert (row["indicator"], row["measure"]) == (target["indicator_id"], target["measure"])
        is_revised = bool(assessment["judged_revised_on"])
        assert row["value"] == (assessment["judged_value"] if is_revised else target["value"])
        if not is_revised:
            unit = tables.one("units", "unit_id", target["unit_id"])
            assert row["bound"] == words.bound(target, unit)


def test_files_of_a_province_carry_its_stamp(files: Files) -> None:
    stamps = files["columns.json"]["stamps"]
    assert files["vi.json"]["stamps"] == files["en.json"]["stamps"] == stamps
    for path, content in files.items():
        province, slash, _ = path.partition("/")
        assert not slash or content["stamp"] == stamps[province], path


def test_another_set_of_targets_has_another_stamp(edition: Edition, files: Files) -> None:
    """So that rows of one build never stand beside codes of another."""
    tables = edition.tables
    frames = {**tables.frames, "targets": tables.frames["targets"].iloc[1:].reset_index(drop=True)}
    fewer = replace(tables, frames=frames, _rows={}, _groups={})
    other = replace(edition, publication=replace(edition.publication, tables=fewer, _kept={}))
    columns = json.loads(next(iter(make_explore_heads([other]))).content)
    assert columns["stamps"] != files["columns.json"]["stamps"]


def test_parts_make_all_files(edition: Edition) -> None:
    whole = {file.path for file in make_explore_parts([edition], (0, 1))}
    split = [file.path for number in range(3) for file in make_explore_parts([edition], (number, 3))]
    assert sorted(split) == sorted(whole)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tỷ lệ hộ nghèo ĐA CHIỀU", ["ty", "le", "ho", "ngheo", "da", "chieu"]),
        ("tỉ lệ", ["ty", "le"]),
        ("ti vi", ["ti", "vi"]),
        ("Chỉ thị 08/CT-UBND, (mục 1).", ["chi", "thi", "08/ct-ubnd", "muc", "1"]),
        ("Đắk Glei – Đăk Glei", ["dak", "glei", "dak", "glei"]),
        ("hoà hòa", ["hoa", "hoa"]),
        ("", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert list_words(text) == words


def test_words_known_elsewhere_are_left_out() -> None:
    assert join_new_words(["Hộ nghèo giảm 3%", "giảm 3%"], frozenset({"ho", "ngheo"})) == "giam 3%"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_statement_is_found_in_text_place_year_or_indicator(files: Files, language: str) -> None:
    index = files[f"{language}.json"]
    indicators = {row[0]: row[3] for row in index["indicators"]}
    places = " ".join(word for row in index["places"] for word in list_words(row[1]))
    for row in list_targets(files, language):
        year = row["id"].split("/")[-2]
        known = {*row["text"].split(), *indicators[row["indicator"]].split(), *places.split(), year}
        assert set(list_words(row["statement"])) <= known


def test_scripts_know_the_same_columns_and_filters() -> None:
    address = (SCRIPTS / "address.js").read_text(encoding="utf-8")
    selecting = (SCRIPTS / "select.js").read_text(encoding="utf-8")
    assert re.findall(r'"(\w+)"', address[address.index("COLUMNS = [") : address.index("];")]) == list(COLUMNS)
    assert re.findall(r'"(\w+)"', selecting[selecting.index("FACETS = [") : selecting.index("];")]) == list(FACETS)


def test_every_status_has_a_colour_of_its_own(tables: Tables) -> None:
    judged = {row["judged_status"] for row in tables.rows("assessments")}
    assert judged <= set(STATUS_COLOURS)
    for side in (0, 1):
        assert len({pair[side] for pair in STATUS_COLOURS.values()}) == len(STATUS_COLOURS)


def read_words(language: str) -> dict[str, str]:
    with (TRANSLATIONS / language / "explore.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def test_words_are_complete_used_and_fill_the_same_gaps() -> None:
    vietnamese, english = (read_words(language) for language in LANGUAGES)
    assert list(vietnamese) == list(english)
    assert all(vietnamese.values()) and all(english.values())
    for name, text in vietnamese.items():
        assert set(re.findall(r"\{(\w+)\}", text)) == set(re.findall(r"\{(\w+)\}", english[name])), name
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    pages = PROJECT / "scripts" / "portal" / "pages"
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (*pages.glob("*.py"), *pages.glob("templates/*.html"))
    )
    made = ("explore.facet.", "explore.column.", "explore.chart.by.", "explore.whole.", "way.")
    for name in vietnamese:
        own = name.removeprefix(IN_BROWSER)
        if name.startswith(IN_BROWSER):
            told = own.removeprefix("field_").removeprefix("chart_by_").removeprefix("chart_").removesuffix("_word")
            assert re.search(rf"\bwords\.{own}\b|\"{told}\"|\b{told}(_\$\{{LANGUAGE\}}`\])?:", scripts), name
        else:
            assert name.startswith(made) or f'"{name}"' in code, name
