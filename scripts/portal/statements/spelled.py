"""Spelled: numbers that a sentence writes in words, such as `chín mươi phần trăm` and `năm (05) xã`."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.kinds import Kind
from portal.statements.letters import word
from portal.statements.marks import Sentence
from portal.statements.tokens import GROUP, NUMBER, WORD, Token

_DIGITS = {
    word(name).key: value
    for name, value in {
        "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    }.items()
}  # fmt: skip
_LAST = {**_DIGITS, **{word(name).key: value for name, value in {"mốt": 1, "lăm": 5, "nhăm": 5, "tư": 4}.items()}}
_TEN, _TENS, _HUNDRED = (word(name).key for name in ("mười", "mươi", "trăm"))
_ODD = frozenset(word(name).key for name in ("linh", "lẻ"))
_TIMES = {word(name).key: value for name, value in {"đôi": "2", "rưỡi": "1.5", "ba": "3", "bốn": "4"}.items()}
_BEGINNINGS = frozenset({*_DIGITS, _TEN})
_WORDS = frozenset({*_LAST, _TEN, _TENS, _HUNDRED, *_ODD})
_LICENCES = frozenset({Kind.ADD, Kind.COMPARATOR, Kind.HAVE, Kind.FROM})
_ONE = word("một").key
_YEAR = word("năm").key


def read_spelled(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the number written in words at `at` and the token behind it, or None: up to 999."""
    value, position = 0, at
    count = len(tokens)
    if position + 1 < count and tokens[position].key in _DIGITS and tokens[position + 1].key == _HUNDRED:
        value, position = 100 * _DIGITS[tokens[position].key], position + 2
        if position < count and tokens[position].key in _ODD:
            position += 1
    if position >= count or tokens[position].kind != WORD:
        return (value, position) if value else None
    key = tokens[position].key
    if key == _TEN:
        value, position = value + 10, position + 1
    elif key in _DIGITS and position + 1 < count and tokens[position + 1].key == _TENS:
        value, position = value + 10 * _DIGITS[key], position + 2
    elif key in _DIGITS:
        return value + _DIGITS[key], position + 1
    else:
        return (value, position) if value else None
    if position < count and tokens[position].key in _LAST:
        value, position = value + _LAST[tokens[position].key], position + 1
    return value, position


def spelled_places(sentence: Sentence) -> list[int]:
    """Return the places of numbers in words that may be values.

    One word is one behind a verb of addition, `có` or a comparison, or where such a number stands before it;
    `một` only where it is no article; two words always are (`chín mươi`).
    """
    tokens = sentence.tokens
    places: list[int] = []
    for place in sentence.spelled:
        if tokens[place].key not in _BEGINNINGS:
            continue
        found = read_spelled(tokens, place)
        if found is None:
            continue
        is_printed = found[1] < len(tokens) and _printed(tokens[found[1]]) is not None
        if is_printed or found[1] > place + 1 or _is_licensed(sentence, place, places):
            places.append(place)
    return places


def _is_licensed(sentence: Sentence, place: int, before: list[int]) -> bool:
    """Tell whether what stands before one number word makes it a figure."""
    key = sentence.tokens[place].key
    mark = sentence.ending.get(place)
    if mark is not None and (mark.kind is Kind.ADD or mark.value == "minimum"):
        return True
    if key in {_ONE, _YEAR}:
        return False
    if mark is not None and mark.kind in _LICENCES:
        return True
    return bool(before) and sentence.tokens[place - 1].fold in {",", ";", "va"}


def printed_behind(sentence: Sentence, place: int) -> tuple[Token, int] | None:
    """Return the figure in brackets behind a number in words (`năm (05) xã`), and the token behind the brackets."""
    if place >= len(sentence.tokens):
        return None
    number = _printed(sentence.tokens[place])
    return None if number is None else (number, place + 1)


def _printed(token: Token) -> Token | None:
    """Return the one number that brackets begin with, or None."""
    if token.kind != GROUP or not token.inner or token.inner[0].kind != NUMBER or len(token.inner) > 2:
        return None
    return token.inner[0]


def is_spelled_group(token: Token) -> bool:
    """Tell whether brackets only say a figure again in words: `01 (một) đảng viên`."""
    return token.kind == GROUP and bool(token.inner) and all(inner.key in _WORDS for inner in token.inner)


def read_times(tokens: Sequence[Token], at: int) -> str:
    """Return how many times `gấp đôi`, `gấp rưỡi` say, or nothing."""
    return _TIMES.get(tokens[at].key, "") if at < len(tokens) else ""
