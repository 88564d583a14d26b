"""A release is a copy that never changes: made from a finished site, chained to the last one, refused if it differs."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from made_downloads import PROJECT, SITE, collect, lay_out_data, put, read_tables
from portal.addresses import parse_addresses
from portal.cli import app
from portal.downloads import Shelf, make_downloads, prepare
from portal.output import unpack
from portal.paths import Paths
from portal.read.releases import MANIFEST, Release, ReleaseError, read_releases
from portal.release import Made, make_release
from portal.words import LANGUAGES, Words


def publish(paths: Paths) -> Mapping[str, bytes]:
    """Put the downloads into `site/`, with the releases made so far."""
    publication, shelf = prepare(read_tables(paths), SITE), Shelf(read_releases(paths.releases))
    files = collect(unpack(make_downloads(publication, shelf=shelf)))
    shutil.rmtree(paths.site, ignore_errors=True)
    put(files, paths.site)
    return files


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> tuple[Paths, list[Made]]:
    """Return a portal of which two states were released, and what was made of each."""
    paths = lay_out_data(tmp_path_factory.mktemp("portal"))
    publish(paths)
    made = [make_release(paths)]
    absences = paths.datasets / "absences.csv"
    absences.write_text("".join(absences.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    publish(paths)
    return paths, [*made, make_release(paths)]


@pytest.fixture
def portal(released: tuple[Paths, list[Made]], tmp_path: Path) -> Paths:
    """Return a copy of that portal, to be damaged."""
    shutil.copytree(released[0].root, tmp_path / "portal")
    return Paths(tmp_path / "portal")


def read_both(paths: Paths) -> tuple[Release, Release]:
    first, second = read_releases(paths.releases)
    return first, second


def test_a_release_holds_the_tables_byte_for_byte(released: tuple[Paths, list[Made]]) -> None:
    paths, made = released
    assert [one.is_new for one in made] == [True, True]
    manifest = json.loads((made[1].folder / MANIFEST).read_text(encoding="utf-8"))
    package = json.loads((paths.site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert manifest["version"] == package["version"] == made[1].version
    names = {file["path"] for file in manifest["files"]}
    assert {"targets.csv", "targets.parquet", "targets-wide.csv", "tiny.zip", "tiny.xlsx", "datapackage.json"} <= names
    described = {f"{resource['name']}.csv-metadata.json" for resource in package["resources"]}
    assert {name for name in names if name.endswith((".json", ".ttl"))} == described | {"datapackage.json"}
    for file in manifest["files"]:
        content = (made[1].folder / file["path"]).read_bytes()
        assert content == (paths.site / "data" / file["path"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    rows = {resource["name"]: resource["rows"] for resource in package["resources"]}
    assert {f["path"]: f["rows"] for f in manifest["files"] if f["rows"] is not None} == {
        f"{name}.{ending}": count for name, count in rows.items() for ending in ("csv", "parquet")
    }


def test_each_manifest_names_the_one_before_it(released: tuple[Paths, list[Made]]) -> None:
    first, second = read_both(released[0])
    assert (first.previous, second.previous) == ("", first.version)
    assert json.loads((second.folder / MANIFEST).read_text(encoding="utf-8"))["previous"] == {
        "version": first.version,
        "manifest_sha256": hashlib.sha256((first.folder / MANIFEST).read_bytes()).hexdigest(),
    }


def test_a_release_that_is_there_stays_as_it_is(portal: Paths) -> None:
    before = {path: path.stat().st_mtime_ns for path in portal.releases.rglob("*.*")}
    assert not make_release(portal).is_new
    after = {path: path.stat().st_mtime_ns for path in portal.releases.rglob("*.*")}
    assert {path for path in after if after[path] != before.get(path)} <= {portal.addresses}


def test_the_site_publishes_every_release_and_says_which_is_current(portal: Paths) -> None:
    first, second = read_both(portal)
    files = publish(portal)
    for release in (first, second):
        for file in release.list_files():
            assert files[f"data/releases/{release.version}/{file.path}"] == (release.folder / file.path).read_bytes()
    index = json.loads(files["data/releases/index.json"])
    assert index["current"] == second.version
    assert [entry["version"] for entry in index["releases"]] == [second.version, first.version]
    current = json.loads(files["data/current.json"])
    assert current["release"] == index["releases"][0]
    for entry in index["releases"]:
        for key in ("manifest", "datapackage", "zip"):
            assert entry[key].removeprefix(SITE) in files
    whole = json.loads(files["data/index.json"])
    assert {whole["current_release"], whole["releases"]} == {f"{SITE}data/current.json", current["releases"]}
    schema = json.loads(files["data/release.schema.json"])
    for release in (first, second):
        jsonschema.Draft202012Validator(schema).validate(json.loads((release.folder / MANIFEST).read_bytes()))


def test_the_checksums_cover_the_releases(portal: Paths) -> None:
    files = publish(portal)
    listed = dict(reversed(line.split("  ")) for line in files["data/CHECKSUMS.sha256"].decode().splitlines())
    assert listed == {
        path.removeprefix("data/"): hashlib.sha256(content).hexdigest()
        for path, content in files.items()
        if path.startswith("data/") and path != "data/CHECKSUMS.sha256"
    }


def test_without_a_release_the_addresses_say_so(tmp_path: Path) -> None:
    files = publish(lay_out_data(tmp_path))
    assert json.loads(files["data/current.json"])["release"] is None
    assert json.loads(files["data/releases/index.json"]) == {"current": None, "releases": []}


def change_a_byte(releases: tuple[Release, Release]) -> None:
    path = releases[0].folder / "targets.csv"
    path.write_bytes(path.read_bytes().replace(b"grdp", b"grpd", 1))


def lose_a_file(releases: tuple[Release, Release]) -> None:
    (releases[1].folder / "tiny.zip").unlink()


def add_a_file(releases: tuple[Release, Release]) -> None:
    (releases[0].folder / "more.csv").write_text("a\n", encoding="utf-8")


def lose_a_release(releases: tuple[Release, Release]) -> None:
    shutil.rmtree(releases[0].folder)


def fork_the_chain(releases: tuple[Release, Release]) -> None:
    rename(releases[0], "2020.1.1+00000000")


def rename(release: Release, version: str) -> None:
    """Copy a release under another version."""
    copy = release.folder.with_name(version)
    shutil.copytree(release.folder, copy)
    text = (copy / MANIFEST).read_text(encoding="utf-8").replace(release.version, version)
    (copy / MANIFEST).write_text(text, encoding="utf-8")


def misname(releases: tuple[Release, Release]) -> None:
    releases[1].folder.rename(releases[1].folder.with_name("2020.1.1+00000000"))


def break_a_manifest(releases: tuple[Release, Release]) -> None:
    (releases[1].folder / MANIFEST).write_text('{"version": 1}', encoding="utf-8")


def rewrite_a_manifest(releases: tuple[Release, Release]) -> None:
    """Change a file and, to hide it, its entry in the manifest: the next manifest still tells."""
    change_a_byte(releases)
    path = releases[0].folder / MANIFEST
    old = next(file.sha256 for file in releases[0].files if file.path == "targets.csv")
    new = hashlib.sha256((releases[0].folder / "targets.csv").read_bytes()).hexdigest()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "reason", "named"),
    [
        (change_a_byte, "changed", "targets.csv"),
        (lose_a_file, "missing", "tiny.zip"),
        (add_a_file, "unlisted", "more.csv"),
        (lose_a_release, "chain", ""),
        (fork_the_chain, "chain", ""),
        (misname, "named", MANIFEST),
        (break_a_manifest, "manifest", MANIFEST),
        (rewrite_a_manifest, "changed", MANIFEST),
    ],
)
def test_a_release_that_is_not_what_it_was_is_refused(
    portal: Paths, damage: Callable[[tuple[Release, Release]], None], reason: str, named: str
) -> None:
    damage(read_both(portal))
    with pytest.raises(ReleaseError) as refused:
        read_releases(portal.releases)
    assert refused.value.reason == reason
    for language in LANGUAGES:
        told = refused.value.explain(Words(language))
        assert named in told
        assert "{" not in told


def test_a_site_that_is_not_what_its_checksums_say_is_not_released(portal: Paths) -> None:
    publish(portal)
    package = portal.site / "data" / "datapackage.json"
    package.write_text(package.read_text(encoding="utf-8").replace("+", "+f", 1), encoding="utf-8")
    with pytest.raises(ReleaseError) as refused:
        make_release(portal)
    assert refused.value.reason == "damaged"
    shutil.rmtree(portal.site)
    with pytest.raises(ReleaseError) as refused:
        make_release(portal)
    assert refused.value.reason == "no_site"


def test_the_addresses_are_listed_with_the_release(portal: Paths, released: tuple[Paths, list[Made]]) -> None:
    text = portal.addresses.read_text(encoding="utf-8")
    assert f"release {released[1][1].version};" in text
    assert "targets.csv" in parse_addresses(text)["data/"]
    assert not any(folder.startswith("data/releases/") for folder in parse_addresses(text))


def test_the_command_makes_a_release_and_explains_a_refusal(portal: Paths) -> None:
    runner = CliRunner()
    done = runner.invoke(app, ["release", "--root", str(portal.root), "--lang", "en"])
    assert (done.exit_code, "stays as it is" in done.output) == (0, True)
    lose_a_file(read_both(portal))
    done = runner.invoke(app, ["release", "--root", str(portal.root), "--lang", "en"])
    assert done.exit_code == 1
    assert "A release lacks a file" in done.output


def test_a_build_stops_at_a_damaged_release_and_keeps_the_site(portal: Paths) -> None:
    before = {path: path.read_bytes() for path in portal.site.rglob("*") if path.is_file()}
    shutil.copy(PROJECT / "mkdocs.yml", portal.root)
    change_a_byte(read_both(portal))
    done = CliRunner().invoke(app, ["build", "--root", str(portal.root), "--lang", "en"])
    assert done.exit_code == 1
    assert "targets.csv" in done.output
    assert {path: path.read_bytes() for path in portal.site.rglob("*") if path.is_file()} == before
