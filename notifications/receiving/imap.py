"""An IMAP mailbox as the one that answers come to. No mail is deleted or moved: taken ones carry a keyword."""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from imap_tools import MailBox, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from domain.values.errors import InvalidDataError, UnavailableError
from domain.values.language import Text
from notifications.receiving.inbox import Arrived, ImapAccount
from notifications.receiving.mime import MOST_BYTES

KEYWORD = "HitosTaken"
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_LOST = Text(
    es="El buzón {host} no responde o se cortó la conexión ({reason}). Lo tomado hasta aquí queda; lo demás "
    "espera.",
    en="The mailbox {host} does not answer or the connection was cut ({reason}). What was taken stays; the rest "
    "waits.",
)
_NOT_ITSELF = Text(
    es="El buzón {host} no prueba que es él: su certificado no sirve ({reason}). No se le envió la clave. Revise "
    "el nombre en HITOS_INBOX; si el certificado lo firma una autoridad propia, nómbrela en SSL_CERT_FILE.",
    en="The mailbox {host} does not prove that it is itself: its certificate is no good ({reason}). The password "
    "was not sent. Check the name in HITOS_INBOX; if an authority of your own signs, name it in SSL_CERT_FILE.",
)
_REFUSED = Text(
    es="El buzón {host} no acepta el usuario o la clave de HITOS_INBOX.",
    en="The mailbox {host} does not accept the user or the password of HITOS_INBOX.",
)
_NO_FOLDER = Text(
    es="El buzón {host} no tiene la carpeta {folder} de HITOS_INBOX.",
    en="The mailbox {host} has no folder {folder} as HITOS_INBOX says.",
)


class ImapInbox:
    """Mails without the keyword wait. Where a server keeps no keywords, unread mails do."""

    def __init__(self, account: ImapAccount, answer_within: float = 30.0) -> None:
        """``answer_within``: seconds the server has for each answer."""
        self._account = account
        self._answer_within = answer_within

    @contextmanager
    def opened(self) -> Iterator["_Opened"]:
        """Connect and log in; the password appears in no error."""
        box: MailBox | MailBoxUnencrypted | None = None
        try:
            box = self._connect()
            box.login(self._account.user, self._account.password, self._account.folder)
            yield _Opened(box)
        except MailboxLoginError:  # what a server answers may repeat what it was told: nothing of it goes on
            raise InvalidDataError(_REFUSED, host=self._account.host) from None
        except MailboxFolderSelectError as error:
            raise InvalidDataError(_NO_FOLDER, host=self._account.host, folder=self._account.folder) from error
        except ssl.SSLCertVerificationError as error:
            raise UnavailableError(_NOT_ITSELF, host=self._account.host, reason=error.verify_message) from error
        except (imaplib.IMAP4.error, ImapToolsError, OSError) as error:
            raise UnavailableError(_LOST, host=self._account.host, reason=type(error).__name__) from error
        finally:
            if box is not None:
                with suppress(imaplib.IMAP4.error, ImapToolsError, OSError):
                    box.logout()
                with suppress(OSError):
                    box.client.shutdown()  # a goodbye that failed leaves the connection open

    def _connect(self) -> MailBox | MailBoxUnencrypted:
        told = self._account
        if told.encrypted:
            context = ssl.create_default_context()
            return MailBox(told.host, told.port, timeout=self._answer_within, ssl_context=context)
        return MailBoxUnencrypted(told.host, told.port, timeout=self._answer_within)


class _Opened:
    """The folder, selected."""

    def __init__(self, box: MailBox | MailBoxUnencrypted) -> None:
        self._box = box
        _, flags = box.client.response("PERMANENTFLAGS")
        keeps = any(b"\\*" in (flag or b"") for flag in flags or ())
        self._flag = KEYWORD if keeps else "\\Seen"
        self._criteria = f"UNKEYWORD {KEYWORD}" if keeps else "UNSEEN"

    def waiting(self) -> Iterator[Arrived]:
        """The mails without the mark, by their number; the size is asked before anything is fetched."""
        for uid in self._box.uids(self._criteria, charset=None):
            size = _size(self._fetched(uid, "(RFC822.SIZE)"))
            if size is None:
                continue  # deleted meanwhile
            large = size > MOST_BYTES
            raw = _body(self._fetched(uid, "(BODY.PEEK[HEADER])" if large else "(BODY.PEEK[])"))
            if raw is not None:
                yield Arrived(uid, raw, large)

    def taken(self, key: str) -> None:
        """Mark the mail."""
        status, answer = self._box.client.uid("STORE", key, "+FLAGS.SILENT", f"({self._flag})")
        if status != "OK":
            raise imaplib.IMAP4.error(str(answer))

    def _fetched(self, uid: str, what: str) -> list[Any]:
        status, answer = self._box.client.uid("FETCH", uid, what)
        if status != "OK":
            raise imaplib.IMAP4.error(str(answer))
        return list(answer)


def _size(answer: list[Any]) -> int | None:
    for line in answer:
        found = _SIZE.search(line[0] if isinstance(line, tuple) else line or b"")
        if found:
            return int(found[1])
    return None


def _body(answer: list[Any]) -> bytes | None:
    return next((bytes(item[1]) for item in answer if isinstance(item, tuple)), None)
