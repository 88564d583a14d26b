"""What the explorer loads when it is wanted: the words of some targets, their figures, the words to search in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from portal.pages.edition import Edition
from portal.pages.explore_index import code_units, dump, list_figures, name_known_words
from portal.pages.explore_order import FOLDER, Batch, Line, Order
from portal.pages.explore_text import join_new_words, list_words
from portal.pages.names import name_document, name_place
from portal.pages.targets import tell_baseline
from portal.write import File

# What the browser takes where a column is left out of a file: a column that says this of every row is not written.
UNSAID: Mapping[str, object] = {"unit": -1, "observed_unit": -1, "effort": 0, "document": 0, "restated": 0}
# A row's columns in the file of one province and year.
SHOWN = (
    "key",
    "statement",
    "bound",
    "first",
    "effort",
    "notes",
    "observed",
    "document",
    "quote",
    "restated",
    "revised",
)


def make_province(editions: Sequence[Edition], order: Order, province: str) -> Iterator[File]:
    """Yield the files of one province: figures of all its targets, words to search in, and what rows show by year."""
    batches = order.provinces[province]
    stamp = order.stamp(province)
    folder = f"{FOLDER}{province}/"
    units = code_units(editions[0])
    figures = [list_figures(line, units) for batch in batches for line in order.lines(batch)]
    yield File(f"{folder}figures.json", dump({"stamp": stamp, **_turn(figures)}))
    for edition in editions:
        language = edition.language
        words = [text for batch in batches for text in _list_texts(edition, order, batch)]
        yield File(f"{folder}text-{language}.json", dump({"stamp": stamp, "text": words}))
        for batch in batches:
            yield File(f"{folder}{batch.year}-{language}.json", _make_rows(edition, order, batch, stamp))


def _make_rows(edition: Edition, order: Order, batch: Batch, stamp: str) -> bytes:
    """Return what the rows of one province and year show, a list a column; documents are told once."""
    documents: dict[str, int] = {}
    rows = [_tell_row(edition, line, documents) for line in order.lines(batch)]
    told = [_tell_document(edition, id_) for id_ in documents]
    return dump({"stamp": stamp, "documents": told, **_turn(rows)})


def _tell_row(edition: Edition, line: Line, documents: dict[str, int]) -> dict[str, object]:
    words, target, campaign = edition.words, line.target, line.campaign
    bound, first = edition.bound(line.figures), ""
    if line.figures is not target:
        first = words("target.first", figure=edition.bound(target))
    due = words("target.due", period=words.period(target["period"])) if target["period"] != campaign["year"] else ""
    row = {
        "key": target["key"] if target["key"] != target["indicator_id"] else "",
        "statement": words.pick(target, "statement"),
        "bound": bound,
        "first": first,
        "effort": int(target["strength"] == "effort"),
        "notes": "\n".join(note for note in (due, tell_baseline(edition, target)) if note),
        "observed": _tell_observed(edition, line),
        "document": documents.setdefault(target["document_id"], len(documents)),
        "quote": target["quote"],
        "restated": int(target["quote_status"] != "verbatim"),
        "revised": line.assessment["judged_revised_on"],
    }
    return {name: row[name] for name in SHOWN}


def _tell_document(edition: Edition, id_: str) -> list[object]:
    """Return a document's id, its name, and 1 where a machine read its text from a scan."""
    document = edition.document(id_)
    return [id_, name_document(edition, document), int(document["text_quality"] == "ocr")]


def _tell_observed(edition: Edition, line: Line) -> str:
    """Return the published figure that the status rests on, as pages print it; nothing where there is none."""
    found = line.assessment
    if not found["observed_value"]:
        return ""
    row = {"comparator": found["observed_comparator"] or "eq", "value": found["observed_value"]}
    return edition.words.bound(row, edition.unit(found["observed_unit_id"]))


def _list_texts(edition: Edition, order: Order, batch: Batch) -> Iterator[str]:
    """Yield the words by which each target is found beyond those of its place, year and indicator."""
    indicators: dict[str, frozenset[str]] = {}
    places: dict[str, frozenset[str]] = {}
    documents: dict[str, str] = {}
    for line in order.lines(batch):
        indicator, place = line.target["indicator_id"], line.campaign["locality_id"]
        if indicator not in indicators:
            indicators[indicator] = name_known_words(edition, indicator)
        if place not in places:
            places[place] = frozenset((batch.year, *list_words(name_place(edition, place))))
        statement = edition.words.pick(line.target, "statement")
        document = line.target["document_id"]
        if document not in documents:
            documents[document] = name_document(edition, edition.document(document))
        known = indicators[indicator] | places[place]
        yield join_new_words((statement, line.target["quote"], documents[document]), known)


def _turn(rows: list[dict[str, object]]) -> dict[str, list[object]]:
    """Return rows as columns, without those that say nothing throughout."""
    names = rows[0] if rows else {}
    columns = {name: [row[name] for row in rows] for name in names}
    return {name: values for name, values in columns.items() if any(value != UNSAID.get(name, "") for value in values)}
