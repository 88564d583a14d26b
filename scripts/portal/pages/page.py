"""A page before it is rendered: its address, its template, and a context that is ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from portal.charts.chart import ChartFigure


class Context(Protocol):
    """Hold what every page prints, whatever its family."""

    @property
    def title(self) -> str:
        """Return the page's title, plain text."""

    @property
    def description(self) -> str:
        """Return one sentence for search engines and shared links."""


@dataclass(frozen=True)
class Page:
    """Hold one page of one language: `path` is its address below that language's root (`chi-tieu/grdp-growth/`).

    `charts`: what the page shows. `feed`: the address of its own feed of changes, `jsonld`: what search engines are
    told of its data, `image`: the picture beside its address where it is shared; nothing where it has none.
    """

    path: str
    template: str
    context: Context
    language: str
    charts: tuple[ChartFigure, ...] = ()
    feed: str = ""
    jsonld: str = ""
    image: str = ""


@dataclass(frozen=True)
class Link:
    """Hold a link inside the site: its text, and the address below the site's root."""

    text: str
    path: str


@dataclass(frozen=True)
class Fact:
    """Hold one fact of a list of facts: what it is and, in one of several forms, its value.

    `path` leads inside the site, `url` outside; `is_vietnamese` marks a value in Vietnamese on any page.
    """

    label: str
    value: str
    path: str = ""
    url: str = ""
    is_vietnamese: bool = False
    is_unknown: bool = False


@dataclass(frozen=True)
class Download:
    """Hold one file offered beside a page: its format, the address below the root, and what it is for."""

    format: str
    path: str
    about: str
