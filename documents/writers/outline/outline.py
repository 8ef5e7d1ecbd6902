"""The report in words, composed once: what every format says, in the order in which it says it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from documents.writers import phrases
from documents.writers.blocks import Block, Contents, Heading, Outline, Paragraph, Run, Style
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import one_line
from documents.writers.institution_words import named
from documents.writers.marking import mark_of
from documents.writers.outline.commitment import commitment_blocks, commitment_heading, milestone_heading
from documents.writers.outline.ends import CLOSING, SUMMARY, closing_blocks, summary_blocks
from documents.writers.outline.findings import FINDINGS, finding_blocks
from documents.writers.outline.indicators import INDICATORS, indicator_blocks
from documents.writers.outline.parts import part_heading
from documents.writers.outline.since import SINCE, since_blocks
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.plan_words import PlanWords
from domain.values.report import Report, ReportCommitment
from domain.values.vocabulary import StepKind

_MOST_NUMBERS_IN_TITLE = 8
_SHORT_FINGERPRINT = 16


def outline_of(report: Report) -> Outline:
    """The whole report in its own language. KeyError for a finding whose code has no text."""
    language = report.language
    day = day_words(report.as_of, language)
    fingerprint = (
        phrases.FOOTER_FINGERPRINT.say(language, short=report.snapshot_sha256[:_SHORT_FINGERPRINT])
        if report.snapshot_sha256
        else phrases.FOOTER_PREVIEW.say(language)
    )
    return Outline(
        language=language,
        title=_title(report),
        subject=one_line(report.plan_title),
        author=named(report.coordinator) if report.coordinator else one_line(report.plan_code),
        as_of=report.as_of,
        footer=phrases.FOOTER.say(language, day=day, fingerprint=fingerprint),
        page=phrases.PAGE.say(language, page="{page}", pages="{pages}"),
        skip=phrases.SKIP.say(language),
        blocks=_blocks(report),
        mark=mark_of(report),
    )


def _blocks(report: Report) -> Iterator[Block]:
    voice = _voice(report)
    yield from _opening(report)
    yield Contents(voice.say(phrases.CONTENTS), tuple(_entries(report)))
    yield from summary_blocks(report, voice)
    if report.indicators:
        yield from indicator_blocks(report.indicators, report.as_of, voice)
    if report.since:
        yield from since_blocks(report, report.since, dict(_told_at(report)), voice)
    for axis, commitments in _by_axis(report):
        yield axis
        for commitment in commitments:
            yield from commitment_blocks(commitment, voice)
    yield from finding_blocks(report, dict(_told_at(report)), voice)
    yield from closing_blocks(report)


def _entries(report: Report) -> Iterator[Heading]:
    language, voice = report.language, _voice(report)
    yield part_heading(SUMMARY, language)
    if report.indicators:
        yield part_heading(INDICATORS, language)
    if report.since:
        yield part_heading(SINCE, language)
    for axis, commitments in _by_axis(report):
        yield axis
        for commitment in commitments:
            yield commitment_heading(commitment, voice)
            for milestone in commitment.milestones:
                yield milestone_heading(milestone, voice)
    yield part_heading(FINDINGS, language)
    yield part_heading(CLOSING, language)


def _by_axis(report: Report) -> Iterator[tuple[Heading, list[ReportCommitment]]]:
    """Commitments under the heading of their axis; a plan without axes has one heading for all."""
    missing = phrases.NO_AXIS if any(c.axis for c in report.commitments) else phrases.COMMITMENTS
    grouped = groupby(report.commitments, lambda commitment: one_line(commitment.axis or ""))
    for position, (axis, commitments) in enumerate(grouped, start=1):
        name = axis or _voice(report).say(missing)
        yield Heading(1, name, f"axis-{position}", name), list(commitments)


def _opening(report: Report) -> Iterator[Block]:
    language = report.language
    yield Paragraph(Style.TITLE, (Run(_title(report)),))
    plan = phrases.PLAN_LINE.say(language, title=one_line(report.plan_title), code=one_line(report.plan_code))
    yield Paragraph(Style.SUBTITLE, (Run(plan),))
    if report.coordinator:
        coordinated = phrases.COORDINATED_BY.say(language, name=named(report.coordinator))
        yield Paragraph(Style.SUBTITLE, (Run(coordinated),))
    if report.snapshot_sha256 is None:
        yield Paragraph(Style.NOTICE, (Run(phrases.PREVIEW.say(language)),))
    if report.viewpoint:
        gaps = _voice(report).say(phrases.GAPS, acronym=one_line(report.viewpoint))
        yield Paragraph(Style.NOTE, (Run(gaps),))
    yield Paragraph(Style.NOTE, (Run(phrases.HOW_TO_READ.say(language)),))


def _title(report: Report) -> str:
    language = report.language
    view = phrases.IN_THE_PART_OF.say(language, acronym=one_line(report.viewpoint)) if report.viewpoint else ""
    return phrases.TITLE.say(
        language,
        of_commitments=_of_commitments([one_line(c.number) for c in report.commitments], _voice(report)),
        view="," + view if view else "",
        day=day_words(report.as_of, language),
    )


def _of_commitments(numbers: list[str], voice: Voice) -> str:
    if not numbers:
        return voice.say(phrases.OF_THE_PLAN)
    if len(numbers) == 1:
        return voice.say(phrases.OF_ONE_COMMITMENT, numbers=numbers[0])
    if len(numbers) > _MOST_NUMBERS_IN_TITLE:
        return voice.say(phrases.OF_MANY_COMMITMENTS, count=len(numbers))
    listed = ", ".join(numbers[:-1]) + voice.say(phrases.AND) + numbers[-1]
    return voice.say(phrases.OF_COMMITMENTS, numbers=listed)


def _voice(report: Report) -> Voice:
    return _voice_of(report.language, report.words)


@lru_cache(maxsize=16)
def _voice_of(language: Language, words: PlanWords) -> Voice:
    """The same voice for report after report, so that what it says is found without comparing all its words."""
    return Voice(language, words)


def _told_at(report: Report) -> Iterator[tuple[str, str]]:
    """Each step's code with that of the heading it is told under: an occurrence stands in its whole's table."""
    for commitment in report.commitments:
        yield commitment.code, commitment.code
        for step in (*commitment.milestones, *commitment.activities):
            yield step.code, step.code
            for part in step.activities:
                yield part.code, step.code if part.kind is StepKind.OCCURRENCE else part.code
