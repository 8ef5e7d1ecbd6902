"""What our YAML says beside the plan's steps: versions, persons, quarters and halves, texts of several lines."""

from datetime import date

import pytest

from documents.foreign.sources import Source
from documents.readers.read import read_source
from domain.values.errors import ManyProblemsError
from domain.values.language import Language
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import Precision, StatedStatus

PLAN = """\
as_of: 2019-06
version: {text: Segunda versión, date: 2019-05-02}
draft: true
institutions: [{acronym: INE}]
contacts: [{name: Ana Ficticia, institution: ine, role: Enlace, email: ana@example.org, phone: 2222-0000}]
commitments:
- number: 1
  title: Uno
  status: limited
  progress: 40
  narrative: |
    Se hizo.

      Se publicó.
  evidence: https://example.org/a
  milestones:
  - {number: 1, title: A, start: 2019-Q2, end: 2020-h1, current_end: 2021, actual_start: 2019-04-03}
"""


def read(text: str) -> PlanDocument:
    return read_source(Source("plan.yaml", text.encode()))


def test_a_document_is_read_whole() -> None:
    plan = read(PLAN)
    assert (plan.as_of, plan.version_text) == (date(2019, 6, 30), "Segunda versión")
    assert (plan.version_date, plan.draft) == (date(2019, 5, 2), True)
    (contact,) = plan.contacts
    assert (contact.name, contact.institution, contact.email) == ("Ana Ficticia", "INE", "ana@example.org")
    (commitment,) = plan.commitments
    assert (commitment.status, commitment.progress) == (StatedStatus.LIMITED, 40)
    assert (commitment.narrative, commitment.evidence) == ("Se hizo.\nSe publicó.", ("https://example.org/a",))
    (step,) = commitment.milestones
    assert (step.start, step.start_precision) == (date(2019, 4, 1), Precision.QUARTER)
    assert (step.end, step.end_precision) == (date(2020, 6, 30), Precision.HALF)
    assert (step.current_end, step.current_end_precision) == (date(2021, 12, 31), Precision.YEAR)
    assert (step.actual_start, step.actual_end) == (date(2019, 4, 3), None)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("draft: true", "draft: quizá", "línea 3: draft: «quizá» no es true ni false"),
        ("2019-Q2", "2019-Q5", "línea 17: start: «2019-Q5» no es una fecha"),
        (
            "current_end: 2021",
            "current_start: 2021, current_end: 2020",
            "termina el 2020-12-31, antes de",
        ),
        ("ana@example.org", "ana", "línea 5: email: «ana» no es una dirección de correo"),
        (
            "institution: ine",
            "institution: INEE",
            "institution: la institución «INEE» no está en la lista",
        ),
        ("text: Segunda", "texto: Segunda", "línea 2: la clave «texto» no se conoce. ¿Quiso decir «text»?"),
        ("progress: 40", "progress: 140", "línea 10: progress: «140» no es un número entero de 0 a 100"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(right: str, wrong: str, told: str) -> None:
    assert right in PLAN
    with pytest.raises(ManyProblemsError) as caught:
        read(PLAN.replace(right, wrong))
    assert told in caught.value.say(Language.ES)
