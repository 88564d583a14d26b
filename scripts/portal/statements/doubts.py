"""What the grammar was not sure of: one code and one sentence in each language a kind of doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Doubt:
    """Say what is doubtful in a reading, in Vietnamese and English, with the words it is about."""

    code: str
    vi: str
    en: str
    about: str = ""


_TEXTS: dict[str, tuple[str, str]] = {
    "unknown_indicator": (
        "Không nhận ra chỉ tiêu thống kê nào; xem ba chỉ tiêu gần nhất.",
        "No known indicator; see the nearest three.",
    ),
    "unknown_unit": (
        "Đơn vị không có trong danh mục: «{about}».",
        "The unit is not in the list of units: “{about}”.",
    ),
    "no_unit": ("Con số không có đơn vị.", "The figure has no unit."),
    "no_figure": ("Chỉ tiêu không nêu con số.", "The target states no figure."),
    "number_in_words": (
        "Con số viết bằng chữ: «{about}».",
        "The number is written in words: “{about}”.",
    ),
    "decimal_point": (
        "Dấu chấm được hiểu là dấu thập phân: «{about}».",
        "The dot is taken as a decimal point: “{about}”.",
    ),
    "thousands_comma": (
        "Dấu phẩy được hiểu là dấu ngăn hàng nghìn: «{about}».",
        "The comma is taken as a thousands mark: “{about}”.",
    ),
    "space_in_figure": (
        "Có khoảng trắng bên trong con số: «{about}».",
        "There is white space inside the figure: “{about}”.",
    ),
    "odd_figure": (
        "Con số có dạng lạ: «{about}».",
        "The figure has an odd form: “{about}”.",
    ),
    "digit_in_word": (
        "Có chữ số lẫn trong chữ, có thể do quét văn bản: «{about}».",
        "A digit stands inside a word, perhaps from scanning: “{about}”.",
    ),
    "damaged_text": (
        "Chữ bị mất hoặc sai dấu, có thể do quét văn bản; con số được giữ nguyên như in.",
        "Diacritics are lost or wrong, perhaps from scanning; figures are kept as printed.",
    ),
    "reversed_range": (
        "Đầu dưới của khoảng lớn hơn đầu trên.",
        "The lower end of the range is above the upper end.",
    ),
    "said_twice": (
        "Câu nói cùng một chỉ tiêu thêm một lần bằng con số khác.",
        "The sentence states the same target a second time with another figure.",
    ),
    "shared_figure": (
        "Một con số dùng chung cho nhiều chỉ số.",
        "One figure is shared by several indices.",
    ),
    "inherited_subject": (
        "Tên chỉ tiêu lấy từ vế trước: «{about}».",
        "The name of the target is taken from an earlier clause: “{about}”.",
    ),
    "inherited_unit": (
        "Đơn vị lấy từ con số bên cạnh: «{about}».",
        "The unit is taken from the figure beside it: “{about}”.",
    ),
    "shared_comparator": (
        "Từ so sánh lấy từ con số đứng trước: «{about}».",
        "The word of comparison is taken from an earlier figure: “{about}”.",
    ),
    "relative_baseline": (
        "Kỳ so sánh không ghi năm: «{about}».",
        "The period compared with is not a year: “{about}”.",
    ),
    "point_or_percent": (
        "Câu ghi %, hiểu là điểm phần trăm vì là thay đổi của một tỷ lệ.",
        "The text says %, taken as percentage points because a share changes.",
    ),
    "extra_figure": (
        "Câu còn một con số chưa được hiểu là chỉ tiêu: «{about}».",
        "A further figure in the sentence was not taken as a target: “{about}”.",
    ),
    "mixed_comparators": (
        "Các từ so sánh mâu thuẫn: «{about}».",
        "The words of comparison disagree: “{about}”.",
    ),
    "estimate_word": (
        "Có chữ «ước»: có thể là kết quả ước tính.",
        "The word “ước” may mean an estimated result.",
    ),
    "guessed_column": (
        "Bảng có nhiều cột số mà không rõ cột nào là mục tiêu; lấy cột cuối.",
        "The table has several columns of figures and no label says which are goals; the last is taken.",
    ),
    "uneven_list": (
        "Số con số và số tên trong danh sách không khớp.",
        "The list has not as many figures as names.",
    ),
}

CODES = tuple(_TEXTS)


@lru_cache(maxsize=4096)
def doubt(code: str, about: str = "") -> Doubt:
    """Return the doubt `code`, its sentences filled with the words it is about."""
    vi, en = _TEXTS[code]
    shown = about if len(about) <= 60 else about[:57] + "…"
    return Doubt(code, vi.replace("{about}", shown), en.replace("{about}", shown), about)
