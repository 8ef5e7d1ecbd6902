"""Whatever texts, figures and codes a report is made of, every form of it is written."""

import io
import json

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.writers.report import write_report
from domain.rules.canonical import canonical_json, sha256_of
from domain.values.language import Language
from domain.values.report import Report
from domain.values.vocabulary import Completion, Standing, State, StepKind
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_partner,
    a_report,
    an_activity,
    an_address,
    an_institution,
)

_texts = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60)
_percent = st.none() | st.integers(0, 100)
_institutions = st.sampled_from(((), (an_institution(),), (an_institution("SCEP"), a_partner()), (a_partner(),)))


@st.composite
def _activities(draw: st.DrawFn) -> object:
    return an_activity(
        draw(st.none() | _texts),
        title=draw(_texts),
        kind=draw(st.sampled_from((StepKind.ACTIVITY, StepKind.OCCURRENCE))),
        institutions=draw(_institutions),
        declared=draw(_percent),
        verified=draw(_percent),
        state=draw(st.sampled_from(State)),
        standing=draw(st.sampled_from(Standing)),
        narrative=draw(st.none() | _texts),
        obstacles=draw(st.none() | _texts),
        evidence=draw(st.lists(st.builds(an_address, _texts), max_size=2).map(tuple)),
    )


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    milestone = a_milestone(
        draw(_texts), title=draw(_texts), activities=draw(st.lists(_activities(), max_size=3).map(tuple))
    )
    commitment = a_commitment(
        title=draw(_texts),
        axis=draw(st.none() | _texts),
        milestones=(milestone,),
        activities=draw(st.lists(_activities(), max_size=2).map(tuple)),
        completion=draw(st.sampled_from(Completion)),
    )
    return a_report(commitment, language=draw(st.sampled_from(Language)), plan_title=draw(_texts))


@pytest.mark.parametrize("form", ["docx", "html", "md", "pdf"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=_reports())
def test_any_report_can_be_written(form: str, report: Report) -> None:
    written = write_report(report, form)
    if form == "docx":
        Document(io.BytesIO(written))
    elif form == "pdf":
        assert written.startswith(b"%PDF-1.7")
    else:
        assert "\x00" not in written.decode()


@given(report=_reports())
@settings(max_examples=40, deadline=None)
def test_the_canonical_json_is_read_back_as_the_same_report(report: Report) -> None:
    written = canonical_json(report)
    assert Report.model_validate_json(written) == report
    assert (
        json.dumps(json.loads(written), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        == written
    )
    assert sha256_of(report) == sha256_of(Report.model_validate_json(written))
