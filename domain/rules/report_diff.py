"""What reads otherwise in one report than in another, field by field."""

from collections import Counter
from collections.abc import Iterator, Mapping

from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.macro_indicators import PlanIndicators
from domain.values.report import (
    Finding,
    Report,
    ReportAmendment,
    ReportChange,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import Role

ADDED, REMOVED = "added", "removed"
"""The fields of a commitment or step that is only in one of the reports; the value is its title."""
EVIDENCE, VERDICT, COLLECTED = "evidence", "evidence_verdict", "evidence_collected"
OF_A_PIECE = frozenset({VERDICT, COLLECTED})
"""Of evidence that is in both: the value is its name, a colon, and what is said of it."""
AMENDMENT, FINDING, ANSWER = "amendment", "finding", "answer"
DESCRIPTION = "description."
"""Before the key of a part of a commitment's own text."""
FACTOR, INDICATOR = "factor.", "indicator."
"""Before a factor's, or a macro-indicator's name; the values are whole percentages."""

_Whole = ReportCommitment | ReportStep
_Fields = dict[str, str | None]


def differences(old: Report, new: Report) -> tuple[ReportChange, ...]:
    """Every field of the plan, its commitments, steps and findings that ``new`` states otherwise than ``old``.

    In the order of ``new``, each step's fields in a fixed order; then what is gone, in that of ``old``. Values
    are as they are stored: ISO days, whole percentages, words of the vocabularies, acronyms. What comes after
    freezing (fingerprint, signatures) does not count. Pure; the cost grows with the two reports together.
    """
    before, after = dict(_wholes(old)), dict(_wholes(new))
    told_before, told_after = _findings(old), _findings(new)
    return (
        *_changed("", _plan_fields(old), _plan_fields(new)),
        *_of_findings("", told_before, told_after),
        *(
            change
            for code, whole in after.items()
            for change in (
                *_of_whole(code, before.get(code), whole), *_of_findings(code, told_before, told_after),
            )
        ),
        *(
            change
            for code, whole in before.items()
            if code not in after
            for change in _gone(code, whole, told_before)
        ),
    )  # fmt: skip


def _of_whole(code: str, old: _Whole | None, new: _Whole) -> Iterator[ReportChange]:
    if old is None:
        yield ReportChange(step=code, field=ADDED, old=None, new=new.title)
        return
    if old == new:
        return
    yield from _changed(code, _fields(old), _fields(new))
    if isinstance(old, ReportStep) and isinstance(new, ReportStep):
        yield from _of_evidence(code, old, new)
    yield from _more_and_less(code, AMENDMENT, map(_amendment, old.amendments), map(_amendment, new.amendments))


def _gone(code: str, whole: _Whole, told: Mapping[str, list[tuple[Finding, str]]]) -> Iterator[ReportChange]:
    yield ReportChange(step=code, field=REMOVED, old=whole.title, new=None)
    yield from _of_findings(code, told, {})


def _changed(code: str, old: _Fields, new: _Fields) -> Iterator[ReportChange]:
    for field in {**new, **old}:
        if old.get(field) != new.get(field):
            yield ReportChange(step=code, field=field, old=old.get(field), new=new.get(field))


def _more_and_less(code: str, field: str, old: Iterator[str], new: Iterator[str]) -> Iterator[ReportChange]:
    """What is only in one of two lists, as often as it is there more often."""
    before, after = Counter(old), Counter(new)
    for said in (after - before).elements():
        yield ReportChange(step=code, field=field, old=None, new=said)
    for said in (before - after).elements():
        yield ReportChange(step=code, field=field, old=said, new=None)


def _of_evidence(code: str, old: ReportStep, new: ReportStep) -> Iterator[ReportChange]:
    before, after = _by_name(old), _by_name(new)
    for name, piece in after.items():
        if name not in before:
            yield ReportChange(step=code, field=EVIDENCE, old=None, new=name)
            continue
        for field, was, now in (
            (VERDICT, before[name].verdict, piece.verdict), (COLLECTED, _visit(before[name]), _visit(piece)),
        ):  # fmt: skip
            if was != now:
                yield ReportChange(step=code, field=field, old=f"{name}: {was}", new=f"{name}: {now}")
    for name in before:
        if name not in after:
            yield ReportChange(step=code, field=EVIDENCE, old=name, new=None)


def _by_name(step: ReportStep) -> dict[str, ReportEvidence]:
    """Pieces by address or file name; the second of the same name as ``name (2)``."""
    named: dict[str, ReportEvidence] = {}
    for piece in step.evidence:
        name = plain = piece.address or piece.given_name or piece.sha256 or "—"
        count = 1
        while name in named:
            count += 1
            name = f"{plain} ({count})"
        named[name] = piece
    return named


def _visit(piece: ReportEvidence) -> str:
    return f"{piece.collected} {piece.collected_on or ''}".strip() if piece.collected else "—"


def _of_findings(
    code: str, old: Mapping[str, list[tuple[Finding, str]]], new: Mapping[str, list[tuple[Finding, str]]]
) -> Iterator[ReportChange]:
    """An answer is to what a finding says: with a finding that says another thing now, the old answer goes."""
    before, after = dict(_bare(old.get(code, []))), dict(_bare(new.get(code, [])))
    gone: dict[str, list[str]] = {}
    for key, (finding, said) in before.items():
        if key not in after:
            gone.setdefault(finding.code, []).append(said)
    for key, (finding, said) in after.items():
        if key not in before:
            earlier = gone.get(finding.code)
            yield ReportChange(step=code, field=FINDING, old=earlier.pop(0) if earlier else None, new=said)
        answers = _answer(before[key][0]) if key in before else None, _answer(finding)
        if answers[0] != answers[1]:
            yield ReportChange(step=code, field=ANSWER, old=answers[0], new=answers[1])
    for said in (each for left in gone.values() for each in left):
        yield ReportChange(step=code, field=FINDING, old=said, new=None)
    for key, (finding, _) in before.items():
        if key not in after and finding.answer:
            yield ReportChange(step=code, field=ANSWER, old=_answer(finding), new=None)


def _bare(told: list[tuple[Finding, str]]) -> Iterator[tuple[tuple[object, ...], tuple[Finding, str]]]:
    for finding, said in told:
        yield (finding.code, *sorted(finding.data.items())), (finding, said)


def _findings(report: Report) -> dict[str, list[tuple[Finding, str]]]:
    voice = Voice(report.language, report.words)
    by_step: dict[str, list[tuple[Finding, str]]] = {}
    for finding in report.findings:
        by_step.setdefault(finding.step, []).append((finding, say_finding(finding, voice)))
    return by_step


def _answer(finding: Finding) -> str | None:
    return f"{finding.answer.reply}: {finding.answer.text}" if finding.answer else None


def _wholes(report: Report) -> Iterator[tuple[str, _Whole]]:
    for commitment in report.commitments:
        yield commitment.code, commitment
        for step in (*commitment.milestones, *commitment.activities):
            yield step.code, step
            for part in step.activities:
                yield part.code, part


def _plan_fields(report: Report) -> _Fields:
    period = report.period or ReportPeriod()
    return {
        "title": report.plan_title,
        "start": _said(period.start),
        "due": _said(period.end),
        "coordinator": report.coordinator.acronym if report.coordinator else None,
        **{f"section.{section.key}": " ".join(section.items) for section in report.sections},
        **_indicators(report.indicators),
    }


def _indicators(indicators: PlanIndicators | None) -> _Fields:
    if indicators is None:
        return {}
    factors = {f"{FACTOR}{each.factor}": _said(each.percent) for each in indicators.factors}
    return factors | {f"{INDICATOR}{each.indicator}": _said(each.percent) for each in indicators.figures}


def _fields(whole: _Whole) -> _Fields:
    shared = {
        "number": whole.number,
        "title": whole.title,
        "start": _said(whole.period.start),
        "due": _said(whole.period.end),
        **{field: _named(whole.institutions, role) for role, field in _ROLES.items()},
        "declared": _said(whole.declared),
        "verified": _said(whole.verified),
        "narrative": whole.narrative,
    }
    if isinstance(whole, ReportCommitment):
        text = {f"{DESCRIPTION}{key}": said for key, said in whole.description.items()}
        return {**shared, "axis": whole.axis, "completion": whole.completion, **text}
    count = whole.deliveries
    return {
        **shared,
        "obstacles": whole.obstacles,
        "state": whole.state,
        "standing": whole.standing,
        "weight": _said(whole.weight),
        "reported_on": _said(whole.reported_on),
        "accepted_on": _said(whole.accepted_on),
        "closed_on": _said(whole.period.closed_on),
        "actual_start": _said(whole.actual_start),
        "actual_end": _said(whole.actual_end),
        "deliveries": f"{count.delivered}/{count.due} ({count.total})" if count else None,
    }


_ROLES = {Role.LEAD: "lead", Role.CO_RESPONSIBLE: "collaborators", Role.COORDINATOR: "coordinator"}


def _named(institutions: tuple[ReportInstitution, ...], role: Role) -> str | None:
    return ", ".join(each.acronym for each in institutions if each.role is role) or None


def _amendment(amendment: ReportAmendment) -> str:
    resolution = f" ({amendment.resolution})" if amendment.resolution else ""
    change = f"{amendment.field}: {amendment.old or '—'} → {amendment.new or '—'}"
    return f"{change}{resolution}, {amendment.effective_on}"


def _said(value: object) -> str | None:
    return None if value is None else str(value)
