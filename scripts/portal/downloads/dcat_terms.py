"""The terms of other people's vocabularies that the catalogue uses, each with its class.

A harvester that knows these vocabularies needs no more than the address; one that does not learns here what
each term is, so that the catalogue keeps to the profile's ranges on its own.

Source: https://semiceu.github.io/DCAT-AP/releases/3.0.0/ (ranges, controlled vocabularies).
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.downloads import csv_file, json_file, parquet, xlsx, zip_file
from portal.downloads.publication import Publication
from portal.downloads.rdf import Iri, Node, Value, say_in_each
from portal.words import LANGUAGES, Words

AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
SHA256 = Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
# Ending of a file -> its media type and its name in the authority's list of file types.
FORMATS = {
    "csv": (csv_file.MEDIA_TYPE, "CSV"),
    "json": (json_file.MEDIA_TYPE, "JSON"),
    "parquet": (parquet.MEDIA_TYPE, "PARQUET"),
    "xlsx": (xlsx.MEDIA_TYPE, "XLSX"),
    "zip": (zip_file.MEDIA_TYPE, "ZIP"),
}
SPOKEN = tuple(Iri(f"{AUTHORITY}language/{code}") for code in ("VIE", "ENG"))
THEMES = tuple(Iri(f"{AUTHORITY}data-theme/{code}") for code in ("GOVE", "ECON", "SOCI"))
COUNTRY = Iri(f"{AUTHORITY}country/VNM")
IRREGULAR = Iri(f"{AUTHORITY}frequency/IRREG")
PUBLIC = Iri(f"{AUTHORITY}access-right/PUBLIC")


def media_type(ending: str) -> Iri:
    """Return the media type of a file."""
    return Iri(MEDIA_TYPES + FORMATS[ending][0])


def file_type(ending: str) -> Iri:
    """Return the file type of a file, as the authority names it."""
    return Iri(f"{AUTHORITY}file-type/{FORMATS[ending][1]}")


def list_terms(publication: Publication) -> Iterator[Node]:
    """Yield every term that the catalogue uses, with its class; of a theme also its name."""
    classes: list[tuple[str, tuple[Iri, ...]]] = [
        ("dct:LinguisticSystem", SPOKEN),
        ("dct:Location", (COUNTRY,)),
        ("dct:Frequency", (IRREGULAR,)),
        ("dct:RightsStatement", (PUBLIC,)),
        ("dct:LicenseDocument", (Iri(publication.package["licenses"][0]["path"]),)),
        ("foaf:Document", (Iri(publication.address()), Iri(publication.address("tai-ve/")))),
        ("dct:MediaType", tuple(map(media_type, FORMATS))),
        ("dct:MediaTypeOrExtent", tuple(map(file_type, FORMATS))),
        ("spdx:ChecksumAlgorithm", (SHA256,)),
    ]
    for kind, terms in classes:
        for term in terms:
            yield Node(kind, (), term.address)
    for theme in THEMES:
        name = f"catalog.theme.{theme.address.rpartition('/')[2]}"
        said: tuple[tuple[str, Value], ...] = tuple(
            say_in_each("skos:prefLabel", {language: Words(language)(name) for language in LANGUAGES})
        )
        yield Node("skos:Concept", said, theme.address)
