"""Offer every page of the tiny portal, rendered once, to the tests of the pages."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from made_pages import render_all
from portal.derive import derive_tables
from portal.derive.series import gather_series
from portal.derive.tables import Tables
from portal.downloads import prepare
from portal.pages.edition import Edition
from portal.paths import Paths
from portal.read import read_datasets
from portal.words import Words

SITE = "https://example.org/chi-tieu-mo/"
TESTS = Path(__file__).parents[2]
REPOSITORY = "https://example.org/forge/chi-tieu-mo"


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the derived tables of the tiny portal."""
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(TESTS / "fixtures" / "tiny" / "datasets", root / "datasets")
    shutil.copytree(TESTS.parent / "datasets" / "schemas", root / "datasets" / "schemas")
    return derive_tables(read_datasets(Paths(root)))


@pytest.fixture(scope="session", params=["vi", "en"])
def edition(request: pytest.FixtureRequest, tables: Tables) -> Edition:
    """Return the tiny portal's edition in each language."""
    return Edition(prepare(tables, SITE), Words(request.param), REPOSITORY, gather_series(tables))


@pytest.fixture(scope="session")
def rendered(tables: Tables) -> Mapping[str, str]:
    """Return every file that the pages make, as text, by its path."""
    return {file.path: file.content.decode() for file in render_all(prepare(tables, SITE), REPOSITORY)}


@pytest.fixture(scope="session")
def html(rendered: Mapping[str, str]) -> Mapping[str, str]:
    """Return the HTML of every page by its address below the site's root, as the front matter carries it."""
    return {
        path.removesuffix("index.md"): read_front(text)["html"]
        for path, text in rendered.items()
        if path.endswith(".md")
    }


def read_front(text: str) -> dict[str, str]:
    """Return a page's front matter."""
    front = text.removeprefix("---\n").split("\n---\n", 1)[0]
    return dict(yaml.safe_load(front))


@pytest.fixture(scope="session")
def golden() -> Path:
    """Return the folder of the expected pages."""
    return TESTS / "golden" / "pages"
