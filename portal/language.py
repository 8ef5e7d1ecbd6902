"""Which language a reader is answered in."""

from fastapi import Request

from domain.values.language import Language

COOKIE = "hitos_lang"
PARAMETER = "lang"
_MOST_OFFERED = 20


def asked_language(request: Request) -> Language | None:
    """The language the address asks for (``?lang=en``); None if it asks for none that there is."""
    return _known(request.query_params.get(PARAMETER))


def language_of(request: Request) -> Language:
    """What the address asks for, else what the reader chose, what the browser prefers, Spanish."""
    chosen = asked_language(request) or _known(request.cookies.get(COOKIE))
    return chosen or _preferred(request.headers.get("accept-language", "")) or Language.ES


def _preferred(header: str) -> Language | None:
    """The first of our languages in the order of the header's weights (RFC 9110, 12.5.4)."""
    offered = []
    for place, part in enumerate(header.split(",")[:_MOST_OFFERED]):
        tag, _, weight = part.partition(";")
        language = _known(tag.strip().partition("-")[0])
        if language is not None and _weight(weight) > 0:
            offered.append((-_weight(weight), place, language))
    return min(offered)[2] if offered else None


def _weight(text: str) -> float:
    if not text.strip():
        return 1.0
    try:
        return float(text.partition("=")[2])
    except ValueError:
        return 0.0


def _known(tag: str | None) -> Language | None:
    return next((language for language in Language if language.value == (tag or "").lower()), None)
