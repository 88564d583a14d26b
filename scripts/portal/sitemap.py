"""The list of all pages for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape


def render_sitemap(pages: Iterable[str], site_url: str, updated_on: str) -> bytes:
    """Return the sitemap.

    In: the pages as files below the site generator's folder (`phuong-phap.md` is the page of `phuong-phap/`).
    """
    lines = (
        f"<url><loc>{escape(site_url + address_of(page))}</loc><lastmod>{updated_on}</lastmod></url>"
        for page in sorted(pages)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return "".join((head, *(f"{line}\n" for line in lines), "</urlset>\n")).encode()


def address_of(page: str) -> str:
    """Return the address below the site's root that the site generator gives to a page."""
    stem = page.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"
