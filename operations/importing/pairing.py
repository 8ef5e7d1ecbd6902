"""Which commitment or step of the plan each entry of a document is; those that are new get their row and code."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from domain.rules.codes import activity_code, commitment_code, milestone_code, own_code, told_apart
from domain.rules.matching import Entry, How, Matching, match
from domain.tables.columns import id_of
from domain.tables.plan import Commitment
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import StepKind
from operations.importing.context import Importing
from operations.importing.planning import planned_commitment, planned_occurrences, planned_step

_TWICE = Text(
    es="{source}: el paso {code} aparece dos veces; cada paso lleva un número propio.",
    en="{source}: the step {code} appears twice; every step needs a number of its own.",
)
_UNCLEAR = Text(
    es="{source}: «{title}» (número {number}) podría ser {codes}: sus textos se parecen por igual. Dele en el "
    "documento el número o el texto del que sea.",
    en='{source}: "{title}" (number {number}) could be {codes}: their texts are equally alike. Give it in the '
    "document the number or the text of the one it is.",
)

_Row = TypeVar("_Row", Commitment, Step)
_Said = TypeVar("_Said", DocumentCommitment, DocumentStep)


@dataclass(frozen=True, slots=True)
class PairedStep:
    """A step's row and what the document tells of it. ``how`` is None for a new one."""

    row: Step
    told: DocumentStep
    how: How | None
    parent: Step | None


@dataclass(frozen=True, slots=True)
class PairedCommitment:
    """The same for a commitment; ``steps`` in the document's order, each milestone before its activities.

    ``missing``: what the plan has, this document could have told and does not.
    """

    row: Commitment
    told: DocumentCommitment
    how: How | None
    steps: tuple[PairedStep, ...]
    missing: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """A whole document beside the plan."""

    commitments: tuple[PairedCommitment, ...]
    missing: tuple[Commitment, ...]


@dataclass(frozen=True, slots=True)
class _Family:
    """The steps of one kind under one commitment or milestone, known and told, before they are paired."""

    commitment: Commitment
    parent: Step | None
    kind: StepKind
    told: tuple[DocumentStep, ...]
    offset: int = 0
    """How many siblings of another kind stand before them."""


def pair_document(doing: Importing, told: Sequence[DocumentCommitment]) -> Paired:
    """Pair everything and store what is new, in four statements whatever the size.

    InvalidDataError where two entries claim one code, or an entry could be several steps.
    """
    known = doing.known.commitments
    matching = match(
        [Entry(row.number, row.title) for row in known], [Entry(one.number, one.title) for one in told]
    )
    _refuse_unclear(doing, matching, [row.code for row in known], told)
    place = _Codes(doing, {row.code for row in known})
    rows = _rows_by_position(matching, known)
    for position, one in enumerate(told):
        if position not in rows:
            number = one.number or str(position + 1)
            code = place.take(commitment_code(number), one.number)
            rows[position] = planned_commitment(doing, one, code, number, len(known) + len(place.new))
        else:
            place.told(rows[position].code, one.number)
    doing.session.add_all(rows[position] for position in matching.added)
    doing.session.flush()
    hows = {pair.told: pair.how for pair in matching.pairs}
    ordered = [(rows[position], one, hows.get(position)) for position, one in enumerate(told)]
    steps, missing = _pair_steps(doing, [(row, one) for row, one, _ in ordered])
    return Paired(
        tuple(
            PairedCommitment(row, one, how, steps[id_of(row)], missing[id_of(row)]) for row, one, how in ordered
        ),
        tuple(known[position] for position in matching.missing),
    )


def _pair_steps(
    doing: Importing, commitments: Sequence[tuple[Commitment, DocumentCommitment]]
) -> tuple[dict[int, tuple[PairedStep, ...]], dict[int, tuple[Step, ...]]]:
    codes = _Codes(doing, doing.known.codes)
    first: list[_Family] = []
    for row, told in commitments:
        first.append(_Family(row, None, StepKind.MILESTONE, told.milestones))
        first.append(_Family(row, None, StepKind.ACTIVITY, told.activities, len(told.milestones)))
    upper, missing = _pair_families(doing, codes, first)
    second = [
        _Family(family.commitment, pair.row, StepKind.ACTIVITY, pair.told.activities)
        for family, pairs in zip(first, upper, strict=True)
        if family.kind is StepKind.MILESTONE
        for pair in pairs
    ]
    lower, missing_below = _pair_families(doing, codes, second)
    below = {id_of(family.parent): pairs for family, pairs in zip(second, lower, strict=True) if family.parent}
    recurring = [
        (family.commitment, pair.row)
        for family, pairs in zip(first, upper, strict=True)
        for pair in pairs
        if pair.how is None and pair.told.recurrence and not pair.told.activities
    ]
    _store(doing, [step for whole in recurring for step in planned_occurrences(doing, *whole)])
    steps: dict[int, tuple[PairedStep, ...]] = {}
    for family, pairs in zip(first, upper, strict=True):
        flat = tuple(each for pair in pairs for each in (pair, *below.get(id_of(pair.row), ())))
        steps[id_of(family.commitment)] = (*steps.get(id_of(family.commitment), ()), *flat)
    lost: dict[int, tuple[Step, ...]] = {id_of(row): () for row, _ in commitments}
    for step in (*missing, *missing_below):
        lost[step.commitment_id] += (step,)
    return steps, lost


