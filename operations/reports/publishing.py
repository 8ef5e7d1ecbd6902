"""The seal: what was written of an approved cut-off is recorded by its SHA-256 and put where people find it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlmodel import Session, select

from domain.rules.canonical import sha256_of
from domain.rules.signing_order import Stage
from domain.rules.texts import shown_file_name
from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Publication, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.reports.signing import signing_on
from storage.database import Database

_NOT_APPROVED = Text(
    es="El corte del {as_of} no está aprobado por todos los que deben firmarlo; no se publica.",
    en="The cut-off of {as_of} is not approved by all who must sign it; it is not published.",
)


@dataclass(frozen=True, slots=True)
class Written:
    """A file written of a cut-off. ``view``: the institution or step it is limited to; None for the whole plan.

    ``template``: the name of the office's own template it is written in, if any. ``published_as``: its name where
    people find it, if that is another.
    """

    path: Path
    kind: ReportKind = ReportKind.CLOSING
    view: str | None = None
    template: str | None = None
    published_as: str | None = None


def seal(database: Database, number: int, drafts: Sequence[Path], folder: Path, now: datetime) -> list[Path]:
    """Record the closing report's files of an approved cut-off and move them into ``folder``; their places there.

    First the record, in one transaction, then the files: whoever finds a file there finds it recorded, even if the
    machine stops in between. Done again it moves what was not moved yet and records nothing twice. A file of
    another cut-off stays: where it has the name already, the new one carries its code as well. RefusedError for a
    cut-off that is not approved.
    """
    waiting = [draft for draft in drafts if draft.exists()]
    with database.writing() as session:
        snapshot = session.get_one(Snapshot, number)
        names = {draft: _name_of_its_own(session, snapshot, draft) for draft in drafts}
        written = [Written(draft, published_as=names[draft]) for draft in waiting]
        record(session, snapshot, written, now)
    folder.mkdir(parents=True, exist_ok=True)
    for draft in waiting:
        draft.replace(folder / names[draft])
    for left in {draft.parent for draft in waiting}:
        if not any(left.iterdir()):
            left.rmdir()
    _settle(folder)
    return [folder / names[draft] for draft in drafts]


def _name_of_its_own(session: Session, snapshot: Snapshot, draft: Path) -> str:
    """Stays the same however often a seal is done: what is recorded of other cut-offs does not go away."""
    others = select(Publication.id).where(
        Publication.name == draft.name, Publication.snapshot_id != id_of(snapshot)
    )
    if session.exec(others).first() is None:
        return draft.name
    return f"{draft.stem}-{code_of(snapshot.sha256)}{draft.suffix}"


def record(session: Session, snapshot: Snapshot, files: Sequence[Written], now: datetime) -> list[Publication]:
    """Record files written of an approved cut-off; those recorded before are left as they are. RefusedError else.

    Written anew under another portal address or by another version of the program, the same report has other
    bytes: both files are then what was signed, and both stay recorded.
    """
    snapshot_id = id_of(snapshot)
    # Two runs that seal the same cut-off do so one after the other.
    session.exec(select(Snapshot.id).where(Snapshot.id == snapshot_id).with_for_update()).one()
    if signing_on(session, snapshot).stage is not Stage.APPROVED:
        raise RefusedError(_NOT_APPROVED, as_of=snapshot.as_of)
    known = {
        (row.kind, row.form, row.view, row.sha256): row
        for row in session.exec(select(Publication).where(Publication.snapshot_id == snapshot_id))
    }
    rows = []
    for file in files:
        content = file.path.read_bytes()
        form, hashed = file.path.suffix.lstrip("."), sha256(content).hexdigest()
        row = known.get((file.kind, form, file.view, hashed)) or Publication(
            snapshot_id=snapshot_id, kind=file.kind, form=form, view=file.view,
            template=file.template and shown_file_name(file.template), sha256=hashed, size=len(content),
            name=file.published_as or file.path.name, at=now,
        )  # fmt: skip
        session.add(row)
        rows.append(row)
    session.flush()
    return rows


def record_written(database: Database, report: Report, files: Sequence[Written], now: datetime) -> bool:
    """Record files that were written of ``report`` outside the flow, if it says what was signed; whether it does.

    ``report``: the whole plan's, before it was narrowed to a view. One that was told more than was frozen, as what
    changed since another day, is not what was signed, and neither is a draft, even one whose last signature came
    while it was written.
    """
    if report.signed_by is None or sha256_of(report) != report.snapshot_sha256:
        return False
    with database.writing() as session:
        found = (
            select(Snapshot)
            .join(Plan)
            .where(Snapshot.sha256 == report.snapshot_sha256, Plan.code == report.plan_code)
        )
        snapshot = session.exec(found).one()
        if signing_on(session, snapshot).stage is not Stage.APPROVED:
            return False
        record(session, snapshot, files, now)
    return True


def _settle(folder: Path) -> None:
    """Make the moves outlast a power failure, where the system lets a folder be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
