"""``hitos indicator``: how far a strategic plan has come as a whole, and the macro-indicators that follow."""

from typing import Annotated

import typer
from rich.console import Console

from cli.common import AsOfOption, ByOption, DryRunOption, JsonOption, print_json, print_table
from cli.opening import actor, changing, opened
from documents.writers.calendar_words import day_words
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.rules.macro_indicator_texts import (
    FACTOR_NAMES,
    INDICATOR_NAMES,
    formula_words,
    note_words,
    rating_words,
    source_words,
)
from domain.rules.wording import Voice, capital
from domain.tables.columns import id_of
from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.macro_indicators import FactorFigure, Grouping, PlanIndicators
from domain.values.vocabulary import Factor
from operations.finding import find_plan
from operations.measuring.figures import rolled
from operations.measuring.measurements import indicators_of, measurements_of, record_measurement
from operations.measuring.plan_parts import words_of_plan

app = typer.Typer(help="Los macroindicadores / the macro-indicators.", no_args_is_help=True)

_RECORDED = Text(
    es="{plan}: {factor}, {percent} % al {day}. Las cifras: hitos indicator show {plan}",
    en="{plan}: {factor}, {percent}% on {day}. The figures: hitos indicator show {plan}",
)
_NOT_MEASURED = Text(
    es="El plan {plan} no es estratégico y nadie registró ningún factor; no hay macroindicadores. Registre uno "
    "con «hitos indicator record {plan} vision 85 --source …».",
    en="The plan {plan} is no strategic plan and nobody recorded a factor; there are no macro-indicators. Record "
    'one with "hitos indicator record {plan} vision 85 --source …".',
)
_PERCENT = Text(es="{percent} %", en="{percent}%")
_FIGURES = (Text(es="Macroindicador", en="Macro-indicator"), Text(es="Cifra", en="Figure"),
            Text(es="Rango", en="Range"), Text(es="Cómo se calcula", en="How it is computed"))  # fmt: skip
_FACTORS = (Text(es="Factor", en="Factor"), Text(es="Cifra", en="Figure"), Text(es="Fuente", en="Source"))


@app.command()
def record(
    plan: Annotated[str, typer.Argument(help="Código del plan / the plan's code.")],
    factor: Annotated[Factor, typer.Argument(help="vision, mission, values, objectives, strategies")],
    percent: Annotated[int, typer.Argument(help="0-100")],
    source: Annotated[str, typer.Option("--source", help="En qué se apoya la cifra / what it rests on.")],
    as_of: AsOfOption = None,
    by: ByOption = "coordinación",
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Registrar cuánto se ha logrado de un factor / record how far a factor has come. Nada se sobrescribe."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        made = record_measurement(session, found, factor, percent, source, actor(by, moment))
        row = made.model_dump(mode="json", exclude={"id", "plan_id"})
        language = runtime.settings.language
    if as_json:
        print_json(row)
        return
    name = FACTOR_NAMES[factor].say(language)
    typer.echo(_RECORDED.say(language, plan=plan, factor=name, percent=percent, day=row["on_day"]))


@app.command()
def show(
    plan: Annotated[str | None, typer.Argument(help="Código del plan / the plan's code.")] = None,
    as_of: AsOfOption = None,
    grouping: Annotated[
        Grouping | None,
        typer.Option("--grouping", help="formula | table; si no, la configurada / else as set."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Las seis cifras, de qué factores salen y lo registrado / the six figures, their factors and the record."""
    with opened() as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
        chosen = grouping or runtime.settings.indicator_grouping
        indicators = indicators_of(session, found, rolled(session, id_of(found), day), chosen)
        if indicators is None:
            raise NotFoundError(_NOT_MEASURED, plan=found.code)
        recorded = [
            row.model_dump(mode="json", exclude={"id", "plan_id"}) for row in measurements_of(session, found, day)
        ]
        voice = Voice(runtime.settings.language, words_of_plan(found))
        code = found.code
    if as_json:
        figures = indicators.model_dump(mode="json")
        print_json({"plan": code, "as_of": day, **figures, "recorded": recorded})
    else:
        _tell(indicators, voice)


def _tell(indicators: PlanIndicators, voice: Voice) -> None:
    language = voice.language
    print_table(
        [column.say(language) for column in _FIGURES],
        [
            (
                capital(INDICATOR_NAMES[each.indicator].say(language)), _said(each.percent, voice),
                rating_words(each, language), formula_words(each.indicator, indicators.grouping, language),
            )
            for each in indicators.figures
        ],
    )  # fmt: skip
    typer.echo()
    print_table(
        [column.say(language) for column in _FACTORS],
        [
            (capital(FACTOR_NAMES[each.factor].say(language)), _said(each.percent, voice), _source(each, voice))
            for each in indicators.factors
        ],
    )
    typer.echo()
    console = Console(highlight=False)
    for note in note_words(indicators, language):
        console.print(note, markup=False)


def _said(percent: int | None, voice: Voice) -> str:
    return "—" if percent is None else voice.say(_PERCENT, percent=percent)


def _source(figure: FactorFigure, voice: Voice) -> str:
    return source_words(figure, voice, day_words(figure.on_day, voice.language) if figure.on_day else None)
