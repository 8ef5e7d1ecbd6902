"""One register of a document's institutions: every spelling seen, tied together by the acronym."""

from dataclasses import dataclass, field

from documents.readers.institutions.acronyms import abbreviates, initials, is_acronym
from documents.readers.institutions.names import is_same_name, is_slip, is_typo, names_before_acronyms
from domain.rules.folding import fold
from domain.values.plan_document import DocumentInstitution, Place, Spelling, Warning  # noqa: A004  (the field's word)


@dataclass(slots=True)
class _Entry:
    acronym: str | None
    names: list[str] = field(default_factory=list)
    spellings: dict[str, Spelling] = field(default_factory=dict)
    used: bool = False

    def spelt(self, text: str, known_by: str, place: Place | None) -> None:
        """Keep one way of writing it, with the first evidence and the first place."""
        said = " ".join(text.split())
        self.spellings.setdefault(said, Spelling(text=said, known_by=known_by, place=place))


@dataclass(slots=True)
class Register:
    """What is known so far. Read the whole document with ``learn`` first, then ask ``name_for``.

    ``at``: where the names stand that are asked for next.
    """

    at: Place | None = None
    _entries: list[_Entry] = field(default_factory=list)
    _by_acronym: dict[str, _Entry] = field(default_factory=dict)
    _by_name: dict[str, _Entry] = field(default_factory=dict)
    _warnings: dict[tuple[str, str], Warning] = field(default_factory=dict)

    def learn(self, text: str, place: Place) -> None:
        """Take in the names that ``text`` ties to an acronym; a name that does not fit it becomes a warning."""
        for name, acronym in names_before_acronyms(text):
            entry = self._with_acronym(acronym)
            mismatch = is_slip(name) or not abbreviates(acronym, name) or _mistyped(name, entry.names)
            if mismatch:
                self._warnings.setdefault(
                    (acronym, fold(name)),
                    Warning(
                        code="name_acronym_mismatch", subject=entry.acronym or acronym,
                        data={"name": name, "acronym": acronym}, place=place,
                    ),
                )  # fmt: skip
            self._add_name(entry, name)
            entry.spelt(name, "acronym", place)

    def name_for(self, written: str, acronym: str | None, *, name: str | None = None) -> str:
        """How a step names this institution: its acronym where the document gives one, else as written."""
        if acronym is None and (known := self._by_acronym.get(fold(written))):
            acronym, name = known.acronym, None
            known.spelt(written, "acronym", self.at)
        entry = self._with_acronym(acronym) if acronym else self._by_name.get(fold(written))
        if entry is None:
            entry = self._nearly(written) or self._new(None)
            self._add_name(entry, written)
            entry.spelt(written, "name", self.at)
        elif acronym is None:
            entry.spelt(written, "name", self.at)
        else:
            entry.spelt(acronym, "acronym", self.at)
        if acronym and name:
            self._add_name(entry, name)
            entry.spelt(name, "acronym", self.at)
        entry.used = True
        return entry.acronym or written

    def _nearly(self, written: str) -> _Entry | None:
        """The institution whose name this is but for its spelling, which is told."""
        found = next(((e, name) for e in self._entries for name in e.names if is_same_name(written, name)), None)
        if found is None:
            return None
        entry, name = found
        entry.spelt(written, "near", self.at)
        self._warnings.setdefault(
            ("", fold(written)),
            Warning(
                code="name_nearly_the_same",
                subject=entry.acronym or name,
                data={"name": written, "known": f"{name} ({entry.acronym})" if entry.acronym else name},
                place=self.at,
            ),
        )
        return entry

    def may_be_a_unit(self, name: str, lead: str) -> None:
        """Tell that a name behind a lead may be a unit of it; once a name."""
        self._warnings.setdefault(
            ("unit", fold(name)),
            Warning(code="unit_or_institution", subject=name, data={"name": name, "lead": lead}, place=self.at),
        )

    def split_on_guess(self, first: str, second: str) -> None:
        """Tell that what was read as two names may be one; once a pair."""
        told = Warning(
            code="names_split_on_guess", subject=second, data={"first": first, "second": second}, place=self.at
        )
        self._warnings.setdefault(("split", fold(f"{first} {second}")), told)

    def may_be_two(self, name: str) -> None:
        """Tell that what was read as one name may be two; once a name."""
        told = Warning(code="name_may_be_two", subject=name, data={"name": name}, place=self.at)
        self._warnings.setdefault(("two", fold(name)), told)

    def knows(self, written: str) -> bool:
        """Whether this is a name or acronym seen before."""
        folded = fold(written)
        return folded in self._by_name or folded in self._by_acronym

    def tie_loose_acronym(self, acronym: str, place: Place | None) -> Warning | None:
        """An acronym without a name (a contact's) belongs to the one name whose initials end with it, or to none.

        The steps keep naming that institution as they write it; the register carries the tie.
        """
        entry = self._by_acronym.get(fold(acronym))
        if entry is None or entry.names:
            return None
        letters = acronym.upper()
        fitting = [
            e
            for e in self._entries
            if e.acronym is None and any(initials(n).upper().endswith(letters) for n in e.names)
        ]
        if len(fitting) != 1:
            return None
        entry.names += fitting[0].names
        entry.spellings |= fitting[0].spellings
        for name in fitting[0].names:
            self._by_name[fold(name)] = entry
        self._entries.remove(fitting[0])
        return Warning(
            code="acronym_from_initials",
            subject=acronym,
            data={"acronym": acronym, "name": entry.names[0]},
            place=place,
        )

    def warnings(self) -> tuple[Warning, ...]:
        """What does not fit, of the institutions that the document gives a part to or not."""
        return tuple(self._warnings.values())

    def institutions(self) -> tuple[DocumentInstitution, ...]:
        """Those with a part in the document, in order of appearance; the first spelling is the name."""
        return tuple(
            DocumentInstitution(
                acronym=e.acronym,
                name=e.names[0] if e.names else None,
                aliases=tuple(e.names[1:]),
                spellings=tuple(e.spellings.values()),
            )
            for e in self._entries
            if e.used
        )

    def _with_acronym(self, acronym: str) -> _Entry:
        entry = self._by_acronym.get(fold(acronym))
        if entry is None:
            entry = self._by_acronym[fold(acronym)] = self._new(acronym)
        return entry

    def _new(self, acronym: str | None) -> _Entry:
        entry = _Entry(acronym)
        self._entries.append(entry)
        return entry

    def _add_name(self, entry: _Entry, name: str) -> None:
        if not is_acronym(name) and name not in entry.names:
            entry.names.append(name)
        self._by_name.setdefault(fold(name), entry)


def _mistyped(name: str, known: list[str]) -> bool:
    """Whether a word of ``name`` is one slip of the pen away from the same word of a spelling seen before."""
    words = fold(name).split()
    return any(
        len(words) == len(other) and any(is_typo(a, b) for a, b in zip(words, other, strict=True))
        for other in (fold(each).split() for each in known)
    )
