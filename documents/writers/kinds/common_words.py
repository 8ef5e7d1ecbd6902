"""The words that several kinds of report share; a kind's own stand beside it."""

from documents.writers.kinds.own_level import OwnLevel
from domain.values.language import Text
from domain.values.vocabulary import Severity

NONE = Text(es="—", en="–")
CODE = Text(es="Código", en="Code")
STEP = Text(es="Qué", en="What")
TITLE = Text(es="Título", en="Title")
DUE = Text(es="Plazo", en="Deadline")
LEAD = Text(es="Responsable", en="Lead")
DECLARED = Text(es="Declarado", en="Declared")
VERIFIED = Text(es="Verificado", en="Verified")
STATE = Text(es="Estado", en="State")
FACT = Text(es="Dato", en="Fact")
VALUE = Text(es="Valor", en="Value")
TWO_FIGURES = Text(
    es="«Declarado» es lo que dice la institución; «verificado», lo que respalda la evidencia aceptada.",
    en="“Declared” is what the institution says; “verified” is what accepted evidence supports.",
)
FIGURES = Text(es="declarado {declared}; verificado {verified}", en="declared {declared}; verified {verified}")
DELIVERED = Text(
    es="entregas: {delivered} de {due} hasta el corte", en="deliveries: {delivered} of {due} by the cut-off"
)
AXIS = Text(es="{Axis}: {title}", en="{Axis}: {title}")
WITHDRAWN = Text(
    es="Los pasos {of_commitment} que aquí constan fueron retirados del plan.",
    en="The steps {of_commitment} shown here were withdrawn from the plan.",
)
NO_AXIS = Text(es="Sin {axis}", en="Without {a_axis}")
FINDINGS = Text(es="Hallazgos", en="Findings")
SEVERITY = {
    Severity.SERIOUS: Text(es="Grave", en="Serious"),
    Severity.WARNING: Text(es="Advertencia", en="Warning"),
    Severity.NOTE: Text(es="Nota", en="Note"),
}
OWN_LEVELS = {
    OwnLevel.NOT_STARTED: Text(es="no iniciado", en="not started"),
    OwnLevel.LIMITED: Text(es="limitado", en="limited"),
    OwnLevel.SUBSTANTIAL: Text(es="sustancial", en="substantial"),
    OwnLevel.COMPLETED: Text(es="completado", en="completed"),
}
