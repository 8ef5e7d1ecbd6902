"""The forms that can be read. A reader of another form is one more module in this tuple."""

from typing import Protocol

from documents.readers import csv_plan, docx_plan, pdf_plan, text_plan, xlsx_plan, yaml_plan
from documents.readers.sources import Source
from domain.values.language import Text
from domain.values.plan_document import PlanDocument


class Reader(Protocol):
    """A module with these names. ``FORM`` is what people call the form."""

    FORM: Text

    def recognises(self, source: Source) -> bool:
        """Whether the bytes (not only the file's name) are of this form. Raises nothing."""

    def read(self, source: Source) -> PlanDocument:
        """What the document says; InvalidDataError where it is no plan or damaged."""


READERS: tuple[Reader, ...] = (docx_plan, xlsx_plan, pdf_plan, yaml_plan, csv_plan, text_plan)
"""In the order in which they are asked: the choosier first."""
