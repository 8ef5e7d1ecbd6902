"""``hitos plan import``: what documents change, shown whole; saved whole or not at all."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.plans.changes import show_changes, show_remarks, show_summary
from cli.plural import Plural
from documents.readers.limited import DEFAULT, Limits, read_files_limited
from documents.readers.merge import merged
from domain.values.language import Text
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import REPORTS
from operations.importing.document import Imported, import_document

_DIFFERENCES = Plural(
    Text(es="una diferencia", en="one difference"), Text(es="{count} diferencias", en="{count} differences")
)
_NEW = Text(es="plan nuevo", en="new plan")
_WARNINGS = Plural(
    Text(es="un aviso (hitos plan read)", en="one warning (hitos plan read)"),
    Text(es="{count} avisos (hitos plan read)", en="{count} warnings (hitos plan read)"),
)
FilesArgument = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Los documentos / the documents.")]
SecondsOption = Annotated[
    float, typer.Option("--seconds", help="Segundos para leer cada documento / seconds to read each document.")
]
MegabytesOption = Annotated[
    int, typer.Option("--megabytes", help="Memoria para leer cada documento / memory to read each document.")
]


def import_(
    files: FilesArgument,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
    seconds: SecondsOption = DEFAULT.seconds,
    megabytes: MegabytesOption = DEFAULT.megabytes,
) -> None:
    """Mostrar las diferencias y guardarlas todas o ninguna / show the differences and save all or none.

    Los documentos se guardan uno tras otro, primero los que prometen y después los informes; cada modificación
    nombra el suyo / one after the other, plans before reports; each amendment names its own document.
    """
    documents = _in_order([read_files_limited([file], Limits(seconds, megabytes)) for file in files])
    imported: list[Imported] = []
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        for document in documents:
            imported.append(
                import_document(session, document, actor(by, moment), code=plan, zone=runtime.settings.zone)
            )
            plan = imported[-1].plan.code
    differences = [each for one in imported for each in one.differences]
    is_new = imported[0].created
    changed = [each for one in imported[1 if is_new else 0 :] for each in one.differences]
    language = runtime.settings.language
    if as_json:
        print_json(
            [
                {"code": d.code, "change": d.change.value, "field": d.field, "before": d.old, "after": d.new}
                for d in differences
            ]
        )
    else:
        if is_new:
            show_summary(documents[0], imported[0].differences, language)
        if changed or not is_new:
            show_changes(changed, language)
    warnings = merged(documents).warnings
    show_remarks([each for one in imported for each in one.remarks], warnings, language)
    told = [_NEW.say(language)] if is_new else []
    if changed or not is_new:
        told.append(_DIFFERENCES.say(language, len(changed)))
    told.append(_WARNINGS.say(language, len(warnings)))
    NOTES.print(f"{plan}: {'; '.join(told)}", markup=False)


def _in_order(documents: Sequence[PlanDocument]) -> list[PlanDocument]:
    """As they were given, but a report after what it reports on: it must not become the plan itself."""
    return sorted(documents, key=lambda document: document.document_kind in REPORTS)
