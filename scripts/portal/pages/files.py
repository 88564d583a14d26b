"""What stands beside a page: its data in every format, its citation, its description for search engines."""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from portal.downloads import PageKey, catalog_jsonld, cite_page, dataset_jsonld, has_downloads
from portal.pages.edition import Edition
from portal.pages.page import Download, Link

CITATIONS = (("BibTeX", "bib"), ("RIS", "ris"))
FORMATS = ("csv", "xlsx", "json", "zip")


@dataclass(frozen=True)
class Beside:
    """Hold what is offered beside a page; `jsonld` is JSON that is safe inside a script element."""

    downloads: tuple[Download, ...]
    citation: str
    cite_files: tuple[Link, ...]
    jsonld: Markup


def list_beside(edition: Edition, kind: str, id_: str) -> Beside | None:
    """Return what is offered beside a page; None for a page without data.

    In: `kind`: `campaign`, `locality` or `indicator`.
    """
    if not has_downloads(edition.tables, kind, id_):
        return None
    key = PageKey(kind, id_)
    page = edition.select(key)
    return Beside(
        tuple(
            Download(edition.words(f"format.{name}"), f"{key.folder}data.{name}", edition.words(f"format.{name}.about"))
            for name in FORMATS
        ),
        cite_page(edition.publication, page, edition.language).plain(),
        list_cite_files(key.folder),
        as_script(dataset_jsonld(edition.publication, page, edition.language)),
    )


def list_cite_files(folder: str) -> tuple[Link, ...]:
    """Return the citation in the forms that reference managers read, below `folder`."""
    return tuple(Link(name, f"{folder}citation.{ending}") for name, ending in CITATIONS)


def tell_engines(beside: Beside | None) -> str:
    """Return what search engines are told of a page's data; nothing for a page without data."""
    return beside.jsonld if beside else ""


def describe_catalog(edition: Edition) -> Markup:
    """Return the description of the whole for search engines."""
    return as_script(catalog_jsonld(edition.publication, edition.language))


def as_script(description: dict[str, object]) -> Markup:
    """Return JSON that cannot end the script element around it."""
    text = json.dumps(description, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))
