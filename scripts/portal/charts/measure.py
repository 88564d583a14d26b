"""How wide words are in the charts' font, and how they break into lines."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

# Advance widths of Be Vietnam Pro for U+0020 to U+007E, in thousandths of the font size.
REGULAR = (
    *(230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503),
    *(676, 385, 651, 660, 710, 660, 680, 594, 634, 680, 286, 303, 556, 726, 556, 573),
    *(1005, 736, 674, 775, 728, 620, 633, 783, 709, 258, 465, 679, 624, 853, 732, 826),
    *(644, 822, 668, 635, 650, 725, 706, 1005, 720, 665, 660, 459, 485, 459, 559, 702),
    *(202, 642, 652, 613, 652, 599, 386, 643, 583, 264, 274, 555, 255, 893, 573, 642),
    *(652, 652, 392, 508, 428, 566, 576, 870, 559, 583, 502, 426, 408, 426, 468),
)
SEMIBOLD = (
    *(230, 320, 367, 833, 648, 863, 755, 208, 449, 449, 508, 637, 332, 607, 319, 528),
    *(692, 415, 660, 674, 716, 674, 693, 596, 656, 693, 319, 332, 568, 744, 568, 605),
    *(1014, 758, 698, 778, 743, 634, 640, 788, 725, 280, 482, 703, 637, 877, 743, 828),
    *(667, 825, 697, 656, 674, 733, 732, 1039, 753, 701, 664, 489, 515, 489, 594, 724),
    *(260, 652, 662, 624, 662, 611, 401, 654, 600, 285, 292, 584, 277, 895, 590, 652),
    *(662, 662, 416, 527, 434, 581, 588, 879, 591, 592, 514, 462, 426, 462, 483),
)
# Letters and signs beyond these: (regular, semibold). A Vietnamese letter is as wide as its base letter.
OTHERS = {
    "đ": (662, 677),
    "Đ": (788, 786),
    "≥": (571, 580),
    "≤": (571, 580),
    "≈": (564, 584),
    "–": (682, 696),
    "−": (608, 637),
    "·": (255, 288),
    "“": (370, 420),
    "”": (407, 440),
    "’": (200, 230),
    "…": (726, 817),
    "‰": (1225, 1246),
    "\u00a0": (230, 230),
}
USUAL = (680, 700)
KEPT_WIDTHS = 1 << 16


@cache
def _advance(letter: str, is_bold: bool) -> int:
    base = unicodedata.normalize("NFD", letter)[0]
    if " " <= base <= "~":
        return (SEMIBOLD if is_bold else REGULAR)[ord(base) - 32]
    return OTHERS.get(letter, USUAL)[is_bold]


@lru_cache(maxsize=KEPT_WIDTHS)
def measure_text(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width of a text in pixels."""
    return sum(_advance(letter, is_bold) for letter in unicodedata.normalize("NFC", text)) * size / 1000


def wrap_text(text: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Return the text as lines no wider than `width`, broken at spaces; one long word stays whole."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and measure_text(longer, size, is_bold=is_bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
