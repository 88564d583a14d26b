"""Picture every page family into build/screenshots/: two languages, phone and desktop, light and dark.

CHROMIUM names the browser. README's picture is one of them: `--readme` copies it to docs/assets/screenshot.png.
"""

from __future__ import annotations

import argparse
import shutil
from itertools import product
from pathlib import Path

from static_host import DESKTOP, PHONE, open_browser, serve_folders

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "build" / "screenshots"
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
    "rules": "phuong-phap/quy-tac/",
    "campaigns-year": "phong-trao/2024/",
    "search": "tim-kiem/?q=ho+ngheo+kon+ray",
    "explorer": "kham-pha/?place=kon-tum&chart=year",
    "downloads": "tai-ve/",
    "dictionary": "tu-dien-du-lieu/",
    "method": "phuong-phap/",
    "changes": "thay-doi/",
    "coverage": "do-phu/",
    "problems": "loi-du-lieu/",
    "contribute": "dong-gop/",
}
SIZES = {"phone": PHONE, "desktop": DESKTOP}
# Pictures further down load only as a reader comes near.
SHOW_PICTURES = "document.querySelectorAll('img[loading]').forEach((image) => { image.loading = 'eager'; })"


def take(families: dict[str, str], languages: list[str], schemes: list[str], *, whole: bool, opened: str = "") -> int:
    """Picture the families and return how many pictures were made; `opened` is a part to unfold and scroll to."""
    count = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve_folders(ROOT / "site") as host:
        for (size, viewport), scheme in product(SIZES.items(), schemes):
            with open_browser(viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as context:
                page = context.new_page()
                for language, (name, path) in product(languages, families.items()):
                    page.goto(host.base + ("" if language == "vi" else f"{language}/") + path)
                    page.evaluate(SHOW_PICTURES)
                    page.wait_for_load_state("networkidle")
                    if opened:
                        page.locator(f"{opened} summary").first.click()
                        page.locator(opened).evaluate("part => part.scrollIntoView()")
                    page.screenshot(path=FOLDER / f"{name}-{language}-{size}-{scheme}.png", full_page=whole)
                    count += 1
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
