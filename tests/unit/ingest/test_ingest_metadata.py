"""What a document says of itself: head, theme, signature, citations, movements, sections."""

from __future__ import annotations

import pytest

from portal.ingest.citations import find_citations
from portal.ingest.dates import find_dates
from portal.ingest.groups import translate_group
from portal.ingest.heading import read_head
from portal.ingest.movements import find_movements
from portal.ingest.prose import Prose, flatten
from portal.ingest.sections import find_items, find_period, section_roles
from portal.ingest.signature import find_signature
from portal.ingest.theme import find_theme

MOVEMENTS = [
    {"movement_id": "new-rural-areas", "name_vi": "Cả nước chung sức xây dựng nông thôn mới"},
    {"movement_id": "for-the-poor", "name_vi": "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"},
    {"movement_id": "learning", "name_vi": "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"},
]


def test_flattening_keeps_every_offset() -> None:
    text = "Tỷ lệ ĐỘ che phủ – İ ﬁ 가 62,85%\n"
    assert len(flatten(text)) == len(text)
    assert flatten(text).startswith("ty le do che phu")


@pytest.mark.parametrize(
    ("text", "iso", "is_blank"),
    [
        ("ngày 06 tháng 02 năm 2024", "2024-02-06", False),
        ("Hạ Du, ngày tháng 01 năm 2020", "2020-01", True),
        ("ngày … tháng … năm 2024", "2024", True),
        ("ngày    /02/2024", "", False),
        ("ngay 06 thdng 02nam 2024", "2024-02-06", False),
        ("07/4/2014", "2014-04-07", False),
        ("ngày 41 tháng 02 năm 2024", "", False),
        ("năm 2024", "", False),
        ("03/02/1930-03/02/2020", "2020-02-03", False),
    ],
)
def test_dates_are_read_as_far_as_they_are_known(text: str, iso: str, is_blank: bool) -> None:
    found = find_dates(flatten(text))
    assert (found[-1].iso if found else "") == iso
    assert not found or found[-1].is_blank == is_blank


@pytest.mark.parametrize(
    ("text", "kind", "number", "status", "date", "title"),
    [
        (
            "Số: 08/CT-UBND\nNúi Xa, ngày 06 tháng 02 năm 2024\nCHỈ THỊ\nVề việc phát động thi đua\nnăm 2024\nCăn cứ …",
            "directive", "08/CT-UBND", "stated", "2024-02-06", "Về việc phát động thi đua năm 2024",
        ),
        ("Số:    /KH-UBND\n\nKẾ HOẠCH\nPhát động\n\nThực hiện …", "plan", "/KH-UBND", "blank", "", "Phát động"),
        ("**KẾ HOẠCH** Phát động năm 2024\n\nNội dung.", "plan", "", "absent", "", "Phát động năm 2024"),
        ("QUYẾT ĐỊNH\nVề việc phát động\n", "", "", "absent", "", "Về việc phát động"),
        ("Phát động\nNgày đăng: 08/02/2024 16:04\nChủ tịch …", "article", "", "absent", "2024-02-08", "Phát động"),
        ("Một đoạn văn không có đầu đề, nhắc Chỉ thị số 08/CT-UBND ngày 06/02/2024.", "", "", "absent", "", ""),
    ],
)  # fmt: skip
def test_the_head_is_read_and_blanks_stay_blank(
    text: str, kind: str, number: str, status: str, date: str, title: str
) -> None:
    head = read_head(Prose(text))
    assert (head.kind, head.number, head.number_status, head.date, head.title) == (kind, number, status, date, title)


def test_an_unknown_kind_is_shown_and_not_guessed() -> None:
    head = read_head(Prose("QUYẾT ĐỊNH\nVề việc phát động\n"))
    assert (head.kind, head.kind_printed) == ("", "QUYẾT ĐỊNH")


@pytest.mark.parametrize(
    ("text", "words", "is_closed"),
    [
        ("với chủ đề “Đoàn kết, về đích”, gồm", "Đoàn kết, về đích", True),
        ('với chủ đề: "**Kỷ cương, sáng tạo**".', "Kỷ cương, sáng tạo", True),
        ("chủ đề thi đua năm 2024 là *Vượt khó, về đích* với", "Vượt khó, về đích", True),
        ("chủ đề “Vượt khó về đích sớm cụ thể như sau", "Vượt khó về đích sớm", False),
    ],
)
def test_the_theme_is_the_motto_between_its_marks(text: str, words: str, is_closed: bool) -> None:
    theme = find_theme(Prose(text))
    assert theme is not None
    assert (theme.words, theme.is_closed) == (words, is_closed)


def test_a_topic_that_is_no_motto_is_no_theme() -> None:
    assert find_theme(Prose("xác định chủ đề, nội dung thi đua của khối")) is None


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Nơi nhận:\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\n\nVõ Thị Thử", "Võ Thị Thử", "chair"),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nA Thử", "A Thử", "vice_chair"),
        ("- Lưu: VT.\tCHỦ TỊCH\n\tY Ngọc K'Thử", "Y Ngọc K'Thử", "chair"),
    ],
)
def test_the_signature_is_a_name_below_an_office(text: str, name: str, office: str) -> None:
    found = find_signature(text)
    assert found is not None
    assert (found.name, found.office) == (name, office)


