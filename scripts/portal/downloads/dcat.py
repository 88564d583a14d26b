"""The catalogue in DCAT 3, with the classes and properties that DCAT-AP 3 makes mandatory.

Source: https://www.w3.org/TR/vocab-dcat-3/ and the DCAT-AP 3 profile of the European Union.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portal.downloads import csv_file, json_file, parquet, xlsx, zip_file
from portal.downloads.describe import Table
from portal.downloads.ledger import FOLDER, Entry
from portal.downloads.publication import Publication
from portal.downloads.rdf import Graph, Iri, Node, Text, Value, say_in_each
from portal.words import LANGUAGES, Words

AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
# Ending of a file -> its media type and its name in the authority's list of file types.
FORMATS = {
    "csv": (csv_file.MEDIA_TYPE, "CSV"),
    "json": (json_file.MEDIA_TYPE, "JSON"),
    "parquet": (parquet.MEDIA_TYPE, "PARQUET"),
    "xlsx": (xlsx.MEDIA_TYPE, "XLSX"),
    "zip": (zip_file.MEDIA_TYPE, "ZIP"),
}
THEMES = ("GOVE", "ECON", "SOCI")


def describe_catalog(publication: Publication, entries: Mapping[str, Entry]) -> Graph:
    """Return the catalogue: the whole as one data set, each table as one, the static API as a service."""
    catalog = Node("dcat:Catalog", tuple(_describe_catalog(publication)), _address(publication, "catalog"))
    datasets = [_describe_whole(publication, entries)]
    datasets += [_describe_table(publication, table, entries) for table in publication.described.values()]
    files = [_describe_file(publication, name, entry) for name, entry in entries.items() if _is_data(publication, name)]
    return Graph((catalog, *datasets, *files, _describe_service(publication)))


def _describe_catalog(publication: Publication) -> Iterator[tuple[str, Value]]:
    package = publication.package
    yield from say_in_each("dct:title", {"vi": package["title"], "en": package["title_en"]})
    yield from say_in_each("dct:description", {"vi": package["description"], "en": package["description_en"]})
    yield "dct:publisher", _publisher(publication)
    yield "foaf:homepage", Iri(publication.address())
    yield "dct:license", Iri(package["licenses"][0]["path"])
    yield "dct:modified", Text(publication.updated_on, datatype="xsd:date")
    yield from _languages()
    yield "dcat:service", Iri(_address(publication, "api"))
    for name in ("whole", *publication.described):
        yield "dcat:dataset", Iri(_address(publication, name))


def _describe_whole(publication: Publication, entries: Mapping[str, Entry]) -> Node:
    package = publication.package
    said: list[tuple[str, Value]] = [
        *say_in_each("dct:title", {"vi": package["title"], "en": package["title_en"]}),
        *say_in_each("dct:description", {"vi": package["description"], "en": package["description_en"]}),
        *_describe_dataset(publication),
        *(("dcat:keyword", Text(keyword, "vi")) for keyword in package["keywords"]),
        *(("dct:hasPart", Iri(_address(publication, name))) for name in publication.described),
        *_list_files(publication, package["name"], entries),
    ]
    return Node("dcat:Dataset", tuple(said), _address(publication, "whole"))


def _describe_table(publication: Publication, table: Table, entries: Mapping[str, Entry]) -> Node:
    said: list[tuple[str, Value]] = [
        *say_in_each("dct:title", table.titles),
        *say_in_each("dct:description", table.abouts),
        *_describe_dataset(publication),
        ("dct:isPartOf", Iri(_address(publication, "whole"))),
        *_list_files(publication, table.name, entries),
    ]
    return Node("dcat:Dataset", tuple(said), _address(publication, table.name))


def _list_files(publication: Publication, stem: str, entries: Mapping[str, Entry]) -> Iterator[tuple[str, Value]]:
    """Yield each file of one data set as a distribution."""
    for ending in FORMATS:
        if f"{stem}.{ending}" in entries:
            yield "dcat:distribution", Iri(_address(publication, f"{stem}.{ending}"))


def _is_data(publication: Publication, name: str) -> bool:
    """Tell whether a file below `data/` holds data, not a description of them."""
    stem, _, ending = name.rpartition(".")
    return ending in FORMATS and (stem in publication.described or stem == publication.package["name"])


def _describe_file(publication: Publication, name: str, entry: Entry) -> Node:
    media_type, file_type = FORMATS[name.rpartition(".")[2]]
    url = Iri(f"{publication.site_url}{FOLDER}{name}")
    checksum = Node(
        "spdx:Checksum",
        (("spdx:algorithm", Iri(SHA256)), ("spdx:checksumValue", Text(entry.sha256, datatype="xsd:hexBinary"))),
    )
    return Node(
        "dcat:Distribution",
        (
            ("dct:title", Text(name)),
            ("dcat:accessURL", url),
            ("dcat:downloadURL", url),
            ("dcat:mediaType", Iri(MEDIA_TYPES + media_type)),
            ("dct:format", Iri(f"{AUTHORITY}file-type/{file_type}")),
            ("dct:license", Iri(publication.package["licenses"][0]["path"])),
            ("dcat:byteSize", Text(str(entry.bytes), datatype="xsd:nonNegativeInteger")),
            ("spdx:checksum", checksum),
        ),
        _address(publication, name),
    )


def _describe_dataset(publication: Publication) -> Iterator[tuple[str, Value]]:
    """Yield what is true of the whole and of each table."""
    years = sorted(set(publication.cells("campaigns", "year", publication.rows("campaigns"))))
    yield "dct:publisher", _publisher(publication)
    yield "dct:license", Iri(publication.package["licenses"][0]["path"])
    yield "dct:modified", Text(publication.updated_on, datatype="xsd:date")
    yield "dcat:version", Text(publication.version)
    yield "dct:accrualPeriodicity", Iri(f"{AUTHORITY}frequency/IRREG")
    yield "dct:accessRights", Iri(f"{AUTHORITY}access-right/PUBLIC")
    yield "dct:spatial", Iri(f"{AUTHORITY}country/VNM")
    yield "dcat:landingPage", Iri(publication.address("tai-ve/"))
    yield from _languages()
    for theme in THEMES:
        yield "dcat:theme", Iri(f"{AUTHORITY}data-theme/{theme}")
    if years:
        said = (
            ("dcat:startDate", Text(years[0], datatype="xsd:gYear")),
            ("dcat:endDate", Text(years[-1], datatype="xsd:gYear")),
        )
        yield "dct:temporal", Node("dct:PeriodOfTime", said)


def _describe_service(publication: Publication) -> Node:
    said: list[tuple[str, Value]] = [
        *say_in_each("dct:title", {language: Words(language)("catalog.service") for language in LANGUAGES}),
        *say_in_each("dct:description", {language: Words(language)("catalog.service.about") for language in LANGUAGES}),
        ("dcat:endpointURL", Iri(publication.address())),
        ("dcat:endpointDescription", Iri(f"{publication.site_url}{FOLDER}openapi.json")),
        ("dcat:servesDataset", Iri(_address(publication, "whole"))),
        ("dct:publisher", _publisher(publication)),
        ("dct:license", Iri(publication.package["licenses"][0]["path"])),
    ]
    return Node("dcat:DataService", tuple(said), _address(publication, "api"))


def _publisher(publication: Publication) -> Node:
    return Node("foaf:Agent", (("foaf:name", Text(publication.package["contributors"][0]["title"], "vi")),))


def _languages() -> Iterator[tuple[str, Value]]:
    for code in ("VIE", "ENG"):
        yield "dct:language", Iri(f"{AUTHORITY}language/{code}")


def _address(publication: Publication, name: str) -> str:
    """Return the name of a thing in the catalogue."""
    return f"{publication.site_url}{FOLDER}catalog.jsonld#{name}"
