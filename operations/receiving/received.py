"""Mails that came in, for the person who decides on them: listed, taken as progress or evidence, or discarded."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Session, col, select

from domain.rules.texts import required_text
from domain.tables.institution import Institution
from domain.tables.mail import Received
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import ReceivedState
from notifications.receiving.percents import proposed_percent
from operations.acting.evidence import attach_file
from operations.acting.progress import report_progress
from operations.actor import Actor
from operations.receiving.received_words import Why
from operations.register.institutions import standing_institutions
from storage.evidence_files import EvidenceFiles

RECEIVED_STATE_NAMES: dict[ReceivedState, Text] = {
    ReceivedState.TO_REVIEW: Text(es="por revisar", en="to review"),
    ReceivedState.TAKEN: Text(es="tomado", en="taken"),
    ReceivedState.DISCARDED: Text(es="descartado", en="discarded"),
    ReceivedState.REFUSED: Text(es="rechazado", en="refused"),
}
_NONE = Text(
    es="No hay ningún correo recibido {id}. Vea los que hay con «hitos received list».",
    en='There is no received mail {id}. See what there is with "hitos received list".',
)
_DECIDED = Text(
    es="El correo recibido {id} ya no espera decisión; no se decide dos veces.",
    en="The received mail {id} no longer waits for a decision; it is not decided twice.",
)
_WHICH_STEP = Text(
    es="El correo {id} contesta un resumen: diga de qué paso se trata con --step CÓDIGO.",
    en="Mail {id} answers a digest: say which step it is about with --step CODE.",
)
_NO_PERCENT = Text(
    es="El correo {id} no dice claramente un porcentaje; dé el que corresponde con --percent.",
    en="Mail {id} does not clearly say a percentage; give the right one with --percent.",
)
_NO_FILE = Text(
    es="El correo {id} no trae archivos que sirvan de evidencia; tómelo como avance (--as report) o descártelo.",
    en="Mail {id} brings no file to serve as evidence; take it as progress (--as report) or discard it.",
)
_ONE_FILE = Text(es="Envía un archivo por correo.", en="Sends one file by mail.")
_FILES = Text(es="Envía {count} archivos por correo.", en="Sends {count} files by mail.")


class TakeAs(StrEnum):
    """What a mail is taken as: a progress report with its files as evidence, or the files alone."""

    REPORT = "report"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class ReceivedView:
    """A mail as its reviewer sees it. ``percent`` is only what its first lines propose."""

    mail: Received
    plan: str | None
    step: str | None
    institution: str | None
    percent: int | None


def list_received(session: Session, state: ReceivedState | None = None, most: int = 200) -> list[ReceivedView]:
    """The newest mails, oldest first; of one state if given."""
    query = select(Received).order_by(col(Received.id).desc()).limit(most)
    if state is not None:
        query = query.where(Received.state == state)
    return [_view(session, row) for row in reversed(session.exec(query).all())]


def show_received(session: Session, number: int) -> ReceivedView:
    """One mail; NotFoundError."""
    row = session.get(Received, number)
    if row is None:
        raise NotFoundError(_NONE, id=number)
    return _view(session, row)


def take(
    session: Session, number: int, store: EvidenceFiles, actor: Actor, *, most_bytes: int,
    how: TakeAs = TakeAs.REPORT, percent: int | None = None, obstacles: str | None = None,
    step: Step | None = None,
) -> Received:  # fmt: skip
    """Make a mail that waits into a progress report with its files as evidence, or evidence alone.

    ``percent``: the reviewer's, else the one the mail proposes. ``step``: needed for the answer to a digest.
    Errors as ``report_progress`` and ``attach_file``; RefusedError for a mail that is decided. One transaction
    of the caller's.
    """
    row = _waiting(session, number)
    if step is None and row.step_id is None:
        raise InvalidDataError(_WHICH_STEP, id=number)
    about = step or session.get_one(Step, row.step_id)
    plan = session.get_one(Plan, about.plan_id)
    said_by = Actor(row.sender[:120], actor.at)
    if how is TakeAs.REPORT:
        stated = percent if percent is not None else proposed_percent(row.text)
        if stated is None:
            raise InvalidDataError(_NO_PERCENT, id=number)
        institution = _institution(session, row)
        report_progress(
            session, plan, about, percent=stated, obstacles=obstacles, institution=institution, actor=said_by,
            narrative=row.text or _files_alone(len(row.attachments)).say(institution.language),
        )  # fmt: skip
    elif not row.attachments:
        raise InvalidDataError(_NO_FILE, id=number)
    for file in row.attachments:
        _attach(session, plan, about, store, file, most_bytes, said_by)
    row.step_id = about.id
    return _decided(session, row, ReceivedState.TAKEN, actor)


def discard(session: Session, number: int, actor: Actor, why: str) -> Received:
    """Put a mail that waits aside; who and why stay with it. RefusedError for one that is decided."""
    row = _waiting(session, number)
    row.why = f"{Why.DISCARDED}: {required_text(why, '--why')}"
    return _decided(session, row, ReceivedState.DISCARDED, actor)


def _files_alone(count: int) -> Text:
    return _ONE_FILE if count == 1 else _FILES.with_words(count=str(count))


def _attach(
    session: Session, plan: Plan, step: Step, store: EvidenceFiles, file: dict[str, Any], most: int, actor: Actor
) -> None:
    with store.open(file["sha256"]) as stream:
        attach_file(session, plan, step, store, stream, given_name=file["name"], most_bytes=most, actor=actor)


def _waiting(session: Session, number: int) -> Received:
    row = session.get(Received, number, with_for_update=True)
    if row is None:
        raise NotFoundError(_NONE, id=number)
    if row.state is not ReceivedState.TO_REVIEW:
        raise RefusedError(_DECIDED, id=number)
    return row


def _decided(session: Session, row: Received, state: ReceivedState, actor: Actor) -> Received:
    row.state, row.decided_at, row.decided_by = state, actor.at, actor.name
    session.add(row)
    session.flush()
    return row


def _institution(session: Session, row: Received) -> Institution:
    assert row.institution_id is not None  # only mail with a good token waits
    return standing_institutions(session, [row.institution_id])[row.institution_id]


def _view(session: Session, row: Received) -> ReceivedView:
    step = session.get(Step, row.step_id) if row.step_id else None
    plan = session.get(Plan, step.plan_id) if step else None
    return ReceivedView(
        mail=row,
        plan=plan.code if plan else None,
        step=step.code if step else None,
        institution=_institution(session, row).acronym if row.institution_id else None,
        percent=proposed_percent(row.text) if row.state is ReceivedState.TO_REVIEW else None,
    )