def _pair_families(
    doing: Importing, codes: "_Codes", families: Sequence[_Family]
) -> tuple[list[list[PairedStep]], list[Step]]:
    """Pair each family, store the new steps of all at once; what no told entry is, where any entry is told."""
    paired: list[list[PairedStep]] = []
    missing: list[Step] = []
    for family in families:
        parent_id = id_of(family.parent) if family.parent else None
        known = doing.known.children(id_of(family.commitment), parent_id, family.kind)
        matching = match(
            [Entry(step.number, step.title) for step in known],
            [Entry(one.number, one.title) for one in family.told],
        )
        _refuse_unclear(doing, matching, [step.code for step in known], family.told)
        rows = _rows_by_position(matching, known)
        for position, one in enumerate(family.told):
            if position in rows:
                codes.told(rows[position].code, one.number)
        for position in matching.added:
            one = family.told[position]
            place = family.offset + position + 1
            code = codes.take(_code(family, one.number or str(place)), one.number)
            rows[position] = planned_step(doing, family.commitment, family.parent, family.kind, code, place, one)
        hows = {pair.told: pair.how for pair in matching.pairs}
        paired.append(
            [PairedStep(rows[at], one, hows.get(at), family.parent) for at, one in enumerate(family.told)]
        )
        missing += [known[position] for position in matching.missing if family.told]
    _store(doing, [pair.row for pairs in paired for pair in pairs if pair.how is None])
    return paired, missing


def _store(doing: Importing, steps: Sequence[Step]) -> None:
    """Store new steps in one statement; what they are part of is followed through them from now on."""
    doing.session.add_all(steps)
    doing.session.flush()
    parents = {step.parent_id for step in steps}
    for step in steps:
        doing.known.add(step)
    for whole in list(doing.known.every_step()) if parents - {None} else ():
        if whole.id in parents and not whole.has_children:
            whole.has_children, whole.next_check_on = True, None
            doing.session.add(whole)


def _code(family: _Family, number: str) -> str:
    if family.kind is StepKind.MILESTONE:
        return milestone_code(family.commitment.code, number)
    return activity_code(family.parent.code if family.parent else family.commitment.code, number)


def _rows_by_position(matching: Matching, known: Sequence[_Row]) -> dict[int, _Row]:
    return {pair.told: known[pair.known] for pair in matching.pairs}


def _refuse_unclear(doing: Importing, matching: Matching, codes: Sequence[str], told: Sequence[_Said]) -> None:
    for unclear in matching.unclear:
        one = told[unclear.told]
        candidates = ", ".join(codes[position] for position in unclear.candidates)
        raise InvalidDataError(
            _UNCLEAR, source=doing.source, title=one.title, number=one.number or "—", codes=candidates
        )


class _Codes:
    """The codes of one level. A code once given stays with its step, whatever number a later document gives it."""

    def __init__(self, doing: Importing, taken: set[str]) -> None:
        self._doing, self._taken = doing, set(taken)
        self._numbers: dict[str, str | None] = {}
        self.new: list[str] = []

    def told(self, code: str, number: str | None) -> None:
        """Note that the document tells of the step with this code under this number."""
        self._numbers[code] = number

    def take(self, code: str, number: str | None) -> str:
        """The code for a new entry; with a letter behind it where another step had that number first.

        InvalidDataError where the document itself gives one number to two steps. Codes of a plan's own stand in
        the document as they are, twice too: those are told apart.
        """
        again = number is not None and self._numbers.get(code) == number and own_code(number) is None
        free = code if code not in self._taken else told_apart(code, self._taken)
        if again or free in self._taken:
            raise InvalidDataError(_TWICE, source=self._doing.source, code=code)
        self._taken.add(free)
        self._numbers.setdefault(code, number)
        self.new.append(free)
        return free
