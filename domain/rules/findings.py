"""What a report must not hide: each rule with its code, its weight and the sentence a person reads.

The rules look at a whole-plan report at its cut-off and name what its careful reader would ask (closing
report of 2020, commitments 10 and 19: progress told in the future tense at 100 %, a milestone without
activities, addresses for one activity of twenty-three).
"""

from collections.abc import Iterator, Mapping, Sequence

from domain.rules.future_tense import tells_the_future
from domain.rules.plan_gaps import gaps_of
from domain.rules.transitions import CLOSED
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding, Report, ReportCommitment, ReportEvidence, ReportStep
from domain.values.vocabulary import Role, Severity, Standing, State, StepKind, Verdict

_ALL = 100
_UNDATED = Text(
    es="Sin plazo: nadie puede decir si va a tiempo, y no se recuerda.",
    en="No deadline: nobody can say whether it is on time, and nobody is reminded.",
)

FINDING_TEXTS: dict[str, Text] = {
    "full_without_evidence": Text(
        es="Se declara 100 % y no hay evidencia aceptada que lo muestre.",
        en="100 % is declared and no accepted evidence shows it.",
    ),
    "verified_below_declared": Text(
        es="Se declara {declared} % y lo verificado llega a {verified} %.",
        en="{declared} % is declared and {verified} % is verified.",
    ),
    "no_activities": Text(
        es="{The_milestone} no tiene {activities}, aunque otr{o_milestones}s de su {commitment} sí.",
        en="{The_milestone} has no {activities}, although others of its {commitment} have.",
    ),
    "no_progress_stated": Text(
        es="Nadie ha informado de su avance, aunque ya comenzó.",
        en="Nobody has reported progress, although it has begun.",
    ),
    "overdue": Text(
        es="Sigue sin cumplirse después de su plazo ({due}).",
        en="Still not done after its deadline ({due}).",
    ),
    "closed_late": Text(
        es="Se cumplió el {closed}, después de su plazo ({due}).",
        en="It was completed on {closed}, after its deadline ({due}).",
    ),
    "not_completed": Text(
        es="Se cerró sin cumplirse.",
        en="It was closed without being completed.",
    ),
    "told_in_future": Text(
        es="Se declara {declared} % y el texto habla en futuro: «{phrase}».",
        en='{declared} % is declared and the text speaks of the future: "{phrase}".',
    ),
    "title_differs": Text(
        es="El título difiere del plan sin resolución que lo modifique; el plan dice: «{old}».",
        en='The title differs from the plan and no resolution amends it; the plan says: "{old}".',
    ),
    "dates_differ": Text(
        es="Las fechas difieren del plan sin resolución que las modifique: {old} pasó a {new}.",
        en="The dates differ from the plan and no resolution amends them: {old} became {new}.",
    ),
    "evidence_outside_period": Text(
        es="La evidencia «{evidence}» es del {dated}, fuera del período del paso ({start} a {due}).",
        en='The evidence "{evidence}" is of {dated}, outside the step\'s period ({start} to {due}).',
    ),
    "undated_step": _UNDATED,
    # What snapshots say that were frozen when it was only a note.
    "undated": _UNDATED,
    "step_without_owner": Text(
        es="Sin responsable: no hay a quién preguntar ni recordar.",
        en="No responsible institution: there is nobody to ask or remind.",
    ),
    "plan_without_action_plan": Text(
        es="El documento dice que no hay plan de acción: «{said}».",
        en='The document says that there is no action plan: "{said}".',
    ),
    "plan_without_evaluation": Text(
        es="El documento dice que no hay evaluación: «{said}».",
        en='The document says that there is no evaluation: "{said}".',
    ),
}


def findings_of(report: Report, sections: Sequence[DocumentSection] = ()) -> tuple[Finding, ...]:
    """The findings on a whole-plan report: on the plan, by its ``sections``, then in the report's order.

    Pure; cost grows with the report.
    """
    on_the_plan = (
        Finding(code=code, severity=Severity.WARNING, step="", data={"said": said})
        for code, said in gaps_of(sections)
    )
    on_its_steps = (finding for commitment in report.commitments for finding in _of_commitment(commitment))
    return (*on_the_plan, *on_its_steps)


