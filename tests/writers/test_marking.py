"""The mark on every page, and the lines of those who sign."""

from datetime import date

import pytest

from documents.writers.blocks import Signature
from documents.writers.marking import mark_of
from documents.writers.outline.outline import outline_of
from domain.rules.canonical import sha256_of
from domain.rules.verification import code_of
from domain.values.language import Language
from domain.values.report import Report, ReportSignature, Signatory
from tests.writers.report_builders import FINGERPRINT, a_commitment, a_report

TWO = (Signatory(name="Ana Ejemplo", office="Directora"), Signatory(name="Luis Muestra"))
ANA = ReportSignature(name="Ana Ejemplo", office="Directora", on=date(2020, 8, 30))
LUIS = ReportSignature(name="Luis Muestra", on=date(2020, 9, 2))


def lines(**given: object) -> list[list[tuple[str, str | None]]]:
    blocks = outline_of(a_report(a_commitment(), **given)).blocks
    return [list(block.lines) for block in blocks if isinstance(block, Signature)]


def test_a_mark_says_where_its_code_is_typed_in_and_its_picture_leads_there() -> None:
    report = a_report(verify_at="https://hitos.example.org/verificar")
    mark = mark_of(report)
    assert mark is not None
    assert mark.code == code_of(FINGERPRINT)
    assert mark.caption == "Compruebe este documento en hitos.example.org/verificar"
    assert mark.says == f"https://hitos.example.org/verificar/{mark.code}"
    english = mark_of(report.model_copy(update={"language": Language.EN}))
    assert english is not None
    assert english.caption == "Check this document at hitos.example.org/verificar"


def test_without_an_address_the_picture_says_the_code_and_a_preview_has_no_mark() -> None:
    mark = mark_of(a_report())
    assert mark is not None
    assert mark.says == mark.code
    assert mark_of(a_report(snapshot_sha256=None)) is None
    assert outline_of(a_report()).mark == mark


def test_those_who_signed_and_those_who_are_to_sign_stand_together_in_order() -> None:
    assert lines(signatories=TWO, signatures=(ANA,)) == [
        [
            ("Firmado por (1 de 2)", "Ana Ejemplo, Directora · 30 de agosto de 2020"),
            ("Firma (2 de 2)", "Luis Muestra"),
            ("Firma y sello", None),
            ("Fecha", None),
        ]
    ]
    signed = lines(
        signatories=TWO, signatures=(ANA, LUIS), signed_by="Luis Muestra", signed_on=LUIS.on, language=Language.EN
    )
    assert signed == [
        [
            ("Signed by (1 of 2)", "Ana Ejemplo, Directora · 30 August 2020"),
            ("Signed by (2 of 2)", "Luis Muestra · 2 September 2020"),
        ]
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, [("Nombre y cargo", None), ("Firma y sello", None), ("Fecha", None)]),
        (
            {"signatories": TWO[:1]},
            [("Nombre y cargo", "Ana Ejemplo, Directora"), ("Firma y sello", None), ("Fecha", None)],
        ),
        (
            {"signatures": (ANA,), "signed_by": "Ana Ejemplo", "signed_on": ANA.on},
            [("Firmado por", "Ana Ejemplo, Directora"), ("Fecha de firma", "30 de agosto de 2020")],
        ),
        (
            {"signed_by": "Ana Ejemplo", "signed_on": ANA.on},
            [("Firmado por", "Ana Ejemplo"), ("Fecha de firma", "30 de agosto de 2020")],
        ),
    ],
)
def test_one_officer_has_the_lines_to_oneself(given: dict[str, object], expected: list[object]) -> None:
    assert lines(**given) == [expected]


def test_many_who_sign_are_set_in_groups_that_fit_a_page() -> None:
    many = tuple(Signatory(name=f"Persona {number}") for number in range(1, 11))
    assert [len(group) // 3 for group in lines(signatories=many)] == [4, 4, 2]


def test_who_signed_is_no_part_of_the_fingerprint_but_who_must_sign_is() -> None:
    bare: Report = a_report(a_commitment())
    assert sha256_of(bare.model_copy(update={"signatures": (ANA,), "verify_at": "https://x"})) == sha256_of(bare)
    assert sha256_of(bare.model_copy(update={"signatories": TWO})) != sha256_of(bare)
