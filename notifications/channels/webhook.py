"""Our own webhook: a message's facts as signed JSON (``docs/webhook.md`` tells receivers how to verify it)."""

import hmac
import json
from hashlib import sha256

from domain.values.web import Ask, Request
from notifications.channels.letter import Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome
from notifications.channels.web_outcome import outcome_of

VERSION = 1


class WebhookCarrier:
    """Posts letters to one address. Nothing personal travels: facts of the step, never text that people wrote."""

    def __init__(self, address: str, key: str, ask: Ask) -> None:
        self._address, self._key, self._ask = address, key, ask

    def carry(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:  # noqa: ARG002  (its wait is one call)
        """Post one letter. Every copy of it has the same ``Idempotency-Key``."""
        body = json.dumps(_facts(letter), ensure_ascii=False, sort_keys=True).encode()
        timestamp = str(int(letter.moment.timestamp()))
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Hitos",
            "Idempotency-Key": letter.message_id,
            "Hitos-Timestamp": timestamp,
            "Hitos-Signature": f"v1={signature(self._key, timestamp, body)}",
        }
        return outcome_of(self._ask(Request("POST", self._address, headers, body)))

    def close(self) -> None:
        """Nothing stays open between letters."""


def signature(key: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256, in hexadecimal, of ``timestamp``, a dot and the body."""
    return hmac.new(key.encode(), f"{timestamp}.".encode() + body, sha256).hexdigest()


def _facts(letter: Letter) -> dict[str, object]:
    return {
        "version": VERSION, "id": letter.message_id, "institution": letter.recipient,
        "language": letter.language.value, "subject": letter.subject, **letter.about,
    }  # fmt: skip
