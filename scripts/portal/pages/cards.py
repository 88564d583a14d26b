"""Draw the picture that stands beside a campaign's address where it is shared: what was promised, what came of it."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

import vl_convert

from portal.charts.drawn import Drawing, Store
from portal.charts.png import shrink_png
from portal.charts.render import PACKAGES, register_font
from portal.derive.assessing.tally import say_tally
from portal.derive.tables import Record, Tables
from portal.output import Batch
from portal.pages.environment import make_environment
from portal.words import LANGUAGES, Words
from portal.write import File

NAME = "chia-se.png"
# Half of the drawing's 1200 by 630 points: what messengers show, at a quarter of the bytes.
SCALE = 0.5
TOP, GAP = 128, 92
FEW = 40
# How many pictures are a batch.
AT_ONCE = 200


@dataclass(frozen=True)
class Style:
    """Hold how a text is set: letters to a line, lines at most, and from one line to the next."""

    letters: int
    lines: int
    leading: int


TITLE, TALLY = Style(31, 4, 76), Style(58, 3, 46)


def locate_card(language: str, campaign_id: str) -> str:
    """Return the address of a campaign's picture below the site's root."""
    prefix = "" if language == "vi" else f"{language}/"
    return f"{prefix}phong-trao/{campaign_id}/{NAME}"


def draw_cards(tables: Tables, folder: Path, workers: int) -> list[Batch]:
    """Draw what is missing; return batches of the picture of every campaign in each language.

    In: the folder that keeps drawn pictures between builds; how many processes may draw.
    """
    store = Store(folder / "cards")
    wanted: dict[str, str] = {}
    paths: dict[str, str] = {}
    for language in LANGUAGES:
        words = Words(language)
        for campaign in tables.rows("campaigns"):
            svg = write_card(tables, words, campaign)
            name = hashlib.sha256(f"{name_renderer()}\0{svg}".encode()).hexdigest()
            paths[locate_card(language, campaign["campaign_id"])] = name
            if not store.has(name):
                wanted[name] = svg
    for name, png in zip(wanted, draw_all(wanted.values(), workers if len(wanted) > FEW else 1), strict=True):
        store.keep(name, {"png": png})
    store.forget_others(paths.values())
    drawn = [(path, store.take(name)) for path, name in paths.items()]
    return [partial(_list_files, drawn[start : start + AT_ONCE]) for start in range(0, len(drawn), AT_ONCE)]


def _list_files(drawn: Iterable[tuple[str, Drawing]]) -> Iterator[File]:
    for path, drawing in drawn:
        yield File(path, drawing.read_one("png"))


def write_card(tables: Tables, words: Words, campaign: Record) -> str:
    """Return the drawing of a campaign's picture: its title and theme, and how many targets have which result."""
    targets = tables.some("targets", "campaign_id", campaign["campaign_id"])
    assessments = [tables.one("assessments", "target_id", target["target_id"]) for target in targets]
    title = list(place_lines(words.pick(campaign, "title"), TOP, TITLE))
    below = title[-1][0] + GAP
    tally = list(place_lines(say_tally([row for row in assessments if row], words), below, TALLY))
    return make_environment(words.language).get_template("card.svg").render(title=title, tally=tally)


def place_lines(text: str, top: int, style: Style) -> Iterator[tuple[int, str]]:
    """Yield a text in lines, each with its height in the drawing; what does not fit is left out and marked."""
    lines = textwrap.wrap(text, style.letters, max_lines=style.lines, placeholder=" …")
    for number, line in enumerate(lines):
        yield top + number * style.leading, line


def draw_all(drawings: Iterable[str], workers: int) -> Iterator[bytes]:
    """Yield each drawing as a picture, in order."""
    if workers == 1:
        yield from map(draw_card, drawings)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(draw_card, drawings, chunksize=FEW)


def draw_card(svg: str) -> bytes:
    """Return one drawing as a picture, in the shipped font."""
    register_font()
    png: bytes = vl_convert.svg_to_png(svg, scale=SCALE)
    return shrink_png(png)


@cache
def name_renderer() -> str:
    """Return what a picture depends on besides its drawing."""
    return "; ".join((*(f"{name} {version(name)}" for name in PACKAGES), str(SCALE)))
