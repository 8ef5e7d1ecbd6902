"""What our writers say in Word and in PDF, our readers give back, as they do from Markdown."""

import pytest
from hypothesis import HealthCheck, given, settings

from documents.foreign.sources import Source
from documents.readers.read import read_source
from documents.writers.report import write_report
from domain.values.plan_document import PlanDocument
from domain.values.report import Report
from domain.values.vocabulary import DocumentKind, Role
from tests.readers.test_read_back import reports, whole, without_addresses_in_prose
from tests.writers.report_builders import CUT_OFF, the_guatemalan_report


def read_back(report: Report, form: str) -> PlanDocument:
    return read_source(Source(f"informe.{form}", write_report(report, form)))


@pytest.mark.parametrize("form", ["docx", "pdf"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_a_written_report_is_read_back(form: str, report: Report) -> None:
    document = read_back(report, form)
    assert (document.document_kind, document.as_of) == (DocumentKind.FINAL_REPORT, CUT_OFF)
    for written, found in zip(report.commitments, document.commitments, strict=True):
        assert without_addresses_in_prose(whole(written)) == without_addresses_in_prose(whole(found))


@pytest.mark.parametrize("form", ["docx", "pdf", "md"])
def test_axes_owners_and_dates_of_a_whole_report_come_back_too(form: str) -> None:
    report = the_guatemalan_report()
    document = read_back(report, form)
    for written, found in zip(report.commitments, document.commitments, strict=True):
        assert (found.axis, found.number) == (written.axis, written.number)
        for milestone, told in zip(written.milestones, found.milestones, strict=True):
            own = [each for each in milestone.institutions if not each.inherited]
            assert told.leads == tuple(each.acronym for each in own if each.role is Role.LEAD)
            in_force = (told.current_start or told.start, told.current_end or told.end)
            assert in_force == (milestone.period.start, milestone.period.end)
