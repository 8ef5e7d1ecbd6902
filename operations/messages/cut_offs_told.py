"""What messages about a frozen report tell, and to whom they go: read from the cut-off and its signatures."""

from datetime import date, datetime
from typing import NamedTuple

from pydantic import BaseModel
from sqlmodel import Session, col, select

from domain.rules.signing_order import same_name
from domain.rules.typed import as_typed
from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.tables.plan import Plan
from domain.values.report import Signatory
from domain.values.vocabulary import MessageKind, Verdict
from notifications.channels.letter import is_address
from notifications.messages.facts import CutOffFacts, MessageFacts, Part, Party, SignedBy
from notifications.outbox.calls import called_for
from operations.messages.message_around import Around, Told
from operations.reports.signatories import address_of

_FINGERPRINT = 12


class CutOffTold(NamedTuple):
    """Of one message: the facts it tells, and the person it goes to with that person's address.

    ``name`` is None where it goes to the institution that coordinates, as any other message does.
    """

    facts: CutOffFacts
    name: str | None
    note: str | None
    email: str | None = None


class _Answered(BaseModel):
    answer: object = None


class _Frozen(BaseModel):
    """What of a cut-off's content such a message needs, however large the rest is."""

    signatories: tuple[Signatory, ...] = ()
    findings: tuple[_Answered, ...] = ()


class _About(NamedTuple):
    """What a message is about, read from its rung. ``made``: the return it tells of."""

    snapshot: Snapshot
    made: Signature | None
    frozen: _Frozen
    position: int

    @classmethod
    def of(cls, session: Session, kind: MessageKind, rung: str) -> "_About":
        called = called_for(kind, rung)
        made = session.get_one(Signature, called.number) if kind is MessageKind.SIGN_RETURNED else None
        snapshot = session.get_one(Snapshot, made.snapshot_id if made else called.number)
        return cls(snapshot, made, _Frozen.model_validate_json(snapshot.content), called.position)

    @property
    def reader(self) -> Signatory | None:
        """Who signs in that place; None for whoever coordinates."""
        return self.frozen.signatories[self.position - 1] if self.position else None


def told_of_cut_off(session: Session, row: Told, moment: datetime) -> CutOffTold:
    """What a message about a cut-off tells at the aware ``moment``. A few queries: one comes with each turn."""
    about = _About.of(session, row.kind, row.rung)
    snapshot, made, reader = about.snapshot, about.made, about.reader
    plan, signed = session.get_one(Plan, snapshot.plan_id), _signed(session, snapshot, moment)
    facts = CutOffFacts(
        as_of=snapshot.as_of, code=code_of(snapshot.sha256), fingerprint=snapshot.sha256[:_FINGERPRINT],
        turn=about.position, needed=len(about.frozen.signatories) or 1, findings=len(about.frozen.findings),
        open=sum(finding.answer is None for finding in about.frozen.findings),
        command=_freezing(snapshot, plan) if reader is None or made else _signing(snapshot, plan, reader),
        plan=as_typed(plan.code), office=reader.office if reader else None, signed=signed,
        reader_signed=reader is not None and any(same_name(each.name, reader.name) for each in signed),
        returned_by=made.by if made else None, returned_on=made.on_day if made else None,
    )  # fmt: skip
    note = made.note if made else None
    if reader is None:
        return CutOffTold(facts, None, note)
    return CutOffTold(facts, reader.name, note, address_of(session, plan, reader.name))


def subject_of(session: Session, kind: MessageKind, rung: str) -> tuple[date, str | None]:
    """For lists of messages: the day of the cut-off, and who is to read it; None for whoever coordinates."""
    about = _About.of(session, kind, rung)
    return about.snapshot.as_of, about.reader.name if about.reader else None


def with_cut_off(facts: MessageFacts, told: CutOffTold, row: Told, around: Around) -> MessageFacts:
    """The facts of such a message: nothing of the step it is filed under, and its reader as a person."""
    institution = around.institutions[row.institution_id]
    of_commitment = around.institutions.get(around.coordinators.get(row.commitment_id, 0))
    coordinators = {around.plans[row.plan_id].coordinator_id, of_commitment and of_commitment.id}
    coordinates = institution.id in coordinators
    return facts._replace(
        cut_off=told.facts, note=told.note, role=Part.SIGNATORY if told.name else Part.COORDINATOR,
        recipient=Party(told.name, told.name) if told.name else facts.recipient,
        coordinator=around.parties[row.institution_id] if coordinates else None,
        answers_reach_coordinator=coordinates and is_address(institution.email or ""),
        commitment_code="", commitment_title="", step_code="", step_title="", due_on=None, due_moved_from=None,
        leads=(), declared=None, evidence=0, waiting_since=None,
    )  # fmt: skip


def _signed(session: Session, snapshot: Snapshot, moment: datetime) -> tuple[SignedBy, ...]:
    approvals = session.exec(
        select(Signature)
        .where(
            Signature.snapshot_id == id_of(snapshot), Signature.verdict == Verdict.ACCEPTED, Signature.at <= moment
        )
        .order_by(col(Signature.id))
    )
    return tuple(SignedBy(row.by, row.office, row.on_day) for row in approvals)


def _signing(snapshot: Snapshot, plan: Plan, reader: Signatory) -> str:
    code = code_of(snapshot.sha256)
    return f"hitos report sign {code} --by {as_typed(reader.name)} --plan {as_typed(plan.code)}"


def _freezing(snapshot: Snapshot, plan: Plan) -> str:
    return f"hitos report freeze --as-of {snapshot.as_of} --plan {as_typed(plan.code)}"
