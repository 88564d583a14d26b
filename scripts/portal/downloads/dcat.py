"""The catalogue in DCAT 3, with the classes and properties that DCAT-AP 3 makes mandatory.

Source: https://www.w3.org/TR/vocab-dcat-3/ and https://semiceu.github.io/DCAT-AP/releases/3.0.0/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from portal.downloads.dcat_terms import (
    COUNTRY,
    FORMATS,
    IRREGULAR,
    PUBLIC,
    SHA256,
    SPOKEN,
    THEMES,
    file_type,
    list_terms,
    media_type,
)
from portal.downloads.describe import Table
from portal.downloads.ledger import FOLDER, Entry
from portal.downloads.publication import Publication
from portal.downloads.rdf import Graph, Iri, Node, Text, Value, say_in_each
from portal.downloads.releases import list_released, locate
from portal.read.releases import Release
from portal.words import LANGUAGES, Words

WHOLE = "whole"
# Files of a release that the catalogue names; the manifest beside them lists all.
RELEASED = ("zip", "xlsx")


def describe_catalog(publication: Publication, entries: Mapping[str, Entry], releases: Sequence[Release]) -> Graph:
    """Return the catalogue: the whole, each table and each release as a data set, the static API as a service."""
    catalog = Node("dcat:Catalog", tuple(_describe_catalog(publication, releases)), _address(publication, "catalog"))
    datasets = [_describe_whole(publication, entries, releases)]
    datasets += [_describe_table(publication, table, entries) for table in publication.described.values()]
    datasets += [_describe_release(publication, release) for release in releases]
    files = {name: entry for name, entry in entries.items() if _is_data(publication, name)}
    released = dict(list_released(releases))
    for release in releases:
        files.update((name, released[name]) for name in _list_released(publication, release))
    distributions = [_describe_file(publication, name, entry) for name, entry in files.items()]
    return Graph((catalog, *datasets, *distributions, _describe_service(publication), *list_terms(publication)))


def _describe_catalog(publication: Publication, releases: Sequence[Release]) -> Iterator[tuple[str, Value]]:
    package = publication.package
    yield from say_in_each("dct:title", {"vi": package["title"], "en": package["title_en"]})
    yield from say_in_each("dct:description", {"vi": package["description"], "en": package["description_en"]})
    yield "dct:publisher", _publisher(publication)
    yield "foaf:homepage", Iri(publication.address())
    yield "dct:license", Iri(package["licenses"][0]["path"])
    yield "dct:modified", Text(publication.updated_on, datatype="xsd:date")
    yield from (("dct:language", language) for language in SPOKEN)
    yield "dcat:service", Iri(_address(publication, "api"))
    for name in (WHOLE, *publication.described, *map(_name_release, releases)):
        yield "dcat:dataset", Iri(_address(publication, name))


def _describe_whole(publication: Publication, entries: Mapping[str, Entry], releases: Sequence[Release]) -> Node:
    package = publication.package
    said: list[tuple[str, Value]] = [
        *say_in_each("dct:title", {"vi": package["title"], "en": package["title_en"]}),
        *say_in_each("dct:description", {"vi": package["description"], "en": package["description_en"]}),
        *_describe_dataset(publication, publication.version, publication.updated_on),
        *(("dcat:keyword", Text(keyword, "vi")) for keyword in package["keywords"]),
        *(("dct:hasPart", Iri(_address(publication, name))) for name in publication.described),
        *(("dcat:hasVersion", Iri(_address(publication, _name_release(release)))) for release in releases),
        *(("dcat:hasCurrentVersion", Iri(_address(publication, _name_release(one)))) for one in releases[-1:]),
        *_list_files(publication, package["name"], entries),
    ]
    return Node("dcat:Dataset", tuple(said), _address(publication, WHOLE))


def _describe_table(publication: Publication, table: Table, entries: Mapping[str, Entry]) -> Node:
    said: list[tuple[str, Value]] = [
        *say_in_each("dct:title", table.titles),
        *say_in_each("dct:description", table.abouts),
        *_describe_dataset(publication, publication.version, publication.updated_on),
        ("dct:isPartOf", Iri(_address(publication, WHOLE))),
        *_list_files(publication, table.name, entries),
    ]
    return Node("dcat:Dataset", tuple(said), _address(publication, table.name))


def _describe_release(publication: Publication, release: Release) -> Node:
    """Return one release: a version of the whole that no longer changes, with the one before it."""
    package = publication.package
    titles = {"vi": package["title"], "en": package["title_en"]}
    said: list[tuple[str, Value]] = [
        *say_in_each(
            "dct:title",
            {lang: Words(lang)("release.title", title=titles[lang], version=release.version) for lang in LANGUAGES},
        ),
        *say_in_each("dct:description", {"vi": package["description"], "en": package["description_en"]}),
        *_describe_dataset(publication, release.version, release.updated_on),
        ("dcat:isVersionOf", Iri(_address(publication, WHOLE))),
    ]
    if release.previous:
        said.append(("dcat:previousVersion", Iri(_address(publication, f"release-{release.previous}"))))
    for name in _list_released(publication, release):
        said.append(("dcat:distribution", Iri(_address(publication, name))))
    return Node("dcat:Dataset", tuple(said), _address(publication, _name_release(release)))


def _name_release(release: Release) -> str:
    return f"release-{release.version}"


def _list_released(publication: Publication, release: Release) -> list[str]:
    """Return the paths below `data/` of the files of a release that the catalogue names."""
    wanted = {f"{publication.package['name']}.{ending}" for ending in RELEASED}
    return [locate(release, file.path) for file in release.files if file.path in wanted]


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
    ending = name.rpartition(".")[2]
    url = Iri(f"{publication.site_url}{FOLDER}{name}")
    checksum = Node(
        "spdx:Checksum",
        (("spdx:algorithm", SHA256), ("spdx:checksumValue", Text(entry.sha256, datatype="xsd:hexBinary"))),
    )
    return Node(
        "dcat:Distribution",
        (
            ("dct:title", Text(name)),
            ("dcat:accessURL", url),
            ("dcat:downloadURL", url),
            ("dcat:mediaType", media_type(ending)),
            ("dct:format", file_type(ending)),
            ("dct:license", Iri(publication.package["licenses"][0]["path"])),
            ("dcat:byteSize", Text(str(entry.bytes), datatype="xsd:nonNegativeInteger")),
            ("spdx:checksum", checksum),
        ),
        _address(publication, name),
    )


def _describe_dataset(publication: Publication, version: str, updated_on: str) -> Iterator[tuple[str, Value]]:
    """Yield what is true of the whole, of each table and of each release."""
    years = sorted(set(publication.cells("campaigns", "year", publication.rows("campaigns"))))
    yield "dct:publisher", _publisher(publication)
    yield "dct:license", Iri(publication.package["licenses"][0]["path"])
    yield "dct:modified", Text(updated_on, datatype="xsd:date")
    yield "dcat:version", Text(version)
    yield "dct:accrualPeriodicity", IRREGULAR
    yield "dct:accessRights", PUBLIC
    yield "dct:spatial", COUNTRY
    yield "dcat:landingPage", Iri(publication.address("tai-ve/"))
    yield from (("dct:language", language) for language in SPOKEN)
    yield from (("dcat:theme", theme) for theme in THEMES)
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
        ("dcat:servesDataset", Iri(_address(publication, WHOLE))),
        ("dct:publisher", _publisher(publication)),
        ("dct:license", Iri(publication.package["licenses"][0]["path"])),
    ]
    return Node("dcat:DataService", tuple(said), _address(publication, "api"))


def _publisher(publication: Publication) -> Node:
    return Node("foaf:Agent", (("foaf:name", Text(publication.package["contributors"][0]["title"], "vi")),))


def _address(publication: Publication, name: str) -> str:
    """Return the name of a thing in the catalogue."""
    return f"{publication.site_url}{FOLDER}catalog.jsonld#{name}"
