"""What a person may write into HITOS_CHANNEL."""

import pytest

from domain.values.errors import InvalidDataError
from domain.values.language import Language
from notifications.channels.address import MailServer, Secret, is_mail_server, mail_server


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 25, False, False, None, None, None)),
        ("smtp://127.0.0.1:2525", MailServer("127.0.0.1", 2525, False, False, None, None, None)),
        ("smtp://[::1]:2525", MailServer("::1", 2525, False, False, None, None, None)),
        (
            "smtps://hitos:a%40b@mail.example.org",
            MailServer("mail.example.org", 465, True, False, "hitos", Secret("a@b"), None),
        ),
        (
            "smtp://hitos:x@mail.example.org?starttls&from=avisos%2B1@example.org",
            MailServer("mail.example.org", 587, False, True, "hitos", Secret("x"), "avisos+1@example.org"),
        ),
    ],
)
def test_a_mail_server_is_read_as_written(written: str, read: MailServer) -> None:
    assert is_mail_server(written)
    assert mail_server(written) == read


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("smtp://", "smtp://…"),
        ("smtp://mail.example.org:muchos", "host:port"),
        ("smtp://mail.example.org/buzon", "smtp://…"),
        ("smtp://mail.example.org?startls", "?startls"),
        ("smtp://mail.example.org?from=nadie", "from"),
        ("smtp://hitos:muy-secreta@mail.example.org", "?starttls"),
    ],
)
def test_a_mail_server_that_cannot_be_right_is_refused_with_a_way_out(written: str, what: str) -> None:
    with pytest.raises(InvalidDataError) as refused:
        mail_server(written)
    for language in Language:
        assert what in refused.value.say(language)
        assert "muy-secreta" not in refused.value.say(language)


def test_a_password_does_not_show() -> None:
    assert "muy-secreta" not in repr(mail_server("smtps://hitos:muy-secreta@mail.example.org"))
