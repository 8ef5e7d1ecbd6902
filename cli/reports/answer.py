"""``hitos report answer``: what the officer answers to a finding."""

from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import actor, changing, opened
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.rules.open_data.words import REPLIES
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import FindingReply
from operations.finding import find_plan
from operations.reports.answers import answer, frozen_without
from operations.reports.building import build_report

_FROZEN = Text(
    es="Lo ya congelado ({days}) no cambia: para que la respuesta conste, haga un corte nuevo con «hitos report "
    "freeze».",
    en='What is frozen ({days}) does not change: for the answer to be in it, make a new cut-off with "hitos '
    'report freeze".',
)
_WHICH = Text(
    es="Diga cómo se responde: --explained (se explica), --accept-risk (se acepta el riesgo) o --to-be-mended (se "
    "corregirá), una sola.",
    en="Say how it is answered: one of --explained, --accept-risk and --to-be-mended.",
)


def answer_(
    code: Annotated[str, typer.Argument(help="Clase de hallazgo / kind of finding: overdue, told_in_future…")],
    step: Annotated[
        str, typer.Argument(help="Código del paso, «all» o «-» (el plan) / step, all, or - (the plan).")
    ],
    text: Annotated[str, typer.Argument(help="Como se imprimirá / as it will be printed.")],
    *,
    explained: Annotated[bool, typer.Option("--explained", help="Se explica / it is explained.")] = False,
    accept_risk: Annotated[bool, typer.Option("--accept-risk", help="Se acepta / accepted risk.")] = False,
    to_be_mended: Annotated[bool, typer.Option("--to-be-mended", help="Se corregirá / to be mended.")] = False,
    number: Annotated[
        int | None, typer.Option("--number", help="Cuál, si el paso tiene varios / which, if there are several.")
    ] = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    by: ByOption = "coordinación",
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Responder a un hallazgo; se imprime con él desde el próximo corte / answer a finding."""
    reply = _reply(explained=explained, accept_risk=accept_risk, to_be_mended=to_be_mended)
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
        report = build_report(session, found, day, runtime.settings.indicator_grouping)
        made = answer(
            session, found, report, code=code, step=step, reply=reply, text=text, actor=actor(by, moment),
            number=number,
        )  # fmt: skip
        rows = [
            {
                "as_of": row.on_day, "code": row.code, "step": row.step, "reply": row.reply,
                "text": row.text, "by": row.by,
            }
            for row in made
        ]  # fmt: skip
        frozen = frozen_without(session, found, day)
    language = runtime.settings.language
    print_rows(rows, language, as_json=as_json, names={FindingReply: REPLIES})
    if frozen:
        days = ", ".join(each.isoformat() for each in frozen)
        NOTES.print(_FROZEN.say(language, days=days))


def _reply(*, explained: bool, accept_risk: bool, to_be_mended: bool) -> FindingReply:
    chosen = [
        reply
        for reply, wanted in (
            (FindingReply.EXPLAINED, explained),
            (FindingReply.ACCEPTED_RISK, accept_risk),
            (FindingReply.TO_BE_MENDED, to_be_mended),
        )
        if wanted
    ]
    if len(chosen) != 1:
        raise InvalidDataError(_WHICH)
    return chosen[0]
