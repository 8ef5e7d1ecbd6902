"""The words of the executive summary."""

from domain.values.language import Text

NAME = Text(es="Resumen ejecutivo de una página", en="Executive summary of one page")
PURPOSE = Text(
    es="cifras, gráficas y lo que pide atención, en una sola página",
    en="figures, charts and what asks for attention, on a single page",
)
TITLE = Text(es="Resumen ejecutivo{view}, al {day}", en="Executive summary{view}, as of {day}")
OF = Text(es=" de {acronym}", en=" of {acronym}")
PLAN = Text(es="{title} ({code})", en="{title} ({code})")
PREVIEW = Text(es="Vista previa: aún sin congelar.", en="Preview: not frozen yet.")
VIEW = Text(es="Las cifras son del plan completo.", en="The figures are of the whole plan.")
FIGURES = Text(
    es="{name}: declarado {declared}, verificado {verified}.",
    en="{name}: declared {declared}, verified {verified}.",
)
ATTENTION = Text(es="Lo que pide atención", en="What asks for attention")
COUNTED = Text(
    es="Pasos atrasados: {late}. Hallazgos: graves {serious}, advertencias {warnings}, notas {notes}.",
    en="Overdue steps: {late}. Findings: serious {serious}, warnings {warnings}, notes {notes}.",
)
LATE = Text(es="Venció el {day}: {code}. {title} ({lead})", en="Was due on {day}: {code}. {title} ({lead})")
NEXT = Text(es="Vence el {day}: {code}. {title} ({lead})", en="Due on {day}: {code}. {title} ({lead})")
NOBODY = Text(es="sin responsable", en="no lead")
WHOLE_PLAN = Text(es="Todo el plan", en="Whole plan")
