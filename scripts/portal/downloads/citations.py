"""Say how a page or the whole is cited: plain text, BibTeX, RIS."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from portal.downloads.ledger import FOLDER
from portal.downloads.page_data import PageData
from portal.downloads.publication import Publication
from portal.downloads.releases import locate
from portal.read.releases import Release
from portal.words import Words

# Characters with a meaning of their own in BibTeX.
SPECIAL = re.compile(r"([&%$#_{}])")
REPLACED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True)
class Citation:
    """Hold what a citation says: who publishes what, in which version, at which address."""

    key: str
    title: str
    publisher: str
    version: str
    date: str
    url: str
    licence: str
    language: str

    @property
    def year(self) -> str:
        """Return the year of the version."""
        return self.date[:4]

    def plain(self) -> str:
        """Return one line of text in the citation's language."""
        return Words(self.language)(
            "citation.plain",
            title=self.title,
            publisher=self.publisher,
            year=self.year,
            version=self.version,
            url=self.url,
            licence=self.licence,
        )

    def bibtex(self) -> str:
        """Return a BibTeX entry."""
        fields = {
            "author": "{" + _escape(self.publisher) + "}",
            "title": "{" + _escape(self.title) + "}",
            "year": self.year,
            "version": _escape(self.version),
            "howpublished": _escape(Words(self.language)("citation.kind")),
            "url": self.url,
            "note": _escape(self.licence),
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        return f"@misc{{{self.key},\n{lines}\n}}\n"

    def ris(self) -> str:
        """Return a RIS record, with the line ends that the format asks for."""
        lines = (
            ("TY", "DATA"),
            ("TI", self.title),
            ("AU", self.publisher),
            ("PB", self.publisher),
            ("PY", self.year),
            ("DA", self.date.replace("-", "/")),
            ("ET", self.version),
            ("LA", self.language),
            ("UR", self.url),
            ("N1", self.licence),
            ("ER", ""),
        )
        return "".join(f"{name}  - {value}\r\n" for name, value in lines)


def cite_whole(publication: Publication, language: str) -> Citation:
    """Return the citation of the whole data set."""
    package = publication.package
    title = package["title"] if language == "vi" else package["title_en"]
    place = Place(package["name"], title, publication.version, publication.updated_on, "")
    return _cite(publication, place, language)


def cite_release(publication: Publication, release: Release, language: str) -> Citation:
    """Return the citation of one release, at the address of its package, which never changes."""
    whole = cite_whole(publication, language)
    url = f"{publication.site_url}{FOLDER}{locate(release, publication.package['name'] + '.zip')}"
    key = f"{whole.key}-{release.version}".replace("+", "-")
    return replace(whole, key=key, version=release.version, date=release.updated_on, url=url)


def cite_page(publication: Publication, page: PageData, language: str) -> Citation:
    """Return the citation of the data of one page (a campaign, a locality, an indicator)."""
    title = Words(language)(f"package.{page.key.kind}", title=page.titles[language])
    name = f"{publication.package['name']}-{page.key.folder.strip('/').replace('/', '-')}"
    return _cite(publication, Place(name, title, page.version, page.updated_on, page.key.folder), language)


@dataclass(frozen=True)
class Place:
    """Hold what differs between citations."""

    key: str
    title: str
    version: str
    date: str
    folder: str


def _cite(publication: Publication, place: Place, language: str) -> Citation:
    package = publication.package
    return Citation(
        place.key,
        place.title,
        package["contributors"][0]["title"],
        place.version,
        place.date,
        publication.address(place.folder, language),
        package["licenses"][0]["name"],
        language,
    )


def _escape(text: str) -> str:
    """Return text that BibTeX prints as it stands."""
    text = SPECIAL.sub(r"\\\1", text.replace("\\", "\0"))
    for mark, name in REPLACED.items():
        text = text.replace("\0" if mark == "\\" else mark, name)
    return text
