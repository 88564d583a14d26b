"""Whole files of the tiny portal, compared with those that were reviewed.

GOLDEN=accept takes what is made now as the expected files; a mismatch leaves the made file beside the
expected one, with the ending `.actual`.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

GOLDEN = Path(__file__).parents[2] / "golden" / "downloads"
PAGE = "phong-trao/song-may/2024"
# Golden name -> path of the download.
FILES = {
    "targets-wide.csv": "data/targets-wide.csv",
    "targets.schema.json": "data/targets.schema.json",
    "targets.csv-metadata.json": "data/targets.csv-metadata.json",
    "campaign.json": f"{PAGE}/data.json",
    "campaign.bib": f"{PAGE}/citation.bib",
    "campaign.ris": f"{PAGE}/citation.ris",
    "openapi.json": "data/openapi.json",
    "llms.txt": "llms.txt",
    "feed.xml": "feed.xml",
    "feed.en.xml": "en/feed.xml",
}


def compare(name: str, made: bytes) -> None:
    expected = GOLDEN / name
    actual = expected.with_name(f"{name}.actual")
    if os.environ.get("GOLDEN") == "accept":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_bytes(made)
        actual.unlink(missing_ok=True)
        return
    if not expected.exists() or expected.read_bytes() != made:
        actual.write_bytes(made)
        pytest.fail(f"{actual.name} differs from {expected.name}; `make golden` accepts it")
    actual.unlink(missing_ok=True)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_as_it_was_reviewed(name: str, files: Mapping[str, bytes]) -> None:
    compare(name, files[FILES[name]])


def test_the_readme_is_as_it_was_reviewed(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files[f"{PAGE}/data.zip"])) as package:
        compare("README.md", package.read("tiny-phong-trao-song-may-2024/README.md"))


def test_the_workbook_is_as_it_was_reviewed(files: Mapping[str, bytes]) -> None:
    """Compare what the cells say: the bytes also hold what XlsxWriter and the compression make of them."""
    book = openpyxl.load_workbook(io.BytesIO(files[f"{PAGE}/data.xlsx"]))
    lines = []
    for sheet in book:
        lines.append(f"# {sheet.title}")
        for row in sheet:
            told = (f"{cell.coordinate} {cell.value!r} {cell.number_format}" for cell in row if cell.value is not None)
            lines.append(" | ".join(told))
    compare("campaign.xlsx.txt", ("\n".join(lines) + "\n").encode())
