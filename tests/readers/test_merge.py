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
