"""What mail servers report of mails that did not arrive, in the shapes they are met in. Invented hosts and people."""
# ruff: noqa: E501  (lines stand as mail servers write them)

import pytest

from notifications.receiving.automatic import Nature
from notifications.receiving.bounces import is_permanent
from notifications.receiving.incoming import read_mail

OURS = "Message-ID: <0a1b2c@hitos.example.org>\nReply-To: respuestas+abc@hitos.example.org\nSubject: C10-H1 vence"
OFFICE = "inap@example.org"


def formal(sender: str, words: str, status: str, *, back: str = "message/rfc822", top: str = "") -> bytes:
    """A report as RFC 3464 wants it: words for people, fields for programs, the mail or its header."""
    return (
        f"Return-Path: <>\n{top}From: {sender}\nTo: hitos@example.org\nMessage-ID: <1@mx.example.org>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\nThis is a MIME message.\n\n'
        f"--b\n{words}\n\n--b\nContent-Type: message/delivery-status\n\n{status}\n\n"
        f"--b\nContent-Type: {back}\n\n{OURS}\n\nA la persona encargada\n--b--\n"
    ).encode()


PLAIN = "Content-Type: text/plain; charset=us-ascii\n\n"
SHAPES: dict[str, tuple[bytes, bool, str]] = {
    "Postfix": (
        formal(
            "MAILER-DAEMON@mx.example.org (Mail Delivery System)",
            f"Content-Description: Notification\n{PLAIN}This is the mail system at host mx.example.org.\n\n<{OFFICE}>: host mail.example.net[192.0.2.5] said: 550 5.1.1\n    <{OFFICE}>: Recipient address rejected: User unknown (in reply to RCPT TO)",
            "Reporting-MTA: dns; mx.example.org\nX-Postfix-Queue-ID: 4F1\nX-Postfix-Sender: rfc822; hitos@example.org\nArrival-Date: Sat, 24 Aug 2019 07:00:01 -0600 (CST)\n\n"
            f"Final-Recipient: rfc822; {OFFICE}\nOriginal-Recipient: rfc822;{OFFICE}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.net\nDiagnostic-Code: smtp; 550 5.1.1 <{OFFICE}>: Recipient address\n    rejected: User unknown",
            back="text/rfc822-headers",
        ),
        True, "User unknown",
    ),
    "Exim": (
        formal(
            "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            f"{PLAIN}This message was created automatically by mail delivery software.\n\n  {OFFICE}\n    host mail.example.net [192.0.2.5]\n    SMTP error from remote mail server after RCPT TO:<{OFFICE}>:\n    550 5.1.1 User unknown",
            f"Reporting-MTA: dns; mx.example.org\n\nAction: failed\nFinal-Recipient: rfc822;{OFFICE}\nStatus: 5.0.0\nRemote-MTA: dns; mail.example.net\nDiagnostic-Code: smtp; 550 5.1.1 User unknown",
            top=f"X-Failed-Recipients: {OFFICE}\nAuto-Submitted: auto-replied\n",
        ),
        True, "User unknown",
    ),
    "Exim, a full mailbox": (
        formal(
            "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            f"{PLAIN}  {OFFICE}\n    SMTP error from remote mail server after RCPT TO:<{OFFICE}>:\n    552 5.2.2 Mailbox full",
            f"Reporting-MTA: dns; mx.example.org\n\nAction: failed\nFinal-Recipient: rfc822;{OFFICE}\nStatus: 5.0.0\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full",
        ),
        False, "Mailbox full",
    ),
    "Exim, gave up waiting": (
        formal(
            "Mailer-Daemon@mx.example.org", f"{PLAIN}  {OFFICE}\n    retry timeout exceeded",
            f"Reporting-MTA: dns; mx.example.org\n\nAction: failed\nFinal-Recipient: rfc822;{OFFICE}\nStatus: 5.0.0",
        ),
        False, "5.0.0",
    ),
    "Exchange Online": (
        formal(
            "Microsoft Outlook <MicrosoftExchange329e71ec88ae46@example.net>",
            'Content-Type: multipart/alternative; differences=Content-Type; boundary="alt"\n\n--alt\nContent-Type: text/plain; charset="utf-8"\n\nSu mensaje no se pudo entregar.\n--alt\nContent-Type: text/html\n\n<p>Su mensaje no se pudo entregar.</p>\n--alt--',
            f"Reporting-MTA: dns;mail.example.net\nReceived-From-MTA: dns;hitos.example.org\nArrival-Date: Sat, 24 Aug 2019 13:00:01 +0000\n\nFinal-Recipient: rfc822;{OFFICE}\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {OFFICE} not found by SMTP address lookup",
            top="Auto-Submitted: auto-replied\nX-MS-Exchange-Message-Is-Ndr:\n",
        ),
        True, "RecipientNotFound",
    ),
    "Exchange Online, at its edge": (
        formal(
            "postmaster@example.net", f"{PLAIN}No se pudo.",
            f"Reporting-MTA: dns;mail.example.net\n\nFinal-Recipient: rfc822;{OFFICE}\nAction: failed\nStatus: 5.4.1\nDiagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied.",
        ),
        True, "Access denied",
    ),
    "Exchange, a full mailbox": (
        formal(
            "postmaster@example.net", f"{PLAIN}El buzón está lleno.",
            f"Reporting-MTA: dns;mail.example.net\n\nFinal-Recipient: rfc822;{OFFICE}\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;554 5.2.2 mailbox full;\n STOREDRV.Deliver.Exception:QuotaExceededException",
        ),
        False, "mailbox full",
    ),
    "Gmail": (
        formal(
            "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
            'Content-Type: multipart/related; boundary="rel"\n\n--rel\nContent-Type: multipart/alternative; boundary="alt"\n\n--alt\nContent-Type: text/plain; charset="UTF-8"\n\n** Address not found **\n--alt\nContent-Type: text/html; charset="UTF-8"\n\n<b>Address not found</b>\n--alt--\n--rel\nContent-Type: image/png; name="icon.png"\nContent-ID: <icon.png>\nContent-Transfer-Encoding: base64\n\niVBORw0=\n--rel--',
            f'Reporting-MTA: dns; googlemail.example\nReceived-From-MTA: dns; hitos@example.org\nX-Original-Message-ID: <0a1b2c@hitos.example.org>\n\nFinal-Recipient: rfc822; {OFFICE}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org. (192.0.2.27, the server for the domain example.org.)\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try\n 550-5.1.1 double-checking the address\n 550 5.1.1 for typos',
            top="Auto-Submitted: auto-replied\nX-Failed-Recipients: inap@example.org\n",
        ),
        True, "does not exist",
    ),
    "Gmail, still trying": (
        formal(
            "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", f"{PLAIN}There was a temporary problem.",
            f"Reporting-MTA: dns; googlemail.example\n\nFinal-Recipient: rfc822; {OFFICE}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; The recipient server did not accept our requests to connect. [192.5.1.1: timed out]\nWill-Retry-Until: Tue, 27 Aug 2019 13:00:00 -0700",
        ),
        False, "did not accept",
    ),
    "our own domain is unknown there": (
        formal(
            "MAILER-DAEMON@mx.example.org", f"{PLAIN}<{OFFICE}>: Sender address rejected",
            f"Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; {OFFICE}\nAction: failed\nStatus: 5.1.8\nDiagnostic-Code: smtp; 550 5.1.8 <hitos@example.org>: Sender address rejected: Domain not found",
        ),
        False, "Sender address rejected",
    ),
    "qmail, without the form": (
        f"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: hitos@example.org\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver your message.\n\n<{OFFICE}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n{OURS}\n".encode(),
        True, "no mailbox here",
    ),
    "Exim of old, without the form": (
        f"Return-Path: <>\nX-Failed-Recipients: {OFFICE}\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.org>\nTo: hitos@example.org\nSubject: Mail delivery failed: returning message to sender\n\nThis is a permanent error. The following address(es) failed:\n\n  {OFFICE}\n    SMTP error from remote mail server after RCPT TO:<{OFFICE}>:\n    host mail.example.net [192.0.2.1]: 550 Unknown user\n\n------ This is a copy of the message, including all the headers. ------\n\n{OURS}\n".encode(),
        True, "Unknown user",
    ),
}  # fmt: skip


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_report_is_understood_in_every_shape(shape: str, ends: str) -> None:
    raw, permanent, words = SHAPES[shape]
    mail = read_mail(raw.replace(b"\n", ends.encode()))
    assert mail.nature is Nature.REPORT
    [bounced] = mail.bounced
    assert (bounced.email, bounced.permanent) == (OFFICE, permanent)
    assert words in bounced.reason
    assert mail.returned.header_id == "<0a1b2c@hitos.example.org>"
    assert mail.returned.reply_to == "respuestas+abc@hitos.example.org"
    assert not mail.may_be_answered


@pytest.mark.parametrize(
    ("said", "permanent"),
    [
        ("5.1.10 550 5.1.10 not found", True),
        ("5.2.1 550 5.2.1 disabled", True),
        ("550-5.1.1 The account", True),
        ("553 5.1.7 your address has no form", False),
        ("550 5.1.8 your domain is not there", False),
        ("5.0.0 451 4.2.0 greylisted", False),
        ("5.5.0 550 5.5.0 mailbox unavailable", True),
        ("5.2.0 554 5.2.0 quota", False),
        ("550 blocked: 192.5.1.1 is on a list", False),
        ("550 mx5.1.1.example.org does not like it", False),
        ("550 No such person here", True),
        ("452 4.3.1 no room", False),
        ("", False),
    ],
)
def test_only_words_that_say_that_nobody_is_there_condemn_an_address(said: str, *, permanent: bool) -> None:
    assert is_permanent(said) is permanent
