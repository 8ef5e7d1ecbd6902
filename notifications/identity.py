"""Who a message is: made from ids and ISO dates, never from its text, so that it exists once."""

from datetime import date
from hashlib import sha256


def message_key(step_id: int, institution_id: int, rung: str, due: date | None) -> str:
    """The outbox's dedupe key: one message per step, recipient, rung and deadline.

    A moved deadline is a new ladder. For messages that are no reminders ``rung`` carries the id of what
    they tell of (``returned-12``), and ``due`` is left out of the count by being None.
    """
    return f"{step_id}/{institution_id}/{rung}/{due.isoformat() if due else '-'}"


def key_with_recipient(key: str, institution_id: int) -> str:
    """The key of the same message to another institution."""
    step_id, _, about = key.split("/", 2)
    return f"{step_id}/{institution_id}/{about}"


def message_id(key: str, domain: str) -> str:
    """The RFC 5322 Message-ID of the message with this key, the same for every copy a crash may cause."""
    return f"<{sha256(key.encode()).hexdigest()[:32]}@{domain}>"
