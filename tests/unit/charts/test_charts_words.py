"""Every word of the charts is in both catalogues, used, and drawn with its diacritics; none stands in code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import portal
from portal.charts import ChartPlan
from portal.charts.draw import make_order
from portal.charts.render import render
from portal.pages.environment import make_environment
from portal.words import LANGUAGES, TRANSLATIONS

PACKAGE = Path(portal.__file__).parent
LITERAL = re.compile(r"""["'](chart\.[a-z]\w*)["']""")
PREFIX = re.compile(r"""f["'](chart\.[a-z_]+_)\{""")
VIETNAMESE = re.compile(r"[\u1ea0-\u1ef9đĐươăƯƠ]")


def read_catalogue(language: str) -> dict[str, str | tuple[str, ...]]:
    with (TRANSLATIONS / language / "charts.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    names = [message.id if isinstance(message.id, str) else message.id[0] for message in messages]
    assert len(names) == len(set(names))
    texts = [message.string if isinstance(message.string, str) else tuple(message.string or ()) for message in messages]
    return dict(zip(names, texts, strict=True))


def read_sources() -> str:
    paths = (*sorted((PACKAGE / "charts").rglob("*.py")), PACKAGE / "pages" / "templates" / "chart.html")
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_both_languages_have_the_same_words_and_gaps() -> None:
    vietnamese, english = read_catalogue("vi"), read_catalogue("en")
    assert list(vietnamese) == list(english)
    for name in vietnamese:
        one, other = (text if isinstance(text, str) else text[-1] for text in (vietnamese[name], english[name]))
        assert one and other
        assert set(re.findall(r"\{(\w+)\}", one)) >= set(re.findall(r"\{(\w+)\}", other)) - {"type"}, name


def test_every_word_is_used() -> None:
    text = read_sources()
    named, prefixes = set(LITERAL.findall(text)), tuple(set(PREFIX.findall(text)))
    assert [name for name in read_catalogue("vi") if name not in named and not name.startswith(prefixes)] == []


def test_no_vietnamese_stands_in_code() -> None:
    for path in sorted((PACKAGE / "charts").rglob("*.py")):
        code = re.sub(r'""".*?"""|#[^\n]*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        strings = [text for text in re.findall(r'"([^"\n]*)"', code) if len(text) > 1]
        assert not [text for text in strings if VIETNAMESE.search(text)], path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_chart_is_in_its_drawing(language: str, plans: Mapping[str, ChartPlan]) -> None:
    for plan in plans.values():
        if plan.language == language:
            chart, svg = plan.lay_out(), render(make_order(plan))["svg"].decode()
            assert unicodedata.is_normalized("NFC", svg)
            for row in chart.spec["datasets"]["texts"]:
                assert f">{str(row['text']).replace('<', '&lt;').replace('>', '&gt;')}<" in svg, (plan.path, row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_whole_without_a_script(language: str, plans: Mapping[str, ChartPlan]) -> None:
    figure = next(plan.figure for plan in plans.values() if plan.language == language)
    template = '{% import "chart.html" as charts %}{{ charts.chart(figure, "../") }}'
    html = make_environment(language).from_string(template).render(figure=figure)
    for address in (figure.svg, figure.png, figure.csv, figure.spec, figure.embed):
        assert f'href="../{address}"' in html
    assert f'<img src="../{figure.svg}"' in html
    assert html.count('scope="row"') == len(figure.rows)
    assert html.count('scope="col"') == len(figure.header)
    assert "<script" not in html and "style=" not in html and "onclick" not in html
