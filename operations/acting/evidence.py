"""What proves that a step was done: files and addresses, attached while the step is open or in review."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sqlmodel import Session, select

from domain.rules.media_types import HEAD, media_type_of
from domain.rules.texts import excerpt, shown_file_name
from domain.rules.web_addresses import parse_address
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Text
from domain.values.vocabulary import EvidenceKind
from operations.acting.admission import admit, day_of
from operations.actor import Actor
from storage.disk_reasons import disk_reason
from storage.evidence_files import EvidenceFiles

_EVIDENCE = Text(es="evidencias", en="evidence")
_FROM_THE_FUTURE = Text(
    es="{code}: la evidencia está fechada el {dated}, después de hoy ({today}). Dé el día del que habla.",
    en="{code}: the evidence is dated {dated}, after today ({today}). Give the day it speaks of.",
)
_NO_FILE = Text(
    es="No se puede leer el archivo «{path}»: {reason}. Revise el nombre y los permisos.",
    en='The file "{path}" cannot be read: {reason}. Check its name and permissions.',
)


def attach_address(
    session: Session, plan: Plan, step: Step, address: str, *, dated_on: date | None = None, actor: Actor
) -> Evidence:
    """Attach an http or https address; the same one twice is the row there is.

    InvalidDataError for an address that is none (``domain.rules.web_addresses``) or a date to come;
    RefusedError on a closed step. Nothing is fetched here: see ``operations.acting.collection``.
    """
    parsed = parse_address(address)
    today = _admitted_on(session, plan, step, dated_on, actor)
    known = session.exec(select(Evidence).where(Evidence.step_id == step.id, Evidence.address == parsed)).first()
    return known or _add(
        session,
        Evidence(
            step_id=id_of(step), kind=EvidenceKind.ADDRESS, address=parsed, dated_on=dated_on, on_day=today,
            at=actor.at, by=actor.name,
        ),
    )  # fmt: skip


def attach_file(
    session: Session,
    plan: Plan,
    step: Step,
    store: EvidenceFiles,
    source: Path | BinaryIO,
    *,
    given_name: str | None = None,
    most_bytes: int,
    dated_on: date | None = None,
    actor: Actor,
) -> Evidence:
    """Attach a file; the same bytes twice on one step are the row there is.

    The bytes are on disk, under their SHA-256, before the caller's transaction commits the row; if it does
    not, they stay as a harmless orphan. ``given_name`` (by default the path's) is only shown, and the media
    type is told by the bytes. Errors as ``attach_address``, and those of ``EvidenceFiles.keep``.
    """
    today = _admitted_on(session, plan, step, dated_on, actor)
    with _opened(source) as stream:
        stored = store.keep(stream, most_bytes)
    known = session.exec(
        select(Evidence).where(
            Evidence.step_id == step.id, Evidence.kind == EvidenceKind.FILE, Evidence.sha256 == stored.sha256
        )
    ).first()
    if known is not None:
        return known
    with store.open(stored.sha256) as file:
        media_type = media_type_of(file.read(HEAD))
    name = given_name if given_name is not None or not isinstance(source, Path) else source.name
    return _add(
        session,
        Evidence(
            step_id=id_of(step), kind=EvidenceKind.FILE, sha256=stored.sha256, size=stored.size,
            given_name=shown_file_name(name), media_type=media_type, dated_on=dated_on, on_day=today, at=actor.at,
            by=actor.name,
        ),
    )  # fmt: skip


def _admitted_on(session: Session, plan: Plan, step: Step, dated_on: date | None, actor: Actor) -> date:
    today = day_of(plan, actor)
    if dated_on is not None and dated_on > today:
        raise InvalidDataError(_FROM_THE_FUTURE, code=step.code, dated=dated_on, today=today)
    admit(session, step, _EVIDENCE, in_review=True)
    return today


def _add(session: Session, evidence: Evidence) -> Evidence:
    session.add(evidence)
    session.flush()
    return evidence


@contextmanager
def _opened(source: Path | BinaryIO) -> Iterator[BinaryIO]:
    if not isinstance(source, Path):
        yield source
        return
    try:
        stream = source.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        text = _NO_FILE.with_words(reason=disk_reason(error))
        raise NotFoundError(text, path=excerpt(str(source))) from error
    with stream:
        yield stream
