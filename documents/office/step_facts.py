"""The facts of one step, of its evidence and its amendments."""

from collections.abc import Sequence

from documents.office.facts import Amendment, Evidence, Institution, Step
from documents.writers import phrases
from documents.writers.calendar_words import original_period_words, period_words
from documents.writers.cleaning import lines, one_line
from documents.writers.institution_words import ACTIVITY, MILESTONE, named, step_sentence
from documents.writers.outline.details import amendment_words, evidence_items, said_value
from documents.writers.outline.step import state_words
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values import report as frozen
from domain.values.vocabulary import Role, Standing, State, StepKind


def step_facts(step: frozen.ReportStep, voice: Voice) -> Step:
    """A step with what hangs under it."""
    period, subject = step.period, MILESTONE if step.kind is StepKind.MILESTONE else ACTIVITY
    return Step(
        code=one_line(step.code),
        number=one_line(step.number) if step.number else None,
        title=one_line(step.title),
        original_title=one_line(step.original_title) if step.original_title else None,
        level=capital(voice.step(step.kind).one),
        heading=_heading(step, voice),
        period=None if period.inherited else period_words(period, voice.language),
        original_period=original_period_words(period, voice.language),
        start=period.start,
        end=period.end,
        original_start=period.original_start,
        original_end=period.original_end,
        actual_start=step.actual_start,
        actual_end=step.actual_end or period.closed_on,
        closed=period.closed_on,
        leads=institutions_of(step.institutions, Role.LEAD),
        partners=institutions_of(step.institutions, Role.CO_RESPONSIBLE),
        coordinators=institutions_of(step.institutions, Role.COORDINATOR),
        owners=step_sentence(step.institutions, subject, voice),
        state=voice.say(STATE_NAMES[step.state]),
        standing=voice.say(STANDING_NAMES[step.standing]),
        situation=state_words(step, voice),
        late=step.standing is Standing.OVERDUE,
        done=step.state is State.COMPLETED,
        declared=step.declared,
        verified=step.verified,
        weight=step.weight,
        reported=step.reported_on,
        narrative=lines(step.narrative) if step.narrative else None,
        obstacles=lines(step.obstacles) if step.obstacles else None,
        evidence=_evidence(step.evidence, voice),
        amendments=amendment_facts(step.amendments, voice),
        activities=tuple(
            step_facts(part, voice) for part in step.activities if part.kind is not StepKind.OCCURRENCE
        ),
        deliveries=tuple(step_facts(part, voice) for part in step.activities if part.kind is StepKind.OCCURRENCE),
    )


def amendment_facts(amendments: Sequence[frozen.ReportAmendment], voice: Voice) -> tuple[Amendment, ...]:
    """Every amendment with the sentence our own report has."""
    return tuple(
        Amendment(
            field=voice.say(phrases.FIELDS[each.field]) if each.field in phrases.FIELDS else one_line(each.field),
            old=said_value(each.old, voice.language) if each.old is not None else None,
            new=said_value(each.new, voice.language) if each.new is not None else None,
            resolution=one_line(each.resolution) if each.resolution else None,
            reason=lines(each.reason),
            since=each.effective_on,
            text=amendment_words(each, voice),
        )
        for each in amendments
    )


def institutions_of(given: Sequence[frozen.ReportInstitution], role: Role) -> tuple[Institution, ...]:
    """Those in the role."""
    return tuple(one(each) for each in given if each.role is role)


def one(given: frozen.ReportInstitution) -> Institution:
    """An institution's facts."""
    return Institution(one_line(given.acronym), one_line(given.name), named(given))


def _heading(step: frozen.ReportStep, voice: Voice) -> str:
    number = one_line(step.number) if step.number else None
    if step.kind is StepKind.MILESTONE:
        return voice.say(phrases.MILESTONE, number=number or one_line(step.code))
    if number:
        return voice.say(phrases.ACTIVITY, number=number, title=one_line(step.title))
    return voice.say(phrases.ACTIVITY_UNNUMBERED, title=one_line(step.title))


def _evidence(evidence: Sequence[frozen.ReportEvidence], voice: Voice) -> tuple[Evidence, ...]:
    said = evidence_items(evidence, voice.language)
    return tuple(
        Evidence(
            where=one_line(each.address or each.given_name or "") or voice.say(phrases.FILE_UNNAMED),
            text="".join(run.text for run in line),
            address=one_line(each.address) if each.address else None,
            file=one_line(each.given_name) if each.given_name else None,
            sha256=one_line(each.sha256) if each.sha256 else None,
            dated=each.dated_on,
            verdict=voice.say(phrases.VERDICTS[each.verdict]),
        )
        for each, line in zip(evidence, said, strict=True)
    )
