"""Whether a file is what was signed, and what a verification code stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError
from sqlmodel import Session, col, select

from documents.readers.printed import printed_in
from documents.writers.blocks import Logo
from documents.writers.kinds.forms import FORMATS
from documents.writers.report import write_report
from domain.rules.canonical import canonical_json
from domain.rules.days import local_day
from domain.rules.report_view import view_of
from domain.rules.signing_order import Signing, Stage
from domain.rules.verification import code_of, codes_in, is_fingerprint, parse_code, span_of
from domain.tables.cutoff import Publication, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import HitosError, InvalidDataError, NotFoundError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from operations.reports.signing import report_of, signing_on
from operations.reports.staleness import differences_now
from storage.disk_reasons import disk_reason

_UNKNOWN_CODE = Text(
    es="Ningún corte de aquí lleva el código {code}. Compárelo con el documento; si es ese, el documento no salió "
    "de esta instalación.",
    en="No cut-off here has the code {code}. Compare it with the document; if that is it, the document did not "
    "come from this installation.",
)
_UNKNOWN_HASH = Text(
    es="Ningún corte ni archivo publicado de aquí tiene la huella {given}. Compárela con el documento; si es esa, "
    "el documento no salió de esta instalación.",
    en="No cut-off or published file here has the fingerprint {given}. Compare it with the document; if that is "
    "it, the document did not come from this installation.",
)
_CANNOT_READ = Text(es="No se puede leer {file}: {reason}.", en="{file} cannot be read: {reason}.")
_FINGERPRINT = re.compile(r"(?<![0-9a-f])[0-9a-f]{16,64}(?![0-9a-f])")
_MOST_CLAIMS = 200
_LARGEST_JSON = 300_000_000


class Outcome(StrEnum):
    """What checking a file found. Only the first two say that it is what was signed."""

    SIGNED = "signed"
    """The very bytes that were published, or that are written of the approved cut-off."""
    SAME_CONTENT = "same_content"
    """JSON that says all that was signed and nothing else, in other bytes."""
    DRAFT = "draft"
    """It names a cut-off that is not approved."""
    DRAFT_OF_SIGNED = "draft_of_signed"
    """The draft, without signatures, of a cut-off that was approved since."""
    ALTERED = "altered"
    """It names an approved cut-off but is not what was written of it."""
    UNKNOWN = "unknown"
    """It names no cut-off of this installation."""


RIGHT = frozenset({Outcome.SIGNED, Outcome.SAME_CONTENT})


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A published file: what it is, its SHA-256 (hex), and the day on which it was published."""

    kind: str
    form: str
    view: str | None
    name: str
    sha256: str
    on: date


