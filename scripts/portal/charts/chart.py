"""What drawing gives: a specification with its words and table, its address, and the figure that pages show."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from portal.charts.data import RECORD_COLUMNS
from portal.words import LANGUAGES

DEFAULT_LANGUAGE = LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Chart:
    """Hold one chart ready to be rendered: its Vega-Lite specification and everything said beside it.

    `finding` is one sentence, or nothing where the data allow none. `header` and `rows` are the table in
    words; `records` are the same figures as published, for machines, under `RECORD_COLUMNS`.
    """

    title: str
    alt: str
    finding: str
    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    records: tuple[tuple[str, ...], ...]
    spec: Mapping[str, Any]
    width: int
    height: int

    def print_spec(self) -> str:
        """Return the specification as JSON, with its title as description."""
        spec = {**self.spec, "description": self.alt}
        return json.dumps(spec, ensure_ascii=False, separators=(",", ":")) + "\n"

    def print_csv(self) -> str:
        """Return the published figures behind the chart as CSV."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(RECORD_COLUMNS)
        writer.writerows(dict.fromkeys(self.records))
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class ChartFigure:
    """Hold what a page needs to show a chart; addresses are below the site's root, without leading slash.

    `key` is unique on a page, for HTML ids. `svg`, `png`, `spec`, `csv` and `embed` are addresses; the
    last is that of the page that carries this chart alone. Empty cells of `rows`: there is none.
    """

    key: str
    language: str
    title: str
    alt: str
    finding: str
    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    width: int
    height: int
    svg: str
    png: str
    spec: str
    csv: str
    embed: str


@dataclass(frozen=True)
class ChartPlan:
    """Hold one chart of one language before it is drawn.

    `stem` is its address without ending, below the language's root: `phong-trao/kon-tum/2024/ket-qua`, in
    the folder of the page that shows it. `make` lays the chart out.
    """

    stem: str
    language: str
    make: Callable[[], Chart]

    @property
    def key(self) -> str:
        """Return the chart's name on its page: that of an indicator or level, or `ket-qua`."""
        return self.stem.rpartition("/")[2]

    @property
    def path(self) -> str:
        """Return the address of the drawing below the site's root, without its ending."""
        return f"{prefix_language(self.language)}{self.stem}"

    @cached_property
    def figure(self) -> ChartFigure:
        """Return the chart as its page shows it."""
        return self.show(self.make())

    def lay_out(self) -> Chart:
        """Return the chart, and keep its figure at hand for the page."""
        chart = self.make()
        self.__dict__["figure"] = self.show(chart)
        return chart

    def show(self, chart: Chart) -> ChartFigure:
        """Return a chart of this plan as its page shows it."""
        return ChartFigure(
            key=self.key,
            language=self.language,
            title=chart.title,
            alt=chart.alt,
            finding=chart.finding,
            source=chart.source,
            header=chart.header,
            rows=chart.rows,
            width=chart.width,
            height=chart.height,
            svg=f"{self.path}.svg",
            png=f"{self.path}.png",
            spec=f"{self.path}.vl.json",
            csv=f"{self.stem}.csv",
            embed=f"{prefix_language(self.language)}embed/{self.stem}/",
        )


def prefix_language(language: str) -> str:
    """Return the folder of a language below the site's root: none for the default one."""
    return "" if language == DEFAULT_LANGUAGE else f"{language}/"
