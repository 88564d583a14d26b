"""Run the site generator and the search indexer; put the finished site in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from portal.paths import Paths
from portal.write import replace_folder

# The npm package of Pagefind for this machine, the one that the lock file's platform picked.
INDEXER = "@pagefind/*/bin/pagefind_extended"


class SiteError(RuntimeError):
    """The site generator or the search indexer failed; its own words say why."""


@dataclass(frozen=True)
class SiteConfig:
    """Hold what the build needs to know of `mkdocs.yml`."""

    url: str
    repository: str


def read_config(paths: Paths) -> SiteConfig:
    """Return the site's address and repository from the site generator's configuration.

    Raises: SiteError where the file is missing, is not YAML, or has no `site_url`.
    """
    try:
        document = yaml.load(paths.config.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return SiteConfig(document["site_url"].rstrip("/") + "/", document.get("repo_url", "").rstrip("/"))
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise SiteError(f"{paths.config.name}: {error}") from error


def generate_site(paths: Paths, updated_on: str) -> None:
    """Turn `build/docs/` into a site in the staging folder; dates come from the data.

    Raises: SiteError with the generator's output where it fails or warns.
    """
    shutil.rmtree(paths.staging, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    command += ["--config-file", str(paths.config), "--site-dir", str(paths.staging)]
    _run(command, paths.root, SOURCE_DATE_EPOCH=str(epoch_of(updated_on)), NO_MKDOCS_2_WARNING="1")


def index_site(paths: Paths, lean: Path) -> None:
    """Index the lean pages with Pagefind, into the staged site.

    Raises: SiteError where the front-end packages are not installed or the indexer fails.
    """
    program = next(iter(sorted(paths.tools.glob(INDEXER))), None)
    if program is None:
        raise SiteError(f"node_modules/{INDEXER}: not installed; run `make setup` (Linux on x64 or arm64)")
    command = [str(program), "--site", str(lean), "--output-path", str(paths.staging / "pagefind"), "--quiet"]
    _run(command, paths.root)


def publish_site(paths: Paths) -> None:
    """Put the staged site in the place of the last good one."""
    replace_folder(paths.staging, paths.site)


def epoch_of(date: str) -> int:
    """Return the seconds since 1970 of an ISO day, at midnight UTC."""
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())


def _run(command: list[str], folder: Path, **variables: str) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SiteError((done.stdout + done.stderr).strip()[-8000:])
