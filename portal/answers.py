"""The page behind a personal link: reading it changes nothing, its forms are the only thing that writes here."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from sqlmodel import Session
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from domain.rules.days import local_day
from domain.values.errors import HitosError, InvalidDataError, NotFoundError, RefusedError, UnavailableError
from domain.values.language import Text
from operations.actor import Actor
from operations.messages.links import OpenedLink, open_link, step_behind
from operations.messages.undelivered import undelivered_to
from operations.views.answer_page import latest_act, latest_answer, latest_evidence, owed_by, step_to_answer
from portal.answer_acts import Form, Sent, carry_out, who_sent
from portal.asked import asked_page, shown_of
from portal.language import PARAMETER, asked_language, language_of
from portal.pages import HEADERS, page
from portal.post_rate import PostRate
from portal.refusals import say_on_the_web
from portal.sent_forms import SentForm, TooLargeError, sent_form
from runtime.wiring import Runtime

STEPS_A_PAGE = 25
POSTS_A_MINUTE = 40
DONE = "hecho"
_READ = ["GET", "HEAD"]
_PRIVATE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive"}
_NO_FORM = Text(es="No hay tal formulario.", en="There is no such form.")
_NOT_NOW = Text(
    es="El servidor no pudo guardarlo ahora: está ocupado o se quedó sin espacio. No quedó nada a medias y lo que "
    "escribió sigue aquí. Envíelo otra vez más tarde; si se repite, responda al correo que recibió.",
    en="The server could not save it now: it is busy or out of space. Nothing was left half done, and what you "
    "wrote is still here. Send it again later; if it happens again, reply to the mail you got.",
)
_LOG = logging.getLogger("hitos.portal")
_STATUS: Mapping[type[HitosError], int] = {
    TooLargeError: 413, InvalidDataError: 422, RefusedError: 409, UnavailableError: 503,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request by a token."""

    request: Request
    runtime: Runtime
    token: str

    def open(self, session: Session) -> OpenedLink:
        """The link; NotFoundError for one that does not work."""
        runtime = self.runtime
        return open_link(session, runtime.key, self.token, runtime.clock(), runtime.settings.zone)

    def place(self, *parts: object, **query: object) -> str:
        """An address behind the link, in the language that was asked for."""
        chosen = asked_language(self.request)
        told = query | ({PARAMETER: chosen.value} if chosen else {})
        path = "/".join(["/responder", self.token, *map(str, parts)])
        return path + ("?" + "&".join(f"{name}={value}" for name, value in told.items()) if told else "")


def add_answers(app: FastAPI, runtime: Runtime) -> None:
    """Answer ``/responder/{token}``, a step's page under it, and the forms of that page."""
    rate = PostRate(POSTS_A_MINUTE)

    @app.api_route("/responder/{token}", methods=_READ)
    def behind(request: Request, token: str) -> Response:
        return _read(_Asked(request, runtime, token), None)

    @app.api_route("/responder/{token}/{step:int}", methods=_READ)
    def step_page(request: Request, token: str, step: int) -> Response:
        return _read(_Asked(request, runtime, token), step)

    @app.api_route("/responder/{token}/{step:int}/{form}", methods=_READ)
    def back_to_the_page(request: Request, token: str, step: int, form: str) -> Response:  # noqa: ARG001  (in the address)
        return _to(_Asked(request, runtime, token).place(step))

    @app.post("/responder/{token}/{step:int}/{form}")
    async def send(request: Request, token: str, step: int, form: str) -> Response:
        return await _send(_Asked(request, runtime, token), step, form, rate)


def _read(asked: _Asked, step_id: int | None) -> Response:
    with asked.runtime.database.reading() as session:
        try:
            link = asked.open(session)
            wanted = link.step_id if step_id is None else step_id
            return _owed(asked, session, link) if wanted is None else _step(asked, session, link, wanted)
        except NotFoundError:
            return _gone(asked.request)


