"""The walk-through for local officers is held to the code: its commands, places and headings are the real ones."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from document_makers import make_word
from typer.testing import CliRunner

from portal.cli import app
from portal.paths import Paths
from portal.words import Words

PROJECT = Path(__file__).parents[3]
GUIDES = {
    "vi": PROJECT / "docs" / "dong-gop" / "nhap-phong-trao.md",
    "en": PROJECT / "docs" / "en" / "dong-gop" / "nhap-phong-trao.md",
}
HEADINGS = ("ingest.todo", "ingest.todo_document", "ingest.report_missing", "ingest.todo_steps", "ingest.report_passed")
PLAN = PROJECT / "tests" / "fixtures" / "ingest" / "doi-che-2025-plan.txt"


def commands(language: str) -> list[list[str]]:
    """Return the portal's commands in a guide, as a shell splits them."""
    blocks = re.findall(r"```bash\n(.*?)```", GUIDES[language].read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith(".venv/bin/portal ")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Return a project with the real reference tables and no campaigns, as the working directory."""
    paths = Paths(tmp_path)
    shutil.copytree(PROJECT / "datasets" / "schemas", paths.schemas)
    shutil.copytree(PROJECT / "datasets" / "reference", paths.reference)
    shutil.copy(PROJECT / "datasets" / "datapackage.json", paths.datasets)
    monkeypatch.chdir(tmp_path)
    return paths


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_of_the_guide_works_as_it_stands(desk: Paths, language: str) -> None:
    given = commands(language)
    assert [command[0] for command in given] == ["ingest", "read", "new"]
    guide = GUIDES[language].read_text(encoding="utf-8")
    for command in given:
        file = Path(command[1])
        if file.suffix:
            text = PLAN.read_text(encoding="utf-8")
            file.write_bytes(make_word(text) if file.suffix == ".docx" else text.encode())
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0, result.output
        if command[0] != "ingest":
            continue
        made = re.findall(r"^\| `((?:datasets|build)/[^`]+)`", guide, re.MULTILINE)
        assert len(made) == 3
        assert [place for place in made if not (desk.root / place).exists()] == []
        shutil.rmtree(desk.datasets / "campaigns")


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_names_the_headings_of_the_report(language: str) -> None:
    guide, words = GUIDES[language].read_text(encoding="utf-8"), Words(language)
    assert [name for name in HEADINGS if f"**{words(name)}**" not in guide] == []
    assert f"**{words.count('ingest.todo_rows', 2).partition(' (')[0]}**" in guide
