"""Every word that pages use is in both catalogues, and every word in them is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import portal
from builds import PROJECT
from portal.derive.assessing.rules import STATUSES
from portal.words import LANGUAGES, TRANSLATIONS, Words

PAGES = Path(portal.__file__).parent / "pages"
LITERAL = re.compile(r"""words(?:\.count)?\(\s*f?["']([a-z_]+(?:\.[\w-]+)+)["']""")
CODE = re.compile(r"<pre\b.*?</pre>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<symbol.*?</symbol>", re.DOTALL)
VIETNAMESE = re.compile(r"\w*[\u1ea0-\u1ef9đĐươăòà]\w*")
LABEL = re.compile(r"""known\(words, "([a-z_.]+)\"""")
PREFIX = re.compile(r"""words(?:\.count)?\(\s*(?:f?["']([a-z_.]+\.)(?:\{|["'] [~+])|"([a-z_.]+\.)" [~+])""")


def read_catalogue(language: str) -> dict[str, str | tuple[str, ...]]:
    with (TRANSLATIONS / language / "pages.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    names = [message.id if isinstance(message.id, str) else message.id[0] for message in messages]
    assert len(names) == len(set(names))
    return dict(zip(names, (message.string for message in messages), strict=True))


def read_sources() -> Iterator[str]:
    for path in sorted((*PAGES.glob("*.py"), *PAGES.glob("templates/*.html"))):
        yield path.read_text(encoding="utf-8")


def test_both_languages_have_the_same_words() -> None:
    assert list(read_catalogue("vi")) == list(read_catalogue("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty(language: str) -> None:
    words = read_catalogue(language)
    assert [name for name, text in words.items() if not text or (isinstance(text, tuple) and not all(text))] == []


def test_both_languages_fill_the_same_gaps() -> None:
    english = read_catalogue("en")
    for name, text in read_catalogue("vi").items():
        assert find_gaps(text) == find_gaps(english[name]), name


def find_gaps(text: str | tuple[str, ...]) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text if isinstance(text, str) else text[-1]))


def test_every_word_is_used() -> None:
    text = "\n".join(read_sources())
    named = set(LITERAL.findall(text)) | set(LABEL.findall(text))
    prefixes = tuple({one or other for one, other in PREFIX.findall(text)})
    unused = [name for name in read_catalogue("vi") if name not in named and not name.startswith(prefixes)]
    assert unused == []


def test_no_reader_visible_word_stands_in_a_template() -> None:
    """Text between tags in a template comes from the catalogue; tools, formats and code are no words."""
    plain = {
        "Excel, LibreOffice",
        "Google Sheets",
        "Python (pandas)",
        "R",
        "DuckDB",
        "CSV",
        "SHA-256",
        "data/current.json",
    }
    for path in sorted(PAGES.glob("templates/*.html")):
        text = CODE.sub(" ", path.read_text(encoding="utf-8"))
        found = {piece.strip() for piece in re.findall(r">([^<>]*)<", text)}
        assert {piece for piece in found if re.search(r"[^\W\d_]{2,}|^[A-Z]$", piece)} <= plain, path.name


def test_no_vietnamese_stands_in_code() -> None:
    """What readers see is in the catalogue; the code only names what it parses."""
    for path in sorted(PAGES.glob("*.py")):
        code = re.sub(r'""".*?"""|#[^\n]*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        strings = [text for text in re.findall(r'"([^"\n]*)"', code) if "u1ea0" not in text]
        found = {word for text in strings for word in VIETNAMESE.findall(text)}
        if path.name != "tongues.py":
            assert found <= {"dòng"}, path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_explains_every_status(language: str) -> None:
    folder = PROJECT / "docs" if language == "vi" else PROJECT / "docs" / language
    text = (folder / "phuong-phap.md").read_text(encoding="utf-8")
    for code in STATUSES:
        word = Words(language)(f"label.status.{code}").partition(".")[0]
        assert f"**{word}**" in text, code
