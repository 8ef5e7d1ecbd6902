"""Reading a form that was sent: bounded before it is read, whole or not at all."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from domain.values.errors import InvalidDataError, UnavailableError
from domain.values.language import Text
from storage.disk_reasons import disk_reason

_BESIDE_THE_FILE = 400_000
_LONGEST_FIELD = 150_000
_MOST_FIELDS = 20
_LONGEST_WAIT = 60.0
_DISCARDED = 4
_KINDS = {"multipart/form-data": MultiPartParser, "application/x-www-form-urlencoded": FormParser}

_TOO_LARGE = Text(
    es="El archivo es demasiado grande: caben {most} MB. No se guardó nada. Redúzcalo, o publíquelo y dé su "
    "dirección.",
    en="The file is too large: {most} MB fit. Nothing was saved. Make it smaller, or put it on your site and give "
    "its address.",
)
_BROKEN = Text(
    es="El formulario llegó incompleto o dañado. No se guardó nada. Envíelo otra vez.",
    en="The form arrived incomplete or damaged. Nothing was saved. Send it again.",
)
_DISK = Text(
    es="No se pudo recibir el archivo: {reason}. No se guardó nada. Inténtelo más tarde.",
    en="The file could not be received: {reason}. Nothing was saved. Try again later.",
)


class TooLargeError(InvalidDataError):
    """More was sent than fits. ``typed``: the fields that came before it."""

    def __init__(self, most_bytes: int, typed: Mapping[str, str]) -> None:
        super().__init__(_TOO_LARGE, most=max(1, most_bytes // 1_000_000))
        self.typed = typed


@dataclass(frozen=True, slots=True)
class SentForm:
    """The fields as they were sent, and the file, if one was chosen."""

    fields: Mapping[str, str] = field(default_factory=dict)
    file: UploadFile | None = None

    def text(self, name: str) -> str:
        """A field's text; empty where there is none."""
        return self.fields.get(name, "")


@asynccontextmanager
async def sent_form(request: Request, most_bytes: int) -> AsyncIterator[SentForm]:
    """The form in the request's body, its file of at most ``most_bytes``; the file is closed at the end.

    TooLargeError, InvalidDataError for what is no whole form, UnavailableError if the disk takes no more. Memory:
    1 MiB however large the file. What is too large is read to its end as far as is bearable and thrown away, so
    that a browser gets to see the answer; a body that pauses for a minute is given up.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _KINDS:
        raise InvalidDataError(_BROKEN)
    body = _Body(request, most_bytes + _BESIDE_THE_FILE)
    parser = _WholeParser(request, body.chunks()) if kind == "multipart/form-data" else None
    try:
        form = await (parser or FormParser(request.headers, body.chunks())).parse()
    except _TooMuchError as error:
        await body.discard()
        raise TooLargeError(most_bytes, _texts(parser.items if parser else ())) from error
    except (MultiPartException, TimeoutError, ValueError) as error:  # ValueError: a form parser's own errors
        raise InvalidDataError(_BROKEN) from error
    except OSError as error:
        raise UnavailableError(_DISK.with_words(reason=disk_reason(error))) from error
    try:
        made = _made(form)
        if made.file is not None and (made.file.size or 0) > most_bytes:
            raise TooLargeError(most_bytes, made.fields)
        yield made
    finally:
        await form.close()


class _TooMuchError(Exception):
    """The body goes on behind what fits."""


class _WholeParser(MultiPartParser):
    """Insists on the last boundary: a body cut short is no form."""

    def __init__(self, request: Request, stream: AsyncGenerator[bytes, None]) -> None:
        super().__init__(
            request.headers,
            self._whole(stream),
            max_files=1,
            max_fields=_MOST_FIELDS,
            max_part_size=_LONGEST_FIELD,
        )
        self._ended = False

    def on_end(self) -> None:
        self._ended = True

    async def _whole(self, stream: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
        async for chunk in stream:
            yield chunk
        if not self._ended:
            raise MultiPartException("cut short")  # here, so that the parser closes what it began


class _Body:
    """A request's body, counted."""

    def __init__(self, request: Request, most: int) -> None:
        self._stream = request.stream()
        self._most = most
        self._read = 0

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        while (chunk := await self._next()) is not None:
            if self._read > self._most:
                raise _TooMuchError
            yield chunk

    async def discard(self) -> None:
        try:
            while self._read <= _DISCARDED * self._most and await self._next() is not None:
                pass
        except (TimeoutError, ClientDisconnect):
            return

    async def _next(self) -> bytes | None:
        async with asyncio.timeout(_LONGEST_WAIT):
            chunk = await anext(self._stream, None)
        self._read += len(chunk or b"")
        return chunk


def _made(form: FormData) -> SentForm:
    file = next((value for value in form.values() if isinstance(value, UploadFile)), None)
    chosen = file is not None and bool(file.filename or file.size)
    return SentForm(_texts(form.multi_items()), file if chosen else None)


def _texts(items: "list[tuple[str, str | UploadFile]] | tuple[()]") -> dict[str, str]:
    # In a charset of its sender's choosing there may be halves of characters, which no page can show again.
    return {name: value.encode("utf-8", "replace").decode() for name, value in items if isinstance(value, str)}
