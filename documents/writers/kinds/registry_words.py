"""How the kinds are called in files and lists where a kind has no words of its own."""

from documents.writers.kinds.asked import Need
from domain.values.language import Text
from domain.values.vocabulary import ReportKind

CLOSING_NAME = Text(es="Informe de cierre", en="Closing report")
CLOSING_PURPOSE = Text(
    es="el informe que se firma: cada compromiso, hito y actividad con sus dos cifras, evidencia y hallazgos",
    en="the report that is signed: each commitment, milestone and activity with both figures, evidence and "
    "findings",
)
NEEDS = {
    Need.SINCE: Text(es="un corte anterior (--since)", en="an earlier cut-off (--since)"),
    Need.STEP: Text(es="el código de un paso (--step)", en="a step's code (--step)"),
    Need.COMMITMENT: Text(
        es="el código de un compromiso (--step), si hay varios",
        en="a commitment's code (--step), if there are several",
    ),
    Need.INDICATORS: Text(es="un plan con macroindicadores", en="a plan with macro-indicators"),
}
SLUGS = {
    ReportKind.PERIOD: Text(es="avance", en="progress"),
    ReportKind.MILESTONE: Text(es="ficha", en="sheet"),
    ReportKind.EXECUTIVE: Text(es="resumen", en="summary"),
    ReportKind.SELF_ASSESSMENT: Text(es="autoevaluacion", en="self-assessment"),
    ReportKind.LOCAL_END: Text(es="fin-ogp-local", en="ogp-local-end"),
    ReportKind.TRACKER: Text(es="tabla", en="tracker"),
    ReportKind.EVALUATION: Text(es="evaluacion", en="evaluation"),
    ReportKind.FOLLOW_UP: Text(es="seguimiento", en="follow-up"),
}
"""What stands for the kind in a file's name; the closing report needs nothing."""
