"""The closing report's steps, each repeatable: freeze, read the decision, check what was signed."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlmodel import col, select

from domain.rules.days import local_day
from domain.rules.signing_order import Signing
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from domain.values.vocabulary import Verdict
from operations.actor import Actor
from operations.finding import find_plan
from operations.reports.calling import put_up
from operations.reports.signing import decide, freeze, report_of, signing_on
from operations.reports.staleness import differences_now
from storage.database import Database

_NO_CUT_OFF = Text(
    es="El corte {sha256} no está en esta base de datos; comience el informe de nuevo.",
    en="The cut-off {sha256} is not in this database; begin the report anew.",
)
_ALTERED = Text(
    es="El corte del {as_of} no coincide con su código {sha256}: fue alterado después de congelarse; no se "
    "publica.",
    en="The cut-off of {as_of} does not match its hash {sha256}: it was altered after it was frozen and is not "
    "published.",
)


@dataclass(frozen=True, slots=True)
class CutOff:
    """A frozen cut-off by its number, for handing about; its content stays in the database."""

    number: int
    as_of: date
    sha256: str


def freeze_cut_off(
    database: Database,
    plan_code: str | None,
    as_of: date | None,
    now: datetime,
    by: str,
    grouping: Grouping = Grouping.FORMULA,
) -> CutOff:
    """Freeze a plan (by code, or the only one) at ``as_of``, today there by default; the same content once.

    It is put up for signature: who signs first is owed a message in the same transaction.
    """
    with database.writing() as session:
        plan = find_plan(session, plan_code)
        day = as_of or local_day(now, plan.zone)
        actor = Actor(by, now)
        snapshot = freeze(session, plan, day, actor, grouping)
        put_up(session, plan, snapshot, signing_on(session, snapshot), actor)
        return _cut_off(snapshot)


def cut_off_of_hash(database: Database, start: str) -> CutOff:
    """The cut-off whose hash begins with ``start``; NotFoundError if the database has none."""
    with database.reading() as session:
        found = session.exec(select(Snapshot).where(col(Snapshot.sha256).startswith(start))).first()
    if found is None:
        raise NotFoundError(_NO_CUT_OFF, sha256=start)
    return _cut_off(found)


def signing_of_cut_off(database: Database, number: int) -> Signing:
    """Where the cut-off stands: waiting, partly signed, approved or returned."""
    with database.reading() as session:
        return signing_on(session, session.get_one(Snapshot, number))


def went_stale(database: Database, number: int, grouping: Grouping = Grouping.FORMULA) -> int:
    """In how many fields the records say something else by now. Costs as much as building the report."""
    with database.reading() as session:
        snapshot = session.get_one(Snapshot, number)
        return differences_now(session, session.get_one(Plan, snapshot.plan_id), snapshot, grouping)


def decide_cut_off(
    database: Database,
    number: int,
    sha256: str,
    verdict: Verdict,
    actor: Actor,
    *,
    note: str | None = None,
    office: str | None = None,
    grouping: Grouping = Grouping.FORMULA,
) -> Signing:
    """Write a decision over the hash that was seen, as ``signing.decide`` does; where the cut-off stands then."""
    with database.writing() as session:
        snapshot = session.get_one(Snapshot, number)
        plan = session.get_one(Plan, snapshot.plan_id)
        decide(session, plan, snapshot, sha256, verdict, note, actor, office=office, grouping=grouping)
        return signing_on(session, snapshot)


def frozen_report(database: Database, number: int, verify_at: str | None = None) -> Report:
    """The report of a cut-off with its signatures. RefusedError if its content is not what its hash says.

    ``verify_at``: the address of the page where its code can be typed in.
    """
    with database.reading() as session:
        snapshot = session.get_one(Snapshot, number)
        approved = select(Signature.sha256).where(
            Signature.snapshot_id == number, Signature.verdict == Verdict.ACCEPTED
        )
        hashes = {snapshot.sha256, sha256(snapshot.content.encode()).hexdigest(), *session.exec(approved)}
        if len(hashes) > 1:
            raise RefusedError(_ALTERED, as_of=snapshot.as_of, sha256=snapshot.sha256)
        return report_of(session, snapshot, verify_at)


def _cut_off(snapshot: Snapshot) -> CutOff:
    return CutOff(id_of(snapshot), snapshot.as_of, snapshot.sha256)
