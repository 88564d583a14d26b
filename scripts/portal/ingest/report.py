"""Report: the review of a draft as one page of HTML that asks nothing of any other host."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from portal.ingest.review import Review
from portal.words import Words


def render_report(review: Review, words: Words) -> bytes:
    """Return the report as UTF-8 HTML: what was read, what is doubtful, what is missing, what was passed over."""
    doubtful = [target for target in review.targets if target.doubts]
    return _template().render(review=review, doubtful=doubtful, words=words).encode("utf-8")


@cache
def _template() -> Template:
    """Return the template; an unknown name in it is an error, and every value is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html.j2")
