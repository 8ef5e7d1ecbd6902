"""The kinds of channels other than mail: one row each, and nothing about a kind stands anywhere else.

A row says which fields a person gives, which of them are secret, which hosts the kind always leads to, and how
the address is made that Apprise understands. That address is secret as a whole: it is made when it is needed,
and never logged, stored in the open or shown.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from domain.values.language import Text

Fields = Mapping[str, str]
WEBHOOK, FOREIGN = "webhook", "apprise"
_LOOPBACK = ("127.0.0.1", "[::1]", "localhost")
_PORT = r"(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
_NAMED = r"(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)"
_SERVER = rf"((https://)?{_NAMED}|http://({'|'.join(map(re.escape, _LOOPBACK))})){_PORT}/?"
"""A server by name, or as a browser shows it; without TLS this machine alone."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. ``pattern``: what it must match whole; ``expected``: that in words."""

    name: str
    pattern: str
    expected: Text
    secret: bool = False
    required: bool = True
    default: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of channel. ``hosts``: well-known ones that need not be listed (``.x``: all below ``x``)."""

    name: str
    called: str
    fields: tuple[Field, ...]
    address: Callable[[Fields], str]
    """For Apprise, from all fields together; of our own webhook, the plain address."""
    host: Callable[[Fields], str]
    """The host name it leads to, for people and for the guard's words; empty where only the address tells."""
    hosts: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    one_person: Callable[[Fields], bool] = lambda _: False
    """Whether these fields lead to one person's own telephone or chat, and not to a room."""
    """Where in a JSON answer the service says why it refused; ("",) for the plain text of the answer."""


