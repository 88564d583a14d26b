"""Values: the cells of a draft as people read them, with the word of the data behind it."""

from __future__ import annotations

from collections.abc import Mapping

from portal.words import Words

LABELS = {
    "measure": "label.measure", "comparator": "label.comparator", "strength": "label.strength",
    "text_quality": "document.quality", "role": "citation.role",
}  # fmt: skip
DATES = frozenset({"issued_on", "launched_on", "period_start", "period_end"})
Table = Mapping[str, Mapping[str, str]]


def show_value(column: str, value: str, words: Words, names: Mapping[str, Table], kinds: str = "") -> str:
    """Return a cell in words with the data's own in brackets (`Kế hoạch (plan)`), or that there is none.

    In: the tables whose ids stand in columns (`indicator_id`, `unit_id`), each by id; what the words of a
    `kind` begin with in the catalogue.
    """
    if not value:
        return words("ingest.none")
    row = names.get(column, {}).get(value)
    if row is not None:
        return words("ingest.named", name=words.pick(row, "name"), value=value)
    label = f"{kinds if column == 'kind' else LABELS.get(column, '')}.{value}"
    if words.has(label) and words(label) != value:
        return words("ingest.named", name=words(label), value=value)
    return words.date(value) if column in DATES else value
