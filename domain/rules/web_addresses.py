"""What counts as an address on the web that can be evidence. Says nothing about who may be visited."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit, urlunsplit

from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text

LONGEST_ADDRESS = 2_000
"""Characters."""

_BAD = Text(
    es="«{given}» no es una dirección que sirva: {reason}. Escriba una como https://www.example.org/documento.pdf.",
    en='"{given}" is not an address that can be used: {reason}. Write one like '
    "https://www.example.org/document.pdf.",
)
_TOO_LONG = Text(es="tiene más de {most} caracteres", en="it has more than {most} characters")
_UNFIT = Text(
    es="contiene espacios, comillas, barras invertidas o caracteres de control",
    en="it has spaces, quotes, backslashes or control characters",
)
_NO_SCHEME = Text(es="no empieza por http:// ni https://", en="it begins with neither http:// nor https://")
_CREDENTIALS = Text(es="lleva usuario o contraseña", en="it carries a user name or a password")
_NO_HOST = Text(es="no nombra ningún servidor de la red", en="it names no server on the network")
_BAD_PORT = Text(es="su puerto no existe", en="its port does not exist")

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?!\d+\.?$){_LABEL}\.?")
_NOT_FOR_ADDRESSES = re.compile(
    r"""[\s"<>\\\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"""
)


def parse_address(given: str) -> str:
    """The address as stored: scheme and host in lower case, the rest as given.

    InvalidDataError unless it is http or https with a host that has a dot or is a number (``localhost`` is
    none), without credentials, spaces or control characters, of at most ``LONGEST_ADDRESS`` characters.
    """
    text = given.strip()
    if len(text) > LONGEST_ADDRESS:
        raise _bad(text, _TOO_LONG)
    if _NOT_FOR_ADDRESSES.search(text):
        raise _bad(text, _UNFIT)
    parts = _split(text)
    if parts.scheme not in {"http", "https"}:
        raise _bad(text, _NO_SCHEME)
    if "@" in parts.netloc:
        raise _bad(text, _CREDENTIALS)
    if not _names_a_host(parts.hostname or ""):
        raise _bad(text, _NO_HOST)
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def host_of(address: str) -> str:
    """The host of a stored address; empty for one that a document gives and that is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise _bad(text, _NO_HOST) from error
    try:
        _ = parts.port
    except ValueError as error:
        raise _bad(text, _BAD_PORT) from error
    return parts


def _names_a_host(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return bool(_HOST.fullmatch(host))
    return True


def _bad(given: str, reason: Text) -> InvalidDataError:
    return InvalidDataError(_BAD.with_words(reason=reason), given=excerpt(given), most=LONGEST_ADDRESS)
