"""The only door to Apprise. Every message goes through ``Apprise.notify``; what differs between its
versions 1.13 (answers a bool) and 2.x (answers a result object) is dealt with here and nowhere else.
"""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any
from urllib.parse import unquote, urlsplit

from apprise import Apprise, AppriseAsset, NotifyBase, NotifyFormat, NotifyType

from domain.rules.texts import excerpt
from domain.values.web import Answer, Ask, NoAnswer
from notifications.channels.apprise_web import exchange, lead
from notifications.channels.letter import Carrier, Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble
from notifications.channels.web_outcome import outcome_of

_ASSET = AppriseAsset(async_mode=False, secure_logging=True)
_LONGEST_DETAIL = 300
_LONGEST_SCHEME = 20
_SHORTEST_SECRET = 4
_SECONDS_BETWEEN = 1.0
"""Apprise waits up to 5.5 seconds between two messages; the services ask for less."""
_WITHOUT_HOST = frozenset({"tgram", "slack", "whatsapp"})
"""Schemes of Apprise that put a secret where others have the host."""


class CarrierPlugin(NotifyBase):  # type: ignore[no-untyped-call]  # Apprise is typed in part
    """An Apprise plugin whose service is a carrier of ours.

    Apprise hands a plugin only title and body; the rest of the letter is laid ready in ``letter`` before
    and the outcome is taken from it after. One letter at a time.
    """

    service_name = "Hitos"  # type: ignore[assignment]  # Apprise declares None
    request_rate_per_sec = 0
    templates = ("{schema}://",)  # type: ignore[assignment]  # Apprise declares ()

    def __init__(self, schema: str, carrier: Carrier) -> None:
        super().__init__(schema=schema, asset=_ASSET)  # type: ignore[no-untyped-call]
        self._schema = schema
        self._carrier = carrier
        self.letter: Letter | None = None
        self.meanwhile: Meanwhile = rest
        self._outcome: Outcome | Exception | None = None

    def url(self, *_: Any, **__: Any) -> str:
        """The channel's address without anything secret."""
        return f"{self._schema}://"

    def send(  # the names are Apprise's
        self,
        body: str,  # noqa: ARG002
        title: str = "",  # noqa: ARG002
        notify_type: NotifyType = NotifyType.INFO,  # noqa: ARG002
        **_: Any,
    ) -> bool:
        """Called by Apprise: take the letter that lies ready; it has the same title and body."""
        assert self.letter is not None
        try:
            self._outcome = self._carrier.carry(self.letter, self.meanwhile)
        except Exception as error:  # noqa: BLE001  (Apprise would swallow it; ``take`` raises it again)
            self._outcome = error
        return isinstance(self._outcome, Sent)

    def take_outcome(self) -> Outcome | Exception | None:
        """What became of the letter; forgotten once asked."""
        outcome, self._outcome = self._outcome, None
        return outcome


class OwnChannel:
    """A carrier of ours behind Apprise."""

    def __init__(self, schema: str, carrier: Carrier) -> None:
        self._carrier = carrier
        self._plugin = CarrierPlugin(schema, carrier)
        self._apprise = _apprise_of(self._plugin)

    def take(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:
        """Send one letter; an error that is no outcome is raised, not swallowed."""
        self._plugin.letter, self._plugin.meanwhile = letter, meanwhile
        _notify(self._apprise, letter)
        outcome = self._plugin.take_outcome()
        if isinstance(outcome, Exception):
            raise outcome
        assert outcome is not None, "Apprise did not call the plugin"
        return outcome

    def close(self) -> None:
        """End the batch."""
        self._carrier.close()


class ForeignChannel:
    """Any other address that Apprise knows (chat, push): subject and plain text, one recipient."""

    def __init__(self, address: str, ask: Ask, *, says: tuple[str, ...] = ()) -> None:
        """``address``: Apprise's, secret. ``says``: where in a JSON answer the service tells why it refused."""
        self._address, self._ask, self._says = address, ask, says
        self._apprise: Apprise | None = None
        with _warnings():
            plugin = Apprise.instantiate(address, asset=_ASSET)
        if plugin is None:
            return
        plugin.retry = 0
        plugin.optional = False
        plugin.redirects = False
        plugin.request_rate_per_sec = min(plugin.request_rate_per_sec, _SECONDS_BETWEEN)
        if len(plugin) == 1 and lead(plugin):
            self._apprise = _apprise_of(plugin)

    def take(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:  # noqa: ARG002  (its wait is one call)
        """Send one letter. What became of it is read from the service's last answer."""
        if self._apprise is None:
            return Refused(Reason(Trouble.BAD_CHANNEL, self._address.partition(":")[0][:_LONGEST_SCHEME]))
        with _warnings() as said, exchange(self._ask) as exchanged:
            taken = _notify(self._apprise, letter)
        if taken:
            return Sent()
        answer = exchanged.answer
        if answer is None:
            return Retry(Reason(Trouble.NOT_TAKEN, without_secrets(" ".join(said), self._address)))
        words = without_secrets(_service_said(answer, self._says), self._address)
        outcome = outcome_of(answer, words)
        return Retry(Reason(Trouble.NOT_TAKEN, words)) if isinstance(outcome, Sent) else outcome

    def close(self) -> None:
        """Nothing stays open between letters."""


def without_secrets(text: str, address: str) -> str:
    """The text, cut, without anything that stands in the address but its scheme and host."""
    scheme, _, rest = address.partition("://")
    host = "" if scheme in _WITHOUT_HOST else urlsplit(address).hostname or ""
    parts = {part for each in (rest, unquote(rest)) for part in re.split(r"[/:@?&=#+,]+", each)}
    for part in sorted(parts, key=len, reverse=True):
        if len(part) >= _SHORTEST_SECRET and part.lower() not in host:
            text = re.sub(re.escape(part), "…", text, flags=re.IGNORECASE)
    return excerpt(" ".join(text.split()), _LONGEST_DETAIL)


def _service_said(answer: Answer | NoAnswer, says: tuple[str, ...]) -> str:
    if isinstance(answer, NoAnswer) or not says:
        return ""
    text = answer.body.decode("utf-8", "replace")
    if says == ("",):
        return text
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    for name in says:
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def _apprise_of(plugin: NotifyBase) -> Apprise:
    apprise = Apprise(asset=_ASSET)
    apprise.add(plugin)
    return apprise


def _notify(apprise: Apprise, letter: Letter) -> bool:
    """Whether Apprise says it was taken: 1.13 answers True, False or None, 2.x an object that counts as one."""
    return bool(apprise.notify(title=letter.subject, body=letter.plain, body_format=NotifyFormat.TEXT))


class _Collecting(logging.Filter):
    """Takes what Apprise logs in a thread that collects it, so that no address of a channel reaches a log."""

    def __init__(self) -> None:
        super().__init__()
        self.of_thread = local()

    def filter(self, record: logging.LogRecord) -> bool:
        said: list[str] | None = getattr(self.of_thread, "said", None)
        if said is None:
            return True
        if record.levelno >= logging.WARNING:
            said.append(record.getMessage())
        return False


_COLLECTING = _Collecting()
logging.getLogger("apprise").addFilter(_COLLECTING)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what Apprise warns of in this thread instead of letting anything reach a log."""
    said: list[str] = []
    _COLLECTING.of_thread.said = said
    try:
        yield said
    finally:
        _COLLECTING.of_thread.said = None
