"""Every code of the register can fire, says where, and falls silent once the data are mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.paths import Paths
from portal.problems import LANGUAGES, Problem, codes
from portal.read import read_datasets
from portal.validate import validate
from problem_cases import CASES, Case, apply_edits, read_cases

ALL_CASES = read_cases()


def check(paths: Paths) -> list[Problem]:
    """Read and validate a copy of the tiny portal."""
    return validate(read_datasets(paths), paths)


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {path.name for path in CASES.iterdir()} == set(codes())
    assert {case.code for case in ALL_CASES} == set(codes())


def test_tiny_portal_has_no_problem(tiny: Paths) -> None:
    assert check(tiny) == []


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.code)
def test_broken_data_fire_exactly_this_code(case: Case, tiny: Paths) -> None:
    apply_edits(tiny.root, case.broken)
    problems = check(tiny)
    assert {problem.code for problem in problems} == {case.code}, "\n".join(p.as_text("en") for p in problems)
    first = problems[0]
    found = {"path": first.path, "line": first.line, "column": first.column, "cell": first.cell}
    assert found == {**found, **case.expect}
    for language in LANGUAGES:
        assert "{" not in first.as_text(language).replace("{ … }", "")


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.code)
def test_mended_data_are_silent(case: Case, tiny: Paths, tmp_path: Path) -> None:
    apply_edits(tiny.root, case.mended)
    problems = check(tiny)
    assert problems == [], "\n".join(problem.as_text("en") for problem in problems)
