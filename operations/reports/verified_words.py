"""What checking a file or a code found, in words."""

from documents.writers.calendar_words import day_words
from documents.writers.kinds.registry import KINDS
from domain.rules.signing_order import STAGE_NAMES, titled
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.vocabulary import ReportKind
from operations.reports.verifying import KnownCutOff, KnownFile, Outcome

OUTCOMES = {
    Outcome.SIGNED: Text(es="Es lo que se firmó.", en="This is what was signed."),
    Outcome.SAME_CONTENT: Text(
        es="Dice exactamente lo que se firmó, escrito con otros bytes.",
        en="It says exactly what was signed, written in other bytes.",
    ),
    Outcome.DRAFT: Text(
        es="Es un borrador o una copia de un corte que no está aprobado. No está firmado.",
        en="It is a draft or a copy of a cut-off that is not approved. It is not signed.",
    ),
    Outcome.DRAFT_OF_SIGNED: Text(
        es="Es el borrador, sin firmas, de lo que después se firmó. Pida el documento publicado.",
        en="It is the draft, without signatures, of what was signed later. Ask for the published document.",
    ),
    Outcome.ALTERED: Text(
        es="No es lo que se firmó: nombra un corte aprobado, pero no es ninguno de los archivos publicados de "
        "él ni lo que se escribe de él ahora. Puede estar cambiado, o decir algo más que nadie firmó, como la "
        "comparación con otro día o el texto de una plantilla. Pida el documento publicado y compárelos.",
        en="This is not what was signed: it names an approved cut-off but is neither one of the files published "
        "of it nor what is written of it now. It may have been changed, or say more than was signed, as a "
        "comparison with another day or the text of a template. Ask for the published document and compare them.",
    ),
    Outcome.UNKNOWN: Text(
        es="No es nada que se haya firmado aquí, y no nombra ningún corte de esta instalación.",
        en="This is nothing that was signed here, and it names no cut-off of this installation.",
    ),
}
_CUT_OFF = Text(
    es="Corte del {as_of}, congelado el {frozen_on}. Código {code}, huella {sha256}.",
    en="Cut-off of {as_of}, frozen on {frozen_on}. Code {code}, hash {sha256}.",
)
_FILE = Text(
    es="Publicado el {on} como {name}: {kind}, {form}{view}.",
    en="Published on {on} as {name}: {kind}, {form}{view}.",
)
_STATE = Text(es="Estado: {stage}.", en="State: {stage}.")
_SIGNED = Text(es="Firmó {who} el {on}.", en="Signed by {who} on {on}.")
_TURN = Text(es="Falta la firma de {who}.", en="The signature of {who} is missing.")
_RETURNED = Text(es="Lo devolvió {who} el {on}: {note}", en="Returned by {who} on {on}: {note}")
_CHANGED = Text(
    es="Desde que se congeló, los registros de ese día cambiaron en {count} datos. Lo firmado no cambia con "
    "ellos.",
    en="Since it was frozen, {count} facts of that day changed in the records. What was signed does not change.",
)
_CHANGED_ONE = Text(
    es="Desde que se congeló, los registros de ese día cambiaron en un dato. Lo firmado no cambia con ellos.",
    en="Since it was frozen, one fact of that day changed in the records. What was signed does not change.",
)
_UNCHANGED = Text(es="Los registros siguen diciendo lo mismo.", en="The records still say the same.")


def cut_off_lines(known: KnownCutOff, language: Language) -> list[str]:
    """What anybody may know of a cut-off, a sentence a line."""
    signing = known.signing
    stage = STAGE_NAMES[signing.stage].say(language, signed=len(signing.signed), needed=signing.needed)
    lines = [
        f"{known.title} ({known.plan})",
        _CUT_OFF.say(
            language, as_of=day_words(known.as_of, language),
            frozen_on=day_words(known.frozen_on, language),
            code=known.code, sha256=known.sha256,
        ),
        _STATE.say(language, stage=stage),
        *(_SIGNED.say(language, who=titled(each), on=day_words(each.on, language)) for each in signing.signed),
    ]  # fmt: skip
    if signing.turn:
        lines.append(_TURN.say(language, who=titled(signing.turn)))
    if signing.returned:
        back = signing.returned
        lines.append(_RETURNED.say(language, who=titled(back), on=day_words(back.on, language), note=back.note))
    lines.append(_still(known.changed, language))
    return lines


def file_line(file: KnownFile, language: Language) -> str:
    """What a published file is and when it was published."""
    view = f", {file.view}" if file.view else ""
    on, kind = day_words(file.on, language), Voice(language).say(KINDS[ReportKind(file.kind)].name)
    return _FILE.say(language, on=on, name=file.name, kind=kind, form=file.form, view=view)


def _still(changed: int, language: Language) -> str:
    if not changed:
        return _UNCHANGED.say(language)
    return (_CHANGED_ONE if changed == 1 else _CHANGED).say(language, count=changed)
