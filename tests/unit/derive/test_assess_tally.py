"""The counts of a campaign, in full words."""

from __future__ import annotations

from portal.derive.assessing.rules import STATUSES
from portal.derive.assessing.tally import count_statuses, say_tally
from portal.words import Words


def rows(**counts: int) -> list[dict[str, str]]:
    return [{"status": name, "judged_status": name} for name, number in counts.items() for _ in range(number)]


def test_the_sentence_names_every_status_in_order() -> None:
    found = rows(no_result=16, provisional_not_met=2, provisional_met=1)
    assert say_tally(found, Words("vi")) == (
        "19 chỉ tiêu: 1 đạt theo ước tính, 2 không đạt theo ước tính, 16 chưa có kết quả công bố."
    )
    assert say_tally(found, Words("en")) == (
        "19 targets: 1 met on estimates, 2 not met on estimates, 16 without a published result."
    )


def test_revised_targets_tell_the_verdict_on_the_revised_version() -> None:
    found = [*rows(met=1), {"status": "superseded", "judged_status": "not_met"}]
    assert (
        say_tally(found, Words("vi")) == "2 chỉ tiêu: 1 đạt, 1 đã được điều chỉnh (theo mức đã điều chỉnh: không đạt)."
    )


def test_a_number_that_repeats_the_total_gives_way_to_a_word() -> None:
    assert say_tally(rows(no_result=26), Words("vi")) == "26 chỉ tiêu: đều chưa có kết quả công bố."
    assert say_tally(rows(no_result=26), Words("en")) == "26 targets: all without a published result."
    assert say_tally(rows(met=1), Words("en")) == "1 target: met."


def test_all_statuses_can_be_counted() -> None:
    assert list(count_statuses(rows(**dict.fromkeys(reversed(STATUSES), 2)))) == list(STATUSES)


def test_nothing_entered_is_said() -> None:
    assert say_tally([], Words("vi")) == "Chưa nhập chỉ tiêu nào."
