"""OpenAPI 3.1: the static files described as an interface that clients can be made for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from portal.downloads import csv_file, json_file, parquet, xlsx, zip_file
from portal.downloads.json_schema import schema_name
from portal.downloads.ledger import FOLDER
from portal.downloads.page_data import FOLDERS
from portal.downloads.publication import Publication
from portal.downloads.releases import CURRENT, INDEX, SCHEMA
from portal.downloads.table_files import NOT_AS_JSON
from portal.read.releases import MANIFEST
from portal.words import Words

VERSION = "3.1.0"
# A place is a path; an address of this interface has one parameter for each of its levels.
LEVELS = ("province", "district", "commune")
PATTERNS = {"year": "^[0-9]{4}$", "version": "^[0-9.]+\\+[0-9a-f]{8}$"}
PAGE_FORMATS = {
    "json": json_file.MEDIA_TYPE,
    "csv": csv_file.MEDIA_TYPE,
    "xlsx": xlsx.MEDIA_TYPE,
    "zip": zip_file.MEDIA_TYPE,
}
TABLE_FORMATS = {"json": json_file.MEDIA_TYPE, "csv": csv_file.MEDIA_TYPE, "parquet": parquet.MEDIA_TYPE}


def describe_api(publication: Publication) -> dict[str, Any]:
    """Return the description: the index, every table, the data of every page."""
    package = publication.package
    licence = package["licenses"][0]
    words = Words("en")
    paths = {
        f"/{FOLDER}{path}": _operation(name, words(f"api.{name}"), {json_file.MEDIA_TYPE: schema}, parameters)
        for path, name, schema, parameters in (
            ("index.json", "index", {"type": "object"}, ()),
            (CURRENT, "current", {"type": "object"}, ()),
            (INDEX, "releases", {"type": "object"}, ()),
            (f"releases/{{version}}/{MANIFEST}", "manifest", {"$ref": SCHEMA}, ("version",)),
        )
    }
    for name, table in publication.described.items():
        for ending, media_type in TABLE_FORMATS.items():
            if ending != "json" or name not in NOT_AS_JSON:
                schema = {"$ref": schema_name(name)} if ending == "json" else _file_schema(ending)
                summary = f"{table.titles['en']} ({ending})"
                paths[f"/data/{name}.{ending}"] = _operation(f"{name}-{ending}", summary, {media_type: schema})
    for path, parameters in _page_addresses():
        kind = path.strip("/").partition("/")[0]
        for ending, media_type in PAGE_FORMATS.items():
            schema = {"$ref": schema_name("page")} if ending == "json" else _file_schema(ending)
            name = f"{kind}-{len(parameters)}-{ending}"
            summary = words(f"api.{_kind_of(kind)}", ending=ending)
            paths[f"{path}data.{ending}"] = _operation(name, summary, {media_type: schema}, parameters)
    return {
        "openapi": VERSION,
        "info": {
            "title": package["title_en"],
            "summary": words("api.summary"),
            "description": f"{package['description_en']}\n\n{words('api.about')}",
            "version": publication.version,
            "license": {"name": licence["title"], "identifier": licence["name"]},
        },
        "servers": [{"url": publication.site_url.rstrip("/")}],
        "externalDocs": {"url": publication.address("tai-ve/", "en"), "description": words("api.docs")},
        "paths": paths,
    }


def _page_addresses() -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each form of address of a page that has data, with its parameters."""
    for depth in range(1, len(LEVELS) + 1):
        levels = LEVELS[:depth]
        place = "/".join(f"{{{level}}}" for level in levels)
        yield f"/{FOLDERS['campaign']}/{place}/{{year}}/", (*levels, "year")
        yield f"/{FOLDERS['locality']}/{place}/", levels
    yield f"/{FOLDERS['indicator']}/{{indicator}}/", ("indicator",)


def _kind_of(folder: str) -> str:
    return next(kind for kind, name in FOLDERS.items() if name == folder)


def _operation(
    name: str, summary: str, content: dict[str, dict[str, Any]], parameters: Sequence[str] = ()
) -> dict[str, Any]:
    words = Words("en")
    operation: dict[str, Any] = {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {
                "description": words("api.found"),
                "content": {media_type: {"schema": schema} for media_type, schema in content.items()},
            },
            "404": {"description": words("api.missing")},
        },
    }
    if parameters:
        operation["parameters"] = [
            {
                "name": parameter,
                "in": "path",
                "required": True,
                "description": words(f"api.parameter.{parameter}"),
                "schema": {"type": "string", "pattern": PATTERNS.get(parameter, "^[a-z0-9-]+$")},
            }
            for parameter in parameters
        ]
    return {"get": operation}


def _file_schema(ending: str) -> dict[str, str]:
    return {"type": "string"} if ending == "csv" else {"type": "string", "format": "binary"}
