"""Calendar feeds: one address a plan and one an institution, kept until anything in them may have changed."""

from collections.abc import Callable

from fastapi import FastAPI, Request, Response
from sqlmodel import Session

from documents.writers.calendar_feed import calendar_feed
from domain.values.feed import Feed
from operations.finding import find_institution, find_plan
from operations.views.feeds import feed_mark, feed_of_institution, feed_of_plan
from portal.pages import HEADERS
from runtime.wiring import Runtime

_READ = ["GET", "HEAD"]
_MOST_KEPT = 200


def add_feeds(app: FastAPI, runtime: Runtime) -> None:
    """Answer ``/planes/{plan}/calendario.ics`` and ``/instituciones/{acronym}/calendario.ics``."""
    kept: dict[str, tuple[str, bytes]] = {}
    domain = runtime.settings.message_domain

    def answer(request: Request, make: Callable[[Session], Feed]) -> Response:
        with runtime.database.reading() as session:
            mark = f'"{feed_mark(session)}"'
            headers = {**HEADERS, "ETag": mark, "Cache-Control": "no-cache"}
            # A proxy that packs what it passes on weakens the mark: W/"…".
            if mark in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers=headers)
            path = request.url.path
            if path not in kept or kept[path][0] != mark:
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                kept[path] = mark, calendar_feed(make(session))
            return Response(kept[path][1], media_type="text/calendar; charset=utf-8", headers=headers)

    @app.api_route("/planes/{plan}/calendario.ics", methods=_READ)
    def of_plan(request: Request, plan: str) -> Response:
        return answer(request, lambda session: feed_of_plan(session, find_plan(session, plan), domain))

    @app.api_route("/instituciones/{institution}/calendario.ics", methods=_READ)
    def of_institution(request: Request, institution: str) -> Response:
        return answer(
            request, lambda session: feed_of_institution(session, find_institution(session, institution), domain)
        )
