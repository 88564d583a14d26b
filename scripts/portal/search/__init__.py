"""Search: the lean pages that Pagefind indexes."""

from portal.search.indexed import make_lean_pages

__all__ = ["make_lean_pages"]
