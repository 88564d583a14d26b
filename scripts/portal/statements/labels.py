"""Labels: figures that are part of a name, such as numbers of documents, criteria, roads and lists of them."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.letters import word
from portal.statements.tokens import NUMBER, SIGN, WORD, Token

Wordings = dict[tuple[str, ...], tuple[str, ...]]


def fold_wordings(words: str) -> Wordings:
    """Return the wordings divided by `|`: words without diacritics, and with them."""
    return {
        tuple(word(part).fold for part in phrase.split()): tuple(word(part).key for part in phrase.split())
        for phrase in words.split("|")
    }


def key_words(words: str) -> frozenset[str]:
    """Return single words with their diacritics, in the form in which tokens hold them."""
    return frozenset(word(part).key for part in words.split())


_LABELS = key_words(
    "số thứ điều khoản chương mục khóa khoá quận phường lớp đợt ql tl đt dt km biểu mẫu bảng phụ vùng ấp khối "
    "covid iso tcvn qcvn vneid https http www lần hotline kỳ thềm"
)
_PAIR_LABELS = fold_wordings(
    "tiêu chí|quốc lộ|tỉnh lộ|nghị quyết|chỉ thị|kế hoạch|quyết định|thông tư|chương trình|đề án|dự án|giai đoạn|"
    "phụ lục|chỉ tiêu|khu vực|nghị định|điểm cầu|tiểu dự|nội dung|hợp phần|công văn|kỳ họp|khu phố|"
    "tuyến đường|mức độ|cấp độ|nhiệm vụ|khoản mục|vành đai|đường tỉnh|cách mạng"
)
_LISTING = frozenset({",", "va"})
_JOINTS = _LISTING | {"-", "/", "."}


def read_document_number(tokens: Sequence[Token], at: int) -> int:
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


def is_label(tokens: Sequence[Token], at: int, is_damaged: bool) -> bool:
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
    if at >= 2 and _is_pair(tokens[at - 2], before, is_damaged):
        return True
    if before.fold == "nghiep" and at >= 2 and tokens[at - 2].fold == "cong":
        return tokens[at].fold in {"4", "4.0", "5.0"}
    return before.fold == "sanh" and at >= 2 and tokens[at - 2].fold == "so"


def _is_pair(first: Token, second: Token, is_damaged: bool) -> bool:
    """Tell whether two words are a label (`thông tư`, not `giao thông từ`)."""
    keys = _PAIR_LABELS.get((first.fold, second.fold))
    return keys is not None and all(
        is_damaged or token.key == key or token.is_loose for token, key in zip((first, second), keys, strict=True)
    )


def _has_unit_after(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a figure is followed by `%` or a number word, so that it is a value after all."""
    place = at + 1
    if place + 1 < len(tokens) and tokens[place].fold in {"-", "den"} and tokens[place + 1].kind == NUMBER:
        place += 2
    return place < len(tokens) and tokens[place].fold in {"%", "‰", "ti", "trieu", "nghin", "dong", "ha"}


def end_of_label(tokens: Sequence[Token], at: int) -> int:
    """Return the end of a list of labels: `số 1, 2 và 5`, `Phụ lục 2-3`."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].fold in _JOINTS and tokens[end + 1].kind == NUMBER:
        after = tokens[end + 2] if end + 2 < len(tokens) else None
        if (
            tokens[end].fold in _LISTING
            and after is not None
            and ((after.kind == WORD and after.fold != "va") or after.fold in "%‰")
        ):
            break  # `tiêu chí số 5, 10 hộ`: the next figure counts something
        end += 2
    return end
