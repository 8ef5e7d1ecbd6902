"""Files made to harm or broken on the way: each is refused in words or read with a warning, within limits."""

import itertools
from pathlib import Path

import pytest

from documents.readers.limited import BUSY, DEFAULT, outcome_of
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from tests.hostile import pdfs, sheets, texts, word
from tests.hostile.cases import TITLE, Case

CASES = (*word.CASES, *sheets.CASES, *pdfs.CASES, *texts.CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_with(case: Case, tmp_path: Path) -> None:
    path = case.build(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    outcome = outcome_of(path)
    told = outcome.told
    if isinstance(told, HitosError):
        said = told.say(Language.ES)
        assert isinstance(told, InvalidDataError)
        assert case.told, said
        assert any(part in said for part in case.told.split("|")), said
        assert len(said) < 20_000
    else:
        assert not case.told
        steps = [step for commitment in told.commitments for step in commitment.milestones]
        assert TITLE in {step.title for step in steps}
        assert set(case.warned) <= {warning.code for warning in told.warnings}
    assert outcome.seconds <= BUSY * DEFAULT.seconds + 1
    assert outcome.peak_megabytes is None or outcome.peak_megabytes <= DEFAULT.megabytes
    assert sorted(tmp_path.rglob("*")) == before


def test_the_corpus_has_sixty_files_and_no_two_of_one_name() -> None:
    names = [case.name for case in CASES]
    assert len(names) >= 60
    assert not [name for name, same in itertools.groupby(sorted(names)) if len(list(same)) > 1]
