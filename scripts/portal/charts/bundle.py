"""The program that makes charts interactive in a browser: Vega, Vega-Lite and Vega-Embed in one file of our own."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

import vl_convert

from portal.charts.render import VEGA_LITE
from portal.write import File, write_one

ADDRESS = "assets/vega/vega-bundle.js"
# Vega-Embed brings the expression interpreter along, so that pages may forbid `eval`.
SNIPPET = "window.vegaEmbed = vegaEmbed;"


def make_bundle(cache: Path) -> File:
    """Return the bundle, made once for each version of the renderer and kept below `cache`."""
    name = hashlib.sha256(f"{version('vl-convert-python')} {VEGA_LITE} {SNIPPET}".encode()).hexdigest()[:16]
    path = cache / "vega" / f"{name}.js"
    if not path.exists():
        write_one(path, vl_convert.javascript_bundle(SNIPPET, vl_version=VEGA_LITE).encode())
    return File(ADDRESS, path.read_bytes())