def test_without_an_office_nobody_signed() -> None:
    assert find_signature("Chủ tịch nói vậy.\n\nVõ Thị Thử") is None


def test_citations_carry_what_their_words_say() -> None:
    text = (
        "Căn cứ Nghị quyết số 40/2024/NQ-HĐND ngày 12 tháng 12 năm 2024 của Hội đồng nhân dân huyện Đồi Chè về nhiệm "
        "vụ năm 2025;\nThực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về đổi mới thi đua và Kế hoạch số "
        "80-KH/TU. Nhắc lại Chỉ thị số 34-CT/TW; tiêu chí số 8; tỷ lệ 5/7 xã."
    )
    found = find_citations(Prose(text), 0, "")
    told = [(item.number, item.kind, item.issuer_vi, item.issued_on, item.subject, item.role) for item in found]
    assert told == [
        (
            "40/2024/NQ-HĐND",
            "resolution",
            "Hội đồng nhân dân huyện Đồi Chè",
            "2024-12-12",
            "nhiệm vụ năm 2025",
            "basis",
        ),
        ("34-CT/TW", "directive", "Bộ Chính trị", "2014-04-07", "đổi mới thi đua", "implements"),
        ("80-KH/TU", "plan", "", "", "", "implements"),
    ]
    assert found[1].issuer_en == "Politburo"


def test_the_documents_own_number_is_no_citation() -> None:
    assert find_citations(Prose("Kế hoạch số 15/KH-UBND này có hiệu lực."), 0, "15/KH-UBND") == []


def test_movements_are_matched_and_unknown_ones_named() -> None:
    text = (
        "phong trào “Cao Nguyên chung sức xây dựng nông thôn mới”; “Mỗi nhà một vườn chè sạch”, gắn với việc học tập "
        "và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trong đơn vị."
    )
    found = find_movements(Prose(text), MOVEMENTS)
    assert [item.movement_id for item in found] == ["new-rural-areas", "", "learning"]
    assert found[0].words == "Cao Nguyên chung sức xây dựng nông thôn mới"
    assert found[1].words == "Mỗi nhà một vườn chè sạch"
    assert found[2].words.endswith("Hồ Chí Minh")


def test_sections_tell_targets_contents_and_duties_apart() -> None:
    text = (
        "1. Chỉ tiêu\n- Thu 5 tỷ đồng.\n\n2. Nội dung\n2.1. Đẩy mạnh cải cách.\n\n3. Đối tượng thi đua\n- Các xã.\n\n"
        "4. Tổ chức thực hiện\n4.1. Đề nghị Hội Nông dân huyện chủ trì vận động hội viên; báo cáo.\n"
        "4.2. Căn cứ nhiệm vụ, từng xã tổ chức phát động thi đua.\n\nNơi nhận:\n- Lưu: VT."
    )
    prose = Prose(text)
    roles = dict(zip([prose.text[b.start : b.end][:12] for b in prose.blocks], section_roles(prose), strict=True))
    assert roles["Thu 5 tỷ đồn"] == "targets"
    items = [(item.role, item.actor, item.words) for item in find_items(prose)]
    assert items == [
        ("content", "", "Đẩy mạnh cải cách"),
        ("participants", "", "Các xã"),
        ("duties", "Hội Nông dân huyện", "chủ trì vận động hội viên; báo cáo"),
        ("duties", "từng xã", "tổ chức phát động thi đua"),
    ]


def test_the_time_of_the_movement() -> None:
    period = find_period(Prose("4. Thời gian thi đua: Từ ngày phát động đến hết ngày 31 tháng 12 năm 2025."))
    assert (period.start, period.end, period.from_launch) == ("", "2025-12-31", True)


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Các chỉ tiêu kinh tế", "Economy"),
        ("Về văn hoá - xã hội và môi trường", "Culture, society and environment"),
        ("CHỈ TIÊU THI ĐUA CHỦ YẾU", "Main targets of emulation"),
        ("Về chuyện khác", ""),
    ],
)
def test_usual_headings_have_english_names(title: str, english: str) -> None:
    assert translate_group(title) == english


def test_damage_is_seen() -> None:
    damaged = (
        "dua phong trao thi dua lan toa sdu rong trong céc ting 16p Nhan dan nham mang lai hiéu qua thiét thuc " * 3
    )
    assert Prose(damaged).is_damaged
    assert not Prose("đưa phong trào thi đua lan tỏa sâu rộng trong các tầng lớp Nhân dân tại Đăk Glei " * 3).is_damaged


def test_a_place_has_path_and_lines() -> None:
    prose = Prose("Mở đầu\n\nI. CHỈ TIÊU\n\n1. Về kinh tế\n\n- Thu ngân sách\nđạt 5 tỷ đồng.\n")
    start = prose.text.index("Thu ngân")
    assert prose.locator(start, prose.text.index("tỷ")) == "I.1.1, dòng 7-8"
    assert prose.locator(0, 3) == "0, dòng 1"
