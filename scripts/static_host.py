"""Serve a folder on loopback as a static host sends it, gzip and all, and keep account of what each page costs."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, sync_playwright

# What GitHub Pages and its like compress; fonts, pictures and search chunks are compressed as they lie.
COMPRESSED = {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".csv", ".txt"}
LEVEL = 6
PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1280, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@lru_cache(maxsize=4096)
def read_sent(path: Path) -> bytes:
    """Return a file's bytes as they go over the wire."""
    body = path.read_bytes()
    return gzip.compress(body, LEVEL, mtime=0) if path.suffix in COMPRESSED else body


class StaticHost(http.server.ThreadingHTTPServer):
    """Serve `folders`, the first that has the file; `sent` collects the address and bytes of each answer."""

    def __init__(self, *folders: Path) -> None:
        """Bind any free port on loopback."""
        super().__init__(("127.0.0.1", 0), _Answer)
        self.folders = folders
        self.sent: list[tuple[str, int]] = []

    @property
    def base(self) -> str:
        """Return the address of the first page."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def find(self, address: str) -> Path | None:
        """Return the file that an address names."""
        path = unquote(urlsplit(address).path).lstrip("/")
        for folder in self.folders:
            file = folder / path
            file = file / "index.html" if file.is_dir() else file
            if file.is_file():
                return file
        return None

    def take(self) -> list[tuple[str, int]]:
        """Return what was sent since the last call."""
        taken, self.sent = self.sent, []
        return taken


class _Answer(http.server.BaseHTTPRequestHandler):
    """Answer with a file or 404; nothing is logged."""

    server: StaticHost
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send one file."""
        file = self.server.find(self.path)
        body = read_sent(file) if file else b""
        self.send_response(200 if file else 404)
        self.send_header("Content-Type", mimetypes.guess_type(file or "")[0] or "application/octet-stream")
        if file and file.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        self.server.sent.append((self.path, len(body)))

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing for each request."""


@contextmanager
def serve_folders(*folders: Path) -> Iterator[StaticHost]:
    """Serve folders while the block runs."""
    host = StaticHost(*folders)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        host.shutdown()
        host.server_close()


@contextmanager
def open_browser(**options: object) -> Iterator[BrowserContext]:
    """Open a fresh headless Chromium (CHROMIUM names it) while the block runs."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=os.environ["CHROMIUM"],
            args=FLAGS,
            **options,  # type: ignore[arg-type]
        )
        try:
            yield context
        finally:
            context.close()