@dataclass(frozen=True, slots=True)
class KnownCutOff:
    """A cut-off as anybody may know it. ``changed``: in how many facts the records say something else by now."""

    plan: str
    title: str
    as_of: date
    frozen_on: date
    sha256: str
    code: str
    signing: Signing
    changed: int
    files: tuple[KnownFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a file found. ``cut_off``: the one it is of or claims to be of."""

    outcome: Outcome
    sha256: str
    cut_off: KnownCutOff | None = None
    file: KnownFile | None = None


def check_code(session: Session, typed: str, grouping: Grouping = Grouping.FORMULA) -> list[KnownCutOff]:
    """The cut-off with this verification code or fingerprint; in all likelihood one, or NotFoundError.

    A fingerprint may be cut short as pages show it, and may be that of a published file. InvalidDataError for what
    cannot be a code. Costs as much as building the report.
    """
    if is_fingerprint(typed):
        return [_known(session, row, grouping) for row in _with_hash(session, typed.strip().lower())]
    code = parse_code(typed)
    found = [_known(session, row, grouping) for row in _with_code(session, code)]
    if not found:
        raise NotFoundError(_UNKNOWN_CODE, code=code)
    return found


def check_hash(session: Session, hashed: str, grouping: Grouping = Grouping.FORMULA) -> Checked:
    """Whether the file with this SHA-256 (hex) was published; UNKNOWN says only that it was not."""
    row = session.exec(select(Publication).where(Publication.sha256 == hashed)).first()
    if row is None:
        return Checked(Outcome.UNKNOWN, hashed)
    snapshot = session.get_one(Snapshot, row.snapshot_id)
    published = _file(row, session.get_one(Plan, snapshot.plan_id))
    return Checked(Outcome.SIGNED, hashed, _known(session, snapshot, grouping), published)


def check_file(
    session: Session,
    path: Path,
    grouping: Grouping = Grouping.FORMULA,
    verify_at: str | None = None,
    logo: Logo | None = None,
) -> Checked:
    """Whether a file is what was signed; if not, which cut-off it claims to be of.

    A file that was not published is compared with what is written of the cut-off it names: by its bytes, JSON by
    what it says. ``verify_at``, ``logo``: as when it was written. InvalidDataError for a file that cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InvalidDataError(_CANNOT_READ.with_words(reason=disk_reason(error)), file=path.name) from error
    hashed = sha256(content).hexdigest()
    published = check_hash(session, hashed, grouping)
    if published.outcome is Outcome.SIGNED:
        return published
    told = _report_in(content)
    for snapshot in _claimed(session, told, path):
        outcome = _compared(session, snapshot, content, told, path.suffix.lstrip(".").lower(), verify_at, logo)
        return Checked(outcome, hashed, _known(session, snapshot, grouping))
    return Checked(Outcome.UNKNOWN, hashed)


def _compared(
    session: Session,
    snapshot: Snapshot,
    content: bytes,
    told: Report | None,
    form: str,
    verify_at: str | None,
    logo: Logo | None,
) -> Outcome:
    if signing_on(session, snapshot).stage is not Stage.APPROVED:
        return Outcome.DRAFT
    signed = report_of(session, snapshot, verify_at)
    if told is not None:
        expected = _as_seen(signed, told.viewpoint)
        same = expected is not None and canonical_json(_placed(told)) == canonical_json(_placed(expected))
        return Outcome.SAME_CONTENT if same else _draft_or_altered(expected, told)
    if form in FORMATS:
        # The address may have been set after the file was written.
        for one in (signed, _placed(signed)) if verify_at else (signed,):
            if write_report(one, form, logo=logo) == content:
                return Outcome.SIGNED
            if write_report(_unsigned(one), form, logo=logo) == content:
                return Outcome.DRAFT_OF_SIGNED
    return Outcome.ALTERED


def _draft_or_altered(expected: Report | None, told: Report) -> Outcome:
    if expected is None or canonical_json(_placed(_unsigned(expected))) != canonical_json(_placed(told)):
        return Outcome.ALTERED
    return Outcome.DRAFT_OF_SIGNED


def _as_seen(report: Report, viewpoint: str | None) -> Report | None:
    """The view the file claims to be; None where there is no such view."""
    try:
        return view_of(report, viewpoint) if viewpoint else report
    except HitosError:
        return None


def _placed(report: Report) -> Report:
    """Without the portal's address, which is no part of what was signed."""
    return report.model_copy(update={"verify_at": None})


def _unsigned(report: Report) -> Report:
    return report.model_copy(update={"signed_by": None, "signed_on": None, "signatures": ()})


def _report_in(content: bytes) -> Report | None:
    if content.lstrip()[:1] != b"{" or len(content) > _LARGEST_JSON:
        return None
    try:
        return Report.model_validate_json(content)
    except ValidationError:
        return None


def _claimed(session: Session, told: Report | None, path: Path) -> Iterator[Snapshot]:
    """The cut-offs a file names, by fingerprint or code, in the order in which they stand in it."""
    if told is not None and told.snapshot_sha256:
        yield from session.exec(select(Snapshot).where(Snapshot.sha256 == told.snapshot_sha256))
        return
    printed = printed_in(path)
    for code in codes_in(printed)[:_MOST_CLAIMS]:
        yield from _with_code(session, code)
    for start in list(dict.fromkeys(_FINGERPRINT.findall(printed)))[:_MOST_CLAIMS]:
        yield from session.exec(select(Snapshot).where(col(Snapshot.sha256).startswith(start)))


def _with_code(session: Session, code: str) -> list[Snapshot]:
    lowest, highest = span_of(code)
    between = (col(Snapshot.sha256) >= lowest, col(Snapshot.sha256) <= highest)
    return list(session.exec(select(Snapshot).where(*between).order_by(col(Snapshot.id))))


def _with_hash(session: Session, given: str) -> list[Snapshot]:
    found = list(session.exec(select(Snapshot).where(col(Snapshot.sha256).startswith(given))))
    if not found:
        of_a_file = select(Snapshot).join(Publication).where(Publication.sha256 == given).distinct()
        found = list(session.exec(of_a_file))
    if not found:
        raise NotFoundError(_UNKNOWN_HASH, given=given)
    return found


def _known(session: Session, snapshot: Snapshot, grouping: Grouping) -> KnownCutOff:
    plan = session.get_one(Plan, snapshot.plan_id)
    rows = select(Publication).where(Publication.snapshot_id == snapshot.id).order_by(col(Publication.id))
    return KnownCutOff(
        plan=plan.code, title=plan.title, as_of=snapshot.as_of, frozen_on=_day(snapshot.at, plan),
        sha256=snapshot.sha256, code=code_of(snapshot.sha256), signing=signing_on(session, snapshot),
        changed=differences_now(session, plan, snapshot, grouping),
        files=tuple(_file(row, plan) for row in session.exec(rows)),
    )  # fmt: skip


def _file(row: Publication, plan: Plan) -> KnownFile:
    return KnownFile(row.kind.value, row.form, row.view, row.name, row.sha256, _day(row.at, plan))


def _day(moment: datetime, plan: Plan) -> date:
    return local_day(moment, plan.zone)
