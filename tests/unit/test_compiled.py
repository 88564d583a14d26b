"""Compiled code: taken while it fits its source, never afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from portal.compiled import name_folder, prefer_compiled


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package of one module."""
    path = tmp_path / "portal" / "words"
    path.mkdir(parents=True)
    (path / "numbers.py").write_text("ONE = 1\n", encoding="utf-8")
    return path


@pytest.fixture
def compiled(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the package's compiled modules lie."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    path = name_folder(package, tmp_path / "compiled")
    (path / "portal" / "words").mkdir(parents=True)
    return path


def search_path(package: Path, compiled: Path) -> list[str]:
    path = [str(package)]
    prefer_compiled(path, compiled.parent)
    return path


def test_compiled_modules_come_first(package: Path, compiled: Path) -> None:
    assert search_path(package, compiled) == [str(compiled / "portal" / "words"), str(package)]
    assert sys.path[-1] == str(compiled)


@pytest.mark.parametrize(("name", "text"), [("numbers.py", "ONE = 2\n"), ("letters.py", "")])
def test_edited_code_runs_as_written(package: Path, compiled: Path, name: str, text: str) -> None:
    (package / name).write_text(text, encoding="utf-8")
    assert search_path(package, compiled) == [str(package)]


def test_nothing_compiled_is_no_fault(package: Path, tmp_path: Path) -> None:
    assert search_path(package, tmp_path / "none" / "none") == [str(package)]
