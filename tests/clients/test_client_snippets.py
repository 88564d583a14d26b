"""What the page of downloads tells readers to run is run as it stands there; what it says of each file is true."""

from __future__ import annotations

import csv
import hashlib
import html
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from made_downloads import SITE
from portal.pages.data_files import show_size
from portal.words import LANGUAGES, Words

SNIPPET = re.compile(r'<pre data-snippet="(\w+)"><code>(.*?)</code></pre>', re.DOTALL)
ROW = re.compile(r'<tr><th scope="row"><a href="[^"]*data/([^"]+)">\1</a></th>(.*?)</tr>')
CELL = re.compile(r"<td[^>]*>(?:<code>)?(.*?)(?:</code>)?</td>")
TOOLS = {"shell", "sheets", "pandas", "r", "duckdb"}


def read_page(site: Path, language: str) -> str:
    return (site / ("" if language == "vi" else language) / "tai-ve" / "index.html").read_text(encoding="utf-8")


def read_snippets(site: Path, language: str = "vi") -> dict[str, str]:
    """Return each example of the page as a reader copies it, by its tool."""
    return {tool: html.unescape(text) for tool, text in SNIPPET.findall(read_page(site, language))}


def count_targets(site: Path) -> Counter[tuple[str, int]]:
    with (site / "data" / "targets-wide.csv").open(encoding="utf-8", newline="") as file:
        return Counter((row["locality_name_vi"], int(row["year"])) for row in csv.DictReader(file))


def test_both_languages_show_the_same_examples(site: Path) -> None:
    vietnamese, english = (read_snippets(site, language) for language in LANGUAGES)
    assert set(vietnamese) == TOOLS
    assert {**vietnamese, "sheets": ""} == {**english, "sheets": ""}


def test_pandas_prints_how_many_targets_each_place_has(site: Path, served: str) -> None:
    code = read_snippets(site)["pandas"].replace(SITE, served)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    place, printed = "", Counter[tuple[str, int]]()
    for line in done.stdout.splitlines():
        found = re.fullmatch(r"(.*?)\s*(\d{4})\s+(\d+)", line)
        if found:
            place = found[1] or place
            printed[place, int(found[2])] = int(found[3])
    assert printed == count_targets(site)


def test_duckdb_counts_the_same(site: Path) -> None:
    """Read from disk: over HTTP it would first fetch an extension."""
    rows = duckdb.sql(read_snippets(site)["duckdb"].replace(SITE, f"{site}/")).fetchall()
    assert {(place, year): count for place, year, count in rows} == count_targets(site)
    assert [row[2] for row in rows] == sorted((row[2] for row in rows), reverse=True)


def test_r_counts_the_same(site: Path, served: str) -> None:
    program = shutil.which("Rscript")
    if not program:
        pytest.skip("R is not installed (apt-get install r-base-core)")
    code = read_snippets(site)["r"].replace(SITE, served)
    done = subprocess.run([program, "-e", code], capture_output=True, encoding="utf-8", check=True)
    counted = count_targets(site)
    assert all(place in done.stdout for place, _ in counted)
    numbers = [int(number) for line in done.stdout.splitlines()[2:] for number in re.findall(r"\b\d+\b", line)]
    assert sum(numbers) == counted.total()


@pytest.mark.parametrize(("language", "separator"), [("vi", ";"), ("en", ",")])
def test_the_formula_for_google_sheets_names_a_file_of_the_site(site: Path, language: str, separator: str) -> None:
    formula = read_snippets(site, language)["sheets"]
    found = re.fullmatch(rf'=IMPORTDATA\("([^"]+)"{separator} ","{separator} "en_US"\)', formula)
    assert found, formula
    assert (site / found[1].removeprefix(SITE)).is_file()


def test_the_checksums_are_checked_by_the_command_that_is_shown(site: Path, tmp_path: Path) -> None:
    command = read_snippets(site)["shell"].split()
    assert subprocess.run(command, cwd=site / "data", capture_output=True, check=False).returncode == 0
    shutil.copytree(site / "data", tmp_path / "data")
    broken = tmp_path / "data" / "units.csv"
    broken.write_bytes(broken.read_bytes() + b" ")
    done = subprocess.run(command, cwd=broken.parent, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "units.csv" in done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_size_rows_and_checksum_of_every_file(site: Path, language: str) -> None:
    words, data = Words(language), site / "data"
    told = {name: tuple(CELL.findall(cells)) for name, cells in ROW.findall(read_page(site, language))}
    files = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    assert set(told) == files - {"CHECKSUMS.sha256"}
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    rows = {resource["name"]: words.number(str(resource["rows"])) for resource in package["resources"]}
    for name, (size, count, sha256) in told.items():
        content = (data / name).read_bytes()
        stem, _, ending = name.rpartition(".")
        assert size == show_size(words, len(content))
        assert sha256 == hashlib.sha256(content).hexdigest()
        assert count == (rows.get(stem, "") if ending in ("csv", "json", "parquet") else ""), name


def test_a_size_is_told_in_the_unit_that_fits() -> None:
    shown = [show_size(Words("vi"), count) for count in (0, 999, 1000, 24_340, 1_234_567, 2_500_000_000)]
    assert shown == ["0 byte", "999 byte", "1,0\u00a0kB", "24,3\u00a0kB", "1,2\u00a0MB", "2,5\u00a0GB"]
