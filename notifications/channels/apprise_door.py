"""The only door to Apprise. Every message goes through ``Apprise.notify``; what differs between its
versions 1.13 (answers a bool) and 2.x (answers a result object) is dealt with here and nowhere else.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from apprise import Apprise, AppriseAsset, NotifyBase, NotifyFormat, NotifyType

from notifications.channels.letter import Carrier, Letter
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble

_ASSET = AppriseAsset(async_mode=False, secure_logging=True)
_LONGEST_DETAIL = 300
_SHORTEST_SECRET = 4


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
            self._outcome = self._carrier.carry(self.letter)
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

    def take(self, letter: Letter) -> Outcome:
        """Send one letter; an error that is no outcome is raised, not swallowed."""
        self._plugin.letter = letter
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
    """Any other address that Apprise knows (chat, push, webhook): subject and plain text, one recipient."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._apprise: Apprise | None = None
        plugin = Apprise.instantiate(url, asset=_ASSET)
        if plugin is not None:
            plugin.retry = 0
            plugin.optional = False
            if len(plugin) == 1:
                self._apprise = _apprise_of(plugin)

    def take(self, letter: Letter) -> Outcome:
        """Send one letter. Apprise tells failures apart only in its log, so every one may be tried again."""
        if self._apprise is None:
            return Refused(Reason(Trouble.BAD_CHANNEL, urlsplit(self._url).scheme))
        with _warnings() as said:
            taken = _notify(self._apprise, letter)
        return Sent() if taken else Retry(Reason(Trouble.NOT_TAKEN, self._without_secrets(" ".join(said))))

    def close(self) -> None:
        """Nothing stays open between letters."""

    def _without_secrets(self, text: str) -> str:
        """Nothing of the address but its scheme and host may be seen."""
        host = urlsplit(self._url).hostname or ""
        for part in re.split(r"[/:@?&=#+,]+", f"{self._url}/{unquote(self._url)}"):
            if len(part) >= _SHORTEST_SECRET and part not in host:
                text = text.replace(part, "…")
        return " ".join(text.split())[:_LONGEST_DETAIL]


def _apprise_of(plugin: NotifyBase) -> Apprise:
    apprise = Apprise(asset=_ASSET)
    apprise.add(plugin)
    return apprise


def _notify(apprise: Apprise, letter: Letter) -> bool:
    """Whether Apprise says it was taken: 1.13 answers True, False or None, 2.x an object that counts as one."""
    return bool(apprise.notify(title=letter.subject, body=letter.plain, body_format=NotifyFormat.TEXT))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what Apprise warns of instead of letting it reach a log."""
    said: list[str] = []

    class _Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, collect = logging.getLogger("apprise"), _Collect(logging.WARNING)
    propagated = logger.propagate
    logger.addHandler(collect)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(collect)
        logger.propagate = propagated
