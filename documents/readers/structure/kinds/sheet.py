"""What a sheet's labels say of the whole: its title, who leads, who takes part, what for, whom to ask."""

import re
from dataclasses import dataclass, field

from documents.readers.headings import Heading
from documents.readers.institutions.parties import parties_in
from documents.readers.labels.kinds.model import SheetLabel
from documents.readers.labels.model import Level
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat
from domain.values.plan_document import DocumentContact, Place

_EMAIL = re.compile(
    r"(?:(?:e-?mail|correo(?:\s+electr[oó]nico)?)\s*:?\s*)?(?P<email>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE
)
_PHONE = re.compile(
    r"(?:tel(?:[eé]fono|efone)?s?|phone|pbx|fone)\.?\s*:?\s*"
    r"(?P<phone>\+?[\d(][\d\s().-]{4,}\d(?:\s*(?:ext|extensi[oó]n)\.?\s*\d+)?)",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"\bcoord(?:i|e)na")
_LEADING = re.compile(
    r"^\s*(?:bajo\s+la\s+)?(?:coordinacion|responsabilidad|rectoria|direccion)\s+(?:del?|da|do)\s+"
)


@dataclass(slots=True)
class Sheet:
    """What has come of the sheet's own labels, each with its place."""

    reading: Reading
    title: str | None = None
    leads: list[str] = field(default_factory=list)
    collaborators: list[str] = field(default_factory=list)
    coordinated: bool = False
    places: dict[str, Place] = field(default_factory=dict)
    open: SheetLabel | None = None
    items_came: bool = False
    contact_lines: list[str] = field(default_factory=list)

    def begin(self, label: SheetLabel) -> None:
        """A label has come: what follows is its value."""
        self.open, self.items_came = label, False

    def take(self, text: str, place: Place, *, item: bool) -> bool:
        """Take one line of the open label's value; False where that has ended."""
        label = self.open
        if label is SheetLabel.TITLE and self.title is None:
            self.title = text
            self.places["title"] = place
        elif label in {SheetLabel.LEADS, SheetLabel.COLLABORATORS}:
            self._take_parties(label, text, place)
        elif label is SheetLabel.PURPOSE:
            self._take_purpose(text, place)
        elif label is SheetLabel.OFFERS and (item or not self.items_came):
            self._take_offer(text, place)
            self.items_came = self.items_came or item
        elif label is SheetLabel.CONTACT:
            self.contact_lines.append(text)
        else:
            return False
        return True

    def contacts(self) -> tuple[DocumentContact, ...]:
        """The person the contact block names: a name, an office, how to reach them; None of it is published."""
        if not self.contact_lines:
            return ()
        text = "\n".join(self.contact_lines)
        email, phone = _EMAIL.search(text), _PHONE.search(text)
        rest = [_PHONE.sub("", _EMAIL.sub("", line)).strip(" ,;|*:") for line in self.contact_lines]
        lines = [line for line in rest if line.strip(" ,;|*:.")]
        named = lines if len(lines) != 1 else [part.strip() for part in lines[0].split(",", 1)]
        return (
            DocumentContact(
                name=named[0] if named else None, role=named[1] if len(named) > 1 else None,
                email=email["email"].rstrip(".") if email else None,
                phone=" ".join(phone["phone"].split()) if phone else None,
            ),
        )  # fmt: skip

    def share_out(self) -> None:
        """Every commitment without bodies of its own has those of the sheet."""
        others = [name for name in self.collaborators if name not in self.leads]
        for commitment in self.reading.commitments:
            if not commitment.leads and self.leads:
                commitment.leads += self.leads
                commitment.places["leads"] = self.places["leads"]
                if self.coordinated:
                    commitment.coordinator += self.leads
                    commitment.places["coordinator"] = self.places["leads"]
            if not commitment.collaborators and others:
                commitment.collaborators += others
                commitment.places["collaborators"] = self.places["collaborators"]
        if self.coordinated and self.leads:
            self.reading.coordinator = self.reading.coordinator or self.leads[0]

    def _take_parties(self, label: SheetLabel, text: str, place: Place) -> None:
        low = flat(text)
        opening = _LEADING.match(low)
        if label is SheetLabel.LEADS and _COORDINATED.search(low):
            self.coordinated = True
        told = parties_in(text[opening.end() :] if opening else text, self.reading.register)
        known = self.leads if label is SheetLabel.LEADS else self.collaborators
        known += [name for name in told.leads if name not in known]
        self.collaborators += [name for name in told.collaborators if name not in self.collaborators]
        self.places.setdefault(label.value, place)
        if told.collaborators:
            self.places.setdefault("collaborators", place)

    def _take_purpose(self, text: str, place: Place) -> None:
        commitment = self.reading.commitment
        if commitment is None:
            self.reading.open(Heading(Level.COMMITMENT, None, text), place)
        elif not commitment.title:
            self.reading.entitle(commitment, text, place)
        else:
            self._add(text, place)

    def _take_offer(self, text: str, place: Place) -> None:
        self.reading.open(Heading(Level.MILESTONE, None, text), place)
        self.reading.close_steps()

    def _add(self, text: str, place: Place) -> None:
        commitment = self.reading.commitment
        if commitment is not None:
            known = commitment.description.get("additional")
            commitment.description["additional"] = f"{known} {text}" if known else text
            commitment.places.setdefault("additional", place)

    def take_prose(self, text: str, place: Place) -> bool:
        """Prose behind a list of offers tells more of the project itself; False before there is one."""
        if self.reading.commitment is None or self.open is not SheetLabel.OFFERS:
            return False
        self._add(text, place)
        return True
