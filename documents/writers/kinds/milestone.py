"""The sheet about one step: promise, who, dates, progress, evidence, amendments, obstacles, findings. One page
where its texts allow."""

from collections.abc import Iterator
from datetime import date

from documents.writers.blocks import Block, Column, Listing, Outline, Paragraph, Run, Runs, Style, Table
from documents.writers.calendar_words import date_words, day_words
from documents.writers.cleaning import lines, one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import milestone_words as words
from documents.writers.kinds.cells import due_words, percent, state_words
from documents.writers.kinds.findings import finding_items, findings_on
from documents.writers.kinds.frame import cell, facts, framed, opening, part, voice_of
from documents.writers.kinds.steps import Placed, acronyms, leads_of, names
from documents.writers.outline.details import amendment_words, evidence_items
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import Report, ReportEvidence, ReportInstitution, ReportStep
from domain.values.vocabulary import Precision, Role, State, Verdict

_ALL = 100


def milestone_outline(report: Report, placed: Placed) -> Outline:
    """The sheet of one step of the report."""
    voice, step = voice_of(report), placed.step
    title = voice.say(words.TITLES[step.kind], code=one_line(step.code))
    return framed(report, title, _blocks(report, placed, title, voice))


def _blocks(report: Report, placed: Placed, title: str, voice: Voice) -> Iterator[Block]:
    step = placed.step
    yield from opening(report, title, coordination=False)
    yield part(one_line(step.title), step.code)
    yield facts(voice.say(words.PROMISE), (common.FACT, common.VALUE), _promise(placed, voice), voice)
    yield _dates(step, voice)
    yield _progress(report, step, voice)
    yield from _told(step, voice)
    yield from _evidence(step, voice)
    yield from _parts(step, voice)
    amendments = tuple(cell(amendment_words(each, voice)) for each in step.amendments)
    yield from _list(words.AMENDMENTS, amendments, words.NO_AMENDMENTS, voice)
    found = findings_on(report, {step.code, *(each.code for each in step.activities)})
    yield from _list(common.FINDINGS, tuple(finding_items(found, voice)), words.NO_FINDINGS, voice)


def _promise(placed: Placed, voice: Voice) -> Iterator[tuple[str, Runs]]:
    step, commitment = placed.step, placed.commitment
    number, title = one_line(commitment.number), one_line(commitment.title)
    yield voice.say(words.COMMITMENT), cell(f"{number}. {title}")
    if placed.above:
        above = f"{one_line(placed.above.code)}. {one_line(placed.above.title)}"
        yield capital(voice.step(placed.above.kind).one), cell(above)
    if step.original_title and step.original_title != step.title:
        yield voice.say(words.ORIGINAL_TITLE), cell(one_line(step.original_title))
    leads = names(leads_of(step))
    yield voice.say(common.LEAD), cell(leads or voice.say(words.NOBODY))
    if partners := names(_in_role(step, Role.CO_RESPONSIBLE)):
        yield voice.say(words.PARTNERS), cell(partners)
    coordinators = names(_in_role(step, Role.COORDINATOR))
    if coordinators and coordinators != leads:
        yield voice.say(words.COORDINATOR), cell(coordinators)
    if step.deliveries:
        said = voice.say(words.DELIVERED, **step.deliveries.model_dump())
        yield voice.say(words.DELIVERIES), cell(said)


def _dates(step: ReportStep, voice: Voice) -> Table:
    period = step.period

    def said(day: date | None, precision: Precision | None = None) -> Runs:
        return cell(date_words(day, precision, voice.language) if day else voice.say(common.NONE))

    return Table(
        caption=voice.say(words.DATES),
        columns=(
            Column(" ", 19),
            Column(voice.say(words.ORIGINAL), 27),
            Column(voice.say(words.CURRENT), 27),
            Column(voice.say(words.ACTUAL), 27),
        ),
        rows=(
            (
                cell(voice.say(words.START), strong=True),
                said(period.original_start or period.start, period.start_precision),
                said(period.start, period.start_precision),
                said(step.actual_start),
            ),
            (
                cell(voice.say(words.END), strong=True),
                said(period.original_end or period.end, period.end_precision),
                said(period.end, period.end_precision),
                cell(_ended(step, voice)),
            ),
        ),
    )


