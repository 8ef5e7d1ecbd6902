"""Problems as pages: what happened and what to do, in the reader's language, with the right HTTP status."""

import logging

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from domain.values.errors import HitosError, InvalidDataError, NotFoundError, RefusedError, UnavailableError
from portal.language import language_of
from portal.pages import page
from portal.refusals import say_with_days

_LOG = logging.getLogger("hitos.portal")
_NOT_FOUND, _REFUSED = 404, 409
_STATUS = {
    NotFoundError: (_NOT_FOUND, "found_not"),
    InvalidDataError: (400, "asked_wrong"),
    RefusedError: (_REFUSED, "refused"),
    UnavailableError: (503, "unavailable"),
}


def answer_problems(app: FastAPI) -> None:
    """Answer every problem of this application with a page."""
    app.add_exception_handler(HitosError, _told)
    app.add_exception_handler(HTTPException, _no_such_address)
    app.add_exception_handler(Exception, _failed)


def _told(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HitosError)
    for kind, (status, title) in _STATUS.items():
        if isinstance(problem, kind):
            if isinstance(problem, UnavailableError):
                # Where the database stands is for the operator, not for the public.
                _LOG.error("%s", problem)
                return page(request, "problem.html.j2", status, title=title, told=None, way_out="failed_do")
            told = say_with_days(problem, language_of(request))
            return page(request, "problem.html.j2", status, title=title, told=told, way_out=None)
    return _failed(request, problem)


def _no_such_address(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    if problem.status_code == _NOT_FOUND:
        return page(request, "problem.html.j2", _NOT_FOUND, title="found_not", told=None, way_out="found_not_do")
    answer = page(
        request, "problem.html.j2", problem.status_code, title="refused", told=None, way_out="only_reading"
    )
    answer.headers.update(problem.headers or {})
    return answer


def _failed(request: Request, problem: Exception) -> Response:
    # The route, not the address: a personal link's token is no business of a log.
    route = getattr(request.scope.get("route"), "path", request.url.path)
    _LOG.error("%s failed", route, exc_info=problem)
    return page(request, "problem.html.j2", 500, title="failed", told=None, way_out="failed_do")
