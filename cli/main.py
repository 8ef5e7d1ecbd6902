"""The ``hitos`` command: a module per noun, imported when asked for; errors turned into words and exit codes."""

import sys

from cli.common import NOTES
from cli.later import Later, group
from domain.values.errors import HitosError, InvalidDataError, NotFoundError, UnavailableError
from domain.values.language import Language

EXIT_FAILED, EXIT_USAGE, EXIT_FOUND, EXIT_INVALID, EXIT_UNAVAILABLE = 1, 2, 3, 4, 5
"""1 failed, 2 wrong usage, 3 a check found something, 4 invalid data, 5 a service cannot be reached."""

app = group(
    "hitos",
    "Compromisos públicos, del plan al informe firmado / public commitments, from plan to signed report.",
    Later(
        "demo", "cli.demo:demo",
        "El plan de ejemplo, día por día, hasta su informe / the example plan, day by day, to its report.",
    ),
    Later(
        "advance", "cli.advance:advance",
        "Seguir un día del plan: lo que cambia y lo que se debe avisar / follow one day of the plan.",
    ),
    Later(
        "rehearse", "cli.rehearse:rehearse",
        "Ensayar el plan sobre una copia, día por día / rehearse the plan on a copy, day by day.",
    ),
    Later(
        "serve", "cli.serve:serve",
        "Motor, horarios y tablero, hasta Ctrl-C / engine, schedules and pages, until Ctrl-C.",
    ),
    Later(
        "doctor", "cli.doctor:doctor",
        "Revisar la instalación (código 3 si algo falta) / check the installation (exit code 3 if amiss).",
    ),
    Later(
        "export", "cli.export:export",
        "Datos abiertos de un plan, o de todos, en un ZIP / a plan's open data, or of all plans, as one ZIP.",
    ),
    Later("plan", "cli.plans.plan:commands", "Los planes y sus documentos / plans and their documents."),
    Later("institution", "cli.institution:app", "Las instituciones / institutions."),
    Later("progress", "cli.progress:app", "Avance de los pasos / progress of steps."),
    Later("evidence", "cli.evidence:app", "Evidencias de los pasos / evidence of steps."),
    Later("review", "cli.review:app", "Revisión de lo presentado / review of what was submitted."),
    Later("amend", "cli.amend:app", "Modificaciones decididas / decided amendments."),
    Later("wait", "cli.wait:app", "Qué pasos esperan a cuáles / which steps wait for which."),
    Later("outbox", "cli.outbox:app", "Mensajes a las instituciones / messages to institutions."),
    Later("report", "cli.reports.report:commands", "El informe de cierre / the closing report."),
    Later("indicator", "cli.indicator:app", "Los macroindicadores / the macro-indicators."),
    Later("db", "cli.db:app", "La base de datos / the database."),
    Later("calendar", "cli.calendar:app", "Días hábiles de un plan / a plan's working days."),
    Later("channel", "cli.channel:app", "Canales por nombre / channels by name."),
    Later("policy", "cli.policy:app", "Política de recordatorios / reminder policy."),
    Later("contact", "cli.contact:app", "Personas de contacto / contacts."),
    Later("answer", "cli.answer:app", "Respuestas a los avisos / answers to reminders."),
    Later("received", "cli.received:app", "Respuestas por correo / answers by mail."),
    Later("link", "cli.link:app", "Enlaces personales / personal links."),
    Later("template", "cli.template:app", "Plantillas de los mensajes / templates of messages."),
)  # fmt: skip


def run(words: list[str] | None = None) -> None:
    """Run the command line; every problem a person can mend ends in a sentence and an exit code.

    ``words``: the arguments, those of the process by default. Always ends in SystemExit.
    """
    try:
        app(words)
    except HitosError as error:
        NOTES.print(error.say(_language()), style="bold red", markup=False)
        sys.exit(exit_code(error))


def exit_code(error: HitosError) -> int:
    """The exit code of a problem."""
    by_kind = ((InvalidDataError, EXIT_INVALID), (NotFoundError, EXIT_USAGE), (UnavailableError, EXIT_UNAVAILABLE))
    return next((code for kind, code in by_kind if isinstance(error, kind)), EXIT_FAILED)


def _language() -> Language:
    # Whoever only asks for help must not wait for the settings.
    from runtime.settings import load_settings  # noqa: PLC0415

    try:
        return load_settings().language
    except InvalidDataError:
        return Language.ES
