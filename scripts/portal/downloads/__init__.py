"""Downloads: the same data in the formats that people and programs open, whole and per page."""

from portal.downloads.citations import Citation, cite_page, cite_release, cite_whole
from portal.downloads.downloads import make_downloads
from portal.downloads.ledger import Shelf
from portal.downloads.page_data import PageData, PageKey, has_downloads, list_pages, select_page
from portal.downloads.publication import Publication, prepare
from portal.downloads.schema_org import catalog_jsonld, dataset_jsonld

__all__ = [
    "Citation",
    "PageData",
    "PageKey",
    "Publication",
    "Shelf",
    "catalog_jsonld",
    "cite_page",
    "cite_release",
    "cite_whole",
    "dataset_jsonld",
    "has_downloads",
    "list_pages",
    "make_downloads",
    "prepare",
    "select_page",
]
