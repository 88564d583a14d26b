"""What holds for every text: figures stand in it, prose around it changes nothing, nothing raises."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.statements import Reading, Vocabulary, read_targets, write_target
from tiny import PROJECT

VOCABULARY = Vocabulary.load(PROJECT / "datasets" / "reference")
FOUNDING = [
    "Tốc độ tăng trưởng GRDP của tỉnh đạt từ 10% trở lên",
    "Tỷ lệ hộ nghèo giảm ít nhất 3-4%/năm",
    "Tổng diện tích gieo trồng đạt 13.136,1 ha",
    "Giảm tỷ lệ trẻ em dưới 5 tuổi SDD: 0,1% (từ 13,18% xuống 13,08%)",
    "Thu ngân sách nhà nước trên địa bàn từ 4.600 tỷ đồng trở lên",
    "Phấn đấu có thêm 05 xã đạt chuẩn nông thôn mới",
]
PROSE = st.sampled_from(
    [
        "Tiếp tục đổi mới công tác thi đua, khen thưởng.",
        "Các cấp, các ngành phối hợp chặt chẽ, nâng cao trách nhiệm của người đứng đầu.",
        "Thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị.",
        "Giữ vững ổn định chính trị, trật tự an toàn xã hội.",
    ]
)
FIGURE = st.integers(min_value=1, max_value=9999).map(str) | st.builds(
    lambda whole, part: f"{whole}.{part:02d}", st.integers(1, 999), st.integers(0, 99)
)
COUNTED = ["xã", "trường", "doanh nghiệp", "hợp tác xã", "ha", "tấn"]
UNITS = {"xã": "commune", "trường": "school", "doanh nghiệp": "enterprise", "hợp tác xã": "cooperative"}
UNITS |= {"ha": "hectare", "tấn": "tonne"}


def essence(reading: Reading) -> tuple[str, ...]:
    """Return what a target says, without where it stands."""
    return (
        reading.measure,
        reading.comparator,
        reading.value,
        reading.value_upper,
        reading.total,
        reading.unit_id,
        reading.rate_period,
        reading.strength,
    )


@st.composite
def targets(draw: st.DrawFn) -> Reading:
    """Make a target that prose can state, over measures, comparators and units."""
    measure = draw(st.sampled_from(["level", "increase", "decrease", "addition"]))
    comparator = draw(st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "between"]))
    lower = draw(FIGURE)
    upper = str(int(Decimal(lower)) + draw(st.integers(1, 500))) if comparator == "between" else ""
    if measure == "level" and draw(st.booleans()):
        name, unit_text, unit_id = "Tỷ lệ lao động qua đào tạo", "%", "percent"
    else:
        unit_text = draw(st.sampled_from(COUNTED))
        name, unit_id = f"Số lượng {unit_text} đạt chuẩn", UNITS[unit_text]
    return Reading(
        text="",
        start=0,
        end=0,
        indicator_text=name,
        measure=measure,
        comparator=comparator,
        value=lower,
        value_upper=upper,
        unit_text=unit_text,
        unit_id=unit_id,
        strength=draw(st.sampled_from(["firm", "effort"])),
    )


@settings(max_examples=300, deadline=None)
@given(targets())
def test_what_is_written_is_read_back(target: Reading) -> None:
    found = read_targets(write_target(target, VOCABULARY), VOCABULARY)
    assert [essence(reading) for reading in found] == [essence(target)]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises_and_every_figure_stands_in_it(text: str) -> None:
    check_spans(text)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(FOUNDING), st.integers(0, 80), st.text(max_size=12), st.integers(0, 80))
def test_damaged_targets_raise_nothing(text: str, cut: int, noise: str, end: int) -> None:
    check_spans(text[:cut] + noise + text[cut : len(text) - end])


def check_spans(text: str) -> None:
    for reading in read_targets(text, VOCABULARY):
        assert 0 <= reading.start <= reading.end <= len(text)
        for name in ("value", "value_upper", "total", "baseline_value"):
            if getattr(reading, name) and name in reading.spans:
                assert reading.spans[name].of(text) in text
                assert reading.spans[name].of(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FOUNDING), PROSE, PROSE)
def test_prose_around_a_target_changes_nothing(target: str, before: str, after: str) -> None:
    alone = [essence(reading) for reading in read_targets(f"{target}.", VOCABULARY)]
    amid = [essence(reading) for reading in read_targets(f"{before}\n- {target}.\n{after}\n", VOCABULARY)]
    assert amid == alone


HOSTILE = ["Tỷ lệ hộ nghèo giảm từ ", "1.000.000,", "(", "trong đó ", "- ", "5% ", "\x00", "1" * 50]


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_endless_repetition_raises_nothing(piece: str) -> None:
    check_spans(piece * (60_000 // len(piece)))


def test_figures_are_never_repaired_silently() -> None:
    readings = read_targets("Ty lé hé nghéo giam 3,S%", VOCABULARY)
    assert all(re.fullmatch(r"[\d.]*", reading.value) for reading in readings)
    assert all(reading.doubts for reading in readings)
