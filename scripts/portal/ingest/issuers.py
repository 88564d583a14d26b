"""Issuers: who issues documents, by the names that the catalogue lists, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from portal.ingest.prose import flatten
from portal.words import Words

NATIONAL = (
    "politburo", "secretariat", "central_committee", "prime_minister", "government", "national_assembly_standing",
    "national_assembly", "president_ho_chi_minh", "president", "home_ministry", "central_emulation_council",
)  # fmt: skip
ALIKE = 88
VI, EN = Words("vi"), Words("en")


@dataclass(frozen=True)
class Issuer:
    """Hold an issuer's name in both languages; an unknown one has no English name."""

    vi: str
    en: str


def name_place(locality: Mapping[str, str], words: Words) -> str:
    """Return a locality as it stands in a sentence: `tỉnh Kon Tum`, `Kon Tum province`."""
    name = words.pick(locality, "name")
    kind = locality["type_vi"]
    return words(f"ingest.place_{kind}", name=name.removeprefix(f"{kind} ").removesuffix(" City"))


def name_people_committee(locality: Mapping[str, str]) -> Issuer:
    """Return the People's Committee of a locality."""
    return _local("people_committee", locality)


def name_local_issuer(number: str, locality: Mapping[str, str]) -> Issuer | None:
    """Return the body of a locality that a document number names (`08/CT-UBND`), or None."""
    for mark, body in (("UBND", "people_committee"), ("HĐND", "people_council"), ("HDND", "people_council")):
        if mark in number:
            return _local(body, locality)
    if number.endswith(("/TU", "/HU", "/TP", "/QU", "/ThU", "/TXU")):
        return _local("party_committee", locality)
    return None


def name_party_body(printed: str, locality: Mapping[str, str]) -> Issuer | None:
    """Return the body of a locality's Party organisation that words name (`Ban Thường vụ Tỉnh ủy`), or None.

    The Vietnamese name is as printed, with the locality's own name where the words leave it out.
    """
    flat = flatten(printed)
    is_committee = re.match(r"(?:tinh|huyen|thanh|quan|thi|dang) uy\b", flat)
    bodies = (("party_standing", "ban thuong vu" in flat), ("party_executive", "ban chap hanh" in flat))
    body = next((name for name, is_named in bodies if is_named), "party_committee" if is_committee else "")
    if not body:
        return None
    is_full = locality["name_vi"] in printed
    return Issuer(printed if is_full else f"{printed} {locality['name_vi']}", _local(body, locality).en)


def name_web_portal(locality: Mapping[str, str]) -> Issuer:
    """Return the web portal of a locality."""
    return _local("web_portal", locality)


def find_national_issuer(printed: str) -> Issuer | None:
    """Return the national body whose name `printed` begins with, diacritics aside and a letter lost, or None."""
    flat = flatten(printed).strip()
    for name in NATIONAL:
        known = VI(f"ingest.issuer_{name}")
        if fuzz.ratio(flat[: len(known)], flatten(known)) >= ALIKE:
            return Issuer(known, EN(f"ingest.issuer_{name}"))
    return None


def _local(body: str, locality: Mapping[str, str]) -> Issuer:
    return Issuer(
        VI(f"ingest.issuer_{body}", place=name_place(locality, VI)),
        EN(f"ingest.issuer_{body}", place=name_place(locality, EN)),
    )
