"""The one spelling of a value as bytes, so that the same facts always have the same SHA-256."""

import hashlib
import json

from pydantic import BaseModel

from domain.values.report import Report


def canonical_json(model: BaseModel) -> bytes:
    """The value as UTF-8 JSON: keys sorted, no white space, nothing escaped that need not be."""
    plain = model.model_dump(mode="json")
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def sha256_of(report: Report) -> str:
    """The fingerprint (hex) of what a report states.

    The fields that only come after freezing (fingerprint and signature) and the viewpoint count as None, so
    that a signed report and the snapshot it was made from have the same one.
    """
    bare = report.model_copy(
        update={"snapshot_sha256": None, "signed_by": None, "signed_on": None, "viewpoint": None}
    )
    return hashlib.sha256(canonical_json(bare)).hexdigest()
