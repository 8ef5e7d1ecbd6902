"""A cut-off is frozen, decided on by an officer, and never changes afterwards."""

import hashlib
from collections.abc import Callable
from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, col, select

from domain.rules.canonical import canonical_json
from domain.rules.days import local_day
from domain.rules.signing_order import Decision, Signing, Stage, admit, signing_of
from domain.rules.verification import code_of, parse_code
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report, ReportSignature, ReportSince, Signatory
from domain.values.vocabulary import Verdict
from operations.actor import Actor
from operations.reports.building import build_report
from operations.reports.calling import tell_decision
from operations.reports.collecting import collecting_later
from operations.reports.signatories import signatories_of
from operations.reports.staleness import differences_now

_NO_SNAPSHOT = Text(
    es="No hay ningún corte {given} en el plan {plan}. Haga uno con «hitos report freeze --as-of FECHA».",
    en='There is no cut-off {given} in the plan {plan}. Make one with "hitos report freeze --as-of DATE".',
)
_OTHER_HASH = Text(
    es="Lo que se quiere firmar ({given}) no es el corte {snapshot} ({sha256}). Abra de nuevo el informe y "
    "firme el código que lleva, o al menos las {digits} primeras cifras de su huella.",
    en="What is to be signed ({given}) is not the cut-off {snapshot} ({sha256}). Open the report again and sign "
    "the code it carries, or at least the first {digits} digits of its hash.",
)
_STALE = Text(
    es="Los registros ya no dicen lo que el corte {snapshot}: {count} datos de ese día cambiaron desde que se "
    "congeló, y quienes firman deben firmar lo mismo. Devuélvalo con --return --note y haga un corte nuevo.",
    en="The records no longer say what the cut-off {snapshot} does: {count} facts of that day changed since it "
    "was frozen, and all who sign must sign the same. Return it with --return --note and make a new cut-off.",
)
_STALE_ONE = Text(
    es="Los registros ya no dicen lo que el corte {snapshot}: un dato de ese día cambió desde que se congeló, y "
    "quienes firman deben firmar lo mismo. Devuélvalo con --return --note y haga un corte nuevo.",
    en="The records no longer say what the cut-off {snapshot} does: one fact of that day changed since it was "
    "frozen, and all who sign must sign the same. Return it with --return --note and make a new cut-off.",
)
_AHEAD = Text(
    es="La fecha de corte {as_of} es posterior a hoy ({today}); un informe no puede hablar de lo que aún no "
    "ha pasado.",
    en="The cut-off {as_of} lies after today ({today}); a report cannot speak of what has not happened.",
)
_SHORTEST_HASH = 8


class _Frozen(BaseModel):
    signatories: tuple[Signatory, ...] = ()


