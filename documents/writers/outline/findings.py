"""The findings before the sign-off, each with what the officer answered to it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Listing, Paragraph, Run, Runs, Style
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.outline.details import said_value
from documents.writers.outline.parts import part_heading
from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.report import Finding, FindingAnswer, Report
from domain.values.vocabulary import FindingReply, Severity

FINDINGS = ("findings", phrases.FINDINGS)
COUNT = Text(
    es="Hallazgos: {count}; con respuesta: {answered}.",
    en="Findings: {count}; answered: {answered}.",
)
ANSWER = Text(es="{text} ({by}, {day})", en="{text} ({by}, {day})")
REPLIES = {
    FindingReply.EXPLAINED: Text(es="Se explica:", en="Explained:"),
    FindingReply.ACCEPTED_RISK: Text(es="Riesgo aceptado:", en="Accepted risk:"),
    FindingReply.TO_BE_MENDED: Text(es="Se corregirá:", en="To be mended:"),
}


def finding_blocks(report: Report, told_at: Mapping[str, str], voice: Voice) -> Iterator[Block]:
    """Every finding by severity, gravest first, then how many are answered.

    A code leads to the heading that ``told_at`` names for the step. What is the same of several steps of one
    commitment stands once, after all their codes.
    """
    language = report.language
    yield part_heading(FINDINGS, language)
    if not report.findings:
        yield Paragraph(Style.BODY, (Run(phrases.NO_FINDINGS.say(language)),))
        return
    answered = sum(finding.answer is not None for finding in report.findings)
    count = COUNT.say(language, count=len(report.findings), answered=answered)
    yield Paragraph(Style.NOTE, (Run(f"{phrases.FINDINGS_INTRODUCTION.say(language)} {count}"),))
    commitments = _commitments(report)
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if not found:
            continue
        name = f"{phrases.SEVERITIES[severity].say(language)} ({len(found)})"
        yield Heading(2, name, f"findings-{severity}")
        yield Listing(tuple(_item(same, told_at, voice) for same in _alike(found, commitments)))


def finding_words(finding: Finding, voice: Voice) -> str:
    """The sentence of a finding as a document prints it, its days in words."""
    data = {name: said_value(value, voice.language) for name, value in finding.data.items()}
    return say_finding(finding, voice, data)


def answer_words(answer: FindingAnswer, voice: Voice) -> str:
    """``Se explica: … (Ana Ejemplo, 30 de agosto de 2020)``."""
    return "".join(run.text for run in _answer(answer, voice))


def _alike(found: Sequence[Finding], commitments: Mapping[str, str]) -> Iterator[list[Finding]]:
    together: dict[tuple[object, ...], list[Finding]] = {}
    for finding in found:
        key = (commitments.get(finding.step), finding.code, *sorted(finding.data.items()), finding.answer)
        together.setdefault(key, []).append(finding)
    yield from together.values()


def _item(same: Sequence[Finding], told_at: Mapping[str, str], voice: Voice) -> Runs:
    first = same[0]
    sentence = finding_words(first, voice)
    codes = chain.from_iterable((Run(", "), _code(finding, told_at)) for finding in same if finding.step)
    said = (*codes,)[1:]
    answer = (Run("\n"), *_answer(first.answer, voice)) if first.answer else ()
    return (*said, Run(f": {sentence}" if said else sentence), *answer)


def _answer(answer: FindingAnswer, voice: Voice) -> Runs:
    day = day_words(answer.on, voice.language)
    said = voice.say(ANSWER, text=lines(answer.text), by=one_line(answer.by), day=day)
    return Run(voice.say(REPLIES[answer.reply]), strong=True), Run(f" {said}")


def _code(finding: Finding, told_at: Mapping[str, str]) -> Run:
    heading = told_at.get(finding.step)
    return Run(one_line(finding.step), strong=True, anchor=anchor(heading) if heading else None)


def _commitments(report: Report) -> dict[str, str]:
    """Each step's code with that of its commitment."""
    return {
        part.code: commitment.code
        for commitment in report.commitments
        for step in (*commitment.milestones, *commitment.activities)
        for part in (step, *step.activities)
    }
