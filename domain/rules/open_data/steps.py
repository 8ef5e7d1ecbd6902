"""Open data of milestones and activities: the same columns for both, in the plan's order."""

from domain.rules.open_data.columns import (
    CODE,
    DATES,
    DECLARED,
    LEAD,
    NUMBER,
    OF_COMMITMENT,
    OF_MILESTONE,
    PLAN,
    TITLE,
    VERIFIED,
    day,
    key,
    one_of,
    text,
    whole,
    yes_no,
)
from domain.rules.open_data.words import CONDITIONS, PART_KINDS, STANDINGS, STATES
from domain.values.language import Text
from domain.values.open_data import OpenTable

_KEY = key(
    Text(es="Código del plan, una barra y el código propio.", en="The plan's code, a slash and its own code.")
)
_TOLD = (
    CODE,
    NUMBER,
    TITLE,
    text("titulo_original", Text(es="Título original", en="Original title"),
         Text(es="Título antes de la primera modificación; vacío si no se modificó.",
              en="Title before the first amendment; empty if it was not amended.")),
    *DATES,
    yes_no("fechas_heredadas", Text(es="Fechas heredadas", en="Inherited dates"),
           Text(es="Verdadero si el plan no le da fechas y sigue las de aquello de que es parte.",
                en="True where the plan gives it no dates and it follows those of what it is part of.")),
    day("plazo_prometido", Text(es="Plazo prometido", en="Promised deadline"),
        Text(es="El plazo tal como se prometió, si cae en día inhábil y cuenta el hábil siguiente.",
             en="The deadline as promised, where it falls on a closed day and the next working day counts.")),
    LEAD,
    one_of("estado", Text(es="Estado", en="State"),
           Text(es="Lo que decidieron las personas (o la fecha de inicio).",
                en="What people (or the start date) decided."), STATES, required=True),
    one_of("situacion", Text(es="Situación", en="Standing"),
           Text(es="Cómo está frente al calendario a la fecha de corte; se deriva, nadie la decide.",
                en="Where it stands against the calendar at the cut-off; derived, decided by nobody."),
           STANDINGS, required=True),
    DECLARED,
    VERIFIED,
    whole("peso", Text(es="Peso", en="Weight"),
          Text(es="Cuánto cuenta en la media de aquello de que es parte.",
               en="How much it counts in the mean of what it is part of."), required=True),
    day("informado", Text(es="Último informe", en="Latest report"),
        Text(es="Día en que la institución informó por última vez.", en="Day on which the institution last "
                                                                        "reported.")),
    day("aceptado", Text(es="Aceptado", en="Accepted"),
        Text(es="Día de la última revisión que aceptó lo presentado.",
             en="Day of the latest review that accepted what was submitted.")),
    day("cerrado", Text(es="Cerrado", en="Closed"),
        Text(es="Día en que quedó cumplido, no cumplido o retirado; vacío si está abierto.",
             en="Day on which it became completed, not completed or withdrawn; empty while it is open.")),
    day("inicio_real", Text(es="Inicio real", en="Actual start"),
        Text(es="Cuándo comenzó en realidad, si un documento lo dice.",
             en="When it really began, where a document says so.")),
    day("fin_real", Text(es="Fin real", en="Actual end"),
        Text(es="Cuándo terminó en realidad, si un documento lo dice.",
             en="When it really ended, where a document says so.")),
)  # fmt: skip

MILESTONES = OpenTable(
    "hitos",
    Text(es="{Milestones}", en="{Milestones}"),
    Text(
        es="Cada resultado con plazo {of_commitment}. Sus cifras y su estado siguen de sus partes si las tiene.",
        en="Every result with a deadline {of_commitment}. Its figures and state follow from its parts where it "
        "has any.",
    ),
    (
        _KEY,
        PLAN,
        OF_COMMITMENT,
        *_TOLD,
        one_of("condicion", Text(es="Condición", en="Condition"),
               Text(es="Si es nuevo o continúa uno anterior, según el plan.",
                    en="Whether it is new or continues an earlier one, as the plan says."), CONDITIONS),
        text("repeticion", Text(es="Repetición", en="Recurrence"),
             Text(es="Regla con que se repite (RFC 5545, FREQ=MONTHLY); vacío si no se repite. Sus entregas "
                     "están en la "
                     "tabla actividades.",
                  en="Rule by which it recurs (RFC 5545, FREQ=MONTHLY); empty where it does not. Its "
                  "deliveries are in the table actividades.")),
        whole("entregas_hechas", Text(es="Entregas hechas", en="Deliveries made"),
              Text(es="De lo que se repite: cuántas de las vencidas se entregaron.",
                   en="Of what recurs: how many of those due were delivered.")),
        whole("entregas_vencidas", Text(es="Entregas vencidas", en="Deliveries due"),
              Text(es="De lo que se repite: cuántas debían estar a la fecha de corte.",
                   en="Of what recurs: how many were due by the cut-off.")),
        whole("entregas_total", Text(es="Entregas en total", en="Deliveries in all"),
              Text(es="De lo que se repite: cuántas son con las que faltan por vencer.",
                   en="Of what recurs: how many there are with those still to come.")),
    ),
)  # fmt: skip

ACTIVITIES = OpenTable(
    "actividades",
    Text(es="{Activities}", en="{Activities}"),
    Text(
        es="Cada tarea con que se cumple {a_milestone} o {a_commitment}, y cada entrega de lo que se repite.",
        en="Every task by which {a_milestone} or {a_commitment} is fulfilled, and every delivery of what recurs.",
    ),
    (
        _KEY,
        PLAN,
        OF_COMMITMENT,
        OF_MILESTONE,
        one_of("tipo", Text(es="Tipo", en="Kind"),
               Text(es="Tarea del plan, o una entrega de lo que se repite.",
                    en="A task of the plan, or one delivery of what recurs."), PART_KINDS, required=True),
        *_TOLD,
    ),
)  # fmt: skip
