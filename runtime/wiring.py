"""The one place that names concrete classes and ties an installation together."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from domain.values.fetched import Fetched
from domain.values.web import Answer, Ask, NoAnswer, Request
from notifications.channels.kinds import well_known_hosts
from notifications.channels.sender import Sender
from notifications.messages.compose import Templates
from notifications.messages.office_templates import load_templates
from notifications.receiving.inbox import Inbox, account_in, maildir_in
from notifications.receiving.maildir import MaildirInbox
from operations.messages.answer_addresses import AnswerBox
from operations.messages.channels import PURPOSE, find_channel
from operations.messages.links import Links
from operations.receiving.receiving import Desk
from runtime.clock import Clock, system_clock
from runtime.settings import Settings, load_settings
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from storage.schema import upgrade
from storage.secret_box import SecretBox
from storage.secret_key import known_key, secret_key

_KEY = "key"
_LOG = logging.getLogger("hitos.templates")


@dataclass(frozen=True, slots=True)
class Runtime:
    """One installation, opened."""

    settings: Settings
    database: Database
    clock: Clock

    @property
    def evidence_folder(self) -> Path:
        """Where evidence files are stored by their SHA-256."""
        return self.settings.home / "evidence"

    @property
    def evidence_files(self) -> EvidenceFiles:
        """The evidence files themselves."""
        return EvidenceFiles(self.evidence_folder)

    @property
    def fetch(self) -> Callable[[str], Fetched] | None:
        """What visits evidence addresses; None while the installation may not send anything out."""
        if not self.settings.collect_addresses:
            return None
        from storage.fetching import GuardedFetcher  # noqa: PLC0415  (0.25 s that few commands need)

        return GuardedFetcher(own_hosts=self.settings.own_hosts)

    @property
    def key(self) -> bytes | None:
        """What personal links are signed with; None where none was ever made."""
        return known_key(self.settings.home / _KEY)

    @property
    def links(self) -> Links | None:
        """What personal links are made with; None while the settings do not say where the pages are reached."""
        chosen = self.settings
        if not chosen.portal_address:
            return None
        return Links(chosen.portal_address, secret_key(chosen.home / _KEY), chosen.link_days)

    @property
    def answers(self) -> AnswerBox | None:
        """The mailbox replies go to; None while the settings name none."""
        mailbox = self.settings.answers_to
        return AnswerBox(mailbox, secret_key(self.settings.home / _KEY)) if mailbox else None

    @property
    def desk(self) -> Desk | None:
        """What mails are taken in with; None while the settings name no mailbox for replies."""
        chosen, answers = self.settings, self.answers
        if answers is None:
            return None
        own = frozenset({answers.mailbox, chosen.sender.lower()})
        return Desk(answers, self.evidence_files, own, chosen.message_domain, chosen.evidence_most_bytes)

    @property
    def inbox(self) -> Inbox | None:
        """Where replies are read; None while the settings do not say, InvalidDataError for what is no mailbox."""
        address = self.settings.inbox.get_secret_value()
        if not address or not self.settings.answers_to:
            return None
        folder = maildir_in(address)
        if folder is not None:
            return MaildirInbox(folder)
        from notifications.receiving.imap import ImapInbox  # noqa: PLC0415  (only who reads mail pays for it)

        return ImapInbox(account_in(address))

    @property
    def templates(self) -> Templates:
        """What messages are worded by: the office's templates over ours; one that cannot be used is logged."""
        found = load_templates(self.settings.home)
        for problems in found.problems.values():
            for problem in problems:
                _LOG.warning("%s", problem)
        return found.templates

    @property
    def reports_folder(self) -> Path:
        """Where rendered reports are written."""
        return self.settings.home / "reports"

    @property
    def open_data_folder(self) -> Path:
        """Where open data are published, and where OGP's identifiers of commitments may stand."""
        return self.settings.home / "open-data"

    @property
    def mailbox_folder(self) -> Path:
        """The local mailbox, a Maildir."""
        return self.settings.home / "mailbox"

    @property
    def sender(self) -> Sender:
        """What takes messages out, as the settings say; InvalidDataError if they name no usable channel."""
        chosen = self.settings
        return Sender(
            chosen.channel, self.mailbox_folder, chosen.sender, chosen.message_domain,
            ask=self._ask, find=partial(find_channel, self.database, self.opening_box),
            connections=chosen.mail_connections,
        )  # fmt: skip

    @property
    def sealing_box(self) -> SecretBox:
        """What channels' secrets are sealed with; its key is made at first need."""
        return SecretBox(secret_key(self.settings.home / _KEY), PURPOSE)

    @property
    def opening_box(self) -> SecretBox | None:
        """What channels' secrets are opened with; None where there is no key."""
        return SecretBox(self.key, PURPOSE) if self.key is not None else None

    @property
    def _ask(self) -> Ask:
        """The way to the web for channels; httpx is loaded only when one is used."""
        listed = (*well_known_hosts(), *self.settings.channel_hosts)

        @cache
        def way() -> Ask:
            from storage.web import ListedHosts  # noqa: PLC0415  (0.25 s that few commands need)

            return ListedHosts(listed)

        def ask(request: Request) -> Answer | NoAnswer:
            return way()(request)

        return ask


@contextmanager
def open_runtime(settings: Settings | None = None, clock: Clock = system_clock) -> Iterator[Runtime]:
    """Open the installation that the settings name; its folder and schema are made at first use."""
    settings = settings or load_settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database_url)
    try:
        upgrade(database)
        yield Runtime(settings, database, clock)
    finally:
        database.close()
