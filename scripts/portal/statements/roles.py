"""Roles: figures that are no values, such as numbers of documents, criteria, ages and counts of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.labels import Wordings, end_of_label, fold_wordings, is_label, key_words, read_document_number
from portal.statements.letters import word
from portal.statements.tokens import NUMBER, SIGN, WORD, Token

_COUNTED = fold_wordings(
    "chỉ tiêu|nhiệm vụ|giải pháp|đột phá|nội dung|khâu|lĩnh vực|nhóm|phần|chương|mục tiêu|phong trào|chương trình|"
    "cuộc vận động|cấp|bên|đợt|vấn đề|nguyên tắc|bước|nhiệm kỳ|nim|ndm|điều|khoản|quan điểm|chủ trương|trụ cột|trọng tâm|"
    "mặt|khía cạnh|loại hình|tầng lớp|dân tộc|thành phần|cửa|tại chỗ|không|nhất|cùng|hướng|biến|"
    "thế mạnh|đại biểu|sở|sở, ngành|khách mời|phụ lục|tham luận|năm|tháng|tuần|giây|phút|thập kỷ|kỳ họp|kì họp|lần thứ|dịp|ngày lễ|nền tảng|chữ|vùng|chiều|con số|trang"
)
_ALL = word("cả").key
_TOGETHER = frozenset("tieu mat chi vu cap linh khau loai".split())
_NAMING = frozenset({"de", "chuong"})
_OTHER_NOUNS = frozenset({"tram", "duong", "ki"})  # `phần trăm`, `điều dưỡng`, `chữ ký`
_TIMES = fold_wordings("ngày|giờ|buổi|tuổi|tháng tuổi|ngày tuổi")
_SIGNS = frozenset({"/", "-", ":"})
_MEASURED_TIMES = frozenset({"phut", "ngay", "gio", "nam", "thang"})
_COMPARING = frozenset(
    "tren duoi it nhat toi thieu da khong qua khoang gan hon tu xap xi vuot muc doi tuong thap binh chua den -".split()
)
_GOVERNING = key_words("đạt còn tăng giảm lên xuống bằng tới thêm")
_GOVERNED_BARE = frozenset("dat giam tang len xuong bang them".split())
_TIME_TARGETS = frozenset({"thoi", "tho", "rut", "han"})
_BASES = fold_wordings(
    "vạn dân|van den|van ddn|dân|người dân|trẻ|phụ nữ|ha|người|hộ|trẻ em|lao động|bà mẹ|dân số|nghìn dân|đơn vị|ca|ca đẻ|hộ dân|thuê bao|học sinh|km|km2|sào|m2|mẫu"
)
_ABOVE_BASES = fold_wordings(
    "vạn dân|dân|người dân|ha|trẻ đẻ sống|ca đẻ|đơn vị diện tích|nghìn dân|trẻ đẻ|phụ nữ đẻ|diện tích|đơn vị|sào|lao động trẻ|ca đẻ sống"
)


def skipped_figure(tokens: Sequence[Token], at: int, is_damaged: bool) -> int:
    """Return the token after a figure that is no value, or 0 where the figure at `at` may be one."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    end = 0
    if after is not None and after.fold in _SIGNS:
        end = read_document_number(tokens, at) or _round_the_clock(tokens, at)
    if not end and token.fold[0] == "1":
        end = _base_of_rate(tokens, at, is_damaged)
    if end:
        return end
    if len(token.fold) >= 9 and token.fold.isdecimal():
        return at + 1
    if token.fold.count(".") > 1 and any(len(part) != 3 for part in token.fold.partition(",")[0].split(".")[1:]):
        return at + 1
    if after is not None:
        if _is_counted(tokens, at, is_damaged):
            return at + 1
        if after.kind == WORD and after.start == token.end and after.is_capital and after.end - after.start == 1:
            return at + 2
    if at > 2 and tokens[at - 3].fold in _NAMING and tokens[at - 2].fold in {"an", "trinh"}:
        return at + 1  # `Đề án trồng 1 tỷ cây xanh`
    if before is not None and is_label(tokens, at, is_damaged):
        return end_of_label(tokens, at)
    return 0


def _base_of_rate(tokens: Sequence[Token], at: int, is_damaged: bool) -> int:
    """Return the end of the number inside a rate, as in `/1 vạn dân` and `trên 10.000 dân`, or 0."""
    if not at:
        return 0
    before = tokens[at - 1]
    plain = tokens[at].fold.replace(".", "")
    if plain.rstrip("0") != "1":
        return 0
    if before.kind == SIGN and before.fold == "/":
        return _end_of(tokens, at + 1, _BASES, is_damaged)
    if (
        before.kind == WORD
        and before.fold in {"tren", "cho", "tinh", "quan"}
        and not _is_governed(tokens, at, is_damaged)
    ):
        has_value = any(token.kind == NUMBER for token in tokens[at + 2 : at + 20])
        return _end_of(tokens, at + 1, _ABOVE_BASES, is_damaged) if has_value else 0
    return 0


