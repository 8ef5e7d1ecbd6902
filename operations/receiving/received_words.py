"""Why a mail that came in is where it is: the stored word, and what reviewer and sender are told."""

from enum import StrEnum

from domain.values.language import Language, Text


class Why(StrEnum):
    """Stored in ``Received.why``, with ``: detail`` where there is some."""

    NO_TOKEN = "no_token"  # noqa: S105  (a word, no secret)
    BAD_TOKEN = "bad_token"  # noqa: S105
    OTHER_SENDER = "other_sender"
    NOTHING_SAID = "nothing_said"
    TOO_LARGE = "too_large"
    TOO_ENTANGLED = "too_entangled"
    AUTO_REPLY = "auto_reply"
    BULK = "bulk"
    OWN = "own"
    BOUNCE = "bounce"
    NO_BOUNCE = "no_bounce"
    OPTED_OUT = "opted_out"
    LEFT_OUT = "left_out"
    DISCARDED = "discarded"


WORDS: dict[Why, Text] = {
    Why.NO_TOKEN: Text(es="no contesta ningún aviso", en="answers no message of ours"),
    Why.BAD_TOKEN: Text(
        es="la dirección a la que contesta no es de esta instalación o está dañada",
        en="the address it answers to is none of this installation's, or damaged",
    ),
    Why.OTHER_SENDER: Text(
        es="quien escribe no es contacto de la institución", en="its sender is no contact of the institution"
    ),
    Why.NOTHING_SAID: Text(es="no dice ni adjunta nada", en="it says and attaches nothing"),
    Why.TOO_LARGE: Text(es="pasa de 25 MB", en="it is larger than 25 MB"),
    Why.TOO_ENTANGLED: Text(es="está hecho de demasiadas partes", en="it is made of too many parts"),
    Why.AUTO_REPLY: Text(es="respuesta automática", en="automatic reply"),
    Why.BULK: Text(es="correo de una lista o masivo", en="mail of a list or in bulk"),
    Why.OWN: Text(es="es un correo de esta misma instalación", en="it is a mail of this very installation"),
    Why.BOUNCE: Text(es="un servidor avisa que no pudo entregar", en="a mail server could not deliver"),
    Why.NO_BOUNCE: Text(
        es="un servidor avisa de un correo que no es de aquí, o que sí llegó",
        en="a mail server tells of a mail that is not ours, or that did arrive",
    ),
    Why.OPTED_OUT: Text(
        es="pidió no recibir los avisos que llegan antes del plazo",
        en="asked not to get the messages that come before a deadline",
    ),
    Why.LEFT_OUT: Text(es="quedó fuera", en="left out"),
    Why.DISCARDED: Text(es="descartado", en="discarded"),
}
_SUBJECT = Text(es="No se pudo recibir su respuesta", en="Your answer could not be taken")
_TO_SENDER: dict[Why, Text] = {
    Why.OTHER_SENDER: Text(
        es="Su dirección no es la de un contacto registrado de la institución a la que se dirigió el aviso. Pida "
        "al contacto que conteste, o a quien coordina que registre su dirección, y envíe la respuesta otra vez.",
        en="Your address is none of the registered contacts of the institution the message was for. Ask the "
        "contact to answer, or whoever coordinates to register your address, and send the answer again.",
    ),
    Why.NOTHING_SAID: Text(
        es="No se encontró texto sobre la línea «responda sobre esta línea» ni archivos. Conteste el aviso otra "
        "vez: escriba sobre la primera línea.",
        en='No text was found above the line "please reply above this line", and no file. Reply to the message '
        "again and write above its first line.",
    ),
    Why.TOO_LARGE: Text(
        es="El correo pasa de 25 MB. Envíe archivos más pequeños o el enlace donde están.",
        en="The mail is larger than 25 MB. Send smaller files, or the link where they are.",
    ),
    Why.TOO_ENTANGLED: Text(
        es="El correo está hecho de demasiadas partes. Conteste con un correo nuevo y adjunte solo los archivos.",
        en="The mail is made of too many parts. Answer with a new mail and attach the files alone.",
    ),
}
ANSWERABLE = frozenset(_TO_SENDER)
"""What its sender is told, once a day; of everything else nobody is told."""


def say_why(stored: str | None, language: Language) -> str:
    """A stored reason in the reader's language."""
    word, _, detail = (stored or "").partition(": ")
    if word not in set(Why):
        return stored or ""
    said = WORDS[Why(word)].say(language)
    return f"{said}: {detail}" if detail else said


def refusal_in(why: Why, language: Language) -> tuple[str, str]:
    """Subject and words of what a refused sender is told. Nothing of the refused mail is repeated."""
    return _SUBJECT.say(language), _TO_SENDER[why].say(language)
