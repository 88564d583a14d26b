"""The command `portal`: arguments, exit codes, progress; the only place that prints."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from portal.ingest import (
    COLUMNS,
    LARGEST_FILE,
    PERIOD,
    DocumentRefused,
    create_campaign,
    find_unread,
    ingest,
    load_vocabulary,
    read_text_bytes,
    read_text_file,
    render_readings,
    summarise,
    tabulate_readings,
)
from portal.paths import Paths
from portal.problems import Problem, render_annotations, render_json, render_text
from portal.read import read_datasets
from portal.read.releases import ReleaseError
from portal.site import SiteError
from portal.statements import read_targets
from portal.validate import validate
from portal.words import Words

GOOD, DATA_PROBLEMS, WRONG_USE = 0, 1, 2

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Chỉ tiêu mở: kiểm tra dữ liệu và dựng cổng dữ liệu mở. / Check the data and build the open data portal.",
)
errors = Console(stderr=True, highlight=False)


class Language(StrEnum):
    """Languages in which the command speaks."""

    VI = "vi"
    EN = "en"


class Form(StrEnum):
    """Ways to print problems."""

    TEXT = "text"
    JSON = "json"
    ANNOTATIONS = "annotations"


class Shape(StrEnum):
    """Ways to print what the grammar read."""

    JSON = "json"
    TABLE = "table"


Root = Annotated[Path, typer.Option("--root", help="Thư mục dự án / project folder", file_okay=False, exists=True)]
Lang = Annotated[Language, typer.Option("--lang", help="Ngôn ngữ / language")]
YEAR = {"min": 1945, "max": 2100}


def _paths(root: Path) -> Paths:
    """Return the project's folders, or stop where `root` is no project."""
    paths = Paths(root.resolve())
    if not paths.datasets.is_dir():
        errors.print(f"{paths.datasets}: không có thư mục dữ liệu / no such data folder", style="red")
        raise typer.Exit(WRONG_USE)
    return paths


def _report(problems: list[Problem] | tuple[Problem, ...], form: Form, language: str) -> None:
    """Print the problems in the form that was asked for."""
    if form is Form.JSON:
        typer.echo(render_json(problems, language))
    elif form is Form.ANNOTATIONS:
        if problems:
            typer.echo(render_annotations(problems, language))
    elif problems:
        typer.echo(render_text(problems, language))


def _summary(problems: list[Problem] | tuple[Problem, ...], words: Words) -> str:
    count = sum(problem.is_error for problem in problems)
    warnings = len(problems) - count
    if not problems:
        return words("command.valid")
    return words("command.problems", errors=count, warnings=warnings)


@app.command("validate")
def validate_command(
    root: Root = Path(),
    lang: Lang = Language.VI,
    form: Annotated[Form, typer.Option("--format", help="text, json, annotations")] = Form.TEXT,
) -> None:
    """Kiểm tra datasets/ và báo mọi lỗi trong một lần. / Check datasets/ and report every problem in one run."""
    paths = _paths(root)
    problems = validate(read_datasets(paths), paths)
    _report(problems, form, lang)
    if form is Form.TEXT:
        errors.print(_summary(problems, Words(lang)))
    if any(problem.is_error for problem in problems):
        raise typer.Exit(DATA_PROBLEMS)


@app.command("build")
def build_command(
    root: Root = Path(),
    lang: Lang = Language.VI,
    workers: Annotated[int, typer.Option(min=1, help="Số tiến trình / processes")] = 2,
) -> None:
    """Dựng cổng vào site/; lỗi thì giữ nguyên site/ cũ. / Build the portal into site/; on error the old one stays."""
    from portal.build import build  # noqa: PLC0415 - the other commands need not wait for the drawing libraries

    paths = _paths(root)
    words = Words(lang)
    started = time.monotonic()
    try:
        with _explained(words), _progress(words) as step:
            outcome = build(paths, workers=workers, step=step)
    except SiteError as error:
        errors.print(f"{words('command.site_failed')}\n{error}", style="red", markup=False)
        raise typer.Exit(DATA_PROBLEMS) from error
    _report(outcome.problems, Form.TEXT, lang)
    if not outcome.is_good or outcome.written is None:
        errors.print(_summary(outcome.problems, words))
        errors.print(words("command.site_kept"), style="red")
        raise typer.Exit(DATA_PROBLEMS)
    written = outcome.written
    errors.print(
        words(
            "command.built",
            site=paths.relative(paths.site),
            version=outcome.version,
            changed=words.number(str(written.changed)),
            unchanged=words.number(str(written.unchanged)),
            seconds=words.number(f"{time.monotonic() - started:.1f}"),
        )
    )
    errors.print(words("command.next"), style="green")


