"""Passages and headings that report results."""

from __future__ import annotations

import pytest

from portal.statements import is_history, is_result_heading, is_target_heading


@pytest.mark.parametrize(
    ("passage", "reports"),
    [
        ("Thu ngân sách ước đạt 4.250 tỷ đồng", True),
        ("Thu ngân sách đạt 4.250 tỷ đồng, bằng 105% kế hoạch", True),
        ("Đến nay có 12 xã đạt chuẩn", True),
        ("đã kết nạp 1.200 đảng viên", True),
        ("Tỷ lệ hồ sơ trả kết quả đúng hạn đạt 98%", False),
        ("Giải ngân đạt 95% kế hoạch", False),
        ("Phấn đấu thu ngân sách đạt 4.600 tỷ đồng", False),
        ("Tỷ lệ hộ nghèo giảm 4%", False),
        ("", False),
    ],
)
def test_passages(passage: str, reports: bool) -> None:
    assert is_history(passage) is reports


@pytest.mark.parametrize(
    ("heading", "results", "targets"),
    [
        ("I. KẾT QUẢ THỰC HIỆN NĂM 2023", False, False),
        ("KẾT QUẢ THỰC HIỆN NĂM 2023", True, False),
        ("Kết quả thực hiện các chỉ tiêu năm 2023", True, False),
        ("CHỈ TIÊU THI ĐUA CHỦ YẾU", False, True),
        ("Mục tiêu", False, True),
        ("Tổ chức thực hiện", False, False),
    ],
)
def test_headings(heading: str, results: bool, targets: bool) -> None:
    assert is_result_heading(heading) is results
    assert is_target_heading(heading) is targets
