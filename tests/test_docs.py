"""The docs are held to the code: each verb, command, module and table that exists is told of, and nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command

from builds import PROJECT
from portal.cli import app
from portal.read.schemas import TABLES

README = (PROJECT / "README.md").read_text(encoding="utf-8")
SCRIPTS = (PROJECT / "scripts" / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    path
    for pattern in ("*.md", ".github/*.md", "datasets/*.md", "scripts/*.md", "docs/**/*.md")
    for path in PROJECT.glob(pattern)
)
ALL_DOCS = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


def verbs() -> list[str]:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)


@pytest.mark.parametrize("verb", sorted(set(re.findall(r"`make ([a-z-]+)`", ALL_DOCS))))
def test_every_make_verb_in_the_docs_exists(verb: str) -> None:
    assert verb in verbs()


def test_make_help_lists_every_verb() -> None:
    shown = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert [verb for verb in verbs() if f"make {verb} " not in shown] == []


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_is_in_the_docs(command: str) -> None:
    assert re.search(rf"portal {command}\b", ALL_DOCS)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"\bin/portal ([a-z]+)|`portal ([a-z]+)`", ALL_DOCS))))
def test_every_command_in_the_docs_exists(command: tuple[str, str]) -> None:
    assert (command[0] or command[1]) in get_command(app).commands  # type: ignore[attr-defined]


def test_scripts_readme_names_every_script() -> None:
    scripts = sorted(path.name for path in (PROJECT / "scripts").iterdir() if path.suffix in {".py", ".sh"})
    assert [name for name in scripts if f"`{name}`" not in SCRIPTS] == []


def test_scripts_readme_names_every_step() -> None:
    steps = sorted(path.name for path in (PROJECT / "scripts" / "portal").iterdir() if (path / "__init__.py").exists())
    assert [name for name in steps if f"portal/{name}/" not in SCRIPTS] == []


def test_every_table_has_a_schema_and_every_schema_a_table() -> None:
    schemas = {path.stem for path in (PROJECT / "datasets" / "schemas").glob("*.json")}
    assert schemas == set(TABLES)


def test_the_flow_is_one_short_function() -> None:
    source = (PROJECT / "scripts" / "portal" / "build.py").read_text(encoding="utf-8")
    body = source[source.index("def build(") :]
    body = body[: body.index("\n\n\ndef ")] if "\n\n\ndef " in body else body
    assert len(body.splitlines()) < 60


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    """Links to generated pages are left to the test of the finished site."""
    text = path.read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if not re.match(r"[a-z]+:|/", target)]
    missing = [target for target in targets if not (path.parent / target).exists()]
    generated = [target for target in missing if path.is_relative_to(PROJECT / "docs") and target.endswith("index.md")]
    assert [target for target in missing if target not in generated] == []
