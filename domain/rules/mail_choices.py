"""What an address may opt out of (RFC 2369, RFC 8058), and what reaches it whatever it chose.

The whole answer is ``CHOICES``: one row for every rung of the ladders and every other kind of message. Only what
repeats in time what the reader can look up any day is a courtesy; what states a fact, a decision or a duty is not.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.rules.reminders import RungKind
from domain.values.language import Text
from domain.values.vocabulary import MessageKind


@dataclass(frozen=True, slots=True)
class Choice:
    """Whether it may be opted out of, and why (not)."""

    optional: bool
    why: Text


def _courtesy(es: str, en: str) -> Choice:
    return Choice(optional=True, why=Text(es=es, en=en))


def _duty(es: str, en: str) -> Choice:
    return Choice(optional=False, why=Text(es=es, en=en))


CHOICES: Mapping[RungKind | MessageKind, Choice] = {
    RungKind.BEFORE: _courtesy(
        "avisa antes de tiempo; la fecha está en el plan, en su calendario y en la página",
        "it comes ahead of time; the date is in the plan, in its calendar feed and on the page",
    ),
    RungKind.DUE: _duty("el plazo vence ese día", "the deadline is that day"),
    RungKind.AFTER: _duty("dice que el plazo venció", "it says that the deadline is past"),
    RungKind.LAST_NOTICE: _duty("es el aviso formal", "it is the formal notice"),
    RungKind.TAKE_UP: _duty(
        "dice que algo devuelto espera corrección", "it says that something returned waits to be corrected"
    ),
    RungKind.SUPERIOR: _duty("el asunto pasó a su superior", "it has gone up to the superior"),
    RungKind.ESCALATION: _duty("el asunto pasó a quien coordina", "it has gone up to whoever coordinates"),
    RungKind.STEERING: _duty("el asunto pasó al órgano rector", "it has gone up to the steering body"),
    RungKind.REVIEW: _duty("espera una decisión suya", "it waits for a decision of the reader's"),
    RungKind.REVIEW_STEERING: _duty("nadie decidió", "nobody has decided"),
    MessageKind.REVIEW_REQUESTED: _duty("pide una decisión", "it asks for a decision"),
    MessageKind.RETURNED: _duty("comunica una decisión", "it tells of a decision"),
    MessageKind.ANSWERED: _duty("trae una respuesta que decidir", "it brings an answer to decide on"),
    MessageKind.ACCEPTED: _duty("comunica una decisión", "it tells of a decision"),
    MessageKind.DATE_DECLINED: _duty("comunica una decisión", "it tells of a decision"),
    MessageKind.DATE_ACCEPTED: _duty("comunica una decisión", "it tells of a decision"),
    MessageKind.SIGN: _duty("es su turno de firmar", "it is the reader's turn to sign"),
    MessageKind.SIGN_RETURNED: _duty("comunica una decisión", "it tells of a decision"),
    MessageKind.UNDELIVERED: _duty(
        "sin él nadie sabría a quién no se llega", "without it nobody would learn who is not reached"
    ),
}
"""A digest has no row: of what travels in it each goes by its own."""


def is_optional(kind: MessageKind, rung: str) -> bool:
    """Whether a message of this kind, owed at this rung (``before-7``), may be opted out of; never a digest."""
    row = choice_of(kind, rung)
    return row is not None and row.optional


def choice_of(kind: MessageKind, rung: str) -> Choice | None:
    """The row of ``CHOICES`` that a message goes by; None for a digest and for a rung nobody knows."""
    name = rung.rpartition("-")[0]
    return CHOICES.get(kind) or (CHOICES[RungKind(name)] if name in set(RungKind) else None)
