"""Several documents as one plan."""

from datetime import date

from documents.readers.merge import merged
from domain.values.plan_document import DocumentCommitment, DocumentInstitution, DocumentStep, Place, PlanDocument
from domain.values.vocabulary import DocumentKind

PLACE = {"title": Place(file="informe.txt", line=7), "start": Place(file="informe.txt", line=8)}


def a_document(
    *milestones: DocumentStep, kind: DocumentKind = DocumentKind.PLAN, file: str = "plan.txt"
) -> PlanDocument:
    commitment = DocumentCommitment(number="10", title="Un compromiso", milestones=milestones)
    return PlanDocument(document_kind=kind, commitments=(commitment,), files=(file,))


def a_report(*milestones: DocumentStep) -> PlanDocument:
    return a_document(*milestones, kind=DocumentKind.FINAL_REPORT, file="informe.txt")


def test_the_plans_values_stay_and_the_difference_is_told_with_its_place() -> None:
    plan = a_document(DocumentStep(number="5", title="Elaborar la guía", start=date(2018, 11, 1)))
    report = a_report(DocumentStep(number="5", title="Divulgar la guía", start=date(2018, 12, 1), places=PLACE))
    document = merged([report, plan])
    (milestone,) = document.commitments[0].milestones
    assert (milestone.title, milestone.start) == ("Elaborar la guía", date(2018, 11, 1))
    told = {warning.code: warning for warning in document.warnings}
    assert told["title_differs_from_plan"].place == PLACE["title"]
    assert told["dates_differ_from_plan"].data == {"field": "start", "plan": "2018-11-01", "report": "2018-12-01"}
    assert document.files == ("informe.txt", "plan.txt")


def test_case_accents_and_a_full_stop_make_no_difference() -> None:
    plan = a_document(DocumentStep(number="5", title="Elaborar la Guía técnica"))
    report = a_report(DocumentStep(number="5", title="Elaborar la guia Técnica."))
    assert merged([plan, report]).warnings == ()


def test_what_only_the_report_has_is_added() -> None:
    activity = DocumentStep(number="2", title="Taller", progress=100, evidence=("https://a.example.org/",))
    plan = a_document(DocumentStep(number="5", title="Guía"))
    report = a_report(
        DocumentStep(number="5", title="Guía", narrative="Se hizo.", leads=("ANAM",), activities=(activity,)),
        DocumentStep(number="6", title="Otro"),
        DocumentStep(number="6", title="Otro con el mismo número"),
    )
    five, *others = merged([plan, report]).commitments[0].milestones
    assert (five.narrative, five.leads, five.activities) == ("Se hizo.", ("ANAM",), (activity,))
    assert [step.title for step in others] == ["Otro", "Otro con el mismo número"]


def test_a_step_with_another_number_and_the_same_text_is_the_same_and_said_to_be() -> None:
    plan = a_document(DocumentStep(number="5", title="Elaborar la guía técnica municipal"))
    report = a_report(DocumentStep(number="6", title="Elaborar la Guía Técnica Municipal.", progress=40))
    document = merged([plan, report])
    (milestone,) = document.commitments[0].milestones
    assert (milestone.number, milestone.progress) == ("5", 40)
    (warning,) = document.warnings
    assert (warning.code, warning.data) == ("number_differs_from_plan", {"plan": "5", "report": "6"})


def test_an_acronym_written_out_makes_no_difference() -> None:
    plan = a_document(DocumentStep(number="6", title="Rendición de cuentas impulsada por la CGC"))
    report = a_report(
        DocumentStep(
            number="6", title="Rendición de cuentas impulsada por la Contraloría General de Cuentas - CGC"
        )
    )
    assert merged([plan, report]).warnings == ()


def test_news_come_with_the_place_in_the_document_that_brings_them() -> None:
    told_at = {"title": Place(file="plan.txt", line=3), "end": Place(file="plan.txt", line=4)}
    plan = a_document(DocumentStep(number="5", title="Guía", end=date(2020, 8, 31), progress=0, places=told_at))
    new_at = PLACE | {
        "progress": Place(file="informe.txt", line=9),
        "current_end": Place(file="informe.txt", line=9),
    }
    report = a_report(
        DocumentStep(number="5", title="Guía", progress=60, current_end=date(2021, 1, 31), places=new_at)
    )
    (milestone,) = merged([plan, report]).commitments[0].milestones
    assert (milestone.progress, milestone.end, milestone.current_end) == (60, date(2020, 8, 31), date(2021, 1, 31))
    assert {name: place.file for name, place in milestone.places.items()} == {
        "title": "plan.txt", "end": "plan.txt", "start": "informe.txt", "progress": "informe.txt",
        "current_end": "informe.txt",
    }  # fmt: skip


def test_institutions_are_one_by_acronym_or_by_name() -> None:
    plan = a_document().model_copy(
        update={"institutions": (DocumentInstitution(acronym="INE", name="Instituto de Estadística"),)}
    )
    report = a_report().model_copy(
        update={
            "institutions": (
                DocumentInstitution(acronym="INE", name="Instituto Nacional de Estadística"),
                DocumentInstitution(acronym=None, name="Instituto de Estadistica"),
            )
        }
    )
    (institution,) = merged([plan, report]).institutions
    assert institution.aliases == ("Instituto Nacional de Estadística", "Instituto de Estadistica")
