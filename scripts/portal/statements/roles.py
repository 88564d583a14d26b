"""Roles: figures that are no values, such as numbers of documents, criteria, ages and counts of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.letters import word
from portal.statements.tokens import NUMBER, SIGN, WORD, Token

Wordings = dict[tuple[str, ...], tuple[str, ...]]


def _folded(words: str) -> Wordings:
    """Return the wordings divided by `|`: words without diacritics, and with them."""
    return {
        tuple(word(part).fold for part in phrase.split()): tuple(word(part).key for part in phrase.split())
        for phrase in words.split("|")
    }


def _keyed(words: str) -> frozenset[str]:
    """Return single words with their diacritics, in the form in which tokens hold them."""
    return frozenset(word(part).key for part in words.split())


_LABELS = _keyed(
    "số thứ điều khoản chương mục khóa khoá quận phường lớp đợt ql tl đt dt km biểu mẫu bảng phụ vùng ấp khối "
    "covid iso tcvn qcvn vneid https http www lần hotline kỳ thềm"
)
_PAIR_LABELS = _folded(
    "tiêu chí|quốc lộ|tỉnh lộ|nghị quyết|chỉ thị|kế hoạch|quyết định|thông tư|chương trình|đề án|dự án|giai đoạn|"
    "phụ lục|chỉ tiêu|khu vực|công nghiệp|nghị định|điểm cầu|tiểu dự|nội dung|hợp phần|công văn|kỳ họp|khu phố|"
    "tuyến đường|mức độ|cấp độ|nhiệm vụ|khoản mục|vành đai|đường tỉnh|cách mạng"
)
_COUNTED = _folded(
    "chỉ tiêu|nhiệm vụ|giải pháp|đột phá|nội dung|khâu|lĩnh vực|nhóm|phần|chương|mục tiêu|phong trào|chương trình|"
    "cuộc vận động|cấp|bên|đợt|vấn đề|nguyên tắc|bước|nhiệm kỳ|nim|ndm|điều|khoản|quan điểm|chủ trương|trụ cột|trọng tâm|"
    "mặt|khía cạnh|loại hình|tầng lớp|dân tộc|thành phần|cửa|tại chỗ|không|nhất|cùng|hướng|biến|"
    "thế mạnh|năm|tháng|tuần|giây|phút|thập kỷ|kỳ họp|kì họp|lần thứ|dịp|ngày lễ|nền tảng|chữ|vùng|chiều"
)
_TIMES = _folded("ngày|giờ|buổi|tuổi|tháng tuổi|ngày tuổi")
_COMPARING = frozenset(
    "tren duoi it nhat toi thieu da khong qua khoang gan hon tu xap xi vuot muc doi tuong thap binh chua den -".split()
)
_GOVERNING = _keyed("đạt còn tăng giảm lên xuống bằng tới thêm")
_GOVERNED_BARE = frozenset("dat giam tang len xuong bang them".split())
_TIME_TARGETS = frozenset({"thoi", "tho", "rut", "han"})
_BASES = _folded(
    "vạn dân|van den|van ddn|dân|người dân|trẻ|phụ nữ|ha|người|hộ|trẻ em|lao động|bà mẹ|dân số|nghìn dân|đơn vị|ca|ca đẻ|hộ dân|thuê bao|học sinh|km|km2|sào|m2|mẫu"
)
_ABOVE_BASES = _folded(
    "vạn dân|dân|người dân|ha|trẻ đẻ sống|ca đẻ|đơn vị diện tích|nghìn dân|trẻ đẻ|phụ nữ đẻ|diện tích|đơn vị|sào|lao động trẻ|ca đẻ sống"
)


def skipped_figure(tokens: Sequence[Token], at: int, is_damaged: bool) -> int:
    """Return the token after a figure that is no value, or 0 where the figure at `at` may be one."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    end = _document_number(tokens, at) or _base_of_rate(tokens, at, is_damaged) or _round_the_clock(tokens, at)
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
    if before is not None and _is_label(tokens, at, is_damaged):
        return _end_of_label(tokens, at)
    return 0


