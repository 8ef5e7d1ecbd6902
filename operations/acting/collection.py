"""Looking at evidence again: is the file still what was stored, does the address still answer?"""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, select, update

from domain.rules.web_addresses import host_of
from domain.tables.evidence import Evidence
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError, UnavailableError
from domain.values.fetched import Fetched
from domain.values.vocabulary import EvidenceKind
from operations.acting.reviews import evidence_numbered
from storage.database import Database
from storage.evidence_files import EvidenceFiles

Fetch = Callable[[str], Fetched]
"""Fetches an address, as ``storage.fetching.GuardedFetcher``: what it gave, or the error that says why not."""

FILES = "files"
"""The place of evidence that is stored here, where an address has its host."""

_LOOKED_AT_WITHIN = timedelta(hours=20)
"""Less than a day, so that a nightly run that starts a little early skips nothing."""
_GOOD = range(200, 300)


def evidence_to_collect(session: Session, plan: Plan | None, now: datetime) -> list[tuple[int, str]]:
    """The evidence not looked at in the last 20 hours: its id, and its host or ``FILES``.

    The place is for limiting how many at once bother one host. Of one plan, or of all.
    """
    query = select(Evidence.id, Evidence.kind, Evidence.address).where(
        or_(col(Evidence.collected_at).is_(None), col(Evidence.collected_at) < now - _LOOKED_AT_WITHIN)
    )
    if plan is not None:
        query = query.join(Step, col(Step.id) == Evidence.step_id).where(Step.plan_id == plan.id)
    rows = session.exec(query.order_by(col(Evidence.id)))
    return [
        (number, FILES if kind is EvidenceKind.FILE else host_of(address or ""))
        for number, kind, address in rows
        if number is not None
    ]


def collect(database: Database, store: EvidenceFiles, fetch: Fetch | None, evidence_id: int, now: datetime) -> str:
    """Look at one piece of evidence and record what was found (words: ``Evidence.collected_result``).

    ``fetch`` is None in an installation that visits no addresses. The first good answer of an address leaves
    its hash and size; a later one that differs is ``changed``, also where a page merely shows the time.
    ``dead`` says only that there was no good answer at ``now``. No transaction is open while it waits.
    """
    with database.reading() as session:
        evidence = evidence_numbered(session, evidence_id)
    fetched: Fetched | None = None
    if evidence.kind is EvidenceKind.FILE:
        result = _state_of_file(store, evidence.sha256 or "")
    elif fetch is None:
        result = "not_asked"
    else:
        result, fetched = _visit(fetch, evidence)
    with database.writing() as session:
        values: dict[str, object] = {"collected_at": now, "collected_result": result}
        if fetched is not None and evidence.sha256 is None:
            values |= {"sha256": fetched.sha256, "size": fetched.size}
        session.execute(update(Evidence).where(col(Evidence.id) == evidence_id).values(**values))
    return result


def _state_of_file(store: EvidenceFiles, sha256: str) -> str:
    match store.holds(sha256):
        case None:
            return "missing"
        case True:
            return "intact"
        case False:
            return "altered"


def _visit(fetch: Fetch, evidence: Evidence) -> tuple[str, Fetched | None]:
    try:
        fetched = fetch(evidence.address or "")
    except (RefusedError, InvalidDataError):
        return "refused", None
    except UnavailableError:
        return "dead", None
    if fetched.status not in _GOOD:
        return "dead", None
    changed = evidence.sha256 is not None and evidence.sha256 != fetched.sha256
    return ("changed" if changed else "live"), fetched
