"""What every kind of report has in common: its frame, its opening lines, and small pieces of tables."""

from collections.abc import Iterable, Iterator, Sequence

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Heading, Outline, Paragraph, Run, Runs, Signature, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, one_line
from documents.writers.institution_words import named
from documents.writers.marking import mark_of
from documents.writers.outline.ends import titled
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.report import Report

_SHORT_FINGERPRINT = 16


def voice_of(report: Report) -> Voice:
    """How the report's plan is spoken of."""
    return Voice(report.language, report.words)


def framed(report: Report, title: str, blocks: Iterable[Block]) -> Outline:
    """The outline around ``blocks``: its title, whose it is, the cut-off and the mark on every page."""
    language = report.language
    fingerprint = (
        phrases.FOOTER_FINGERPRINT.say(language, short=report.snapshot_sha256[:_SHORT_FINGERPRINT])
        if report.snapshot_sha256
        else phrases.FOOTER_PREVIEW.say(language)
    )
    return Outline(
        language=language,
        title=title,
        subject=one_line(report.plan_title),
        author=named(report.coordinator) if report.coordinator else one_line(report.plan_code),
        as_of=report.as_of,
        footer=phrases.FOOTER.say(language, day=day_words(report.as_of, language), fingerprint=fingerprint),
        page=phrases.PAGE.say(language, page="{page}", pages="{pages}"),
        skip=phrases.SKIP.say(language),
        blocks=iter(blocks),
        mark=mark_of(report),
    )


def opening(
    report: Report, title: str, notes: Sequence[str] = (), *, coordination: bool = True
) -> Iterator[Block]:
    """Title, plan and coordination; what a preview and one institution's view must say; then the notes."""
    language = report.language
    yield Paragraph(Style.TITLE, (Run(title),))
    plan = phrases.PLAN_LINE.say(language, title=one_line(report.plan_title), code=one_line(report.plan_code))
    yield Paragraph(Style.SUBTITLE, (Run(plan),))
    if report.coordinator and coordination:
        yield Paragraph(
            Style.SUBTITLE, (Run(phrases.COORDINATED_BY.say(language, name=named(report.coordinator))),)
        )
    if report.snapshot_sha256 is None:
        yield Paragraph(Style.NOTICE, (Run(phrases.PREVIEW.say(language)),))
    if report.viewpoint:
        gaps = voice_of(report).say(phrases.GAPS, acronym=one_line(report.viewpoint))
        yield Paragraph(Style.NOTE, (Run(gaps),))
    for note in notes:
        yield Paragraph(Style.NOTE, (Run(note),))


def view_words(report: Report) -> str:
    """What a title adds for one institution's view; empty for the whole plan."""
    if not report.viewpoint:
        return ""
    return "," + phrases.IN_THE_PART_OF.say(report.language, acronym=one_line(report.viewpoint))


def shortened(text: str, longest: int) -> str:
    """The text cut at a word where it is longer than ``longest`` characters."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def part(text: str, name: str, level: int = 1) -> Heading:
    """A heading that stands in the contents; ``name`` is its place in the document."""
    return Heading(level, text, anchor(name), text)


def body(text: str) -> Paragraph:
    """An ordinary paragraph."""
    return Paragraph(Style.BODY, (Run(text),))


def note(text: str) -> Paragraph:
    """A remark on how to read what stands here."""
    return Paragraph(Style.NOTE, (Run(text),))


def cell(text: str, *, strong: bool = False) -> Runs:
    """A cell of plain words."""
    return (Run(text, strong=strong),)


def facts(caption: str, heads: tuple[Text, Text], rows: Iterable[tuple[str, Runs]], voice: Voice) -> Table:
    """A table of two columns: what, and what is known of it."""
    return Table(
        caption=caption,
        columns=(Column(voice.say(heads[0]), 28), Column(voice.say(heads[1]), 72)),
        rows=tuple((cell(label, strong=True), value) for label, value in rows),
    )


def signed(report: Report) -> Signature:
    """The lines for a signature, with what the closing report's signature already gives."""
    language = report.language
    day = day_words(report.signed_on, language) if report.signed_on else None
    office = report.signatures[-1].office if report.signatures else None
    name = titled(report.signed_by, office) if report.signed_by else None
    return Signature(
        (
            (phrases.NAME_AND_OFFICE.say(language), name),
            (phrases.SIGNATURE.say(language), None),
            (phrases.DATE.say(language), day),
        )
    )
