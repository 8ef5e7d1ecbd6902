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

    The fields that only come after freezing (fingerprint, signatures, where to verify) and the viewpoint count
    as empty, so that a signed report and the snapshot it was made from have the same one.
    """
    after = {"snapshot_sha256", "signed_by", "signed_on", "signatures", "verify_at", "viewpoint"}
    bare = report.model_copy(update={name: Report.model_fields[name].default for name in after})
    return hashlib.sha256(canonical_json(bare)).hexdigest()
