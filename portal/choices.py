"""The page on which an address chooses what it is sent (RFC 2369, RFC 8058): reading it changes nothing.

Who has a mail has the address of this page. A form of the page, or the one click of a mail program
(``List-Unsubscribe=One-Click``, without cookies and without asking anything back), appends the choice; the page
says what it is and takes it back again.
"""

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from domain.values.errors import InvalidDataError, NotFoundError, UnavailableError
from operations.messages.mail_choices import Choosing, choose, opened_choice
from portal.language import PARAMETER, asked_language
from portal.pages import HEADERS, page
from portal.post_rate import PostRate
from portal.sent_forms import SentForm, sent_form
from runtime.wiring import Runtime

POSTS_A_MINUTE = 20
FIELD, LESS, ALL = "avisos", "menos", "todos"
DONE = "hecho"
_READ = ["GET", "HEAD"]
_PRIVATE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive"}


def add_choices(app: FastAPI, runtime: Runtime) -> None:
    """Answer ``/avisos/{token}`` and its form."""
    rate = PostRate(POSTS_A_MINUTE)

    @app.api_route("/avisos/{token}", methods=_READ)
    def read(request: Request, token: str) -> Response:
        with runtime.database.reading() as session:
            try:
                choosing = opened_choice(session, runtime.key, token)
            except NotFoundError:
                return _gone(request)
        return _page(request, choosing, done=DONE in request.query_params)

    @app.post("/avisos/{token}")
    async def send(request: Request, token: str) -> Response:
        if not rate.admits(token, runtime.clock()):
            answer = _private(page(request, "answer_gone.html.j2", 429, title="too_many", told="too_many_do"))
            answer.headers["Retry-After"] = "60"
            return answer
        try:
            async with sent_form(request, 0) as form:
                return await run_in_threadpool(_choose, request, runtime, token, form)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        except NotFoundError:
            return _gone(request)
        except (InvalidDataError, UnavailableError) as problem:
            status = 503 if isinstance(problem, UnavailableError) else 422
            return _private(
                page(request, "answer_gone.html.j2", status, title="choice_not_saved", told="choice_not_saved_do")
            )


def _choose(request: Request, runtime: Runtime, token: str, form: SentForm) -> Response:
    one_click = form.text("List-Unsubscribe") == "One-Click"
    wanted = {LESS: False, ALL: True}.get(form.text(FIELD), not one_click)
    known = one_click or form.text(FIELD) in {LESS, ALL}
    with runtime.database.writing() as session:
        choosing = opened_choice(session, runtime.key, token)
        if known:
            choose(session, choosing, wanted=wanted, by=choosing.email, at=runtime.clock())
    if one_click:
        return _page(request, Choosing(choosing.institution, choosing.email, wanted), done=True)
    chosen = asked_language(request)
    query = f"?{DONE}=1" + (f"&{PARAMETER}={chosen.value}" if chosen else "")
    return _private(RedirectResponse(f"/avisos/{token}{query if known else ''}", 303, headers=dict(HEADERS)))


def _page(request: Request, choosing: Choosing, *, done: bool) -> Response:
    return _private(
        page(
            request, "choices.html.j2", choosing=choosing, whom=_masked(choosing.email), done=done, field=FIELD,
            value=LESS if choosing.wanted else ALL,
        )
    )  # fmt: skip


def _masked(email: str) -> str:
    """Enough for its owner to know it by, in case the mail was passed on."""
    name, _, host = email.partition("@")
    return f"{name[:2]}…@{host}"


def _gone(request: Request) -> Response:
    return _private(page(request, "answer_gone.html.j2", 404, title="link_gone", told="choice_gone_do"))


def _private(answer: Response) -> Response:
    answer.headers.update(_PRIVATE)
    return answer
