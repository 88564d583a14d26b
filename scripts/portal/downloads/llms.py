"""`llms.txt`: a plain guide for programs that read the site as text."""

from __future__ import annotations

from collections.abc import Iterator

from portal.downloads.citations import cite_whole
from portal.downloads.ledger import FOLDER
from portal.downloads.publication import Publication
from portal.downloads.releases import CURRENT
from portal.words import Words

# Files of the whole that the guide names, each with its word in the catalogue.
FILES = (
    ("targets-wide.csv", "llms.wide"),
    ("index.json", "llms.index"),
    (CURRENT, "llms.current"),
    ("openapi.json", "llms.api"),
    ("datapackage.json", "llms.package"),
    ("catalog.jsonld", "llms.catalog"),
)


def render_llms(publication: Publication) -> bytes:
    """Return the guide: what this is, how to read it right, where the data are."""
    return ("\n".join(_write(publication, Words("en"))) + "\n").encode()


def _write(publication: Publication, words: Words) -> Iterator[str]:
    package = publication.package
    licence = package["licenses"][0]
    yield f"# {package['title_en']}\n"
    yield f"> {package['description_en']}\n"
    yield words("llms.version", version=publication.version, date=publication.updated_on) + "\n"
    for name in ("llms.quote", "llms.empty", "llms.status", "llms.addresses"):
        yield f"- {words(name)}"
    yield f"- {words('llms.licence', name=licence['name'], url=licence['path'])}"
    yield f"- {words('llms.cite', citation=cite_whole(publication, 'en').plain())}"
    yield f"\n## {words('llms.data')}\n"
    for name, word in FILES:
        yield f"- [{name}]({publication.site_url}{FOLDER}{name}): {words(word)}"
    yield f"\n## {words('llms.tables')}\n"
    for name, table in publication.described.items():
        yield f"- [{name}.csv]({publication.site_url}{FOLDER}{name}.csv): {table.abouts['en']}"
    yield f"\n## {words('llms.pages')}\n"
    for path, word in (("", "llms.home"), ("phuong-phap/", "llms.method"), ("tu-dien-du-lieu/", "llms.dictionary")):
        yield f"- [{words(word)}]({publication.address(path, 'en')})"
