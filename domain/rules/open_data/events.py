"""Open data of what happened: evidence, follow-up, findings and amendments, each in the order it was recorded."""

from dataclasses import replace

from domain.rules.open_data.columns import PARTS, day, key, one_of, percent, pointer, text, whole
from domain.rules.open_data.words import (
    ACTS,
    EVIDENCE_KINDS,
    FOLLOW_UPS,
    REPLIES,
    SEVERITIES,
    STANDINGS,
    STATED,
    STATES,
    VERDICTS,
    VISITS,
)
from domain.values.language import Text
from domain.values.open_data import OpenTable

EVIDENCE = OpenTable(
    "evidencias",
    Text(es="Evidencias", en="Evidence"),
    Text(
        es="Lo que muestra que algo se hizo: direcciones web, y archivos por su huella SHA-256. Los archivos "
        "mismos y sus nombres no se publican.",
        en="What shows that something was done: web addresses, and files by their SHA-256 fingerprint. The files "
        "themselves and their names are not published.",
    ),
    (
        key(Text(es="Identificador de lo que respalda, /E y su orden.",
                 en="Identifier of what it supports, /E and its place in order.")),
        *PARTS,
        one_of("tipo", Text(es="Tipo", en="Kind"),
               Text(es="Archivo guardado o dirección web.", en="A stored file or a web address."), EVIDENCE_KINDS,
               required=True),
        text("direccion", Text(es="Dirección", en="Address"),
             Text(es="La dirección web; vacío si es un archivo.", en="The web address; empty for a file.")),
        text("sha256", Text(es="Huella SHA-256", en="SHA-256"),
             Text(es="Del archivo, o de lo que respondió la dirección la primera vez (hexadecimal).",
                  en="Of the file, or of what the address first answered (hexadecimal).")),
        text("tipo_de_medio", Text(es="Tipo de medio", en="Media type"),
             Text(es="Tipo del archivo (application/pdf).", en="Type of the file (application/pdf).")),
        whole("tamano", Text(es="Tamaño", en="Size"), Text(es="Tamaño en bytes.", en="Size in bytes.")),
        day("fechada", Text(es="Fechada", en="Dated"),
            Text(es="Día del que trata, según quien la presentó.", en="Day it speaks of, as its submitter says.")),
        day("agregada", Text(es="Agregada", en="Added"),
            Text(es="Día en que se presentó.", en="Day on which it was submitted."), required=True),
        one_of("dictamen", Text(es="Dictamen", en="Verdict"),
               Text(es="Lo que decidió la revisión hasta la fecha de corte.",
                    en="What the review had decided by the cut-off."), VERDICTS, required=True),
        day("revisada", Text(es="Revisada", en="Reviewed"),
            Text(es="Día del dictamen.", en="Day of the verdict.")),
        one_of("comprobacion", Text(es="Comprobación", en="Check"),
               Text(es="Qué halló la última visita automática hasta la fecha de corte; vacío si no hubo.",
                    en="What the last automatic visit by the cut-off found; empty where there was none."), VISITS),
        day("comprobada", Text(es="Comprobada", en="Checked"),
            Text(es="Día de esa visita.", en="Day of that visit.")),
    ),
)  # fmt: skip

FOLLOW_UP = OpenTable(
    "seguimiento",
    Text(es="Seguimiento", en="Follow-up"),
    Text(
        es="Lo que pasó, fila por fila: lo que informan las instituciones, lo que deciden las revisiones y los "
        "cambios de estado y de situación. Sin los nombres de quienes lo registraron.",
        en="What happened, row by row: what institutions report, what reviews decide, and changes of state and "
        "standing. Without the names of those who recorded it.",
    ),
    (
        key(Text(es="Identificador de aquello de que trata, /I (informe), /R (revisión) o /C (cambio) y su orden.",
                 en="Identifier of what it is about, /I (report), /R (review) or /C (change) and its place in "
                 "order.")),
        *PARTS,
        day("fecha", Text(es="Fecha", en="Date"),
            Text(es="Día local del plan.", en="The plan's local day."), required=True),
        one_of("tipo", Text(es="Tipo", en="Kind"), Text(es="De qué trata la fila.", en="What the row tells of."),
               FOLLOW_UPS, required=True),
        pointer("institucion", "instituciones", Text(es="Institución", en="Institution"),
                Text(es="Sigla de la institución que informa.", en="Acronym of the institution that reports.")),
        percent("porcentaje", Text(es="Porcentaje declarado", en="Declared percentage"),
                Text(es="De un informe: el avance que declara.", en="Of a report: the progress it declares.")),
        one_of("estado_declarado", Text(es="Estado declarado", en="Stated status"),
               Text(es="De un informe leído de un documento: el estado en la escala de este.",
                    en="Of a report read in a document: the status on that document's scale."), STATED),
        text("relato", Text(es="Relato", en="Account"),
             Text(es="De un informe: lo que cuenta, sin correos ni teléfonos.",
                  en="Of a report: what it tells, without e-mails and telephone numbers.")),
        text("obstaculos", Text(es="Obstáculos", en="Obstacles"),
             Text(es="De un informe: qué lo impide.", en="Of a report: what stands in the way.")),
        one_of("dictamen", Text(es="Dictamen", en="Verdict"),
               Text(es="De una revisión: lo que decidió.", en="Of a review: what it decided."), VERDICTS),
        one_of("acto", Text(es="Acto", en="Act"),
               Text(es="De un cambio: qué se hizo; vacío si solo lo movió el calendario.",
                    en="Of a change: what was done; empty where only the calendar moved it."), ACTS),
        one_of("estado_antes", Text(es="Estado antes", en="State before"),
               Text(es="De un cambio.", en="Of a change."), STATES),
        one_of("estado_despues", Text(es="Estado después", en="State after"),
               Text(es="De un cambio.", en="Of a change."), STATES),
        one_of("situacion_antes", Text(es="Situación antes", en="Standing before"),
               Text(es="De un cambio.", en="Of a change."), STANDINGS),
        one_of("situacion_despues", Text(es="Situación después", en="Standing after"),
               Text(es="De un cambio.", en="Of a change."), STANDINGS),
    ),
)  # fmt: skip

