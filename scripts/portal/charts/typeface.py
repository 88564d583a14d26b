"""The letters that a drawing uses, put into its file: a picture in a page cannot use the page's font."""

from __future__ import annotations

import base64
import io
from functools import cache
from xml.etree import ElementTree as ET

import fontpkg_be_vietnam_pro
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from portal.charts.svg import NAMESPACE
from portal.charts.theme import BOLD, FONT

REGULAR = 400
FACES = {REGULAR: "BeVietnamPro-Regular.ttf", BOLD: "BeVietnamPro-SemiBold.ttf"}
# Latin with all of Vietnamese, punctuation and mathematical signs.
ALPHABET = (*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2000, 0x2300))
# Texts are laid out by advance widths alone, so that what moves or replaces letters is not wanted.
IDLE_TABLES = ("GDEF", "GPOS", "GSUB", "STAT", "gasp")


def embed_typeface(root: ET.Element) -> None:
    """Let a drawing carry the letters of its texts, each weight by itself."""
    letters: dict[int, set[str]] = {}
    for text in root.iter(f"{{{NAMESPACE}}}text"):
        letters.setdefault(int(text.get("font-weight", REGULAR)), set()).update(text.text or "")
    style = ET.Element(f"{{{NAMESPACE}}}style")
    style.text = "".join(_tell_face(weight, "".join(sorted(letters[weight]))) for weight in sorted(letters))
    root.insert(2, style)


def _tell_face(weight: int, letters: str) -> str:
    """Return the rule that names a font of these letters."""
    font = TTFont(io.BytesIO(_read_face(weight)), lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    # There are no hints any more: to keep them spares a look at each letter.
    options = Options(hinting=True, layout_features=[], name_IDs=[], notdef_outline=False, bidi_closure=False)
    # WOFF 2 would be a quarter smaller and take four times as long to make.
    data = base64.b64encode(_cut(font, letters, options, "woff")).decode()
    return f"@font-face{{font-family:{FONT};font-weight:{weight};src:url(data:font/woff;base64,{data})}}"


@cache
def _read_face(weight: int) -> bytes:
    """Return the font of a weight without what no chart uses."""
    font = TTFont(fontpkg_be_vietnam_pro.ROOT / "files" / FACES[weight], recalcTimestamp=False)
    options = Options(
        hinting=False, layout_features=[], name_IDs=[], drop_tables=[*Options().drop_tables, *IDLE_TABLES]
    )
    return _cut(font, "".join(map(chr, ALPHABET)), options)


def _cut(font: TTFont, letters: str, options: Options, flavor: str | None = None) -> bytes:
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    font.flavor = flavor
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
