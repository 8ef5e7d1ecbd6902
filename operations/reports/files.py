"""Reports as files, written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from documents.writers.blocks import Logo
from documents.writers.kinds.forms import forms_of
from documents.writers.kinds.registry_words import SLUGS
from documents.writers.report import write_report
from domain.rules.report_view import view_of
from domain.rules.verification import code_of
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import ReportKind

_NO_FORM = Text(
    es="No se escribe la forma «{given}». Las que hay: {known}.",
    en='The form "{given}" is not written. There are: {known}.',
)
_REPORT = Text(es="informe", en="report")
_DRAFT = Text(es="borrador", en="draft")


def write_report_file(
    report: Report,
    form: str,
    folder: Path,
    *,
    institution: str | None = None,
    kind: ReportKind = ReportKind.CLOSING,
    step: str | None = None,
    logo: Logo | None = None,
) -> Path:
    """Write a report of a kind, or one institution's view of it, into ``folder``.

    Its name is ``informe-PLAN-DAY[-KIND][-STEP][-VIEW][-borrador].form`` in the report's language. The file
    appears whole under its name or not at all. What was signed is never written over: where other bytes have the
    name already, the file carries its cut-off's code as well. InvalidDataError for a form the kind is not written
    in; RefusedError and NotFoundError as ``documents.writers.report.write_report`` raises them.
    """
    forms = forms_of(kind)
    if form not in forms:
        raise InvalidDataError(_NO_FORM, given=form, known=", ".join(forms))
    shown = view_of(report, institution) if institution else report
    content = write_report(shown, form, kind, step=step, logo=logo)
    return put_whole(content, folder / report_file_name(shown, form, kind, step), shown)


def put_whole(content: bytes, target: Path, report: Report) -> Path:
    """Write a file of a report, whole or not at all, at ``target`` or where it takes no signed one's place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target = _free_place(target, report, content)
    with NamedTemporaryFile(dir=target.parent, delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).chmod(0o644)
    return Path(draft.name).replace(target)


def report_file_name(report: Report, form: str, kind: ReportKind, step: str | None) -> str:
    """The name of a report's file: a draft says that it is one, so that it never takes the place of a signed one.

    What a file system may not take becomes an underscore.
    """
    slug = SLUGS.get(kind)
    parts = (
        _REPORT.say(report.language),
        report.plan_code,
        report.as_of.isoformat(),
        slug.say(report.language) if slug else None,
        step.strip().upper() if step else None,
        report.viewpoint,
        None if report.signed_by else _DRAFT.say(report.language),
    )
    name = "-".join(part for part in parts if part)
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in f"{name}.{form}")


def _free_place(target: Path, report: Report, content: bytes) -> Path:
    """Where the file goes; a draft replaces the draft before it."""
    if report.signed_by and report.snapshot_sha256 and target.exists() and target.read_bytes() != content:
        return target.with_stem(f"{target.stem}-{code_of(report.snapshot_sha256)}")
    return target
