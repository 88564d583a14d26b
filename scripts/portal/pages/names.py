"""Names of places, documents and spots in documents, as a page prints them."""

from __future__ import annotations

import re

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.page import Link
from portal.words import Words

LINES = re.compile(r"^dòng (\d+)(?:-(\d+))?$")
LEVEL = re.compile(r"\([^)]*\)|[^.]+")
PREAMBLE = "0"


def list_lineage(edition: Edition, locality_id: str) -> list[Record]:
    """Return a locality and the units above it, from the nearest up."""
    found: list[Record] = []
    seen: set[str] = set()
    while locality_id and locality_id not in seen:
        seen.add(locality_id)
        row = edition.locality(locality_id)
        found.append(row)
        locality_id = row["parent_id"]
    return found


def name_place(edition: Edition, locality_id: str) -> str:
    """Return a place with its kind and the units above it: `Huyện Kon Rẫy, Tỉnh Kon Tum`."""
    return ", ".join(edition.words.locality(row) for row in list_lineage(edition, locality_id))


def link_place(edition: Edition, locality_id: str) -> Link:
    """Return the link to a place's page."""
    name = edition.words.locality(edition.locality(locality_id))
    return Link(name, edition.path(f"dia-phuong/{locality_id}/"))


def name_document(edition: Edition, document: Record) -> str:
    """Return a document in short: kind and number (`Chỉ thị 08/CT-UBND`), without a stated number its title."""
    if document["number_status"] == "stated":
        return f"{edition.words('document.kind.' + document['kind'])} {document['number']}"
    return edition.words.pick(document, "title")


def link_document(edition: Edition, document_id: str) -> Link:
    """Return the link to a document's page."""
    return Link(name_document(edition, edition.document(document_id)), edition.path(f"van-ban/{document_id}/"))


def tell_number(words: Words, document: Record) -> str:
    """Return a document's number as the source has it; a blank is said to be blank, never filled."""
    if document["number_status"] == "blank":
        return words("document.number_blank", rest=document["number"])
    if document["number_status"] == "absent":
        return words("document.number_absent")
    return document["number"]


def tell_date(words: Words, document: Record) -> str:
    """Return a document's date as far as the source has it."""
    date = words.date(document["issued_on"])
    if document["issued_on_status"] == "stated":
        return date
    if document["issued_on_status"] == "blank":
        return words("document.date_blank", date=date) if date else words("document.date_all_blank")
    return words("document.date_absent_near", date=date) if date else words("document.date_absent")


def split_locator(locator: str) -> tuple[str, str]:
    """Return the item and the lines of a place in a document: `II.1.9, dòng 41-42` -> (`II.1.9`, `41-42`)."""
    item, _, lines = locator.partition(", ")
    found = LINES.match(lines)
    return item, "" if not found else "-".join(part for part in found.groups() if part)


def tell_locator(words: Words, locator: str) -> str:
    """Return a place in a document in words: `mục II.1.9, dòng 41–42 của bản lưu`."""
    item, lines = split_locator(locator)
    text = words("locator.preamble") if item == PREAMBLE else words("locator.item", item=item)
    if not lines:
        return text
    first, _, last = lines.partition("-")
    if last:
        return f"{text}, {words('locator.lines', first=first, last=last)}"
    return f"{text}, {words('locator.line', line=first)}"


def split_item(item: str) -> list[str]:
    """Return the levels of an item: `II.(2.3).1` -> [`II`, `(2.3)`, `1`]."""
    return LEVEL.findall(item)


def is_below(item: str, heading: str) -> bool:
    """Tell whether an item stands under a heading, or is the heading itself."""
    levels = split_item(heading)
    return split_item(item)[: len(levels)] == levels


def number_item(item: str) -> str:
    """Return the document's own number of an item, its last level: `II.1.9` -> `9`; nothing for the preamble."""
    return "" if item == PREAMBLE else split_item(item)[-1].strip("()")
