"""The sheet that tells a person how to fill the others in."""

from textwrap import wrap
from typing import Any

from documents.answer_columns import ANSWERED, CHOICES, heads_in
from documents.writers.sheets.look import Look, lock, make_room, put, set_up_page
from domain.values.answer_sheet import AnswerSheet, Choice, Column
from domain.values.language import Language, Text

_NAME = Text(es="Instrucciones", en="Instructions")
_TITLE = Text(es="Cómo llenar este libro", en="How to fill this workbook in")
_STEPS = Text(
    es="1. En la hoja «Avances», cada fila es {milestone} o {activity} a cargo de {institution} y que seguía "
    "sin cerrar el {day}.\n"
    "2. Llene solo las celdas amarillas de las filas de las que tenga algo que decir. Una fila vacía no cambia "
    "nada.\n"
    "3. No borre, agregue, ordene ni cambie filas, títulos u hojas: con eso se sabe de qué paso habla cada "
    "respuesta. Para ver menos filas use los filtros.\n"
    "4. Guarde en el mismo formato (.xlsx) y devuelva el archivo a quien se lo envió.\n"
    "5. Se recibe entero o no se recibe: si algo está mal le dirán en qué fila y columna. Enviarlo dos veces no "
    "duplica nada.\n"
    "6. Si otra persona informó del mismo paso mientras tanto, su fila no lo reemplaza: se le avisa y pide un "
    "libro nuevo. Para informar de nuevo del mismo paso, pida también un libro nuevo.",
    en='1. On the sheet "Progress", each row is {milestone} or {activity} that {institution} answers for and that '
    "was not closed on {day}.\n"
    "2. Fill in only the yellow cells, of the rows you have something to say of. An empty row changes nothing.\n"
    "3. Do not delete, add, sort or change rows, headings or sheets: they tell which step each answer is about. "
    "To see fewer rows, use the filters.\n"
    "4. Save in the same format (.xlsx) and send the file back to whoever sent it to you.\n"
    "5. It is taken as a whole or not at all: if something is wrong you are told the row and column. Sending it "
    "twice doubles nothing.\n"
    "6. If somebody else reported on the same step meanwhile, your row does not replace that: you are told, and "
    "ask for a new workbook. To report on the same step again, ask for a new workbook too.",
)
_COLUMN = Text(es="Columna", en="Column")
_MEANS = Text(es="Qué se escribe", en="What to write")
_MEANINGS = {
    Column.PERCENT: Text(
        es="Un número entero de 0 a 100 (85 u 85 %): cuánto está hecho de todo el paso hasta hoy. Obligatorio si "
        "escribe qué se hizo.",
        en="A whole number from 0 to 100 (85 or 85%): how much of the whole step is done so far. Mandatory where "
        "you write what was done.",
    ),
    Column.NARRATIVE: Text(
        es="Lo hecho, en pasado, con cifras y fechas. Obligatorio si escribe un avance.",
        en="What was done, in the past tense, with figures and dates. Mandatory where you write progress.",
    ),
    Column.OBSTACLES: Text(
        es="Qué lo retrasa o impide. Obligatorio si el paso está atrasado.",
        en="What delays or prevents it. Mandatory if the step is overdue.",
    ),
    Column.EVIDENCE: Text(
        es="Direcciones de páginas o documentos publicados que lo demuestran (https://…), una por línea.",
        en="Addresses of published pages or documents that show it (https://…), one a line.",
    ),
}
_CHOICES = {
    Choice.UNCHANGED: Text(es="nada nuevo que informar.", en="nothing new to report."),
    Choice.UNDER_WAY: Text(
        es="el trabajo comenzó; con o sin avance.", en="work has begun; with or without progress."
    ),
    Choice.SUBMIT: Text(
        es="está terminado: lo informado pasa a quien coordina para que lo revise.",
        en="it is done: what was reported goes to the coordinating institution for review.",
    ),
}
_QUOTED = Text(es="«{choice}»: {meaning}", en='"{choice}": {meaning}')
_LOCKED = Text(
    es="Las celdas grises están en revisión: mientras se decide solo puede agregar evidencia.",
    en="Grey cells are in review: until it is decided you can only add evidence.",
)
_WIDTHS = {"A": 28, "B": 92}


def write_instructions(book: Any, sheet: AnswerSheet) -> None:
    """Add the sheet, in the institution's language and the plan's words."""
    language = sheet.language
    page = book.create_sheet(_NAME.say(language))
    put(page, 1, 1, _TITLE.say(language), Look.TITLE)
    said = {
        "milestone": _with_article(sheet, "milestone"), "activity": _with_article(sheet, "activity"),
        "institution": sheet.institution, "day": sheet.as_of.isoformat(),
    }  # fmt: skip
    row = 2
    for line in (*_STEPS.say(language, **said).split("\n"), _LOCKED.say(language)):
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        put(page, row, 1, line, Look.ASKED)
        make_room(page, row, len(wrap(line, sum(_WIDTHS.values()))))
        row += 1
    row += 1
    put(page, row, 1, _COLUMN.say(language), Look.HEAD)
    put(page, row, 2, _MEANS.say(language), Look.HEAD)
    heads = heads_in(language, sheet.words)
    for below, column in enumerate(ANSWERED, row + 1):
        put(page, below, 1, heads[column], Look.ASKED)
        meaning = _meaning(column, language)
        put(page, below, 2, meaning, Look.ASKED)
        make_room(page, below, sum(len(wrap(line, _WIDTHS["B"])) for line in meaning.split("\n")))
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    set_up_page(page, "1:1", sheet.plan_code, language)
    lock(page)


def _meaning(column: Column, language: Language) -> str:
    if column is not Column.CHOICE:
        return _MEANINGS[column].say(language)
    return "\n".join(
        _QUOTED.say(language, choice=CHOICES[choice].say(language), meaning=meaning.say(language))
        for choice, meaning in _CHOICES.items()
    )


def _with_article(sheet: AnswerSheet, level: str) -> str:
    noun = (sheet.words.milestone if level == "milestone" else sheet.words.activity).noun(sheet.language)
    if sheet.language is Language.ES:
        return f"{'una' if noun.feminine else 'un'} {noun.one}"
    return f"{'an' if noun.one[:1] in 'aeiou' else 'a'} {noun.one}"
