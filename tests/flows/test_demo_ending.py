"""How the demonstration ends: on the example plan as it was imported, with one report told in the future."""

from dataclasses import replace
from datetime import date

import pytest

from cli.demo_ending import answer_and_report, sign_and_publish, told
from documents.readers.read import read_files
from domain.values.language import Language
from operations.actor import Actor
from operations.finding import find_plan
from operations.importing.document import import_document
from operations.rehearsing.rehearsal import play, read_script, scenes_of
from runtime.clock import moment_on
from runtime.wiring import Runtime
from tests.cli.conftest import EXAMPLE

pytestmark = pytest.mark.usefixtures("prefect_port")

FIRST, CUT_OFF, TODAY = date(2018, 11, 1), date(2020, 8, 28), date(2020, 8, 31)
TOLD_IN_FUTURE = date(2020, 1, 28)


@pytest.fixture
def demo(stage: Runtime) -> Runtime:
    """The example plan, on which one person has said that all will be done."""
    zone = stage.settings.zone
    with stage.database.writing() as session:
        actor = Actor("Marta Lima (INFOM)", moment_on(FIRST, zone))
        plan = import_document(session, read_files([EXAMPLE]), actor, zone=zone).plan
        scenes = scenes_of(session, plan, read_script(EXAMPLE.with_name("ensayo.yaml")))
        [scene] = [each for each in scenes[TOLD_IN_FUTURE] if each.step == "C10-H5-A2"]
        play(session, plan, scene, moment_on(TOLD_IN_FUTURE, zone))
    return replace(stage, settings=stage.settings.model_copy(update={"language": Language.ES}))


def test_a_finding_is_answered_two_sign_and_a_newcomer_is_told_where_everything_is(demo: Runtime) -> None:
    report = answer_and_report(demo, "PAN-2018-2020", CUT_OFF, TODAY)
    [answered] = [finding for finding in report.findings if finding.answer]
    assert (answered.code, answered.step) == ("told_in_future", "C10-H5-A2")

    ending = sign_and_publish(demo, "PAN-2018-2020", CUT_OFF, TODAY)
    said = "\n".join(told(demo, ending))
    assert "Es lo que se firmó." in said
    assert said.index("Firmó Marta Lima") < said.index("Firmó Iris Nowell")
    assert {path.suffix for path in ending.signed} == {".docx", ".pdf", ".html", ".md", ".json", ".xlsx"}
    files = [*ending.signed, *ending.beside, ending.open_data]
    assert all(path.stat().st_size for path in files)
    assert all(str(path) in said for path in (*ending.beside, ending.open_data, demo.mailbox_folder))
    with demo.database.reading() as session:
        assert find_plan(session, "PAN-2018-2020").title in said
