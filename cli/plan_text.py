"""A plan document in words: everything understood, every warning with its place, everything not placed."""

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from documents.readers.warning_texts import say_warning
from domain.values.language import Language
from domain.values.plan_document import DocumentCommitment, DocumentStep, Place, PlanDocument


def show_document(document: PlanDocument, language: Language) -> None:
    """Write the document to standard output as a tree, then its warnings and what found no place."""
    console = Console(highlight=False)
    console.print(f"[bold]{escape(document.title or '—')}[/bold] · {document.document_kind.value}")
    for commitment in document.commitments:
        console.print(_tree(commitment))
    for institution in document.institutions:
        spellings = "; ".join(institution.aliases)
        console.print(escape(f"{institution.acronym or '—'}  {institution.name or ''}  {spellings}".rstrip()))
    for warning in document.warnings:
        where = f"{place_text(warning.place)} · " if warning.place else ""
        console.print(f"[yellow]⚠ {escape(where)}{escape(say_warning(warning, language))}[/yellow]")
    for place in document.unplaced:
        console.print(f"[dim]{escape(place_text(place))}: sin ubicar / not placed[/dim]")


def place_text(place: Place) -> str:
    """``plan.txt, line 12``: as much of a place as is known."""
    parts = [f"{name} {value}" for name, value in place.model_dump(exclude={"file"}).items() if value is not None]
    return ", ".join([place.file, *parts])


def _tree(commitment: DocumentCommitment) -> Tree:
    tree = Tree(_line(f"C{commitment.number or '?'}", commitment.title, commitment))
    for step in (*commitment.milestones, *commitment.activities):
        branch = tree.add(_line(f"{step.number or '?'}", step.title, step))
        for activity in step.activities:
            branch.add(_line(f"{activity.number or '?'}", activity.title, activity))
    return tree


def _line(number: str, title: str, told: DocumentCommitment | DocumentStep) -> str:
    return f"[bold]{escape(number)}[/bold] {escape(title)}" + "".join(
        f"\n  [dim]{escape(said)}[/dim]" for said in _details(told)
    )


def _details(told: DocumentCommitment | DocumentStep) -> Iterator[str]:
    if told.leads:
        yield "responsable / lead: " + ", ".join(told.leads)
    if told.collaborators:
        yield "corresponsable / with: " + ", ".join(told.collaborators)
    if told.start or told.end:
        yield f"{told.start or '…'} – {told.end or '…'}"
    if told.progress is not None:
        yield f"{told.progress} %"
    yield from told.evidence
