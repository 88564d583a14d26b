"""Show the finished site on this machine and rebuild it when data, words or code change."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from watchfiles import watch

from portal.paths import Paths

HOST = "127.0.0.1"
WATCHED = ("datasets", "docs", "scripts", "mkdocs.yml")


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serve the site quietly, with its own page for what is not found."""

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing for each request."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def make_server(site: Path, port: int) -> http.server.ThreadingHTTPServer:
    """Return a server of `site` on loopback; port 0 takes any free one."""
    return http.server.ThreadingHTTPServer((HOST, port), partial(_Handler, directory=str(site)))


def serve(paths: Paths, port: int, say: Callable[..., None]) -> None:
    """Build, serve and watch until interrupted; a failed rebuild leaves the last good site in view.

    In: the folders, a port, and `say(name, **values)` for what the person should read.
    """
    rebuild(paths)
    if not paths.site.is_dir():
        say("nothing")
        return
    server = make_server(paths.site, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say("ready", url=f"http://{HOST}:{server.server_address[1]}/")
    watched = [paths.root / name for name in WATCHED if (paths.root / name).exists()]
    try:
        for changes in watch(*watched, debounce=400):
            say("changed", path=paths.relative(Path(min(path for _, path in changes))))
            say("good" if rebuild(paths) else "kept")
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def rebuild(paths: Paths) -> bool:
    """Build in a process of its own, so that changed code counts; return whether it went well."""
    command = [sys.executable, "-m", "portal.cli", "build", "--root", str(paths.root)]
    return subprocess.run(command, check=False).returncode == 0
