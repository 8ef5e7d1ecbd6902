"""A place in a document in words: "página 3, tabla 2, fila 5, celda 4", "hoja «Marcos», celda C7"."""

from domain.values.language import Language, Text
from domain.values.plan_document import Place

_SHEET = Text(es="hoja «{sheet}»", en='sheet "{sheet}"')
_SHEET_CELL = Text(es="celda {address}", en="cell {address}")
_PARTS = {
    "page": Text(es="página {n}", en="page {n}"),
    "line": Text(es="línea {n}", en="line {n}"),
    "table": Text(es="tabla {n}", en="table {n}"),
    "row": Text(es="fila {n}", en="row {n}"),
    "cell": Text(es="celda {n}", en="cell {n}"),
}
_KEY = Text(es="clave «{key}»", en='key "{key}"')
_LETTERS = 26


def place_in_words(place: Place, language: Language, *, with_file: bool = True) -> str:
    """As much of a place as is known, the file's name first. Cells of a sheet are named as the sheet does."""
    parts = [place.file] if with_file else []
    if place.sheet is not None:
        parts.append(_SHEET.say(language, sheet=place.sheet))
        if place.row is not None and place.cell is not None:
            parts.append(_SHEET_CELL.say(language, address=f"{column_letters(place.cell)}{place.row}"))
        elif place.row is not None:
            parts.append(_PARTS["row"].say(language, n=place.row))
    else:
        known = ((text, getattr(place, name)) for name, text in _PARTS.items())
        parts += [text.say(language, n=n) for text, n in known if n is not None]
    if place.key is not None:
        parts.append(_KEY.say(language, key=place.key))
    return ", ".join(parts) or place.file


def column_letters(column: int) -> str:
    """``A`` for 1, ``Z`` for 26, ``AA`` for 27, as spreadsheets count their columns."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
