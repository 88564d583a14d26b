"""Records: what a document says of itself and cites, as the lists of campaign.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from portal.ingest.citations import Citation
from portal.ingest.groups import translate_group
from portal.ingest.issuers import EN, VI, Issuer, name_local_issuer, name_party_body
from portal.ingest.movements import Mention
from portal.ingest.prose import Prose
from portal.ingest.references import Record
from portal.ingest.rows import Row
from portal.ingest.sections import Item

LONGEST_HEADING = 100


def list_groups(prose: Prose, rows: Sequence[Row]) -> list[Record]:
    """Return one record a heading that targets stand under, in document order."""
    found: dict[str, int] = {}
    for row in rows:
        number = prose.block_number(row.quote.start)
        heading = _find_heading(prose, number) if number is not None else None
        if heading:
            found.setdefault(*heading)
    records = []
    for path, place in sorted(found.items(), key=lambda item: item[1]):
        block = prose.blocks[place]
        words = prose.words(block.start, block.end).strip(" .:;")
        title = "" if prose.is_damaged else words.capitalize() if words.isupper() else words
        records.append({"locator": path, "title_vi": title, "title_en": translate_group(title)})
    return records


def _find_heading(prose: Prose, number: int) -> tuple[str, int] | None:
    """Return the path and place of the heading nearest above a block, or None."""
    for place in (number, *prose.ancestors(number)):
        block = prose.blocks[place]
        is_short = block.kind == "heading" and block.end - block.start <= LONGEST_HEADING
        if is_short and prose.paths[place] and not prose.words(block.start, block.end).endswith(":"):
            return prose.paths[place], place
    return None


def list_citations(
    prose: Prose, citations: Sequence[Citation], document_id: str, localities: Sequence[Mapping[str, str]]
) -> list[Record]:
    """Return one record a cited document, in order.

    In: the localities whose bodies the text may name without the place: its own, then those above it.
    Out: where the text says no subject, the title is the kind and number; what it does not say is empty.
    """
    records = []
    for item in citations:
        issuer = _issuer_of(prose, item, localities)
        named = {"kind": VI(f"ingest.citation_{item.kind}"), "number": item.number}
        plain = VI("ingest.citation_title", **named) if item.number else item.printed
        subject = "" if prose.is_damaged else item.subject[:1].upper() + item.subject[1:]
        english = EN("ingest.citation_title", kind=EN(f"ingest.citation_{item.kind}"), number=item.number)
        records.append(
            {
                "number": item.number, "kind": item.kind, "issuer_vi": issuer.vi, "issuer_en": issuer.en,
                "issued_on": item.issued_on, "title_vi": subject or plain[:1].upper() + plain[1:],
                "title_en": english if item.number else _title_of_unnumbered(item),
                "role": item.role, "document_id": document_id, "locator": prose.locator(item.start, item.end),
            }
        )  # fmt: skip
    return records


def _title_of_unnumbered(item: Citation) -> str:
    return EN("ingest.citation_call_title") if item.kind == "call" else ""


def _issuer_of(prose: Prose, item: Citation, localities: Sequence[Mapping[str, str]]) -> Issuer:
    """Return a citation's issuer: a national body, a body of a locality, else only the words printed."""
    if item.issuer_en or not item.issuer_vi:
        return Issuer(item.issuer_vi, item.issuer_en)
    for locality in _likely(item.issuer_vi, localities):
        found = name_party_body(item.issuer_vi, locality) or name_local_issuer(item.number, locality)
        if found:
            return found
    return Issuer("" if prose.is_damaged else item.issuer_vi, "")


def _likely(printed: str, localities: Sequence[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """Return the locality that an issuer's words name, or whose level they name (`Tỉnh ủy`)."""
    lowered = printed.lower()
    named = [place for place in localities if place["name_vi"].lower() in lowered]
    named = named or [place for place in localities if lowered.endswith(f" {place['type_vi'].lower()}")]
    level = "province" if lowered.startswith("tỉnh") or " tỉnh" in lowered else "district" if "huyện" in lowered else ""
    return named or [place for place in localities if place["level"] == level]


def list_movements(
    prose: Prose, mentions: Sequence[Mention], document_id: str, names: Mapping[str, str]
) -> list[Record]:
    """Return one record a known movement, in order; a damaged text gives the movement's listed name."""
    return [
        {
            "movement_id": item.movement_id, "wording": names[item.movement_id] if prose.is_damaged else item.words,
            "document_id": document_id, "locator": prose.locator(item.start, item.end),
        }
        for item in mentions
        if item.movement_id
    ]  # fmt: skip


def list_duties(prose: Prose, items: Sequence[Item], document_id: str) -> list[Record]:
    """Return one record a duty, in the document's words, English left to a person."""
    return [
        {
            "actor_vi": "" if prose.is_damaged else _capital(item.actor), "actor_en": "",
            "duty_vi": "" if prose.is_damaged else _capital(item.words), "duty_en": "",
            "document_id": document_id, "locator": prose.locator(item.start, item.end),
        }
        for item in items
        if item.role == "duties"
    ]  # fmt: skip


def list_contents(prose: Prose, items: Sequence[Item], document_id: str) -> list[Record]:
    """Return one record a content, breakthrough or group of participants, English left to a person."""
    return [
        {
            "kind": item.role, "text_vi": "" if prose.is_damaged else _capital(item.words), "text_en": "",
            "document_id": document_id, "locator": prose.locator(item.start, item.end),
        }
        for item in items
        if item.role != "duties"
    ]  # fmt: skip


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
