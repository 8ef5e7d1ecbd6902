"""Parts kept as they stand: mission, values, criteria… Each with its lines in order, and where it begins."""

from dataclasses import dataclass, field

from domain.values.plan_document import DocumentSection, Place

_ENDS = (".", "!", "?", ":", ";")


@dataclass(slots=True)
class Part:
    """A part being read. ``rank``: of its heading; ``chapter``: the heading of the highest rank above it."""

    key: str
    label: str
    place: Place
    rank: int
    chapter: str | None = None
    listed: bool = False
    """Whether entries of a list have come."""
    items: list[str] = field(default_factory=list)
    item_places: list[Place] = field(default_factory=list)

    def add(self, text: str, place: Place, *, new: bool = False) -> None:
        """One more line; what a page's end has cut goes on the line before, unless it is a ``new`` list entry."""
        goes_on = not new and text[:1].islower()
        if self.items and goes_on and not self.items[-1].endswith(_ENDS):
            self.items[-1] = f"{self.items[-1]} {text}"
        else:
            self.items.append(text)
            self.item_places.append(place)

    def as_section(self) -> DocumentSection:
        """The part as a value."""
        return DocumentSection(key=self.key, label=self.label, items=tuple(self.items), place=self.place)


@dataclass(slots=True)
class Parts:
    """All parts of a document in order; at most one is open."""

    all: list[Part] = field(default_factory=list)
    open: Part | None = None
    chapter: str | None = None

    def begin(self, key: str, label: str, place: Place, rank: int) -> None:
        """Open a part; a heading below the open part's own, of the same kind, is a line of it."""
        if self.open is not None and self.open.key == key and rank >= self.open.rank:
            if label != self.open.label:
                self.open.add(label, place, new=True)
            return
        self.open = Part(key, label, place, rank, self.chapter)
        self.all.append(self.open)

    def beside(self, key: str, label: str, place: Place) -> Part:
        """The part with this key that is filled beside the open one."""
        known = next((part for part in self.all if part.key == key and part.label == label), None)
        if known is None:
            known = Part(key, label, place, 0)
            self.all.append(known)
        return known

    def sections(self) -> tuple[DocumentSection, ...]:
        """The parts that hold anything."""
        return tuple(part.as_section() for part in self.all if part.items)
