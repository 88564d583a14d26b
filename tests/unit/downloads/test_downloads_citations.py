"""A citation names title, version and address, in the forms that reference managers read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from portal.downloads import PageKey, Publication, cite_page, cite_whole, select_page


def test_a_page_is_cited_with_its_version_and_address(publication: Publication) -> None:
    page = select_page(publication, PageKey("campaign", "song-may/2024"))
    for language, address in (("vi", "https://example.org/"), ("en", "https://example.org/en/")):
        text = cite_page(publication, page, language).plain()
        assert page.titles[language] in text
        assert page.version in text
        assert f"{address}phong-trao/song-may/2024/" in text


def test_bibtex_prints_special_characters_as_they_are(publication: Publication) -> None:
    citation = replace(cite_whole(publication, "en"), title=r"50% & more_{x} #1 ~ ^ \ $")
    title = next(line for line in citation.bibtex().splitlines() if line.startswith("  title"))
    assert title == (r"  title = {{50\% \& more\_\{x\} \#1 \textasciitilde{} \textasciicircum{} \textbackslash{} \$}},")


def test_ris_has_one_tag_a_line(files: Mapping[str, bytes]) -> None:
    record = files["phong-trao/song-may/2024/citation.ris"].decode()
    lines = record.split("\r\n")
    assert lines[0] == "TY  - DATA"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])
