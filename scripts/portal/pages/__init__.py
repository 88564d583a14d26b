"""Make pages: one family a file; frozen contexts that are ready to print, templates without arithmetic."""

from portal.pages.make import make_pages, open_editions, tell_downloads

__all__ = ["make_pages", "open_editions", "tell_downloads"]
