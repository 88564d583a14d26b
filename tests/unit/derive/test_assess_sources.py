"""Several sources for one target: what decides, what agrees, what conflicts, whose claim it is."""

from __future__ import annotations

import pytest
from small_court import assess, make_observation, make_target

FLOOR = make_target("grdp-growth", "ge", "8")


def publish(value: str, status: str = "final", publisher: str = "Cục Thống kê", **cells: str) -> dict[str, str]:
    return make_observation("grdp-growth", value, status=status, publisher_vi=publisher, **cells)


# published figures (value, status) | status, shown value, how many are used
SEVERAL = [
    # one figure
    ((("8.2", "final"),), "met", "8.2", 1),
    ((("8.2", "estimate"),), "provisional_met", "8.2", 1),
    ((("8.2", "interim"),), "provisional_met", "8.2", 1),
    ((("7.9", "estimate"),), "provisional_not_met", "7.9", 1),
    ((("7.9", "interim"),), "provisional_not_met", "7.9", 1),
    # figures that agree
    ((("8.2", "final"), ("8.4", "final")), "met", "8.2", 2),
    ((("8.2", "estimate"), ("8.4", "interim")), "provisional_met", "8.2", 2),
    # a final figure decides over estimates, whatever they say
    ((("7.9", "estimate"), ("8.2", "final")), "met", "8.2", 1),
    ((("8.2", "estimate"), ("7.9", "final")), "not_met", "7.9", 1),
    ((("8.2", "interim"), ("8.5", "estimate"), ("7.9", "final")), "not_met", "7.9", 1),
    # figures of one rank that lead to different verdicts
    ((("8.2", "final"), ("7.9", "final")), "conflicting", "", 2),
    ((("8.2", "estimate"), ("7.9", "interim")), "conflicting", "", 2),
    ((("8.2", "estimate"), ("7.9", "estimate"), ("9", "estimate")), "conflicting", "", 3),
    # figures that agree after rounding are one: 8 is 7.96 rounded, and the more precise one is judged
    ((("8", "final"), ("7.96", "final")), "not_met", "7.96", 2),
    ((("8.0", "final"), ("7.96", "final")), "not_met", "7.96", 2),
    ((("8.0", "final"), ("7.94", "final")), "conflicting", "", 2),
    ((("8.2", "final"), ("8.23", "final")), "met", "8.23", 2),
]


@pytest.mark.parametrize(("figures", "status", "shown", "used"), SEVERAL)
def test_several_figures(figures: tuple[tuple[str, str], ...], status: str, shown: str, used: int) -> None:
    sources = [publish(value, kind, f"Nguồn {number}") for number, (value, kind) in enumerate(figures)]
    row = assess(FLOOR, *sources)
    assert (row["status"], row["observed_value"]) == (status, shown)
    assert len(row["observation_ids"].split("|")) == used
    named = {*row["observation_ids"].split("|"), *row["other_observation_ids"].split("|")} - {""}
    assert named == {source["observation_id"] for source in sources}


def test_a_vague_figure_beside_an_exact_one_leaves_the_verdict_to_it() -> None:
    row = assess(FLOOR, publish("7.5", publisher="Báo", comparator="gt"), publish("8.2"))
    assert (row["status"], row["observed_value"]) == ("met", "8.2")


def test_a_vague_figure_that_decides_may_conflict_with_an_exact_one() -> None:
    row = assess(FLOOR, publish("10", "interim", "Đài", comparator="gt"), publish("7.5", "estimate"))
    assert row["status"] == "conflicting"


def test_order_of_rows_does_not_matter() -> None:
    sources = [publish("8.2", "estimate", "Báo"), publish("8.3", "estimate", "Đài"), publish("8.25", "estimate", "Sở")]
    rows = [assess(FLOOR, *order) for order in (sources, sources[::-1], sources[1:] + sources[:1])]
    assert {row["status"] for row in rows} == {"provisional_met"}
    assert {row["observed_value"] for row in rows} == {"8.25"}


