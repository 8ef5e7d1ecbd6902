"""What our YAML says of a plan as a whole: its kind, its words, its sections; every problem with its line."""

import pytest

from documents.foreign.sources import Source
from documents.readers.read import read_source
from domain.values.errors import ManyProblemsError
from domain.values.language import Language
from domain.values.plan_document import PlanDocument
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.vocabulary import DocumentKind

COMMITMENTS = "commitments:\n  - {number: 1, title: Calles limpias}\n"
STRATEGIC = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]


def read(text: str) -> PlanDocument:
    return read_source(Source("plan.yaml", (text + COMMITMENTS).encode()))


def problems_of(text: str) -> list[str]:
    with pytest.raises(ManyProblemsError) as caught:
        read(text)
    return caught.value.say(Language.ES).splitlines()


def test_a_plan_without_the_keys_is_a_national_plan_with_the_words_of_its_kind() -> None:
    document = read("")
    assert (document.document_kind, document.words, document.sections) == (DocumentKind.PLAN, None, ())


def test_a_strategic_plan_says_so_and_names_only_the_levels_that_differ() -> None:
    document = read(
        "kind: strategic_plan\n"
        "words:\n"
        "  milestone:\n"
        "    es: {one: línea de acción, many: líneas de acción, feminine: true}\n"
        "    en: {one: line of action, many: lines of action}\n"
    )
    assert document.document_kind is DocumentKind.STRATEGIC_PLAN
    assert document.words is not None
    assert document.words.milestone.es.one == "línea de acción"
    assert document.words.milestone.es.feminine
    assert document.words.milestone.en.many == "lines of action"
    assert document.words.commitment == STRATEGIC.commitment


def test_sections_keep_their_title_their_lines_and_where_they_stand() -> None:
    document = read("sections:\n  - {key: vision, label: Visión, items: [Una ciudad limpia.]}\n")
    (section,) = document.sections
    assert (section.key, section.label, section.items) == ("vision", "Visión", ("Una ciudad limpia.",))
    assert section.place is not None
    assert section.place.line == 2


def test_every_problem_of_the_words_is_told_at_once_with_its_line() -> None:
    assert problems_of(
        "kind: final_report\n"
        "words:\n"
        "  milestone:\n"
        "    es: {one: hito 1, many: hitos, feminine: maybe}\n"
        "  activity: {es: {one: acción}, en: {one: action, many: actions}}\n"
        "  chapter: {}\n"
        "sections:\n"
        "  - {key: Visión, label: Visión}\n"
    ) == [
        (
            "plan.yaml, línea 1: kind: «final_report» no es una clase de plan; elija entre plan, strategic_plan, "
            "policy_sheet, project_sheet."
        ),
        "plan.yaml, línea 4: words.milestone: diga la palabra en los dos idiomas, en las claves es y en.",
        "plan.yaml, línea 4: words.milestone.es.feminine: «maybe» no es true ni false.",
        (
            "plan.yaml, línea 4: words.milestone.es.one: «hito 1» no sirve de palabra; escriba solo letras, a lo "
            "sumo 40."
        ),
        "plan.yaml, línea 5: falta many.",
        (
            "plan.yaml, línea 6: la clave «chapter» no se conoce. Posibles aquí: axis, commitment, milestone, "
            "activity."
        ),
        (
            "plan.yaml, línea 8: key: «Visión» debe ser una clave como vision o action_plan: letras minúsculas y "
            "guiones bajos."
        ),
        "plan.yaml, línea 8: items: la sección «Visión» no tiene texto; escriba al menos una línea.",
    ]
