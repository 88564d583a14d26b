"""The workflows are sound: two linters find nothing, every action is pinned by its commit."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from builds import PROJECT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
TOOLS = Path(sys.executable).parent


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    run(str(TOOLS / "actionlint"), *map(str, WORKFLOWS))


def test_zizmor_finds_nothing() -> None:
    run(str(TOOLS / "zizmor"), "--offline", "--quiet", ".github")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_privileges_least(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # A workflow of this repository is taken at the commit that runs.
    pinned = re.compile(r"[\w./-]+@[0-9a-f]{40}|\$/\.github/workflows/\w+\.yml")
    assert all(pinned.fullmatch(use) for use in re.findall(r"uses: (\S+)", text))
    assert "\npermissions: {}\n" in text
    assert "concurrency:" in text