@collecting_later()
def freeze(
    session: Session,
    plan: Plan,
    as_of: date,
    actor: Actor,
    grouping: Grouping = Grouping.FORMULA,
    since: Callable[[Report], ReportSince] | None = None,
) -> Snapshot:
    """Freeze what the plan's records say at the end of the local day ``as_of``, with that ``grouping``.

    ``since`` tells what changed up to the report (``operations.reports.earlier``), and becomes part of it. The
    same content is the same snapshot however often it is frozen. InvalidDataError for a day to come.
    """
    today = local_day(actor.at, plan.zone)
    if as_of > today:
        raise InvalidDataError(_AHEAD, as_of=as_of, today=today)
    signatories = signatories_of(session, plan)
    report = build_report(session, plan, as_of, grouping).model_copy(update={"signatories": signatories})
    if since is not None:
        report = report.model_copy(update={"since": since(report)})
    content = canonical_json(report)
    sha256 = hashlib.sha256(content).hexdigest()
    known = session.exec(select(Snapshot).where(Snapshot.plan_id == plan.id, Snapshot.sha256 == sha256)).first()
    if known is not None:
        return known
    made = Snapshot(
        plan_id=id_of(plan), as_of=as_of, sha256=sha256, content=content.decode(), at=actor.at,
        by=actor.name,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def report_of(session: Session, snapshot: Snapshot, verify_at: str | None = None) -> Report:
    """The report a snapshot holds, with its hash, its signatures, and once approved who signed last and when.

    ``verify_at``: the address of the page where its code can be typed in.
    """
    report = Report.model_validate_json(snapshot.content)
    signing = signing_of(report.signatories, decisions_on(session, id_of(snapshot)))
    last = signing.signed[-1] if signing.stage is Stage.APPROVED else None
    signatures = tuple(ReportSignature(name=each.by, office=each.office, on=each.on) for each in signing.signed)
    return report.model_copy(
        update={
            "snapshot_sha256": snapshot.sha256,
            "signed_by": last.by if last else None,
            "signed_on": last.on if last else None,
            "signatures": signatures,
            "verify_at": verify_at,
        }
    )


def decide(
    session: Session,
    plan: Plan,
    snapshot: Snapshot,
    sha256: str,
    verdict: Verdict,
    note: str | None,
    actor: Actor,
    *,
    office: str | None = None,
    grouping: Grouping = Grouping.FORMULA,
) -> Signature:
    """Write an officer's decision over exactly the hash that was seen: its first 8 digits or more, or its code.

    RefusedError if the hash is another's, the decision is not that officer's to make now
    (``domain.rules.signing_order``), or several must approve and the records no longer say what it froze. A single
    officer's approval is of what was frozen, whatever the records say since. Who signs next, or has to know of a
    return, is owed a message in the same transaction.
    """
    name = f"{plan.code} {snapshot.as_of}"
    if not names_cut_off(snapshot.sha256, sha256):
        raise RefusedError(_OTHER_HASH, given=sha256, snapshot=name, sha256=snapshot.sha256, digits=_SHORTEST_HASH)
    snapshot_id = id_of(snapshot)
    # Two who sign at the same moment do so one after the other.
    session.exec(select(Snapshot.id).where(Snapshot.id == snapshot_id).with_for_update()).one()
    signatories = frozen_signatories(snapshot)
    asked = Decision(actor.name, verdict, local_day(actor.at, plan.zone), note, office)
    decided = admit(signatories, signing_of(signatories, decisions_on(session, snapshot_id)), asked, name)
    if signatories and verdict is Verdict.ACCEPTED:
        changed = differences_now(session, plan, snapshot, grouping)
        if changed:
            raise RefusedError(_STALE_ONE if changed == 1 else _STALE, snapshot=name, count=changed)
    made = Signature(
        snapshot_id=snapshot_id, sha256=snapshot.sha256, verdict=decided.verdict, note=decided.note, at=actor.at,
        on_day=decided.on, by=decided.by, office=decided.office,
    )  # fmt: skip
    session.add(made)
    session.flush()
    tell_decision(session, plan, snapshot, made, signatories, signing_on(session, snapshot), actor)
    return made


def signing_on(session: Session, snapshot: Snapshot) -> Signing:
    """Where a cut-off stands: who signed it, whose turn it is, whether it is approved or returned."""
    return signing_of(frozen_signatories(snapshot), decisions_on(session, id_of(snapshot)))


def decisions_on(session: Session, snapshot_id: int) -> list[Decision]:
    """Everything that was decided on a cut-off, in order."""
    query = select(Signature).where(Signature.snapshot_id == snapshot_id).order_by(col(Signature.id))
    return [Decision(row.by, row.verdict, row.on_day, row.note, row.office) for row in session.exec(query)]


def frozen_signatories(snapshot: Snapshot) -> tuple[Signatory, ...]:
    """Who must sign it, as it was frozen; only this is read of the content, however large it is."""
    return _Frozen.model_validate_json(snapshot.content).signatories


def names_cut_off(sha256: str, given: str) -> bool:
    """Whether ``given`` is that fingerprint, its first eight digits or more, or its verification code."""
    seen = given.strip().lower()
    if len(seen) >= _SHORTEST_HASH and sha256.startswith(seen):
        return True
    try:
        return parse_code(given) == code_of(sha256)
    except InvalidDataError:
        return False


def find_snapshot(session: Session, plan: Plan, given: str | None = None) -> Snapshot:
    """The plan's newest snapshot, or the one whose hash begins with, whose day or whose code is, ``given``."""
    rows = session.exec(
        select(Snapshot).where(Snapshot.plan_id == plan.id).order_by(col(Snapshot.id).desc())
    ).all()
    for row in rows:
        if given is None or row.as_of.isoformat() == given or row.sha256.startswith(given.strip().lower()):
            return row
        if names_cut_off(row.sha256, given):
            return row
    raise NotFoundError(_NO_SNAPSHOT, given=given or "", plan=plan.code)
