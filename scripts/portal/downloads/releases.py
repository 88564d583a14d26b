"""Say which releases there are and which is the current one: `data/releases/index.json`, `data/current.json`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from portal.downloads.json_schema import DIALECT
from portal.downloads.ledger import FOLDER, Entry
from portal.downloads.publication import Publication
from portal.read.releases import MANIFEST, Release
from portal.words import Words
from portal.write import File

INDEX, CURRENT, SCHEMA = "releases/index.json", "current.json", "release.schema.json"


def locate(release: Release, name: str = MANIFEST) -> str:
    """Return the path of one file of a release below `data/`."""
    return f"releases/{release.version}/{name}"


def describe_releases(publication: Publication, releases: Sequence[Release]) -> dict[str, Any]:
    """Return the list of every release, the newest first."""
    return {
        "current": releases[-1].version if releases else None,
        "releases": [_describe(publication, release) for release in reversed(releases)],
    }


def describe_current(publication: Publication, releases: Sequence[Release]) -> dict[str, Any]:
    """Return which release is the current one (null: none was made yet), and the version of what stands in `data/`."""
    return {
        "release": _describe(publication, releases[-1]) if releases else None,
        "releases": f"{publication.site_url}{FOLDER}{INDEX}",
        "latest": {
            "version": publication.version,
            "updated_on": publication.updated_on,
            "datapackage": f"{publication.site_url}{FOLDER}datapackage.json",
        },
    }


def _describe(publication: Publication, release: Release) -> dict[str, Any]:
    data = publication.site_url + FOLDER
    return {
        "version": release.version,
        "updated_on": release.updated_on,
        "previous": release.previous or None,
        "base": data + locate(release, ""),
        "manifest": data + locate(release),
        "manifest_sha256": release.manifest.sha256,
        "datapackage": data + locate(release, "datapackage.json"),
        "zip": data + locate(release, f"{publication.package['name']}.zip"),
        "files": len(release.files),
        "bytes": sum(file.bytes for file in release.files),
    }


def describe_manifest(publication: Publication) -> dict[str, Any]:
    """Return the JSON Schema of a release's manifest."""
    words = Words("en")
    text, address = {"type": "string"}, {"type": "string", "format": "uri"}
    count, sha256 = {"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    file = {"path": text, "bytes": count, "sha256": sha256, "rows": {"type": ["integer", "null"], "minimum": 0}}
    before = {"version": text, "manifest_sha256": sha256}
    fields = {
        "$schema": address,
        "name": text,
        "version": text,
        "updated_on": {"type": "string", "format": "date"},
        "licence": text,
        "previous": {"anyOf": [_object(before), {"type": "null"}]},
        "files": {"type": "array", "items": _object(file)},
    }
    return {
        "$schema": DIALECT,
        "$id": f"{publication.site_url}{FOLDER}{SCHEMA}",
        "title": words("release.schema"),
        "description": words("release.schema.about"),
        **_object(fields),
    }


def _object(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def list_released(releases: Iterable[Release]) -> Iterator[tuple[str, Entry]]:
    """Yield path below `data/`, size and checksum of every file of every release."""
    for release in releases:
        for file in release.list_files():
            yield locate(release, file.path), Entry(file.bytes, file.sha256, file.rows)


def copy_releases(releases: Iterable[Release]) -> Iterator[File]:
    """Yield the files of every release, byte for byte."""
    for release in releases:
        for file in release.list_files():
            yield File(FOLDER + locate(release, file.path), (release.folder / file.path).read_bytes())
