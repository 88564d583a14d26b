"""What stands in the heads of pages describes the page's own data."""

from __future__ import annotations

import json
from collections.abc import Mapping

from made_downloads import SITE
from portal.downloads import Publication, catalog_jsonld, dataset_jsonld, list_pages, select_page


def test_every_page_with_data_describes_them(publication: Publication, files: Mapping[str, bytes]) -> None:
    for key in list_pages(publication.tables):
        for language in ("vi", "en"):
            page = select_page(publication, key)
            told = dataset_jsonld(publication, page, language)
            assert told["@type"] == "Dataset"
            assert 50 <= len(told["description"]) <= 5000
            assert told["version"] == page.version
            assert all(part["contentUrl"].removeprefix(SITE) in files for part in told["distribution"])
            assert json.dumps(told)


def test_a_campaign_says_where_when_and_what(publication: Publication) -> None:
    key = next(key for key in list_pages(publication.tables) if key.id == "song-may/doi-che/2024")
    told = dataset_jsonld(publication, select_page(publication, key), "vi")
    assert told["spatialCoverage"]["name"] == "Huyện Đồi Chè"
    assert told["temporalCoverage"] == "2023/2024"
    assert {"@type": "PropertyValue", "name": "Tỷ lệ hộ nghèo", "unitText": "%"} in told["variableMeasured"]


def test_the_catalogue_lists_every_table(publication: Publication, files: Mapping[str, bytes]) -> None:
    for language in ("vi", "en"):
        told = catalog_jsonld(publication, language)
        (whole,) = told["dataset"]
        assert len(whole["hasPart"]) == len(publication.described)
        for part in (*whole["distribution"], *(part["distribution"] for part in whole["hasPart"])):
            assert part["contentUrl"].removeprefix(SITE) in files
