"""The labelled set: its form, its reach and the bars that the grammar holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.statements import COMPARATORS, MEASURES, STRENGTHS, Vocabulary
from score_statements import BARS, CASES, Case, read_cases, score_case, score_cases

REFERENCE = Path(__file__).parents[2] / "datasets" / "reference"


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Return the labelled cases."""
    return read_cases(CASES)


def test_the_set_reaches_every_rule(cases: list[Case]) -> None:
    wanted = [row for case in cases for row in case.wanted]
    assert len({case.text for case in cases if case.origin == "own"}) >= 300
    assert len([row for case in cases if case.origin == "founding" for row in case.wanted]) >= 82
    assert {row["measure"] for row in wanted} == set(MEASURES)
    assert {row["comparator"] for row in wanted} == set(COMPARATORS)
    assert {row["strength"] for row in wanted} == set(STRENGTHS)
    assert len({row["unit_id"] for row in wanted}) >= 40
    for column in ("value_upper", "total", "grade", "rate_period", "baseline_value", "baseline_period", "part_of"):
        assert sum(row[column] != "" for row in wanted) >= 5, column
    assert sum(not case.wanted for case in cases) >= 20


def test_the_bars_are_held(cases: list[Case]) -> None:
    _, origins, shown = score_cases(cases, Vocabulary.load(REFERENCE))
    for origin, bar in BARS.items():
        assert origins[origin].exact_match >= bar, "\n".join(shown)
        assert origins[origin].precision >= bar, "\n".join(shown)
        assert origins[origin].recall >= bar, "\n".join(shown)


def test_a_wrong_reading_costs(cases: list[Case]) -> None:
    case = next(case for case in cases if len(case.wanted) > 1)
    score = score_case(case, [])
    assert (score.recall, score.exact_match) == (0.0, 0.0)
    assert sum(score.confusion.values()) == len(case.wanted)
