"""Who signs a cut-off when: several officers in the order it was frozen with, or any one where it names none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.rules.folding import fold
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict


class Stage(StrEnum):
    """Where a cut-off stands on its way to being published."""

    WAITING = "waiting"
    PARTLY = "partly"
    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided on a cut-off: approved, or returned with a note."""

    by: str
    verdict: Verdict
    on: date
    note: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """The state of a cut-off: who approved it so far, and who must do so before it is sealed.

    ``turn`` is None where nobody's is: all is decided, or any one officer may.
    """

    stage: Stage
    signed: tuple[Decision, ...] = ()
    needed: int = 1
    turn: Signatory | None = None
    returned: Decision | None = None


STAGE_NAMES = {
    Stage.WAITING: Text(es="espera la firma", en="waiting for its signature"),
    Stage.PARTLY: Text(es="firmado {signed} de {needed}", en="signed {signed} of {needed}"),
    Stage.APPROVED: Text(es="aprobado", en="approved"),
    Stage.RETURNED: Text(es="devuelto", en="returned"),
}

_APPROVED = Text(
    es="El corte {name} ya fue aprobado por {by} el {day}. Para corregirlo haga un corte nuevo.",
    en="The cut-off {name} was already approved by {by} on {day}. To mend it, make a new cut-off.",
)
_RETURNED = Text(
    es="El corte {name} fue devuelto por {by} el {day}: «{note}» Corrija los registros y haga un corte nuevo.",
    en='The cut-off {name} was returned by {by} on {day}: "{note}" Mend the records and make a new cut-off.',
)
_NEEDS_NOTE = Text(
    es="Para devolver el corte {name} diga con --note qué hay que corregir.",
    en="To return the cut-off {name}, say with --note what is to be mended.",
)
_NOT_LISTED = Text(
    es="{by} no está entre quienes firman el corte {name}: {listed}. Quién firma se fija antes del corte con "
    "«hitos report signers set».",
    en="{by} is not among those who sign the cut-off {name}: {listed}. Who signs is set before the cut-off with "
    '"hitos report signers set".',
)
_OTHER_OFFICE = Text(
    es="{by} firma el corte {name} como «{right}», no como «{given}». Firme sin --office o con ese cargo.",
    en='{by} signs the cut-off {name} as "{right}", not as "{given}". Sign without --office or with that office.',
)
_TWICE = Text(
    es="{by} ya firmó el corte {name} el {day}. Ahora es el turno de {turn}.",
    en="{by} signed the cut-off {name} already, on {day}. It is the turn of {turn} now.",
)
_NOT_YET = Text(
    es="Todavía no es el turno de {by} para el corte {name}, sino de {turn}. Firmaron ya: {signed}.",
    en="It is not yet the turn of {by} for the cut-off {name} but of {turn}. Signed already: {signed}.",
)
_NOBODY = "—"


def signing_of(signatories: Sequence[Signatory], decisions: Sequence[Decision]) -> Signing:
    """Where a cut-off stands after ``decisions``, given in their order.

    With signatories a return ends it, for the others would sign what one of them found wrong. Where any one
    officer may decide, the latest decision counts, so that who returned it by mistake can still approve it.
    """
    if not signatories:
        latest = decisions[-1] if decisions else None
        if latest is None:
            return Signing(Stage.WAITING)
        if latest.verdict is Verdict.RETURNED:
            return Signing(Stage.RETURNED, returned=latest)
        return Signing(Stage.APPROVED, signed=(latest,))
    signed = tuple(each for each in decisions if each.verdict is Verdict.ACCEPTED)
    needed = len(signatories)
    returned = next((each for each in decisions if each.verdict is Verdict.RETURNED), None)
    if returned is not None:
        return Signing(Stage.RETURNED, signed, needed, returned=returned)
    if len(signed) == needed:
        return Signing(Stage.APPROVED, signed, needed)
    return Signing(Stage.PARTLY if signed else Stage.WAITING, signed, needed, turn=signatories[len(signed)])


def admit(signatories: Sequence[Signatory], signing: Signing, asked: Decision, name: str) -> Decision:
    """The decision as it is to be written, with the name and office of the list; ``name`` says which cut-off.

    RefusedError where it is already approved; returned (with signatories); returned without a note; decided by
    somebody who is not on the list, or under another office; approved by somebody who did so before or whose
    turn it is not.
    """
    if signing.stage is Stage.APPROVED:
        last = signing.signed[-1]
        raise RefusedError(_APPROVED, name=name, by=last.by, day=last.on)
    if signatories and signing.returned is not None:
        before = signing.returned
        raise RefusedError(_RETURNED, name=name, by=before.by, day=before.on, note=before.note)
    if asked.verdict is Verdict.RETURNED and not asked.note:
        raise RefusedError(_NEEDS_NOTE, name=name)
    if not signatories:
        return asked
    listed = next((each for each in signatories if same_name(each.name, asked.by)), None)
    if listed is None:
        raise RefusedError(_NOT_LISTED, by=asked.by, name=name, listed=", ".join(map(titled, signatories)))
    if asked.office and listed.office and not same_name(asked.office, listed.office):
        raise RefusedError(_OTHER_OFFICE, by=listed.name, name=name, right=listed.office, given=asked.office)
    if asked.verdict is Verdict.ACCEPTED:
        _in_turn(signing, listed, name)
    return Decision(listed.name, asked.verdict, asked.on, asked.note, listed.office or asked.office)


def same_name(one: str, other: str) -> bool:
    """Whether two spellings name the same: neither case, accents nor spaces tell them apart."""
    return _key(one) == _key(other)


def titled(who: Signatory | Decision) -> str:
    """``Ana Ejemplo (directora)``."""
    name = who.name if isinstance(who, Signatory) else who.by
    return f"{name} ({who.office})" if who.office else name


def _in_turn(signing: Signing, listed: Signatory, name: str) -> None:
    turn = signing.turn
    assert turn is not None, "neither approved nor returned: somebody's turn it is"
    earlier = next((each for each in signing.signed if same_name(each.by, listed.name)), None)
    if earlier is not None:
        raise RefusedError(_TWICE, by=listed.name, name=name, day=earlier.on, turn=titled(turn))
    if not same_name(turn.name, listed.name):
        signed = ", ".join(map(titled, signing.signed)) or _NOBODY
        raise RefusedError(_NOT_YET, by=listed.name, name=name, turn=titled(turn), signed=signed)


def _key(name: str) -> str:
    # Names in letters that are not Latin fold to nothing.
    return fold(name) or " ".join(name.casefold().split())
