"""The rungs of the ladder in words, for lists."""

from domain.values.language import Language, Text
from notifications.messages.phrases import Phrases

_WORDS = {
    "before": Text(es="{days} antes", en="{days} before"),
    "due": Text(es="el mismo día", en="on the day"),
    "after": Text(es="{days} después", en="{days} after"),
    "superior": Text(es="a los {days} sin respuesta, al superior", en="{days} without an answer, to the superior"),
    "escalation": Text(es="a los {days} de atraso", en="{days} late"),
    "steering": Text(
        es="a los {days} sin respuesta, al órgano rector", en="{days} without an answer, to the body"
    ),
    "last_notice": Text(es="aviso formal, a los {days} del plazo", en="formal notice, {days} after the deadline"),
    "take_up": Text(es="devuelto hace {days}", en="returned {days} ago"),
    "review": Text(es="en revisión hace {days}", en="in review for {days}"),
    "review_steering": Text(
        es="sin decidir hace {days}, al órgano rector", en="undecided for {days}, to the body"
    ),
}


def say_rung(rung: str, language: Language) -> str:
    """``before-7`` as ``7 días antes`` or ``7 days before``; what is no rung of the ladder stays as it is."""
    kind, _, days = rung.partition("-")
    if kind not in _WORDS or not days.isdecimal():
        return rung
    return _WORDS[kind].say(language, days=Phrases(language).days(int(days)))
