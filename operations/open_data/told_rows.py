"""Rows of who answers, evidence, findings and amendments, as the report of the day has them."""

from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat

from domain.rules.findings import say_finding
from domain.rules.personal_data import scrub, scrub_address
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.open_data import Row
from domain.values.report import Finding
from domain.values.vocabulary import Verdict
from operations.open_data.beside import Beside, public_cell
from operations.open_data.places import Placed, identifier, numbered

_YES_NO = ("false", "true")
_NO_FILE: Row = (None, None)
_A_FILE = Text(es="un archivo", en="a file")
_WEB = ("http://", "https://")


def role_rows(placed: Placed, beside: Beside) -> Iterator[Row]:
    """Who answers for the commitments, then for the steps."""
    units = beside.units
    for where, told in placed.everything:
        about = identifier(where)
        for each in told.institutions:
            acronym, role = each.acronym, each.role.value
            unit = units.get((told.code, acronym, role)) if units else None
            yield (f"{about}:{acronym}:{role}", *where, acronym, role, unit, _YES_NO[each.inherited])


def evidence_rows(placed: Placed, beside: Beside) -> Iterator[Row]:
    """The evidence of the steps. Files are told by their SHA-256, never by the names they were given."""
    language, unknown = placed.report.language, _text(placed.report.as_of)
    for where, told in placed.steps:
        about = identifier(where)
        files = chain(beside.files.get(told.code, ()), repeat(_NO_FILE))
        for place, (each, file) in enumerate(zip(told.evidence, files, strict=False), start=1):
            decided = _text(each.reviewed_on) if each.verdict is not Verdict.PENDING else None
            yield (
                f"{about}/E{place}", *where, each.kind.value,
                scrub_address(each.address, language) if each.address else None, each.sha256, *file,
                _text(each.dated_on), _text(each.added_on) or unknown, each.verdict.value, decided, each.collected,
                _text(each.collected_on),
            )  # fmt: skip


def finding_rows(placed: Placed) -> Iterator[Row]:
    """The findings, with what was answered; who answered is not told, nor how a file was called."""
    report = placed.report
    voices = Voice(Language.ES, report.words), Voice(Language.EN, report.words)
    places = {identifier(where): where for where, _ in placed.everything}
    said: dict[object, tuple[str, str]] = {}
    counts = dict[str, int]()
    for finding in report.findings:
        about = f"{report.plan_code}/{finding.step}" if finding.step else report.plan_code
        where = places.get(about, (report.plan_code, None, None, None))
        # Most findings say the same of many steps: a sentence is made once.
        what = (finding.code, *finding.data.items())
        if what not in said:
            said[what] = _said(finding, voices[0]), _said(finding, voices[1])
        answer = finding.answer
        answered: Row = (None, None, None)
        if answer is not None:
            answered = (answer.reply.value, public_cell(answer.text, report.language), _text(answer.on))
        yield (
            numbered(counts, about, "H"), *where, finding.code, finding.severity.value, *said[what], *answered
        )  # fmt: skip


def amendment_rows(placed: Placed, beside: Beside) -> Iterator[Row]:
    """The amendments in force on the day, in the order they were recorded."""
    language = placed.report.language
    for where, told in placed.everything:
        sources = chain(beside.sources.get(told.code, ()), repeat(None))
        for place, (each, source) in enumerate(zip(told.amendments, sources, strict=False), start=1):
            texts = (each.old, each.new, each.resolution, each.reason, source)
            public = (public_cell(text, language) for text in texts)
            yield (f"{identifier(where)}/M{place}", *where, each.field, *public, _text(each.effective_on))


def _said(finding: Finding, voice: Voice) -> str:
    data = {
        key: _A_FILE.say(voice.language) if key == "evidence" and not said.startswith(_WEB) else said
        for key, said in finding.data.items()
    }
    return scrub(say_finding(finding, voice, data), voice.language)


def _text(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
