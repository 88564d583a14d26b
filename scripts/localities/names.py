"""Names as official documents write them: tone marks, type and name, ids."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from localities.facts import PROMOTED, SPELLING

TYPES = ("Tỉnh", "Thành phố", "Thị xã", "Quận", "Huyện", "Phường", "Xã")


class Unit(NamedTuple):
    """Hold one unit of a package: its type, its name without the type, the code of the unit above it."""

    type_vi: str
    name: str
    parent: str


def place_tones(text: str) -> str:
    """Write NFC, single blanks and the tone marks where official documents put them (Hòa, Thủy, Thụy; Quý stays)."""
    text = " ".join(unicodedata.normalize("NFC", text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    text = re.sub(r"o([àáảãạ])(?!\w)", lambda m: "òóỏõọ"["àáảãạ".index(m[1])] + "a", text)
    return re.sub(r"(?<![qQ])u([ỳýỷỹỵ])(?!\w)", lambda m: "ùúủũụ"["ỳýỷỹỵ".index(m[1])] + "y", text)


def make_unit(full_name: str, parent: str = "", code: str = "") -> Unit:
    """Split a full name into type and name; a numbered district keeps its type in the name (Quận 1)."""
    text = place_tones(full_name)
    type_vi = next(t for t in TYPES if text.lower().startswith(t.lower() + " "))
    bare = text[len(type_vi) + 1 :]
    return Unit(type_vi, SPELLING.get(code) or (text if bare.isdigit() else bare), parent)


def make_slug(name: str) -> str:
    """Turn a name into lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace("'", ""))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def promote(code: str, unit: Unit) -> Unit:
    """Give a province that became a city after the packages were made its present type."""
    return unit._replace(type_vi="Thành phố") if code in PROMOTED else unit
