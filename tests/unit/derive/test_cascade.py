"""A campaign beside its parent's and beside the place's previous one."""

from __future__ import annotations

import pytest
from small_court import Record, make_frames, make_target

from portal.derive.cascade import Comparison, compare_with_parent, compare_with_previous, count_relations, say_pair
from portal.derive.tables import Tables
from portal.read import Sources
from portal.words import Words

DISTRICT, PROVINCE, BEFORE = "song-may/doi-che/2024", "song-may/2024", "song-may/doi-che/2023"


def make_tables(*targets: Record) -> Tables:
    frames = make_frames(targets)
    campaigns = frames["campaigns"]
    campaigns["year"] = [campaign.rpartition("/")[2] for campaign in campaigns["campaign_id"]]
    campaigns.loc[campaigns["campaign_id"] == DISTRICT, "parent_campaign_id"] = PROVINCE
    return Tables(Sources({}, {}, {}), frames, "", "")


def set_beside(here: Record, there: Record) -> Comparison:
    tables = make_tables(here | {"campaign_id": DISTRICT}, there | {"campaign_id": PROVINCE})
    comparison = compare_with_parent(tables, DISTRICT)
    assert comparison is not None
    return comparison


def target(campaign_id: str, indicator: str, comparator: str, value: str, **cells: str) -> Record:
    return make_target(indicator, comparator, value, campaign_id=campaign_id, **cells)


REDUCTION = {"measure": "decrease", "unit_id": "percentage-point"}
# indicator, the district's, the province's | relation, cause
PAIRS = [
    (("poverty-reduction", "ge", "4.5", REDUCTION), ("poverty-reduction", "ge", "3", REDUCTION), "stronger", ""),
    (("trained-labour", "eq", "53.5", {}), ("trained-labour", "eq", "58.5", {}), "weaker", ""),
    (("trained-labour", "eq", "58.5", {}), ("trained-labour", "ge", "58.50", {}), "same", ""),
    (("income-per-capita", "eq", "39", {}), ("income-per-capita", "gt", "45", {}), "weaker", ""),
    (("poverty-rate", "lt", "9", {}), ("poverty-rate", "le", "10", {}), "stronger", ""),
    # sums belong to their own place
    (("state-budget-revenue", "eq", "84", {}), ("state-budget-revenue", "ge", "4600", {}), "not_comparable", "size"),
    (("new-enterprises", "eq", "9", {}), ("new-enterprises", "eq", "360", {}), "not_comparable", "size"),
    # other things than one might think
    (("income-per-capita", "eq", "39", {}), ("grdp-per-capita", "gt", "63", {}), "not_comparable", "look_alike"),
    (("economic-growth", "ge", "14", {}), ("grdp-growth", "ge", "10", {}), "not_comparable", "look_alike"),
    (("poverty-rate", "decrease", "2", REDUCTION), ("poverty-rate", "le", "9", {}), "not_comparable", "measure"),
    (
        ("trained-labour", "ge", "50", {"unit_id": "person"}),
        ("trained-labour", "ge", "50", {}),
        "not_comparable",
        "unit",
    ),
    (("trained-labour", "ge", "", {}), ("trained-labour", "ge", "50", {}), "not_comparable", "figure"),
    (("services-share", "between", "24", {}), ("services-share", "eq", "40", {}), "not_comparable", "direction"),
    (("grdp-growth", "ge", "10", {"period": "2024-H2"}), ("grdp-growth", "ge", "10", {}), "not_comparable", "period"),
    (("trained-labour", "ge", "10", {}), ("trained-labour", "ge", "9", {"period": "2021-2025"}), "stronger", ""),
]


