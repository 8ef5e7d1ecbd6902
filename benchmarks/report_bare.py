"""The least that writes the same: what ``benchmarks.report`` compares our writers with."""

import csv
import io
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from statistics import median
from typing import Any

from openpyxl import Workbook, load_workbook

from documents.writers.blocks import Block, Column, Outline, Run, Table
from domain.values.language import Language
from domain.values.report import Report, ReportStep
from operations.open_data.places import placed_in

MET, MISSED = "met", "missed"
MET_BY_CPU = "met by the processor's time; the wall clock counted others' work too"
_ROWS_A_TABLE = 500


def measured(work: Callable[[], object], *, times: int = 3, goal: float | None = None) -> dict[str, Any]:
    """The medians of several runs after one that warms up (a single run is not warmed up); children count."""
    if times > 1:
        work()
    runs = [_run(work) for _ in range(times)]
    wall, cpu = (median(each) for each in zip(*runs, strict=True))
    return {"seconds": wall, "cpu_seconds": cpu} | (_at_most(wall, cpu, goal) if goal is not None else {})


def against_bare(
    ours: Callable[[], object], bare: Callable[[], object], *, goal: float | None = None, times: int = 5
) -> dict[str, Any]:
    """The median of the ratios of pairs, ours and the bare loop one after the other; of the processor's time."""
    pairs = [(_run(ours)[1], _run(bare)[1]) for _ in range(times + 1)][1:]
    ratio = median(mine / loop for mine, loop in pairs)
    found = {"pairs": times, "ratio": ratio, "bare_cpu_seconds": median(loop for _, loop in pairs)}
    return found | ({"goal_ratio": goal, "goal": MET if ratio <= goal else MISSED} if goal is not None else {})


def against_quoted(found: dict[str, Any], quoted: float, *, goal: float) -> dict[str, Any]:
    """How many times faster than seconds that were measured elsewhere: on the wall, and of the processor."""
    wall, cpu = quoted / found["seconds"], quoted / found["cpu_seconds"]
    verdict = _at_most(found["seconds"], found["cpu_seconds"], quoted / goal)["goal"]
    return {"quoted_seconds": quoted, "times": wall, "times_by_cpu": cpu, "goal_times": goal, "goal": verdict}


def within(figure: float, goal: float) -> str:
    """Whether a figure is at most what was asked for."""
    return MET if figure <= goal else MISSED


def verdicts(found: dict[str, Any], above: str = "") -> dict[str, str]:
    """Every goal of a result by where it stands, with whether it was met."""
    said: dict[str, str] = {}
    for key, value in found.items():
        if isinstance(value, dict):
            said |= verdicts(value, f"{above}{key}.")
        elif key == "goal":
            said[above.removesuffix(".")] = value
    return said


def bare_html(report: Report) -> bytes:
    """The steps in one loop: what our page says of each, without its blocks, words or languages."""
    return "\n".join([part for _, told in placed_in(report).steps for part in _bare_step(told)]).encode()


def _bare_step(told: ReportStep) -> Iterator[str]:
    yield f"<h3 id='{escape(told.code)}'>{escape(told.number or '')} {escape(told.title)}</h3>"
    if told.period.start and told.period.end:
        yield f"<p>Desde {told.period.start:%d/%m/%Y} hasta {told.period.end:%d/%m/%Y}</p>"
    who = ", ".join([f"{escape(each.name)} ({escape(each.acronym)}), {each.role}" for each in told.institutions])
    yield f"<p>{who}</p>"
    yield f"<p><strong>Avance {told.declared} %</strong> {escape(told.narrative or '')}</p>"
    yield f"<p><strong>Verificado {told.verified} %</strong></p>"
    yield f"<p>{escape(told.code)} {told.state} {told.standing} {told.reported_on}</p>"
    items = [f"<li><a href='{escape(each.address or '')}'>{escape(each.address or '')}</a> ({each.verdict})</li>"
             for each in told.evidence]  # fmt: skip
    yield f"<ul>{''.join(items)}</ul>"


def bare_csv(path: Path, rows: Iterable[Any]) -> None:
    """``csv.writer`` and nothing else."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def cells_of(book: bytes) -> list[list[tuple[Any, ...]]]:
    """The cells of every sheet of a workbook."""
    read = load_workbook(io.BytesIO(book), read_only=True)
    return [list(sheet.iter_rows(values_only=True)) for sheet in read.worksheets]


def bare_xlsx(sheets: Iterable[Iterable[Any]]) -> bytes:
    """openpyxl's write-only mode."""
    book = Workbook(write_only=True)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def plain_table(steps: list[ReportStep]) -> Outline:
    """Code, title, institution, percentage and day of each activity, in tables of 500 rows."""
    columns = (
        Column("Código", 15), Column("Título", 45), Column("Responsable", 15),
        Column("Declarado", 10, figures=True), Column("Informado", 15),
    )  # fmt: skip
    blocks: list[Block] = []
    for first in range(0, len(steps), _ROWS_A_TABLE):
        rows = tuple(
            (
                (Run(step.code),), (Run(step.title),), (Run(step.institutions[0].acronym),),
                (Run(f"{step.declared} %"),), (Run(str(step.reported_on)),),
            )
            for step in steps[first : first + _ROWS_A_TABLE]
        )  # fmt: skip
        blocks.append(Table(f"Actividades desde la {first + 1}", columns, rows))
    as_of = max(step.reported_on for step in steps if step.reported_on)
    return Outline(
        Language.ES, "Actividades", "Una tabla", "Hitos", as_of, "Actividades", "Página {page} de {pages}",
        "Ir al contenido", iter(blocks),
    )  # fmt: skip


def _run(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the wall and of the processor."""
    began, used = time.perf_counter(), _processor_seconds()
    work()
    return time.perf_counter() - began, _processor_seconds() - used


def _at_most(wall: float, cpu: float, goal: float) -> dict[str, Any]:
    verdict = MET if wall <= goal else MET_BY_CPU if cpu <= goal else MISSED
    return {"goal_seconds": goal, "goal": verdict}


def _processor_seconds() -> float:
    """Of this process and of those it started that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
