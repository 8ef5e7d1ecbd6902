"""The local mailbox: a Maildir on disk that any mail program can open. It sends nothing."""

import mailbox
from pathlib import Path

from notifications.channels.letter import Letter, Meanwhile, mail_bytes, rest
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble


class MailboxCarrier:
    """Puts letters into a Maildir, made at the first one. Each is on the disk when ``carry`` returns."""

    def __init__(self, folder: Path, sender_address: str) -> None:
        self._folder = folder
        self._sender_address = sender_address
        self._maildir: mailbox.Maildir | None = None

    def carry(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:  # noqa: ARG002  (it waits for nobody)
        """File one letter as new."""
        try:
            mail = mail_bytes(letter, self._sender_address)
        except ValueError as error:
            return Refused(Reason(Trouble.BAD_ADDRESS, str(error)))
        try:
            self._opened().add(mail)
        except OSError as error:
            return Retry(Reason(Trouble.NOT_WRITTEN, error.strerror or ""), channel_down=True)
        return Sent()

    def close(self) -> None:
        """Nothing stays open between letters."""
        self._maildir = None

    def _opened(self) -> mailbox.Maildir:
        if self._maildir is None:
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            self._maildir = mailbox.Maildir(self._folder, create=True)
        return self._maildir
