"""Drafting: a document into a draft campaign, nothing in it that the document or the tables do not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from portal.ingest.citations import Citation, find_citations, find_parent
from portal.ingest.collecting import Rows, collect_rows
from portal.ingest.documents import Document
from portal.ingest.heading import Head, read_head
from portal.ingest.issuers import EN, VI, Issuer, name_local_issuer, name_people_committee, name_place, name_web_portal
from portal.ingest.movements import Mention, find_movements
from portal.ingest.notices import Notice
from portal.ingest.passed import Passed, find_passed
from portal.ingest.prose import Prose, flatten
from portal.ingest.records import list_citations, list_contents, list_duties, list_groups, list_movements
from portal.ingest.references import Record, References
from portal.ingest.rows import RowDrafter
from portal.ingest.sections import Item, find_items, find_period
from portal.ingest.signature import Signature, find_signature
from portal.ingest.tabled import Tables, join_readings, read_tables
from portal.ingest.theme import Theme, find_theme
from portal.statements import Reading, read_targets

NAMED_WITHIN = 6000


@dataclass(frozen=True)
class Draft:
    """Hold a document, all that was read in it, and the records that are written of it.

    `lists` holds the lists of campaign.yaml by name; `evidence` the rows of evidence.csv; `names` the rows
    of the reference tables by column and id.
    """

    campaign_id: str
    document: Document
    prose: Prose
    head: Head
    theme: Theme | None
    signature: Signature | None
    mentions: tuple[Mention, ...]
    items: tuple[Item, ...]
    citations: tuple[Citation, ...]
    rows: Rows
    tables: Tables
    passed: tuple[Passed, ...]
    campaign: Record
    lists: Mapping[str, list[Record]]
    evidence: list[Record]
    notices: tuple[Notice, ...]
    names: Mapping[str, Mapping[str, Record]]


class Drafter:
    """Draft the campaign of one locality and year from one document."""

    def __init__(self, document: Document, locality_id: str, year: int, references: References) -> None:
        """Take the document and where it belongs.

        Raises: DocumentRefused where there is no such locality or it did not exist in that year.
        """
        self.document = document
        self.references = references
        self.year = year
        self.locality = references.find_locality(locality_id, year)
        self.places = references.places(locality_id)
        self.campaign_id = f"{locality_id}/{year}"
        self.prose = Prose(document.text, document.rows)

    def draft(self) -> Draft:
        """Return the draft."""
        prose, references = self.prose, self.references
        head = read_head(prose)
        theme = find_theme(prose)
        signature = find_signature(prose.text)
        citations = tuple(find_citations(prose, head.end, head.number))
        mentions = tuple(find_movements(prose, references.movements))
        items = tuple(find_items(prose))
        document_id = references.name_document(self.campaign_id, head.kind or "document")
        rows, tables = self._read_rows(document_id)
        taken = [row.reading for row in (*rows.targets, *rows.repeated)]
        names = {row["movement_id"]: row["name_vi"] for row in references.movements}
        lists = {
            "documents": [self._describe_document(document_id, head, signature)],
            "groups": list_groups(prose, rows.targets),
            "citations": list_citations(prose, citations, document_id, self.places),
            "movements": list_movements(prose, mentions, document_id, names),
            "duties": list_duties(prose, items, document_id),
            "contents": list_contents(prose, items, document_id),
        }
        return Draft(
            self.campaign_id, self.document, prose, head, theme, signature, mentions, items, citations, rows, tables,
            tuple(find_passed(prose, taken, rows.not_taken, tables.unread)),
            self._describe_campaign(document_id, head, theme, citations), lists,
            [_as_evidence(row.cells) for row in rows.repeated],
            tuple(self._notices(head, theme, signature, mentions, rows)),
            {"indicator_id": references.indicators, "unit_id": references.units},
        )  # fmt: skip

    def _read_rows(self, document_id: str) -> tuple[Rows, Tables]:
        @lru_cache(maxsize=4096)
        def read(words: str) -> list[Reading]:
            return read_targets(words, self.references.vocabulary)

        prose, rows = self.prose, self.document.rows
        told = read_targets(prose.outside, self.references.vocabulary, period=str(self.year))
        tables = read_tables(prose, rows, self.year, read)
        readings, tabled = join_readings(told, tables)
        indicators, units = self.references.indicators, self.references.units
        drafter = RowDrafter(prose, readings, read, document_id, self.year, indicators, units, tabled)
        return collect_rows(drafter), tables

    def _describe_campaign(
        self, document_id: str, head: Head, theme: Theme | None, citations: tuple[Citation, ...]
    ) -> Record:
        """Return the record of the campaign; titles are made of the year and the locality's name."""
        period = find_period(self.prose)
        launched = head.date if head.kind != "article" else ""
        is_patriotic = f"phong trao thi dua yeu nuoc nam {self.year}" in self.prose.flat_line
        title = "campaign_title_patriotic" if is_patriotic else "campaign_title"
        has_theme = theme is not None and not self.prose.is_damaged
        return {
            "id": self.campaign_id,
            "locality_id": self.locality["locality_id"],
            "year": str(self.year),
            "title_vi": VI(f"ingest.{title}", year=self.year, place=self._place("vi")),
            "title_en": EN(f"ingest.{title}", year=self.year, place=self._place("en")),
            "theme_vi": theme.words if theme is not None and has_theme else "",
            "theme_en": "",
            "launched_on": launched,
            "period_start": period.start or (launched if period.from_launch else "") or str(self.year),
            "period_end": period.end or str(self.year),
            "parent_campaign_id": find_parent(
                list(citations), self.locality, self.references.documents, self.references.campaigns
            ),
            "document_id": document_id,
            "completeness": "partial",
        }

    def _place(self, language: str) -> str:
        """Return the locality with the one above it: `huyện Kon Rẫy, tỉnh Kon Tum`."""
        words = VI if language == "vi" else EN
        return ", ".join(name_place(place, words) for place in self.places)

    def _describe_document(self, document_id: str, head: Head, signature: Signature | None) -> Record:
        """Return the record of the document; what its text does not say is empty."""
        issuer = self._issuer(head)
        kind = head.kind or "document"
        vi, en = self._place("vi"), self._place("en")
        printed = head.title[:1].lower() + head.title[1:] if head.kind_printed else head.title
        title = f"{head.kind_printed.capitalize()} {printed}".strip() if head.title else ""
        return {
            "document_id": document_id,
            "kind": head.kind,
            "number": head.number,
            "number_status": head.number_status,
            "issuer_vi": issuer.vi,
            "issuer_en": issuer.en,
            "issued_on": head.date,
            "issued_on_status": head.date_status,
            "title_vi": (not self.prose.is_damaged and title) or VI(f"ingest.title_{kind}", year=self.year, place=vi),
            "title_en": EN(f"ingest.title_{kind}", year=self.year, place=en),
            "signatory": signature.name if signature and not self.prose.is_damaged else "",
            "signatory_title_vi": VI(f"ingest.office_{signature.office}") if signature else "",
            "text_quality": "ocr" if self.document.by_ocr or self.prose.is_damaged else "clean",
            "sha256": self.document.sha256,
            "archive_file": self.document.archive_file,
        }

    def _issuer(self, head: Head) -> Issuer:
        """Return who issued the document: the body that its number names, else the People's Committee if named."""
        if head.kind == "article":
            has_portal = "cong thong tin dien tu" in self.prose.flat or "cong ttdt" in self.prose.flat
            return name_web_portal(self.locality) if has_portal else Issuer("", "")
        by_number = name_local_issuer(head.number, self.locality)
        if by_number is not None:
            return by_number
        has_committee = "uy ban nhan dan" in self.prose.flat_line or "ubnd" in self.prose.flat_line
        return name_people_committee(self.locality) if has_committee else Issuer("", "")

    def _notices(
        self, head: Head, theme: Theme | None, signature: Signature | None, mentions: tuple[Mention, ...], rows: Rows
    ) -> list[Notice]:
        """Return what a person must look at in the document as a whole."""
        prose = self.prose
        found = [Notice("by_ocr")] if self.document.by_ocr else []
        if flatten(self.locality["name_vi"]) not in prose.flat_line[:NAMED_WITHIN]:
            found.append(Notice("other_place", {"place": name_place(self.locality, VI)}))
        if str(self.year) not in prose.text[:NAMED_WITHIN]:
            found.append(Notice("other_year", {"year": str(self.year)}))
        if not head.kind:
            found.append(Notice("kind_unknown", {"printed": head.kind_printed or "–"}))
        for status, name in ((head.number_status, "number"), (head.date_status, "date")):
            if status != "stated":
                found.append(Notice(f"{name}_{status}"))
        if prose.is_damaged:
            found.append(Notice("damaged", {"theme": theme.words if theme else "–", "title": head.title or "–"}))
        elif theme is None:
            found.append(Notice("theme_missing"))
        elif not theme.is_closed:
            found.append(Notice("theme_open", {"theme": theme.words}))
        if signature is None and head.kind != "article":
            found.append(Notice("signature_missing"))
        if not rows.targets:
            found.append(Notice("no_targets"))
        unknown = [mention for mention in mentions if not mention.movement_id]
        found.extend(
            Notice("movement_unknown", {"words": item.words, "nearest": ", ".join(item.nearest) or "–"})
            for item in unknown
        )
        return found


def _as_evidence(cells: Mapping[str, str]) -> Record:
    """Return a repeated target as a row of evidence.csv."""
    kept = ("key", "document_id", "locator", "quote", "quote_status")
    return {**{name: cells[name] for name in kept}, "disagrees": "", "note": "", "note_en": ""}
