"""What a report must not hide: every rule, its weight and the sentence a person reads, in one place.

The rules look at a whole-plan report at its cut-off and name what its careful reader would ask (closing
report of 2020, commitments 10 and 19: progress told in the future tense at 100 %, a milestone without
activities, addresses for one activity of twenty-three). They stand by theme in ``domain.rules.finding_rules``;
a theme is added by adding its module to ``THEMES``.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from domain.rules.finding_rules.changes import CHANGES
from domain.rules.finding_rules.deadlines import DEADLINES
from domain.rules.finding_rules.document import DOCUMENT
from domain.rules.finding_rules.evidence import EVIDENCE
from domain.rules.finding_rules.narratives import NARRATIVES, told_before
from domain.rules.finding_rules.progress import PROGRESS
from domain.rules.finding_rules.reading import Reading, Theme, steps_that_count
from domain.rules.finding_rules.structure import STRUCTURE
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding, Report, ReportCommitment

THEMES: tuple[Theme, ...] = (DOCUMENT, CHANGES, STRUCTURE, PROGRESS, NARRATIVES, DEADLINES, EVIDENCE)
"""Also the order of the findings on one step."""
FINDING_TEXTS: dict[str, Text] = {code: text for theme in THEMES for code, text in theme.texts.items()}


def findings_of(report: Report, sections: Sequence[DocumentSection] = ()) -> tuple[Finding, ...]:
    """The findings on a whole-plan report: on the plan, by its ``sections``, then in the report's order.

    Pure; cost grows with the report. All rules read a commitment before the next one is read: rule by rule, the
    steps of a large plan would have left the processor's memory each time they are come back to.
    """
    found = [finding for theme in THEMES for rule in theme.of_document for finding in rule(sections)]
    steps = [tuple(steps_that_count(commitment)) for commitment in report.commitments]
    before = told_before(chain.from_iterable(steps))
    for commitment, its in zip(report.commitments, steps, strict=True):
        found += _in_order(Reading(report, commitment, its, before))
    return tuple(found)


def say_finding(finding: Finding, voice: Voice, data: Mapping[str, str] | None = None) -> str:
    """The sentence of a finding in the plan's own words; ``data``: its data as people read them."""
    return voice.say(FINDING_TEXTS[finding.code], **(finding.data if data is None else data))


def _in_order(reading: Reading) -> list[Finding]:
    found = [finding for theme in THEMES for rule in theme.rules for finding in rule(reading)]
    place = _places(reading.commitment)
    return sorted(found, key=lambda finding: place[finding.step])


def _places(commitment: ReportCommitment) -> dict[str, int]:
    codes = [commitment.code]
    for step in (*commitment.milestones, *commitment.activities):
        codes.append(step.code)
        codes += [part.code for part in step.activities]
    return {code: position for position, code in enumerate(codes)}
