"""Writing never leaves half a file, touches only what differs, and removes what is no longer wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.write import File, PathClash, replace_folder, write_files


def test_writes_removes_and_counts(tmp_path: Path) -> None:
    first = write_files(tmp_path, [File("a/b.txt", b"1"), File("c.txt", b"2")])
    second = write_files(tmp_path, [File("a/b.txt", b"1"), File("d/e.txt", b"3")])
    assert (first.changed, second.changed, second.unchanged, second.removed) == (2, 1, 1, 1)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "a",
        "a/b.txt",
        "d",
        "d/e.txt",
    ]


def test_leaves_an_unchanged_file_alone(tmp_path: Path) -> None:
    write_files(tmp_path, [File("a.txt", b"1")])
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    write_files(tmp_path, [File("a.txt", b"1")])
    assert (tmp_path / "a.txt").stat().st_mtime_ns == before


def test_a_failure_on_the_way_keeps_every_old_file(tmp_path: Path) -> None:
    write_files(tmp_path, [File("a.txt", b"old"), File("b.txt", b"old")])

    def failing() -> object:
        yield File("a.txt", b"new")
        raise RuntimeError("the step failed")

    with pytest.raises(RuntimeError):
        write_files(tmp_path, failing())  # type: ignore[arg-type]
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert (tmp_path / "b.txt").read_bytes() == b"old"


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x"])
def test_refuses_a_path_that_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(PathClash):
        write_files(tmp_path, [File(path, b"")])


def test_refuses_two_files_at_one_path(tmp_path: Path) -> None:
    with pytest.raises(PathClash):
        write_files(tmp_path, [File("a", b"1"), File("a", b"2")])


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    write_files(tmp_path, [File("a/index.html", b"1")])
    write_files(tmp_path, [File("a", b"2")])
    assert (tmp_path / "a").read_bytes() == b"2"
    write_files(tmp_path, [File("a/index.html", b"3")])
    assert (tmp_path / "a" / "index.html").read_bytes() == b"3"


def test_replaces_a_folder_whole(tmp_path: Path) -> None:
    write_files(tmp_path / "site", [File("old.html", b"1")])
    write_files(tmp_path / "new", [File("new.html", b"2")])
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["new.html"]