def is_safe_address(address: str) -> bool:
    """Whether nothing travels in the open: ``https``, or ``http`` to this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.netloc))


def is_loopback(host: str) -> bool:
    """Whether a host, with or without a port, is this machine by one of its plain names."""
    return host == "::1" or re.sub(r":[0-9]+$", "", host).lower() in _LOOPBACK


def _host_of_url(fields: Fields) -> str:
    return urlsplit(fields["url"]).hostname or ""


def _server(fields: Fields) -> str:
    """The host with its port."""
    return re.sub(r"^https?://|/$", "", fields["host"])


def _ntfy(fields: Fields) -> str:
    who = f"{quote(fields['token'], safe='')}@" if fields.get("token") else ""
    in_the_open = is_loopback(_server(fields)) and not fields["host"].startswith("https://")
    scheme = "ntfy" if in_the_open else "ntfys"
    kept = "auth=token&" if who else ""
    return f"{scheme}://{who}{_server(fields)}/{quote(fields['topic'], safe='')}?{kept}mode=private&image=no"


def _whatsapp(fields: Fields) -> str:
    template = f"{quote(fields['template'], safe='')}:" if fields.get("template") else ""
    words = f"?lang={fields['language']}&:body=1" if template else ""
    token, to = quote(fields["token"], safe=""), fields["to"].lstrip("+")
    return f"whatsapp://{template}{token}@{fields['phone_id']}/{to}{words}"


_URL = r"https?://[^\s/?#@]+(/[^\s]*)?"
_TOKEN = Text(es="una clave sin espacios, de 8 letras o más", en="a token without spaces, of 8 letters or more")

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "ntfy", "ntfy",
            (
                Field("host", _SERVER,
                      Text(es="un servidor, como ntfy.sh o avisos.example.org:8443; sin cifrar solo esta máquina, "
                           "como http://127.0.0.1:8080",
                           en="a server, such as ntfy.sh or alerts.example.org:8443; without TLS this machine "
                           "alone, as http://127.0.0.1:8080"),
                      default="ntfy.sh", required=False),
                # Whoever knows the topic of an open server reads along.
                Field("topic", r"[A-Za-z0-9_-]{1,64}", Text(es="el tema: letras, cifras, - y _, hasta 64",
                      en="the topic: letters, digits, - and _, up to 64"), secret=True),
                Field("token", r"\S{8,}", _TOKEN, secret=True, required=False),
            ),
            _ntfy, lambda fields: re.sub(r":[0-9]+$", "", _server(fields)), ("ntfy.sh",), ("error",),
        ),
        Kind(
            "telegram", "Telegram",
            (
                Field("chat", r"-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31}",
                      Text(es="un chat: un número, como -1001234567890, o @nombre",
                           en="a chat: a number, such as -1001234567890, or @name")),
                Field("token", r"[0-9]{6,12}:[A-Za-z0-9_-]{32,}",
                      Text(es="la clave del bot, como 123456789:AAxx…", en="the bot's token, as 123456789:AAxx…"),
                      secret=True),
            ),
            lambda fields: f"tgram://{fields['token']}/{fields['chat']}",
            lambda _: "api.telegram.org", ("api.telegram.org",), ("description",),
            # A person's own chat has their positive number; groups have negative ones, channels names.
            lambda fields: fields["chat"].isdecimal(),
        ),
        Kind(
            "slack", "Slack",
            (
                Field("url", r"https://hooks\.slack\.com/services/[A-Z0-9]+/[A-Z0-9]+/[A-Za-z0-9]+/?",
                      Text(es="el webhook entrante: https://hooks.slack.com/services/T…/B…/…",
                           en="the incoming webhook: https://hooks.slack.com/services/T…/B…/…"), secret=True),
            ),
            # Without it Apprise signs with its own name, and every reader's program fetches its picture.
            lambda fields: f"{fields['url'].rstrip('/')}?image=no&footer=no",
            lambda _: "hooks.slack.com", ("hooks.slack.com",), ("",),
        ),
        Kind(
            "workflows", "Microsoft Teams",
            (
                Field("url", r"https://[A-Za-z0-9.-]+(:443)?(/powerautomate/automations/direct(/cu/[0-9]+)?)?"
                      r"/workflows/[A-Za-z0-9_-]+/triggers/manual/paths/invoke/?\?\S+",
                      Text(es="la dirección del flujo: https://….azure.com/workflows/…/paths/invoke?…&sig=…",
                           en="the workflow's address: https://….azure.com/workflows/…/paths/invoke?…&sig=…"),
                      secret=True),
            ),
            lambda fields: f"{fields['url']}&image=no",
            _host_of_url, (".logic.azure.com", ".api.powerplatform.com"),
        ),
        Kind(
            "whatsapp", "WhatsApp",
            (
                Field("phone_id", r"[0-9]{6,20}", Text(es="el número de identificación del teléfono que envía",
                      en="the id of the telephone that sends")),
                # A person's telephone is nobody else's business.
                Field("to", r"\+?[0-9]{8,15}", Text(es="el teléfono que recibe, como +50255501234",
                      en="the telephone that receives, as +50255501234"), secret=True),
                Field("token", r"[A-Za-z0-9_-]{8,}", _TOKEN, secret=True),
                Field("template", r"[a-z0-9_]{1,120}", Text(es="la plantilla aprobada, con un dato: el texto",
                      en="the approved template, with one parameter: the text"), required=False),
                Field("language", r"[a-z]{2}(_[A-Z]{2})?", Text(es="el idioma de la plantilla, como es o es_MX",
                      en="the template's language, as es or es_MX"), required=False, default="es"),
            ),
            _whatsapp, lambda _: "graph.facebook.com", ("graph.facebook.com",), ("error", "message"),
            lambda _: True,
        ),
        Kind(
            WEBHOOK, "webhook",
            (
                Field("url", _URL, Text(es="una dirección https:// sin nombre ni clave",
                      en="an https:// address without name or password"), secret=True),
                Field("key", r"\S{16,200}", Text(es="la clave con que se firma, de 16 letras o más",
                      en="the key to sign with, of 16 letters or more"), secret=True),
            ),
            lambda fields: fields["url"], _host_of_url,
        ),
        Kind(
            FOREIGN, "Apprise",
            (
                Field("url", r"[A-Za-z][A-Za-z0-9+.-]*://\S+", Text(es="una dirección de Apprise",
                      en="an Apprise address"), secret=True),
            ),
            lambda fields: fields["url"], lambda _: "",
        ),
    )
}  # fmt: skip


def well_known_hosts() -> tuple[str, ...]:
    """The public hosts of all kinds."""
    return tuple(host for kind in KINDS.values() for host in kind.hosts)
