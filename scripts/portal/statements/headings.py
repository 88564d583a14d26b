"""Headings: which parts of a document report results and which set targets."""

from __future__ import annotations

from portal.statements.letters import fold

_RESULTS = (
    "ket qua", "mot so ket qua", "nhung ket qua", "tinh hinh", "danh gia", "kiem diem", "thanh tuu", "thuc trang",
    "uu diem", "han che", "ton tai", "khuyet diem", "nguyen nhan", "boi canh",
)  # fmt: skip
_TARGETS = ("chi tieu", "muc tieu", "phuong huong", "nhiem vu", "phan dau", "ke hoach nam")
_RESULTS_OF_TARGETS = ("ket qua", "tinh hinh", "danh gia")


def is_result_heading(heading: str) -> bool:
    """Tell whether a heading opens a part that reports results (`Kết quả thực hiện các chỉ tiêu năm 2023`)."""
    folded = _folded(heading)
    if any(words in folded for words in _TARGETS):
        return folded.startswith(_RESULTS_OF_TARGETS)
    return folded.startswith(_RESULTS)


def is_target_heading(heading: str) -> bool:
    """Tell whether a heading opens a part that sets targets."""
    return any(words in _folded(heading) for words in _TARGETS) and not is_result_heading(heading)


def _folded(heading: str) -> str:
    """Return the words of a heading without diacritics, outer signs and odd blanks."""
    return " ".join(fold(heading).split()).strip("*_#:;. ")
