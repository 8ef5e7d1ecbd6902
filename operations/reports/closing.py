"""The closing report's steps, each repeatable: freeze, read the decision, check what was signed."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from domain.values.vocabulary import Verdict
from operations.acting.acts import Actor
from operations.finding import find_plan
from operations.reports.signing import freeze, report_of, signature_on
from storage.database import Database

_NO_CUT_OFF = Text(
    es="El corte número {number} no está en esta base de datos; comience el informe de nuevo.",
    en="Cut-off number {number} is not in this database; begin the report anew.",
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
    """Freeze a plan (by code, or the only one) at ``as_of``, today there by default; the same content once."""
    with database.writing() as session:
        plan = find_plan(session, plan_code)
        day = as_of or local_day(now, plan.zone)
        return _cut_off(freeze(session, plan, day, Actor(by, now), grouping))


def cut_off_numbered(database: Database, number: int) -> CutOff:
    """The cut-off with this number; NotFoundError if the database has none."""
    with database.reading() as session:
        found = session.get(Snapshot, number)
    if found is None:
        raise NotFoundError(_NO_CUT_OFF, number=number)
    return _cut_off(found)


def decision_on(database: Database, number: int) -> Signature | None:
    """The officer's decision over the cut-off's hash, or None while it waits."""
    with database.reading() as session:
        return signature_on(session, number)


def frozen_report(database: Database, number: int) -> Report:
    """The report of a cut-off, signed if it is approved. RefusedError if its content is not what its hash says."""
    with database.reading() as session:
        snapshot = session.get_one(Snapshot, number)
        signature = signature_on(session, number)
        hashes = {snapshot.sha256, sha256(snapshot.content.encode()).hexdigest()}
        if signature is not None and signature.verdict is Verdict.ACCEPTED:
            hashes.add(signature.sha256)
        if len(hashes) > 1:
            raise RefusedError(_ALTERED, as_of=snapshot.as_of, sha256=snapshot.sha256)
        return report_of(session, snapshot)


def _cut_off(snapshot: Snapshot) -> CutOff:
    return CutOff(id_of(snapshot), snapshot.as_of, snapshot.sha256)