def _document_number(tokens: Sequence[Token], at: int) -> int:
    """Return the end of `08/CT-UBND`, `34-CT/TW`, `73/2023/NĐ-CP`, or 0."""
    position, count = at + 1, len(tokens)
    if position + 1 < count and tokens[position].fold == "/" and tokens[position + 1].kind == NUMBER:
        position += 2
    if position + 1 >= count or tokens[position].fold not in {"/", "-"} or tokens[position + 1].kind != WORD:
        return 0
    letters = tokens[position + 1]
    # an abbreviation in capitals has no vowel sequence of a syllable and stands right behind its sign
    if not letters.is_capital or letters.end - letters.start < 2 or tokens[position].end != letters.start:
        return 0
    if letters.end - letters.start > 5 or letters.fold in {"grdp", "usd", "gdp"}:
        return 0
    end = position + 2
    while (
        end + 1 < count
        and tokens[end].fold in {"-", "/"}
        and tokens[end + 1].kind == WORD
        and tokens[end + 1].is_capital
    ):
        end += 2
    return end


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
    if before.kind == WORD and before.fold in {"tren", "cho", "tinh"} and not _is_governed(tokens, at, is_damaged):
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
        is_last = at + 3 >= len(tokens) or tokens[at + 3].kind != WORD
        if (
            int(first) <= 31
            and int(second) <= 12
            and (is_last or before in {"ngay", "dip", "le", "chieu", "sang", "toi", "hom"})
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
    if _end_of(tokens, place, _TIMES, is_damaged):
        return not any(token.fold in _TIME_TARGETS for token in tokens[max(0, at - 16) : at])
    return bool(_end_of(tokens, place, _COUNTED, is_damaged)) and tokens[min(place + 1, len(tokens) - 1)].fold != "tram"


def _is_governed(tokens: Sequence[Token], at: int, is_damaged: bool) -> bool:
    """Tell whether a verb of reaching or change stands right before a figure, words of comparison passed over."""
    if any(token.fold in {"len", "xuong"} for token in tokens[at + 2 : at + 4]):
        return True
    place = at - 1
    while place >= 0 and (tokens[place].kind == NUMBER or tokens[place].fold in _COMPARING):
        place -= 1
    return place >= 0 and (
        tokens[place].fold == ":"
        or tokens[place].key in _GOVERNING
        or ((is_damaged or tokens[place].is_loose) and tokens[place].fold in _GOVERNED_BARE)
    )


def _is_label(tokens: Sequence[Token], at: int, is_damaged: bool) -> bool:
    """Tell whether the word before a figure makes it a name (`tiêu chí số 8`, `khóa 15`, `Covid-19`)."""
    before = tokens[at - 1]
    if before.kind == SIGN:
        return (
            before.fold == "-"
            and at >= 2
            and tokens[at - 2].kind == WORD
            and tokens[at - 2].is_capital
            and tokens[at - 2].end == before.start
            and before.end == tokens[at].start
        )
    if before.kind != WORD or _has_unit_after(tokens, at):
        return False
    if before.key in _LABELS or ((is_damaged or before.is_loose) and before.fold in {"so", "dieu", "khoa", "thu"}):
        above = tokens[at - 2].fold if at >= 2 else ""
        return not (before.fold == "so" and above in {"tong", "nang", "tang", "giam", "ti", "la", "dat", "thieu"})
    if at >= 2 and (tokens[at - 2].fold, before.fold) in _PAIR_LABELS:
        return True
    return before.fold == "sanh" and at >= 2 and tokens[at - 2].fold == "so"


def _has_unit_after(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a figure is followed by `%` or a number word, so that it is a value after all."""
    return at + 1 < len(tokens) and tokens[at + 1].fold in {"%", "‰", "ti", "trieu", "nghin", "dong", "ha"}


def _end_of_label(tokens: Sequence[Token], at: int) -> int:
    """Return the end of a list of labels: `số 1, 2 và 5`."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].fold in {"-", "/", "."} and tokens[end + 1].kind == NUMBER:
        end += 2
    return end


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
