"""``hitos report verify``: whether a file is what was signed, or what a verification code stands for."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cli.common import JsonOption, print_json
from cli.opening import opened
from cli.reports.listing import standing_row
from domain.rules.signing_order import Stage
from domain.values.language import Language
from operations.reports.verified import RIGHT, Checked, KnownCutOff
from operations.reports.verified_words import OUTCOMES, cut_off_lines, file_line, left_out_line
from operations.reports.verifying import check_code, check_file, recorded_file
from runtime.emblem import emblem

NOT_SIGNED = 3
"""Exit code for what is not, not yet, or not only what was signed: in an office's template others' words stand."""


def verify(
    given: Annotated[str, typer.Argument(metavar="FILE|CODE", help="Archivo o código / file or code.")],
    as_json: JsonOption = False,
) -> None:
    """Comprobar un archivo o un código: 3 si no está firmado / check a file or a code: 3 if not signed."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        settings = runtime.settings
        path = Path(given)
        grouping = settings.indicator_grouping
        if path.exists() or path.suffix or len(path.parts) > 1:
            checked: Checked | None = check_file(session, path, grouping, settings.verify_at, emblem(settings))
        else:
            checked = recorded_file(session, given, grouping)
        if checked:
            _tell_file(checked, settings.language, as_json=as_json)
            right = checked.outcome in RIGHT
        else:
            found = check_code(session, given, grouping)
            _tell_code(found, settings.language, as_json=as_json)
            right = all(each.signing.stage is Stage.APPROVED for each in found)
    if not right:
        raise typer.Exit(NOT_SIGNED)


def _tell_file(checked: Checked, language: Language, *, as_json: bool) -> None:
    if as_json:
        file = checked.file
        told = {
            "outcome": checked.outcome.value, "right": checked.outcome in RIGHT, "sha256": checked.sha256,
            "cut_off": _row(checked.cut_off) if checked.cut_off else None,
            "file": asdict(file) if file else None, "left_out": [part.value for part in checked.left_out],
        }  # fmt: skip
        print_json(told)
        return
    typer.echo(OUTCOMES[checked.outcome].say(language))
    if checked.file:
        typer.echo(file_line(checked.file, language))
    if checked.left_out:
        typer.echo(left_out_line(checked.left_out, language))
    for line in cut_off_lines(checked.cut_off, language) if checked.cut_off else ():
        typer.echo(line)
    typer.echo(f"SHA-256 {checked.sha256}")


def _tell_code(found: list[KnownCutOff], language: Language, *, as_json: bool) -> None:
    if as_json:
        print_json([_row(each) for each in found])
        return
    for each in found:
        for line in cut_off_lines(each, language):
            typer.echo(line)


def _row(known: KnownCutOff) -> dict[str, object]:
    signing, back = known.signing, known.signing.returned
    return {
        "plan": known.plan, "title": known.title, "as_of": known.as_of, "frozen_on": known.frozen_on,
        "sha256": known.sha256, "code": known.code, **standing_row(signing),
        "signatures": [{"name": each.by, "office": each.office, "on": each.on} for each in signing.signed],
        "returned": {"name": back.by, "on": back.on, "note": back.note} if back else None,
        "changed": known.changed, "stale": known.changed > 0,
    }  # fmt: skip
