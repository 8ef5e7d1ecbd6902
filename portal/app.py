"""The portal: read-only pages about plans and their commitments, for anybody, and those behind personal links."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from sqlmodel import Session
from starlette.middleware.gzip import GZipMiddleware

from operations.finding import find_plan
from operations.views.commitment_view import commitment_view
from operations.views.overview import DUE_WITHIN, list_plans, overview_of
from portal.answers import add_answers
from portal.asked import asked_day, asked_page, shown_of
from portal.choices import add_choices
from portal.feeds import add_feeds
from portal.open_data import add_open_data
from portal.pages import HEADERS, page, style_sheet
from portal.problems import answer_problems
from portal.verify import add_verify
from runtime.wiring import Runtime

STEPS_A_PAGE = 25
COMMITMENTS_A_PAGE = 50
ITEMS_OF_A_SECTION = 40
_READ = ["GET", "HEAD"]


def make_app(runtime: Runtime) -> FastAPI:
    """The web application of one installation. It reads the clock of ``runtime``.

    Nothing here writes but the forms of ``portal.answers`` and of ``portal.choices``.
    """
    app = FastAPI(title="Hitos", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    answer_problems(app)

    @app.api_route("/", methods=_READ)
    def home(request: Request) -> Response:
        with runtime.database.reading() as session:
            plans = list_plans(session)
            if len(plans) != 1:
                return page(request, "plans.html.j2", plans=plans)
            return _dashboard(request, runtime, session, plans[0].code)

    @app.api_route("/planes/{plan}", methods=_READ)
    def dashboard(request: Request, plan: str) -> Response:
        with runtime.database.reading() as session:
            return _dashboard(request, runtime, session, plan)

    @app.api_route("/planes/{plan}/compromisos/{code}", methods=_READ)
    def commitment(request: Request, plan: str, code: str) -> Response:
        with runtime.database.reading() as session:
            return _commitment(request, runtime, session, plan, code)

    add_feeds(app, runtime)
    add_open_data(app, runtime)
    add_answers(app, runtime)
    add_verify(app, runtime)
    add_choices(app, runtime)

    @app.api_route("/estilo.css", methods=_READ)
    def style() -> Response:
        return style_sheet()

    @app.api_route("/salud", methods=_READ)
    def health() -> Response:
        with runtime.database.reading() as session:
            plans = len(list_plans(session))
        body = {"status": "ok", "plans": plans, "at": runtime.clock().isoformat(timespec="seconds")}
        return JSONResponse(body, headers={**HEADERS, "Cache-Control": "no-store"})

    return app


def _dashboard(request: Request, runtime: Runtime, session: Session, code: str) -> Response:
    plan = find_plan(session, code)
    asked, number = request.query_params.get("as_of"), asked_page(request.query_params.get("page"))
    day = asked_day(asked, plan, runtime.clock)
    overview = overview_of(session, plan, day, runtime.settings.indicator_grouping)
    shown = shown_of(number, COMMITMENTS_A_PAGE, len(overview.commitments))
    return page(
        request, "dashboard.html.j2", words=overview.words, plan=plan, overview=overview, as_of=day, asked=asked,
        number=number, shown=shown, rows=overview.commitments[shown.first - 1 : shown.last],
        due_within=DUE_WITHIN, most_items=ITEMS_OF_A_SECTION,
    )  # fmt: skip


def _commitment(request: Request, runtime: Runtime, session: Session, plan_code: str, code: str) -> Response:
    plan = find_plan(session, plan_code)
    asked, number = request.query_params.get("as_of"), asked_page(request.query_params.get("page"))
    day = asked_day(asked, plan, runtime.clock)
    view = commitment_view(session, plan, code, day, first=(number - 1) * STEPS_A_PAGE, most=STEPS_A_PAGE)
    shown = shown_of(number, STEPS_A_PAGE, view.steps)
    return page(
        request, "commitment.html.j2", words=view.words, plan=plan, view=view, as_of=day, asked=asked,
        number=number, shown=shown,
    )  # fmt: skip
