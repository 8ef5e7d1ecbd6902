"""Numbers that promise or tell something, and those that only date, name or number it."""

import pytest

from domain.rules.quantities import quantities_promised, quantities_told
from domain.values.language import Language

ES, EN = Language.ES, Language.EN
PORTALS = "Implementación de portales de transparencia en 20% de las municipalidades que carecen de medios"
TRAINING = "Train twelve civil servants in 30 per cent of districts"


@pytest.mark.parametrize(
    ("title", "language", "promised"),
    [
        (PORTALS, ES, ["20% de las municipalidades"]),
        ("Capacitación dirigida a 340 municipalidades.", ES, ["340 municipalidades"]),
        ("Doce talleres y treinta y dos reuniones", ES, ["Doce talleres", "treinta y dos reuniones"]),
        ("Apertura de 25 nuevos portales", ES, ["25 nuevos portales"]),
        ("Formación de 1,200 docentes", ES, ["1,200 docentes"]),
        ("Cubrir el treinta por ciento de las escuelas", ES, ["treinta por ciento de las escuelas"]),
        (TRAINING, EN, ["twelve civil servants", "30 per cent of districts"]),
        ("Publish twenty-five open data sets", EN, ["twenty-five open data sets"]),
        # dates, years, codes, references, numbers of other things
        ("Acuerdo Interno DS-11-2017 de fecha 23 de noviembre de 2017", ES, []),
        ("Compromiso 14 del Tercer Plan 2016-2018, compromisos 10 y 19", ES, []),
        ("Prioridad 2 (MED 3), Prioridad 5 (Meta 9) y Prioridad 10 (MED 16)", ES, []),
        ("Agenda Académica 3.1, 3.2 y 3.3", ES, []),
        ("Recepción de POA de Municipalidades 2020", ES, []),
        ("Ley 57-2008 y Resolución No. 14 actas", ES, []),
        ("Act 12 of 2019, by 31 March 2020", EN, []),
        # all of them is no target to be counted; a span of time is none
        ("100 % de las escuelas", ES, []),
        ("Seguimiento durante 12 meses", ES, []),
        ("Coordinación de los tres poderes del Estado", ES, []),
        # a word of many uses, and a number word of the other language
        ("Los dos con el ministerio", ES, []),
        ("Publish once workshops end", EN, []),
    ],
)  # fmt: skip
def test_a_title_promises_what_it_counts(title: str, language: Language, promised: list[str]) -> None:
    assert [quantity.said for quantity in quantities_promised(title, language)] == promised


@pytest.mark.parametrize(
    ("narrative", "percentages", "counts"),
    [
        ("Se contactó a 8 municipalidades del listado.", 0, 1),
        ("Se llegó al 18% de ellas.", 1, 0),
        ("Ocho tienen su portal, de las 31 del listado.", 1, 1),
        ("El portal funciona en 8 de 31 municipalidades.", 1, 2),
        # who only quotes the promise tells nothing
        (f"Se habló de la {PORTALS[0].lower()}{PORTALS[1:]}.", 0, 0),
        # nor do a day, a year, a milestone's number
        ("El 3 de marzo de 2019, según la Ayuda de Memoria del HITO 7, Plan 2018-2020.", 0, 0),
        ("Se hizo.", 0, 0),
    ],
)
def test_a_narrative_tells_figures_of_its_own(narrative: str, percentages: int, counts: int) -> None:
    told = list(quantities_told(narrative, PORTALS, ES))
    assert sum(each.percent for each in told) == percentages
    assert sum(not each.percent for each in told) == counts
