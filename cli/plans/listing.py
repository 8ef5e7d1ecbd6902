"""``hitos plan list`` and ``show``: the plans there are, and the steps of one."""

from sqlmodel import col, select

from cli.common import AsOfOption, JsonOption, PlanOption, print_rows
from cli.opening import opened
from domain.rules.days import local_day
from domain.rules.open_data.words import LANGUAGES
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Language, Text
from domain.values.vocabulary import Standing
from operations.finding import find_plan
from operations.measuring.figures import StepFigures, rolled

_PLAN_SHOWN = ("code", "title", "start", "end", "language")
_NO_PLAN = Text(
    es="Ningún plan todavía: hitos plan import FICHERO.", en="There is no plan yet: hitos plan import FILE."
)
_STEP_SHOWN = ("code", "title", "due", "state", "declared", "verified")
_NO_STEP = Text(es="El plan no tiene pasos.", en="The plan has no steps.")


def list_(as_json: JsonOption = False) -> None:
    """Los planes que hay / the plans there are."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = [
            {
                "code": row.code, "title": row.title, "start": row.period_start, "end": row.period_end,
                "zone": row.zone, "language": row.language,
            }
            for row in session.exec(select(Plan).order_by(col(Plan.code)))
        ]  # fmt: skip
    print_rows(
        rows, runtime.settings.language, as_json=as_json, empty=_NO_PLAN, shown=_PLAN_SHOWN,
        names={Language: LANGUAGES},
    )  # fmt: skip


def show(plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False) -> None:
    """Los pasos de un plan, con su estado y sus dos cifras / the steps of a plan with state and both figures."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        figures = rolled(session, id_of(found), local_day(moment, found.zone))
        steps = session.exec(
            select(Step).where(Step.plan_id == found.id).order_by(col(Step.commitment_id), col(Step.id))
        ).all()
        rows = [
            {
                "code": step.code, "title": step.title, "due": step.due_on,
                "state": figures.steps[id_of(step)].state,
                "standing": figures.steps[id_of(step)].standing,
                "declared": figures.steps[id_of(step)].figures.declared,
                "verified": figures.steps[id_of(step)].figures.verified,
            }
            for step in steps
        ]  # fmt: skip
    if not as_json:
        language = runtime.settings.language
        told = [_where(figures.steps[id_of(step)], language) for step in steps]
        rows = [{**row, "state": state} for row, state in zip(rows, told, strict=True)]
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NO_STEP, shown=_STEP_SHOWN)


def _where(step: StepFigures, language: Language) -> str:
    """State and standing as one; that a step is closed is said by its state."""
    state = STATE_NAMES[step.state].say(language)
    return state if step.standing is Standing.CLOSED else f"{state}, {STANDING_NAMES[step.standing].say(language)}"
