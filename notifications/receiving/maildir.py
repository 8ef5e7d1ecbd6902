"""A Maildir as the mailbox that answers come to: what a mail server on this machine delivers there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.values.errors import UnavailableError
from domain.values.language import Text
from notifications.receiving.inbox import Arrived
from notifications.receiving.mime import MOST_BYTES

_HEAD = 256_000
_NO_MAILDIR = Text(
    es="HITOS_INBOX: {folder} no es un Maildir legible (con carpetas new y cur): {reason}.",
    en="HITOS_INBOX: {folder} is no readable Maildir (with folders new and cur): {reason}.",
)


class MaildirInbox:
    """Mails in ``new`` wait; one that was taken is moved to ``cur`` as seen, as every mail program does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def opened(self) -> Iterator["MaildirInbox"]:
        """Nothing to open."""
        yield self

    def waiting(self) -> Iterator[Arrived]:
        """The mails in ``new``, oldest first; one that another process takes meanwhile is passed over."""
        try:
            names = sorted(path.name for path in (self._folder / "new").iterdir() if path.is_file())
        except OSError as error:
            raise self._unreadable(error) from error
        for name in names:
            try:
                with (self._folder / "new" / name).open("rb") as file:
                    raw = file.read(MOST_BYTES + 1)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise self._unreadable(error) from error
            large = len(raw) > MOST_BYTES
            yield Arrived(name, raw[:_HEAD] if large else raw, large)

    def taken(self, key: str) -> None:
        """Move the mail to ``cur``."""
        base = key.partition(":")[0]
        try:
            (self._folder / "new" / key).rename(self._folder / "cur" / f"{base}:2,S")
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> UnavailableError:
        return UnavailableError(_NO_MAILDIR, folder=self._folder, reason=error.strerror or type(error).__name__)
