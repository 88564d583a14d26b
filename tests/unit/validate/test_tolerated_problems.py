"""A known problem is tolerated for a reason, by someone, until a day; after that, or without need, it fails."""

from __future__ import annotations

from datetime import date

import pytest

from portal.paths import Paths
from portal.problems import Problem
from portal.read import Sources, read_datasets
from portal.validate import validate
from portal.validate.known import find_today, remove_known

FOUND = Problem("M219", "a.csv", 3, column="value", key="a/2024/x")
ENTRY = {
    "code": "M219",
    "path": "a.csv",
    "key": "a/2024/x",
    "column": "value",
    "reason": "Thuế sản phẩm.",
    "owner": "tổ dữ liệu",
    "until": "2026-12-31",
    "_path": "known-problems.toml",
    "_line": "4",
}
TODAY = date(2026, 11, 22)


def remove(*entries: dict[str, str], unchecked: str = "") -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in remove_known([FOUND], entries, TODAY, unchecked)]


def test_a_tolerated_problem_is_not_reported() -> None:
    assert remove(ENTRY) == []


def test_an_entry_lasts_through_its_last_day() -> None:
    assert remove({**ENTRY, "until": "2026-11-22"}) == []
    assert remove({**ENTRY, "until": "2026-11-21"}) == [("K602", 4)]


def test_an_entry_that_fits_no_problem_fails() -> None:
    assert remove({**ENTRY, "key": "a/2024/y"}) == [("K603", 4), ("M219", 3)]


def test_what_was_not_looked_for_cannot_be_called_unneeded() -> None:
    entry = {**ENTRY, "code": "Q401"}
    assert remove(ENTRY, entry) == [("K603", 4)]
    assert remove(ENTRY, entry, unchecked="Q") == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("reason", ""), ("owner", " "), ("until", "2026-13-01"), ("code", "F150"), ("code", "M999"), ("because", "x")],
)
def test_an_incomplete_or_senseless_entry_fails(name: str, value: str) -> None:
    found = list(remove_known([FOUND], [{**ENTRY, name: value}], TODAY))
    assert ("K601", name) in [(problem.code, problem.column) for problem in found]


def test_a_missing_field_is_named() -> None:
    entry = {name: value for name, value in ENTRY.items() if name != "owner"}
    assert [problem.column for problem in remove_known([], [entry], TODAY)] == ["owner"]


def test_today_comes_from_the_data_or_from_the_environment(
    tiny_sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert find_today(tiny_sources) == date(2025, 7, 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert find_today(tiny_sources) == date(1970, 1, 1)


def test_without_the_archive_an_entry_for_it_is_left_alone(tiny: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_SOURCES", str(tiny.root / "nowhere"))
    lines = (f'{name} = "{value}"' for name, value in {**ENTRY, "code": "Q401"}.items() if not name.startswith("_"))
    text = "[[problem]]\n" + "\n".join(lines) + "\n"
    (tiny.datasets / "known-problems.toml").write_text(text, encoding="utf-8")
    assert validate(read_datasets(tiny), tiny, today=TODAY) == []
