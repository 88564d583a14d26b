"""The pages of the tiny portal that show most are compared as wholes; `GOLDEN=accept` renews what is expected."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from portal.derive import Tables
from portal.derive.assessing.rules import STATUSES
from portal.words import Words

PAGES = (
    "phong-trao/song-may/2024/",
    "phong-trao/song-may/2023/",
    "phong-trao/song-may/doi-che/2024/",
    "dia-phuong/song-may/",
    "chi-tieu/grdp-growth/",
    "van-ban/doi-che-2024-plan/",
)


@pytest.mark.parametrize(("root", "language"), [("", "vi"), ("en/", "en")])
def test_a_golden_campaign_page_shows_every_status(
    root: str, language: str, html: Mapping[str, str], tables: Tables
) -> None:
    words, shown = Words(language), set()
    for page in (page for page in PAGES if page.startswith("phong-trao/")):
        campaign_id = page.removeprefix("phong-trao/").rstrip("/")
        for row in tables.rows("assessments"):
            if row["target_id"].rpartition("/")[0] == campaign_id:
                told = words(f"label.status.{row['judged_status']}")
                if row["status"] == "superseded":
                    told = words("status.superseded", verdict=told)
                assert f"<span>{told}</span>" in html[root + page]
                shown.add(row["status"])
    assert shown == set(STATUSES)


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("page", PAGES)
def test_page_is_as_expected(page: str, language: str, html: Mapping[str, str], golden: Path) -> None:
    name = f"{language}{page}".strip("/").replace("/", "_") + ".html"
    expected, actual = golden / name, golden / f"{name}.actual"
    content = html[language + page] + "\n"
    if os.environ.get("GOLDEN") == "accept":
        golden.mkdir(parents=True, exist_ok=True)
        expected.write_text(content, encoding="utf-8")
    if expected.exists() and expected.read_text(encoding="utf-8") == content:
        actual.unlink(missing_ok=True)
        return
    actual.write_text(content, encoding="utf-8")
    pytest.fail(f"{actual} differs from {name}; compare them, then accept with `make golden`")
