"""How a report begins and ends: the summary, and the cut-off with its signatures."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Paragraph, Run, Signature, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.charts.charts import summary_charts
from documents.writers.cleaning import anchor, one_line
from documents.writers.level_words import LEVELS, levels_said
from documents.writers.outline.parts import part_heading
from documents.writers.outline.step import figure
from domain.rules.wording import Voice
from domain.values.plan_words import NATIONAL_PLAN
from domain.values.report import Report

SUMMARY = ("summary", phrases.SUMMARY)
CLOSING = ("closing", phrases.CLOSING)
_SIGNERS_TOGETHER = 4
"""So many, none of whom signed yet, fill two thirds of a page, which their lines never leave."""


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
            Column(phrases.COLUMN_COMMITMENT.say(language), 47),
            Column(phrases.COLUMN_DECLARED.say(language), 13, figures=True),
            Column(phrases.COLUMN_VERIFIED.say(language), 13, figures=True),
            Column(phrases.COLUMN_LEVEL.say(language), 19),
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
    yield from summary_charts(report, voice)


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
        *([(LEVELS, Run(levels_said(report.words)))] if report.words != NATIONAL_PLAN else []),
    )
    yield Table(
        caption=phrases.CLOSING_CAPTION.say(language),
        columns=(Column(phrases.COLUMN_FACT.say(language), 28), Column(phrases.COLUMN_VALUE.say(language), 72)),
        rows=tuple(((Run(label.say(language), strong=True),), (value,)) for label, value in facts),
    )
    yield from _signatures(report)


def _signatures(report: Report) -> Iterator[Signature]:
    """Who signed and who is to sign, in order, together on a page; with nobody named, lines for any officer."""
    language = report.language
    count = max(len(report.signatories), len(report.signatures))
    if count <= 1:
        yield Signature(tuple(_one_officer(report)))
        return
    lines: list[tuple[str, str | None]] = []
    for turn in range(1, count + 1):
        if turn <= len(report.signatures):
            given = report.signatures[turn - 1]
            name = f"{titled(given.name, given.office)} · {day_words(given.on, language)}"
            lines.append((phrases.SIGNED_BY_IN_TURN.say(language, turn=turn, count=count), name))
        else:
            asked = report.signatories[turn - 1]
            label = phrases.TO_SIGN_IN_TURN.say(language, turn=turn, count=count)
            lines.append((label, titled(asked.name, asked.office)))
            lines += [(text.say(language), None) for text in (phrases.SIGNATURE, phrases.DATE)]
        if turn % _SIGNERS_TOGETHER == 0 or turn == count:
            yield Signature(tuple(lines))
            lines = []


def _one_officer(report: Report) -> Iterator[tuple[str, str | None]]:
    language = report.language
    if report.signed_by:
        office = report.signatures[-1].office if report.signatures else None
        yield phrases.SIGNED_BY.say(language), titled(report.signed_by, office)
        yield phrases.SIGNED_ON.say(language), day_words(report.signed_on, language) if report.signed_on else None
        return
    asked = report.signatories[0] if report.signatories else None
    yield phrases.NAME_AND_OFFICE.say(language), titled(asked.name, asked.office) if asked else None
    yield phrases.SIGNATURE.say(language), None
    yield phrases.DATE.say(language), None


def titled(name: str, office: str | None) -> str:
    """``Ana Ejemplo, Directora``."""
    return one_line(f"{name}, {office}" if office else name)
