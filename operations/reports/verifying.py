"""Whether a file is what was signed, and what a verification code stands for."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from hashlib import file_digest
from io import BufferedReader
from os import SEEK_END
from pathlib import Path

from pydantic import ValidationError
from sqlmodel import Session, col, select

from documents.foreign.sources import shown_name
from documents.office.facts_of import facts_of
from documents.office.left_out import left_out
from documents.readers.printed import printed_in
from documents.writers.blocks import Logo
from documents.writers.report import write_report
from domain.rules.canonical import canonical_json
from domain.rules.days import local_day
from domain.rules.report_view import view_of
from domain.rules.signing_order import Stage
from domain.rules.verification import code_of, codes_in, is_fingerprint, parse_code, span_of
from domain.tables.cutoff import Publication, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import HitosError, InvalidDataError, NotFoundError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from operations.reports.signing import report_of, signing_on
from operations.reports.staleness import differences_now
from operations.reports.verified import Checked, KnownCutOff, KnownFile, Outcome
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
_NO_FILE = Text(es="no es un archivo", en="it is no file")
_EMPTY = Text(es="está vacío", en="it is empty")
_TOO_LARGE = Text(
    es="{file} no es ninguno de los archivos publicados. Pesa más de {most} MB, como nada que se escriba aquí.",
    en="{file} is none of the published files. It has more than {most} MB, as nothing has that is written here.",
)
_LARGEST = 300_000_000
"""Bytes. A larger file is only compared with what was published."""
_FINGERPRINT = re.compile(r"(?<![0-9a-f])[0-9a-f]{16,64}(?![0-9a-f])")
_WHOLE = re.compile(r"[0-9a-f]{64}")
_CLAIMED_IN_JSON = re.compile(rb'"snapshot_sha256"\s*:\s*"([0-9a-f]{64})"')
_MOST_CLAIMS = 200
_MOST_SPELT, _MOST_BESIDE = 10, 100_000
"""A spelling of what was signed is at most so many times as long, and so many bytes more."""


def check_code(session: Session, typed: str, grouping: Grouping = Grouping.FORMULA) -> list[KnownCutOff]:
    """The cut-off with this verification code or fingerprint; in all likelihood one, or NotFoundError.

    A fingerprint may be cut short as pages show it; that of a file is for ``recorded_file``. InvalidDataError
    for what cannot be a code. Costs as much as building the report.
    """
    if is_fingerprint(typed):
        return [_known(session, row, grouping) for row in _with_hash(session, typed.strip().lower())]
    code = parse_code(typed)
    found = [_known(session, row, grouping) for row in _with_code(session, code)]
    if not found:
        raise NotFoundError(_UNKNOWN_CODE, code=code)
    return found


def recorded_file(session: Session, typed: str, grouping: Grouping = Grouping.FORMULA) -> Checked | None:
    """``check_hash`` of a whole SHA-256 that somebody typed; None for anything else and where it is no file's."""
    if not _WHOLE.fullmatch(typed.strip().lower()):
        return None
    checked = check_hash(session, typed.strip().lower(), grouping)
    return None if checked.outcome is Outcome.UNKNOWN else checked


