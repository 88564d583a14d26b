"""Ask each source address in the data once, and list those that do not answer, as Markdown."""

from __future__ import annotations

import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

ADDRESS = re.compile(r"https?://[^\s\",|]+")
SECONDS = 20


def find_addresses(folder: Path) -> list[str]:
    """Return every address written in the data below `folder`, each once, sorted."""
    files = [path for path in folder.rglob("*") if path.suffix in {".csv", ".yaml"}]
    return sorted({found for path in files for found in ADDRESS.findall(path.read_text(encoding="utf-8"))})


def ask(address: str) -> str:
    """Return what is wrong with an address, or nothing where it answers."""
    request = urllib.request.Request(address, method="HEAD", headers={"User-Agent": "chi-tieu-mo link check"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS):
            return ""
    except urllib.error.HTTPError as error:
        return "" if error.code in (403, 405, 429) else f"HTTP {error.code}"
    except (urllib.error.URLError, TimeoutError, ConnectionError, ValueError) as error:
        return str(error)


def main(folder: str) -> None:
    """Print one line per address that does not answer."""
    addresses = find_addresses(Path(folder))
    answers = {address: ask(address) for address in addresses}
    broken = [f"- <{address}>: {fault}" for address, fault in answers.items() if fault]
    print(f"{len(addresses)} addresses, {len(broken)} without an answer\n")
    print("\n".join(broken))


if __name__ == "__main__":
    main(sys.argv[1])