def _round_the_clock(tokens: Sequence[Token], at: int) -> int:
    """Return the end of a time of day, `24/24`, `24/7`, a map's scale `1/5000`, a day `30/6`, or 0."""
    if at + 2 >= len(tokens) or tokens[at + 2].kind != NUMBER:
        return 0
    if tokens[at + 1].fold == ":" and tokens[at].end + 1 == tokens[at + 2].start:
        return at + 3
    if tokens[at + 1].fold != "/":
        return 0
    first, second = tokens[at].fold, tokens[at + 2].fold.replace(".", "")
    if (first == "24" and second in {"24", "7"}) or (
        first == "1" and second in {"500", "1000", "2000", "5000", "10000"}
    ):
        return at + 3
    before = tokens[at - 1].fold if at else ""
    if (
        before in {"ngay", "truoc", "dip", "le", "den", "tu", "chieu", "sang", "toi", "hom"}
        and first.isdecimal()
        and second.isdecimal()
    ):
        is_last = at + 3 >= len(tokens) or tokens[at + 3].kind != WORD or tokens[at + 3].fold == "den"
        if (
            int(first) <= 31
            and int(second) <= 12
            and (is_last or int(first) > int(second) or before in {"ngay", "dip", "le", "chieu", "sang", "toi", "hom"})
        ):
            return at + 3
    return 0


def _is_counted(tokens: Sequence[Token], at: int, is_damaged: bool) -> bool:
    """Tell whether the figure counts tasks, years of age or time, which are no targets."""
    if at and tokens[at - 1].fold == "/":
        return False
    place = at + 1
    if place + 1 < len(tokens) and tokens[place].fold in {"-", "den"} and tokens[place + 1].kind == NUMBER:
        place += 2
    if place >= len(tokens) or tokens[place].kind != WORD:
        return False
    if _is_governed(tokens, at, is_damaged):
        return False
    noun = tokens[place].fold
    if at and tokens[at - 1].key == _ALL and noun in _TOGETHER:
        return True  # `giảm 5% trên cả 3 tiêu chí`
    if noun in _MEASURED_TIMES and ("," in tokens[at].fold or _names_time(tokens, at, noun)):
        return False
    if tokens[place].fold == "nam" and any(token.fold == "khoe" for token in tokens[max(0, at - 8) : at]):
        return False  # `số năm sống khỏe tối thiểu 68 năm`
    if _end_of(tokens, place, _TIMES, is_damaged):
        return not any(token.fold in _TIME_TARGETS for token in tokens[max(0, at - 16) : at])
    after = tokens[min(place + 1, len(tokens) - 1)].fold
    return bool(_end_of(tokens, place, _COUNTED, is_damaged)) and after not in _OTHER_NOUNS


def _names_time(tokens: Sequence[Token], at: int, noun: str) -> bool:
    """Tell whether time is what is measured: `số ngày lưu trú … 2 ngày`, `được xử lý không quá 24 giờ`."""
    if noun in {"phut", "gio", "ngay"} and tokens[at - 1].fold in {"qua", "duoi", "da"} and at > 3:
        return True
    return any(tokens[i].fold == noun and tokens[i - 1].fold == "so" for i in range(max(1, at - 16), at))


def is_task(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what stands at a place is a task, a target or a delegate, whose count is no target."""
    return place < len(tokens) and _end_of(tokens, place, _COUNTED, False) > 0


def _is_governed(tokens: Sequence[Token], at: int, is_damaged: bool) -> bool:
    """Tell whether a verb of reaching or change stands right before a figure, words of comparison passed over."""
    ahead = [token.fold for token in tokens[at + 2 : at + 4]]
    if ("len" in ahead or "xuong" in ahead) and ahead[0] != "tro":
        return True
    place = at - 1
    while place >= 0 and (tokens[place].kind == NUMBER or tokens[place].fold in _COMPARING):
        place -= 1
    return place >= 0 and (
        tokens[place].fold == ":"
        or tokens[place].key in _GOVERNING
        or ((is_damaged or tokens[place].is_loose) and tokens[place].fold in _GOVERNED_BARE)
    )


def _end_of(tokens: Sequence[Token], at: int, wordings: Wordings, is_damaged: bool) -> int:
    """Return the end of the longest of `wordings` that begins at `at`, or 0."""
    ahead = tokens[at : at + 3]
    folds = tuple(token.fold for token in ahead)
    for length in range(len(ahead), 0, -1):
        keys = wordings.get(folds[:length])
        if keys is not None and all(
            is_damaged or token.key == key or token.is_loose for token, key in zip(ahead[:length], keys, strict=True)
        ):
            return at + length
    return 0
