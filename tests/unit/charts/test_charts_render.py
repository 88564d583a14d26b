"""A drawing is the same each time, small, in the reader's language, and legible on light and dark."""

from __future__ import annotations

import base64
import io
import math
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import vl_convert
from chart_makers import make_across, make_series
from fontTools.ttLib import TTFont

from portal.charts import ChartPlan
from portal.charts.across import draw_across
from portal.charts.draw import make_order
from portal.charts.lettering import set_texts, take_texts
from portal.charts.png import shrink_png
from portal.charts.render import Order, render, render_svg
from portal.charts.series import draw_series
from portal.charts.svg import NAMESPACE, add_footer, clean_svg
from portal.charts.theme import DARK, LIGHT, WIDTH
from portal.words import Words

CAMPAIGN, SERIES = "phong-trao/song-may/2024/ket-qua", "dia-phuong/song-may/grdp-growth"
COLOUR = re.compile(r'(?:fill|stroke)="(#[0-9a-f]{6})"')


@pytest.fixture(scope="module")
def order(plans: Mapping[str, ChartPlan]) -> Order:
    return make_order(plans[CAMPAIGN])


@pytest.fixture(scope="module")
def svg(order: Order) -> str:
    return render(order)["svg"].decode()


def test_two_drawings_of_one_order_are_the_same_bytes(order: Order) -> None:
    assert render(order) == render(order)


def test_texts_are_set_where_the_renderer_sets_them(plans: Mapping[str, ChartPlan]) -> None:
    """All texts come out alike, whether the renderer draws them or they are set afterwards."""
    words = Words("vi")
    charts = [plans[CAMPAIGN].lay_out(), plans[SERIES].lay_out()]
    charts += [draw_series(make_series(), words), draw_across(make_across(3, 2), words)]
    for chart in charts:
        spec = chart.spec
        drawn = clean_svg(render_svg(spec, "vi"), "k", "t", "a", "vi")
        ours = clean_svg(render_svg(take_texts(spec), "vi"), "k", "t", "a", "vi")
        set_texts(ours, spec)
        expected, actual = find_texts(drawn), find_texts(ours)
        assert [said[:-2] for said in actual] == [said[:-2] for said in expected]
        for one, other in zip(actual, expected, strict=True):
            assert math.dist(one[-2:], other[-2:]) < 0.75, one


def find_texts(root: ET.Element) -> list[tuple[Any, ...]]:
    """Return each text with its look and then its place."""
    found = []

    def walk(element: ET.Element, x: float, y: float) -> None:
        shift = re.fullmatch(r"translate\((-?[\d.]+),(-?[\d.]+)\)", element.get("transform", ""))
        x, y = (x + float(shift[1]), y + float(shift[2])) if shift else (x, y)
        if element.tag == f"{{{NAMESPACE}}}text":
            look = element.get("text-anchor", "start"), element.get("font-weight", "400")
            size = element.get("font-size", "").removesuffix("px")
            place = x + float(element.get("x", 0)), y + float(element.get("y", 0))
            found.append((element.text, *look, float(size), element.get("fill"), *place))
        for child in element:
            walk(child, x, y)

    walk(root, 0, 0)
    return sorted(found, key=lambda said: (said[0], round(said[-1]), round(said[-2])))


def test_a_drawing_is_named_in_the_readers_language(plans: Mapping[str, ChartPlan], svg: str) -> None:
    said = plans[CAMPAIGN].lay_out().said
    root = ET.fromstring(svg)
    title, about = root.find(f"{{{NAMESPACE}}}title"), root.find(f"{{{NAMESPACE}}}desc")
    assert title is not None and about is not None
    assert (title.text, about.text) == (said.title, said.alt)
    assert root.get("lang") == "vi"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"


def test_nothing_of_the_renderers_own_words_is_left(svg: str) -> None:
    assert svg.count("aria-") == 1
    assert svg.count("role=") == 1
    assert "class=" not in svg
    assert "http" not in svg.replace(NAMESPACE, "")


def test_a_picture_names_its_sources(order: Order) -> None:
    """Without its page a picture still says where its figures are from; it is the drawing with a margin."""
    root = ET.fromstring(f'<svg xmlns="{NAMESPACE}" width="480" height="100"/>')
    framed = add_footer(root, ("Nguồn: Cục Thống kê",))
    assert root.get("height") == "100" and len(root) == 0
    assert "Nguồn: Cục Thống kê" in [text.text for text in framed.iter(f"{{{NAMESPACE}}}text")]
    assert "png" not in render(replace(order, has_picture=False))


