"""Whole specifications and the words in the drawings, one a kind of chart; `GOLDEN=accept` renews them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from chart_makers import make_across, make_series, make_spread

from portal.charts import Chart, ChartPlan
from portal.charts.across import draw_across
from portal.charts.data import BreakMark
from portal.charts.render import render_svg
from portal.charts.series import draw_series
from portal.charts.spread import draw_spread
from portal.charts.svg import NAMESPACE, clean_svg
from portal.words import Words

GOLDEN = Path(__file__).parents[2] / "golden" / "charts"
VI = Words("vi")
BREAK = BreakMark(2022.0, "Từ năm 2022 tính theo chuẩn mới (07/2021/NĐ-CP). Không so được qua vạch này.")
PLANNED = {
    "campaign": "phong-trao/song-may/2024/ket-qua",
    "campaign.en": "en/phong-trao/song-may/2024/ket-qua",
    "series": "dia-phuong/song-may/grdp-growth",
}
MADE: Mapping[str, Callable[[], Chart]] = {
    "series-shapes": lambda: draw_series(make_series((BREAK,)), VI),
    "across": lambda: draw_across(make_across(3, 2), VI),
    "spread": lambda: draw_spread(make_spread(40, 2), VI),
}


def compare(name: str, made: str) -> None:
    expected, actual = GOLDEN / name, GOLDEN / f"{name}.actual"
    if os.environ.get("GOLDEN") == "accept":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(made, encoding="utf-8")
    if expected.exists() and expected.read_text(encoding="utf-8") == made:
        actual.unlink(missing_ok=True)
        return
    actual.write_text(made, encoding="utf-8")
    pytest.fail(f"{actual.name} differs from {name}; compare them, then accept with `make golden`")


@pytest.mark.parametrize("name", [*PLANNED, *MADE])
def test_a_chart_is_as_it_was_reviewed(name: str, plans: Mapping[str, ChartPlan]) -> None:
    chart = plans[PLANNED[name]].lay_out() if name in PLANNED else MADE[name]()
    compare(f"{name}.vl.json", json.dumps(json.loads(chart.print_spec()), ensure_ascii=False, indent=1) + "\n")
    language = "en" if name.endswith(".en") else "vi"
    root = clean_svg(render_svg(chart.spec, language), "key", chart.said.title, chart.said.alt, language)
    compare(f"{name}.txt", list_words(chart, root))


def list_words(chart: Chart, root: ET.Element) -> str:
    """Return everything that a reader is told: what stands around the drawing, in it, and in its table."""
    around = [f"{name}: {getattr(chart.said, name)}" for name in ("title", "alt", "finding", "source")]
    inside = [text.text or "" for text in root.iter(f"{{{NAMESPACE}}}text")]
    table = [" | ".join(row) for row in (chart.said.header, *chart.said.rows)]
    return "\n".join([*around, "", f"{chart.said.width} x {chart.said.height}", *inside, "", *table]) + "\n"
