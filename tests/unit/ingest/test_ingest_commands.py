"""The commands read, ingest and new: what they print, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from portal.cli import app
from portal.paths import Paths

PLAN = Path(__file__).parents[2] / "fixtures" / "ingest" / "doi-che-2025-plan.txt"


def run(paths: Paths, *arguments: str, given: str | bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [*arguments, "--root", str(paths.root)], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_read_prints_json_or_a_table(tiny: Paths) -> None:
    code, out, _ = run(tiny, "read", "-", given="Thành lập mới 360 doanh nghiệp.")
    assert code == 0
    assert json.loads(out)["targets"][0]["value"] == "360"
    code, out, _ = run(tiny, "read", "-", "--format", "table", "--lang", "en", given="Thành lập mới 360 doanh nghiệp.")
    assert code == 0
    assert "360" in out
    assert run(tiny, "read", str(PLAN), "--period", "2025")[0] == 0
    code, out, _ = run(tiny, "read", "-", "--format", "table", given="Không có gì.")
    assert (code, out.strip()) == (0, "Không đọc được chỉ tiêu nào.")


@pytest.mark.parametrize(
    ("arguments", "given", "code"),
    [
        (("read", "none.txt"), None, 2),
        (("read", "-"), b"\xff\xfe\x00", 1),
        (("read", "-", "--period", "next year"), b"x", 2),
        (("read", "-", "--format", "xml"), b"x", 2),
        (("read",), None, 2),
        (("ingest", "none.txt", "--locality", "song-may", "--year", "2025"), None, 2),
        (("ingest", str(PLAN), "--locality", "nowhere", "--year", "2025"), None, 2),
        (("ingest", str(PLAN), "--locality", "song-may", "--year", "1066"), None, 2),
        (("ingest", str(PLAN), "--locality", "song-may", "--year", "2024"), None, 2),
        (("ingest", str(PLAN)), None, 2),
        (("new", "song-may", "2024"), None, 2),
        (("new", "../..", "2024"), None, 2),
        (("new", "song-may", "soon"), None, 2),
    ],
)
def test_wrong_use_ends_with_2_and_bad_data_with_1(
    tiny: Paths, arguments: tuple[str, ...], given: bytes | None, code: int
) -> None:
    found, out, error = run(tiny, *arguments, given=given)
    assert found == code
    assert out == ""
    assert error.strip()
    assert "Traceback" not in error


def test_ingest_tells_where_everything_is(tiny: Paths, tmp_path: Path) -> None:
    out, page = tmp_path / "draft", tmp_path / "page.html"
    code, told, _ = run(
        tiny, "ingest", str(PLAN), "--locality", "song-may/doi-che", "--year", "2025", "--out", str(out), "--report",
        str(page), "--lang", "en",
    )  # fmt: skip
    assert code == 0
    assert "page.html" in told
    assert "targets:" in told
    assert page.is_file()
    assert (out / "campaign.yaml").is_file()


def test_new_makes_a_folder(tiny: Paths) -> None:
    code, told, _ = run(tiny, "new", "song-may/suoi-ngoc", "2025")
    assert code == 0
    assert "datasets/campaigns/song-may/suoi-ngoc/2025" in told