def check_hash(
    session: Session,
    hashed: str,
    grouping: Grouping = Grouping.FORMULA,
    read: Callable[[], bytes] | None = None,
) -> Checked:
    """Whether the file with this SHA-256 (hex) was published, or written in a template; UNKNOWN says: neither.

    ``read`` gives the file itself, where it is at hand: what a template left out is then told too.
    """
    rows = select(Publication).where(Publication.sha256 == hashed).order_by(col(Publication.id))
    row = session.exec(rows).first()
    if row is None:
        return Checked(Outcome.UNKNOWN, hashed)
    snapshot = session.get_one(Snapshot, row.snapshot_id)
    recorded = _file(row, session.get_one(Plan, snapshot.plan_id))
    checked = Checked(Outcome.SIGNED, hashed, _known(session, snapshot, grouping), recorded)
    if row.template is None:
        return checked
    signed = report_of(session, snapshot)
    shown = view_of(signed, row.view) if row.view else signed
    missing = left_out(read(), facts_of(shown)) if read else ()
    return replace(checked, outcome=Outcome.FROM_TEMPLATE, left_out=missing)


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
    name = shown_name(path)
    with _opened(path, name) as file:
        hashed = file_digest(file, "sha256").hexdigest()
    recorded = check_hash(session, hashed, grouping, path.read_bytes)
    if recorded.outcome is not Outcome.UNKNOWN:
        return recorded
    with _opened(path, name) as file:
        if file.seek(0, SEEK_END) > _LARGEST:
            raise InvalidDataError(_TOO_LARGE, file=name, most=_LARGEST // 1_000_000)
        file.seek(0)
        content = file.read()
    if not content:
        raise InvalidDataError(_CANNOT_READ.with_words(reason=_EMPTY), file=name)
    for snapshot in _claimed(session, content, name):
        outcome = _compared(session, snapshot, content, verify_at, logo)
        return Checked(outcome, hashed, _known(session, snapshot, grouping))
    return Checked(Outcome.UNKNOWN, hashed)


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BufferedReader]:
    """The file, but no pipe or device, which might never end; InvalidDataError that names it."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise InvalidDataError(_CANNOT_READ.with_words(reason=_NO_FILE), file=name)
        with path.open("rb") as file:
            yield file
    except (OSError, ValueError) as error:
        raise InvalidDataError(_CANNOT_READ.with_words(reason=disk_reason(error)), file=name) from error


def _compared(
    session: Session, snapshot: Snapshot, content: bytes, verify_at: str | None, logo: Logo | None
) -> Outcome:
    if signing_on(session, snapshot).stage is not Stage.APPROVED:
        return Outcome.DRAFT
    signed = report_of(session, snapshot, verify_at)
    told = _report_in(content, _MOST_SPELT * len(snapshot.content) + _MOST_BESIDE)
    if told is not None:
        expected = _as_seen(signed, told.viewpoint)
        same = expected is not None and canonical_json(_placed(told)) == canonical_json(_placed(expected))
        return Outcome.SAME_CONTENT if same else _draft_or_altered(expected, told)
    for form in _forms(content):
        # The address may have been set after the file was written.
        for one in (signed, _placed(signed)) if verify_at else (signed,):
            if write_report(one, form, logo=logo) == content:
                return Outcome.SIGNED
            if write_report(_unsigned(one), form, logo=logo) == content:
                return Outcome.DRAFT_OF_SIGNED
    return Outcome.ALTERED


def _forms(content: bytes) -> tuple[str, ...]:
    """The forms it may be in by its content: a suffix is soon another."""
    if content.startswith(b"%PDF-"):
        return ("pdf",)
    if content.startswith(b"PK"):
        return ("docx", "xlsx")
    return ("html",) if content.lstrip().startswith(b"<") else ("md",)


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


def _report_in(content: bytes, most: int) -> Report | None:
    """The report a JSON says; None for one longer than any spelling of what was signed, which is not read."""
    if not _is_json(content) or len(content) > most:
        return None
    try:
        return Report.model_validate_json(content.removeprefix(BOM_UTF8))
    except ValidationError:
        return None


def _is_json(content: bytes) -> bool:
    return content[:_MOST_BESIDE].removeprefix(BOM_UTF8).lstrip()[:1] == b"{"


def _claimed(session: Session, content: bytes, name: str) -> Iterator[Snapshot]:
    """The cut-offs a file names, by fingerprint or code, in the order in which they stand in it."""
    named = _CLAIMED_IN_JSON.search(content) if _is_json(content) else None
    if named:
        yield from session.exec(select(Snapshot).where(Snapshot.sha256 == named[1].decode()))
        return
    printed = printed_in(content, name)
    for code in codes_in(printed)[:_MOST_CLAIMS]:
        yield from _with_code(session, code)
    for start in list(dict.fromkeys(_FINGERPRINT.findall(printed)))[:_MOST_CLAIMS]:
        yield from session.exec(select(Snapshot).where(col(Snapshot.sha256).startswith(start)))


def _with_code(session: Session, code: str) -> list[Snapshot]:
    lowest, highest = span_of(code)
    between = (col(Snapshot.sha256) >= lowest, col(Snapshot.sha256) <= highest)
    return list(session.exec(select(Snapshot).where(*between).order_by(col(Snapshot.id))))


def _with_hash(session: Session, given: str) -> list[Snapshot]:
    starting = select(Snapshot).where(col(Snapshot.sha256).startswith(given)).order_by(col(Snapshot.id))
    found = list(session.exec(starting))
    if not found:
        raise NotFoundError(_UNKNOWN_HASH, given=given)
    return found


def _known(session: Session, snapshot: Snapshot, grouping: Grouping) -> KnownCutOff:
    plan = session.get_one(Plan, snapshot.plan_id)
    published = (Publication.snapshot_id == snapshot.id, col(Publication.template).is_(None))
    rows = select(Publication).where(*published).order_by(col(Publication.id))
    return KnownCutOff(
        plan=plan.code, title=plan.title, as_of=snapshot.as_of, frozen_on=_day(snapshot.at, plan),
        sha256=snapshot.sha256, code=code_of(snapshot.sha256), signing=signing_on(session, snapshot),
        changed=differences_now(session, plan, snapshot, grouping),
        files=tuple(_file(row, plan) for row in session.exec(rows)),
    )  # fmt: skip


def _file(row: Publication, plan: Plan) -> KnownFile:
    return KnownFile(row.kind.value, row.form, row.view, row.name, row.sha256, _day(row.at, plan), row.template)


def _day(moment: datetime, plan: Plan) -> date:
    return local_day(moment, plan.zone)
