"""Citations: the documents that a text names, with number, date, issuer and subject as far as it says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.ingest.dates import find_dates
from portal.ingest.issuers import find_national_issuer
from portal.ingest.prose import Prose

KINDS = {
    "chi thi": "directive", "ke hoach": "plan", "nghi quyet": "resolution", "nghi dinh": "decree", "luat": "law",
    "quyet dinh": "decision", "loi keu goi": "call", "quy hoach": "planning", "chuong trinh": "programme",
}  # fmt: skip
SYMBOLS = {
    "CT": "directive", "KH": "plan", "NQ": "resolution", "NĐ": "decree", "ND": "decree", "QĐ": "decision",
    "QD": "decision", "QH": "law", "CTr": "programme",
}  # fmt: skip
NUMBER = re.compile(
    r"(?<![\w/.-])(?P<number>\d{1,5})\s?(?P<tail>(?:/\d{4})?[/-][A-ZĐ][A-Za-zĐđ]{0,5}(?:[/-][A-ZĐ][A-Za-zĐđ0-9]{0,10})+)"
)
UNNUMBERED = re.compile(
    r"(?<=can cu )(?:bo )?luat [^.;:()\d]{4,70}?(?=\s*(?:\(|;|\.|,? ngay \d|,? nam \d|,? so \d|$))|"
    r"nghi quyet dai hoi[^.;:]{0,80}?lan thu [ivxl]+|loi keu goi thi dua ai quoc|"
    r"quy hoach (?:tinh|vung [^.,;]{3,25}|thanh pho) thoi ky \d{4}\s?-\s?\d{4}|"
    r"ke hoach phat trien kinh te - xa hoi 0?5 nam(?: giai doan)?[ (]{1,2}\d{4}\s?-\s?\d{4}"
)
KIND_BEFORE = re.compile(r"(" + "|".join(KINDS) + r")(?:\s+s\w{1,2})?\s*$")
ISSUER = re.compile(r"\s*,?\s*(?:cua|caa|ctia|cta|cua)\s+(?P<issuer>[^.,;:()\d“”\"]{4,90})")
SUBJECT = re.compile(r"\s*(?:ve viec|ve|v/v)\s+(?P<subject>[^.;:()“”\"]{8,260})")
DATED = re.compile(r"\s*,?\s*(?:ngay\s*)?")
ISSUER_ENDS = re.compile(r"\s(?:ve|v/v|tai|khoa|nham|nhiem ky|ngay|da|gan|trong|huong den|va|voi|theo)\b")
SUBJECT_ENDS = re.compile(
    r",\s*(?:nham|trong do|gan voi|lam cho|tao|ubnd|uy ban nhan dan|chu tich|hoi dong nhan dan|huyen uy|tinh uy)\b|"
    r"\s(?:voi hinh thuc|va (?:cac quy|" + "|".join(KINDS) + r"))\b"
)
SENTENCE_END = re.compile(r"\.\s|;\s*\n")
BASIS = re.compile(r"(?:^|\W)can cu\b")
IMPLEMENTS = re.compile(
    r"thuc hien|trien khai|quan triet|theo tinh than|thi hanh|tiep tuc doi moi|theo quy dinh|\btheo\s*$|theo chi thi"
)


@dataclass(frozen=True)
class Citation:
    """Hold one cited document; an empty text means that the words around it do not say.

    `printed` is the kind as printed; `start` and `end` mark the words from the kind to the subject.
    """

    number: str
    kind: str
    printed: str
    issuer_vi: str
    issuer_en: str
    issued_on: str
    subject: str
    role: str
    start: int
    end: int


def find_citations(prose: Prose, head_end: int, own_number: str) -> list[Citation]:
    """Return the documents that a text cites below its head, each once, in order of mention.

    In: the end of the head and the document's own number, which is no citation.
    """
    seen = {own_number} if own_number else set()
    kept: list[Citation] = []
    footer = next((block.start for block in prose.blocks if block.kind == "footer"), len(prose.text))
    found = [*_numbered(prose, head_end, footer), *_unnumbered(prose, head_end, footer)]
    for citation in sorted(found, key=lambda item: item.start):
        name = citation.number or prose.words_flat(citation.start, citation.end)
        if name not in seen:
            seen.add(name)
            kept.append(citation)
    return kept


def _numbered(prose: Prose, start: int, end: int) -> Iterator[Citation]:
    for match in NUMBER.finditer(prose.text, start, end):
        number = match["number"] + match["tail"]
        before = KIND_BEFORE.search(prose.flat, max(start, match.start() - 40), match.start())
        kind = KINDS[before.group(1)] if before else _kind_of(number)
        if not kind:
            continue
        begin = before.start() if before else match.start()
        yield _read_around(prose, number, kind, begin, match.start(), match.end(), end)


def _unnumbered(prose: Prose, start: int, end: int) -> Iterator[Citation]:
    for match in UNNUMBERED.finditer(prose.flat_line, start, end):
        kind = next(kind for name, kind in KINDS.items() if match.group().startswith(name))
        yield _read_around(prose, "", kind, match.start(), match.end(), match.end(), end)


def _read_around(prose: Prose, number: str, kind: str, begin: int, printed_end: int, end: int, limit: int) -> Citation:
    """Read date, issuer and subject after a citation, and its role from the words before it."""
    flat = prose.flat_line
    date = next(iter(find_dates(flat, end, min(limit, end + 60))), None)
    if date and not DATED.fullmatch(flat, end, date.start):
        date = None
    place = date.end if date else end
    issuer_vi = issuer_en = subject = ""
    issuer = ISSUER.match(flat, place, limit)
    if issuer:
        stop = ISSUER_ENDS.search(flat, *issuer.span("issuer"))
        place = stop.start() if stop else issuer.end("issuer")
        known = find_national_issuer(prose.text[issuer.start("issuer") : place])
        printed = prose.words(issuer.start("issuer"), place)
        issuer_vi = known.vi if known else printed if " " in printed else ""
        issuer_en = known.en if known else ""
    about = SUBJECT.match(flat, place, limit)
    if about:
        stop = SUBJECT_ENDS.search(flat, *about.span("subject"))
        place = stop.start() if stop else about.end("subject")
        subject = prose.words(about.start("subject"), place)
    return Citation(
        number, kind, prose.words(begin, printed_end), issuer_vi, issuer_en, date.iso if date else "", subject,
        _role(prose.flat, begin), begin, max(place, end),
    )  # fmt: skip


def _role(flat: str, begin: int) -> str:
    """Return what the citing words say: it is the basis, is carried out, or is only mentioned."""
    before = SENTENCE_END.split(flat[max(0, begin - 240) : begin])[-1].replace("\n", " ")
    if BASIS.search(before):
        return "basis"
    return "implements" if IMPLEMENTS.search(before) else "refers"


def _kind_of(number: str) -> str:
    """Return the kind that a number's letters name, or nothing where they are no document's."""
    for part in re.split(r"[/-]", number):
        letters = part.rstrip("0123456789")
        if letters in SYMBOLS:
            return SYMBOLS[letters]
    return ""


def find_parent(
    citations: list[Citation],
    locality: Mapping[str, str],
    documents: list[dict[str, str]],
    campaigns: list[dict[str, str]],
) -> str:
    """Return the parent locality's campaign whose document a text cites, or nothing."""
    cited = {citation.number for citation in citations if citation.number}
    above = {row["campaign_id"] for row in campaigns if row["locality_id"] == locality["parent_id"]}
    found = [row["campaign_id"] for row in documents if row["campaign_id"] in above and row["number"] in cited]
    return found[0] if found else ""
