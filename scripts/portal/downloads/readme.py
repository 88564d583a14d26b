"""The README and the licence note that travel with a zip, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from portal.downloads.citations import Citation
from portal.downloads.datapackage import Heading
from portal.downloads.describe import Table
from portal.downloads.publication import Publication
from portal.downloads.zip_file import Block, press
from portal.words import LANGUAGES, Words


def render_readme(
    publication: Publication, heading: Heading, rows: Mapping[str, int], citations: Mapping[str, Citation]
) -> Iterator[bytes | Block]:
    """Yield a README in parts: what this is, its files, how it was made, how to cite it, every column.

    In: `rows`: the number of rows of each table in the zip.
    """
    for language in LANGUAGES:
        words = Words(language)
        head = "\n".join(_write(publication, heading, rows, citations[language], words))
        yield (head if language == LANGUAGES[0] else f"\n---\n\n{head}").encode()
        for name in rows:
            table = publication.described[name]
            yield publication.keep(("columns", name, language), partial(_press_columns, table, words))


def render_licence(publication: Publication) -> bytes:
    """Return the licence note: what it covers, what it does not, where its text is."""
    licence = publication.package["licenses"][0]
    values = {"name": licence["name"], "title": licence["title"], "url": licence["path"]}
    parts = (
        "\n\n".join((words("licence.title", **values), words("licence.text", **values), words("licence.documents")))
        for words in map(Words, LANGUAGES)
    )
    return ("\n\n".join(parts) + "\n").encode()


def _write(
    publication: Publication, heading: Heading, rows: Mapping[str, int], citation: Citation, words: Words
) -> Iterator[str]:
    language = words.language
    yield f"# {heading.titles[language]}\n"
    yield f"{heading.abouts[language]}\n"
    yield words("readme.version", version=heading.version, date=words.date(heading.updated_on)) + "\n"
    yield words("readme.address", url=citation.url) + "\n"
    yield f"## {words('readme.files')}\n"
    yield words("readme.files.head")
    yield "| --- | ---: | --- |"
    for name, number in rows.items():
        yield f"| `{name}.csv` | {words.number(str(number))} | {publication.described[name].abouts[language]} |"
    yield f"\n{words('readme.form')}\n"
    yield f"## {words('readme.cite')}\n"
    yield f"{citation.plain()}\n"
    yield f"## {words('readme.licence')}\n"
    licence = publication.package["licenses"][0]
    values = {"name": licence["name"], "title": licence["title"], "url": licence["path"]}
    yield f"{words('licence.text', **values)} {words('licence.documents')}\n"
    yield f"## {words('readme.processing')}\n"
    yield f"{words('readme.processing.text')}\n"
    yield f"## {words('readme.columns')}\n"


def _press_columns(table: Table, words: Words) -> Block:
    return press(_write_columns(table, words).encode())


def _write_columns(table: Table, words: Words) -> str:
    """Return the section that explains every column of one file."""
    language = words.language
    rows = (
        f"| `{column.name}` | {column.titles[language]} | {words(f'type.{column.type}')} | {column.abouts[language]} |"
        for column in table.columns
    )
    head = f"\n### {table.name}.csv: {table.titles[language]}\n"
    return "\n".join((head, words("readme.columns.head"), "| --- | --- | --- | --- |", *rows, ""))
