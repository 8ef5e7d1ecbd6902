"""The sheets with a row a step, a row a piece of evidence, a row an amendment."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from documents.writers import phrases
from documents.writers.cleaning import lines, one_line, web_address
from documents.writers.sheets import words as said
from documents.writers.sheets.cells import Day, Link, Percent, Value
from documents.writers.sheets.workbook import Column, Sheet, Stress
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import (
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportStep,
)
from domain.values.vocabulary import Precision, Role, Standing, State, StepKind

RED, PINK, PALE = "9C0006", "FFC7CE", "DDEBF7"
_DATE = 12
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def steps_of(report: Report) -> Iterator[tuple[ReportCommitment, ReportStep]]:
    """Every step in the report's order, an activity after its milestone, with its commitment."""
    for commitment in report.commitments:
        for step in (*commitment.milestones, *commitment.activities):
            yield commitment, step
            for part in step.activities:
                yield commitment, part


def columns_of(voice: Voice, *given: tuple[Text, float]) -> tuple[Column, ...]:
    """Columns from their heads and widths; the two figures are drawn as bars."""
    bars = {said.DECLARED, said.VERIFIED}
    return tuple(Column(voice.say(head), width, bar=head in bars) for head, width in given)


def acronyms(institutions: Sequence[ReportInstitution], role: Role) -> str | None:
    """Those in the role, as one text."""
    return "; ".join(one_line(each.acronym) for each in institutions if each.role is role) or None


def percent(figure: int | None) -> Value:
    """The figure, empty where nobody gave one."""
    return None if figure is None else Percent(figure)


def day(given: date | None, precision: Precision | None = None) -> Value:
    """The day as a real date, empty where there is none."""
    return None if given is None else Day(given, precision)


def step_sheet(report: Report, voice: Voice) -> Sheet:
    """One row a milestone, activity or delivery; commitments stand in the summary."""
    milestone = _level(StepKind.MILESTONE, voice)
    return Sheet(
        voice.say(said.STEPS),
        columns_of(
            voice,
            (said.CODE, 14), (said.COMMITMENT, 12), (said.LEVEL, 11), (said.NUMBER, 9), (said.TITLE, 40),
            (said.COORDINATORS, 13), (said.LEADS, 15), (said.PARTNERS, 16),
            (said.ORIGINAL_START, _DATE), (said.ORIGINAL_END, _DATE), (said.CURRENT_START, _DATE),
            (said.CURRENT_END, _DATE), (said.ACTUAL_START, _DATE), (said.ACTUAL_END, _DATE),
            (said.STATE, 13), (said.STANDING, 12), (said.DECLARED, 11), (said.VERIFIED, 11), (said.WEIGHT, 7),
            (said.REPORTED_ON, _DATE), (said.NARRATIVE, 50), (said.OBSTACLES, 30), (said.PIECES, 11),
        ),
        (_step(commitment, step, voice) for commitment, step in steps_of(report)),
        held=1,
        stresses=(
            Stress(15, STANDING_NAMES[Standing.OVERDUE].say(voice.language), RED, PINK, alone=True),
            Stress(2, milestone, fill=PALE),
        ),
        pages_wide=2,
    )  # fmt: skip


def evidence_sheet(report: Report, voice: Voice) -> Sheet:
    """One row a piece, under the step it is evidence of."""
    return Sheet(
        voice.say(said.EVIDENCE),
        columns_of(
            voice,
            (said.CODE, 14), (said.TITLE, 40), (said.KIND, 11), (said.WHERE, 56), (said.DATED_ON, _DATE),
            (said.ADDED_ON, _DATE), (said.VERDICT, 18), (said.REVIEWED_ON, _DATE), (said.COLLECTED, 22),
            (said.COLLECTED_ON, _DATE), (said.SHA256, 68),
        ),
        (_piece(step, piece, voice) for _, step in steps_of(report) for piece in step.evidence),
        held=1,
        pages_wide=2,
    )  # fmt: skip


def amendment_sheet(report: Report, voice: Voice) -> Sheet:
    """One row a decided change, of commitments and of steps."""
    return Sheet(
        voice.say(said.AMENDMENTS),
        columns_of(
            voice,
            (said.CODE, 14), (said.TITLE, 34), (said.FIELD, 20), (said.OLD, 24), (said.NEW, 24),
            (said.RESOLUTION, 24), (said.REASON, 40), (said.IN_FORCE, _DATE),
        ),
        _amendments(report, voice),
        held=1,
    )  # fmt: skip


def told(value: str | None) -> Value:
    """A stored value as a cell: an ISO day as a real date, anything else as it is."""
    if value and _ISO_DAY.fullmatch(value):
        try:
            return Day(date.fromisoformat(value))
        except ValueError:
            return value
    return one_line(value) if value else None


def _step(commitment: ReportCommitment, step: ReportStep, voice: Voice) -> tuple[Value, ...]:
    language, period = voice.language, step.period
    first, last = period.start_precision, period.end_precision
    return (
        one_line(step.code),
        one_line(commitment.number),
        _level(step.kind, voice),
        one_line(step.number) if step.number else None,
        one_line(step.title),
        acronyms(step.institutions, Role.COORDINATOR),
        acronyms(step.institutions, Role.LEAD),
        acronyms(step.institutions, Role.CO_RESPONSIBLE),
        day(period.original_start or period.start, first),
        day(period.original_end or period.end, last),
        day(period.start, first),
        day(period.end, last),
        day(step.actual_start),
        day(step.actual_end or (period.closed_on if step.state is State.COMPLETED else None)),
        STATE_NAMES[step.state].say(language),
        STANDING_NAMES[step.standing].say(language),
        percent(step.declared),
        percent(step.verified),
        step.weight,
        day(step.reported_on),
        lines(step.narrative) if step.narrative else None,
        lines(step.obstacles) if step.obstacles else None,
        len(step.evidence),
    )


def _piece(step: ReportStep, piece: ReportEvidence, voice: Voice) -> tuple[Value, ...]:
    language = voice.language
    where: Value = piece.given_name and one_line(piece.given_name)
    if piece.address:
        address = one_line(piece.address)
        where = Link(address, web_address(address))
    return (
        one_line(step.code),
        one_line(step.title),
        said.KINDS[piece.kind].say(language),
        where,
        day(piece.dated_on),
        day(piece.added_on),
        phrases.VERDICTS[piece.verdict].say(language),
        day(piece.reviewed_on),
        one_line(piece.collected) if piece.collected else None,
        day(piece.collected_on),
        piece.sha256 and one_line(piece.sha256),
    )


def _amendments(report: Report, voice: Voice) -> Iterator[tuple[Value, ...]]:
    for commitment in report.commitments:
        for amendment in commitment.amendments:
            yield _amendment(commitment.code, commitment.title, amendment, voice)
    for _, step in steps_of(report):
        for amendment in step.amendments:
            yield _amendment(step.code, step.title, amendment, voice)


def _amendment(code: str, title: str, amendment: ReportAmendment, voice: Voice) -> tuple[Value, ...]:
    name = phrases.FIELDS.get(amendment.field)
    return (
        one_line(code),
        one_line(title),
        voice.say(name) if name else one_line(amendment.field),
        told(amendment.old),
        told(amendment.new),
        amendment.resolution and one_line(amendment.resolution),
        lines(amendment.reason),
        Day(amendment.effective_on),
    )


def _level(kind: StepKind, voice: Voice) -> str:
    return capital(voice.step(kind).one)