@app.command("release")
def release_command(root: Root = Path(), lang: Lang = Language.VI) -> None:
    """Sao dữ liệu của site/ thành bản phát hành, ghi địa chỉ phải giữ. / Copy the data of site/ as a release."""
    from portal.release import make_release  # noqa: PLC0415 - likewise

    paths = _paths(root)
    words = Words(lang)
    with _explained(words):
        made = make_release(paths)
    folder = paths.relative(made.folder)
    size = words("size.kilobyte", figure=words.number(str(made.bytes // 1000)))
    word = "release.made" if made.is_new else "release.kept"
    typer.echo(words(word, version=made.version, folder=folder, files=made.files, size=size))
    errors.print(words("release.next", list=paths.relative(paths.addresses)), style="green", markup=False)


@app.command("serve")
def serve_command(
    root: Root = Path(),
    lang: Lang = Language.VI,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Cổng / port")] = 8000,
) -> None:
    """Xem cổng trên máy này, tự dựng lại khi có thay đổi. / Show the portal here; rebuild on every change."""
    from portal.serve import serve  # noqa: PLC0415 - likewise

    paths = _paths(root)
    words = Words(lang)
    serve(paths, port, lambda name, **values: errors.print(words(f"serve.{name}", **values), markup=False))


@app.command("read")
def read_command(
    file: Annotated[str, typer.Argument(help="Tệp văn bản, hoặc - để đọc từ đầu vào / a text file, or - for input")],
    root: Root = Path(),
    lang: Lang = Language.VI,
    shape: Annotated[Shape, typer.Option("--format", help="json, table")] = Shape.JSON,
    period: Annotated[str, typer.Option(help="Kỳ mặc định / period where none is said, e.g. 2024")] = "",
) -> None:
    """Đọc các chỉ tiêu trong một đoạn văn. / Read the targets that a text sets."""
    words = Words(lang)
    if period and not PERIOD.fullmatch(period):
        raise typer.BadParameter(period, param_hint="--period")
    with _refusals(words):
        vocabulary = load_vocabulary(_paths(root))
        piped = file == "-"
        text = read_text_bytes(sys.stdin.buffer.read(LARGEST_FILE), file) if piped else read_text_file(Path(file))
    readings = read_targets(text, vocabulary, period=period)
    if shape is Shape.JSON:
        typer.echo(render_readings(text, readings, lang))
        return
    table = Table(show_lines=True)
    for name in COLUMNS:
        table.add_column(words(f"ingest.column_{name}"), overflow="fold")
    for row in tabulate_readings(readings, words, vocabulary.units.symbols):
        table.add_row(*map(escape, row))
    Console().print(table if readings else words("ingest.read_none"))
    for passed in find_unread(text, readings):
        why = words(f"ingest.passed_{passed.reason}")
        typer.echo(words("ingest.read_passed", text=" ".join(text[passed.start : passed.end].split()), why=why))


@app.command("ingest")
def ingest_command(
    file: Annotated[Path, typer.Argument(help="Văn bản / document: .txt .md .html .docx .pdf")],
    locality: Annotated[str, typer.Option(help="Mã địa phương / locality id, e.g. kon-tum/kon-ray")],
    year: Annotated[int, typer.Option(help="Năm / year", **YEAR)],
    out: Annotated[Path | None, typer.Option(help="Thư mục bản nháp / folder of the draft to make")] = None,
    report: Annotated[Path | None, typer.Option(help="Tệp báo cáo HTML / HTML report to write")] = None,
    root: Root = Path(),
    lang: Lang = Language.VI,
) -> None:
    """Đọc một văn bản, soạn nháp thư mục phong trào và báo cáo. / Draft a campaign folder from a document."""
    paths = _paths(root)
    words = Words(lang)
    with _refusals(words):
        outcome = ingest(paths, file, locality, year, out, report, words)
    for line in summarise(outcome.review, words):
        typer.echo(line)
    typer.echo("")
    typer.echo(words("ingest.wrote_folder", path=paths.relative(outcome.folder)))
    typer.echo(words("ingest.wrote_report", path=paths.relative(outcome.report)))
    if outcome.archived is not None:
        typer.echo(words("ingest.wrote_text", path=paths.relative(outcome.archived)))
    typer.echo(words("ingest.next_review"))


@app.command("new")
def new_command(
    locality: Annotated[str, typer.Argument(help="Mã địa phương / locality id, e.g. kon-tum/kon-ray")],
    year: Annotated[int, typer.Argument(help="Năm / year", **YEAR)],
    root: Root = Path(),
    lang: Lang = Language.VI,
) -> None:
    """Tạo thư mục phong trào trống, hợp lệ. / Make an empty, valid campaign folder."""
    paths = _paths(root)
    words = Words(lang)
    with _refusals(words):
        folder = create_campaign(paths, locality, year)
    typer.echo(words("ingest.new_made", path=paths.relative(folder)))


@contextmanager
def _refusals(words: Words) -> Iterator[None]:
    """Print why a document is refused; end with 2 where the command was called wrongly, else with 1."""
    try:
        yield
    except DocumentRefused as refused:
        errors.print(refused.explain(words), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(WRONG_USE if refused.is_wrong_use else DATA_PROBLEMS) from refused


@contextmanager
def _explained(words: Words) -> Iterator[None]:
    """Print what is wrong with a release; end with 1."""
    try:
        yield
    except ReleaseError as refused:
        errors.print(refused.explain(words), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(DATA_PROBLEMS) from refused


@contextmanager
def _progress(words: Words) -> Iterator[Callable[[str], AbstractContextManager[Callable[[int, int], None]]]]:
    """Give the build a `step(name)`: one line a step, with a bar where its length is known."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24), TimeElapsedColumn())
    with Progress(*columns, console=errors, disable=not errors.is_terminal) as bars:

        @contextmanager
        def step(name: str) -> Iterator[Callable[[int, int], None]]:
            label = words(f"step.{name}")
            started = time.monotonic()
            task = bars.add_task(label, total=None)
            yield lambda done, total: bars.update(task, completed=done, total=total)
            bars.update(task, total=1, completed=1)
            if bars.disable:
                errors.print(f"{label} ({words.number(f'{time.monotonic() - started:.1f}')} s)", markup=False)

        yield step


def main() -> None:
    """Run the command; wrong use ends with 2, data problems with 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app()


if __name__ == "__main__":
    main()
