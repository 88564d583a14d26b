"""Vietnamese names in English text are marked, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from portal.pages.tongues import mark_vietnamese


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("GRDP growth of at least 10%", []),
        ("Movement of Kon Rẫy district, 2024", ["Kon Rẫy"]),
        ("People's Committee of Hạ Lang District", ["Hạ Lang"]),
        ("President Hồ Chí Minh", ["Hồ Chí Minh"]),
        ("Department of Home Affairs of Đăk Glei, Sa Thầy", ["Đăk Glei", "Sa Thầy"]),
        ("≥ 10% – up by 1,700,000 visits", []),
        ("Võ Văn Lương, Chủ tịch", ["Võ Văn Lương", "Chủ tịch"]),
    ],
)
def test_names_are_marked(text: str, marked: list[str]) -> None:
    shown = mark_vietnamese(text)
    assert [part.split("</span>")[0] for part in shown.split('<span lang="vi">')[1:]] == [escape(one) for one in marked]


@given(st.text())
def test_marking_changes_no_letter_and_escapes_all(text: str) -> None:
    shown = mark_vietnamese(text)
    bare = shown.replace('<span lang="vi">', "").replace("</span>", "")
    assert bare == escape(text)


def test_markup_is_left_alone() -> None:
    assert mark_vietnamese(Markup("<b>Kon Rẫy</b>")) == "<b>Kon Rẫy</b>"
