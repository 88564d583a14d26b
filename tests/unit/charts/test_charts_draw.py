"""Drawings are made once, kept, dropped when nobody wants them, and the same from any process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from chart_makers import make_series

from portal.charts import ChartPlan, draw_charts, list_chart_files, plan, press
from portal.charts.bundle import ADDRESS
from portal.charts.chart import Said
from portal.charts.draw import make_order
from portal.charts.render import Files, Order
from portal.charts.series import draw_series
from portal.derive.tables import Tables
from portal.output import unpack
from portal.pages.environment import make_environment


def ignore(done: int, total: int) -> None:
    assert done <= total


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def take_few(plans: Mapping[str, ChartPlan]) -> list[ChartPlan]:
    return list(islice(plans.values(), 4))


def draw(plans: list[ChartPlan], cache: Path, workers: int = 1) -> dict[str, bytes]:
    files = list(unpack(list_chart_files(draw_charts(plans, cache, workers, ignore), cache)))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


def test_every_chart_has_its_files(plans: Mapping[str, ChartPlan], cache: Path) -> None:
    few = take_few(plans)
    files = draw(few, cache)
    for one in few:
        figure = one.figure
        assert {figure.svg, figure.png, figure.spec, figure.csv} <= set(files)
        assert json.loads(files[figure.spec])["description"] == figure.alt
        assert files[figure.png].startswith(b"\x89PNG")
        assert f'width="{figure.width}" height="{figure.height}"' in files[figure.svg].decode()
    assert files[ADDRESS].startswith(b"const ")
    assert b"window.vegaEmbed" in files[ADDRESS]


def test_nothing_is_drawn_twice(plans: Mapping[str, ChartPlan], cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = take_few(plans)
    first = draw(few, cache)

    def refuse(order: Order) -> Files:
        pytest.fail(f"{order.key} was drawn again")

    monkeypatch.setattr(press, "render", refuse)
    assert draw(few, cache) == first


def test_drawings_nobody_wants_are_dropped(plans: Mapping[str, ChartPlan], tmp_path: Path) -> None:
    few = take_few(plans)
    draw(few, tmp_path)
    draw(few[:1], tmp_path)
    assert len(list((tmp_path / "charts").glob("*/*"))) == 1


def test_several_processes_give_the_same_bytes(
    plans: Mapping[str, ChartPlan], cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = take_few(plans)
    monkeypatch.setattr(press, "FEW", 1)
    assert draw(few, tmp_path, workers=2) == draw(few, cache)


def test_a_drawn_chart_need_not_be_laid_out_for_its_page(plans: Mapping[str, ChartPlan], cache: Path) -> None:
    few = take_few(plans)
    drawn = draw_charts(few, cache, 1, ignore)
    blind = [replace(one, gather=lambda: pytest.fail("laid out")) for one in drawn]
    assert [one.figure for one in blind] == [one.figure for one in few]


def test_a_chart_is_named_by_all_that_it_depends_on(plans: Mapping[str, ChartPlan]) -> None:
    few = take_few(plans)
    order = make_order(few[0])
    other = make_series()
    orders = [
        order,
        *(make_order(one) for one in few[1:]),
        replace(order, key="other"),
        replace(order, language="en"),
        replace(order, has_picture=False),
        replace(order, data=other),
        replace(order, data=replace(other, unit="‰")),
        replace(order, draw=draw_series),
    ]
    assert len({one.name for one in orders}) == len(orders)
    assert make_order(few[0]).name == order.name


def test_what_is_said_of_a_chart_survives_being_kept(plans: Mapping[str, ChartPlan]) -> None:
    for one in take_few(plans):
        said = one.lay_out().said
        assert Said.read(said.print()) == said


def test_a_nation_has_drawings_but_no_pictures(tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "MOST_PICTURES", 1)
    plans = list(plan.plan_charts(tables))[:2]
    assert not any(path.endswith(".png") for path in draw(plans, tmp_path))
    assert [one.figure.png for one in plans] == ["", ""]
    html = make_environment("vi").from_string('{% import "chart.html" as charts %}{{ charts.chart(figure, "") }}')
    assert "data-picture=" in html.render(figure=plans[0].figure)
