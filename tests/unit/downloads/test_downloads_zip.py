"""A zip is one that everyone can open, with equal bytes for equal content."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.downloads.zip_file import pack, press, write_zip


@given(st.dictionaries(st.from_regex(r"[a-zđ]{1,8}", fullmatch=True), st.lists(st.binary(max_size=40), max_size=3)))
def test_what_is_unpacked_is_what_was_packed(members: dict[str, list[bytes]]) -> None:
    content = write_zip((name, pack(chunks)) for name, chunks in members.items())
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == {
            name: b"".join(chunks) for name, chunks in members.items()
        }


@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=60)), max_size=8))
def test_blocks_that_were_compressed_before_stand_anywhere(parts: list[tuple[bool, bytes]]) -> None:
    text = b"abcabcabc" * 20
    member = pack(press(text + part) if is_block else text + part for is_block, part in parts)
    with zipfile.ZipFile(io.BytesIO(write_zip([("x", member)]))) as opened:
        assert opened.read("x") == b"".join(text + part for _, part in parts)


def test_names_lie_in_one_folder_with_one_time(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["phong-trao/song-may/2024/data.zip"])) as package:
        assert {info.filename.partition("/")[0] for info in package.infolist()} == {"tiny-phong-trao-song-may-2024"}
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_usual_tool_opens_it(files: Mapping[str, bytes], tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    if not unzip:
        pytest.skip("unzip is not installed")
    (tmp_path / "data.zip").write_bytes(files["data/tiny.zip"])
    subprocess.run([unzip, "-tqq", "data.zip"], cwd=tmp_path, check=True)


def test_a_package_holds_the_files_that_lie_beside_it(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["data/tiny.zip"])) as package:
        for name in package.namelist():
            short = name.partition("/")[2]
            if f"data/{short}" in files:
                assert package.read(name) == files[f"data/{short}"], name
        assert {"tiny/README.md", "tiny/LICENSE.txt", "tiny/datapackage.json", "tiny/targets-wide.csv"} <= set(
            package.namelist()
        )
