"""Whatever happens to a file of the data folder, reading and validating report it and never fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.paths import Paths
from portal.problems import LANGUAGES
from portal.read import read_datasets
from portal.validate import validate
from tiny import TINY, copy_tiny

FILES = [path.relative_to(TINY).as_posix() for path in sorted((TINY / "datasets").rglob("*.*"))]
SCHEMAS = [f"datasets/schemas/{name}.json" for name in ("targets", "documents", "observations", "units", "campaigns")]
SIGNS = (b"", b'"', b",", b"\n", b";", b"|", b"{", b"[", b"- ", b": ", b"-")
ODDITIES = (b"\x00", b"\xff", b"\r", b"\t", b"\xc2\xa0")
FIGURES = (b"9" * 30, b"1e5", b"0", b"-1", b"null", b"true", "₫".encode(), "³".encode())
PIECES = st.sampled_from(SIGNS + ODDITIES + FIGURES) | st.binary(max_size=8)
DAMAGE = st.tuples(st.floats(0, 1), st.integers(0, 60), PIECES)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paths]:
    """Return one copy of the tiny portal for all examples; each puts the file that it damages back."""
    paths = copy_tiny(tmp_path_factory.mktemp("damaged"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PORTAL_SOURCES", str(paths.root / "sources"))
        yield paths


def damage(content: bytes, wounds: list[tuple[float, int, bytes]]) -> bytes:
    """Return the content with some bytes at some places replaced by others."""
    for place, length, piece in wounds:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + length :]
    return content


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(FILES + SCHEMAS), wounds=st.lists(DAMAGE, min_size=1, max_size=4))
def test_damage_is_reported_in_words(portal: Paths, name: str, wounds: list[tuple[float, int, bytes]]) -> None:
    path = portal.root / name
    whole = path.read_bytes()
    path.write_bytes(damage(whole, wounds))
    try:
        problems = validate(read_datasets(portal), portal)
    finally:
        path.write_bytes(whole)
    for problem in problems:
        for language in LANGUAGES:
            assert problem.as_text(language).encode()
            assert problem.as_annotation(language).count("\n") == 0


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_or_emptied_is_reported_in_words(portal: Paths, name: str) -> None:
    path = portal.root / name
    whole = path.read_bytes()
    try:
        for content in (b"", whole[: len(whole) // 2], whole[:1], b"\x00" * 100):
            path.write_bytes(content)
            problems = validate(read_datasets(portal), portal)
            assert all(problem.as_text("vi") for problem in problems)
    finally:
        path.write_bytes(whole)
