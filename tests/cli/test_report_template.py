"""``hitos report template``: begun from ours, checked, and told what it leaves out."""

from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Hitos


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "es",
            ("se puede usar", "deja fuera lo que un informe firmado debe decir",
             "- los hallazgos,", "- lo que se resp",
             "- las firmas (signatures: .name)", "- el código de comprobación (verification_code"),
        ),
        (
            "en",
            ("it can be used", "leaves out what a signed report must say",
             "- the findings,", "- what was answered",
             "- the signatures (signatures: .name)", "- the verification code (verification_code"),
        ),
    ],
)  # fmt: skip
def test_a_template_without_findings_and_signatures_can_be_used_and_is_told_what_it_leaves_out(
    language: str, said: tuple[str, ...], hitos: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOS_LANGUAGE", language)
    document = Document()
    document.add_paragraph("{{ title }}")
    document.save(str(tmp_path / "oficina.docx"))
    checked = hitos("report", "template", "check", tmp_path / "oficina.docx")
    assert (checked.code, checked.out) == (0, "")
    assert [part for part in said if part not in checked.err] == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_template_to_start_from_leaves_nothing_out(language: str, hitos: Hitos, tmp_path: Path) -> None:
    path = tmp_path / "oficina.docx"
    assert hitos("report", "template", "example", path, "--language", language).code == 0
    checked = hitos("report", "template", "check", path)
    assert (checked.code, checked.err.count("\n")) == (0, 1)


def test_checking_a_template_or_naming_the_kinds_makes_no_installation(hitos: Hitos, home: Path) -> None:
    assert hitos("report", "kinds").code == 0
    assert hitos("report", "template", "check", "nothing.docx").code != 0
    assert not home.exists()
