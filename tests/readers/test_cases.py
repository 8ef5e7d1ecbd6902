"""The two documents everything began with: read exactly, every warning given, nothing invented."""

from collections.abc import Iterator
from typing import Any

import pytest

from documents.readers.read import read_files
from domain.values.plan_document import PlanDocument
from tests.readers.shared_cases import expected, misses, seed

NEEDS_BOTH = {"dates_differ_from_plan", "title_differs_from_plan"}
TEMPLATE, REPORT = "seed_004_plantilla", "seed_001_informe_final"


def read(case: dict[str, Any]) -> PlanDocument:
    return read_files([seed(case)])


def texts(document: PlanDocument) -> Iterator[str]:
    for commitment in document.commitments:
        for milestone in commitment.milestones:
            yield from (*milestone.leads, *milestone.collaborators)
        yield from (*commitment.leads, *commitment.collaborators, *commitment.coordinator)


@pytest.mark.parametrize("name", [TEMPLATE, REPORT])
def test_a_seed_is_read_exactly(name: str) -> None:
    case = expected(name)
    assert misses(case, read(case).model_dump(mode="json")) == []


@pytest.mark.parametrize("name", [TEMPLATE, REPORT])
def test_every_warning_a_person_needs_is_there_with_its_subject_and_place(name: str) -> None:
    case = expected(name)
    document = read(case)
    wanted = {warning["code"] for warning in case["must_warn"]} - NEEDS_BOTH
    told = {warning.code: warning for warning in document.warnings}
    assert wanted <= told.keys()
    for code in wanted:
        assert told[code].place is not None
        assert told[code].subject or code == "draft"


def test_the_templates_title_version_and_contacts_are_read() -> None:
    case = expected(TEMPLATE)
    told = read(case).model_dump(mode="json")
    for field in ("language", "title", "version_text", "version_date", "draft", "contacts"):
        assert told[field] == case[field]


def test_the_template_invites_wrong_readings_and_none_is_made() -> None:
    document = read(expected(TEMPLATE))
    (commitment,) = document.commitments
    assert len(commitment.milestones) == 7
    assert not any(milestone.title.startswith("resultado") for milestone in commitment.milestones)
    assert all(milestone.progress is None for milestone in commitment.milestones)
    assert str(commitment.milestones[0].start) == "2018-11-01"
    assert "Dirección para la Descentralización" not in set(texts(document))
    assert not any("ministerios" in name for name in texts(document))


def test_the_report_invites_wrong_readings_and_none_is_made() -> None:
    document = read(expected(REPORT))
    ten, nineteen = document.commitments
    assert ten.milestones[5].progress is None
    assert nineteen.activities[0].evidence == ()
    assert len(ten.milestones[6].activities[8].evidence) == 8
    assert ten.milestones[6].activities[2].progress == 100
    assert ten.milestones[6].activities[1].title.endswith("HITO 7.")
    assert [i.acronym for i in document.institutions].count("SESAN") == 1


def test_the_three_spellings_of_one_commission_are_one_institution() -> None:
    document = read(expected(TEMPLATE))
    (found,) = [i for i in document.institutions if "Comisión" in (i.name or "")]
    assert found.acronym == "GPAT"
    assert len(found.aliases) == 2


def test_read_together_the_plans_values_stay_and_the_reports_differences_are_told() -> None:
    template, report = expected(TEMPLATE), expected(REPORT)
    document = read_files([seed(report), seed(template)])
    five = document.commitments[0].milestones[4]
    assert str(five.start) == "2018-11-01"
    assert len(five.activities) == 3
    differing = {(w.code, w.subject) for w in document.warnings}
    assert ("dates_differ_from_plan", "10/5") in differing
    assert {("title_differs_from_plan", f"10/{number}") for number in (1, 2, 3, 5)} <= differing
    assert [commitment.number for commitment in document.commitments] == ["10", "19"]
    assert len(document.files) == 2
