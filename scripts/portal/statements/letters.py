"""Letters: words in the form in which they are compared, whatever their accents suffered."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TONES = {"\u0300": "2", "\u0301": "1", "\u0309": "3", "\u0303": "3", "\u0323": "5"}  # hỏi and ngã are often confused
_QUALITY = {"\u0302", "\u0306", "\u031b"}
_DIGIT_LETTERS = {"0": "o", "1": "l", "3": "a", "4": "a", "6": "o", "8": "e", "€": "e", "¢": "e"}
_RAISED = str.maketrans("²³", "23", "\u00ad\u200b\u200c\u200d\u2060\ufeff")  # invisible signs are dropped

_MARKS = re.compile("[\u0300-\u036f]")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

_MEASURES = frozenset({"m2", "m3", "km2", "cm2", "cm3", "dm3"})

_ONSETS = frozenset(
    ["", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()],
)
_RHYMES = frozenset(
    (
        "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
        "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang "
        "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp "
        "ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya "
        "uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """Hold one written word in the forms in which it is compared.

    `key` has vowel quality and tone, with old and new tone placement, y and i, hỏi and ngã made
    one; `fold` has neither; `is_plain` tells that no letter carries a mark and the word is none that
    is written so; `is_broken` that it is
    no Vietnamese syllable although it carries marks, or that digits stand among its letters.
    """

    key: str
    fold: str
    is_plain: bool
    is_broken: bool
    has_digit: bool
    is_capital: bool


_PLAIN_WORDS = frozenset(
    (
        "ai am an ang anh ao ba ban banh bao bay be beo bi bia bim binh bom bon bong bu bung buy ca cai cam can "
        "canh cao cay cha chai chan chanh chao che chen chi chia chim chinh cho chu chua chui chung co coi com "
        "con cong cu cua da dai dam dan dang danh dao dinh do du dung duy em en eo ga gai gam gan gang ganh gay "
        "ghe ghen gia giai giam gian giang gianh giao giun go gom ha hai ham han hang hanh hao hay heo ho hoa "
        "hoan hoang hoe hom hong hung huy huynh in inh ke kem keo kha khai khan khanh khao khay khe khen khi kho "
        "khoa khoai khoan khoang khoanh khoe khu khua khui khung khuya ki kia kim kinh la lai lam lan lang lao "
        "lau lay le lem len leo li lia linh lo loa loan loang long lu lui lung ma mai man mang manh may me men "
        "meo mi minh mon mong mu mua mui na nai nam nan nang nanh nao nay ne nem neo nga ngai ngan ngang ngao "
        "ngay nghe nghi ngo ngoan ngon ngong ngu nguy nha nhai nhan nhanh nhao nhau nhe nhen nheo nhi nho nhoi "
        "nhong nhu nhung ni ninh no non nong nu nung oai oan om on ong pha phai phan phanh phao phe phi phim pho "
        "phong phu phun phung qua quai quan quang quanh quay que quen qui quy ra rai ran rang ranh rao rau ray re "
        "ren reo ri rim rinh ro rong ru rui run rung sa sai san sang sanh sao sau say se sen si sim sin sinh so "
        "soi son song su sung suy ta tai tam tan tang tanh tao tay te tem teo tha thai tham than thang thanh thao "
        "thay the theo thi thia thinh tho thoa thoai thom thu thua thui thung thuy ti tim tin tinh to toa toan "
        "toe tong tra trai tranh trao trau tre treo tri trinh tro trong trung tu tua tui tun tung tuy um ung uy "
        "va vai van vang vanh vay ve ven vi vinh voi von vong vu vui vung xa xam xanh xay xe xem xen xi xin xinh "
        "xo xoa xoan xoang xoay xoe xong xu xua xui xung xuy yen"
    ).split()
)
"""Words that are written without any mark and so are no other word that has lost its marks."""


def unify_spaces(text: str) -> str:
    """Return `text` with every kind of blank but tab and line end as a plain space, each character in its place."""
    return _ODD_SPACE.sub(" ", text)


def fold(text: str) -> str:
    """Return `text` in lower case without diacritics, with đ as d."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFD", text)).replace("đ", "d").replace("Đ", "d").lower()


@lru_cache(maxsize=65536)
def word(surface: str) -> Word:
    """Return the word written as `surface`, in any Unicode form and any placement of its tone."""
    lowered = unicodedata.normalize("NFC", surface).lower().translate(_RAISED)
    if lowered.isascii():
        if lowered.isalpha():
            same = _unify_y(lowered)
            return Word(same, same, same not in _PLAIN_WORDS, False, False, surface[:1].isupper())
        return _mixed(surface, lowered)
    tone = ""
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", lowered):
        if char in _TONES:
            tone = _TONES[char]
        elif char == "đ" or char in _QUALITY or not unicodedata.combining(char):
            letters.append(char)
    spelled = unicodedata.normalize("NFC", "".join(letters))
    if not spelled.isalpha():
        return _mixed(surface, spelled)
    base = _unify_y(spelled)
    folded = "".join(c for c in unicodedata.normalize("NFD", base) if c not in _QUALITY).replace("đ", "d")
    return Word(base + tone, folded, False, not is_syllable(spelled), False, surface[:1].isupper())


def _mixed(surface: str, lowered: str) -> Word:
    """Return a word with digits or signs among its letters, digits taken for the letters they resemble."""
    if lowered in _MEASURES:
        return Word(lowered, lowered, False, False, False, surface[:1].isupper())
    start = "c" if lowered.startswith("¢") and len(lowered) > 1 else ""
    read = start + "".join(_DIGIT_LETTERS.get(c, c) for c in lowered[len(start) :])
    folded = _unify_y(fold(read))
    return Word(lowered, folded, False, True, True, surface[:1].isupper())


def _unify_y(spelled: str) -> str:
    """Return `spelled` with a final y that is its only vowel (tỷ, quý) written as i."""
    if spelled.endswith("y") and len(spelled) > 1:
        before = spelled[:-1]
        if before == "qu" or not any(c in "aeiouyăâêôơư" for c in before):
            return before + "i"
    return spelled


def is_syllable(spelled: str) -> bool:
    """Tell whether lower-case letters without tone form a Vietnamese syllable."""
    for length in (3, 2, 1, 0):
        if spelled[:length] in _ONSETS and spelled[length:] in _RHYMES:
            return True
    # the i of gi serves as the vowel too (gì, giếng)
    return spelled.startswith("gi") and (spelled == "gi" or spelled[1:] in _RHYMES)


@lru_cache(maxsize=8192)
def is_plain_syllable(folded: str) -> bool:
    """Tell whether letters without any mark could be a Vietnamese syllable."""
    return any(folded[:length] in _PLAIN_ONSETS and folded[length:] in _PLAIN_RHYMES for length in (3, 2, 1, 0))


_PLAIN_ONSETS = frozenset(fold(onset) for onset in _ONSETS)
_PLAIN_RHYMES = frozenset(fold(rhyme) for rhyme in _RHYMES)
