"""``hitos plan read --explain``: every value that was understood, and where in the document it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.plans.text import show_head, show_unplaced
from documents.readers.warnings.texts import say_warning
from domain.rules.codes import commitment_code
from domain.rules.field_names import field_name
from domain.rules.places import place_in_words
from domain.values.language import Language, Text
from domain.values.plan_document import DocumentCommitment, DocumentStep, Place, PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.vocabulary import Precision

_FIELDS = (
    "axis", "coordinator", "leads", "collaborators", "units", "start", "end", "current_start", "current_end",
    "actual_start", "actual_end", "condition", "status", "progress", "narrative", "evidence", "recurrence",
    "weight", "after",
)  # fmt: skip
_COLUMNS = (
    Text(es="Campo", en="Field"),
    Text(es="Como se entendió", en="As understood"),
    Text(es="Dónde está", en="Where"),
)
_NO_PLACE = Text(es="no se sabe", en="not known")
_PRECISIONS: dict[Precision, Text] = {
    Precision.DAY: Text(es="día", en="day"),
    Precision.MONTH: Text(es="mes", en="month"),
    Precision.QUARTER: Text(es="trimestre", en="quarter"),
    Precision.HALF: Text(es="semestre", en="half-year"),
    Precision.YEAR: Text(es="año", en="year"),
}
_PRECISION = Text(es="{day} (dado por {precision})", en="{day} (given by {precision})")
_OF_PLAN = Text(es="Del plan", en="Of the plan")
_PLAN_FIELDS: dict[str, Text] = {
    "code": Text(es="código", en="code"),
    "language": Text(es="idioma", en="language"),
    "as_of": Text(es="fecha de corte", en="cut-off"),
    "period_start": Text(es="el periodo comienza", en="the period starts"),
    "period_end": Text(es="el periodo termina", en="the period ends"),
    "version_text": Text(es="versión", en="version"),
    "version_date": Text(es="fecha de la versión", en="date of the version"),
    "coordinator": Text(es="coordinación", en="coordinator"),
    "zone": Text(es="huso horario", en="time zone"),
}
_INSTITUTIONS = Text(es="Instituciones ({count})", en="Institutions ({count})")
_ACRONYM = Text(es="Sigla", en="Acronym")
_SPELLING = Text(es="Como se escribe", en="As written")
_WHY = Text(es="Por qué es la misma", en="Why it is the same")
_KNOWN_BY = {
    "acronym": Text(es="lleva la sigla", en="the acronym stands with it"),
    "name": Text(es="el mismo nombre", en="the same name"),
    "near": Text(es="un desliz de escritura", en="a slip of spelling"),
}
_CONTACTS = Text(es="Contactos ({count}); no se publican", en="Contacts ({count}); never published")
_INSTITUTION = Text(es="Institución", en="Institution")
_PERSON = Text(es="Nombre", en="Name")
_REACHED = Text(es="Cargo, correo, teléfono", en="Office, e-mail, telephone")
_WARNINGS = Text(es="Avisos ({count})", en="Warnings ({count})")
_SECTION = Text(es="Apartado «{label}» ({key})", en='Section "{label}" ({key})')


@dataclass(frozen=True, slots=True)
class _Writer:
    """How things are said: in which language, and whether several files have to be told apart."""

    console: Console
    language: Language
    with_file: bool

    def say(self, text: Text, **data: object) -> str:
        return text.say(self.language, **data)

    def where(self, place: Place | None) -> str:
        if place is None:
            return self.say(_NO_PLACE)
        return place_in_words(place, self.language, with_file=self.with_file)

    def table(self, title: str, rows: Sequence[tuple[str, str, str]], columns: Sequence[Text] = _COLUMNS) -> None:
        if not rows:
            return
        self.console.print(f"\n[bold]{escape(title)}[/bold]")
        table = Table(box=box.SIMPLE, show_edge=False, pad_edge=False)
        for column, ratio in zip(columns, (1, 5, 3), strict=True):
            table.add_column(self.say(column), ratio=ratio, overflow="fold")
        for row in rows:
            table.add_row(*(escape(cell) for cell in row))
        self.console.print(table)


def explain(document: PlanDocument, language: Language) -> None:
    """Write everything that was understood to standard output: field, value and place, then what needs a look."""
    writer = _Writer(Console(highlight=False), language, len(document.files) > 1)
    show_head(writer.console, document)
    told = [(writer.say(name), _said(writer, getattr(document, key)), "") for key, name in _PLAN_FIELDS.items()]
    writer.table(writer.say(_OF_PLAN), [row for row in told if row[1]])
    for commitment in document.promises:
        writer.table(
            f"{commitment_code(commitment.number or '?')} {commitment.title}", list(_rows(writer, commitment))
        )
        for path, step in _steps(commitment):
            writer.table(f"{path} {step.title}", list(_rows(writer, step)))
    for section in document.sections:
        places = [writer.where(section.place), *("" for _ in section.items)]
        rows = [("", item, place) for item, place in zip(section.items, places, strict=False)]
        writer.table(writer.say(_SECTION, label=section.label, key=section.key), rows)
    _institutions(writer, document)
    _contacts(writer, document)
    _warnings(writer, document.warnings)
    show_unplaced(writer.console, document, language, with_file=writer.with_file)


def _steps(commitment: DocumentCommitment) -> Iterator[tuple[str, DocumentStep]]:
    for step in (*commitment.milestones, *commitment.activities):
        path = f"{commitment.number or '?'}/{step.number or '?'}"
        yield path, step
        for activity in step.activities:
            yield f"{path}/{activity.number or '?'}", activity


def _rows(writer: _Writer, told: DocumentCommitment | DocumentStep) -> Iterator[tuple[str, str, str]]:
    said = {"number": told.number or "—", "title": told.title}
    for name in _FIELDS:
        value = _said(writer, getattr(told, name, None), getattr(told, f"{name}_precision", None))
        said[name] = f"{value} %" if value and name == "progress" else value
    for name, text in (said | getattr(told, "description", {})).items():
        if text:
            yield field_name(name, writer.language), text, writer.where(told.places.get(name))


def _said(writer: _Writer, value: object, precision: Precision | None = None) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, date) and precision is not None:
        return writer.say(_PRECISION, day=value, precision=writer.say(_PRECISIONS[precision]))
    return "\n".join(str(each) for each in value) if isinstance(value, tuple) else str(value)


def _institutions(writer: _Writer, document: PlanDocument) -> None:
    rows: list[tuple[str, str, str]] = []
    for institution in document.institutions:
        acronym = institution.acronym or "—"
        seen = {spelling.text for spelling in institution.spellings} | {institution.acronym}
        names = (name for name in (institution.name, *institution.aliases) if name)
        rows += [(acronym, name, "") for name in names if name not in seen]
        for spelling in institution.spellings:
            known_by = _KNOWN_BY.get(spelling.known_by)
            why = writer.say(known_by) if known_by else spelling.known_by
            where = f" · {writer.where(spelling.place)}" if spelling.place else ""
            rows.append((acronym, spelling.text, f"{why}{where}"))
    title = writer.say(_INSTITUTIONS, count=len(document.institutions))
    writer.table(title, rows, (_ACRONYM, _SPELLING, _WHY))


def _contacts(writer: _Writer, document: PlanDocument) -> None:
    rows = [
        (one.institution or "—", one.name or "—", " · ".join(filter(None, (one.role, one.email, one.phone))))
        for one in document.contacts
    ]
    writer.table(writer.say(_CONTACTS, count=len(rows)), rows, (_INSTITUTION, _PERSON, _REACHED))


def _warnings(writer: _Writer, warnings: Sequence[Warning]) -> None:
    """What is of one kind stands together, in the order in which the kinds first appear."""
    if warnings:
        writer.console.print(f"\n[bold]{writer.say(_WARNINGS, count=len(warnings))}[/bold]")
    kinds = list(dict.fromkeys(warning.code for warning in warnings))
    for warning in sorted(warnings, key=lambda each: kinds.index(each.code)):
        where = f"  [dim]{escape(writer.where(warning.place))}[/dim]" if warning.place else ""
        writer.console.print(f"[yellow]⚠[/yellow] {escape(say_warning(warning, writer.language))}{where}")
