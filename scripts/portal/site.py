"""Run the search indexer and the bundler of scripts; put the finished site in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from portal.paths import Paths
from portal.write import File, read_tree, replace_folder

# The npm package of Pagefind for this machine, the one that the lock file's platform picked.
INDEXER = "@pagefind/*/bin/pagefind_extended"
# Likewise of esbuild, which puts the explorer's modules and the packages that they use into few files.
BUNDLER = "@esbuild/*/bin/esbuild"
BUNDLED = "assets/explore"
# Packages whose code is in the bundle; their licences travel with it.
INSIDE = ("@tanstack/table-core", "@tanstack/store", "write-excel-file", "fflate")


class SiteError(RuntimeError):
    """The site generator, the search indexer or the bundler failed; its own words say why."""


@dataclass(frozen=True)
class SiteConfig:
    """Hold what the build needs to know of `mkdocs.yml`; `overrides`: the folder of the theme's own templates."""

    url: str
    repository: str
    overrides: str


def read_config(paths: Paths) -> SiteConfig:
    """Return the site's address and repository from the site generator's configuration.

    Raises: SiteError where the file is missing, is not YAML, or has no `site_url` or theme.
    """
    try:
        document = yaml.load(paths.config.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return SiteConfig(
            document["site_url"].rstrip("/") + "/",
            document.get("repo_url", "").rstrip("/"),
            document["theme"]["custom_dir"],
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise SiteError(f"{paths.config.name}: {error}") from error


def index_site(paths: Paths, lean: Path) -> None:
    """Index the lean pages with Pagefind, into the staged site.

    Raises: SiteError where the front-end packages are not installed or the indexer fails.
    """
    program = _find_program(paths, INDEXER)
    command = [program, "--site", str(lean), "--output-path", str(paths.staging / "pagefind"), "--quiet"]
    run_program(command, paths.root)


def bundle_scripts(paths: Paths) -> Iterator[File]:
    """Yield the explorer's scripts, bundled: what the first view runs, what it loads when wanted, the licences.

    Raises: SiteError where the front-end packages are not installed or the bundler fails.
    """
    made = paths.build / "bundle"
    shutil.rmtree(made, ignore_errors=True)
    sources = paths.docs / BUNDLED
    command = [_find_program(paths, BUNDLER), str(sources / "main.js"), f"--outdir={made}"]
    command += [f"--alias:fflate={sources / 'zip.js'}"]
    command += ["--bundle", "--splitting", "--format=esm", "--minify", "--target=es2022", "--charset=utf8"]
    # A name must not depend on where the packages lie: a link to them is taken for their place.
    command += ["--chunk-names=part-[hash]", "--preserve-symlinks", "--legal-comments=none", "--log-level=warning"]
    run_program(command, paths.root)
    for file in read_tree(made):
        yield File(f"{BUNDLED}/{file.path}", file.content)
    licences = [
        f"{name}\n\n{(paths.tools / name / 'LICENSE').read_text(encoding='utf-8').strip()}\n" for name in INSIDE
    ]
    yield File(f"{BUNDLED}/LICENSES.txt", "\n".join(licences).encode())


def publish_site(paths: Paths) -> None:
    """Put the staged site in the place of the last good one."""
    replace_folder(paths.staging, paths.site)


def _find_program(paths: Paths, pattern: str) -> str:
    found = next(iter(sorted(paths.tools.glob(pattern))), None)
    if found is None:
        raise SiteError(f"node_modules/{pattern}: not installed; run `make setup` (Linux on x64 or arm64)")
    return str(found)


def run_program(command: list[str], folder: Path, **variables: str) -> None:
    """Run a program without a word of its own.

    Raises: SiteError with what it said where it fails.
    """
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
