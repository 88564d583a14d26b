"""Offer the grammar's tests a vocabulary of their own, small and fixed."""

from __future__ import annotations

import pytest

from portal.statements import Vocabulary

INDICATORS = """
poverty-rate|percent|Tỷ lệ hộ nghèo|Hộ nghèo
poverty-reduction|percentage-point|Mức giảm tỷ lệ hộ nghèo|Giảm tỷ lệ hộ nghèo|Tỷ lệ hộ nghèo giảm|Hộ nghèo giảm
grdp-growth|percent|Tốc độ tăng trưởng GRDP|Tốc độ tăng tổng sản phẩm (GRDP)
state-budget-revenue|billion-vnd|Thu ngân sách nhà nước trên địa bàn|Thu ngân sách
forest-cover|percent|Tỷ lệ che phủ rừng
trained-labour|percent|Tỷ lệ lao động qua đào tạo
new-enterprises|enterprise|Số doanh nghiệp thành lập mới|Thành lập mới doanh nghiệp
pci-rank|rank|Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)|PCI
par-index-rank|rank|Chỉ số cải cách hành chính (PAR INDEX)|PAR INDEX
par-index-grade|grade|Xếp loại chỉ số cải cách hành chính|Chỉ số cải cách hành chính (PAR INDEX)
"""

UNITS = """
percent|%|%|phần trăm
per-mille|‰|‰
percentage-point|điểm %|điểm phần trăm|điểm %
per-mille-point|điểm ‰|điểm phần nghìn|điểm ‰
vnd|đồng|đồng
million-vnd|triệu đồng|triệu đồng|tr.đ
billion-vnd|tỷ đồng|tỷ đồng
million-vnd-per-person-per-year|triệu đồng/người/năm|triệu đồng/người/năm
million-usd|triệu USD|triệu USD
usd|USD|USD
hectare|ha|ha|héc-ta
tonne|tấn|tấn
cubic-metre|m³|m3|m³
person|người|người|lao động|đảng viên
household|hộ|hộ
commune|xã|xã|xã, thị trấn
enterprise|doanh nghiệp|doanh nghiệp
product|sản phẩm|sản phẩm
criterion|tiêu chí|tiêu chí
bed|giường|giường
beds-per-10000-people|giường/vạn dân|giường/vạn dân
visit|lượt|lượt|lượt khách
million-visits|triệu lượt|triệu lượt|triệu lượt khách
rank|hạng|hạng
rank-place|bậc|bậc
point|điểm|điểm
times|lần|lần
"""


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """Return a small vocabulary that does not change with the data."""
    indicators = []
    for line in INDICATORS.strip().splitlines():
        indicator_id, unit_id, name, *aliases = line.split("|")
        indicators.append(
            {"indicator_id": indicator_id, "unit_id": unit_id, "name_vi": name, "aliases_vi": "|".join(aliases)}
        )
    units = []
    for line in UNITS.strip().splitlines():
        unit_id, symbol, *forms = line.split("|")
        units.append({"unit_id": unit_id, "symbol_vi": symbol, "name_vi": "", "written_forms_vi": "|".join(forms)})
    return Vocabulary.from_rows(indicators, units)
