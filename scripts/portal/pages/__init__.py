"""Make pages: one family a file; frozen contexts that are ready to print, templates without arithmetic."""

from portal.pages.make import make_pages

__all__ = ["make_pages"]
