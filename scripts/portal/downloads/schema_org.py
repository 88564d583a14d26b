"""schema.org JSON-LD for the heads of pages: each page's data as a `Dataset`, the whole as a `DataCatalog`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from portal.downloads import csv_file, json_file, xlsx, zip_file
from portal.downloads.citations import cite_page
from portal.downloads.page_data import PageData
from portal.downloads.publication import Publication, Row
from portal.words import Words

CONTEXT = "https://schema.org/"
FORMATS = {
    "csv": csv_file.MEDIA_TYPE,
    "json": json_file.MEDIA_TYPE,
    "xlsx": xlsx.MEDIA_TYPE,
    "zip": zip_file.MEDIA_TYPE,
}


def dataset_jsonld(publication: Publication, page: PageData, language: str) -> dict[str, Any]:
    """Return the description of one page's data for search engines, in the page's language."""
    words = Words(language)
    key = page.key
    package = publication.package
    title = words(f"package.{key.kind}", title=page.titles[language])
    description: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{publication.address(key.folder)}#data",
        "name": title,
        "description": f"{title}. {words(f'package.{key.kind}.about')} {package[_in('description', language)]}",
        "url": publication.address(key.folder, language),
        "identifier": publication.address(key.folder),
        "inLanguage": ["vi", "en"],
        "version": page.version,
        "dateModified": page.updated_on,
        "license": package["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "creator": _publisher(publication),
        "publisher": _publisher(publication),
        "keywords": package["keywords"],
        "creditText": cite_page(publication, page, language).plain(),
        "spatialCoverage": _place(publication, page, language),
        "variableMeasured": _variables(publication, page, language),
        "includedInDataCatalog": {"@id": _catalog_id(publication)},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": f"{publication.address(key.folder)}data.{end}",
            }
            for end, kind in FORMATS.items()
        ],
    }
    description |= _cover(publication, page.tables["targets"], page.tables["observations"])
    based_on = publication.cells("documents", "url", page.tables.get("documents", []))
    if based_on:
        description["isBasedOn"] = based_on
    return description


def catalog_jsonld(publication: Publication, language: str) -> dict[str, Any]:
    """Return the description of everything for the downloads page, in the page's language."""
    package = publication.package
    words = Words(language)
    whole = {
        "@type": "Dataset",
        "@id": f"{publication.site_url}data/#whole",
        "name": package[_in("title", language)],
        "description": package[_in("description", language)],
        "url": publication.address("tai-ve/", language),
        "identifier": publication.address(),
        "inLanguage": ["vi", "en"],
        "version": publication.version,
        "dateModified": publication.updated_on,
        "license": package["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "creator": _publisher(publication),
        "publisher": _publisher(publication),
        "keywords": package["keywords"],
        "spatialCoverage": _country(language),
        **_cover(publication, publication.rows("targets"), publication.rows("observations")),
        "includedInDataCatalog": {"@id": _catalog_id(publication)},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": words("catalog.everything"),
                "encodingFormat": FORMATS[end],
                "contentUrl": f"{publication.site_url}data/{package['name']}.{end}",
            }
            for end in ("xlsx", "zip")
        ],
        "hasPart": [
            {
                "@type": "Dataset",
                "name": table.titles[language],
                "description": f"{table.abouts[language]} {package[_in('description', language)]}",
                "license": package["licenses"][0]["path"],
                "creator": _publisher(publication),
                "distribution": {
                    "@type": "DataDownload",
                    "encodingFormat": FORMATS["csv"],
                    "contentUrl": f"{publication.site_url}data/{name}.csv",
                },
            }
            for name, table in publication.described.items()
        ],
    }
    return {
        "@context": CONTEXT,
        "@type": "DataCatalog",
        "@id": _catalog_id(publication),
        "name": package[_in("title", language)],
        "description": package[_in("description", language)],
        "url": publication.address("tai-ve/", language),
        "inLanguage": ["vi", "en"],
        "license": package["licenses"][0]["path"],
        "publisher": _publisher(publication),
        "dataset": [whole],
    }


def _variables(publication: Publication, page: PageData, language: str) -> list[dict[str, str]]:
    """Return the indicators that the page's targets and results measure, with their units."""
    rows = (publication.record("indicators", row) for row in page.tables["indicators"])
    units = {unit["unit_id"]: unit for unit in (publication.record("units", row) for row in page.tables["units"])}
    words = Words(language)
    return [
        {"@type": "PropertyValue", "name": words.pick(row, "name"), "unitText": words.symbol(units.get(row["unit_id"]))}
        for row in rows
    ]


def _place(publication: Publication, page: PageData, language: str) -> dict[str, Any]:
    """Return the place of a campaign or locality; an indicator's data are of the whole country."""
    if page.key.kind == "indicator":
        return _country(language)
    places = [publication.record("localities", row) for row in page.tables["localities"]]
    own = page.key.id if page.key.kind == "locality" else page.key.id.rpartition("/")[0]
    names = (Words(language).locality(place) for place in places if place["locality_id"] == own)
    return {"@type": "AdministrativeArea", "name": next(names), "containedInPlace": _country(language)}


def _country(language: str) -> dict[str, str]:
    return {"@type": "Country", "name": Words(language)("catalog.country")}


def _cover(publication: Publication, targets: Iterable[Row], observations: Iterable[Row]) -> dict[str, str]:
    """Return the years that the rows are about (`2020/2025`); nothing where there are none."""
    periods: Iterable[str] = (
        *publication.cells("targets", "period", targets),
        *publication.cells("observations", "period", observations),
    )
    years = sorted({year for period in periods for year in (period[:4], period[-4:]) if year.isdigit()})
    if not years:
        return {}
    return {"temporalCoverage": years[0] if len(years) == 1 else f"{years[0]}/{years[-1]}"}


def _publisher(publication: Publication) -> dict[str, str]:
    return {
        "@type": "Organization",
        "name": publication.package["contributors"][0]["title"],
        "url": publication.address(),
    }


def _catalog_id(publication: Publication) -> str:
    return f"{publication.site_url}data/#catalog"


def _in(name: str, language: str) -> str:
    return name if language == "vi" else f"{name}_{language}"
