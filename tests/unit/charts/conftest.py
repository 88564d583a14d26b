"""Offer the charts of the tiny portal, planned once, and marks to build others from."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from portal.charts import ChartPlan, plan_charts
from portal.charts.gather import Ledger, open_ledger
from portal.derive import derive_tables
from portal.derive.tables import Tables
from portal.paths import Paths
from portal.read import read_datasets

TESTS = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the derived tables of the tiny portal."""
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(TESTS / "fixtures" / "tiny" / "datasets", root / "datasets")
    shutil.copytree(TESTS.parent / "datasets" / "schemas", root / "datasets" / "schemas")
    return derive_tables(read_datasets(Paths(root)))


@pytest.fixture(scope="session")
def ledger(tables: Tables) -> Ledger:
    """Return the look-ups of the tiny portal."""
    return open_ledger(tables)


@pytest.fixture(scope="session")
def plans(tables: Tables) -> Mapping[str, ChartPlan]:
    """Return every planned chart of the tiny portal by its address without ending."""
    return {plan.path: plan for plan in plan_charts(tables)}
