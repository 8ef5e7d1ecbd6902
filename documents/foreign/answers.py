"""What a reading process tells the one that started it, as JSON: the document, or the problem."""

import json
from typing import Any

from domain.values.errors import (
    HitosError,
    InvalidDataError,
    ManyProblemsError,
    NotFoundError,
    RefusedError,
    UnavailableError,
)
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

_KINDS = {kind.__name__: kind for kind in (InvalidDataError, NotFoundError, RefusedError, UnavailableError)}


def answer(told: PlanDocument | HitosError, peak_megabytes: float | None) -> bytes:
    """The whole answer."""
    data: dict[str, Any] = {"peak_megabytes": peak_megabytes}
    if isinstance(told, PlanDocument):
        data["document"] = told.model_dump(mode="json")
    else:
        data["problem"] = _as_data(told)
    return json.dumps(data).encode("ascii")


def told_in(answered: bytes) -> tuple[PlanDocument | HitosError, float | None]:
    """What ``answer`` was made of; problems are of the same class, with both languages and what fills them."""
    data = json.loads(answered)
    if "document" in data:
        return PlanDocument.model_validate(data["document"]), data["peak_megabytes"]
    return _from_data(data["problem"]), data["peak_megabytes"]


def _as_data(error: HitosError) -> dict[str, Any]:
    if isinstance(error, ManyProblemsError):
        return {"problems": [_as_data(problem) for problem in error.problems]}
    filled = {name: value if isinstance(value, int | float) else str(value) for name, value in error.data.items()}
    return {"kind": type(error).__name__, "es": error.text.es, "en": error.text.en, "data": filled}


def _from_data(data: dict[str, Any]) -> HitosError:
    if "problems" in data:
        return ManyProblemsError(tuple(_from_data(problem) for problem in data["problems"]))
    return _KINDS.get(data["kind"], InvalidDataError)(Text(es=data["es"], en=data["en"]), **data["data"])
