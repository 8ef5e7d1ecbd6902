"""How alike two titles are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.likeness import likeness, says_the_same
from domain.rules.matching import NEARLY_EQUAL, SIMILAR

_WORDS = st.lists(st.text("abcdefghijABCáéñ-.,", min_size=1, max_size=9), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elaborar la Guía técnica.", "ELABORAR LA GUIA TECNICA"),
        # an acronym beside the name that it stands for
        ("sistema de la CGC, en marcha", "sistema de la Contraloría General de Cuentas –CGC-, en marcha"),
        ("sistema de la CGC, en marcha", "sistema de la Contraloría General de Cuentas - CGC, en marcha"),
        ("taller con ANAM y otros", "taller con Asociación Nacional de Alcaldes Menores (ANAM) y otros"),
        # a name whose capitals are the acronym
        ("según lista de la PDH, completa", "según lista de la Procuraduría de los Derechos Humanos, completa"),
        ("compromiso número 8 del plan", "Compromiso No. 8 del plan"),
        # a national action plan, for short or as a plain plan
        ("resultado del tercer PAN 2016-2018.", "resultado del Tercer Plan 2016-2018"),
        ("según la PDH, del tercer PAN", "según la Procuraduría de los Derechos Humanos, del tercer PLAN"),
    ],
)
def test_titles_that_say_the_same(one: str, other: str) -> None:
    assert says_the_same(one, other)
    assert says_the_same(other, one)
    assert likeness(one, other) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("según lista de la PDH", "según lista de la Procuraduría General de la Nación"),
        ("capacitar a 340 municipalidades", "capacitar a 34 municipalidades"),
        ("tercer plan 2016-2018", "cuarto plan 2018-2020"),
        # a word that is no acronym; acronyms that are nearly alike
        ("el pan del tercer año", "el plan del tercer año"),
        ("reunión con el INE y otros", "reunión con el INDE y otros"),
        ("Taller", "Taller no"),
    ],
)
def test_titles_that_do_not_say_the_same(one: str, other: str) -> None:
    assert not says_the_same(one, other)
    assert likeness(one, other) < 1.0


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        # reworded, as a final report does
        (
            "Impulsar el traslado de competencias legales de conformidad con la Agenda Nacional aprobada en 2017",
            "Impulsar el proceso de traslado de conformidad con la Agenda Nacional aprobada por acuerdo en 2017",
            SIMILAR, 1.0,
        ),
        # one word mistyped
        ("Secretaría de Panificación territorial", "Secretaría de Planificación territorial", NEARLY_EQUAL, 1.0),
        # two activities of one milestone
        ("Reunión de coordinación con alcaldes", "Reunión de coordinación sobre el portal", 0.0, NEARLY_EQUAL),
        # two milestones
        ("Publicación mensual de la lista de créditos", "Guía técnica de gobierno abierto", 0.0, SIMILAR),
    ],
)  # fmt: skip
def test_the_thresholds_tell_rewording_from_another_step(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(one, other) < most


@given(_WORDS, _WORDS)
def test_likeness_is_symmetric_between_0_and_1_and_whole_only_for_what_says_the_same(one: str, other: str) -> None:
    found = likeness(one, other)
    assert 0.0 <= found <= 1.0
    assert found == pytest.approx(likeness(other, one), abs=0.2)
    assert (found == 1.0) == says_the_same(one, other)