def _ended(step: ReportStep, voice: Voice) -> str:
    """The day it was completed, or what else it was closed as: nothing ended on that day."""
    if day := step.actual_end or step.period.closed_on:
        said = day_words(day, voice.language)
        closed = words.CLOSED_AS.get(step.state)
        return voice.say(closed, day=said) if closed and not step.actual_end else said
    return voice.say(common.NONE)


def _progress(report: Report, step: ReportStep, voice: Voice) -> Table:
    def said(day: date | None) -> Runs:
        return cell(day_words(day, voice.language) if day else voice.say(common.NONE))

    return Table(
        caption=voice.say(words.PROGRESS, day=day_words(report.as_of, voice.language)),
        columns=(
            Column(voice.say(common.DECLARED), 14, figures=True),
            Column(voice.say(common.VERIFIED), 14, figures=True),
            Column(voice.say(common.STATE), 26),
            Column(voice.say(words.LAST_REPORT), 23),
            Column(voice.say(words.ACCEPTED), 23),
        ),
        rows=(
            (
                cell(percent(step.declared, voice), strong=True),
                cell(percent(step.verified, voice), strong=True),
                cell(state_words(step, voice)),
                said(step.reported_on),
                said(step.accepted_on),
            ),
        ),
    )


def _told(step: ReportStep, voice: Voice) -> Iterator[Block]:
    told = (
        (words.NARRATIVE, step.narrative, words.NO_NARRATIVE),
        (words.OBSTACLES, step.obstacles, words.NO_OBSTACLES),
    )
    for name, text, none in told:
        if text or not step.activities:
            yield _labelled(name, lines(text) if text else voice.say(none), voice)


def _evidence(step: ReportStep, voice: Voice) -> Iterator[Block]:
    below = [piece for each in step.activities for piece in each.evidence]
    if below:
        counted = voice.say(words.EVIDENCE_BELOW, accepted=_accepted(below), given=len(below))
        yield _labelled(words.EVIDENCE, counted, voice)
    if step.evidence or not below:
        items = evidence_items(step.evidence, voice.language)
        yield from _list(words.EVIDENCE, items, words.NO_EVIDENCE, voice)


def _parts(step: ReportStep, voice: Voice) -> Iterator[Block]:
    """The parts one by one; of a recurring step only the deliveries that are not both made and verified."""
    shown = [each for each in step.activities if not step.deliveries or not _in_order(each)]
    if step.deliveries:
        yield _labelled(
            words.DELIVERIES, voice.say(words.IN_ORDER, count=len(step.activities) - len(shown)), voice
        )
    if not shown:
        return
    yield Table(
        caption=voice.say(words.DELIVERIES_LEFT if step.deliveries else words.PARTS),
        columns=(
            Column(voice.say(common.CODE), 15),
            Column(voice.say(common.STEP), 35),
            Column(voice.say(common.LEAD), 14),
            Column(voice.say(common.DUE), 12),
            Column(voice.say(common.DECLARED), 12, figures=True),
            Column(voice.say(common.VERIFIED), 12, figures=True),
        ),
        rows=tuple(
            (
                cell(one_line(each.code), strong=True),
                cell(_what(step, each, voice)),
                cell(acronyms(leads_of(each))),
                cell(due_words(each.period, voice)),
                cell(percent(each.declared, voice)),
                cell(percent(each.verified, voice)),
            )
            for each in shown
        ),
    )


def _in_order(delivery: ReportStep) -> bool:
    return delivery.state is State.COMPLETED and delivery.verified == _ALL


def _what(whole: ReportStep, each: ReportStep, voice: Voice) -> str:
    """What a part is and its state; a delivery has the whole's title, which is not repeated."""
    state = state_words(each, voice)
    return state if each.title == whole.title else f"{one_line(each.title)} ({state})"


def _list(name: Text, items: tuple[Runs, ...], none: Text, voice: Voice) -> Iterator[Block]:
    """A list under its name; one line where there is nothing, so that the sheet stays a page."""
    if items:
        yield part(voice.say(name), name.en.casefold(), 2)
        yield Listing(items)
    else:
        yield _labelled(name, voice.say(none), voice)


def _labelled(name: Text, said: str, voice: Voice) -> Paragraph:
    return Paragraph(Style.BODY, (Run(f"{voice.say(name)}: ", strong=True), Run(said)))


def _in_role(step: ReportStep, role: Role) -> tuple[ReportInstitution, ...]:
    return tuple(each for each in step.institutions if each.role is role)


def _accepted(evidence: list[ReportEvidence]) -> int:
    return sum(piece.verdict is Verdict.ACCEPTED for piece in evidence)
