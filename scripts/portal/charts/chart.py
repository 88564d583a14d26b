"""What drawing gives: a specification with its words and table, its address, and the figure that pages show."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from portal.charts.data import RECORD_COLUMNS, AcrossData, CampaignData, SeriesData, SpreadData
from portal.charts.drawn import Drawing
from portal.words import LANGUAGES, Words

DEFAULT_LANGUAGE = LANGUAGES[0]
# Ending of the file of a drawing that holds what is said of it.
SAID = "said.json"
Data = CampaignData | SeriesData | AcrossData | SpreadData


@dataclass(frozen=True, slots=True)
class Said:
    """Hold everything that is said of a chart beside its drawing.

    `finding` is one sentence, or nothing where the data allow none. `header` and `rows` are the table in
    words; an empty cell of it: there is none.
    """

    title: str
    alt: str
    finding: str
    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    width: int
    height: int

    def print(self) -> str:
        """Return all of it as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what `print` gave as text."""
        found = json.loads(text)
        rows = tuple(tuple(row) for row in found["rows"])
        return cls(**{**found, "header": tuple(found["header"]), "rows": rows})


@dataclass(frozen=True, slots=True)
class Chart:
    """Hold one chart ready to be rendered: its Vega-Lite specification and what is said of it.

    `records` are the figures behind it for machines, under `columns`.
    """

    said: Said
    records: tuple[tuple[str, ...], ...]
    spec: Mapping[str, Any]
    columns: tuple[str, ...] = RECORD_COLUMNS

    def print_spec(self) -> str:
        """Return the specification as JSON, with a description."""
        spec = {**self.spec, "description": self.said.alt}
        return json.dumps(spec, ensure_ascii=False, separators=(",", ":")) + "\n"

    def print_csv(self) -> str:
        """Return the figures behind the chart as CSV."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows(dict.fromkeys(self.records))
        return out.getvalue()


Draw = Callable[[Any, Words], Chart]


@dataclass(frozen=True, slots=True)
class ChartFigure:
    """Hold what a page needs to show a chart; addresses are below the site's root, without leading slash.

    `key` is unique on a page, for HTML ids. `svg`, `png`, `spec`, `csv` and `embed` are addresses; the
    last is that of the page that carries this chart alone. `png` is empty where there are too many
    charts to picture them all. Empty cells of `rows`: there is none.
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
    the folder of the page that shows it. `gather` gives what it shows, `draw` lays it out;
    `has_picture`: it is drawn to PNG too. `drawing`: its files, once it is drawn.
    """

    stem: str
    language: str
    gather: Callable[[], Data]
    draw: Draw
    has_picture: bool = True
    drawing: Drawing | None = None

    @property
    def key(self) -> str:
        """Return the chart's name on its page: that of an indicator or level, or `ket-qua`."""
        return self.stem.rpartition("/")[2]

    @property
    def path(self) -> str:
        """Return the address of the drawing below the site's root, without its ending."""
        return f"{prefix_language(self.language)}{self.stem}"

    @property
    def figure(self) -> ChartFigure:
        """Return the chart as its page shows it; once drawn, it need not be laid out for this."""
        if self.drawing is None:
            return self.show(self.lay_out().said)
        return self.show(Said.read(self.drawing.read_one(SAID).decode()))

    def lay_out(self) -> Chart:
        """Return the chart."""
        return self.draw(self.gather(), Words(self.language))

    def show(self, said: Said) -> ChartFigure:
        """Return the chart as its page shows it, given what is said of it."""
        return ChartFigure(
            key=self.key,
            language=self.language,
            title=said.title,
            alt=said.alt,
            finding=said.finding,
            source=said.source,
            header=said.header,
            rows=said.rows,
            width=said.width,
            height=said.height,
            svg=f"{self.path}.svg",
            png=f"{self.path}.png" if self.has_picture else "",
            spec=f"{self.path}.vl.json",
            csv=f"{self.stem}.csv",
            embed=f"{prefix_language(self.language)}embed/{self.stem}/",
        )


def prefix_language(language: str) -> str:
    """Return the folder of a language below the site's root: none for the default one."""
    return "" if language == DEFAULT_LANGUAGE else f"{language}/"
