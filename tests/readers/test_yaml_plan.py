"""Plans in our own YAML: what is read, and every problem of a bad one at once with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.foreign.sources import Source
from documents.readers.read import read_source
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import Condition, DocumentKind, Precision

GOOD = """\
code: GT-2018
title: Cuarto plan
language: es
zone: America/Guatemala
period: {start: 2018-11-01, end: 2020-08-31}
coordinator: infom
reminders: {before: [30, 7], on_the_day: true, escalate_after: null}
institutions:
  - {acronym: INFOM, name: Instituto de Fomento, aliases: [Fomento Municipal], email: oficina@example.org}
  - {acronym: CGC, language: es}
commitments:
  - number: 10
    title: Gobiernos locales
    axis: EJE 5
    start: 2018-11
    end: "2020"
    leads: [Fomento Municipal, CGC]
    description: {problem: "Tarifas
      ocultas"}
    milestones:
      - number: 1.10
        title: Publicar cada mes
        leads: INFOM
        start: 2019-05
        end: 2020-08
        condition: ongoing
        recurrence: FREQ=MONTHLY
        weight: 2
      - number: 2
        title: Capacitar
        after: c10-h1.10
        activities:
          - {number: 01, title: Taller, progress: 100, evidence: https://Taller.example.org/x}
    activities:
      - {number: 6, title: Protocolo}
"""


def read(text: str, name: str = "plan.yaml") -> PlanDocument:
    return read_source(Source(name, text.encode()))


def problems_of(text: str) -> list[str]:
    with pytest.raises(ManyProblemsError) as caught:
        read(text)
    return [problem.say(Language.ES) for problem in caught.value.problems]


def a_plan(milestone: str, before: str = "") -> str:
    return (
        f"{before}commitments:\n- number: 1\n  title: Uno\n  milestones:\n  - {{number: 1, title: A{milestone}}}\n"
    )


def test_a_plan_is_read_whole() -> None:
    plan = read(GOOD)
    assert (plan.document_kind, plan.code, plan.zone) == (DocumentKind.PLAN, "GT-2018", "America/Guatemala")
    assert (plan.period_start, plan.period_end) == (date(2018, 11, 1), date(2020, 8, 31))
    assert plan.coordinator == "INFOM"
    assert plan.reminders == {"before": [30, 7], "on_the_day": True, "escalate_after": None}
    (commitment,) = plan.commitments
    assert commitment.leads == ("INFOM", "CGC")
    assert commitment.description == {"problem": "Tarifas ocultas"}
    assert (commitment.end, commitment.end_precision) == (date(2020, 12, 31), Precision.YEAR)
    first, second = commitment.milestones
    assert (first.start, first.end, first.start_precision) == (
        date(2019, 5, 1),
        date(2020, 8, 31),
        Precision.MONTH,
    )
    assert (first.condition, first.recurrence, first.weight) == (Condition.ONGOING, "FREQ=MONTHLY", 2)
    assert second.after == ("C10-H1.10",)
    assert second.activities[0].evidence == ("https://taller.example.org/x",)
    assert commitment.activities[0].number == "6"
    assert plan.institutions[0].email == "oficina@example.org"


def test_numbers_stay_as_they_are_written() -> None:
    commitment = read(GOOD).commitments[0]
    assert (commitment.number, commitment.milestones[0].number) == ("10", "1.10")
    assert commitment.milestones[1].activities[0].number == "01"


def test_every_field_says_its_line_and_key() -> None:
    milestone = read(GOOD).commitments[0].milestones[0]
    place = milestone.places["start"]
    assert (place.file, place.line, place.key) == ("plan.yaml", 24, "start")


def test_the_content_decides_and_not_the_ending_of_the_name() -> None:
    assert read(GOOD, "plan.txt").code == "GT-2018"


def test_without_a_list_of_institutions_anybody_may_be_named() -> None:
    plan = read(a_plan(", leads: [INE, Juntas de Agua]"))
    assert [(i.acronym, i.name) for i in plan.institutions] == [("INE", None), (None, "Juntas de Agua")]


@pytest.mark.parametrize(
    ("milestone", "told"),
    [
        (", titel: B", "la clave «titel» no se conoce. ¿Quiso decir «title»?"),
        (", start: 2020-05, end: 2019-05", "termina el 2019-05-31, antes de comenzar el 2020-05-01"),
        (", start: 2019-02-30", "la fecha 2019-02-30 no existe"),
        (", start: 2019-13", "la fecha 2019-13 no existe"),
        (", start: pronto", "«pronto» no es una fecha"),
        (", progress: 130", "«130» no es un número entero de 0 a 100"),
        (", progress: -1", "«-1» no es un número entero"),
        (", weight: 1.5", "«1.5» no es un número entero"),
        (", evidence: [ftp://x]", "«ftp://x» no es una dirección que sirva"),
        (', narrative: "a\\x07b"', "contiene caracteres de control"),
        (", recurrence: MENSUAL", "«MENSUAL» no se entiende"),
        (", condition: old", "«old» no se conoce; elija entre new, ongoing"),
        (", after: C1-H9", "«C1-H9» no es ningún paso"),
        (", after: C1-H1", "C1-H1 → C1-H1"),
        (", number: 2", "la clave «number» aparece dos veces"),
        (", activities: 3", "activities debe ser una lista"),
        (", title: [a]", "aparece dos veces"),
        (", recurrence: FREQ=MONTHLY, activities: []", "quite uno de los dos"),
    ],
)
def test_a_problem_says_where_what_and_the_way_out(milestone: str, told: str) -> None:
    (said,) = problems_of(a_plan(milestone))
    assert said.startswith("plan.yaml, línea 5: ")
    assert told in said


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("zone: America/Guatemla\n", "no es una zona horaria"),
        ("zone: ../../etc\n", "no es una zona horaria"),
        ("language: xx\n", "no es un idioma"),
        ("reminders: {escalate_after: 900}\n", "«escalate_after»: «900» no sirve"),
        ("institutions: [{acronym: INE, email: nada}]\n", "no es una dirección de correo"),
        ("institutions: [{language: es}]\n", "necesita al menos acronym o name"),
        ("period: {start: 2020, end: 2019}\n", "antes de comenzar"),
        ("coordinator: [[a]]\n", "debe ser un texto"),
    ],
)
def test_a_problem_of_the_plan_itself_is_told_on_its_line(before: str, told: str) -> None:
    (said,) = problems_of(a_plan("", before))
    assert said.startswith("plan.yaml, línea 1: ")
    assert told in said


def test_an_institution_that_is_not_on_the_list_is_told_with_the_nearest_one() -> None:
    declared = "institutions: [{acronym: INFOM}, {acronym: CGC}]\n"
    (said,) = problems_of(a_plan(", leads: [INFON]", declared))
    assert "«INFON» no está en la lista" in said
    assert "¿Quiso decir «INFOM»?" in said


def test_an_alias_that_names_two_institutions_is_told() -> None:
    (said,) = problems_of(a_plan("", "institutions: [{acronym: INE}, {acronym: INEC, aliases: [ine]}]\n"))
    assert "«ine» nombra ya a otra institución" in said


def test_two_steps_with_one_code_and_a_circle_of_waits_are_told() -> None:
    text = """\
commitments:
- number: 1
  title: Uno
  milestones:
  - {number: 1, title: A, after: C1-H2}
  - {number: 2, title: B, after: C1-H1}
  - {number: 2, title: C}
"""
    circle, twice = problems_of(text)
    assert "C1-H1 → C1-H2 → C1-H1" in circle or "C1-H2 → C1-H1 → C1-H2" in circle
    assert "línea 7: el código C1-H2 ya es de otro paso (línea 6)" in twice


def test_a_milestone_that_waits_for_its_own_activity_is_told_where_it_says_so() -> None:
    text = """\
commitments:
- number: 1
  title: Uno
  milestones:
  - number: 1
    title: A
    after:
    - C1-H2
    - c1-h1-a1
    activities:
    - {number: 1, title: B}
  - {number: 2, title: C}
"""
    (said,) = problems_of(text)
    assert said.startswith("plan.yaml, línea 9: after: estos pasos se esperan en círculo")
    assert "C1-H1 → C1-H1-A1 → C1-H1. Quite" in said


def test_all_problems_come_at_once_in_the_order_of_their_lines() -> None:
    said = problems_of(a_plan(", progress: 130, end: 2019-02-30", "zone: X\ncode: [a]\n"))
    assert [text.split(":")[0] for text in said] == [
        "plan.yaml, línea 1", "plan.yaml, línea 2", "plan.yaml, línea 7", "plan.yaml, línea 7",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [1,\nb: 2", "no es YAML válido"),
        ("a: &x 1\nb: *x", "línea 1: las anclas"),
        ("a: " + "[" * 30 + "]" * 30, "demasiados niveles"),
        ('a: "\x01"', "no es YAML válido"),
    ],
)
def test_what_is_no_yaml_or_a_trap_is_refused_with_its_line(text: str, told: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read(text)
    assert told in caught.value.say(Language.ES)
    assert "línea" in caught.value.say(Language.ES)


@pytest.mark.parametrize("text", ["# nada\n", "commitments:\n", "title: Plan\n", "- a\n- b\n", "texto"])
def test_a_yaml_without_commitments_says_so(text: str) -> None:
    assert any("falta la lista «commitments»" in said for said in problems_of(text))


VALUES = st.sampled_from(
    [
        "2019-02-30",
        "x",
        "[a]",
        "{a: 1}",
        "null",
        "~",
        '"\\x00"',
        "1.10",
        "130",
        "C1-H1",
        "[[x]]",
        "- a",
        "2019",
        "yes",
    ]
)
KEYS = st.sampled_from(
    [
        "start",
        "end",
        "leads",
        "after",
        "evidence",
        "recurrence",
        "weight",
        "progress",
        "condition",
        "activities",
        "zz",
    ]
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_no_value_under_any_key_makes_the_reader_fail(given: dict[str, str]) -> None:
    text = a_plan("".join(f", {key}: {value}" for key, value in given.items()))
    try:
        plan = read(text)
    except HitosError:
        return
    assert plan.commitments[0].milestones[0].number == "1"
