"""The facts of a report for an office's template, in the words our own report uses."""

from itertools import groupby

from documents.office.facts import (
    Answer,
    Axis,
    Commitment,
    Counts,
    Facts,
    Finding,
    Passage,
    Plan,
    Signature,
    Step,
    Words,
)
from documents.office.step_facts import amendment_facts, institutions_of, one, step_facts
from documents.writers import phrases
from documents.writers.calendar_words import original_period_words, period_words
from documents.writers.cleaning import lines, one_line
from documents.writers.institution_words import commitment_sentence
from documents.writers.outline.details import said_value
from documents.writers.outline.outline import outline_of
from documents.writers.sheets import words as words_of_sheets
from domain.rules.findings import say_finding
from domain.rules.verification import code_of
from domain.rules.wording import Voice
from domain.values import report as frozen
from domain.values.vocabulary import Role


def facts_of(report: frozen.Report) -> Facts:
    """Everything a template may use; KeyError for a finding whose code has no text."""
    voice = Voice(report.language, report.words)
    commitments = tuple(_commitment(each, voice) for each in report.commitments)
    milestones = tuple(step for each in commitments for step in each.milestones)
    activities = tuple(
        activity
        for each in commitments
        for activity in (*(part for step in each.milestones for part in step.activities), *each.activities)
    )
    findings = tuple(_finding(each, voice) for each in report.findings)
    sha256 = report.snapshot_sha256
    return Facts(
        title=outline_of(report).title,
        plan=_plan(report),
        words=_words(voice),
        language=report.language.value,
        cut_off=report.as_of,
        viewpoint=report.viewpoint and one_line(report.viewpoint),
        preview=sha256 is None,
        fingerprint=sha256,
        verification_code=code_of(sha256) if sha256 else None,
        verify_at=report.verify_at,
        axes=tuple(Axis(title, tuple(few)) for title, few in groupby(commitments, lambda each: each.axis)),
        commitments=commitments,
        milestones=milestones,
        activities=activities,
        findings=findings,
        signatures=_signatures(report),
        counts=_counts(commitments, milestones, activities, findings),
    )


def _plan(report: frozen.Report) -> Plan:
    return Plan(
        code=one_line(report.plan_code),
        title=one_line(report.plan_title),
        coordinator=one(report.coordinator) if report.coordinator else None,
        zone=one_line(report.zone),
        start=report.period.start if report.period else None,
        end=report.period.end if report.period else None,
    )


def _words(voice: Voice) -> Words:
    return Words(**{name: voice.forms[name] for name in Words.__dataclass_fields__})


def _commitment(commitment: frozen.ReportCommitment, voice: Voice) -> Commitment:
    milestones = tuple(step_facts(step, voice) for step in commitment.milestones)
    activities = tuple(step_facts(step, voice) for step in commitment.activities)
    fields = phrases.FIELDS
    return Commitment(
        code=one_line(commitment.code),
        number=one_line(commitment.number),
        title=one_line(commitment.title),
        axis=commitment.axis and one_line(commitment.axis),
        heading=voice.say(phrases.COMMITMENT, number=one_line(commitment.number)),
        period=period_words(commitment.period, voice.language),
        original_period=original_period_words(commitment.period, voice.language),
        start=commitment.period.start,
        end=commitment.period.end,
        leads=institutions_of(commitment.institutions, Role.LEAD),
        partners=institutions_of(commitment.institutions, Role.CO_RESPONSIBLE),
        coordinators=institutions_of(commitment.institutions, Role.COORDINATOR),
        owners=commitment_sentence(commitment.institutions, voice),
        declared=commitment.declared,
        verified=commitment.verified,
        completion=voice.say(phrases.COMPLETION[commitment.completion]),
        narrative=lines(commitment.narrative) if commitment.narrative else None,
        description=tuple(
            Passage(voice.say(fields[key]) if key in fields else one_line(key), lines(text))
            for key, text in commitment.description.items()
        ),
        amendments=amendment_facts(commitment.amendments, voice),
        milestones=milestones,
        activities=activities,
        steps=(*milestones, *activities),
    )


def _finding(finding: frozen.Finding, voice: Voice) -> Finding:
    data = {name: said_value(value, voice.language) for name, value in finding.data.items()}
    return Finding(
        severity=words_of_sheets.SEVERITIES[finding.severity].say(voice.language),
        step=one_line(finding.step) or None,
        text=one_line(say_finding(finding, voice, data)),
        answer=_answer(finding.answer, voice) if finding.answer else None,
    )


def _answer(given: frozen.FindingAnswer, voice: Voice) -> Answer:
    return Answer(
        reply=words_of_sheets.REPLIES[given.reply].say(voice.language),
        text=lines(given.text),
        by=one_line(given.by),
        on=given.on,
    )


def _signatures(report: frozen.Report) -> tuple[Signature, ...]:
    """Those given, then those still to come, in order."""
    given = [Signature(one_line(each.name), _office(each.office), each.on) for each in report.signatures]
    if not given and report.signed_by:
        given.append(Signature(one_line(report.signed_by), None, report.signed_on))
    coming = [Signature(one_line(each.name), _office(each.office), None) for each in report.signatories]
    return (*given, *coming[len(given) :])


def _office(office: str | None) -> str | None:
    return one_line(office) if office else None


def _counts(
    commitments: tuple[Commitment, ...],
    milestones: tuple[Step, ...],
    activities: tuple[Step, ...],
    findings: tuple[Finding, ...],
) -> Counts:
    deliveries = [each for step in (*milestones, *activities) for each in step.deliveries]
    steps = [*milestones, *activities, *deliveries]
    return Counts(
        commitments=len(commitments),
        milestones=len(milestones),
        activities=len(activities),
        deliveries=len(deliveries),
        done=sum(step.done for step in steps),
        late=sum(step.late for step in steps),
        findings=len(findings),
    )
