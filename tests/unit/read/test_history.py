"""History comes from git where there is one, and says when it is missing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from portal.paths import Paths
from portal.read.history import read_history

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
IDENTITY = ("-c", "user.name=Người thử", "-c", "user.email=thu@example.org", "-c", "commit.gpgSign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True)


def commit(paths: Paths, name: str, text: str, message: str) -> None:
    path = paths.datasets / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(paths.root, "add", "--all")
    git(paths.root, "commit", "--quiet", "--message", message, "--date", "2024-02-06T23:30:00+07:00")


@pytest.fixture
def repository(tmp_path: Path) -> Paths:
    root = tmp_path / "kho mã"
    root.mkdir()
    git(root, "init", "--quiet")
    paths = Paths(root)
    commit(paths, "campaigns/song-may/2024/targets.csv", "key,value\na,1\n", "Nhập Sông Mây")
    commit(paths, "campaigns/song-may/2024/targets.csv", "key,value\na,2\n", "Sửa Sông Mây")
    commit(paths, "README.md", "Lời\n", "Lời")
    return paths


def test_commits_tell_data_files_before_and_after(repository: Paths) -> None:
    history = read_history(repository)
    assert history.state == "complete"
    assert [commit.subject for commit in history.commits] == ["Nhập Sông Mây", "Sửa Sông Mây"]
    first, second = (commit.files[0] for commit in history.commits)
    assert first.path == second.path == "campaigns/song-may/2024/targets.csv"
    assert (first.before, first.after, second.before) == ("", "key,value\na,1\n", "key,value\na,1\n")


def test_names_with_diacritics_and_bytes_that_are_no_text_are_no_trouble(repository: Paths) -> None:
    (repository.datasets / "observations").mkdir()
    (repository.datasets / "observations" / "sông mây.csv").write_bytes(b"indicator_id\n\xff\xfe\n")
    commit(repository, "x.txt", "x", "Lạ")
    assert read_history(repository).commits[-1].files[0].path == "observations/sông mây.csv"


def test_a_cut_clone_says_so(repository: Paths, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{repository.root}", "clone")
    assert read_history(Paths(tmp_path / "clone")).state == "shallow"


def test_without_a_repository_or_git_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "datasets").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert read_history(Paths(tmp_path)).state == "none"
    monkeypatch.setenv("PATH", "")
    assert read_history(Paths(tmp_path)).state == "none"
