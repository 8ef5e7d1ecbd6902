"""The words of the progress report of a period."""

from domain.values.language import Text

NAME = Text(es="Informe de avance de un período", en="Progress report of a period")
PURPOSE = Text(
    es="lo que se movió desde un corte anterior, lo atrasado y lo que vence después, institución por institución",
    en="what moved since an earlier cut-off, what is late and what is due next, institution by institution",
)
TITLE = Text(
    es="Informe de avance{view}, del {since} al {day}",
    en="Progress report{view}, from {since} to {day}",
)
BASIS_FROZEN = Text(
    es="Se compara con el corte congelado del {since} (huella {short}).",
    en="Compared with the frozen cut-off of {since} (fingerprint {short}).",
)
BASIS_REBUILT = Text(
    es="El {since} no se congeló ningún corte: se compara con lo que los registros dicen hoy de ese día.",
    en="No cut-off was frozen on {since}: compared is what the records say today of that day.",
)
SUMMARY = Text(es="En resumen", en="In short")
MOVED_COUNT = Text(es="Pasos que se movieron en el período", en="Steps that moved in the period")
COMPLETED_COUNT = Text(es="Pasos cerrados como cumplidos en el período", en="Steps completed in the period")
LATE_COUNT = Text(es="Pasos atrasados al corte", en="Steps overdue at the cut-off")
COMING_COUNT = Text(
    es="Pasos que vencen o comienzan en los {days} días siguientes",
    en="Steps that are due or begin in the {days} days after",
)
COUNTS_CAPTION = Text(es="El período en cifras", en="The period in figures")
MEASURE = Text(es="Qué se cuenta", en="What is counted")
COUNT = Text(es="Cuántos", en="How many")
FIGURES_CAPTION = Text(
    es="{Commitments}: avance al {since} y al {day}",
    en="{Commitments}: progress as of {since} and of {day}",
)
NUMBER = Text(es="N.º", en="No.")
STEPS = Text(es="{before} → {now}", en="{before} → {now}")
BY_INSTITUTION = Text(es="Por institución", en="By institution")
BY_INSTITUTION_CAPTION = Text(
    es="Cuántos pasos responde cada institución: movidos, atrasados y los de los {days} días siguientes",
    en="How many steps each institution answers for: moved, overdue, and those of the {days} days after",
)
INSTITUTION = Text(es="Institución", en="Institution")
MOVED = Text(es="Se movió", en="Moved")
LATE = Text(es="Atrasado", en="Overdue")
COMING = Text(es="Próximo", en="Coming")
NOBODY = Text(es="Sin institución responsable", en="No lead institution")
NOTHING_MOVED = Text(es="En el período no se movió nada suyo.", en="Nothing of its own moved in the period.")
NOTHING_LATE = Text(es="No tiene nada atrasado.", en="It has nothing overdue.")
NOTHING_COMING = Text(
    es="Nada suyo vence ni comienza en los {days} días siguientes.",
    en="Nothing of its own is due or begins in the {days} days after.",
)
MOVED_CAPTION = Text(es="Lo que se movió: {institution}", en="What moved: {institution}")
LATE_CAPTION = Text(es="Lo atrasado al {day}: {institution}", en="Overdue as of {day}: {institution}")
COMING_CAPTION = Text(
    es="Lo que vence o comienza hasta el {day}: {institution}",
    en="Due or beginning by {day}: {institution}",
)
CHANGE = Text(es="Qué cambió", en="What changed")
DAYS_LATE = Text(es="Días de atraso", en="Days late")
WHEN = Text(es="Cuándo", en="When")
DUE_ON = Text(es="vence: {day}", en="due: {day}")
STARTS_ON = Text(es="comienza: {day}", en="begins: {day}")
PLAN_CHANGES = Text(
    es="Cambios del plan y de sus {commitments}", en="Changes of the plan and of its {commitments}"
)
NO_CHANGES = Text(
    es="Entre los dos cortes no cambió nada en los registros.",
    en="Between the two cut-offs nothing changed in the records.",
)
WHOLE_PLAN = Text(es="Plan", en="Plan")
SIGNATURE = Text(es="Quién informa", en="Who reports")
NEW_FINDINGS = Text(es="Hallazgos nuevos", en="New findings")
OTHER_FINDINGS = Text(es="Hallazgos que ahora dicen otra cosa", en="Findings that say something else now")
GONE_FINDINGS = Text(es="Hallazgos que ya no están", en="Findings that are gone")
FINDINGS = Text(es="Hallazgos del período", en="Findings of the period")
NO_FINDINGS = Text(
    es="En el período no apareció ni desapareció ningún hallazgo.",
    en="In the period no finding appeared or disappeared.",
)
