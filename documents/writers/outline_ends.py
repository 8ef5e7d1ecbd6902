"""How a report begins and ends: the summary, the findings before the sign-off, the cut-off and signature."""

from collections.abc import Iterator, Mapping

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Heading, Listing, Paragraph, Run, Runs, Signature, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, one_line
from documents.writers.outline_details import said_value
from documents.writers.outline_step import figure
from domain.rules.findings import FINDING_TEXTS
from domain.values.language import Language, Text
from domain.values.report import Finding, Report
from domain.values.vocabulary import Severity

SUMMARY = ("summary", phrases.SUMMARY)
FINDINGS = ("findings", phrases.FINDINGS)
CLOSING = ("closing", phrases.CLOSING)


def part_heading(part: tuple[str, Text], language: Language) -> Heading:
    """The heading of one of the parts above: its anchor and its title."""
    name, title = part
    return Heading(1, title.say(language), name, title.say(language))


def summary_blocks(report: Report) -> Iterator[Block]:
    """One row a commitment: declared, verified and the level of completion side by side."""
    language = report.language
    yield part_heading(SUMMARY, language)
    if not report.commitments:
        yield Paragraph(Style.BODY, (Run(phrases.NOTHING_TO_TELL.say(language)),))
        return
    yield Table(
        caption=phrases.SUMMARY_CAPTION.say(language, day=day_words(report.as_of, language)),
        columns=(
            Column(phrases.COLUMN_NUMBER.say(language), 8),
            Column(phrases.COLUMN_COMMITMENT.say(language), 38),
            Column(phrases.COLUMN_DECLARED.say(language), 16, figures=True),
            Column(phrases.COLUMN_VERIFIED.say(language), 17, figures=True),
            Column(phrases.COLUMN_LEVEL.say(language), 21),
        ),
        rows=tuple(
            (
                (Run(one_line(commitment.number), anchor=anchor(commitment.code)),),
                (Run(one_line(commitment.title)),),
                (Run(figure(commitment.declared, language)),),
                (Run(figure(commitment.verified, language)),),
                (Run(phrases.COMPLETION[commitment.completion].say(language)),),
            )
            for commitment in report.commitments
        ),
    )


def finding_blocks(report: Report, told_at: Mapping[str, str]) -> Iterator[Block]:
    """Every finding by severity, gravest first; its code leads to the heading the step is told under."""
    language = report.language
    yield part_heading(FINDINGS, language)
    if not report.findings:
        yield Paragraph(Style.BODY, (Run(phrases.NO_FINDINGS.say(language)),))
        return
    yield Paragraph(Style.NOTE, (Run(phrases.FINDINGS_INTRODUCTION.say(language)),))
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if not found:
            continue
        name = f"{phrases.SEVERITIES[severity].say(language)} ({len(found)})"
        yield Heading(2, name, f"findings-{severity}")
        yield Listing(tuple(_finding(finding, told_at, language) for finding in found))


def closing_blocks(report: Report) -> Iterator[Block]:
    """What the signature is under: the cut-off, whose view, the snapshot's fingerprint, and who signs."""
    language = report.language
    yield part_heading(CLOSING, language)
    view = one_line(report.viewpoint) if report.viewpoint else phrases.WHOLE_PLAN.say(language)
    fingerprint = (
        Run(one_line(report.snapshot_sha256), fixed=True)
        if report.snapshot_sha256
        else Run(phrases.NOT_FROZEN.say(language))
    )
    facts = (
        (phrases.PLAN_CODE, Run(f"{one_line(report.plan_title)} ({one_line(report.plan_code)})")),
        (phrases.VIEW, Run(view)),
        (phrases.CUT_OFF, Run(day_words(report.as_of, language))),
        (phrases.ZONE, Run(one_line(report.zone))),
        (phrases.FINGERPRINT, fingerprint),
    )
    yield Table(
        caption=phrases.CLOSING_CAPTION.say(language),
        columns=(Column(phrases.COLUMN_FACT.say(language), 28), Column(phrases.COLUMN_VALUE.say(language), 72)),
        rows=tuple(((Run(label.say(language), strong=True),), (value,)) for label, value in facts),
    )
    yield Signature(tuple(_signature(report)))


def _finding(finding: Finding, told_at: Mapping[str, str], language: Language) -> Runs:
    data = {name: said_value(value, language) for name, value in finding.data.items()}
    sentence = FINDING_TEXTS[finding.code].say(language, **data)
    heading = told_at.get(finding.step)
    code = Run(one_line(finding.step), strong=True, anchor=anchor(heading) if heading else None)
    return (code, Run(": " + sentence)) if finding.step else (Run(sentence),)


def _signature(report: Report) -> Iterator[tuple[str, str | None]]:
    language = report.language
    if report.signed_by:
        yield phrases.SIGNED_BY.say(language), one_line(report.signed_by)
        signed_on = day_words(report.signed_on, language) if report.signed_on else None
        yield phrases.SIGNED_ON.say(language), signed_on
        return
    for label in (phrases.NAME_AND_OFFICE, phrases.SIGNATURE, phrases.DATE):
        yield label.say(language), None
