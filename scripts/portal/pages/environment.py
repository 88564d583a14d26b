"""The template environment: strict, escaping, with the few filters that templates use."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from portal.pages.tongues import mark_vietnamese
from portal.words import Words


@cache
def make_environment(language: str) -> Environment:
    """Return the template environment of one language.

    Filters: `v` prints text of the page's own language (on English pages with Vietnamese names marked);
    `vn` prints text that is Vietnamese on any page.
    """
    environment = Environment(
        loader=PackageLoader("portal.pages", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    is_english = language == "en"
    environment.globals.update(words=Words(language), language=language, vi=Markup(' lang="vi"') if is_english else "")
    environment.filters["v"] = mark_vietnamese if is_english else escape
    environment.filters["vn"] = _as_vietnamese if is_english else escape
    return environment


def _as_vietnamese(text: str) -> Markup:
    """Return text marked as Vietnamese."""
    return Markup('<span lang="vi">{}</span>').format(text)
