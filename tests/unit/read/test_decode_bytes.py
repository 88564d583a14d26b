"""Every way in which a file can be unreadable has its own problem; smaller faults come with the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.problems import Problem
from portal.read.decode import Decoded, decode_bytes, decode_file, parse_json


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "F104", 0),
        (b" \r\n\t ", "F104", 0),
        ("khóa,tên\n".encode("utf-16"), "F105", 1),
        (("khoa,ten\n" * 20).encode("utf-16-le"), "F105", 1),
        (b"key,name\na,b\x00c\n", "F106", 2),
        ("key\nThôn\n".encode("cp1258", "replace") + b"\xff", "F107", 2),
    ],
)
def test_unreadable_bytes_are_one_problem_at_their_line(content: bytes, code: str, line: int) -> None:
    found = decode_bytes(content, "a.csv")
    assert isinstance(found, Problem)
    assert (found.code, found.line) == (code, line)


@pytest.mark.parametrize(
    ("content", "code", "line", "text"),
    [
        (b"\xef\xbb\xbfkey\n", "F108", 1, "key\n"),
        (b"key\na\r\nb\r\n", "F109", 2, "key\na\nb\n"),
        (b"key\ra\r", "F109", 1, "key\na\n"),
        ("key\nTho\u0302n\n".encode(), "F110", 2, "key\nTho\u0302n\n"),
    ],
)
def test_smaller_faults_leave_the_text_readable(content: bytes, code: str, line: int, text: str) -> None:
    found = decode_bytes(content, "a.csv")
    assert isinstance(found, Decoded)
    assert [(fault.code, fault.line) for fault in found.faults] == [(code, line)]
    assert found.text == text


def test_a_line_that_is_not_nfc_comes_with_its_right_form() -> None:
    found = decode_bytes("Tho\u0302n\n".encode(), "a.csv")
    assert isinstance(found, Decoded)
    assert found.faults[0].value == "Thôn"


def test_files_that_are_none_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    found = [decode_file(tmp_path / name, name) for name in ("missing", ".", "loop")]
    assert [problem.code for problem in found if isinstance(problem, Problem)] == ["F101", "F102", "F103"]


@pytest.mark.parametrize("text", ["[" * 100_000, "9" * 5_000 + "0", '{"a": 1,}', "{"])
def test_json_that_no_parser_takes_is_a_problem(text: str) -> None:
    found = parse_json(text, "a.json")
    assert isinstance(found, Problem)
    assert found.code == "F120"
