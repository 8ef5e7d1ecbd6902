"""Reminder policies as data: of a plan, and of single commitments and steps that differ from it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from domain.rules.codes import parse_code
from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language, Text
from domain.values.reminder_policy import OF_THE_PLAN, OWN, STEERING, policy_from, policy_with
from operations.actor import Actor
from operations.finding import find_step, institution_named
from operations.timetable.calendars import look_at_all_again
from operations.timetable.deadlines import settle_again

_NO_BODY = Text(
    es="steering: no se conoce la institución «{given}»; agréguela con «hitos institution add».",
    en='steering: the institution "{given}" is not known; add it with "hitos institution add".',
)
_OWN_SHAPE = Text(
    es="own: se espera, por código de compromiso o de paso, una lista de campos con su valor.",
    en="own: expected are, by code of a commitment or step, fields with their values.",
)
_NO_FIELDS = Text(
    es="{code}: se espera una lista de campos con su valor.", en="{code}: expected are fields with their values."
)
_PLAN_ONLY = Text(
    es="{code}: «{field}» es de todo el plan; escríbalo fuera de «own».",
    en='{code}: "{field}" is the whole plan\'s; write it outside of "own".',
)
_TWICE = Text(
    es="{code}: «own» ya lo nombra como «{before}»; junte los dos.",
    en='{code}: "own" has it already as "{before}"; put the two together.',
)
_IN = Text(es="{code}: {problem_es}", en="{code}: {problem_en}")


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """What a policy file would set: the plan's own fields, its steering body, and what single codes differ in."""

    plan: Mapping[str, Any]
    steering_id: int | None
    own: tuple[tuple[Commitment | Step, Mapping[str, Any]], ...]


def checked_policy(session: Session, plan: Plan, data: object) -> PolicyChange:
    """What the policy file says, checked whole; ManyProblemsError with every problem at once.

    Beside the fields of a policy it may name the ``steering`` body (any spelling of an institution) and, under
    ``own``, what commitments and steps set differently, by their codes. Where each problem stands is in its data:
    ``under``, ``code`` and ``field``, as the file's keys.
    """
    problems: list[HitosError] = []
    told = dict(data) if isinstance(data, Mapping) else {}
    own, steering = told.pop(OWN, None) or {}, told.pop(STEERING, None)
    _collect(problems, None, lambda: policy_from(told if isinstance(data, Mapping) else data))
    body = institution_named(session, steering) if isinstance(steering, str) else None
    if steering and body is None:
        problems.append(InvalidDataError(_NO_BODY, given=str(steering)[:60], field=STEERING))
    found: list[tuple[Commitment | Step, Mapping[str, Any]]] = []
    if not isinstance(own, Mapping):
        problems.append(InvalidDataError(_OWN_SHAPE, field=OWN))
    else:
        for given, fields in own.items():
            _own(session, plan, str(given), fields, problems, found)
        problems += _named_twice(own)
    if problems:
        raise problems[0] if len(problems) == 1 else ManyProblemsError(tuple(problems))
    return PolicyChange(told, body.id if body else None, tuple(found))


def set_policy(session: Session, plan: Plan, change: PolicyChange, actor: Actor) -> None:
    """Put a checked policy into force in the place of the former one; the next sweep looks at every open step.

    A whole is followed through its parts: what it differs in holds for each that sets nothing else.
    """
    plan.reminders, plan.steering_id = dict(change.plan), change.steering_id
    session.add(plan)
    for model in (Commitment, Step):
        for row in session.exec(select(model).where(model.plan_id == plan.id, model.reminders.is_not(None))):  # type: ignore[union-attr]  # a column of the class
            row.reminders = None
            session.add(row)
    for target, fields in change.own:
        target.reminders = dict(fields)
        session.add(target)
    session.flush()
    _pass_on_to_parts(session, change)
    settle_again(session, plan)
    look_at_all_again(session, plan, local_day(actor.at, plan.zone))


def _pass_on_to_parts(session: Session, change: PolicyChange) -> None:
    wholes = {id_of(target): fields for target, fields in change.own if isinstance(target, Step)}
    for part in session.exec(select(Step).where(col(Step.parent_id).in_(wholes))):
        assert part.parent_id is not None
        part.reminders = {**wholes[part.parent_id], **(part.reminders or {})}
        session.add(part)
    session.flush()


def _own(
    session: Session, plan: Plan, given: str, fields: object, problems: list[HitosError],
    found: list[tuple[Commitment | Step, Mapping[str, Any]]],
) -> None:  # fmt: skip
    if not isinstance(fields, Mapping):
        problems.append(InvalidDataError(_NO_FIELDS, code=given[:40], under=OWN))
        return
    problems += [
        InvalidDataError(_PLAN_ONLY, code=given[:40], field=field, under=OWN)
        for field in fields
        if field in OF_THE_PLAN
    ]
    fields = {field: value for field, value in fields.items() if field not in OF_THE_PLAN}
    _collect(problems, given, lambda: policy_with({}, fields))
    _collect(problems, given, lambda: found.append((_target(session, plan, given), fields)))


def _target(session: Session, plan: Plan, given: str) -> Commitment | Step:
    code = parse_code(given)
    commitment = session.exec(
        select(Commitment).where(Commitment.plan_id == plan.id, Commitment.code == code)
    ).first()
    return commitment or find_step(session, plan, code)


def _named_twice(own: Mapping[object, object]) -> Iterator[HitosError]:
    """One code in two spellings: only one of the two would count."""
    spelt: dict[str, str] = {}
    for given in map(str, own):
        before = spelt.setdefault(given.strip().upper(), given)
        if before != given:
            yield InvalidDataError(_TWICE, code=given[:40], before=before[:40], under=OWN)


def _collect(problems: list[HitosError], code: str | None, check: Callable[[], object]) -> None:
    """Do a check and keep what is wrong, with the code it is about."""
    try:
        check()
    except HitosError as error:
        each = error.problems if isinstance(error, ManyProblemsError) else (error,)
        problems += [_about(code, problem) for problem in each]


def _about(code: str | None, problem: HitosError) -> HitosError:
    if code is None:
        return problem
    said = {f"problem_{language}": problem.say(language) for language in Language}
    where = {"field": problem.data["field"]} if "field" in problem.data else {}
    return InvalidDataError(_IN, code=code[:40], under=OWN, **where, **said)
