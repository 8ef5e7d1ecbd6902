"""The fingerprint is of what a report states, not of when it was sealed, signed, or by whom it is read."""

import hashlib
import json
from datetime import date

import pytest
from pydantic import BaseModel

from domain.rules.canonical import canonical_json, sha256_of
from domain.values.report import Finding, FindingAnswer, ReportPeriod, ReportSection, Signatory
from domain.values.vocabulary import FindingReply, Severity
from tests.writers.report_builders import a_commitment, a_report

ANSWER = FindingAnswer(reply=FindingReply.EXPLAINED, text="Sí", by="Ana Ejemplo", on=date(2020, 8, 31))
FULL = {
    "findings": (Finding(code="overdue", severity=Severity.SERIOUS, step="C10-H5", answer=ANSWER),),
    "period": ReportPeriod(start=date(2018, 11, 1)),
    "sections": (ReportSection(key="method", label="Método", items=("«Uno»",)),),
    "signatories": (Signatory(name="Ana Ejemplo"),),
    "verify_at": "https://example.org/verificar",
}
"""All that is left out when it is empty."""


def test_sealing_signing_and_the_viewpoint_do_not_change_the_fingerprint() -> None:
    bare = a_report(a_commitment(), snapshot_sha256=None)
    sealed = bare.model_copy(update={"snapshot_sha256": sha256_of(bare), "viewpoint": "INFOM"})
    signed = sealed.model_copy(update={"signed_by": "Ana Ejemplo", "signed_on": date(2020, 8, 31)})
    assert sha256_of(bare) == sha256_of(sealed) == sha256_of(signed)
    assert sha256_of(bare) == hashlib.sha256(canonical_json(bare)).hexdigest()


def test_any_other_fact_changes_the_fingerprint() -> None:
    bare = a_report(a_commitment())
    assert sha256_of(bare) != sha256_of(a_report(a_commitment(declared=99)))
    assert sha256_of(bare) != sha256_of(a_report(a_commitment(), as_of=date(2020, 8, 29)))


def test_keys_are_sorted_and_letters_stand_as_they_are() -> None:
    written = canonical_json(a_report(plan_title="Gestión pública"))
    assert "Gestión pública".encode() in written
    assert written.startswith(b'{"as_of":"2020-08-28","commitments":[],"coordinator":{"acronym":')


@pytest.mark.parametrize("full", [False, True])
def test_it_is_byte_for_byte_what_the_standard_library_makes_of_the_dump(full: bool) -> None:
    """What is empty is left out of both, what is not stands in both."""
    report = a_report(a_commitment(), **FULL if full else {})
    plain = json.dumps(report.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert canonical_json(report) == plain.encode()


def test_what_is_no_value_of_ours_has_no_canonical_json() -> None:
    class Odd(BaseModel):
        anything: object

    with pytest.raises(TypeError):
        canonical_json(Odd(anything=object()))
