"""Where the reading of a strategic plan or a sheet stands."""

from dataclasses import dataclass, field

from documents.readers.blocks import Block
from documents.readers.labels.kinds.model import SheetLabel
from documents.readers.labels.model import Level
from documents.readers.structure.kinds.forms import Forms
from documents.readers.structure.kinds.matrix import Matrix, close_matrix
from documents.readers.structure.kinds.parts import Part, Parts
from documents.readers.structure.kinds.sheet import Sheet
from documents.readers.structure.kinds.statements import Statements
from documents.readers.structure.reading import Reading
from domain.values.vocabulary import DocumentKind


@dataclass(slots=True)
class State:
    """``reading`` as in any plan, and beside it the parts, the forms and the labels of these kinds."""

    reading: Reading
    kind: DocumentKind
    statements: Statements
    forms: Forms | None
    sheet: Sheet
    running: frozenset[str]
    parts: Parts = field(default_factory=Parts)
    matrix: Matrix | None = None
    ahead: tuple[Block, ...] = ()
    """The next few blocks."""
    component: str | None = None
    """The number of the component whose objectives are being listed."""
    title_due: bool = False
    """Whether the next line is that component's title."""
    list_level: Level | None = None
    """The level of the list that a label has opened ("Objetivos específicos:")."""
    row_open: tuple[int | None, Part | None, SheetLabel | None] | None = None
    """The table whose last row was a label with its value, and where that value went."""
    labels_above: dict[int, str] | None = None
    """A row of nothing but a sheet's labels: the values stand below them."""

    @property
    def is_sheet(self) -> bool:
        """Whether it is read by labels rather than by chapters."""
        return self.kind in {DocumentKind.POLICY_SHEET, DocumentKind.PROJECT_SHEET}

    def leave_parts(self) -> None:
        """Something else begins: no part, list or label is open any longer."""
        self.parts.open = self.list_level = self.sheet.open = self.component = None
        self.title_due = False
        self.end_matrix()

    def end_matrix(self) -> None:
        """The open matrix ends here."""
        if self.matrix is not None:
            close_matrix(self.reading, self.matrix)
            self.matrix = None

    def begin_label(self, label: SheetLabel) -> None:
        """A sheet's label has come."""
        self.leave_parts()
        self.sheet.begin(label)
