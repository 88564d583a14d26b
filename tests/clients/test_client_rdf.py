"""rdflib reads the catalogue alike from JSON-LD and Turtle; pyshacl finds what DCAT-AP 3 asks for."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from made_downloads import SITE, lay_out_data, read_tables
from portal.downloads import catalog_jsonld, dataset_jsonld, list_pages, prepare, select_page

pytestmark = pytest.mark.filterwarnings("default")
rdflib = pytest.importorskip("rdflib")
pyshacl = pytest.importorskip("pyshacl")

SHAPES = Path(__file__).with_name("dcat-ap-3-shapes.ttl")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
SCHEMA = rdflib.Namespace("https://schema.org/")


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
        (DCAT.Dataset, rdflib.DCTERMS.title),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.DataService, DCAT.endpointURL),
        (rdflib.FOAF.Agent, rdflib.FOAF.name),
        (SPDX.Checksum, SPDX.checksumValue),
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


def test_every_distribution_is_a_file_with_that_size_and_checksum(site: Path, catalog: rdflib.Graph) -> None:
    distributions = list(catalog.subjects(rdflib.RDF.type, DCAT.Distribution))
    assert len(distributions) == 19 * 3 - 1 + 2
    for distribution in distributions:
        url = str(catalog.value(distribution, DCAT.downloadURL))
        content = (site / url.removeprefix(SITE)).read_bytes()
        assert int(catalog.value(distribution, DCAT.byteSize)) == len(content)
        checksum = catalog.value(catalog.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert str(checksum).lower() == hashlib.sha256(content).hexdigest()


def test_what_stands_in_the_heads_of_pages_expands_to_schema_org(tmp_path: Path) -> None:
    publication = prepare(read_tables(lay_out_data(tmp_path)), SITE)
    described = [catalog_jsonld(publication, "vi")]
    described += [
        dataset_jsonld(publication, select_page(publication, key), "en") for key in list_pages(publication.tables)
    ]
    for document in described:
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
