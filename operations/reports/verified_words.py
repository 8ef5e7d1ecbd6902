"""What checking a file or a code found, in words."""

from collections.abc import Sequence

from documents.office.required import Required
from documents.writers.calendar_words import day_words
from documents.writers.kinds.registry import KINDS
from domain.rules.signing_order import STAGE_NAMES, titled
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.vocabulary import ReportKind
from operations.reports.verified import KnownCutOff, KnownFile, Outcome

OUTCOMES = {
    Outcome.SIGNED: Text(es="Es lo que se firmó.", en="This is what was signed."),
    Outcome.SAME_CONTENT: Text(
        es="Dice exactamente lo que se firmó, escrito con otros bytes.",
        en="It says exactly what was signed, written in other bytes.",
    ),
    Outcome.FROM_TEMPLATE: Text(
        es="Se escribió aquí con los datos que se firmaron, en una plantilla de la oficina. Lo que la plantilla "
        "dice por su cuenta no lo firmó nadie. Lo firmado entero es el documento publicado.",
        en="It was written here with the data that were signed, in a template of the office. Nobody signed what "
        "the template says of its own. The published document is all that was signed.",
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
        "él ni lo que se escribe de él ahora. Puede estar cambiado, ser un borrador o una copia que un programa "
        "imprimió o guardó de nuevo, o decir algo más que nadie firmó, como la comparación con otro día o el "
        "texto de una plantilla. Pida el documento publicado y compárelos.",
        en="This is not what was signed: it names an approved cut-off but is neither one of the files published "
        "of it nor what is written of it now. It may have been changed, be a draft or a copy that a program "
        "printed or saved anew, or say more than was signed, as a comparison with another day or the text of a "
        "template. Ask for the published document and compare them.",
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
_IN_TEMPLATE = Text(
    es="Escrito el {on} como {name}, en la plantilla {template}: {kind}, {form}{view}.",
    en="Written on {on} as {name}, in the template {template}: {kind}, {form}{view}.",
)
_LEFT_OUT = Text(
    es="De lo que se firmó, este documento no dice todo. Faltan, enteros o en parte: {parts}.",
    en="It does not say all that was signed. Missing, in whole or in part: {parts}.",
)
_PARTS = {
    Required.FINDINGS: Text(es="los hallazgos", en="the findings"),
    Required.ANSWERS: Text(es="lo que se respondió a ellos", en="what was answered to them"),
    Required.SIGNATURES: Text(es="las firmas", en="the signatures"),
    Required.CODE: Text(es="el código de comprobación", en="the verification code"),
}
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
    """What a recorded file is and when it was published, or written in an office's template."""
    view = f", {file.view}" if file.view else ""
    on, kind = day_words(file.on, language), Voice(language).say(KINDS[ReportKind(file.kind)].name)
    said = _IN_TEMPLATE if file.template else _FILE
    return said.say(language, on=on, name=file.name, template=file.template, kind=kind, form=file.form, view=view)


def left_out_line(parts: Sequence[Required], language: Language) -> str:
    """What of all that a signed report must say a document in an office's template does not."""
    return _LEFT_OUT.say(language, parts="; ".join(_PARTS[part].say(language) for part in parts))


def _still(changed: int, language: Language) -> str:
    if not changed:
        return _UNCHANGED.say(language)
    return (_CHANGED_ONE if changed == 1 else _CHANGED).say(language, count=changed)
