"""Values made without validation are the values validation makes."""

from datetime import date

import pytest

from domain.rules.canonical import canonical_json
from domain.values.report import Finding, ReportPeriod
from domain.values.trusted import trusted
from domain.values.vocabulary import Precision, Severity

PERIOD = {
    "start": date(2018, 12, 1), "end": date(2020, 8, 31), "start_precision": Precision.MONTH,
    "end_precision": None, "original_start": None, "original_end": None, "closed_on": None, "inherited": False,
}  # fmt: skip


def test_a_trusted_value_is_the_validated_one_in_every_way() -> None:
    made, validated = trusted(ReportPeriod, dict(PERIOD)), ReportPeriod.model_validate(PERIOD)
    assert made == validated
    assert hash(made) == hash(validated)
    assert repr(made) == repr(validated)
    assert made.model_dump_json() == validated.model_dump_json()
    assert canonical_json(made) == canonical_json(validated)


def test_a_changed_copy_leaves_the_original_and_its_siblings_alone() -> None:
    given: dict[str, object] = {
        "code": "overdue",
        "severity": Severity.SERIOUS,
        "step": "C1-A1",
        "data": {},
        "answer": None,
    }
    found = trusted(Finding, given)
    copy = found.model_copy(update={"step": "C1-A2"})
    assert (found.step, copy.step) == ("C1-A1", "C1-A2")
    assert found.model_fields_set == copy.model_fields_set == set(Finding.model_fields)


@pytest.mark.parametrize("given", [{"start": None}, PERIOD | {"late": True}])
def test_a_field_too_few_or_too_many_is_an_error(given: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="ReportPeriod"):
        trusted(ReportPeriod, given)
