"""The list of places that the home page's type-ahead reads in the browser."""

from __future__ import annotations

import json

from portal.pages.edition import Edition
from portal.pages.names import name_place
from portal.write import File


def make_place_index(edition: Edition) -> File:
    """Return every place, old and new, as JSON: [name with the places above it, address, last day or nothing]."""
    words = edition.words
    rows = [
        [name_place(edition, id_), edition.path(f"dia-phuong/{id_}/"), words.date(row["valid_to"])]
        for row in edition.tables.rows("localities")
        for id_ in (row["locality_id"],)
    ]
    content = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return File(f"assets/places-{edition.language}.json", content.encode())
