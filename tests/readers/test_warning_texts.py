"""Every warning a reader can give has its sentence in both languages, filled with the data it comes with."""

import re
from pathlib import Path
from string import Formatter

import pytest

from documents.readers.read import read_files
from documents.readers.warnings.texts import WARNING_TEXTS, say_warning
from domain.values.language import Language
from tests.readers.shared_cases import OWN

READERS = Path(__file__).resolve().parents[2] / "documents" / "readers"
RAISED = re.compile(r"(?:\.warn\(\s*|_warning\(\s*|code=)\"(\w+)\"")


def test_every_code_that_a_reader_uses_has_a_text_and_no_text_is_unused() -> None:
    used = {code for path in READERS.rglob("*.py") for code in RAISED.findall(path.read_text(encoding="utf-8"))}
    assert used == set(WARNING_TEXTS)


@pytest.mark.parametrize("code", sorted(WARNING_TEXTS))
def test_both_languages_say_the_same_data(code: str) -> None:
    es, en = ({name for _, name, _, _ in Formatter().parse(side) if name} for side in
              (WARNING_TEXTS[code].es, WARNING_TEXTS[code].en))  # fmt: skip
    assert es == en


@pytest.mark.parametrize("name", ["plantilla.txt", "informe.txt", "relatorio.md", "report_en.txt"])
def test_every_warning_of_our_own_documents_can_be_said(name: str) -> None:
    for warning in read_files([OWN / name]).warnings:
        for language in Language:
            said = say_warning(warning, language)
            assert "{" not in said
            assert said.startswith(warning.subject)
