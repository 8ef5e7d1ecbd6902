"""The words of the yearly evaluation of a strategic plan."""

from domain.values.language import Text
from domain.values.macro_indicators import Rating

NAME = Text(es="Evaluación anual de un plan estratégico", en="Yearly evaluation of a strategic plan")
PURPOSE = Text(
    es="los seis macroindicadores con sus rangos, y cada componente, objetivo y estrategia con sus cifras",
    en="the six macro-indicators with their ranges, and each component, objective and strategy with its figures",
)
TITLE = Text(
    es="Evaluación anual {year} del plan, al {day}",
    en="Evaluation of the plan for the year {year}, as of {day}",
)
RANGES_CAPTION = Text(es="En qué rango cae cada cifra", en="Which range each figure falls into")
RANGE = Text(es="Rango", en="Range")
RATING = Text(es="Calificación", en="Rating")
FALL_INTO = Text(es="Macroindicadores", en="Macro-indicators")
BELOW = Text(es="menos de 50%", en="below 50%")
NO_RATING = Text(es="el documento no le da nombre", en="the document has no word for it")
NOT_COMPUTED = Text(es="no se calcula", en="not computed")
OVERVIEW = Text(es="{Commitments} por {axis}", en="{Commitments} by {axis}")
OVERVIEW_CAPTION = Text(
    es="{Commitments} de cada {axis} y sus {milestones}: cuántos hay y en qué están",
    en="{Commitments} of each {axis} and their {milestones}: how many there are and how they stand",
)
COMMITMENTS = Text(es="{Commitments}", en="{Commitments}")
MILESTONES = Text(es="{Milestones}", en="{Milestones}")
COMPLETED = Text(es="Cumplid{o_milestones}s", en="Completed")
OVERDUE = Text(es="Atrasad{o_milestones}s", en="Overdue")
NO_DEADLINE = Text(es="Sin plazo", en="No deadline")
NO_REPORT = Text(es="Sin reporte", en="No report")
TABLE = Text(es="{Milestones} {of_commitment} {number}", en="{Milestones} {of_commitment} {number}")
RANGES = {
    Rating.OUTSTANDING: Text(es="90% y más", en="90% and more"),
    Rating.VERY_GOOD: Text(es="80 a 89%", en="80 to 89%"),
    Rating.GOOD: Text(es="70 a 79%", en="70 to 79%"),
    Rating.REGULAR: Text(es="60 a 69%", en="60 to 69%"),
    Rating.DEFICIENT: Text(es="50 a 59%", en="50 to 59%"),
}
FINDINGS_NOTE = Text(
    es="Hallazgos al corte: graves {serious}, advertencias {warnings}, notas {notes}. El informe de cierre los "
    "trae uno por uno.",
    en="Findings at the cut-off: serious {serious}, warnings {warnings}, notes {notes}. The closing report has "
    "them one by one.",
)
SIGNATURE = Text(es="Quién evalúa", en="Who evaluates")
