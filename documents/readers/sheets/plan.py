"""Spreadsheets (.xlsx, and .xlsm without running what is in it): every sheet that is shown, row by row."""

from typing import Any

from documents.foreign.sources import Source
from documents.readers.answer_book.sheet import refuse_answers
from documents.readers.blocks import Block, Blocks, Paragraph
from documents.readers.refusals import no_plan
from documents.readers.sheets.book import is_book, opened_book
from documents.readers.sheets.formulas import unvalued_formulas
from documents.readers.sheets.rows import hidden_parts, rows_of
from documents.readers.sheets.serials import with_serials
from documents.readers.sheets.sheets import commitments_named, is_heading, with_names
from documents.readers.structure.read_structure import plan_in
from domain.values.language import Text
from domain.values.plan_document import Place, PlanDocument, Warning  # noqa: A004  (the field's word)

_OPENS = "Compromiso"
"""A commitment is opened by this word whatever the sheet calls it."""

FORM = Text(es="hoja de cálculo (.xlsx)", en="spreadsheet (.xlsx)")


def recognises(source: Source) -> bool:
    """A zip that holds a spreadsheet, whatever the file is called."""
    return is_book(source)


def read(source: Source) -> PlanDocument:
    """The plan or report in the sheets; InvalidDataError if there is none, or the file is damaged or hostile.

    A formula counts with the value that it had when the file was saved; one without is told.
    """
    with opened_book(source) as book:
        refuse_answers(source, book)
        named = commitments_named([sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"])
        blocks = _blocks(source, book, named)
    document = plan_in(blocks)
    if document is None:
        raise no_plan(source)
    return with_names(document, named)


def _blocks(source: Source, book: Any, named: dict[str, tuple[str, str]]) -> Blocks:
    items: list[Block] = []
    told: list[Warning] = []
    formulas = unvalued_formulas(source)
    for number, sheet in enumerate(book.worksheets, 1):
        place = Place(file=source.name, sheet=sheet.title, table=number)
        if sheet.sheet_state != "visible":
            told.append(Warning(code="hidden_sheet_not_read", data={"sheet": sheet.title}, place=place))
            continue
        if sheet.title in named:
            code, rest = named[sheet.title]
            items.append(Paragraph(f"{_OPENS} {code}. {rest or sheet.title}", place, level=1, makeshift=True))
        elif is_heading(sheet.title):
            items.append(Paragraph(sheet.title, place, level=1))
        rows, serials = with_serials(rows_of(sheet, place), book.epoch)
        items += rows
        told += [*serials, *hidden_parts(sheet, place), *_without_value(formulas.get(sheet.title, ()), place)]
    return Blocks(source.name, tuple(items), tuple(told))


def _without_value(cells: tuple[str, ...], place: Place) -> list[Warning]:
    if not cells:
        return []
    shown = ", ".join(cells[:20]) + (" …" if len(cells) > 20 else "")  # noqa: PLR2004  (a line's length)
    data = {"cells": shown, "count": str(len(cells))}
    return [Warning(code="formula_without_value", data=data, place=place)]
