"""Files go where they belong, from any number of processes; what is unchanged is taken from the last site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from portal.output import Batch, Output, keep_batches, unpack, write_lean, write_output
from portal.sharing import share_items, share_out
from portal.write import File, PathClash

BATCHES: list[Batch] = [
    lambda: [File("index.md", b"# Home"), File("data/a.csv", b"a")],
    lambda: [File("assets/portal.css", b"css")],
    lambda: [File(f"data/{number}.csv", b"x" * number) for number in range(5)],
]


def read_all(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "docs", tmp_path / "staging", tmp_path / "site")


@pytest.mark.parametrize("workers", [1, 2])
def test_pages_go_to_the_generator_and_all_else_into_the_new_site(output: Output, workers: int) -> None:
    written = write_output(output, BATCHES, workers)
    assert (written.changed, written.unchanged) == (8, 0)
    assert set(read_all(output.pages)) == {"index.md", "assets/portal.css"}
    assert read_all(output.staging) == {"data/a.csv": b"a", **{f"data/{n}.csv": b"x" * n for n in range(5)}}


def test_unchanged_files_are_linked_from_the_last_site_which_stays_as_it_is(output: Output) -> None:
    write_output(output, BATCHES)
    output.staging.rename(output.last)
    (output.last / "data" / "3.csv").unlink()
    (output.last / "data" / "3.csv").write_bytes(b"yyy")
    before = read_all(output.last)
    written = write_output(output, BATCHES)
    assert (written.changed, written.unchanged) == (1, 7)
    assert read_all(output.staging)["data/3.csv"] == b"xxx"
    assert (output.staging / "data" / "4.csv").samefile(output.last / "data" / "4.csv")
    assert read_all(output.last) == before


def test_a_page_that_is_no_longer_made_is_removed(output: Output) -> None:
    write_output(output, BATCHES)
    assert write_output(output, BATCHES[1:]).removed == 1
    assert set(read_all(output.pages)) == {"assets/portal.css"}


@pytest.mark.parametrize("workers", [1, 2])
def test_refuses_two_files_at_one_path_and_paths_that_lead_out(output: Output, workers: int) -> None:
    with pytest.raises(PathClash):
        write_output(output, [*BATCHES, lambda: [File("data/a.csv", b"other")]], workers)
    with pytest.raises(PathClash):
        write_output(output, [*BATCHES, lambda: [File("../outside", b"")]], workers)


def test_a_failure_in_another_process_is_raised_here(tmp_path: Path) -> None:
    def fail() -> list[File]:
        raise RuntimeError("the batch failed")

    with pytest.raises(RuntimeError, match="the batch failed"):
        keep_batches([*BATCHES, fail], lambda file: True, workers=2)


def test_the_lean_pages_are_exactly_those_of_this_build(tmp_path: Path) -> None:
    write_lean(tmp_path, BATCHES)
    write_lean(tmp_path, BATCHES[:1])
    assert set(read_all(tmp_path)) == {"index.md", "data/a.csv"}


def test_files_come_in_the_order_of_the_batches() -> None:
    assert [file.path for file in unpack(BATCHES)][:3] == ["index.md", "data/a.csv", "assets/portal.css"]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_shared_work_comes_back_in_order_and_counts(workers: int) -> None:
    seen: list[tuple[int, int]] = []
    add = partial(lambda one, other: one + other, 10)
    assert list(share_out(5, add, workers, lambda done, total: seen.append((done, total)))) == [10, 11, 12, 13, 14]
    assert seen == [(number, 5) for number in range(1, 6)]
    assert list(share_items(list("abcdefg"), str.upper, workers, at_once=3)) == list("ABCDEFG")
