"""What the rules make of one sentence: measure, comparison, figure and unit."""

from __future__ import annotations

import pytest

from portal.statements import Reading, Vocabulary, read_targets


def brief(reading: Reading) -> str:
    """Return a reading in one line, for tests to compare."""
    figure = reading.value + (f"..{reading.value_upper}" if reading.value_upper else "")
    figure += f"/{reading.total}" if reading.total else ""
    parts = [reading.measure, reading.comparator, figure or reading.grade, reading.unit_id, reading.rate_period]
    return " ".join(part for part in parts if part)


def read(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the readings of a text, each in one line."""
    return [brief(reading) for reading in read_targets(text, vocabulary)]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("đạt 60%", "eq"),
        ("đạt từ 60% trở lên", "ge"),
        ("đạt 60% trở lên", "ge"),
        ("từ 60%", "ge"),
        ("đạt ít nhất 60%", "ge"),
        ("tối thiểu 60%", "ge"),
        ("đạt và vượt 60%", "ge"),
        ("không dưới 60%", "ge"),
        ("trên 60%", "gt"),
        ("hơn 60%", "gt"),
        ("≥ 60%", "ge"),
        ("dưới 60%", "lt"),
        ("chưa đến 60%", "lt"),
        ("không quá 60%", "le"),
        ("tối đa 60%", "le"),
        ("60% trở xuống", "le"),
        ("khoảng 60%", "approx"),
        ("gần 60%", "approx"),
        ("trên dưới 60%", "approx"),
        ("đạt 60-65%", "between"),
        ("đạt từ 60 đến 65%", "between"),
        ("đạt từ 60% - 65%", "between"),
    ],
)
def test_comparisons(vocabulary: Vocabulary, words: str, sign: str) -> None:
    reading = read_targets(f"Tỷ lệ lao động qua đào tạo {words}", vocabulary)[0]
    assert reading.comparator == sign


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ hộ nghèo giảm 4%", "decrease eq 4 percentage-point"),
        ("Tỷ lệ hộ nghèo giảm tương đối 4%", "decrease eq 4 percent"),
        ("Sản lượng lương thực tăng 5%", "increase eq 5 percent"),
        ("Tốc độ tăng trưởng GRDP đạt 8%", "level eq 8 percent"),
        ("Tỷ lệ lao động qua đào tạo tăng lên 60%", "level eq 60 percent"),
        ("Tỷ lệ hộ nghèo giảm còn dưới 3%", "level lt 3 percent"),
        ("Tỷ lệ hộ nghèo giảm từ 3-4%", "decrease between 3..4 percentage-point"),
        ("Tỷ lệ hộ nghèo giảm ít nhất 3-4%/năm", "decrease ge 3..4 percentage-point year"),
        ("Giảm tỷ lệ hộ nghèo 4% trở lên", "decrease ge 4 percentage-point"),
        ("Giảm tỷ suất sinh 0,15‰", "decrease eq 0.15 per-mille-point"),
        ("Tỷ trọng công nghiệp tăng 2 điểm phần trăm", "increase eq 2 percentage-point"),
        ("Thu nhập bình quân tăng ít nhất 1,5 lần", "increase ge 1.5 times"),
        ("Chỉ số PCI tăng 05 bậc", "rank_gain eq 5 rank-place"),
        ("Chỉ số PCI xếp thứ 20/63 tỉnh, thành phố", "level eq 20 rank"),
        ("Chỉ số PCI thuộc nhóm 15 tỉnh dẫn đầu", "level le 15 rank"),
        ("Có thêm 05 xã đạt chuẩn nông thôn mới", "addition eq 5 commune"),
        ("Thành lập mới 360 doanh nghiệp", "addition eq 360 enterprise"),
        ("Thành lập mới Hợp tác xã: 01 hợp tác xã", "addition eq 1"),
        ("Số doanh nghiệp thành lập mới đạt 360 doanh nghiệp", "addition eq 360 enterprise"),
        ("Trồng mới trên 4.000 ha rừng", "addition gt 4000 hectare"),
        ("Duy trì phổ cập giáo dục 14/14 xã, thị trấn", "completion eq 14/14 commune"),
        ("Chỉ số PAR INDEX xếp loại tốt trở lên", "grade ge tốt"),
        ("Chỉ số PAR INDEX đạt loại khá", "grade eq khá"),
        ("Dân số trung bình khoảng 555 nghìn người", "level approx 555000 person"),
        ("Phấn đấu có 1,7 triệu lượt khách", "level eq 1.7 million-visits"),
        ("Thu ngân sách 1.500 tỷ đồng/năm", "level eq 1500 billion-vnd year"),
    ],
)
def test_change_and_level(vocabulary: Vocabulary, text: str, expected: str) -> None:
    assert read(text, vocabulary) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị số 08/CT-UBND ngày 06 tháng 02 năm 2024",
        "Nghị quyết số 20/2019/NQ-HĐND tại kỳ họp thứ 11, khóa XIX",
        "tiêu chí số 8 về chất lượng môi trường sống",
        "Năm 2020 là năm cuối của kế hoạch 5 năm 2016 - 2020",
        "15 chỉ tiêu chủ yếu và 10 nhiệm vụ trọng tâm",
        "kỷ niệm 94 năm Ngày thành lập Đảng (03/02/1930-03/02/2024)",
        "trẻ em dưới 5 tuổi và người trên 80 tuổi",
        "trực 24/24 giờ, đường dây nóng 02603862456",
        "Cách mạng công nghiệp 4.0, mạng 5G, dịch Covid-19",
        "Thu ngân sách năm 2023 ước đạt 4.250 tỷ đồng, bằng 105% kế hoạch",
        "Kết quả năm 2023: có thêm 05 xã đạt chuẩn nông thôn mới",
        "toàn huyện đã có 08 xã đạt chuẩn nông thôn mới",
    ],
)
def test_what_is_no_target(vocabulary: Vocabulary, text: str) -> None:
    assert read(text, vocabulary) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 12%", ["level eq 12 percent"]),
        ("Tỷ lệ xã có từ 2 bác sĩ trở lên đạt 90%", ["level eq 90 percent"]),
        ("Xây dựng thêm 03 sản phẩm đạt 03 sao", ["addition eq 3 product"]),
        ("Số giường bệnh trên 01 vạn dân đạt 37,9 giường", ["level eq 37.9 bed"]),
        ("Giá trị sản phẩm/1ha đất đạt trên 35 triệu đồng", ["level gt 35 million-vnd"]),
        ("Từ 80% số hộ trên địa bàn huyện có nước sạch trở lên", ["level ge 80 percent"]),
        ("tỷ lệ xã, thị trấn đạt từ loại khá trở lên đạt 100%", ["level eq 100 percent"]),
        ("2 xã Đăk Kôi, Đăk Pne đạt thêm 02 tiêu chí", ["addition eq 2 criterion"]),
    ],
)
def test_figures_inside_names(vocabulary: Vocabulary, text: str, expected: list[str]) -> None:
    assert read(text, vocabulary) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trồng mới: cây ăn quả 225 ha, cây mắc ca 78 ha", ["addition eq 225 hectare", "addition eq 78 hectare"]),
        ("Trồng mới 20 ha cây ăn quả, 50 ha sâm", ["addition eq 20 hectare", "addition eq 50 hectare"]),
        ("nông nghiệp, công nghiệp lần lượt đạt 4%, 12%", ["level eq 4 percent", "level eq 12 percent"]),
        ("PCI và PAR INDEX tăng 05 bậc", ["rank_gain eq 5 rank-place", "rank_gain eq 5 rank-place"]),
        ("Tỷ lệ A đạt 5%; tỷ lệ B đạt 6%", ["level eq 5 percent", "level eq 6 percent"]),
        ("thu 5 tỷ đồng, tăng 8% so với năm 2023", ["level eq 5 billion-vnd", "increase eq 8 percent"]),
    ],
)
def test_several_targets_in_a_sentence(vocabulary: Vocabulary, text: str, expected: list[str]) -> None:
    assert read(text, vocabulary) == expected


def test_parts_name_their_whole(vocabulary: Vocabulary) -> None:
    text = "Tỷ lệ lao động qua đào tạo đạt 58,5%, trong đó đào tạo nghề 43%; riêng huyện nghèo 40%"
    readings = read_targets(text, vocabulary)
    assert [reading.part_of for reading in readings] == [None, 0, 0]
    assert readings[1].indicator_text == "đào tạo nghề"


def test_one_target_said_twice(vocabulary: Vocabulary) -> None:
    whole, again = read_targets("Tăng tỷ lệ hộ có điện trên 3% (trên 130 hộ)", vocabulary)
    assert (brief(whole), brief(again)) == ("increase gt 3 percentage-point", "increase gt 130 household")
    assert again.part_of == 0
    assert again.has_doubt("said_twice")


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("Giảm tỷ lệ hộ nghèo: 0,1% (từ 13,18% xuống 13,08%)", "13.18", ""),
        ("Tỷ lệ hộ nghèo từ 13,18% xuống 13,08%", "13.18", ""),
        ("Tỷ lệ hộ nghèo còn 3% (năm 2023: 4,1%)", "4.1", "2023"),
        ("Tỷ lệ hộ nghèo giảm từ 5% năm 2023 xuống 3% năm 2024", "5", "2023"),
        ("Tỷ lệ hộ nghèo giảm 3% so với cuối năm 2019", "", "2019"),
        ("Thu ngân sách tăng 5% so với ước thực hiện năm 2023", "", "2023"),
        ("Tỷ lệ hộ nghèo năm 2023 là 8,5%, phấn đấu năm 2024 còn 5%", "8.5", "2023"),
    ],
)
def test_baselines(vocabulary: Vocabulary, text: str, value: str, period: str) -> None:
    readings = read_targets(text, vocabulary)
    assert [(reading.baseline_value, reading.baseline_period) for reading in readings] == [(value, period)]


def test_a_relative_baseline_is_the_year_before_with_a_doubt(vocabulary: Vocabulary) -> None:
    reading = read_targets("Tỷ lệ hộ nghèo giảm 1% so với năm trước", vocabulary, period="2024")[0]
    assert reading.baseline_period == "2023"
    assert reading.has_doubt("relative_baseline")


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Phấn đấu thu ngân sách đạt 5 tỷ đồng", "effort"),
        ("Thu ngân sách đạt ít nhất 5 tỷ đồng", "minimum"),
        ("Thu ngân sách đạt từ 5 tỷ đồng trở lên", "firm"),
        ("Phấn đấu giảm ít nhất 3% hộ nghèo", "effort"),
        ("Phấn đấu năm 2025:\n- Thu ngân sách 5 tỷ đồng", "effort"),
    ],
)
def test_strength(vocabulary: Vocabulary, text: str, strength: str) -> None:
    assert read_targets(text, vocabulary)[0].strength == strength


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Đến năm 2025, thu ngân sách đạt 5 tỷ đồng", "2025"),
        ("Thu ngân sách 5 tỷ đồng", "2031"),
        ("Chỉ tiêu năm 2024:\n- Thu ngân sách 5 tỷ đồng", "2024"),
        ("Thu ngân sách giai đoạn 2021-2025 đạt 5 tỷ đồng", "2021-2025"),
        ("Giá trị sản xuất (giá so sánh 2010) đạt 5 tỷ đồng", "2031"),
        ("Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2022-2025 còn 3%", "2031"),
    ],
)
def test_periods(vocabulary: Vocabulary, text: str, period: str) -> None:
    assert read_targets(text, vocabulary, period="2031")[0].period == period


def test_nothing_left_is_none(vocabulary: Vocabulary) -> None:
    reading = read_targets("- Không còn xã dưới 15 tiêu chí.", vocabulary)[0]
    assert brief(reading) == "level eq 0 commune"
    assert reading.has_doubt("number_in_words")


def test_a_target_without_a_figure_says_so(vocabulary: Vocabulary) -> None:
    text = "Phấn đấu PCI, PAR INDEX cao hơn so với năm 2023"
    readings = read_targets(text, vocabulary)
    assert [(r.indicator_text, r.comparator, r.value, r.baseline_period) for r in readings] == [
        ("PCI", "gt", "", "2023"),
        ("PAR INDEX", "gt", "", "2023"),
    ]
    assert all(reading.has_doubt("no_figure") for reading in readings)


def test_every_field_names_its_characters(vocabulary: Vocabulary) -> None:
    text = "Phấn đấu đến năm 2025, tỷ lệ hộ nghèo giảm ít nhất 3-4%/năm so với năm 2020."
    reading = read_targets(text, vocabulary)[0]
    words = {name: span.of(text) for name, span in reading.spans.items()}
    assert words["value"] == "3"
    assert words["value_upper"] == "4"
    assert words["comparator"] == "ít nhất"
    assert words["unit_text"] == "%"
    assert words["measure"] == "giảm"
    assert words["rate_period"] == "/năm"
    assert words["indicator_text"] == "tỷ lệ hộ nghèo"
    assert words["baseline_period"] == "so với năm 2020"
    assert words["period"] == "đến năm 2025"
    assert text[reading.start : reading.end] == reading.text


def test_a_digit_is_never_repaired(vocabulary: Vocabulary) -> None:
    reading = read_targets("Ty 18 bao phu bao hiém y té dat 94,15%.", vocabulary)[0]
    assert reading.value == "94.15"
    assert reading.has_doubt("damaged_text")


def test_parts_that_report_results_give_no_targets(vocabulary: Vocabulary) -> None:
    text = "I. KẾT QUẢ NĂM 2023\n1. Thu ngân sách 5 tỷ đồng.\nII. CHỈ TIÊU NĂM 2024\n1. Thu ngân sách 6 tỷ đồng."
    assert read(text, vocabulary) == ["level eq 6 billion-vnd"]


def test_a_table_that_lost_its_lines_gives_none(vocabulary: Vocabulary) -> None:
    assert read("Thu " + "1.234 " * 200 + "tỷ đồng", vocabulary) == []
