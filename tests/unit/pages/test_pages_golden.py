"""The pages of the tiny portal that show most are compared as wholes; `GOLDEN=accept` renews what is expected."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

PAGES = (
    "phong-trao/song-may/2024/",
    "phong-trao/song-may/2023/",
    "phong-trao/song-may/doi-che/2024/",
    "dia-phuong/song-may/",
    "chi-tieu/grdp-growth/",
    "van-ban/doi-che-2024-plan/",
)


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
