"""Problem, the register of codes, and the three ways to show problems."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

REGISTER = Path(__file__).with_name("problem-codes.toml")
LANGUAGES = ("vi", "en")


@dataclass(frozen=True)
class Code:
    """Describe one kind of problem: its severity and its words in each language.

    `example` is a piece of data as it was written, `mended` the same piece put right.
    """

    code: str
    severity: str
    title: Mapping[str, str]
    message: Mapping[str, str]
    hint: Mapping[str, str]
    example: str
    mended: str


@dataclass(frozen=True)
class Problem:
    """Say what is wrong, where, and with which value.

    `line` is the physical line in the file (0: the file as a whole), `row` the row a spreadsheet
    shows, `column` the column or key, `letter` that column's letter in a spreadsheet, `key` the
    row's own key. `details` fills the placeholders of the message.
    """

    code: str
    path: str
    line: int = 0
    column: str = ""
    value: str = ""
    key: str = ""
    row: int = 0
    letter: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """Return the spreadsheet cell (`F14`), or nothing where there is none."""
        return f"{self.letter}{self.row}" if self.letter and self.row else ""

    @property
    def is_error(self) -> bool:
        """Tell whether this problem stops the build."""
        return codes()[self.code].severity == "error"

    def message(self, language: str) -> str:
        """Return the message in `language`, filled with the values at hand."""
        return self._fill(codes()[self.code].message[language])

    def hint(self, language: str) -> str:
        """Return how to mend it, in `language`."""
        return self._fill(codes()[self.code].hint[language])

    def _fill(self, template: str) -> str:
        known = {"value": self.value or "–", "column": self.column, **self.details}
        return template.format_map(_Known({name: _shorten(text) for name, text in known.items()}))

    def place(self) -> str:
        """Return `path:line`, as terminals and editors link it."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def as_text(self, language: str) -> str:
        """Return the two lines that a person reads: what is wrong where, and how to mend it."""
        where = " ".join(part for part in (self.column, f"({self.cell})" if self.cell else "") if part)
        head = f"{self.place()}: {self.code}{' ' + where if where else ''}: {self.message(language)}"
        return f"{head}\n    → {self.hint(language)}"

    def as_record(self, language: str) -> dict[str, object]:
        """Return the problem as one flat record for JSON."""
        return {
            "code": self.code,
            "severity": codes()[self.code].severity,
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "cell": self.cell,
            "value": self.value[:1000],
            "details": dict(self.details),
            "key": self.key,
            "message": self.message(language),
            "hint": self.hint(language),
        }

    def as_annotation(self, language: str) -> str:
        """Return a workflow command that marks the line in a pull request."""
        level = "error" if self.is_error else "warning"
        title = f"{self.code} {codes()[self.code].title[language]}"
        text = f"{self.message(language)} → {self.hint(language)}"
        place = f"file={_property(self.path)},line={max(self.line, 1)}"
        return f"::{level} {place},title={_property(title)}::{_escape(text)}"


class _Known(dict[str, str]):
    """Leave a placeholder without a value visible instead of failing while reporting a failure."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def _shorten(text: str) -> str:
    """Return the text as one line that a message can carry: at most 240 characters, all visible."""
    line = "".join(character if character.isprintable() else "·" for character in text[:250])
    return line if len(text) <= 240 else line[:239] + "…"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


@cache
def codes() -> Mapping[str, Code]:
    """Return the register: every code with its severity and words, in the order of the file."""
    with REGISTER.open("rb") as file:
        raw = tomllib.load(file)
    return {
        code: Code(
            code,
            entry.get("severity", "error"),
            {language: entry[f"title_{language}"] for language in LANGUAGES},
            {language: entry[f"message_{language}"] for language in LANGUAGES},
            {language: entry[f"hint_{language}"] for language in LANGUAGES},
            entry["example"],
            entry["mended"],
        )
        for code, entry in raw.items()
    }


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in file order, each once."""
    unique = {(p.path, p.line, p.code, p.column, p.value, tuple(sorted(p.details.items()))): p for p in problems}
    return [unique[place] for place in sorted(unique)]


def render_text(problems: Iterable[Problem], language: str) -> str:
    """Return all problems for a terminal."""
    return "\n".join(problem.as_text(language) for problem in problems)


def render_annotations(problems: Iterable[Problem], language: str) -> str:
    """Return all problems as workflow commands, one a line."""
    return "\n".join(problem.as_annotation(language) for problem in problems)


def render_json(problems: Iterable[Problem], language: str) -> str:
    """Return all problems as one JSON document with counts."""
    listed = list(problems)
    errors = sum(problem.is_error for problem in listed)
    document = {
        "errors": errors,
        "warnings": len(listed) - errors,
        "problems": [problem.as_record(language) for problem in listed],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
