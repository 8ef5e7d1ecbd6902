"""What the answer of a web service means for the message."""

from datetime import timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from domain.values.web import Answer, NoAnswer, Silence
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, Uncertain

_WAIT = frozenset({408, 425, 429})
_ALL_WAIT = frozenset({429, 503})
"""Said of us, not of one message: nothing else would be taken there now."""


def outcome_of(answer: Answer | NoAnswer, said: str = "") -> Outcome:
    """2xx is sent; 408, 425, 429 and 5xx may be tried again, when asked for; all else is refused for good.

    Without an answer: not allowed and not reached are the channel's trouble; lost on the way back is uncertain.
    ``said``: the service's own words, free of secrets.
    """
    if isinstance(answer, NoAnswer):
        return _silent(answer)
    detail = " ".join(filter(None, (str(answer.status), _phrase(answer.status), said)))
    if answer.status in range(200, 300):
        return Sent()
    if answer.status in _WAIT or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        down = answer.status in _ALL_WAIT
        return Retry(Reason(Trouble.SERVICE_LATER, detail), channel_down=down, after=asked_to_wait(answer))
    return Refused(Reason(Trouble.SERVICE_REFUSED, detail))


def asked_to_wait(answer: Answer) -> timedelta | None:
    """How long ``Retry-After`` asks to wait: seconds, or a moment compared with the answer's own ``Date``."""
    asked = answer.headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return timedelta(seconds=min(int(asked[:9]), 10**8))
    try:
        return max(
            timedelta(0), parsedate_to_datetime(asked) - parsedate_to_datetime(answer.headers.get("date", ""))
        )
    except (ValueError, TypeError, OverflowError):
        return None


def _silent(answer: NoAnswer) -> Outcome:
    match answer.silence:
        case Silence.NOT_ALLOWED:
            return Retry(Reason(Trouble.NOT_LISTED, answer.detail), channel_down=True)
        case Silence.UNREACHED:
            return Retry(Reason(Trouble.SERVICE_UNREACHABLE, answer.detail), channel_down=True)
        case Silence.LOST:
            return Uncertain(Reason(Trouble.ANSWER_LOST, answer.detail), channel_down=True)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
