"""Facts that may be unknown: said to be unknown, never left out."""

from __future__ import annotations

from portal.derive.tables import Record
from portal.pages.page import Fact
from portal.words import Words


def known(words: Words, label: str, value: str, *, is_vietnamese: bool = False) -> Fact:
    """Return a fact, or say that it is not known."""
    if value:
        return Fact(words(label), value, is_vietnamese=is_vietnamese)
    return Fact(words(label), words("fact.unknown"), is_unknown=True)


def tell_signatory(document: Record) -> str:
    """Return who signed a document, with the title at the signature."""
    return ", ".join(part for part in (document["signatory"], document["signatory_title_vi"]) if part)