@pytest.mark.parametrize(("here", "there", "relation", "cause"), PAIRS)
def test_one_indicator_on_both_sides(
    here: tuple[str, str, str, dict[str, str]],
    there: tuple[str, str, str, dict[str, str]],
    relation: str,
    cause: str,
) -> None:
    rows = []
    for campaign, (indicator, comparator, value, cells) in ((DISTRICT, here), (PROVINCE, there)):
        extra = {"value_upper": "25"} if comparator == "between" else {}
        rows.append(target(campaign, indicator, comparator.replace("decrease", "ge"), value, **extra, **cells))
    tables = make_tables(*rows)
    comparison = compare_with_parent(tables, DISTRICT)
    assert comparison is not None
    (pair,) = comparison.pairs
    assert (pair.relation, pair.cause) == (relation, cause)
    for language in ("vi", "en"):
        assert say_pair(pair, comparison.kind, tables, Words(language))


def test_units_are_converted_before_they_are_compared() -> None:
    pairs = set_beside(
        make_target("income-per-capita", "ge", "39000000", unit_id="vnd"), make_target("income-per-capita", "ge", "38")
    ).pairs
    assert [pair.relation for pair in pairs] == ["stronger"]


def test_what_only_one_side_has() -> None:
    tables = make_tables(
        target(DISTRICT, "coffee-area", "ge", "20"),
        target(PROVINCE, "grdp-growth", "ge", "10"),
        target(PROVINCE, "pci-rank", "eq", "5", measure="rank_gain", unit_id="rank-place"),
    )
    comparison = compare_with_parent(tables, DISTRICT)
    assert comparison is not None
    assert [(pair.indicator_id, pair.relation) for pair in comparison.pairs] == [
        ("coffee-area", "added"),
        ("grdp-growth", "not_taken_up"),
        ("pci-rank", "not_taken_up"),
    ]
    assert count_relations(comparison) == {
        "same": 0,
        "stronger": 0,
        "weaker": 0,
        "not_comparable": 0,
        "not_taken_up": 2,
        "added": 1,
    }
    said = [say_pair(pair, "cascade", tables, Words("vi")) for pair in comparison.pairs]
    assert said[0] == "Nơi này tự thêm: ≥\u00a020\u00a0ha."
    assert said[1] == "Cấp trên đặt ≥\u00a010%; nơi này không đặt chỉ tiêu này."


def test_several_targets_on_one_indicator_meet_by_key() -> None:
    def growth(campaign: str, key: str, value: str) -> Record:
        return target(campaign, "grdp-growth", "ge", value, key=key)

    comparison = compare_with_parent(
        make_tables(
            growth(DISTRICT, "a", "1"),
            growth(DISTRICT, "b", "2"),
            growth(PROVINCE, "b", "2"),
            growth(PROVINCE, "c", "3"),
        ),
        DISTRICT,
    )
    assert comparison is not None
    keys = [(pair.here and pair.here["key"], pair.there and pair.there["key"]) for pair in comparison.pairs]
    assert keys == [("a", "c"), ("b", "b")]


def test_the_previous_campaign_of_the_same_place() -> None:
    tables = make_tables(
        target(DISTRICT, "state-budget-revenue", "eq", "84"),
        target(BEFORE, "state-budget-revenue", "eq", "80"),
        target("song-may/doi-che/2021", "state-budget-revenue", "eq", "99"),
    )
    comparison = compare_with_previous(tables, DISTRICT)
    assert comparison is not None
    assert comparison.other_id == BEFORE
    (pair,) = comparison.pairs
    assert pair.relation == "stronger"
    assert say_pair(pair, "previous", tables, Words("vi")) == (
        "Đòi hỏi cao hơn lần trước: 84\u00a0tỷ đồng, lần trước 80\u00a0tỷ đồng."
    )


def test_a_first_campaign_has_nothing_before_it() -> None:
    tables = make_tables(target(BEFORE, "grdp-growth", "ge", "1"), target(DISTRICT, "grdp-growth", "ge", "1"))
    assert compare_with_previous(tables, BEFORE) is None
    assert compare_with_parent(tables, BEFORE) is None
    assert compare_with_parent(tables, DISTRICT) is None
    assert compare_with_previous(tables, "nowhere/2024") is None
