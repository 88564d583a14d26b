"""Groups: the usual headings of target lists, in English where the catalogue knows them."""

from __future__ import annotations

import re

from portal.ingest.prose import flatten
from portal.words import Words

KNOWN = (
    "economy", "society", "culture_society", "culture_society_environment", "society_environment", "environment",
    "defence_security", "security", "main", "main_emulation", "all", "contents", "aims", "party_building",
    "administration", "agriculture", "construction", "education", "health",
)  # fmt: skip
IDLE = re.compile(r"^(?:ve|cac|nhom|mot so|linh vuc|chi tieu|muc tieu|phat trien|tren)\s+")


def translate_group(title: str) -> str:
    """Return a heading's English name, or nothing where it is not one of the usual ones."""
    vi, en = Words("vi"), Words("en")
    plain = _plain(title)
    for name in KNOWN:
        if plain == _plain(vi(f"ingest.group_{name}")):
            return en(f"ingest.group_{name}")
    return ""


def _plain(title: str) -> str:
    flat = re.sub(r"[\s,;.:\-–]+|\bva\b", " ", flatten(title))
    flat = " ".join(flat.split())
    while IDLE.match(flat) and not flat.startswith(("chi tieu chu yeu", "chi tieu thi dua")):
        flat = IDLE.sub("", flat)
    return flat
