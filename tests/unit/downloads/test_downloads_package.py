"""What describes the files is true of them: sizes, checksums, rows, addresses."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping

from made_downloads import SITE
from portal.downloads import Publication


def test_the_package_knows_size_checksum_and_rows_of_each_file(files: Mapping[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    assert package["$schema"].endswith("/2.0/datapackage.json")
    for resource in package["resources"]:
        content = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["rows"] == len(list(csv.reader(io.StringIO(content.decode(), newline="")))) - 1
        header = content.decode().split("\r\n", 1)[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_the_package_says_what_people_need(publication: Publication, files: Mapping[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    assert package["version"] == publication.version
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["contributors"]
    assert {"title", "path"} <= set(package["sources"][0])
    for resource in package["resources"]:
        assert resource["title"]
        assert resource["title_en"]
        assert resource["schema"]["primaryKey"]
        assert resource["schema"]["missingValues"] == [""]


def test_checksums_cover_all_of_data(files: Mapping[str, bytes]) -> None:
    lines = files["data/CHECKSUMS.sha256"].decode().splitlines()
    told = dict(reversed(line.split("  ", 1)) for line in lines)
    made = {path.removeprefix("data/") for path in files if path.startswith("data/")} - {"CHECKSUMS.sha256"}
    assert set(told) == made
    assert all(hashlib.sha256(files[f"data/{name}"]).hexdigest() == digest for name, digest in told.items())


def test_the_index_leads_to_every_file_and_page(files: Mapping[str, bytes]) -> None:
    index = json.loads(files["data/index.json"])
    named = {entry["url"].removeprefix(SITE) for entry in index["files"]}
    later = {"data/index.json", "data/CHECKSUMS.sha256"}
    assert named == {path for path in files if path.startswith("data/")} - later
    for page in index["pages"]:
        for name in index["page_files"]:
            assert page["url"].removeprefix(SITE) + name in files
    for table in index["tables"]:
        for url in table["files"].values():
            assert url.removeprefix(SITE) in files


def test_every_address_of_the_api_exists(files: Mapping[str, bytes]) -> None:
    paths = json.loads(files["data/openapi.json"])["paths"]
    forms = [re.compile("^" + re.sub(r"\{[a-z]+\}", "[a-z0-9-]+", path.removeprefix("/")) + "$") for path in paths]
    for path in files:
        data = path.startswith("data/") and path.endswith((".csv", ".parquet"))
        if data or re.search(r"/data\.[a-z]+$", path):
            assert any(form.match(path) for form in forms), path


def test_the_guide_for_programs_names_files_that_exist(files: Mapping[str, bytes]) -> None:
    guide = files["llms.txt"].decode()
    assert guide.startswith("# ")
    for url in re.findall(r"\((https://example\.org/data/[^)]+)\)", guide):
        assert url.removeprefix(SITE) in files


def test_the_readme_explains_every_column_of_the_zip(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["phong-trao/song-may/2024/data.zip"])) as package:
        readme = package.read("tiny-phong-trao-song-may-2024/README.md").decode()
        for name in package.namelist():
            if name.endswith(".csv"):
                header = package.read(name).decode().split("\r\n", 1)[0]
                assert all(f"| `{column}` |" in readme for column in header.split(",")), name
    assert "{" not in readme
