"""Places in words, and the names of fields."""

import pytest

from domain.rules.field_names import field_name
from domain.rules.places import column_letters, place_in_words
from domain.values.language import Language
from domain.values.plan_document import Place

ES, EN = Language.ES, Language.EN


@pytest.mark.parametrize(
    ("place", "es", "en"),
    [
        (Place(file="a.txt", line=12), "a.txt, línea 12", "a.txt, line 12"),
        (
            Place(file="a.pdf", page=3, table=2, row=5, cell=4),
            "a.pdf, página 3, tabla 2, fila 5, celda 4", "a.pdf, page 3, table 2, row 5, cell 4",
        ),
        (
            Place(file="a.xlsx", sheet="Marcos", table=1, row=7, cell=3),
            "a.xlsx, hoja «Marcos», celda C7", 'a.xlsx, sheet "Marcos", cell C7',
        ),
        (
            Place(file="a.xlsx", sheet="Marcos", table=1, row=7),
            "a.xlsx, hoja «Marcos», fila 7", 'a.xlsx, sheet "Marcos", row 7',
        ),
        (Place(file="a.md", line=4, key="leads"), "a.md, línea 4, clave «leads»", 'a.md, line 4, key "leads"'),
        (Place(file="a.docx"), "a.docx", "a.docx"),
    ],
)  # fmt: skip
def test_a_place_is_said_as_far_as_it_is_known(place: Place, es: str, en: str) -> None:
    assert (place_in_words(place, ES), place_in_words(place, EN)) == (es, en)
    rest = es.removeprefix(place.file).removeprefix(", ")
    assert place_in_words(place, ES, with_file=False) == (rest or place.file)


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_lettered_as_spreadsheets_do(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_field_has_a_name_in_both_languages_or_its_own() -> None:
    assert (field_name("due", ES), field_name("due", EN), field_name("x", ES)) == ("vence", "due", "x")
