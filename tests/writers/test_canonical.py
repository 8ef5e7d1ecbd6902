"""The fingerprint is of what a report states, not of when it was sealed, signed, or by whom it is read."""

import hashlib
from datetime import date

from domain.rules.canonical import canonical_json, sha256_of
from tests.writers.report_builders import a_commitment, a_report


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
