"""What messages go out and answers come in by, as the settings say; only what deals with mail imports it."""

import logging
from dataclasses import dataclass
from functools import cache, partial

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
from runtime.wiring import Runtime
from storage.secret_box import SecretBox

_LOG = logging.getLogger("hitos.templates")


@dataclass(frozen=True, slots=True)
class MailRoom:
    """The mail of one installation."""

    runtime: Runtime

    @property
    def sender(self) -> Sender:
        """What takes messages out, as the settings say; InvalidDataError if they name no usable channel."""
        chosen = self.runtime.settings
        return Sender(
            chosen.channel, self.runtime.mailbox_folder, chosen.sender, chosen.message_domain,
            ask=self._ask, find=partial(find_channel, self.runtime.database, self.opening_box),
            connections=chosen.mail_connections,
        )  # fmt: skip

    @property
    def templates(self) -> Templates:
        """What messages are worded by: the office's templates over ours; one that cannot be used is logged."""
        found = load_templates(self.runtime.settings.home)
        for problems in found.problems.values():
            for problem in problems:
                _LOG.warning("%s", problem)
        return found.templates

    @property
    def links(self) -> Links | None:
        """What personal links are made with; None while the settings do not say where the pages are reached."""
        chosen = self.runtime.settings
        if not chosen.portal_address:
            return None
        return Links(chosen.portal_address, self.runtime.made_key(), chosen.link_days)

    @property
    def answers(self) -> AnswerBox | None:
        """The mailbox replies go to; None while the settings name none."""
        mailbox = self.runtime.settings.answers_to
        return AnswerBox(mailbox, self.runtime.made_key()) if mailbox else None

    @property
    def desk(self) -> Desk | None:
        """What mails are taken in with; None while the settings name no mailbox for replies."""
        chosen, answers = self.runtime.settings, self.answers
        if answers is None:
            return None
        own = frozenset({answers.mailbox, chosen.sender.lower()})
        return Desk(answers, self.runtime.evidence_files, own, chosen.message_domain, chosen.evidence_most_bytes)

    @property
    def inbox(self) -> Inbox | None:
        """Where replies are read; None while the settings do not say, InvalidDataError for what is no mailbox."""
        address = self.runtime.settings.inbox.get_secret_value()
        if not address or not self.runtime.settings.answers_to:
            return None
        folder = maildir_in(address)
        if folder is not None:
            return MaildirInbox(folder)
        from notifications.receiving.imap import ImapInbox  # noqa: PLC0415  (only who reads mail pays for it)

        return ImapInbox(account_in(address))

    @property
    def sealing_box(self) -> SecretBox:
        """What channels' secrets are sealed with; its key is made at first need."""
        return SecretBox(self.runtime.made_key(), PURPOSE)

    @property
    def opening_box(self) -> SecretBox | None:
        """What channels' secrets are opened with; None where there is no key."""
        return SecretBox(self.runtime.key, PURPOSE) if self.runtime.key is not None else None

    @property
    def _ask(self) -> Ask:
        """The way to the web for channels; httpx is loaded only when one is used."""
        listed = (*well_known_hosts(), *self.runtime.settings.channel_hosts)

        @cache
        def way() -> Ask:
            from storage.web import ListedHosts  # noqa: PLC0415  (0.25 s that few commands need)

            return ListedHosts(listed)

        def ask(request: Request) -> Answer | NoAnswer:
            return way()(request)

        return ask
