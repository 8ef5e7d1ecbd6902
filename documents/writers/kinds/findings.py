"""Findings as the kinds of report list them."""

from collections.abc import Container, Iterator

from documents.writers.blocks import Run, Runs
from documents.writers.cleaning import one_line
from documents.writers.kinds import common_words as words
from documents.writers.outline.findings import answer_words, finding_words
from domain.rules.wording import Voice
from domain.values.report import Finding, Report
from domain.values.vocabulary import Severity


def findings_on(report: Report, codes: Container[str]) -> tuple[Finding, ...]:
    """The findings about these steps or commitments, gravest first."""
    order = list(Severity)
    found = (finding for finding in report.findings if finding.step in codes)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def finding_items(findings: tuple[Finding, ...], voice: Voice) -> Iterator[Runs]:
    """One item a sentence: how grave, of which steps, what it says, and what was answered to it."""
    together: dict[tuple[Severity, str, str], list[str]] = {}
    for finding in findings:
        answer = f"\n{answer_words(finding.answer, voice)}" if finding.answer else ""
        key = finding.severity, finding_words(finding, voice), answer
        together.setdefault(key, []).append(one_line(finding.step))
    for (severity, said, answer), steps in together.items():
        codes = ", ".join(filter(None, steps))
        grave = voice.say(words.SEVERITY[severity])
        yield Run(f"{grave} · {codes}: " if codes else f"{grave}: ", strong=True), Run(said + answer)
