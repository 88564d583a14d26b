"""The OpenAPI description is valid by other people's validator, and what it promises is there."""

from __future__ import annotations

import json
from pathlib import Path

import openapi_spec_validator


def test_the_description_is_valid(site: Path) -> None:
    path = site / "data" / "openapi.json"
    openapi_spec_validator.validate(json.loads(path.read_text(encoding="utf-8")), base_uri=path.as_uri())


def test_a_page_is_found_by_its_parameters(site: Path) -> None:
    paths = json.loads((site / "data" / "openapi.json").read_text(encoding="utf-8"))["paths"]
    form = next(path for path in paths if path.startswith("/phong-trao/{province}/{district}/{year}/data.json"))
    found = form.format(province="song-may", district="doi-che", year="2024")
    assert json.loads((site / found.removeprefix("/")).read_text(encoding="utf-8"))["id"] == "song-may/doi-che/2024"
