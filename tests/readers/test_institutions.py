"""Institutions out of cells and sentences: which are named, in which part, and which spellings are one."""

import pytest

from documents.readers.institutions.acronyms import abbreviates, is_acronym
from documents.readers.institutions.names import is_same_name, is_slip
from documents.readers.institutions.parties import parties_in
from documents.readers.institutions.register import Register
from domain.values.plan_document import Place

HERE = Place(file="plan.txt", line=1)


def a_register(*known: str) -> Register:
    register = Register()
    for text in known:
        register.learn(text, HERE)
    return register


@pytest.mark.parametrize(
    ("cell", "leads", "collaborators", "units"),
    [
        ("SCEP / Dirección de Enlace / con la colaboración de los siguientes ministerios: MSPAS, MARN",
         ["SCEP"], ["MSPAS", "MARN"], ["Dirección de Enlace"]),
        ("INAP con la colaboración de INFOM, ANAM en coordinación con Comisión de Datos",
         ["INAP"], ["INFOM", "ANAM", "Comisión de Datos"], []),
        ("INFOM / ANAM", ["INFOM", "ANAM"], [], []),
        ("ANAM/INFOM", ["ANAM", "INFOM"], [], []),
        ("MINFIN, SEGEPLAN y CGC", ["MINFIN", "SEGEPLAN", "CGC"], [], []),
        ("Ministerio de Agricultura, Ganadería y Alimentación – MAGA; y el INE", ["MAGA", "INE"], [], []),
        ("Comisión de Gestión Abierta y Transparencia y Gobiernos Locales priorizados",
         ["Comisión de Gestión Abierta y Transparencia", "Gobiernos Locales priorizados"], [], []),
        ("Unidad de Datos de la SENACYT", ["SENACYT"], [], ["Unidad de Datos"]),
        ("MMFDH*", ["MMFDH"], [], []),
        ("CGU e Governo da Bahia em colaboração com o MPF", ["CGU", "Governo da Bahia"], ["MPF"], []),
        ("Land Registry (LARE) with support from the Ministry of Mines", ["LARE"], ["Ministry of Mines"], []),
        ("Instituto del Agua\nTribunal de Cuentas", ["Instituto del Agua", "Tribunal de Cuentas"], [], []),
        ("Instituto del Agua<br>INE", ["Instituto del Agua", "INE"], [], []),
        ("Secretaría de\nEnergía", ["Secretaría de Energía"], [], []),
    ],
)  # fmt: skip
def test_a_cell_names_leads_then_collaborators_and_the_leads_units(
    cell: str, leads: list[str], collaborators: list[str], units: list[str]
) -> None:
    found = parties_in(cell, a_register())
    assert (list(found.leads), list(found.collaborators), list(found.units)) == (leads, collaborators, units)


def test_the_acronym_that_the_document_gives_anywhere_names_the_institution_everywhere() -> None:
    register = a_register("El Instituto Nacional de Semillas – INS participó.")
    assert parties_in("Instituto Nacional de Semillas", register).leads == ("INS",)
    assert parties_in("ins", register).leads == ("INS",)
    (institution,) = register.institutions()
    assert (institution.acronym, institution.name) == ("INS", "Instituto Nacional de Semillas")


def test_two_spellings_of_one_name_are_one_institution_and_both_are_kept() -> None:
    register = a_register()
    parties_in("Comisión Presidencial de Datos Públicos y Transparencia Fiscal", register)
    parties_in("Comisión de Datos Públicos y Transparencia Fiscal", register)
    (institution,) = register.institutions()
    assert institution.aliases == ("Comisión de Datos Públicos y Transparencia Fiscal",)


def test_neighbouring_towns_with_nearly_one_name_stay_two() -> None:
    register = a_register()
    parties_in("Municipalidad de San Bartolomé / Municipalidad de San Bartolome Milpas", register)
    parties_in("Municipalidad de Santa Catarina / Municipalidad de Santa Catalina", register)
    assert len(register.institutions()) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Secretaria de Panificación y Programación -SEGEPLAN-",
        "Secretaria de Coordinación de la Presidencia de la Presidencia -SCEP-",
        "Secretaría de Nacional de Ciencia –SENAC-",
    ],
)
def test_a_name_that_cannot_be_its_acronyms_is_a_warning_and_stays_as_written(text: str) -> None:
    register = a_register(text)
    (warning,) = register.warnings()
    assert warning.code == "name_acronym_mismatch"
    assert warning.data["name"] in text
    parties_in(text, register)
    assert register.institutions()[0].name == warning.data["name"]


def test_a_word_mistyped_against_another_spelling_is_a_warning() -> None:
    register = a_register("Instituto de Fomento Municipal – IFM; Instituto de Formento Municipal – IFM")
    assert [warning.data["name"] for warning in register.warnings()] == ["Instituto de Formento Municipal"]


@pytest.mark.parametrize(
    "text",
    [
        "Instituto de Fomento Municipal –INFOM-",
        "Secretaría de Planificación y Programación de la Presidencia -SEGEPLAN-",
        "Ministerio de Salud Pública y Asistencia Social – MSPAS",
        "Fondo de las Naciones Unidas para la Infancia (UNICEF)",
        "Controladoria-Geral da União (CGU)",
    ],
)
def test_a_right_name_raises_no_warning(text: str) -> None:
    assert a_register(text).warnings() == ()


def test_acronyms_are_told_from_words_and_numerals() -> None:
    assert all(map(is_acronym, ["SCEP", "MinTIC", "INFOM-", "(CGU)", "CIV"]))
    assert not any(map(is_acronym, ["Comisión", "II", "A", "2020", "de", ""]))


def test_the_pieces_of_names_are_compared() -> None:
    assert abbreviates("SENACYT", "Secretaría Nacional de Ciencia y Tecnología")
    assert not abbreviates("SEGEPLAN", "Secretaria de Panificación y Programación")
    assert is_same_name("Tribunal Superior de Cuentas", "TRIBUNAL SUPERIOR DE CUENTAS.")
    assert not is_same_name("Dirección de Planificación Territorial", "Dirección de Planificación Municipal")
    assert not is_slip("Secretaría de Planificación y Programación de la Presidencia")
