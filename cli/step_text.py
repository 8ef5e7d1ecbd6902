"""How the command line tells of steps, evidence and submissions in the reader's language."""

from typing import Annotated

import typer

from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.values.language import Language, Text
from domain.values.vocabulary import Verdict
from operations.views.step_view import EvidenceView, ReportView, StepView
from runtime.wiring import Runtime

CodeArgument = Annotated[
    str, typer.Argument(metavar="CODE", help="Código del paso / the step's code (C10-H7-A9).")
]

VERDICT_NAMES: dict[Verdict, Text] = {
    Verdict.PENDING: Text(es="sin revisar", en="not reviewed"),
    Verdict.ACCEPTED: Text(es="aceptada", en="accepted"),
    Verdict.RETURNED: Text(es="devuelta", en="returned"),
}
RESULT_NAMES: dict[str, Text] = {
    "intact": Text(es="íntegra", en="intact"),
    "missing": Text(es="no está en el disco", en="missing on disk"),
    "altered": Text(es="alterada en el disco", en="altered on disk"),
    "live": Text(es="responde", en="live"),
    "changed": Text(es="responde y cambió", en="live, changed"),
    "dead": Text(es="no responde", en="dead"),
    "refused": Text(es="no se visita", en="not visited"),
    "not_asked": Text(es="no se consulta", en="not asked"),
}
"""The words of ``Evidence.collected_result``."""

_HEAD = Text(
    es="{code}  {title}\n{state}, {standing} al {day}; vence: {due}\nAvance declarado: {declared}   "
    "verificado: {verified}",
    en="{code}  {title}\n{state}, {standing} on {day}; due: {due}\nDeclared progress: {declared}   "
    "verified: {verified}",
)
_REPORTS = Text(es="Informes de avance", en="Progress reports")
_REVIEWS = Text(es="Revisiones", en="Reviews")
_EVIDENCE = Text(es="Evidencias", en="Evidence")
_OBSTACLES = Text(es="Obstáculos: {text}", en="Obstacles: {text}")
_UNKNOWN = Text(es="sin dato", en="unknown")
_NO_DATE = Text(es="sin fecha", en="no date")
_PERCENT = Text(es="{percent} %", en="{percent}%")


def say(runtime: Runtime, text: Text, **data: object) -> None:
    """One sentence on standard output, in the installation's language."""
    typer.echo(text.say(runtime.settings.language, **data))


def say_percent(percent: int | None, language: Language) -> str:
    """``40 %``, or a word where nothing is known."""
    return _UNKNOWN.say(language) if percent is None else _PERCENT.say(language, percent=percent)


def say_step(view: StepView, language: Language) -> None:
    """A step's story on standard output."""
    typer.echo(
        _HEAD.say(
            language, code=view.code, title=view.title, day=view.as_of,
            state=STATE_NAMES[view.state].say(language), standing=STANDING_NAMES[view.standing].say(language),
            due=view.due_on or _NO_DATE.say(language), declared=say_percent(view.declared, language),
            verified=say_percent(view.verified, language),
        )
    )  # fmt: skip
    _section(_REPORTS, [_report(told, language) for told in view.reports], language)
    _section(
        _REVIEWS,
        [
            f"{each.on_day}  {VERDICT_NAMES[each.verdict].say(language)}  ({each.by})"
            + (f"\n    {_indented(each.note)}" if each.note else "")
            for each in view.reviews
        ],
        language,
    )
    _section(_EVIDENCE, [say_evidence(each, language) for each in view.evidence], language)


def say_evidence(view: EvidenceView, language: Language) -> str:
    """A piece of evidence on one line, its reviewer's note on the next."""
    parts = [f"{view.id}", view.step, view.name, VERDICT_NAMES[view.verdict].say(language)]
    if view.dated_on is not None:
        parts.append(f"{view.dated_on}")
    if view.collected_result is not None:
        parts.append(RESULT_NAMES[view.collected_result].say(language))
    return "  ".join(parts) + (f"\n    {_indented(view.note)}" if view.note else "")


def _report(told: ReportView, language: Language) -> str:
    head = f"{told.on_day}  {say_percent(told.percent, language)}  ({told.institution or told.by})"
    lines = [head, f"    {_indented(told.narrative)}"]
    if told.obstacles:
        lines.append(f"    {_OBSTACLES.say(language, text=_indented(told.obstacles))}")
    return "\n".join(lines)


def _section(title: Text, lines: list[str], language: Language) -> None:
    if lines:
        typer.echo(f"\n{title.say(language)}")
        for line in lines:
            typer.echo(f"  {line}")


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")