def say_finding(finding: Finding, voice: Voice, data: Mapping[str, str] | None = None) -> str:
    """The sentence of a finding in the plan's own words; ``data``: its data as people read them."""
    return voice.say(FINDING_TEXTS[finding.code], **(finding.data if data is None else data))


def _of_commitment(commitment: ReportCommitment) -> Iterator[Finding]:
    yield from _differences(commitment)
    some_have_activities = any(milestone.activities for milestone in commitment.milestones)
    for milestone in commitment.milestones:
        if some_have_activities and not milestone.activities and milestone.state is not State.WITHDRAWN:
            yield _finding("no_activities", Severity.WARNING, milestone)
        yield from _of_step(milestone)
        for activity in milestone.activities:
            yield from _of_step(activity)
    for activity in commitment.activities:
        yield from _of_step(activity)


def _of_step(step: ReportStep) -> Iterator[Finding]:
    yield from _differences(step)
    if step.state is State.WITHDRAWN:
        return
    if not step.activities:
        yield from _progress(step)
        yield from _deadline(step)
    if step.kind is not StepKind.OCCURRENCE and all(part.kind is StepKind.OCCURRENCE for part in step.activities):
        yield from _owner(step)
    yield from _evidence(step)


def _differences(step: ReportStep | ReportCommitment) -> Iterator[Finding]:
    for amendment in step.amendments:
        if amendment.resolution is None and amendment.field == "title":
            yield _finding("title_differs", Severity.WARNING, step, old=amendment.old)
        if amendment.resolution is None and amendment.field in {"start", "due"}:
            yield _finding("dates_differ", Severity.WARNING, step, old=amendment.old or "—", new=amendment.new)


def _progress(step: ReportStep) -> Iterator[Finding]:
    begun = step.state is not State.PLANNED or step.standing is Standing.OVERDUE
    if step.declared is None:
        if begun and step.kind is not StepKind.OCCURRENCE:
            yield _finding("no_progress_stated", Severity.WARNING, step)
        return
    accepted = any(evidence.verdict is Verdict.ACCEPTED for evidence in step.evidence)
    if step.declared == _ALL and not accepted:
        yield _finding("full_without_evidence", Severity.SERIOUS, step)
    elif (step.verified or 0) < step.declared:
        yield _finding(
            "verified_below_declared", Severity.NOTE, step, declared=step.declared, verified=step.verified or 0
        )
    phrase = tells_the_future(step.narrative or "") if step.declared == _ALL else None
    if phrase:
        yield _finding("told_in_future", Severity.SERIOUS, step, declared=step.declared, phrase=phrase)


def _owner(step: ReportStep) -> Iterator[Finding]:
    if not any(institution.role in {Role.LEAD, Role.COORDINATOR} for institution in step.institutions):
        yield _finding("step_without_owner", Severity.WARNING, step)


def _deadline(step: ReportStep) -> Iterator[Finding]:
    due, closed = step.period.end, step.period.closed_on
    if due is None:
        yield _finding("undated_step", Severity.WARNING, step)
    elif step.state is State.NOT_COMPLETED:
        yield _finding("not_completed", Severity.SERIOUS, step)
    elif step.state not in CLOSED and step.standing is Standing.OVERDUE:
        yield _finding("overdue", Severity.SERIOUS, step, due=due)
    elif closed is not None and closed > due:
        yield _finding("closed_late", Severity.NOTE, step, closed=closed, due=due)


def _evidence(step: ReportStep) -> Iterator[Finding]:
    start, due = step.period.start, step.period.end
    for evidence in step.evidence:
        dated = evidence.dated_on
        if dated is None or evidence.verdict is Verdict.RETURNED:
            continue
        if (start and dated < start) or (due and dated > due):
            yield _finding(
                "evidence_outside_period", Severity.WARNING, step, evidence=_name(evidence), dated=dated,
                start=start or "—", due=due or "—",
            )  # fmt: skip


def _name(evidence: ReportEvidence) -> str:
    return evidence.given_name or evidence.address or evidence.sha256 or ""


def _finding(code: str, severity: Severity, step: ReportStep | ReportCommitment, /, **data: object) -> Finding:
    return Finding(
        code=code, severity=severity, step=step.code, data={key: str(said) for key, said in data.items()}
    )
