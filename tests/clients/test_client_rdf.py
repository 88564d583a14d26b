"""rdflib reads the catalogue alike from JSON-LD and Turtle; pyshacl finds what DCAT-AP 3 asks for."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pyshacl
import pytest
import rdflib

from made_downloads import PROJECT, SITE, collect, lay_out_data, put, read_tables
from portal.downloads import Shelf, catalog_jsonld, dataset_jsonld, list_pages, make_downloads, prepare, select_page
from portal.output import unpack
from portal.read.releases import read_releases
from portal.release import make_release
from portal.words import LANGUAGES

SHAPES = Path(__file__).with_name("dcat-ap-3-shapes.ttl")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
SCHEMA = rdflib.Namespace("https://schema.org/")
RECOMMENDED = {"name", "description", "creator", "distribution", "identifier", "includedInDataCatalog", "keywords"} | {
    "isAccessibleForFree",
    "license",
    "spatialCoverage",
    "temporalCoverage",
    "url",
    "version",
}


@pytest.fixture(scope="module")
def catalog(site: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(site / "data" / "catalog.ttl", format="turtle")


def test_both_forms_say_the_same(site: Path, catalog: rdflib.Graph) -> None:
    from rdflib.compare import isomorphic  # noqa: PLC0415

    assert isomorphic(catalog, rdflib.Graph().parse(site / "data" / "catalog.jsonld", format="json-ld"))
    assert len(catalog) > 1000


def test_the_catalogue_has_all_that_the_profile_asks_for(catalog: rdflib.Graph) -> None:
    conforms, _, text = pyshacl.validate(catalog, shacl_graph=str(SHAPES))
    assert conforms, text


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        (DCAT.Catalog, rdflib.DCTERMS.publisher),
        (DCAT.Catalog, rdflib.DCTERMS.title),
        (DCAT.Catalog, rdflib.DCTERMS.description),
        (DCAT.Dataset, rdflib.DCTERMS.title),
        (DCAT.Dataset, rdflib.DCTERMS.description),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.DataService, DCAT.endpointURL),
        (DCAT.DataService, rdflib.DCTERMS.title),
        (rdflib.DCTERMS.LicenseDocument, rdflib.RDF.type),
        (rdflib.SKOS.Concept, rdflib.SKOS.prefLabel),
        (rdflib.FOAF.Agent, rdflib.FOAF.name),
        (SPDX.Checksum, SPDX.checksumValue),
        (SPDX.Checksum, SPDX.algorithm),
    ],
)
def test_a_catalogue_that_lacks_something_does_not_conform(
    catalog: rdflib.Graph, subject: rdflib.URIRef, predicate: rdflib.URIRef
) -> None:
    broken = rdflib.Graph()
    for triple in catalog:
        broken.add(triple)
    one = next(iter(broken.subjects(rdflib.RDF.type, subject)))
    broken.remove((one, predicate, None))
    assert not pyshacl.validate(broken, shacl_graph=str(SHAPES))[0]


def test_the_catalogue_tells_of_the_releases(tmp_path: Path) -> None:
    """DCAT 3: the data set leads to its versions and the current one, each version back to it and to the one before."""
    paths = lay_out_data(tmp_path)
    for _ in range(2):
        shelf = Shelf(read_releases(paths.releases))
        put(collect(unpack(make_downloads(prepare(read_tables(paths), SITE), shelf=shelf))), paths.site)
        make_release(paths)
        notes = paths.datasets / "absences.csv"
        notes.write_text("".join(notes.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    first, second = read_releases(paths.releases)
    files = collect(unpack(make_downloads(prepare(read_tables(paths), SITE), shelf=Shelf((first, second)))))
    graph = rdflib.Graph().parse(data=files["data/catalog.ttl"], format="turtle")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    assert conforms, text
    whole = rdflib.URIRef(f"{SITE}data/catalog.jsonld#whole")
    nodes = {str(graph.value(node, DCAT.version)): node for node in graph.objects(whole, DCAT.hasVersion)}
    assert set(nodes) == {first.version, second.version}
    assert graph.value(whole, DCAT.hasCurrentVersion) == nodes[second.version]
    assert graph.value(nodes[second.version], DCAT.previousVersion) == nodes[first.version]
    assert graph.value(nodes[first.version], DCAT.previousVersion) is None
    for node in nodes.values():
        assert graph.value(node, DCAT.isVersionOf) == whole
        for distribution in graph.objects(node, DCAT.distribution):
            url = str(graph.value(distribution, DCAT.downloadURL))
            checksum = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
            assert str(checksum).lower() == hashlib.sha256(files[url.removeprefix(SITE)]).hexdigest()


def test_every_distribution_is_a_file_with_that_size_and_checksum(site: Path, catalog: rdflib.Graph) -> None:
    distributions = list(catalog.subjects(rdflib.RDF.type, DCAT.Distribution))
    assert len(distributions) == 19 * 3 - 1 + 2
    for distribution in distributions:
        url = str(catalog.value(distribution, DCAT.downloadURL))
        content = (site / url.removeprefix(SITE)).read_bytes()
        assert int(catalog.value(distribution, DCAT.byteSize)) == len(content)
        checksum = catalog.value(catalog.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert str(checksum).lower() == hashlib.sha256(content).hexdigest()


def describe_heads(root: Path) -> list[dict[str, Any]]:
    """Return what stands in the heads of the page of downloads and of every page with data, in both languages."""
    publication = prepare(read_tables(lay_out_data(root)), SITE)
    pages = [select_page(publication, key) for key in list_pages(publication.tables)]
    found = [catalog_jsonld(publication, language) for language in LANGUAGES]
    return found + [dataset_jsonld(publication, page, language) for page in pages for language in LANGUAGES]


def test_what_stands_in_the_heads_of_pages_expands_to_schema_org(tmp_path: Path) -> None:
    for document in describe_heads(tmp_path):
        # The context stands on another host: its vocabulary alone says what is needed here.
        told = {**document, "@context": {"@vocab": str(SCHEMA)}}
        graph = rdflib.Graph().parse(data=json.dumps(told), format="json-ld")
        kind = SCHEMA[document["@type"]]
        subject = rdflib.URIRef(document["@id"])
        assert (subject, rdflib.RDF.type, kind) in graph
        for name in ("name", "description", "url", "license"):
            assert graph.value(subject, SCHEMA[name]) is not None, name
        parts = list(graph.subjects(rdflib.RDF.type, SCHEMA.DataDownload))
        assert parts
        assert all(graph.value(part, SCHEMA.contentUrl) for part in parts)


def test_each_data_set_has_what_search_engines_ask_of_one(site: Path, tmp_path: Path) -> None:
    """Google asks for a name and a description of 50 to 5,000 characters, and recommends the others; ours have all."""
    tiny, shipped = (
        json.loads((folder / "datasets" / "datapackage.json").read_text(encoding="utf-8"))
        for folder in (PROJECT / "tests" / "fixtures" / "tiny", PROJECT)
    )
    for document in describe_heads(tmp_path):
        sets = document["dataset"] if document["@type"] == "DataCatalog" else [document]
        for one in sets:
            assert set(one) >= RECOMMENDED, RECOMMENDED - set(one)
            assert re.fullmatch(r"\d{4}(/\d{4})?", one["temporalCoverage"])
            assert one["spatialCoverage"]["name"]
            assert one["license"].startswith("https://")
        for one in (*sets, *(part for whole in sets for part in whole.get("hasPart", []))):
            assert one["name"]
            told = one["description"]
            for name in ("description", "description_en"):
                told = told.replace(tiny[name], shipped[name])
            assert 50 <= len(told) <= 5000
            assert one["creator"]["@type"] == "Organization"
            files = one["distribution"] if isinstance(one["distribution"], list) else [one["distribution"]]
            for file in files:
                assert file["encodingFormat"]
                assert (site / file["contentUrl"].removeprefix(SITE)).is_file()
