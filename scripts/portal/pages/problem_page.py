"""The register of problem codes: what each means, an example, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.pages.edition import Edition
from portal.pages.page import Link, Page
from portal.problems import Code, codes

GAP = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class CodeRow:
    """Hold one code ready to print."""

    code: str
    is_error: bool
    title: str
    message: str
    hint: str
    example: str
    mended: str


@dataclass(frozen=True)
class CodeGroup:
    """Hold the codes of one kind of check."""

    letter: str
    title: str
    rows: tuple[CodeRow, ...]


@dataclass(frozen=True)
class ProblemsContext:
    """Hold the register ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    groups: tuple[CodeGroup, ...]


def make_problems(edition: Edition) -> Iterator[Page]:
    """Yield the register of problem codes."""
    words = edition.words
    groups: dict[str, list[Code]] = {}
    for code in codes().values():
        groups.setdefault(code.code[0], []).append(code)
    context = ProblemsContext(
        words("problems.title"),
        words("problems.description"),
        (Link(words("crumb.home"), edition.path("")), Link(words("way.dong-gop"), edition.path("dong-gop/"))),
        tuple(
            CodeGroup(letter, words(f"problems.group.{letter}"), tuple(_tell(code, words.language) for code in found))
            for letter, found in groups.items()
        ),
    )
    yield Page("loi-du-lieu/", "problems.html", context, edition.language)


def _tell(code: Code, language: str) -> CodeRow:
    return CodeRow(
        code.code,
        code.severity == "error",
        code.title[language],
        show_gaps(code.message[language]),
        show_gaps(code.hint[language]),
        code.example,
        code.mended,
    )


def show_gaps(text: str) -> str:
    """Return a message with an ellipsis where the value at hand will stand."""
    return GAP.sub("…", text)
