"""Turn a file's bytes into text, or say why that cannot be done."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.problems import Problem

LARGEST_FILE = 200_000_000
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Decoded:
    """Hold a file's text and the smaller faults of form found on the way."""

    text: str
    faults: tuple[Problem, ...]


def decode_file(path: Path, shown: str) -> Decoded | Problem:
    """Return the text of one file, or the problem that makes it unreadable.

    Faults that leave the text readable (a byte order mark, CRLF, text that is not NFC) come with it.
    """
    if path.is_dir():
        return Problem("F102", shown)
    try:
        if path.stat().st_size > LARGEST_FILE:
            return Problem("F112", shown, details=_sizes(path.stat().st_size))
        content = path.read_bytes()
    except FileNotFoundError:
        return Problem("F101", shown)
    except OSError as error:
        return Problem("F103", shown, details={"reason": error.strerror or type(error).__name__})
    return decode_bytes(content, shown)


def _sizes(size: int) -> dict[str, str]:
    return {"size": str(-(-size // 1_000_000)), "limit": str(LARGEST_FILE // 1_000_000)}


def decode_bytes(content: bytes, shown: str) -> Decoded | Problem:
    """Return the text that the bytes carry, or the problem that makes them unreadable."""
    if not content.strip():
        return Problem("F104", shown)
    if content.startswith(UTF16_MARKS) or content[1:200:2].count(0) > 40:
        return Problem("F105", shown, 1)
    if b"\x00" in content:
        return Problem("F106", shown, content[: content.index(b"\x00")].count(b"\n") + 1)
    has_mark = content.startswith(UTF8_MARK)
    body = content.removeprefix(UTF8_MARK)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        return Problem("F107", shown, line, value=f"0x{body[error.start]:02x}")
    faults = [Problem("F108", shown, 1)] if has_mark else []
    if "\r" in text:
        faults.append(Problem("F109", shown, text[: text.index("\r")].count("\n") + 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    faults.extend(_find_unnormalised(text, shown))
    return Decoded(text, tuple(faults))


def _find_unnormalised(text: str, shown: str) -> Iterator[Problem]:
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        normal = unicodedata.normalize("NFC", line)
        if normal != line:
            yield Problem("F110", shown, number, value=normal)


def parse_json(text: str, shown: str) -> Any:
    """Return the document that a JSON text holds, or the problem that makes it unreadable."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return Problem("F120", shown, error.lineno)
    except (ValueError, RecursionError):  # a number or a nesting past what the parser takes
        return Problem("F120", shown, 1)
