"""Charts show what is entered: every bound and figure in its role, nothing normalised, nothing invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

import pytest
from chart_makers import make_across

from portal.charts import ChartPlan
from portal.charts.across import draw_across
from portal.charts.data import RECORD_COLUMNS
from portal.charts.gather import (
    Ledger,
    find_across,
    find_campaign_charts,
    find_series,
    gather_campaign,
    gather_series_chart,
    gather_spread,
)
from portal.charts.gather.ledger import join_some
from portal.charts.gather.spread import sum_up
from portal.charts.spread import draw_spread
from portal.words import Words

VI, EN = Words("vi"), Words("en")
CAMPAIGN = "song-may/2024"


def test_each_target_has_a_scale_of_its_own_in_its_own_unit(ledger: Ledger) -> None:
    data = gather_campaign(ledger, CAMPAIGN, 1, 1, VI)
    names = [panel.name for panel in data.panels]
    assert names[0] == "Tốc độ tăng trưởng GRDP (%)"
    assert "Thu ngân sách nhà nước trên địa bàn (tỷ\u00a0đồng)" in names
    order = [row["indicator_id"] for row in ledger.tables.some("targets", "campaign_id", CAMPAIGN)]
    shown = [panel.bounds[0].record[RECORD_COLUMNS.index("indicator_id")] for panel in data.panels]
    assert shown == [one for one in order if one in shown]


def test_the_version_in_force_stands_first_and_the_first_one_beside_it(ledger: Ledger) -> None:
    panel = gather_campaign(ledger, CAMPAIGN, 1, 1, VI).panels[0]
    assert [(bound.role, bound.short) for bound in panel.bounds] == [
        ("own", "≥\u00a08"),
        ("original", "≥\u00a010"),
        ("previous", "≥\u00a09"),
    ]
    assert [(point.role, point.short, point.label) for point in panel.points] == [
        ("result", "8,2", "Ước tính"),
        ("result", "7,9", "Ước tính"),
        ("result", "≈\u00a06,5", "6 tháng đầu"),
        ("baseline", "9,5", "Kết quả 2023"),
    ]


def test_a_floor_stated_as_a_range_keeps_both_figures(ledger: Ledger) -> None:
    data = gather_campaign(ledger, CAMPAIGN, 1, 1, VI)
    bound = next(panel.bounds[0] for panel in data.panels if "giảm" in panel.name)
    assert (bound.shape, bound.lower, bound.upper, bound.second) == ("floor", Decimal(3), None, Decimal(4))
    assert bound.text == "giảm ≥\u00a03–4\u00a0điểm %/năm"


def test_a_place_is_measured_against_the_place_above_only_where_it_means_the_same(ledger: Ledger) -> None:
    campaigns = {campaign_id for campaign_id, _, _ in find_campaign_charts(ledger)}
    assert "song-may/doi-che/2024" in campaigns
    data = gather_campaign(ledger, "song-may/doi-che/2024", 1, 1, VI)
    assert all(bound.role != "parent" for panel in data.panels for bound in panel.bounds)


def test_a_campaign_without_anything_to_compare_has_no_chart(ledger: Ledger) -> None:
    charts = [campaign_id for campaign_id, _, _ in find_campaign_charts(ledger)]
    for campaign in ledger.tables.rows("campaigns"):
        if campaign["campaign_id"] not in charts:
            assert not ledger.tables.some("observations", "locality_id", campaign["locality_id"])


def test_a_series_shows_every_figure_of_its_place(ledger: Ledger) -> None:
    data = gather_series_chart(ledger, "song-may", "grdp-growth", VI)
    published = ledger.book.observations["song-may", "grdp-growth"]
    assert sorted(point.record[1] for point in data.points) == sorted(row["observation_id"] for row in published)
    assert [bound.role for bound in data.bounds].count("original") == 1


def test_figures_in_another_unit_are_converted_and_shown_as_published(ledger: Ledger) -> None:
    data = gather_series_chart(ledger, "song-may", "tourist-visits", VI)
    (point,) = data.points
    assert (point.value, point.text) == (Decimal(2300000), ">\u00a02,3\u00a0triệu lượt")


def test_one_year_alone_is_no_series(ledger: Ledger) -> None:
    assert ("song-may", "population") not in set(find_series(ledger))


def test_every_figure_of_a_chart_is_in_its_table_and_file(plans: Mapping[str, ChartPlan]) -> None:
    for plan in plans.values():
        chart = plan.lay_out()
        text = "\n".join(cell for row in chart.said.rows for cell in row)
        values = {record[RECORD_COLUMNS.index("value")] for record in chart.records}
        for value in values:
            assert Words(plan.language).number(value) in text, (plan.path, value)
        assert chart.print_csv().startswith(",".join(RECORD_COLUMNS) + "\r\n")
        assert all(len(row) == len(chart.said.header) for row in chart.said.rows)
        assert all(len(record) == len(RECORD_COLUMNS) for record in chart.records)


def test_no_share_of_a_target_is_ever_reckoned(plans: Mapping[str, ChartPlan]) -> None:
    for plan in plans.values():
        data = json.loads(plan.lay_out().print_spec())["datasets"]
        fields = {name for rows in data.values() for row in rows for name in row}
        assert not fields & {"share", "percent", "achieved", "score", "rank"}


def test_a_chart_says_the_same_in_both_languages(plans: Mapping[str, ChartPlan]) -> None:
    for path, plan in plans.items():
        if plan.language == "vi":
            vietnamese, english = plan.lay_out(), plans[f"en/{path}"].lay_out()
            assert vietnamese.records == english.records
            assert len(vietnamese.said.rows) == len(english.said.rows)
            assert bool(vietnamese.said.finding) == bool(english.said.finding)


def test_finding_tells_results_that_differ_as_a_range(plans: Mapping[str, ChartPlan]) -> None:
    assert plans["dia-phuong/song-may/grdp-growth"].figure.finding == (
        "Năm 2024: chỉ tiêu ≥\u00a08%; các nguồn nêu từ 7,9% đến 8,2%."
    )
    assert "10%" not in plans["dia-phuong/song-may/grdp-growth"].figure.finding


def test_places_stand_in_the_order_of_their_codes_never_of_values() -> None:
    chart = draw_across(make_across(4, 2), VI)
    assert [(row[0], row[1]) for row in chart.said.rows] == [
        (f"Huyện Số {place:02d}", str(year)) for place in range(1, 5) for year in (2020, 2021)
    ]


def test_very_many_places_are_summed_up_by_year(ledger: Ledger) -> None:
    assert not any(are_many for _, _, are_many in find_across(ledger))
    data = gather_spread(ledger, "grdp-growth", "province", EN)
    assert [(year, role, summary.number, summary.median) for year, role, summary in data.rows] == [
        (2022, "result", 1, Decimal("9.1")),
        (2023, "own", 1, Decimal(9)),
        (2023, "result", 1, Decimal("9.5")),
        (2024, "own", 1, Decimal(8)),
        (2024, "result", 1, Decimal("8.2")),
    ]
    chart = draw_spread(data, EN)
    assert chart.said.rows[0][:3] == ("2022", "Published results", "1")
    assert all(len(record) == len(chart.columns) for record in chart.records)


@pytest.mark.parametrize(
    ("values", "summary"),
    [("5", "5 5 5 5 5"), ("1 2", "1 1 1 2 2"), ("1 2 3 4 5", "1 2 3 4 5"), ("9 1 3 7", "1 3 3 7 9")],
)
def test_summaries_name_figures_that_occur(values: str, summary: str) -> None:
    figures = sum_up([Decimal(text) for text in values.split()]).figures
    assert set(figures) <= {Decimal(text) for text in values.split()}
    assert list(figures) == sorted(figures)
    assert figures[0] == Decimal(summary.split(maxsplit=1)[0]) and figures[4] == Decimal(summary.split()[4])


def test_many_publishers_are_counted() -> None:
    assert join_some(["A", "B", "A", ""], VI) == "A; B"
    assert join_some("ABCDEF", EN) == "A; B; C; D and 2 others"
