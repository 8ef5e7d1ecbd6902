"""Why a message is owed now, for lists of messages."""

from domain.values.language import Language
from notifications.messages.rungs import say_rung


def rung_text(rung: str, language: Language) -> str:
    """``7 días antes``; empty for the own key of a digest or a notice, which tells people nothing."""
    said = say_rung(rung, language)
    return "" if said == rung else said
