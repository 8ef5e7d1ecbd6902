"""What strikes about a strategic plan, a policy sheet or a project sheet: one warning a kind, with a count."""

import re
from collections import Counter
from collections.abc import Iterator

from documents.readers.labels.kinds.lookup import is_denied
from domain.rules.codes import own_code
from domain.rules.folding import fold
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentSection,
    DocumentStep,
    PlanDocument,
    Warning,  # noqa: A004  (the field's word)
)

_DENIABLE = {
    "action_plan": Warning(code="no_action_plan"),
    "evaluation": Warning(code="no_evaluation"),
    "legal_basis": Warning(code="no_legal_basis"),
}
_LETTERS_ALIKE = 6
_MANY_SPELLINGS = 3
_LETTERS = re.compile(r"[A-Z]+")
_NUMBERS = re.compile(r"\d+")


def warnings_on_kind(document: PlanDocument) -> Iterator[Warning]:
    """Gaps (dates, owners, numbers), codes out of their family, and what a sheet says there is none of."""
    for section in document.sections:
        yield from _denied(section)
    steps = [(commitment, step) for commitment in document.commitments for step in _leaves(commitment)]
    undated = [step for commitment, step in steps if not (step.end or commitment.end)]
    yield from _counted_warning("steps_without_dates", undated, len(steps))
    unowned = [
        step for commitment, step in steps if not (step.leads or commitment.leads or commitment.coordinator)
    ]
    yield from _counted_warning("steps_without_owner", unowned, len(steps))
    yield from _codes(document)
    yield from _alike_bodies(document)


def _denied(section: DocumentSection) -> Iterator[Warning]:
    denied = _DENIABLE.get(section.key)
    text = " ".join(section.items)
    if denied is not None and is_denied(text):
        yield denied.model_copy(update={"data": {"text": text}, "place": section.place})


def _leaves(commitment: DocumentCommitment) -> Iterator[DocumentStep]:
    """The steps that are to be done: activities where there are any, else milestones."""
    for milestone in commitment.milestones:
        yield from milestone.activities or (milestone,)
    yield from commitment.activities


def _counted_warning(code: str, found: list[DocumentStep], total: int) -> Iterator[Warning]:
    if found:
        yield Warning(
            code=code, data={"count": str(len(found)), "total": str(total)}, place=found[0].places.get("title")
        )


def _codes(document: PlanDocument) -> Iterator[Warning]:
    """Own codes: written otherwise than their neighbours, of another letter, under another objective, gaps."""
    commitments = [commitment for commitment in document.commitments if commitment.number]
    letters = Counter(_letter(commitment.number or "") for commitment in commitments)
    usual = letters.most_common(1)[0][0] if letters else ""
    strange = [c for c in commitments if usual and _letter(c.number or "") != usual]
    for commitment in strange:
        yield Warning(
            code="code_of_another_family", subject=commitment.number or "?",
            data={"number": commitment.number or "?", "usual": usual}, place=commitment.places.get("number"),
        )  # fmt: skip
    numbers = (
        step.number for each in commitments for step in each.milestones if step.number and own_code(step.number)
    )
    styles = Counter(map(_style, numbers))
    for commitment in commitments:
        yield from _step_codes(commitment, styles.most_common(1)[0][0] if styles else "")


def _step_codes(commitment: DocumentCommitment, usual: str) -> Iterator[Warning]:
    above = _NUMBERS.findall(commitment.number or "")
    lasts: list[int] = []
    for step in commitment.milestones:
        number = step.number
        plain = own_code(number) if number else None
        if number is None or plain is None:
            continue
        subject, place = f"{commitment.number}/{number}", step.places.get("number", step.places.get("title"))
        if _style(number) != usual:
            yield Warning(
                code="code_written_otherwise", subject=subject, data={"number": number, "code": plain}, place=place
            )
        numbers = _NUMBERS.findall(plain)
        if above and numbers[: len(above)] != above:
            yield Warning(
                code="code_under_another", subject=subject,
                data={"number": number, "above": commitment.number or "?"}, place=place,
            )  # fmt: skip
        elif len(numbers) == len(above) + 1:
            lasts.append(int(numbers[-1]))
    missing = sorted(set(range(1, max(lasts, default=0))) - set(lasts))
    if missing:
        yield Warning(
            code="codes_missing", subject=commitment.number or "?",
            data={"missing": ", ".join(map(str, missing))}, place=commitment.places.get("title"),
        )  # fmt: skip


def _alike_bodies(document: PlanDocument) -> Iterator[Warning]:
    """Bodies of objectives whose first words begin alike: one of them may be another, cut or misspelt."""
    groups: dict[str, dict[str, int]] = {}
    for commitment in document.commitments:
        for name in commitment.leads:
            group = groups.setdefault(fold(name)[:_LETTERS_ALIKE], {})
            group[name] = group.get(name, 0) + 1
    for spellings in groups.values():
        if len(spellings) >= _MANY_SPELLINGS:
            names = "; ".join(f"{name} ({count})" for name, count in spellings.items())
            yield Warning(code="bodies_look_alike", data={"names": names})


def _style(number: str) -> str:
    """How a code is written, whatever its letters and numbers: ``A-9-9-9``."""
    return _NUMBERS.sub("9", _LETTERS.sub("A", number.upper()))


def _letter(number: str) -> str:
    found = _LETTERS.match(number.upper())
    return found.group() if found else ""
