"""``hitos report findings``: what the report must not hide, and what was answered to it."""

from collections.abc import Iterator, Sequence

import typer

from cli.common import NOTES, AsOfOption, JsonOption, PlanOption, print_json
from cli.plural import Plural
from cli.reports.asked import SnapshotOption, report_asked
from cli.reports.wrapped import Line, print_wrapped
from documents.writers import phrases
from documents.writers.outline.findings import answer_words, finding_words
from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.report import Finding
from domain.values.vocabulary import Severity
from operations.reports.answers import PLAN
from runtime.settings import load_settings

_NONE = Text(es="Ningún hallazgo.", en="No findings.")
_COUNTED = Plural(
    Text(es="Un hallazgo, {answered} con respuesta.", en="One finding, {answered} answered."),
    Text(es="{count} hallazgos, {answered} con respuesta.", en="{count} findings, {answered} answered."),
)
FOUND = 3
"""Exit code of a check that found something."""


def findings(
    plan: PlanOption = None, as_of: AsOfOption = None, cut_off: SnapshotOption = None, as_json: JsonOption = False
) -> None:
    """Lo que el informe no debe callar / what the report must not hide. Código 3 si hay / exit code 3 if any."""
    report = report_asked(plan, cut_off, as_of)
    voice = Voice(report.language, report.words)
    found = sorted(report.findings, key=lambda each: list(Severity).index(each.severity))
    if as_json:
        print_json([_row(finding, voice) for finding in found])
    else:
        print_wrapped(_lines(found, voice))
    language = load_settings().language
    if not found:
        NOTES.print(_NONE.say(language))
        return
    answered = sum(finding.answer is not None for finding in found)
    NOTES.print(_COUNTED.say(language, len(found), answered=answered))
    raise typer.Exit(FOUND)


def _row(finding: Finding, voice: Voice) -> dict[str, object]:
    return {
        "severity": finding.severity.value, "step": finding.step, "code": finding.code,
        "says": say_finding(finding, voice),
        "answer": finding.answer.model_dump(mode="json") if finding.answer else None,
    }  # fmt: skip


def _lines(found: Sequence[Finding], voice: Voice) -> Iterator[Line]:
    """Gravest first; what is the same of several steps once, under all their codes."""
    for severity in Severity:
        of_this = [finding for finding in found if finding.severity is severity]
        if of_this:
            yield 0, f"{phrases.SEVERITIES[severity].say(voice.language)} ({len(of_this)})"
        alike: dict[tuple[str, ...], list[str]] = {}
        for finding in of_this:
            answer = (f"→ {answer_words(finding.answer, voice)}",) if finding.answer else ()
            key = (finding.code, finding_words(finding, voice), *answer)
            alike.setdefault(key, []).append(finding.step or PLAN)
        for (code, *said), steps in alike.items():
            yield 1, f"{code}: {', '.join(steps)}"
            yield from ((2, each) for each in said)
