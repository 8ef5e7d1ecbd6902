"""How a try to send ended, as a value, and why, in words that can be stored and said in both languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.values.language import Language, Text


class Trouble(StrEnum):
    """Why a message did not leave or was not to leave, or nobody knows whether it did."""

    NO_ADDRESS = "no_address"
    BOUNCES = "bounces"
    BAD_ADDRESS = "bad_address"
    BAD_CHANNEL = "bad_channel"
    REFUSED = "refused"
    LATER = "later"
    SERVER = "server"
    CERTIFICATE = "certificate"
    UNREACHABLE = "unreachable"
    SERVICE_REFUSED = "service_refused"
    SERVICE_LATER = "service_later"
    SERVICE_UNREACHABLE = "service_unreachable"
    NOT_LISTED = "not_listed"
    NO_CHANNEL = "no_channel"
    KEY_LOST = "key_lost"
    NOT_TAKEN = "not_taken"
    NOT_WRITTEN = "not_written"
    ANSWER_LOST = "answer_lost"
    CUT_OFF = "cut_off"
    TOO_OFTEN = "too_often"
    ANSWERED = "answered"
    DATE_MOVED = "date_moved"
    NEWER = "newer"
    OPTED_OUT = "opted_out"
    SOLVED = "solved"
    DECIDED = "decided"


TROUBLES: dict[Trouble, Text] = {
    Trouble.NO_ADDRESS: Text(
        es="la institución no tiene correo electrónico (o no lo tiene quien firma); anótelo y reintente con "
        "«hitos outbox retry»",
        en='the institution has no e-mail address (or who signs has none); enter it and try again with "hitos '
        'outbox retry"',
    ),
    Trouble.BOUNCES: Text(
        es="la dirección rebota; ponga otra con «hitos contact set» y saldrá, o diga que ya sirve con «hitos "
        "contact works»; la de quien firma se cambia con «hitos report signers set», y luego «hitos outbox retry»",
        en='the address bounces; set another with "hitos contact set" and it goes out, or say that it works again '
        'with "hitos contact works"; that of who signs is changed with "hitos report signers set", and then '
        '"hitos outbox retry"',
    ),
    Trouble.BAD_ADDRESS: Text(
        es="el correo electrónico de la institución no es una dirección; corríjalo y reintente",
        en="the institution's e-mail address is none; mend it and try again",
    ),
    Trouble.BAD_CHANNEL: Text(
        es="el canal de la institución no se entiende o tiene varios destinatarios; use uno por canal",
        en="the institution's channel is not understood or has several recipients; use one per channel",
    ),
    Trouble.REFUSED: Text(es="el servidor de correo lo rechazó", en="the mail server refused it"),
    Trouble.LATER: Text(
        es="el servidor de correo pidió intentarlo más tarde", en="the mail server asked to try again later"
    ),
    Trouble.SERVER: Text(
        es="el servidor de correo no nos acepta; revise la configuración HITOS_CHANNEL",
        en="the mail server does not accept us; check the setting HITOS_CHANNEL",
    ),
    Trouble.CERTIFICATE: Text(
        es="el servidor de correo no prueba quién es; revise su nombre y su certificado, o indique la autoridad "
        "que lo firmó con ?ca= en HITOS_CHANNEL",
        en="the mail server does not prove who it is; check its name and its certificate, or name the authority "
        "that signed it with ?ca= in HITOS_CHANNEL",
    ),
    Trouble.UNREACHABLE: Text(es="el servidor de correo no responde", en="the mail server does not answer"),
    Trouble.SERVICE_REFUSED: Text(
        es="el servicio del canal lo rechazó; revise el canal con «hitos channel test» y reintente",
        en='the channel\'s service refused it; check the channel with "hitos channel test" and try again',
    ),
    Trouble.SERVICE_LATER: Text(
        es="el servicio del canal pidió intentarlo más tarde", en="the channel's service asked to try again later"
    ),
    Trouble.SERVICE_UNREACHABLE: Text(
        es="el servicio del canal no responde o no prueba quién es",
        en="the channel's service does not answer or does not prove who it is",
    ),
    Trouble.NOT_LISTED: Text(
        es="el servidor del canal no está permitido; agréguelo a HITOS_CHANNEL_HOSTS (también su número, si es de "
        "una red interna)",
        en="the channel's host is not allowed; add it to HITOS_CHANNEL_HOSTS (its number too, if it is on an "
        "internal network)",
    ),
    Trouble.NO_CHANNEL: Text(
        es="ya no existe un canal de ese nombre; créelo con «hitos channel set» o cambie el de la institución",
        en='there is no channel of that name any more; make it with "hitos channel set" or change the '
        "institution's",
    ),
    Trouble.KEY_LOST: Text(
        es="el secreto del canal no se puede descifrar: falta la clave de la instalación o es otra; recupere el "
        "fichero «key» de una copia, o escriba el canal de nuevo con «hitos channel set»",
        en="the channel's secret cannot be decrypted: the installation's key is missing or another one; recover "
        'the file "key" from a backup, or enter the channel again with "hitos channel set"',
    ),
    Trouble.NOT_TAKEN: Text(es="el canal no lo aceptó", en="the channel did not take it"),
    Trouble.NOT_WRITTEN: Text(
        es="no se pudo escribir en el buzón local", en="the local mailbox could not be written"
    ),
    Trouble.ANSWER_LOST: Text(
        es="se perdió la conexión después de entregar el texto; pudo haber llegado",
        en="the connection was lost after the text was handed over; it may have arrived",
    ),
    Trouble.CUT_OFF: Text(
        es="el envío se interrumpió; pudo haber llegado", en="sending was cut off; it may have arrived"
    ),
    Trouble.TOO_OFTEN: Text(
        es="se intentó demasiadas veces; vea la causa arriba y reintente con «hitos outbox retry»",
        en='it was tried too often; see the cause above and try again with "hitos outbox retry"',
    ),
    Trouble.ANSWERED: Text(
        es="ya no hacía falta: el paso se presentó, se cerró o se retomó",
        en="no longer needed: the step was submitted, closed or taken up again",
    ),
    Trouble.DATE_MOVED: Text(es="la fecha límite cambió", en="the deadline has changed"),
    Trouble.NEWER: Text(
        es="hay un recordatorio más reciente de lo mismo", en="there is a more recent reminder of the same"
    ),
    Trouble.OPTED_OUT: Text(
        es="esa dirección pidió no recibir avisos de esta clase; véalo con «hitos contact choices»",
        en='that address asked not to get messages of this sort; see "hitos contact choices"',
    ),
    Trouble.SOLVED: Text(
        es="ya no hacía falta: lo que faltaba entregar se entregó o se retiró",
        en="no longer needed: what had not arrived has been delivered or dropped",
    ),
    Trouble.DECIDED: Text(
        es="ya no hacía falta: sobre ese corte ya se decidió",
        en="no longer needed: that cut-off has been decided on",
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A trouble and, where a server said something, its words. Never an address that carries a secret."""

    trouble: Trouble
    detail: str = ""

    def __str__(self) -> str:
        """As it is stored: ``refused: 550 no such mailbox``."""
        return f"{self.trouble}: {self.detail}" if self.detail else str(self.trouble)


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took the message."""


@dataclass(frozen=True, slots=True)
class Retry:
    """It did not leave; trying again later may help. ``channel_down``: nothing else would leave there now.

    ``after``: how long the other side asked to wait.
    """

    reason: Reason
    channel_down: bool = False
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """It did not leave and never will as it is."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Uncertain:
    """It was handed over and no answer came: it may have left. ``channel_down`` as with ``Retry``."""

    reason: Reason
    channel_down: bool = False


Outcome = Sent | Retry | Refused | Uncertain


def say_reason(stored: str, language: Language) -> str:
    """A stored reason in the reader's language; what a server said stays as it said it."""
    return _said(stored, language, lambda said: said)


def say_cause(stored: str, language: Language) -> str:
    """The same without the command that mends it, for readers of mails and pages: they have none."""
    return _said(
        stored, language, lambda said: said.partition(";")[0] if "hitos " in said or "HITOS_" in said else said
    )  # fmt: skip


def _said(stored: str, language: Language, shortened: Callable[[str], str]) -> str:
    word, _, detail = stored.partition(": ")
    if word not in set(Trouble):
        return stored
    said = shortened(TROUBLES[Trouble(word)].say(language))
    return f"{said} ({detail})" if detail else said
