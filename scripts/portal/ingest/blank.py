"""Blank campaigns: an empty folder that is valid from the start, with what is known of place and year."""

from __future__ import annotations

from portal.ingest.campaign_file import write_campaign, write_table
from portal.ingest.issuers import EN, VI, name_people_committee, name_place
from portal.ingest.references import Record, References
from portal.ingest.required import required_columns
from portal.read import Sources

KIND = "plan"


def make_blank(sources: Sources, references: References, locality_id: str, year: int) -> dict[str, bytes]:
    """Return the files of an empty campaign of one locality and year, by name.

    Out: campaign.yaml with ids, period, titles made of place and year, and one document to be described;
    targets.csv with its header only. Notes in both languages say that nothing is entered yet.
    Raises: DocumentRefused where there is no such locality or it did not exist in that year.
    """
    locality = references.find_locality(locality_id, year)
    campaign_id = f"{locality_id}/{year}"
    document_id = references.name_document(campaign_id, KIND)
    places = references.places(locality_id)
    vi = {"year": year, "place": ", ".join(name_place(place, VI) for place in places)}
    en = {"year": year, "place": ", ".join(name_place(place, EN) for place in places)}
    issuer = name_people_committee(locality)
    campaign: Record = {
        "id": campaign_id,
        "locality_id": locality_id,
        "year": str(year),
        "title_vi": VI("ingest.campaign_title", **vi),
        "title_en": EN("ingest.campaign_title", **en),
        "period_start": str(year),
        "period_end": str(year),
        "document_id": document_id,
        "completeness": "partial",
        "note_vi": VI("ingest.blank_note"),
        "note_en": EN("ingest.blank_note"),
    }
    document: Record = {
        "document_id": document_id,
        "kind": KIND,
        "number_status": "absent",
        "issuer_vi": issuer.vi,
        "issuer_en": issuer.en,
        "issued_on_status": "absent",
        "title_vi": VI(f"ingest.title_{KIND}", **vi),
        "title_en": EN(f"ingest.title_{KIND}", **en),
        "text_quality": "clean",
    }
    comment = f"{VI('ingest.blank_comment')}\n{EN('ingest.blank_comment')}"
    required = required_columns(sources)
    return {
        "campaign.yaml": write_campaign(campaign, {"documents": [document]}, required, comment),
        "targets.csv": write_table(sources.schemas["targets"].file_columns, []),
    }
