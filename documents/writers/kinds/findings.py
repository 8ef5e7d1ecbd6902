"""Findings as the kinds of report list them."""

from collections.abc import Container, Iterator

from documents.writers.blocks import Run, Runs
from documents.writers.cleaning import one_line
from documents.writers.kinds import common_words as words
from documents.writers.outline.details import said_value
from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.report import Finding, Report
from domain.values.vocabulary import Severity


def findings_on(report: Report, codes: Container[str]) -> tuple[Finding, ...]:
    """The findings about these steps or commitments, gravest first."""
    order = list(Severity)
    found = (finding for finding in report.findings if finding.step in codes)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def finding_items(findings: tuple[Finding, ...], voice: Voice) -> Iterator[Runs]:
    """One item a sentence: how grave, of which steps, what it says."""
    together: dict[tuple[Severity, str], list[str]] = {}
    for finding in findings:
        key = finding.severity, finding_words(finding, voice)
        together.setdefault(key, []).append(one_line(finding.step))
    for (severity, said), steps in together.items():
        codes = ", ".join(filter(None, steps))
        grave = voice.say(words.SEVERITY[severity])
        yield Run(f"{grave} · {codes}: " if codes else f"{grave}: ", strong=True), Run(said)


def finding_words(finding: Finding, voice: Voice) -> str:
    """The sentence of a finding, its data as people read them."""
    data = {name: said_value(value, voice.language) for name, value in finding.data.items()}
    return say_finding(finding, voice, data)
