"""What holds for any text and any target."""

from __future__ import annotations

import csv
import re
import time
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.statements import COMPARATORS, MEASURES, Reading, Vocabulary, read_layout, read_targets, write_target
from portal.statements.table_rows import may_hold_table
from score_statements import CASES, EXACT, fields_of, read_cases

REFERENCE = Path(__file__).parents[2] / "datasets" / "reference"
VOCABULARY = Vocabulary.load(REFERENCE)
SENTENCES = [case.text for case in read_cases(CASES)]
UNIT_IDS = [row["unit_id"] for row in csv.DictReader((REFERENCE / "units.csv").read_text("utf-8").splitlines())]
SUBJECTS = [
    "Tỷ lệ hộ nghèo", "GRDP bình quân đầu người", "Sản lượng lương thực", "Thu ngân sách nhà nước trên địa bàn",
    "Số xã đạt chuẩn nông thôn mới", "Diện tích rừng", "Chỉ số PAPI", "Tỷ lệ lao động qua đào tạo",
]  # fmt: skip
PERIODS = ["", "2024", "2025", "2021-2025", "2024-H1", "2024-Q3", "2024-M01-M10"]
ROUND_TRIP = (
    "indicator_text", "measure", "comparator", "value", "value_upper", "total", "grade", "unit_id", "rate_period",
    "strength", "baseline_value", "baseline_period", "period",
)  # fmt: skip
PROSE = [
    "Phát huy truyền thống yêu nước, các cấp, các ngành tiếp tục đẩy mạnh phong trào thi đua.",
    "Thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, quyết tâm thi đua lập thành tích.",
    "Tăng cường kiểm tra, giám sát; kịp thời biểu dương, khen thưởng các điển hình tiên tiến.",
    "Năm 2020 là năm có ý nghĩa đặc biệt quan trọng, kỷ niệm 90 năm Ngày thành lập Đảng.",
]


def digits_of(figure: str) -> str:
    """Return the digits of a figure that tell it apart from others."""
    return figure.replace(".", "").strip("0")


def test_every_figure_read_stands_in_the_text() -> None:
    for text in SENTENCES:
        for reading in read_targets(text, VOCABULARY):
            assert reading.text == text[reading.start : reading.end]
            for name in ("value", "value_upper", "total", "baseline_value"):
                figure = getattr(reading, name)
                if figure and not reading.has_doubt("number_in_words"):
                    printed = re.sub(r"\D", "", reading.spans[name].of(text))
                    assert digits_of(figure) == printed.strip("0")


@st.composite
def targets(draw: st.DrawFn) -> Reading:
    """Draw any target over all measures, comparators and units."""
    measure = draw(st.sampled_from(MEASURES))
    comparator = draw(st.sampled_from(COMPARATORS))
    is_class = measure == "grade"
    whole = measure == "completion"
    places = 0 if whole else draw(st.integers(0, 2))
    value = draw(st.decimals(0, 5_000_000, places=places).map(lambda number: format(number, "f")))
    has_range = comparator == "between" or (comparator in {"ge", "gt", "approx"} and draw(st.booleans()))
    upper = format(Decimal(value) + draw(st.integers(1, 50)), "f") if has_range and not whole and not is_class else ""
    is_floor = comparator == "ge" or (comparator == "gt" and not is_class)
    strengths = ["firm", "effort", "minimum"] if is_floor else ["firm", "effort"]
    has_rate = measure in {"level", "increase", "decrease", "addition"}
    has_start = measure in {"level", "increase", "decrease"} and draw(st.booleans())
    return Reading(
        text="",
        start=0,
        end=0,
        indicator_text=draw(st.sampled_from(SUBJECTS)),
        measure=measure,
        comparator=comparator,
        value="" if is_class else value,
        value_upper=upper,
        total=str(int(value) + 5) if whole else "",
        grade=draw(st.sampled_from(["tốt", "khá", "xuất sắc", "hoàn thành tốt nhiệm vụ"])) if is_class else "",
        unit_id="" if is_class else draw(st.sampled_from(UNIT_IDS)),
        rate_period=draw(st.sampled_from(["", "year"])) if has_rate else "",
        strength=draw(st.sampled_from(strengths)),
        baseline_value="13.18" if has_start else "",
        baseline_period="" if is_class else draw(st.sampled_from(["", "2019", "2016-2020"])),
        period=draw(st.sampled_from(PERIODS)),
    )


