"""PNG files of flat drawings made small: a palette in place of four bytes a pixel."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGBA, PALETTE = 6, 3
NO_FILTER, SUB_FILTER = 0, 1
MOST_COLOURS = 256
# The next levels take many times as long for a tenth less.
LEVEL = 6
ALL_COLOURS = 1 << 24
Bytes = NDArray[np.uint8]


def shrink_png(png: bytes) -> bytes:
    """Return the same picture with a palette; one that is not of the expected kind is returned as it is.

    Of a picture with too many colours the most frequent stay; the others, all of them blends along edges,
    become the nearest of these.
    """
    chunks = dict(_read_chunks(png))
    width, height, depth, colour_type, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if (depth, colour_type, *rest) != (8, RGBA, 0, 0, 0):
        return png
    lines = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, 1 + 4 * width)
    if not np.isin(lines[:, 0], (NO_FILTER, SUB_FILTER)).all():
        return png
    pixels = lines[:, 1:].reshape(height, width, 4).copy()
    filtered = lines[:, 0] == SUB_FILTER
    pixels[filtered] = np.cumsum(pixels[filtered], axis=1, dtype=np.uint8)
    palette, places = _index(pixels)
    body = np.zeros((height, 1 + width), np.uint8)
    body[:, 1:] = places
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, PALETTE, 0, 0, 0)),
            _chunk(b"PLTE", palette.tobytes()),
            _chunk(b"IDAT", zlib.compress(body.tobytes(), LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _read_chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the type and content of each chunk, all image data as one."""
    image, place = b"", len(SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if kind == b"IDAT":
            image += content
        else:
            yield kind, content
        place += 12 + length
    yield b"IDAT", image


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _index(pixels: Bytes) -> tuple[Bytes, Bytes]:
    """Return the palette (one row a colour) and the place in it of every pixel."""
    packed = pixels.view("<u4")[:, :, 0] & (ALL_COLOURS - 1)
    used = np.zeros(ALL_COLOURS, bool)
    used[packed.ravel()] = True
    names = np.flatnonzero(used)
    places = np.zeros(ALL_COLOURS, np.uint16)
    places[names] = np.arange(len(names))
    numbers = places[packed]
    colours = np.stack((names & 255, names >> 8 & 255, names >> 16), axis=1)
    if len(names) > MOST_COLOURS:
        kept = np.argsort(-np.bincount(numbers.ravel()), kind="stable")[:MOST_COLOURS]
        distances = ((colours[:, None, :] - colours[None, kept, :]) ** 2).sum(axis=2)
        numbers = distances.argmin(axis=1)[numbers]
        colours = colours[kept]
    return colours.astype(np.uint8), numbers.astype(np.uint8)
