"""The sheets beside the steps: the summary, the findings with their answers, changes, and the cut-off."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import lines, one_line
from documents.writers.institution_words import named
from documents.writers.outline.details import said_value
from documents.writers.sheets import words as said
from documents.writers.sheets.cells import Day, Value
from documents.writers.sheets.steps import RED, acronyms, columns_of, day, percent, told
from documents.writers.sheets.workbook import Column, Sheet, Stress
from domain.rules.findings import say_finding
from domain.rules.verification import code_of
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.report import Finding, Report, ReportCommitment, ReportSince
from domain.values.vocabulary import Role, Severity, Standing, State


def summary_sheet(report: Report, voice: Voice, title: str) -> Sheet:
    """One row a commitment, under the report's title."""
    above = [title, phrases.PLAN_LINE.say(report.language, title=report.plan_title, code=report.plan_code)]
    if report.snapshot_sha256 is None:
        above.append(phrases.PREVIEW.say(report.language))
    above.append(phrases.HOW_TO_READ.say(report.language))
    return Sheet(
        voice.say(said.SUMMARY),
        columns_of(
            voice,
            (said.NUMBER, 7), (said.COMMITMENT, 34), (said.AXIS, 20), (said.COORDINATORS, 13), (said.LEADS, 14),
            (said.PARTNERS, 15), (said.START, 11), (said.END, 11), (said.DECLARED, 11), (said.VERIFIED, 11),
            (said.COMPLETION, 18), (said.ALL_STEPS, 8), (said.DONE, 10), (said.LATE, 10), (said.NARRATIVE, 40),
        ),
        (_commitment(commitment, voice) for commitment in report.commitments),
        above=tuple(map(one_line, above)),
    )  # fmt: skip


def finding_sheet(report: Report, voice: Voice) -> Sheet:
    """One row a finding, gravest first, with what the officer answered."""
    return Sheet(
        voice.say(said.FINDINGS),
        columns_of(
            voice,
            (said.SEVERITY, 13), (said.CODE, 15), (said.FINDING, 64), (said.REPLY, 15), (said.EXPLANATION, 40),
            (said.ANSWERED_BY, 20), (said.ANSWERED_ON, 12), (said.RULE, 24),
        ),
        (
            _finding(finding, voice)
            for severity in Severity
            for finding in report.findings
            if finding.severity is severity
        ),
        stresses=(Stress(0, said.SEVERITIES[Severity.SERIOUS].say(voice.language), RED, alone=True),),
    )  # fmt: skip


def since_sheet(since: ReportSince, voice: Voice) -> Sheet:
    """One row a field that reads otherwise than at the earlier cut-off."""
    return Sheet(
        voice.say(said.SINCE),
        columns_of(voice, (said.CODE, 15), (said.FIELD, 28), (said.OLD, 50), (said.NEW, 50)),
        (
            (one_line(change.step) or None, _field(change.field, voice), told(change.old), told(change.new))
            for change in since.changes
        ),
        above=(said.EARLIER.say(voice.language, day=day_words(since.as_of, voice.language)),),
    )


def closing_sheet(report: Report, voice: Voice) -> Sheet:
    """What the figures are of: the cut-off, its fingerprint, who signs and signed, how to check it."""
    columns = (Column(said.FACT.say(voice.language), 40), Column(said.VALUE.say(voice.language), 90))
    return Sheet(
        voice.say(said.CLOSING),
        columns,
        ((fact.say(voice.language, **more), value) for fact, more, value in _facts(report) if value),
    )


def _commitment(commitment: ReportCommitment, voice: Voice) -> tuple[Value, ...]:
    period = commitment.period
    steps = [
        part for step in (*commitment.milestones, *commitment.activities) for part in (step, *step.activities)
    ]
    return (
        one_line(commitment.number),
        one_line(commitment.title),
        commitment.axis and one_line(commitment.axis),
        acronyms(commitment.institutions, Role.COORDINATOR),
        acronyms(commitment.institutions, Role.LEAD),
        acronyms(commitment.institutions, Role.CO_RESPONSIBLE),
        day(period.start, period.start_precision),
        day(period.end, period.end_precision),
        percent(commitment.declared),
        percent(commitment.verified),
        phrases.COMPLETION[commitment.completion].say(voice.language),
        len(steps),
        sum(step.state is State.COMPLETED for step in steps),
        sum(step.standing is Standing.OVERDUE for step in steps),
        lines(commitment.narrative) if commitment.narrative else None,
    )


def _finding(finding: Finding, voice: Voice) -> tuple[Value, ...]:
    language, answer = voice.language, finding.answer
    data = {name: said_value(value, language) for name, value in finding.data.items()}
    return (
        said.SEVERITIES[finding.severity].say(language),
        one_line(finding.step) or None,
        one_line(say_finding(finding, voice, data)),
        said.REPLIES[answer.reply].say(language) if answer else None,
        lines(answer.text) if answer else None,
        one_line(answer.by) if answer else None,
        Day(answer.on) if answer else None,
        one_line(finding.code),
    )


def _field(field: str, voice: Voice) -> str:
    name = phrases.FIELDS.get(field)
    return voice.say(name) if name else one_line(field)


def _facts(report: Report) -> Iterator[tuple[Text, dict[str, object], Value]]:
    language, sha256 = report.language, report.snapshot_sha256
    yield phrases.PLAN_CODE, {}, f"{one_line(report.plan_title)} ({one_line(report.plan_code)})"
    yield phrases.VIEW, {}, one_line(report.viewpoint or "") or phrases.WHOLE_PLAN.say(language)
    yield said.COORDINATORS, {}, named(report.coordinator) if report.coordinator else None
    yield phrases.CUT_OFF, {}, Day(report.as_of)
    yield phrases.ZONE, {}, one_line(report.zone)
    yield phrases.FINGERPRINT, {}, sha256 or phrases.NOT_FROZEN.say(language)
    yield said.VERIFICATION_CODE, {}, code_of(sha256) if sha256 else None
    yield said.VERIFY_AT, {}, report.verify_at
    for place, person in enumerate(report.signatories, 1):
        yield said.TO_SIGN, {"place": place}, _person(person.name, person.office)
    for place, given in enumerate(report.signatures, 1):
        name = _person(given.name, given.office)
        when = day_words(given.on, language)
        yield said.SIGNED, {"place": place}, said.SIGNED_ON.say(language, name=name, day=when)
    if report.signed_by and not report.signatures:
        yield phrases.SIGNED_BY, {}, one_line(report.signed_by)
        yield phrases.SIGNED_ON, {}, day(report.signed_on)


def _person(name: str, office: str | None) -> str:
    return f"{one_line(name)} ({one_line(office)})" if office else one_line(name)
