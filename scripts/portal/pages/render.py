"""Render a page into the Markdown file that the site generator reads.

The page's HTML stands in the front matter, as `html`, and the theme prints it: sent through Markdown, HTML is
parsed twice, which costs 0.8 ms a kilobyte and would take most of a national build's time. The Markdown text
below the front matter is the page's title and description, for tools that know nothing of the theme.
"""

from __future__ import annotations

import json
import re

from portal.pages.environment import make_environment
from portal.pages.page import Page
from portal.write import File

BLANK = re.compile(r"\n\s+")
PREFORMATTED = re.compile(r"(<pre.*?</pre>)", re.DOTALL)
MARKUP = re.compile(r"[\\`*_{}\[\]()#+!|&~^$:-]")
# What YAML takes for a line end, or does not take at all.
UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def render(page: Page) -> File:
    """Return a page as a file below the site generator's folder."""
    prefix = "" if page.language == "vi" else f"{page.language}/"
    folder = prefix + page.path
    template = make_environment(page.language).get_template(page.template)
    html = squeeze(template.render(page=page.context, root="../" * folder.count("/") or "./"))
    title, description = page.context.title, page.context.description
    front = {"title": title, "description": description, "lang": page.language}
    if page.charts:
        front["charts"] = "true"
    if page.image:
        front["image"] = page.image
    if page.feed:
        front["feed"] = page.feed
    if page.jsonld:
        front["jsonld"] = page.jsonld
    lines = [f"{name}: {_quote(value)}" for name, value in front.items()]
    block = "\n  ".join(UNFIT.sub(" ", html).split("\n"))
    text = "\n".join(
        ("---", *lines, "html: |", f"  {block}", "---", "", f"# {_plain(title)}", "", _plain(description), "")
    )
    return File(f"{folder}index.md", text.encode())


def squeeze(html: str) -> str:
    """Return HTML without indentation and blank lines, except inside preformatted text."""
    parts = PREFORMATTED.split(html.strip())
    return "".join(part if part.startswith("<pre") else BLANK.sub("\n", part) for part in parts)


def _quote(text: str) -> str:
    """Return text as one double-quoted YAML line."""
    return json.dumps(_flat(text), ensure_ascii=False)


def _plain(text: str) -> str:
    """Return text as one line of Markdown that means nothing but its letters."""
    return MARKUP.sub(r"\\\g<0>", _flat(text)).replace("<", "&lt;")


def _flat(text: str) -> str:
    return " ".join(UNFIT.sub(" ", text).split())
