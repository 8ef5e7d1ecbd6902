"""OGP's self-assessment: the whole report's headings, and each commitment's template with its results.

Headings: Guatemala's self-assessment reports; fields: OGP's commitment template, edition 2015-2020.
"""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Contents, Heading, Outline, Paragraph, Run, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import lines, one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import self_assessment_words as words
from documents.writers.kinds.assessed import commitment_blocks, own_level_words
from documents.writers.kinds.cells import percent
from documents.writers.kinds.frame import body, cell, framed, note, opening, part, signed, view_words, voice_of
from documents.writers.kinds.steps import is_open, owed_steps
from domain.rules.wording import Voice
from domain.values.report import Report, ReportCommitment, ReportSection
from domain.values.vocabulary import Standing, State

_KEYS = {
    "background": ("background", "context", "introduction"),
    "making": ("making", "process", "co_creation", "participation"),
    "irm": ("irm", "irm_recommendations", "recommendations"),
    "civil_society": ("civil_society", "civil_society_commitments"),
    "eligibility": ("eligibility", "eligibility_criteria"),
    "peers": ("peers", "peer_learning", "peer_exchange"),
    "conclusions": ("conclusions", "next_steps", "lessons"),
}
"""The keys of the plan's own sections that are material for a heading."""


def self_assessment_outline(report: Report) -> Outline:
    """The self-assessment at the cut-off. What the records do not hold is said to be missing, never made up."""
    voice = voice_of(report)
    day = day_words(report.as_of, report.language)
    title = voice.say(words.TITLE, view=view_words(report), day=day)
    return framed(report, title, _blocks(report, title, voice))


def _blocks(report: Report, title: str, voice: Voice) -> Iterator[Block]:
    yield from opening(
        report, title, [voice.say(each) for each in (words.THREE_FACTS, words.LEVEL_RULE, words.CONTACT_RULE)]
    )
    yield Contents(voice.say(phrases.CONTENTS), tuple(_entries(report, voice)))
    others = _other_sections(report)
    for name in words.PARTS:
        if name == "others" and not others:
            continue
        yield _heading(name, voice)
        match name:
            case "implementation":
                yield from _implementation(report, voice)
            case "results":
                for commitment in report.commitments:
                    yield _commitment_heading(commitment, voice)
                    yield from commitment_blocks(commitment, report.coordinator, voice)
            case "validation":
                yield signed(report)
            case "others":
                yield from _sections(others)
            case _:
                found = [section for section in report.sections if section.key in _KEYS[name]]
                yield from _sections(found) if found else iter((note(voice.say(words.NO_MATERIAL)),))


def _entries(report: Report, voice: Voice) -> Iterator[Heading]:
    for name in words.PARTS:
        if name == "others" and not _other_sections(report):
            continue
        yield _heading(name, voice)
        if name == "results":
            yield from (_commitment_heading(commitment, voice) for commitment in report.commitments)


def _heading(name: str, voice: Voice) -> Heading:
    return part(voice.say(words.PARTS[name]), name)


def _commitment_heading(commitment: ReportCommitment, voice: Voice) -> Heading:
    return part(voice.say(phrases.COMMITMENT, number=one_line(commitment.number)), commitment.code, 2)


def _other_sections(report: Report) -> list[ReportSection]:
    known = {key for keys in _KEYS.values() for key in keys}
    return [section for section in report.sections if section.key not in known]


def _sections(sections: list[ReportSection]) -> Iterator[Block]:
    for section in sections:
        said = "\n".join(lines(item) for item in section.items)
        yield Paragraph(Style.BODY, (Run(f"{one_line(section.label)}: ", strong=True), Run(said)))


def _implementation(report: Report, voice: Voice) -> Iterator[Block]:
    steps = [placed.step for placed in owed_steps(report)]
    overdue = sum(step.standing is Standing.OVERDUE for step in steps)
    yield body(
        voice.say(
            words.IMPLEMENTATION,
            day=day_words(report.as_of, voice.language),
            count=len(steps),
            completed=sum(step.state is State.COMPLETED for step in steps),
            unmet=sum(step.state is State.NOT_COMPLETED for step in steps),
            overdue=overdue,
            open=sum(is_open(step) for step in steps) - overdue,
        )
    )
    if not report.commitments:
        yield note(voice.say(phrases.NOTHING_TO_TELL))
        return
    yield Table(
        caption=voice.say(words.SUMMARY_CAPTION),
        columns=(
            Column(voice.say(words.NUMBER), 8),
            Column(voice.say(common.TITLE), 44),
            Column(voice.say(words.OWN_PERCENT), 16, figures=True),
            Column(voice.say(words.OWN_LEVEL), 16),
            Column(voice.say(words.IRM_LEVEL), 16),
        ),
        rows=tuple(
            (
                cell(one_line(commitment.number)),
                cell(one_line(commitment.title)),
                cell(percent(commitment.declared, voice)),
                cell(own_level_words(commitment.declared, voice)),
                cell(voice.say(words.IRM_UNKNOWN)),
            )
            for commitment in report.commitments
        ),
    )
