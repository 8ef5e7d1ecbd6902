"""A plan document in words: what was understood at a glance, every warning with its place, what was not placed."""

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from documents.readers.warnings.texts import say_warning
from domain.rules.codes import commitment_code
from domain.rules.field_names import field_name
from domain.rules.places import place_in_words
from domain.values.language import Language, Text
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument

_NOT_PLACED = Text(es="Sin ubicar ({count}):", en="Not placed ({count}):")


def show_document(document: PlanDocument, language: Language) -> None:
    """Write the document to standard output as a tree, then its warnings and what found no place."""
    console = Console(highlight=False)
    show_head(console, document)
    for commitment in document.promises:
        console.print(_tree(commitment, language))
    for institution in document.institutions:
        spellings = "; ".join(institution.aliases)
        console.print(escape(f"{institution.acronym or '—'}  {institution.name or ''}  {spellings}".rstrip()))
    for warning in document.warnings:
        where = f"{place_in_words(warning.place, language)} · " if warning.place else ""
        console.print(f"[yellow]⚠ {escape(where)}{escape(say_warning(warning, language))}[/yellow]")
    show_unplaced(console, document, language)


def show_head(console: Console, document: PlanDocument) -> None:
    """The document's title, kind and files."""
    files = escape(", ".join(document.files))
    console.print(f"[bold]{escape(document.title or '—')}[/bold] · {document.document_kind.value} · {files}")


def show_unplaced(console: Console, document: PlanDocument, language: Language, *, with_file: bool = True) -> None:
    """Every line that no field took, with its place and its text."""
    if document.unplaced:
        console.print(f"[bold]{_NOT_PLACED.say(language, count=len(document.unplaced))}[/bold]")
    for left in document.unplaced:
        console.print(
            f"[dim]{escape(place_in_words(left, language, with_file=with_file))}:[/dim] {escape(left.text)}"
        )


def _tree(commitment: DocumentCommitment, language: Language) -> Tree:
    tree = Tree(_line(commitment_code(commitment.number or "?"), commitment.title, commitment, language))
    for step in (*commitment.milestones, *commitment.activities):
        branch = tree.add(_line(f"{step.number or '?'}", step.title, step, language))
        for activity in step.activities:
            branch.add(_line(f"{activity.number or '?'}", activity.title, activity, language))
    return tree


def _line(number: str, title: str, told: DocumentCommitment | DocumentStep, language: Language) -> str:
    return f"[bold]{escape(number)}[/bold] {escape(title)}" + "".join(
        f"\n  [dim]{escape(said)}[/dim]" for said in _details(told, language)
    )


def _details(told: DocumentCommitment | DocumentStep, language: Language) -> Iterator[str]:
    for name in ("leads", "collaborators"):
        if named := getattr(told, name):
            yield f"{field_name(name, language)}: " + ", ".join(named)
    if told.start or told.end:
        yield f"{told.start or '…'} – {told.end or '…'}"
    if told.progress is not None:
        yield f"{told.progress} %"
    yield from told.evidence
