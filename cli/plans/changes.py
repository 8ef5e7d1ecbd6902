"""What importing changes, as a person reads it: old and new side by side, and what needs a look."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.common import NOTES
from cli.plural import Plural
from documents.readers.warnings.texts import say_warning
from domain.rules.field_names import field_name
from domain.rules.places import place_in_words
from domain.values.language import Language, Text
from domain.values.plan_document import PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.plan_words import words_of
from operations.importing.context import Change, Difference, Remark

_CHANGES: dict[Change, Text] = {
    Change.ADDED: Text(es="nuevo", en="added"),
    Change.FILLED: Text(es="completado", en="filled in"),
    Change.CHANGED: Text(es="cambiado", en="changed"),
    Change.RENUMBERED: Text(es="otro número", en="renumbered"),
    Change.REPLACED: Text(es="texto reemplazado", en="text replaced"),
    Change.REMOVED: Text(es="ya no está", en="not there any more"),
}
_COLOURS = {Change.REPLACED: "yellow", Change.REMOVED: "yellow"}
_COLUMNS = (
    Text(es="Código", en="Code"),
    Text(es="Cambio", en="Change"),
    Text(es="Campo", en="Field"),
    Text(es="Antes", en="Before"),
    Text(es="Después", en="After"),
)
_NONE = Text(es="Sin diferencias.", en="No differences.")
_NEW_PLAN = Text(es="Plan nuevo: {title}", en="New plan: {title}")
_COUNTS = Text(
    es="{commitments} {commitment_word}, {milestones} {milestone_word}, {activities} {activity_word}; "
    "{institutions} {institution_word}; sin fecha de término: {undated}; sin responsable: {unled}.",
    en="{commitments} {commitment_word}, {milestones} {milestone_word}, {activities} {activity_word}; "
    "{institutions} {institution_word}; without an end date: {undated}; without a lead: {unled}.",
)
_INSTITUTIONS = Plural(Text(es="institución", en="institution"), Text(es="instituciones", en="institutions"))
_SEE_ALL = Text(
    es="Todo, valor por valor y con su lugar: «hitos plan read --explain FICHERO».",
    en='All of it, value by value with its place: "hitos plan read --explain FILE".',
)
_MORE = Plural(
    Text(es="… y un aviso más: «hitos plan read».", en='… and one more warning: "hitos plan read".'),
    Text(es="… y {count} avisos más: «hitos plan read».", en='… and {count} more warnings: "hitos plan read".'),
)
_MOST_WARNINGS = 30


def show_summary(document: PlanDocument, differences: Sequence[Difference], language: Language) -> None:
    """A new plan in two lines on standard output; what else it changes (rescheduled dates) as a table."""
    console = Console(highlight=False)
    words = words_of(document.document_kind, document.words.model_dump() if document.words else None)
    milestones = [step for commitment in document.commitments for step in commitment.milestones]
    activities = [step for commitment in document.commitments for step in commitment.activities]
    activities += [step for milestone in milestones for step in milestone.activities]
    steps = [*milestones, *activities]
    counts = Counter(
        commitments=len(document.commitments), milestones=len(milestones), activities=len(activities),
        institutions=len(document.institutions),
        undated=sum(not step.end for step in steps), unled=sum(not step.leads for step in steps),
    )  # fmt: skip
    named = {
        f"{level}_word": _counted(
            counts[plural], getattr(words, level).noun(language).one, getattr(words, level).noun(language).many
        )
        for level, plural in (
            ("commitment", "commitments"),
            ("milestone", "milestones"),
            ("activity", "activities"),
        )
    }
    named["institution_word"] = _INSTITUTIONS.say(language, counts["institutions"])
    console.print(f"[bold]{escape(_NEW_PLAN.say(language, title=document.title or '—'))}[/bold]")
    console.print(escape(_COUNTS.say(language, **counts, **named)))
    console.print(_SEE_ALL.say(language))
    if rest := [each for each in differences if each.change is not Change.ADDED]:
        show_changes(rest, language)


def show_changes(differences: Sequence[Difference], language: Language) -> None:
    """The differences as a table on standard output; one line where there is none."""
    if not differences:
        NOTES.print(_NONE.say(language))
        return
    table = Table(show_edge=False, pad_edge=False)
    for column in _COLUMNS:
        table.add_column(column.say(language), overflow="fold")
    for each in differences:
        colour = _COLOURS.get(each.change)
        change = _CHANGES[each.change].say(language)
        table.add_row(
            escape(each.code),
            f"[{colour}]{change}[/{colour}]" if colour else change,
            escape(field_name(each.field, language)),
            escape(each.old or ""),
            escape(each.new or ""),
        )
    Console(highlight=False).print(table)


def show_remarks(remarks: Sequence[Remark], warnings: Sequence[Warning], language: Language) -> None:
    """What a person must look at, on standard error: what importing did not decide, then the readers' warnings."""
    for remark in remarks:
        NOTES.print(f"⚠ {remark.say(language)}", style="yellow", markup=False)
    for warning in warnings[:_MOST_WARNINGS]:
        where = f" · {place_in_words(warning.place, language)}" if warning.place else ""
        NOTES.print(f"⚠ {say_warning(warning, language)}{where}", markup=False)
    if len(warnings) > _MOST_WARNINGS:
        NOTES.print(_MORE.say(language, len(warnings) - _MOST_WARNINGS))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many
