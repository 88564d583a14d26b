"""Make every page of a portal at once, for tests of the pages and of what leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from portal.downloads import Publication, Shelf
from portal.output import unpack
from portal.pages import make_pages, open_editions, tell_downloads
from portal.pages.make import NO_HISTORY
from portal.read.history import History
from portal.write import File


def render_all(
    publication: Publication, repository: str = "", history: History = NO_HISTORY, shelf: Shelf | None = None
) -> Iterator[File]:
    """Yield every file that the pages make."""
    editions = open_editions(publication, repository, history=history, shelf=shelf)
    return unpack((partial(tell_downloads, editions), *make_pages(editions)))
