"""Checks shared out among processes find what one process finds."""

from __future__ import annotations

from portal.paths import Paths
from portal.read import read_datasets
from portal.validate import validate


def test_several_processes_find_the_same_problems_in_the_same_order(tiny: Paths) -> None:
    targets = tiny.datasets / "campaigns" / "song-may" / "2024" / "targets.csv"
    observations = tiny.datasets / "observations" / "song-may.csv"
    for path in (targets, observations):
        path.write_text(path.read_text(encoding="utf-8").replace("2024", "2042"), encoding="utf-8")
    sources = read_datasets(tiny)
    alone = validate(sources, tiny)
    assert len({problem.code for problem in alone}) > 1
    assert validate(sources, tiny, workers=3) == alone
