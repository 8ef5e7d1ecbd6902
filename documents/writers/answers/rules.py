"""What the cells to fill in accept: the program refuses the rest while it is typed, and says why."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from documents.answer_columns import CHOICES, HEAD_ROW
from domain.rules.texts import LONGEST_TEXT
from domain.values.answer_sheet import Column
from domain.values.language import Language, Text

_PERCENT = Text(
    es="Un número entero de 0 a 100, de todo el trabajo hasta hoy (no solo de este mes).",
    en="A whole number from 0 to 100, of all the work so far (not of this month alone).",
)
_NOT_PERCENT = Text(es="Escriba un número entero de 0 a 100.", en="Write a whole number from 0 to 100.")
_CHOICE = Text(es="Elija de la lista, o déjelo vacío.", en="Choose from the list, or leave it empty.")
_LONG = Text(
    es="Caben hasta 20 000 caracteres; lo demás va en un documento.",
    en="Up to 20,000 characters fit; the rest belongs into a document.",
)
_NARRATIVE = Text(
    es="Qué se hizo, con cifras y fechas. Es obligatorio si escribe un avance.",
    en="What was done, with figures and dates. Mandatory where you write progress.",
)
_OBSTACLES = Text(
    es="Qué lo impide. Es obligatorio si el plazo ya venció.",
    en="What is in the way. Mandatory once the deadline has passed.",
)
_EVIDENCE = Text(
    es="Direcciones que empiezan con http:// o https://, una por línea (Alt+Intro).",
    en="Addresses that begin with http:// or https://, one a line (Alt+Enter).",
)


def limit_answers(page: Any, language: Language, last: int) -> None:
    """Put the checks and hints on the rows of the steps, down to row ``last``."""
    texts = ((Column.NARRATIVE, _NARRATIVE), (Column.OBSTACLES, _OBSTACLES), (Column.EVIDENCE, _EVIDENCE))
    checks = [
        (Column.PERCENT, _PERCENT, _NOT_PERCENT, {"type": "whole", "formula1": "0", "formula2": "100"}),
        *(
            (column, hint, _LONG, {"type": "textLength", "formula1": "0", "formula2": str(LONGEST_TEXT)})
            for column, hint in texts
        ),
        (Column.CHOICE, _CHOICE, _CHOICE, {"type": "list", "formula1": f'"{_list(language)}"'}),
    ]
    for column, hint, wrong, check in checks:
        rule = DataValidation(allow_blank=True, showErrorMessage=True, showInputMessage=True, **check)
        if check["type"] != "list":
            rule.operator = "between"
        rule.prompt, rule.error = hint.say(language), wrong.say(language)
        letter = get_column_letter(list(Column).index(column) + 1)
        rule.add(f"{letter}{HEAD_ROW + 1}:{letter}{last}")
        page.add_data_validation(rule)


def _list(language: Language) -> str:
    return ",".join(text.say(language) for text in CHOICES.values())
