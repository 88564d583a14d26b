"""A quotation is looked for in the archived text with white space folded, and found with its lines."""

from __future__ import annotations

import hashlib

import pytest

from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.validate import validate
from portal.validate.quotations import Archived, fold_text

# Lines 1 and 3 are empty; the starts of "b c" and "d e" follow.
TEXT = Archived("a b c d e", (0, 0, 6, 6))


def test_white_space_and_composition_are_folded() -> None:
    assert fold_text("Tho\u0302n \u00a0 mới\n\tnhất ") == "Thôn mới nhất"


@pytest.mark.parametrize(
    ("quote", "lines"), [("a b c", (2, 2)), ("d", (4, 4)), ("c d", (2, 4)), ("e d", None), ("a", (2, 2))]
)
def test_the_lines_of_a_quotation_are_found(quote: str, lines: tuple[int, int] | None) -> None:
    assert TEXT.find_lines(quote) == lines


def test_a_quotation_must_stand_within_the_lines_named() -> None:
    assert TEXT.has_in_lines("c d", 2, 4)
    assert not TEXT.has_in_lines("c d", 2, 3)
    assert not TEXT.has_in_lines("a", 0, 4)
    assert not TEXT.has_in_lines("a", 1, 5)
    assert not TEXT.has_in_lines("a", 4, 1)


def find(tiny: Paths) -> list[Problem]:
    return [problem for problem in validate(read_datasets(tiny), tiny) if problem.code.startswith("Q")]


def test_a_lost_quotation_comes_with_the_nearest_passage(tiny: Paths) -> None:
    path = tiny.datasets / "campaigns/song-may/2024/targets.csv"
    text = path.read_text(encoding="utf-8").replace(
        ",Thành lập mới 360 doanh nghiệp,verb", ",Thành lập 360 doanh nghiệp,verb"
    )
    path.write_text(text, encoding="utf-8")
    problem = find(tiny)[0]
    assert problem.code == "Q401"
    assert "360 doanh nghiệp" in problem.details["nearest"]


def test_the_archive_is_never_left(tiny: Paths) -> None:
    (tiny.root / "secret.txt").write_text("x", encoding="utf-8")
    path = tiny.datasets / "campaigns/song-may/2024/campaign.yaml"
    text = path.read_text(encoding="utf-8").replace("file: song-may-2024-directive.txt", "file: ../secret.txt")
    path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in find(tiny)] == ["Q404"]


def test_an_archived_text_of_another_encoding_is_read_all_the_same(tiny: Paths) -> None:
    source = tiny.root / "sources" / "song-may-2024-resolution.txt"
    old = hashlib.sha256(source.read_bytes()).hexdigest()
    content = source.read_bytes().replace(b"\n", b"\r\n") + b"\xff\xfe"
    source.write_bytes(content)
    path = tiny.datasets / "campaigns/song-may/2024/campaign.yaml"
    text = path.read_text(encoding="utf-8").replace(old, hashlib.sha256(content).hexdigest())
    path.write_text(text, encoding="utf-8")
    assert find(tiny) == []


def test_without_an_archive_nothing_is_checked(tiny: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_SOURCES", str(tiny.root / "nowhere"))
    (tiny.root / "sources" / "song-may-2024-directive.txt").unlink()
    assert find(tiny) == []
