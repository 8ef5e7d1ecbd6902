"""A plan that fills in one form an objective: forms in order become commitments with their strategies."""

import re
from dataclasses import dataclass, field
from datetime import date

from documents.readers.blocks import Block, Row
from documents.readers.headings import Heading
from documents.readers.labels.kinds.model import FormLabel
from documents.readers.labels.model import Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.kinds.form import Form
from documents.readers.structure.kinds.owners import owners_in
from documents.readers.structure.kinds.pieces import Piece, pieces_of
from documents.readers.structure.kinds.statements import Statements, alike
from documents.readers.structure.kinds.strategies import Event, paired
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in, is_only_dates
from domain.rules.folding import fold
from domain.values.plan_document import Place
from domain.values.vocabulary import Precision

_OPENERS = frozenset({FormLabel.COMPONENT, FormLabel.OBJECTIVE})


@dataclass(slots=True)
class Forms:
    """The forms of a document: the one being read and what all of them are compared with."""

    reading: Reading
    statements: Statements
    running: frozenset[str]
    """Folded lines that stand on many pages: never a strategy."""
    open: Form | None = None
    misspelt: dict[str, tuple[int, Place]] = field(default_factory=dict)
    _read: dict[str, Draft] = field(default_factory=dict)
    _cut_before: list[Place] = field(default_factory=list)
    """Where headings of the next form break off that stand before its first label."""

    def read(self, block: Block) -> bool:
        """Take a block that belongs to a form; False if nothing of it does. What is left of a row is told.

        Texts before the form's heading in its own row are the page's, such as the emblem's words.
        """
        pieces = list(pieces_of(block))
        heads = [at for at, piece in enumerate(pieces) if piece.label is FormLabel.HEAD and isinstance(block, Row)]
        above = max(heads, default=0)
        taken = [(piece.label is not None or at >= above) and self._take(piece) for at, piece in enumerate(pieces)]
        if any(taken) and isinstance(block, Row):
            for piece, was_taken in zip(pieces, taken, strict=True):
                if not was_taken:
                    self.reading.leave_text(piece.text, piece.place)
        return any(taken) or (not pieces and self.open is not None)

    def close(self) -> None:
        """Finish the open form: its objective and strategies are part of the plan now."""
        form, self.open = self.open, None
        if form is None:
            return
        form.close()
        if form.has_objective or form.events:
            self._finish(form)

    def _take(self, piece: Piece) -> bool:
        if piece.label is not None:
            return self._ask(piece, piece.label)
        form = self.open
        if form is None:
            return False
        if piece.is_date:
            if piece.day is None:
                self.reading.warn("impossible_date", piece.place, form.objective or "", text=piece.text)
            return piece.day is not None and form.take_date(piece.day, piece.place)
        if form.date_is_due and is_only_dates(piece.text):
            span = next((written.span for written in dates_in(piece.text)), None)
            return span is not None and form.take_date(span.first, piece.place)
        if form.objective_text and self.statements.repeats(piece.text):
            return True
        if form.wants_strategy_text() and fold(piece.text) in self.running:
            return False
        return form.take(piece.text, piece.place)

    def _ask(self, piece: Piece, label: FormLabel) -> bool:
        if label in {FormLabel.DAY, FormLabel.MONTH, FormLabel.YEAR}:
            return self.open is not None
        form = self.open
        begins = label in _OPENERS and (form is None or form.has_strategies or _is_told(form, label))
        if begins:
            self.close()
            form = self.open = Form(piece.place)
            form.cut, self._cut_before = self._cut_before, []
        if form is None:
            return label is FormLabel.HEAD
        form.asks(label, piece.place)
        if piece.cut:
            of_next = label is FormLabel.HEAD and form.has_strategies
            (self._cut_before if of_next else form.cut).append(piece.place)
        if piece.misspelt:
            count, place = self.misspelt.get(piece.text, (0, piece.place))
            self.misspelt[piece.text] = (count + 1, place)
        return True

    def _finish(self, form: Form) -> None:
        reading = self.reading
        known = self._read.get(form.objective or "") or self._same_text(form)
        draft = known or self._opened(form)
        owners = owners_in(reading, form.responsible)
        subject = draft.path
        if known is None:
            draft.leads += owners.names
            if owners.names:
                draft.places["leads"] = form.places["responsible"]
            self._date(draft, form)
        else:
            reading.warn("form_goes_on", form.place, subject)
            reading.commitment = draft
            if owners.names and owners.names != draft.leads:
                reading.warn(
                    "form_repeats_otherwise", form.places["responsible"], subject,
                    first="; ".join(draft.leads), second="; ".join(owners.names),
                )  # fmt: skip
        if owners.cut:
            reading.warn("names_cut", form.places["responsible"], subject, text=" ".join(form.responsible))
        if form.cut:
            reading.warn("form_cut", form.cut[0], subject, count=len(form.cut))
        if form.empty:
            reading.warn("empty_form_places", form.place, subject, count=form.empty)
        self._add_strategies(draft, form)

    def _opened(self, form: Form) -> Draft:
        reading, place = self.reading, form.places.get("objective", form.place)
        listed = self.statements.of_form(form.objective)
        title, at = form.objective_text, place
        if listed is not None and (not title or alike(title, listed) or fold(title) in listed.folded):
            if title and fold(title) != listed.folded:
                reading.warn("form_text_differs", place, form.objective or "?", form=title)
            title, at = listed.text, listed.place
        number = next(iter(re.findall(r"\d+", form.component or form.objective or "")), "")
        reading.axis = self.statements.titles.get(number) or form.component_title.rstrip(" .") or None
        reading.axis_place = self.statements.title_places.get(number) or form.places.get("component")
        draft = reading.open(Heading(Level.COMMITMENT, form.objective, title), at)
        if form.objective:
            self._read[form.objective] = draft
            draft.places["number"] = form.places["number"]
        return draft

    def _same_text(self, form: Form) -> Draft | None:
        """A form without a number goes on the objective with the same text."""
        if form.objective or not form.objective_text or self.reading.commitment is None:
            return None
        same = fold(self.reading.commitment.title) == fold(form.objective_text)
        return self.reading.commitment if same else None

    def _date(self, draft: Draft, form: Form) -> None:
        for label in (FormLabel.START, FormLabel.END):
            day: date | None = form.dates.get(label)
            if day is None:
                continue
            if label is FormLabel.START:
                draft.start, draft.start_precision = day, Precision.DAY
            else:
                draft.end, draft.end_precision = day, Precision.DAY
            draft.places[label.value] = form.places[label.value]

    def _add_strategies(self, draft: Draft, form: Form) -> None:
        found = paired(form.events)
        for number, text in found.strategies:
            told = number.number if number is not None else None
            step = self.reading.open(Heading(Level.MILESTONE, told, text.text or ""), text.place)
            if number is not None:
                step.places["number"] = number.place
        for event in found.bare_numbers:
            self._bare(draft, event)
        self.reading.close_steps()

    def _bare(self, draft: Draft, event: Event) -> None:
        number = event.number or "?"
        self.reading.warn("number_without_text", event.place, f"{draft.path}/{number}", number=number)
        self.reading.leave_text(number, event.place)


def _is_told(form: Form, label: FormLabel) -> bool:
    """Whether the form has what the label asks for, so that the label begins the next form."""
    if label is FormLabel.COMPONENT:
        return bool(form.component or form.component_title)
    return form.has_objective
