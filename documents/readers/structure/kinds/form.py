"""One form of a strategic plan: its objective, dates, responsible bodies and strategies, from pieces in any order.

Labels may stand beside their values, above them, all together before them, or in one cell with them. A code tells
by its depth what it numbers (``D-1`` a component, ``D-1-1`` an objective, ``E-1-1-1`` a strategy).
"""

import re
from collections import deque
from dataclasses import dataclass, field
from datetime import date

from documents.readers.labels.kinds.model import FormLabel
from documents.readers.structure.kinds.strategies import Event
from domain.values.plan_document import Place

CODE = re.compile(r"(?P<code>[A-Z]{1,3}[-.]?\d{1,3}(?:[-.]\d{1,3})*|\d{1,3}(?:[.-]\d{1,3})+|\d{1,2})[.:)]?")
_CODE_AND_TEXT = re.compile(
    r"(?P<code>[A-Z]{1,3}[-.]?\d{1,3}(?:[-.]\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)[.:)]?\s*[-–—:]?\s+(?P<text>\D.*)",
    re.DOTALL,
)
COMPONENT_LINE = re.compile(r"[A-Z]{1,3}[-.]?\d{1,2}[.:)]?\s*[-–—:]?\s+(?P<title>\D.*)", re.DOTALL)
_WAITING_FOR_DATES = (FormLabel.MADE_ON, FormLabel.START, FormLabel.END)


