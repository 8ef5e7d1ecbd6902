"""What is said where a kind of report cannot be made of the report at hand."""

from domain.values.language import Text

NO_SINCE = Text(
    es="El informe de avance de un período compara dos cortes y este informe no trae uno anterior. Dé su fecha "
    "con --since AAAA-MM-DD.",
    en="The progress report of a period compares two cut-offs and this report brings no earlier one. Give its "
    "day with --since YYYY-MM-DD.",
)
NO_STEP = Text(
    es="La ficha es de un solo paso: dé su código con --step. En este informe están, entre otros: {some}.",
    en="The sheet is about one step: give its code with --step. In this report there are, among others: {some}.",
)
NO_STEPS = Text(
    es="La ficha es de un solo paso y este informe no tiene ninguno.",
    en="The sheet is about one step and this report has none.",
)
UNKNOWN_STEP = Text(
    es="En este informe no está el paso «{step}». Están, entre otros: {some}.",
    en='The step "{step}" is not in this report. There are, among others: {some}.',
)
NO_COMMITMENT = Text(
    es="El formulario es de un solo compromiso y este informe tiene varios: dé uno con --step. Están: {some}.",
    en="The form is about one commitment and this report has several: give one with --step. There are: {some}.",
)
NO_COMMITMENTS = Text(
    es="El formulario es de un compromiso y este informe no tiene ninguno.",
    en="The form is about a commitment and this report has none.",
)
UNKNOWN_COMMITMENT = Text(
    es="En este informe no está el compromiso «{step}». Están: {some}.",
    en='The commitment "{step}" is not in this report. There are: {some}.',
)
NO_INDICATORS = Text(
    es="La evaluación anual mide un plan estratégico por sus macroindicadores y el plan {plan} no tiene. Para "
    "este plan sirven: {kinds}.",
    en="The yearly evaluation measures a strategic plan by its macro-indicators and the plan {plan} has none. "
    "For this plan there are: {kinds}.",
)
INDICATORS_ARE_OF_THE_WHOLE = Text(
    es="Los macroindicadores miden el plan completo: pida la evaluación sin --institution.",
    en="The macro-indicators measure the whole plan: ask for the evaluation without --institution.",
)
STEP_NOT_TAKEN = Text(
    es="El documento «{kind}» es de todo el informe y no de un paso: quite --step {step}.",
    en='The document "{kind}" is about the whole report and not about one step: leave out --step {step}.',
)
