"""What a report must not hide: every rule, its weight and the sentence a person reads, in one place.

The rules look at a whole-plan report at its cut-off and name what its careful reader would ask (closing
report of 2020, commitments 10 and 19: progress told in the future tense at 100 %, a milestone without
activities, addresses for one activity of twenty-three). They stand by theme in ``domain.rules.finding_rules``;
a theme is added by adding its module to ``THEMES``.
"""

from collections.abc import Mapping, Sequence

from domain.rules.finding_rules.changes import CHANGES
from domain.rules.finding_rules.deadlines import DEADLINES
from domain.rules.finding_rules.document import DOCUMENT
from domain.rules.finding_rules.evidence import EVIDENCE
from domain.rules.finding_rules.narratives import NARRATIVES
from domain.rules.finding_rules.progress import PROGRESS
from domain.rules.finding_rules.reading import Reading, Theme, reading_of
from domain.rules.finding_rules.structure import STRUCTURE
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding, Report

THEMES: tuple[Theme, ...] = (DOCUMENT, CHANGES, STRUCTURE, PROGRESS, NARRATIVES, DEADLINES, EVIDENCE)
"""Also the order of the findings on one step."""
FINDING_TEXTS: dict[str, Text] = {code: text for theme in THEMES for code, text in theme.texts.items()}


def findings_of(report: Report, sections: Sequence[DocumentSection] = ()) -> tuple[Finding, ...]:
    """The findings on a whole-plan report: on the plan, by its ``sections``, then in the report's order.

    Pure; cost grows with the report.
    """
    reading = reading_of(report, sections)
    found = [finding for theme in THEMES for rule in theme.rules for finding in rule(reading)]
    place = _places(reading)
    return tuple(sorted(found, key=lambda finding: place[finding.step]))


def say_finding(finding: Finding, voice: Voice, data: Mapping[str, str] | None = None) -> str:
    """The sentence of a finding in the plan's own words; ``data``: its data as people read them."""
    return voice.say(FINDING_TEXTS[finding.code], **(finding.data if data is None else data))


def _places(reading: Reading) -> dict[str, int]:
    codes = [""]
    for commitment in reading.report.commitments:
        codes.append(commitment.code)
        for step in (*commitment.milestones, *commitment.activities):
            codes.append(step.code)
            if step.activities:
                codes += [part.code for part in step.activities]
    return {code: position for position, code in enumerate(codes)}
