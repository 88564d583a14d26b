"""Picture every page family into build/screenshots/: two languages, phone and desktop, light and dark.

CHROMIUM names the browser. README's picture is one of them: `--readme` copies it to docs/assets/screenshot.png.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from portal.serve import make_server

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "build" / "screenshots"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FAMILIES = {
    "home": "",
    "campaigns": "phong-trao/",
    "campaign": "phong-trao/kon-tum/2024/",
    "campaign-district": "phong-trao/kon-tum/kon-ray/2024/",
    "localities": "dia-phuong/",
    "locality": "dia-phuong/kon-tum/",
    "locality-successor": "dia-phuong/quang-ngai-2025/",
    "indicators": "chi-tieu/",
    "indicator": "chi-tieu/grdp-growth/",
    "documents": "van-ban/",
    "document": "van-ban/kon-tum-2024-directive/",
    "search": "tim-kiem/?q=ho+ngheo+kon+ray",
    "downloads": "tai-ve/",
    "dictionary": "tu-dien-du-lieu/",
    "method": "phuong-phap/",
    "changes": "thay-doi/",
    "coverage": "do-phu/",
    "problems": "loi-du-lieu/",
    "contribute": "dong-gop/",
}
SIZES = {"phone": (360, 780), "desktop": (1280, 900)}


def take(families: dict[str, str], languages: list[str], schemes: list[str], *, whole: bool, opened: str = "") -> int:
    """Picture the families and return how many pictures were made; `opened` is a part to unfold and scroll to."""
    server = make_server(ROOT / "site", 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    count = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        for size, (width, height) in SIZES.items():
            for scheme in schemes:
                context = playwright.chromium.launch_persistent_context(
                    f"{profile}/{size}-{scheme}",
                    executable_path=os.environ["CHROMIUM"],
                    args=FLAGS,
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                    reduced_motion="reduce",
                )
                page = context.new_page()
                for language in languages:
                    for name, path in families.items():
                        page.goto(base + ("" if language == "vi" else f"{language}/") + path)
                        page.wait_for_load_state("networkidle")
                        if opened:
                            page.locator(f"{opened} summary").first.click()
                            page.locator(opened).evaluate("part => part.scrollIntoView()")
                        page.screenshot(path=FOLDER / f"{name}-{language}-{size}-{scheme}.png", full_page=whole)
                        count += 1
                context.close()
    server.shutdown()
    return count


def main() -> None:
    """Picture what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=sorted(FAMILIES), default=sorted(FAMILIES))
    parser.add_argument("--language", nargs="*", default=["vi", "en"])
    parser.add_argument("--scheme", nargs="*", default=["light", "dark"])
    parser.add_argument("--screen", action="store_true", help="only the first screen, not the whole page")
    parser.add_argument("--readme", action="store_true")
    arguments = parser.parse_args()
    if arguments.readme:
        take({"campaign": FAMILIES["campaign"]}, ["vi"], ["light"], whole=False, opened="#grdp-growth")
        shutil.copy(FOLDER / "campaign-vi-phone-light.png", ROOT / "docs" / "assets" / "screenshot.png")
        return
    chosen = {name: FAMILIES[name] for name in arguments.only}
    print(f"{take(chosen, arguments.language, arguments.scheme, whole=not arguments.screen)} pictures in {FOLDER}")


if __name__ == "__main__":
    main()