def test_ids_differ_between_charts(plans: Mapping[str, ChartPlan]) -> None:
    ids = [make_order(plan).key for plan in plans.values()]
    assert len(ids) == len(set(ids))


def test_every_colour_has_its_dark_one(svg: str) -> None:
    body = svg[svg.index("</style>") :]
    assert set(COLOUR.findall(body)) <= set(LIGHT.values())
    for name, colour in LIGHT.items():
        assert f'[fill="{colour}"]{{fill:{DARK[name]}}}' in svg


def test_texts_keep_their_width_in_any_font(svg: str) -> None:
    texts = list(ET.fromstring(svg).iter(f"{{{NAMESPACE}}}text"))
    assert texts
    for text in texts:
        assert float(text.attrib["textLength"]) <= WIDTH


def test_a_drawing_carries_every_letter_that_it_shows(svg: str) -> None:
    """A picture in a page cannot use the page's font."""
    shown: dict[str, set[int]] = {}
    for text in ET.fromstring(svg).iter(f"{{{NAMESPACE}}}text"):
        shown.setdefault(text.get("font-weight", "400"), set()).update(map(ord, text.text or ""))
    carried = {
        weight: set(TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap())
        for weight, data in re.findall(r"font-weight:(\d+);src:url\(data:font/woff;base64,([^)]+)\)", svg)
    }
    assert carried == shown
    assert set(carried) == {"400", "600"}


def test_words_stay_above_eleven_pixels_on_a_narrow_phone(svg: str) -> None:
    """A phone of 360 px leaves a picture 328 px."""
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)]
    assert min(sizes) * 328 / WIDTH >= 11


def test_a_drawing_is_small(svg: str) -> None:
    assert len(zlib.compress(svg.encode())) < 13_000


def decode(png: bytes) -> np.ndarray:
    """Return the pixels of a picture of the two kinds that are made here: with Sub filters, or a palette."""
    chunks: dict[bytes, bytes] = {}
    place = 8
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind = png[place + 4 : place + 8]
        chunks[kind] = chunks.get(kind, b"") + png[place + 8 : place + 8 + length]
        place += 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    lines = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, -1)
    if b"PLTE" in chunks:
        assert not lines[:, 0].any()
        palette = np.frombuffer(chunks[b"PLTE"], np.uint8).reshape(-1, 3)
        return palette[lines[:, 1:]]
    assert (lines[:, 0] == 1).all()
    return np.cumsum(lines[:, 1:].reshape(height, width, 4), axis=1, dtype=np.uint8)[:, :, :3]


def test_a_picture_loses_nothing_by_its_palette() -> None:
    squares = '<rect width="9" height="9" fill="#0068a6"/><rect x="5" y="4" width="9" height="9" fill="#b54a04"/>'
    png = vl_convert.svg_to_png(f'<svg xmlns="{NAMESPACE}" width="30" height="20">{squares}</svg>')
    on_paper = vl_convert.svg_to_png(
        f'<svg xmlns="{NAMESPACE}" width="30" height="20"><rect width="30" height="20" fill="#fff"/>{squares}</svg>'
    )
    assert (decode(shrink_png(on_paper)) == decode(on_paper)).all()
    assert len(shrink_png(png)) < len(png)


def test_of_too_many_colours_the_most_frequent_stay() -> None:
    steps = "".join(
        f'<rect x="{i % 32}" y="{i // 32}" width="1" height="1" fill="#{i:03x}"/>' for i in range(0, 4096, 4)
    )
    png = vl_convert.svg_to_png(
        f'<svg xmlns="{NAMESPACE}" width="32" height="140"><rect width="32" height="140" fill="#fff"/>{steps}</svg>',
        scale=1,
    )
    before, after = decode(png).astype(int), decode(shrink_png(png)).astype(int)
    assert (after[139] == 255).all()
    assert len(np.unique(after.reshape(-1, 3), axis=0)) == 256
    assert abs(before - after).mean() < 10


def test_a_picture_of_another_kind_is_left_alone() -> None:
    png = vl_convert.svg_to_png(f'<svg xmlns="{NAMESPACE}" width="8" height="8"><rect width="8" height="8"/></svg>')
    shrunk = shrink_png(png)
    assert shrink_png(shrunk) == shrunk