FINDINGS = OpenTable(
    "hallazgos",
    Text(es="Hallazgos", en="Findings"),
    Text(
        es="Lo que un lector atento preguntaría, hallado por reglas a la fecha de corte, con la respuesta dada.",
        en="What a careful reader would ask, found by rules at the cut-off, with the answer that was given.",
    ),
    (
        key(Text(es="Identificador de aquello de que trata, /H y su orden.",
                 en="Identifier of what it is about, /H and its place in order.")),
        PARTS[0],
        *(replace(column, required=False) for column in PARTS[1:]),
        text("regla", Text(es="Regla", en="Rule"),
             Text(es="Nombre de la regla que lo halló.", en="Name of the rule that found it."), required=True),
        one_of("gravedad", Text(es="Gravedad", en="Severity"),
               Text(es="Cuánto pesa.", en="How much it weighs."), SEVERITIES, required=True),
        text("texto_es", Text(es="Texto en español", en="Text in Spanish"),
             Text(es="Lo que se halló, en español.", en="What was found, in Spanish."), required=True),
        text("texto_en", Text(es="Texto en inglés", en="Text in English"),
             Text(es="Lo que se halló, en inglés.", en="What was found, in English."), required=True),
        one_of("respuesta", Text(es="Respuesta", en="Answer"),
               Text(es="Qué respondió quien firma; vacío si nada.", en="What the officer answered; empty if "
                                                                       "nothing."),
               REPLIES),
        text("respuesta_texto", Text(es="Texto de la respuesta", en="Text of the answer"),
             Text(es="La respuesta en sus palabras.", en="The answer in words.")),
        day("respondido", Text(es="Respondido", en="Answered"),
            Text(es="Día de la respuesta.", en="Day of the answer.")),
    ),
)  # fmt: skip

AMENDMENTS = OpenTable(
    "modificaciones",
    Text(es="Modificaciones", en="Amendments"),
    Text(
        es="Los cambios del plan con la resolución que los decidió; sin resolución, lo que un documento "
        "posterior dice.",
        en="Changes of the plan with the resolution that decided them; without one, what a later document says.",
    ),
    (
        key(Text(es="Identificador de lo modificado, /M y su orden.",
                 en="Identifier of what was amended, /M and its place in order.")),
        *PARTS,
        text("campo", Text(es="Campo", en="Field"),
             Text(es="Qué se cambió: title, start, due, lead…", en="What was changed: title, start, due, lead…"),
             required=True),
        text("antes", Text(es="Antes", en="Before"), Text(es="Lo que decía.", en="What it said.")),
        text("despues", Text(es="Después", en="After"), Text(es="Lo que dice.", en="What it says.")),
        text("resolucion", Text(es="Resolución", en="Resolution"),
             Text(es="Acto de gobierno que lo decidió; vacío si no lo hay.",
                  en="Act of government that decided it; empty where there is none.")),
        text("motivo", Text(es="Motivo", en="Reason"), Text(es="Por qué.", en="Why."), required=True),
        text("fuente", Text(es="Fuente", en="Source"),
             Text(es="Documento del que se leyó.", en="Document it was read from.")),
        day("vigente_desde", Text(es="Vigente desde", en="In force since"),
            Text(es="Día desde el que rige.", en="Day from which it holds."), required=True),
    ),
)  # fmt: skip
