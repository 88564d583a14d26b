"""Required columns: which cells of a campaign's records the schemas want filled."""

from __future__ import annotations

from portal.read import Sources
from portal.read.schemas import CAMPAIGN_LISTS


def required_columns(sources: Sources) -> dict[str, frozenset[str]]:
    """Return the columns that must be filled, for `campaign` and for each list of campaign.yaml."""
    tables = {"campaign": "campaigns", **CAMPAIGN_LISTS}
    return {
        name: frozenset(
            field["name"]
            for field in sources.schemas[table].document["fields"]
            if field.get("constraints", {}).get("required")
        )
        for name, table in tables.items()
    }
