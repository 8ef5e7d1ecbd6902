"""Who is told at which rung: leads, whoever coordinates, the steering body."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session

from domain.rules.reminders import RungKind
from domain.tables.plan import Plan
from domain.values.vocabulary import ContactRole, MessageKind
from operations.register.contacts import reached
from operations.register.responsibility import coordinators_of, leads_of_steps

MESSAGE_KINDS: Mapping[RungKind, MessageKind] = {
    RungKind.BEFORE: MessageKind.REMINDER,
    RungKind.DUE: MessageKind.REMINDER,
    RungKind.AFTER: MessageKind.REMINDER,
    RungKind.SUPERIOR: MessageKind.SUPERIOR,
    RungKind.ESCALATION: MessageKind.ESCALATION,
    RungKind.STEERING: MessageKind.STEERING,
    RungKind.LAST_NOTICE: MessageKind.LAST_NOTICE,
    RungKind.TAKE_UP: MessageKind.TAKE_UP,
    RungKind.REVIEW: MessageKind.REVIEW_WAITING,
    RungKind.REVIEW_STEERING: MessageKind.REVIEW_STEERING,
}
"""What kind of message each rung is."""

_OF_THE_LEAD = frozenset({RungKind.BEFORE, RungKind.DUE, RungKind.AFTER, RungKind.LAST_NOTICE, RungKind.TAKE_UP})
_OF_STEERING = frozenset({RungKind.STEERING, RungKind.REVIEW_STEERING})


def recipients_of(
    session: Session, plan: Plan, rungs: Sequence[tuple[int, int, RungKind]], today: date
) -> list[list[int]]:
    """The ids of the institutions told at each (step, commitment, rung), in the same order.

    Where whoever coordinates is the lead itself, the steering body is told in its place if the plan has one:
    nobody is told of its own silence. Without a steering body its rungs are nobody's; neither is that of a
    superior contact that no lead has on ``today``.
    """
    leads = leads_of_steps(session, list({step for step, _, _ in rungs}))
    coordinators = coordinators_of(session, plan, list({commitment for _, commitment, _ in rungs}))
    superiors = _with_superior(session, rungs, leads, today)
    steering = [] if plan.steering_id is None else [plan.steering_id]
    told: list[list[int]] = []
    for step, commitment, kind in rungs:
        coordinator = coordinators.get(commitment)
        if kind is RungKind.SUPERIOR:
            told.append([lead for lead in leads.get(step, []) if lead in superiors])
        elif kind in _OF_THE_LEAD:
            told.append(leads.get(step, []))
        elif kind in _OF_STEERING or (steering and coordinator in leads.get(step, [])):
            told.append(steering)
        else:
            told.append([] if coordinator is None else [coordinator])
    return told


def _with_superior(
    session: Session, rungs: Sequence[tuple[int, int, RungKind]], leads: Mapping[int, list[int]], today: date
) -> Mapping[int, object]:
    asked = {lead for step, _, kind in rungs if kind is RungKind.SUPERIOR for lead in leads.get(step, [])}
    return reached(session, sorted(asked), ContactRole.SUPERIOR, today) if asked else {}
