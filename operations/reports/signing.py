"""A cut-off is frozen, decided on by an officer, and never changes afterwards."""

from datetime import date

from sqlmodel import Session, col, select

from domain.rules.canonical import canonical_json, sha256_of
from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from domain.values.vocabulary import Verdict
from operations.acting.acts import Actor
from operations.reports.building import build_report

_NO_SNAPSHOT = Text(
    es="No hay ningún corte {given} en el plan {plan}. Haga uno con «hitos report freeze --as-of FECHA».",
    en='There is no cut-off {given} in the plan {plan}. Make one with "hitos report freeze --as-of DATE".',
)
_OTHER_HASH = Text(
    es="Lo que se quiere firmar ({given}) no es el corte {snapshot} ({sha256}). Abra de nuevo el informe y "
    "firme el código que lleva.",
    en="What is to be signed ({given}) is not the cut-off {snapshot} ({sha256}). Open the report again and sign "
    "the code it carries.",
)
_DECIDED = Text(
    es="El corte {snapshot} ya fue aprobado por {by} el {day}. Para corregirlo haga un corte nuevo.",
    en="The cut-off {snapshot} was already approved by {by} on {day}. To mend it, make a new cut-off.",
)
_NEEDS_NOTE = Text(
    es="Para devolver el corte {snapshot} diga con --note qué hay que corregir.",
    en="To return the cut-off {snapshot}, say with --note what is to be mended.",
)
_AHEAD = Text(
    es="La fecha de corte {as_of} es posterior a hoy ({today}); un informe no puede hablar de lo que aún no "
    "ha pasado.",
    en="The cut-off {as_of} lies after today ({today}); a report cannot speak of what has not happened.",
)
_SHORTEST_HASH = 8


def freeze(
    session: Session, plan: Plan, as_of: date, actor: Actor, grouping: Grouping = Grouping.FORMULA
) -> Snapshot:
    """Freeze what the plan's records say at the end of the local day ``as_of``, with that ``grouping``.

    The same content is the same snapshot however often it is frozen. InvalidDataError for a day to come.
    """
    today = local_day(actor.at, plan.zone)
    if as_of > today:
        raise InvalidDataError(_AHEAD, as_of=as_of, today=today)
    report = build_report(session, plan, as_of, grouping)
    sha256 = sha256_of(report)
    known = session.exec(select(Snapshot).where(Snapshot.plan_id == plan.id, Snapshot.sha256 == sha256)).first()
    if known is not None:
        return known
    made = Snapshot(
        plan_id=id_of(plan), as_of=as_of, sha256=sha256, content=canonical_json(report).decode(), at=actor.at,
        by=actor.name,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def report_of(session: Session, snapshot: Snapshot) -> Report:
    """The report a snapshot holds, with its hash and, once approved, who signed it and when."""
    signature = signature_on(session, id_of(snapshot))
    approved = signature if signature and signature.verdict is Verdict.ACCEPTED else None
    return Report.model_validate_json(snapshot.content).model_copy(
        update={
            "snapshot_sha256": snapshot.sha256,
            "signed_by": approved.by if approved else None,
            "signed_on": approved.on_day if approved else None,
        }
    )


def decide(
    session: Session, plan: Plan, snapshot: Snapshot, sha256: str, verdict: Verdict, note: str | None, actor: Actor
) -> Signature:
    """Write an officer's decision over exactly the hash that was seen (at least its first 8 digits).

    RefusedError if the hash is another's, the snapshot is already approved, or it is returned without a note.
    """
    name = f"{plan.code} {snapshot.as_of}"
    seen = sha256.strip().lower()
    if len(seen) < _SHORTEST_HASH or not snapshot.sha256.startswith(seen):
        raise RefusedError(_OTHER_HASH, given=sha256, snapshot=name, sha256=snapshot.sha256)
    earlier = signature_on(session, id_of(snapshot))
    if earlier is not None and earlier.verdict is Verdict.ACCEPTED:
        raise RefusedError(_DECIDED, snapshot=name, by=earlier.by, day=earlier.on_day)
    if verdict is Verdict.RETURNED and not note:
        raise RefusedError(_NEEDS_NOTE, snapshot=name)
    made = Signature(
        snapshot_id=id_of(snapshot), sha256=snapshot.sha256, verdict=verdict, note=note, at=actor.at,
        on_day=local_day(actor.at, plan.zone), by=actor.name,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def signature_on(session: Session, snapshot_id: int) -> Signature | None:
    """The latest decision on a snapshot, or None while it waits."""
    query = select(Signature).where(Signature.snapshot_id == snapshot_id).order_by(col(Signature.id).desc())
    return session.exec(query).first()


def find_snapshot(session: Session, plan: Plan, given: str | None = None) -> Snapshot:
    """The plan's newest snapshot, or the one whose hash begins with, or whose cut-off is, ``given``."""
    rows = session.exec(
        select(Snapshot).where(Snapshot.plan_id == plan.id).order_by(col(Snapshot.id).desc())
    ).all()
    for row in rows:
        if given is None or row.sha256.startswith(given.lower()) or row.as_of.isoformat() == given:
            return row
    raise NotFoundError(_NO_SNAPSHOT, given=given or "", plan=plan.code)
