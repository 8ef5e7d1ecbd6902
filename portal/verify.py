"""The page where anybody checks a document by the code on its pages or by the file itself. It writes nothing."""

from hashlib import sha256
from typing import BinaryIO

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from documents.writers.calendar_words import day_words
from domain.rules.signing_order import titled
from domain.rules.verification import is_fingerprint, parse_code
from domain.values.errors import HitosError, InvalidDataError, NotFoundError
from operations.reports.verified import Checked, KnownCutOff, Outcome
from operations.reports.verified_words import left_out_line
from operations.reports.verifying import check_code, check_hash, recorded_file
from portal.language import PARAMETER, asked_language, language_of
from portal.pages import HEADERS, page
from portal.post_rate import PostRate
from portal.refusals import say_with_days
from portal.sent_forms import TooLargeError, sent_form
from portal.verify_words import VERIFY_WORDS
from runtime.wiring import Runtime

PATH = "/verificar"
POSTS_A_MINUTE = 20
_READ = ["GET", "HEAD"]
_CHUNK = 1 << 20


def add_verify(app: FastAPI, runtime: Runtime) -> None:
    """Answer ``/verificar`` (the forms), ``/verificar/{code}``, and a file that is sent to be checked."""
    rate = PostRate(POSTS_A_MINUTE)

    @app.api_route(PATH, methods=_READ)
    def forms(request: Request, codigo: str = "") -> Response:
        if not codigo.strip():
            return _page(request)
        try:
            return _to(request, codigo.strip().lower() if is_fingerprint(codigo) else parse_code(codigo))
        except InvalidDataError as problem:
            return _page(request, 422, typed=codigo, problem=say_with_days(problem, language_of(request)))

    @app.api_route(f"{PATH}/{{code}}", methods=_READ)
    def by_code(request: Request, code: str) -> Response:
        try:
            with runtime.database.reading() as session:
                checked = recorded_file(session, code, runtime.settings.indicator_grouping)
                found = [] if checked else check_code(session, code, runtime.settings.indicator_grouping)
        except (InvalidDataError, NotFoundError) as problem:
            status = 404 if isinstance(problem, NotFoundError) else 422
            return _page(request, status, typed=code, problem=say_with_days(problem, language_of(request)))
        return _told(request, checked) if checked else _page(request, typed=found[0].code, found=found)

    @app.post(PATH)
    async def by_file(request: Request) -> Response:
        return await _checked(request, runtime, rate)


async def _checked(request: Request, runtime: Runtime, rate: PostRate) -> Response:
    language, most = language_of(request), runtime.settings.evidence_most_bytes
    if not rate.admits(request.client.host if request.client else "", runtime.clock()):
        return _page(request, 429, problem=VERIFY_WORDS["too_many"].say(language))
    try:
        async with sent_form(request, most) as sent:
            if sent.file is None or not sent.file.size:
                lacking = VERIFY_WORDS["empty" if sent.file else "no_file"]
                return _page(request, 422, problem=lacking.say(language))
            checked = await run_in_threadpool(_look_up, runtime, sent.file.file)
    except ClientDisconnect:
        return Response(status_code=400)  # nobody is there to read it
    except TooLargeError:
        too_large = VERIFY_WORDS["too_large"].say(language, most=max(1, most // 1_000_000))
        return _page(request, 413, problem=too_large)
    except HitosError as problem:
        return _page(request, 422, problem=say_with_days(problem, language))
    return _told(request, checked)


def _look_up(runtime: Runtime, file: BinaryIO) -> Checked:
    def content() -> bytes:
        file.seek(0)
        return file.read()

    hashed = sha256()
    while chunk := file.read(_CHUNK):
        hashed.update(chunk)
    with runtime.database.reading() as session:
        return check_hash(session, hashed.hexdigest(), runtime.settings.indicator_grouping, content)


def _told(request: Request, checked: Checked) -> Response:
    return _page(request, checked=checked, found=[checked.cut_off] if checked.cut_off else [])


def _page(
    request: Request,
    status: int = 200,
    *,
    typed: str = "",
    problem: str | None = None,
    checked: Checked | None = None,
    found: list[KnownCutOff] | None = None,
) -> Response:
    language = language_of(request)

    def tell(key: str, **data: object) -> str:
        return VERIFY_WORDS[key].say(language, **data)

    answer = page(
        request, "verify.html.j2", status, tell=tell, typed=typed[:64], problem=problem, checked=checked,
        right=checked is not None and checked.outcome is Outcome.SIGNED,
        left_out=left_out_line(checked.left_out, language) if checked and checked.left_out else None,
        found=found or [], titled=titled, day=lambda on: day_words(on, language), tongue=asked_language(request),
    )  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _to(request: Request, code: str) -> Response:
    chosen = asked_language(request)
    language = f"?{PARAMETER}={chosen.value}" if chosen else ""
    return RedirectResponse(f"{PATH}/{code}{language}", 303, headers=HEADERS)