async def _send(asked: _Asked, step: int, form: str, rate: PostRate) -> Response:
    request, runtime = asked.request, asked.runtime
    try:
        kind = await run_in_threadpool(_let_in, asked, step, form)
    except NotFoundError:
        return _gone(request)
    if not rate.admits(f"{asked.token} {request.client.host if request.client else ''}", runtime.clock()):
        return _too_many(request)
    typed = SentForm()
    try:
        async with sent_form(request, runtime.settings.evidence_most_bytes) as typed:
            await run_in_threadpool(_record, asked, step, kind, typed)
    except ClientDisconnect:
        return Response(status_code=400)  # nobody is there to read it
    except NotFoundError:
        return _gone(request)
    except HitosError as problem:
        fields = problem.typed if isinstance(problem, TooLargeError) else typed.fields
        return await run_in_threadpool(_shown_again, asked, step, kind, fields, problem)
    return _to(asked.place(step, **{DONE: kind.value}))


def _let_in(asked: _Asked, step: int, form: str) -> Form:
    """Which form it is; NotFoundError before a byte of it is read if there is none, or the link does not work."""
    with asked.runtime.database.reading() as session:
        step_behind(session, asked.open(session), step)
    if form not in set(Form):
        raise NotFoundError(_NO_FORM)
    return Form(form)


def _record(asked: _Asked, step_id: int, kind: Form, form: SentForm) -> None:
    runtime = asked.runtime
    actor = Actor(who_sent(form), runtime.clock())
    with runtime.database.writing() as session:
        link = asked.open(session)
        plan, step = step_behind(session, link, step_id)
        store, most = runtime.evidence_files, runtime.settings.evidence_most_bytes
        carry_out(kind, Sent(session, plan, step, link.institution, actor, form, store, most))


def _step(
    asked: _Asked, session: Session, link: OpenedLink, step_id: int, status: int = 200, *,
    form: Form | None = None, typed: Mapping[str, str] | None = None, problem: str | None = None,
) -> Response:  # fmt: skip
    plan, step = step_behind(session, link, step_id)
    view = step_to_answer(session, plan, step, local_day(asked.runtime.clock(), plan.zone))
    done = asked.request.query_params.get(DONE) if problem is None else None
    return _private(
        page(
            asked.request, "answer.html.j2", status, words=view.words, view=view, link=link, place=asked.place,
            form=form, typed=typed or {}, problem=problem, done=done,
            attached=latest_evidence(session, step), act=latest_act(session, step),
            answer=latest_answer(session, step), most=asked.runtime.settings.evidence_most_bytes // 1_000_000,
        )
    )  # fmt: skip


def _owed(asked: _Asked, session: Session, link: OpenedLink) -> Response:
    number = asked_page(asked.request.query_params.get("page"))
    first = (number - 1) * STEPS_A_PAGE
    rows, total = owed_by(session, link.institution, asked.runtime.clock(), first=first, most=STEPS_A_PAGE)
    shown = shown_of(number, STEPS_A_PAGE, total)
    return _private(
        page(
            asked.request, "answer_list.html.j2", rows=rows, shown=shown, number=number, link=link,
            place=asked.place, lost=undelivered_to(session, link.institution) if number == 1 else [],
        )
    )  # fmt: skip


def _shown_again(asked: _Asked, step: int, form: Form, typed: Mapping[str, str], problem: HitosError) -> Response:
    """The page with what was typed and what is wrong with it."""
    status = next(code for kind, code in _STATUS.items() if isinstance(problem, kind))
    if isinstance(problem, UnavailableError):
        _LOG.error("%s", problem)  # where things stand on the disk is for the operator
        problem = UnavailableError(_NOT_NOW)
    said = say_on_the_web(problem, language_of(asked.request))
    with asked.runtime.database.reading() as session:
        try:
            return _step(asked, session, asked.open(session), step, status, form=form, typed=typed, problem=said)
        except NotFoundError:
            return _gone(asked.request)


def _gone(request: Request) -> Response:
    return _private(page(request, "answer_gone.html.j2", 404, title="link_gone", told="link_gone_do"))


def _too_many(request: Request) -> Response:
    answer = _private(page(request, "answer_gone.html.j2", 429, title="too_many", told="too_many_do"))
    answer.headers["Retry-After"] = "60"
    return answer


def _to(place: str) -> Response:
    return _private(RedirectResponse(place, 303, headers=dict(HEADERS)))


def _private(answer: Response) -> Response:
    answer.headers.update(_PRIVATE)
    return answer
