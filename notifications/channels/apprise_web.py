"""Leading what Apprise's plugins say to the web through our own way to it.

A plugin calls ``requests.post`` by the name ``requests`` of its own module. That name is made ours, so that every
request of a plugin takes the guarded way (listed hosts, checked numbers, no redirects, a time limit) and its
answer is known afterwards: Apprise itself tells only taken or not. Nothing else in the process is touched, and
where no exchange of ours is under way the plugins reach the real ``requests``.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from threading import local
from types import ModuleType
from typing import Any

import requests
from apprise import NotifyBase

from domain.values.web import Answer, Ask, NoAnswer, Request

_MOST_REQUESTS = 5
"""A plugin that says more for one message is in a loop."""
_WITHOUT_DOOR = frozenset({"Session", "session", "sessions", "adapters", "api"})
_WORDS = frozenset({"get", "post", "put", "patch", "delete", "head"})


class Exchange:
    """What one plugin said to the web for one message, and the last answer."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._asked = 0
        self.answer: Answer | NoAnswer | None = None

    def say(self, method: str, url: str, options: Mapping[str, Any]) -> requests.Response:
        """One request of the plugin's; what ``requests`` would raise is raised."""
        self._asked += 1
        if self._asked > _MOST_REQUESTS:
            raise requests.ConnectionError("too many requests")
        told = {name: options[name] for name in ("headers", "data", "json", "params", "auth") if name in options}
        prepared = requests.Request(method.upper(), url, **told).prepare()
        address = prepared.url or ""
        self.answer = self._ask(Request(method.upper(), address, _words(prepared.headers), _bytes(prepared.body)))
        if isinstance(self.answer, NoAnswer):
            raise requests.ConnectionError(self.answer.silence.value)
        return _as_response(self.answer, prepared)


class _OurRequests:
    """Stands in a plugin's module where ``requests`` stood."""

    def __getattr__(self, name: str) -> Any:
        exchange = getattr(_under_way, "exchange", None)
        if exchange is None:
            return getattr(requests, name)
        if name in _WITHOUT_DOOR:
            raise AttributeError(name)
        if name == "request":
            return lambda method, url, **options: exchange.say(method, url, options)
        if name in _WORDS:
            return lambda url, *given, **options: exchange.say(name, url, _named(name, given, options))
        return getattr(requests, name)


_OURS = _OurRequests()
_under_way = local()


def lead(plugin: NotifyBase) -> bool:
    """Lead the plugin's requests our way; False if it talks to the network by anything else."""
    led = False
    for module in _modules(plugin):
        if getattr(module, "requests", None) in (requests, _OURS):
            module.requests = _OURS  # type: ignore[attr-defined]  # the module's own name
            led = True
        elif any(hasattr(module, other) for other in ("smtplib", "socket", "urllib3", "httpx")):
            return False
    return led


@contextmanager
def exchange(ask: Ask) -> Iterator[Exchange]:
    """While this lasts, what plugins say in this thread goes by ``ask``."""
    _under_way.exchange = said = Exchange(ask)
    try:
        yield said
    finally:
        _under_way.exchange = None


def _modules(plugin: NotifyBase) -> list[ModuleType]:
    """The plugin's modules: of its class, of what it is derived from below Apprise's own base, and inside them."""
    bases = type(plugin).__mro__[: type(plugin).__mro__.index(NotifyBase)]
    names = {base.__module__ for base in bases}
    inside = tuple(f"{name}." for name in names)
    return [module for name, module in list(sys.modules.items()) if name in names or name.startswith(inside)]


def _named(method: str, given: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
    names = {"get": ("params",), "post": ("data", "json")}.get(method, ("data",))
    return {**dict(zip(names, given, strict=False)), **options}


def _words(headers: Mapping[Any, Any]) -> dict[str, str]:
    return {_word(name): _word(value) for name, value in headers.items()}


def _word(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _bytes(body: Any) -> bytes:
    if isinstance(body, bytes):
        return body
    return str(body or "").encode()


def _as_response(answer: Answer, prepared: requests.PreparedRequest) -> requests.Response:
    response = requests.Response()
    response.status_code = answer.status
    response.headers.update(answer.headers)
    response.raw = BytesIO(answer.body)
    response.url, response.request = prepared.url or "", prepared
    return response
