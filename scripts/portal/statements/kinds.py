"""Kinds: what a known wording does in a target."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """Name what a wording does in a target."""

    COMPARATOR = 1  # before the figure: trên, ít nhất, không quá
    FROM = 2  # từ, which needs its other half
    AFTER = 3  # behind the figure: trở lên, trở xuống
    EFFORT = 4  # phấn đấu
    ATTAIN = 5  # đạt, là, ở mức
    HAVE = 6  # có
    UP = 7  # tăng
    DOWN = 8  # giảm
    REACH = 9  # lên, còn: the figure is the level reached
    ADD = 10  # có thêm, thành lập mới
    HEAD = 11  # tỷ lệ, số, diện tích: begins the name of what is measured
    WORD = 12  # a fixed expression in which no part has a meaning of its own
    ADVERB = 13  # small words between verb and figure
    RATE = 14  # mỗi năm
    BASE = 15  # so với
    PART = 16  # trong đó, riêng
    LIST = 17  # lần lượt
    RESULT = 18  # ước đạt, kết quả
    GRADE = 19  # xếp loại
    RANK = 20  # xếp thứ, trong tốp
    ACTION = 21  # verbs that make a bare count a target: hỗ trợ, đào tạo
    PLACE = 22  # prepositions that make a count no target: tại, của
    PERIOD = 23  # năm 2024, cuối năm
    SKIP = 24  # a figure that is no value: tiêu chí số 8
    NONE = 25  # không còn
    JOIN = 26  # và
    EACH = 27  # mỗi
    HIGHER = 28  # cao hơn so với


class Meaning(NamedTuple):
    """Hold the kind of a wording and what it means within its kind."""

    kind: Kind
    value: str = ""
