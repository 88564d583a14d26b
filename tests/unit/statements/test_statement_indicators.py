"""Indicators found by their names."""

from __future__ import annotations

from portal.statements import Vocabulary, read_targets


def test_a_listed_name_scores_full(vocabulary: Vocabulary) -> None:
    reading = read_targets("Tỷ lệ che phủ rừng đạt 60,9%", vocabulary)[0]
    assert (reading.indicator_id, reading.indicator_score) == ("forest-cover", 1.0)


def test_the_change_of_a_share_is_another_indicator_than_the_share(vocabulary: Vocabulary) -> None:
    fall = read_targets("Tỷ lệ hộ nghèo giảm 4%", vocabulary)[0]
    level = read_targets("Tỷ lệ hộ nghèo còn 4%", vocabulary)[0]
    assert (fall.indicator_id, level.indicator_id) == ("poverty-reduction", "poverty-rate")


def test_an_unknown_name_lists_the_nearest_three(vocabulary: Vocabulary) -> None:
    reading = read_targets("Tỷ lệ sân vận động có mái che đạt 20%", vocabulary)[0]
    assert reading.indicator_id == ""
    assert len(reading.indicator_candidates) == 3
    assert reading.has_doubt("unknown_indicator")


def test_a_scanned_name_is_found(vocabulary: Vocabulary) -> None:
    reading = read_targets("Téc d6 tang truéng GRDP cua tinh dat tir 10% trd 1én.", vocabulary)[0]
    assert reading.indicator_id == "grdp-growth"


def test_a_class_prefers_the_indicator_measured_in_classes(vocabulary: Vocabulary) -> None:
    reading = read_targets("Chỉ số cải cách hành chính (PAR INDEX) xếp loại tốt trở lên", vocabulary)[0]
    assert reading.indicator_id == "par-index-grade"


def test_an_empty_vocabulary_reads_on() -> None:
    reading = read_targets("Tỷ lệ che phủ rừng đạt 60,9%", Vocabulary.from_rows([], []))[0]
    assert (reading.value, reading.unit_id, reading.unit_text) == ("60.9", "", "")
