"""The one spelling of a value as bytes, so that the same facts always have the same SHA-256."""

import hashlib
from collections.abc import Callable

import orjson
from pydantic import BaseModel

from domain.values.report import Report


def canonical_json(model: BaseModel) -> bytes:
    """The value as UTF-8 JSON: keys sorted, no white space, nothing escaped that need not be.

    What its fields leave out when empty (``exclude_if``) is left out. Byte for byte what ``json.dumps`` with
    sorted keys makes of ``model_dump(mode="json")``, in a tenth of the time: 3 microseconds a step.
    """
    return orjson.dumps(model, default=_plain, option=orjson.OPT_SORT_KEYS)


def sha256_of(report: Report) -> str:
    """The fingerprint (hex) of what a report states.

    The fields that only come after freezing (fingerprint, signatures, where to verify) and the viewpoint count
    as empty, so that a signed report and the snapshot it was made from have the same one.
    """
    after = {"snapshot_sha256", "signed_by", "signed_on", "signatures", "verify_at", "viewpoint"}
    bare = report.model_copy(update={name: Report.model_fields[name].default for name in after})
    return hashlib.sha256(canonical_json(bare)).hexdigest()


class _LeftOut(dict[type[BaseModel], list[tuple[str, Callable[[object], bool]]]]):
    """The fields of a model that are left out when they are empty, with what tells that they are."""

    def __missing__(self, model: type[BaseModel]) -> list[tuple[str, Callable[[object], bool]]]:
        fields = model.model_fields.items()
        self[model] = [(name, field.exclude_if) for name, field in fields if field.exclude_if]
        return self[model]


_LEFT_OUT = _LeftOut()


def _plain(value: BaseModel) -> dict[str, object]:
    may_be_empty = _LEFT_OUT[type(value)]
    fields = value.__dict__
    if not may_be_empty:
        return fields
    kept = fields.copy()
    for name, is_empty in may_be_empty:
        given = fields[name]
        # None is empty to all of them; not to ask saves a fifth of the time.
        if given is None or is_empty(given):
            del kept[name]
    return kept
