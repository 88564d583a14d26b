"""Scanned pages: a picture of a page into text, by the command `tesseract` where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

import pypdfium2 as pdfium

from portal.ingest.refusals import DocumentRefused

DOTS_PER_INCH = 300
MOST_PIXELS = 40_000_000
LONGEST_WAIT = 180
LANGUAGE = "vie"


def read_scan(page: pdfium.PdfPage, shown: str, number: int) -> str:
    """Return the text that OCR reads from the picture of one page.

    Raises: DocumentRefused where tesseract or its Vietnamese data are not installed, or where it fails.
    """
    command = shutil.which("tesseract")
    if command is None:
        raise DocumentRefused("no_ocr", path=shown, page=str(number))
    if LANGUAGE not in _languages(command):
        raise DocumentRefused("no_ocr_language", path=shown, page=str(number))
    try:
        done = subprocess.run(
            [command, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(DOTS_PER_INCH)],
            input=_picture(page),
            capture_output=True,
            timeout=LONGEST_WAIT,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DocumentRefused("ocr_failed", path=shown, page=str(number)) from error
    return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n").replace("\f", "\n")


@cache
def _languages(command: str) -> frozenset[str]:
    """Return the languages that the installed tesseract can read."""
    try:
        done = subprocess.run([command, "--list-langs"], capture_output=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset((done.stdout + done.stderr).decode("utf-8", "replace").split())


def _picture(page: pdfium.PdfPage) -> bytes:
    """Return the page drawn in grey as a PGM picture, within a bound of memory."""
    width, height = page.get_size()
    scale = DOTS_PER_INCH / 72
    if width * height * scale * scale > MOST_PIXELS:
        scale = (MOST_PIXELS / (width * height)) ** 0.5
    drawn = page.render(scale=scale, grayscale=True)
    pixels = drawn.to_numpy()
    rows, columns = pixels.shape[:2]
    return b"P5 %d %d 255\n" % (columns, rows) + bytes(pixels.tobytes())