@dataclass(slots=True)
class Form:
    """What has come of one form. ``cut``: where labels of it break off at the page's edge."""

    place: Place
    component: str | None = None
    component_title: str = ""
    objective: str | None = None
    objective_text: str = ""
    responsible: list[str] = field(default_factory=list)
    dates: dict[FormLabel, date] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    cut: list[Place] = field(default_factory=list)
    empty: int = 0
    """Places for strategies that nobody filled in."""
    _last: FormLabel | None = None
    _last_was_code: bool = False
    _asked: set[FormLabel] = field(default_factory=set)
    _dates_due: deque[FormLabel] = field(default_factory=deque)
    _number_due: Place | None = None
    _text_due: Place | None = None

    @property
    def has_strategies(self) -> bool:
        """Whether any strategy or place for one has come."""
        return bool(self.events or self._number_due or self._text_due)

    @property
    def has_objective(self) -> bool:
        """Whether the form says whose it is."""
        return bool(self.objective or self.objective_text)

    def has_all(self) -> bool:
        """Whether nothing but strategies can still come."""
        return bool(self.component_title and self.objective_text and self.responsible)

    def asks(self, label: FormLabel, place: Place) -> None:
        """A label has come: its value is due."""
        self._last, self._last_was_code = label, False
        if label in _WAITING_FOR_DATES:
            self._dates_due.append(label)
        elif label is FormLabel.STRATEGY:
            self._miss_number()
            self._number_due = place
        elif label is FormLabel.DEFINITION:
            self._miss_text()
            self._text_due = place
        else:
            self._asked.add(label)

    def take_date(self, day: date, place: Place) -> bool:
        """A date belongs to the first date label without one; the same row printed twice says it once."""
        if not self._dates_due:
            return day in self.dates.values()
        label = self._dates_due.popleft()
        self.dates[label] = day
        self.places.setdefault(label.value, place)
        return True

    @property
    def date_is_due(self) -> bool:
        """Whether a date label still waits for its date."""
        return bool(self._dates_due)

    def take(self, text: str, place: Place) -> bool:
        """Give a value to the label it belongs to; False if it belongs to none."""
        code = CODE.fullmatch(text)
        if code is not None and (not code["code"].isdigit() or self._wants_bare_number()):
            return self._take_code(code["code"], place)
        both = _CODE_AND_TEXT.fullmatch(text)
        if both is not None and self._take_code(both["code"], place):
            return self._take_text(both["text"], place)
        return self._take_text(text, place)

    def close(self) -> None:
        """Nothing more comes."""
        self._miss_number()
        self._miss_text()

    def wants_strategy_text(self) -> bool:
        """Whether the next text would be the definition of a strategy."""
        return self._text_due is not None or (self._last_was_code and self._last is FormLabel.STRATEGY)

    def _wants_bare_number(self) -> bool:
        numbered = {FormLabel.COMPONENT: self.component, FormLabel.OBJECTIVE: self.objective}
        return self._number_due is not None or (self._last in numbered and numbered[self._last] is None)

    def _take_code(self, code: str, place: Place) -> bool:
        depth = len(re.findall(r"\d+", code))
        wants_component = FormLabel.COMPONENT in self._asked and self.component is None
        wants_objective = FormLabel.OBJECTIVE in self._asked and self.objective is None
        if self._number_due is not None and not (wants_objective and depth == 2):  # noqa: PLR2004  (D-1-1)
            self._add_number(code, place, labelled=True)
        elif wants_component and (depth == 1 or not wants_objective):
            self.component, self._last = code, FormLabel.COMPONENT
            self.places.setdefault("component", place)
        elif wants_objective:
            self.objective, self._last = code, FormLabel.OBJECTIVE
            self.places.setdefault("number", place)
        elif code in {self.component, self.objective}:
            self._last = FormLabel.COMPONENT if code == self.component else FormLabel.OBJECTIVE
        elif self.has_strategies:
            self._add_number(code, place, labelled=False)
        else:
            return False
        self._last_was_code = True
        return True

    def _add_number(self, code: str, place: Place, *, labelled: bool) -> None:
        self.events.append(Event(number=code, place=place, labelled=labelled))
        self._number_due, self._last = None, FormLabel.STRATEGY

    def _take_text(self, text: str, place: Place) -> bool:
        after_code, self._last_was_code = self._last_was_code, False
        if self._last in {FormLabel.STRATEGY, FormLabel.DEFINITION} and (self._text_due or after_code):
            self._add_text(text, place)
        elif self._last is FormLabel.RESPONSIBLE:
            self._add_responsible(text, place)
        elif self._last is FormLabel.COMPONENT and not self.component_title:
            self._entitle_component(text, place)
        elif self._last is FormLabel.OBJECTIVE and not self.objective_text:
            self._entitle_objective(text, place)
        elif text in {self.component_title, self.objective_text}:
            pass
        elif FormLabel.COMPONENT in self._asked and not self.component_title:
            self._entitle_component(text, place)
        elif FormLabel.OBJECTIVE in self._asked and not self.objective_text:
            self._entitle_objective(text, place)
        elif FormLabel.RESPONSIBLE in self._asked and not self.responsible:
            self._add_responsible(text, place)
        else:
            return self._goes_on(text)
        return True

    def _goes_on(self, text: str) -> bool:
        """A line that begins small goes on the strategy before it, if that one has not ended."""
        last = self.events[-1] if self.events else None
        if last is None or last.text is None or last.text.endswith((".", "!", "?")) or not text[:1].islower():
            return False
        last.text = f"{last.text} {text}"
        return True

    def _entitle_component(self, text: str, place: Place) -> None:
        self.component_title = text
        self.places.setdefault("component", place)

    def _entitle_objective(self, text: str, place: Place) -> None:
        self.objective_text = text
        self.places.setdefault("objective", place)

    def _add_responsible(self, text: str, place: Place) -> None:
        self.responsible.append(text)
        self.places.setdefault("responsible", place)

    def _add_text(self, text: str, place: Place) -> None:
        self.events.append(Event(text=text, place=place))
        self._text_due = None

    def _miss_number(self) -> None:
        if self._number_due is not None:
            self.events.append(Event(place=self._number_due, labelled=True, missing=True))
            self._number_due = None

    def _miss_text(self) -> None:
        if self._text_due is not None:
            self.empty += 1
            self._text_due = None