@given(targets())
@settings(deadline=None, max_examples=600, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read_back(target: Reading) -> None:
    try:
        sentence = write_target(target, VOCABULARY)
    except ValueError:
        return  # no sentence states it
    readings = read_targets(sentence, VOCABULARY)
    assert len(readings) == 1, sentence
    read = {name: getattr(readings[0], name) for name in ROUND_TRIP}
    assert read == {name: getattr(target, name) for name in ROUND_TRIP}, sentence


def brief(text: str) -> list[dict[str, str]]:
    """Return what was read of a text, places left out."""
    return [fields_of(reading) for reading in read_targets(text, VOCABULARY)]


@pytest.mark.parametrize("gap", [" ", "\n\n", "\n"])
@pytest.mark.parametrize("shift", range(len(PROSE)))
def test_prose_around_a_target_changes_nothing(gap: str, shift: int) -> None:
    for place, text in enumerate(SENTENCES):
        if "\n" in text or may_hold_table(text):
            continue  # rows of a table are no sentences
        alone = brief(text)
        before, after = PROSE[place % len(PROSE)], PROSE[(place + shift) % len(PROSE)]
        sentence = text if text.endswith((".", ";", ":")) else f"{text}."
        assert brief(f"{before}{gap}{sentence}{gap}{after}") == alone, text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", "\u3000"])
def test_the_unicode_form_changes_nothing(form: str, space: str) -> None:
    for text in SENTENCES:
        changed = unicodedata.normalize(form, text).replace(" ", space)
        read, same = brief(changed), brief(text)
        assert [[one[name] for name in EXACT] for one in read] == [[one[name] for name in EXACT] for one in same], text


PIECES = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.,;:()-–/%‰ \n\tătừỷđ\u0301\u200b\u00a0€¢", max_size=60),
    st.sampled_from(SENTENCES).flatmap(lambda text: st.integers(0, len(text)).map(lambda cut: text[cut:])),
    st.sampled_from(SENTENCES).flatmap(lambda text: st.integers(0, len(text)).map(lambda cut: text[:cut])),
)


@given(st.lists(PIECES, max_size=6).map("".join))
@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_raises(text: str) -> None:
    end = 0
    for block in read_layout(text):
        assert end <= block.start <= block.end <= len(text)
        end = block.end
    for reading in read_targets(text, VOCABULARY):
        assert reading.text == text[reading.start : reading.end]
        assert all(0 <= span.start < span.end <= len(text) for span in reading.spans.values())


ADVERSARIAL = {
    "digits": "1",
    "figures": "1 ",
    "dots": "1.",
    "from": "từ ",
    "open brackets": "(",
    "bracketed": "(5% ",
    "fractions": "1/",
    "dashes": "1-",
    "parts": "trong đó ",
    "bullets": "- \n",
    "commas": "hộ, ",
    "marks": "a\u0301",
    "numbered": "1. a\n",
    "shares": "tỷ lệ 5%, ",
    "falls": "tỷ lệ giảm từ 5% ",
}


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_reads_in_linear_time(name: str) -> None:
    """Sixteen times the text takes far less than the 256 times of a square, with room for a busy machine."""
    seed = ADVERSARIAL[name]
    took = []
    for size in (20_000, 320_000):
        text = (seed * (size // len(seed) + 1))[:size]
        started = time.process_time()
        read_targets(text, VOCABULARY)
        took.append(time.process_time() - started)
    assert took[1] < 80 * took[0] + 0.2
