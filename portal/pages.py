"""Making a page: the template, the reader's language, the headers every answer carries."""

from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.values.language import Language
from domain.values.plan_words import NATIONAL_PLAN, PlanWords
from portal.indicators import told_indicators
from portal.labels import Speech
from portal.language import COOKIE, PARAMETER, asked_language, language_of

_HERE = Path(__file__).parent
_A_YEAR = 365 * 24 * 3600
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""On every answer: nothing of another site, no script, no frame, no trace left elsewhere."""

_STYLE = (_HERE / "style.css").read_bytes()
_STYLE_MARK = sha256(_STYLE).hexdigest()[:12]


def page(
    request: Request, template: str, status: int = 200, /, *, words: PlanWords = NATIONAL_PLAN, **values: object
) -> Response:
    """An HTML page in the reader's language; a language the address asks for is remembered in a cookie.

    ``words``: what the plan that the page is about calls its levels.
    """
    language = language_of(request)
    speech = Speech(language, words)
    html = _ENVIRONMENT.get_template(template).render(
        speech=speech, say=speech.say, style_mark=_STYLE_MARK, other_address=_in_the_other(request, language),
        **values,
    )  # fmt: skip
    headers = {**HEADERS, "Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"}
    answer = HTMLResponse(html, status, headers={**headers, "Content-Language": language.value})
    if asked_language(request):
        answer.set_cookie(COOKIE, language.value, max_age=_A_YEAR, samesite="lax", httponly=True)
    return answer


def style_sheet() -> Response:
    """The one style sheet; its address carries its hash, so a browser may keep it for a year."""
    kept = {"Cache-Control": f"public, max-age={_A_YEAR}, immutable"}
    return Response(_STYLE, media_type="text/css", headers={**HEADERS, **kept})


def _in_the_other(request: Request, language: Language) -> str:
    """The same page in the other language."""
    other = Language.EN if language is Language.ES else Language.ES
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != PARAMETER]
    return f"?{urlencode([*asked, (PARAMETER, other.value)])}"


def _address(base: str, **parameters: object) -> str:
    """An address with those parameters that are given."""
    given = {name: value for name, value in parameters.items() if value}
    return f"{base}?{urlencode(given)}" if given else base


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals["address"] = _address
_ENVIRONMENT.globals["told_indicators"] = told_indicators