def test_of_equally_precise_figures_the_newest_is_shown() -> None:
    row = assess(FLOOR, publish("8.2", published_on="2024-12-25"), publish("8.4", published_on="2025-04-01"))
    assert row["observed_value"] == "8.4"


@pytest.mark.parametrize(
    ("kinds", "claim"),
    [
        (("locality",), "own"),
        (("statistics",), "independent"),
        (("media",), "independent"),
        (("other",), "independent"),
        (("locality", "media"), "mixed"),
        (("locality", "locality"), "own"),
    ],
)
def test_whose_claim_a_result_is(kinds: tuple[str, ...], claim: str) -> None:
    sources = [publish("8.2", publisher=f"Nguồn {kind} {n}", publisher_kind=kind) for n, kind in enumerate(kinds)]
    assert assess(FLOOR, *sources)["source_kind"] == claim


def test_no_result_has_no_claim() -> None:
    assert assess(FLOOR)["source_kind"] == ""


def test_a_conflict_tells_every_source_and_its_outcome() -> None:
    row = assess(
        FLOOR,
        publish("8.2", "estimate", published_on="2024-12-25"),
        publish("7.9", "estimate", "Báo Sông Mây", publisher_kind="media", published_on=""),
    )
    assert row["reason_vi"] == (
        "Các nguồn dẫn tới kết luận khác nhau khi so với mức tối thiểu 8%: "
        "ước đạt 8,2%, tức là đạt chỉ tiêu (Cục Thống kê, 25/12/2024 – cơ quan thống kê); "
        "ước đạt 7,9%, tức là không đạt chỉ tiêu (Báo Sông Mây – báo chí). "
        "Chưa thể kết luận khi các nguồn chưa thống nhất."
    )
    assert row["reason_en"] == (
        "The sources lead to different verdicts against the floor of 8%: "
        "estimated: 8.2%, met (Cục Thống kê, 25 December 2024 – statistics office); "
        "estimated: 7.9%, not met (Báo Sông Mây – press). "
        "Nothing can be concluded while they differ."
    )


def test_many_sources_are_counted_and_not_all_listed() -> None:
    sources = [publish("8.2", publisher=f"Báo {number}") for number in range(5)]
    row = assess(FLOOR, *sources)
    assert len(row["observation_ids"].split("|")) == 5
    assert "; và 2 nguồn khác." in row["reason_vi"]


def test_a_source_that_gives_another_figure_is_told_with_its_figure() -> None:
    row = assess(
        FLOOR,
        publish("8.2", "estimate", "Báo A", publisher_kind="media", published_on="2024-12"),
        publish("8.02", "estimate", "Báo B", publisher_kind="media", published_on="2025-01"),
        publish("8.0", "interim", "Báo C", publisher_kind="media", published_on="2025-01"),
    )
    assert (row["status"], row["observed_value"]) == ("provisional_met", "8.02")
    assert row["reason_vi"] == (
        "Ước đạt 8,02%, cao hơn mức tối thiểu 8% là 0,02\u00a0điểm %. "
        "Nguồn: Báo B, 01/2025 – báo chí; Báo C, 01/2025 – báo chí. "
        "Nguồn khác công bố con số khác: 8,2% (Báo A, 12/2024 – báo chí); kết luận vẫn như vậy."
    )
    assert (
        "Published otherwise elsewhere: 8.2% (Báo A, December 2024 – press); the verdict stays the same."
        in (row["reason_en"])
    )


def test_a_vague_source_beside_an_exact_one_is_said_to_be_vague() -> None:
    row = assess(FLOOR, publish("7.5", publisher="Báo", comparator="gt"), publish("8.2"))
    assert (
        "Nguồn khác công bố con số khác: hơn 7,5% (Báo, 10/01/2025 – cơ quan thống kê); riêng con số đó"
        in (row["reason_vi"])
    )
