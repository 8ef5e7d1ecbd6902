"""How a report begins and ends: the summary, the findings before the sign-off, the cut-off and signature."""

from collections.abc import Iterator, Mapping, Sequence

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Heading, Listing, Paragraph, Run, Runs, Signature, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, one_line
from documents.writers.outline_details import said_value
from documents.writers.outline_parts import part_heading
from documents.writers.outline_step import figure
from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.report import Finding, Report
from domain.values.vocabulary import Severity

SUMMARY = ("summary", phrases.SUMMARY)
FINDINGS = ("findings", phrases.FINDINGS)
CLOSING = ("closing", phrases.CLOSING)
_TOLD_TOGETHER = frozenset({"undated_step", "step_without_owner"})
"""A policy sheet's actions have, all of them, neither date nor owner."""


def summary_blocks(report: Report, voice: Voice) -> Iterator[Block]:
    """One row a commitment: declared, verified and the level of completion side by side."""
    language = report.language
    yield part_heading(SUMMARY, language)
    if not report.commitments:
        yield Paragraph(Style.BODY, (Run(voice.say(phrases.NOTHING_TO_TELL)),))
        return
    yield Table(
        caption=voice.say(phrases.SUMMARY_CAPTION, day=day_words(report.as_of, language)),
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
                (Run(figure(commitment.declared, voice)),),
                (Run(figure(commitment.verified, voice)),),
                (Run(phrases.COMPLETION[commitment.completion].say(language)),),
            )
            for commitment in report.commitments
        ),
    )


def finding_blocks(report: Report, told_at: Mapping[str, str], voice: Voice) -> Iterator[Block]:
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
        yield Listing(tuple(_findings(found, told_at, voice)))


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


def _findings(found: Sequence[Finding], told_at: Mapping[str, str], voice: Voice) -> Iterator[Runs]:
    """One line a finding; what is the same of many steps stands once, after all their codes."""
    together: dict[str, list[Finding]] = {}
    for position, finding in enumerate(found):
        key = finding.code if finding.code in _TOLD_TOGETHER else str(position)
        together.setdefault(key, []).append(finding)
    for same in together.values():
        data = {name: said_value(value, voice.language) for name, value in same[0].data.items()}
        sentence = say_finding(same[0], voice, data)
        codes = [run for finding in same if finding.step for run in (Run(", "), _code(finding, told_at))][1:]
        yield (*codes, Run(f": {sentence}")) if codes else (Run(sentence),)


def _code(finding: Finding, told_at: Mapping[str, str]) -> Run:
    heading = told_at.get(finding.step)
    return Run(one_line(finding.step), strong=True, anchor=anchor(heading) if heading else None)


def _signature(report: Report) -> Iterator[tuple[str, str | None]]:
    language = report.language
    if report.signed_by:
        yield phrases.SIGNED_BY.say(language), one_line(report.signed_by)
        signed_on = day_words(report.signed_on, language) if report.signed_on else None
        yield phrases.SIGNED_ON.say(language), signed_on
        return
    for label in (phrases.NAME_AND_OFFICE, phrases.SIGNATURE, phrases.DATE):
        yield label.say(language), None
