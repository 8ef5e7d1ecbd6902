"""A channel that has a name: its kind and fields as a person gave them, checked; its secrets do not show."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit

from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Text
from notifications.channels.kinds import FOREIGN, KINDS, WEBHOOK, Kind, is_loopback, is_safe_address
from notifications.channels.outcome import Reason

NAMED = "channel:"
"""How an institution's channel says that it is one of those by name."""

_NO_KIND = Text(
    es="No hay canales de la clase «{given}». Hay: {kinds}.",
    en='There are no channels of kind "{given}". There are: {kinds}.',
)
_NO_FIELD = Text(
    es="{kind} no tiene el campo «{given}». Tiene: {fields}.",
    en='{kind} has no field "{given}". It has: {fields}.',
)
_MISSING = Text(es="Falta {field}: {expected}.", en="Missing: {field}: {expected}.")
_BAD = Text(
    es="{field} no sirve{given}. Se espera {expected}.", en="{field} cannot be used{given}. Expected: {expected}."
)
_OPEN = Text(
    es="{field} viajaría sin cifrar. Use una dirección https://.",
    en="{field} would travel unencrypted. Use an https:// address.",
)


@dataclass(frozen=True, slots=True)
class NamedChannel:
    """A checked channel. ``fields`` may be seen, ``secrets`` never."""

    kind: Kind
    fields: Mapping[str, str]
    secrets: Mapping[str, str] = field(repr=False)

    @property
    def host(self) -> str:
        """The host it leads to; empty where only its secret address tells."""
        return self.kind.host({**self.fields, **self.secrets})

    @property
    def address(self) -> str:
        """What Apprise understands. Secret."""
        return self.kind.address({**self.fields, **self.secrets})


FindChannel = Callable[[str], NamedChannel | Reason]
"""The channel of a name, or why there is none that can be used."""


def checked_channel(kind: str, given: Mapping[str, str]) -> NamedChannel:
    """The channel that these fields make; ManyProblemsError with every problem. No secret is in an error."""
    known = KINDS.get(kind)
    if known is None:
        raise InvalidDataError(_NO_KIND, given=excerpt(kind), kinds=", ".join(KINDS))
    names = {one.name for one in known.fields}
    problems: list[HitosError] = [
        InvalidDataError(_NO_FIELD, kind=known.called, given=excerpt(name), fields=", ".join(sorted(names)))
        for name in given
        if name not in names
    ]
    values = {one.name: given.get(one.name, "").strip() or one.default for one in known.fields}
    for one in known.fields:
        value = values[one.name]
        if not value and one.required:
            problems.append(InvalidDataError(_MISSING.with_words(expected=one.expected), field=one.name))
        elif value and not re.fullmatch(one.pattern, value):
            shown = "" if one.secret else f": {excerpt(value)}"
            problems.append(InvalidDataError(_BAD.with_words(expected=one.expected), field=one.name, given=shown))
        elif value and one.name == "url" and known.name == WEBHOOK and not is_safe_address(value):
            problems.append(InvalidDataError(_OPEN, field=one.name))
    if problems:
        raise ManyProblemsError(tuple(problems))
    secret = {one.name for one in known.fields if one.secret}
    return NamedChannel(
        known,
        {name: value for name, value in values.items() if value and name not in secret},
        {name: value for name, value in values.items() if value and name in secret},
    )


def channel_of_address(address: str) -> NamedChannel:
    """A whole address, as Apprise writes them or as a service shows it, taken apart into a kind's fields.

    InvalidDataError or ManyProblemsError, without the address, if it is none.
    """
    kind, fields = _taken_apart(address.strip())
    return checked_channel(kind, fields)


def _taken_apart(address: str) -> tuple[str, dict[str, str]]:
    whole = (FOREIGN, {"url": address})
    try:
        parts = urlsplit(address)
    except ValueError:
        return whole
    host = parts.hostname or ""
    path = [unquote(each) for each in parts.path.split("/") if each]
    # Where a secret stands for the host its capitals are kept only in the text itself.
    there, user = unquote(parts.netloc.rpartition("@")[2]), unquote(parts.username or "")
    match address.partition(":")[0].lower(), path:
        case "https", _ if host == "hooks.slack.com":
            found = "slack", {"url": address}
        case "https", _ if "/triggers/manual/paths/invoke" in parts.path:
            found = "workflows", {"url": address}
        case "slack", [_, _] if not user:
            found = "slack", {"url": "/".join(("https://hooks.slack.com/services", there, *path))}
        case "tgram", [chat]:
            found = "telegram", {"token": there, "chat": chat}
        case "ntfy", [] if there:
            found = "ntfy", {"topic": there}
        case (("ntfys" | "ntfy"), [topic]) if not parts.password and _is_token(parts.username, parts.query):
            found = "ntfy", {"host": there, "topic": topic, "token": user}
        case (("http" | "https") as scheme, [topic]) if not user and _speaks_ntfy(host):
            found = "ntfy", {"host": f"{scheme}://{there}", "topic": topic}
        case "whatsapp", [to]:
            template = {"template": user} if parts.password else {}
            token = unquote(parts.password or "") or user
            found = "whatsapp", {"token": token, "phone_id": host, "to": to, **template}
        case _:
            found = whole
    return found


def _speaks_ntfy(host: str) -> bool:
    """Whether a plain address with one word behind it may be taken for a server and its topic."""
    return host.startswith("ntfy.") or is_loopback(host)


def _is_token(user: str | None, query: str) -> bool:
    """A name alone is a password's half unless it says that it is a token."""
    return user is None or user.startswith("tk_") or "token" in parse_qs(query).get("auth", [])
