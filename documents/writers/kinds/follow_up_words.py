"""The words of the follow-up of a policy sheet."""

from domain.values.language import Text

TITLE = Text(es="Ficha de seguimiento{view}, al {day}", en="Follow-up sheet{view}, as of {day}")
GAPS = Text(es="Lo que falta para poder seguirla", en="What is missing before it can be followed")
GAPS_NOTE = Text(
    es="Se cuentan {the_milestones} sin {activities} y {the_activities}. Mientras falten plazo y responsable "
    "nadie puede decir si se cumple, y a nadie se recuerda.",
    en="Counted are {the_milestones} without {activities}, and {the_activities}. As long as deadline and lead "
    "are missing, nobody can say whether it is kept, and nobody is reminded.",
)
GAPS_CAPTION = Text(es="De {count} pasos", en="Of {count} steps")
GAP = Text(es="Qué falta", en="What is missing")
COUNT = Text(es="A cuántos", en="To how many")
WHICH = Text(es="A cuáles", en="To which")
NO_DEADLINE = Text(es="Plazo", en="Deadline")
NO_OWNER = Text(es="Institución responsable", en="Lead institution")
NO_REPORT = Text(es="Avance informado", en="Reported progress")
NO_EVIDENCE = Text(es="Evidencia", en="Evidence")
OF_ALL = Text(es="{count} de {all}", en="{count} of {all}")
ALL_OF_THEM = Text(es="todos", en="all of them")
NO_GAPS = Text(
    es="Cada paso tiene plazo, responsable, avance informado y evidencia.",
    en="Each step has deadline, lead, reported progress and evidence.",
)
ON_THE_PLAN = Text(es="El documento mismo dice", en="The document itself says")
SECTIONS = Text(es="Lo que dice la ficha", en="What the sheet says")
WITHOUT_ACTIVITIES = Text(es="{Milestones} sin {activities}", en="{Milestones} without {activities}")
OWN_ACTIVITIES = Text(es="{Activities} directas", en="Direct {activities}")
OF_THE_COMMITMENT = Text(es="{Milestones} de «{title}»", en="{Milestones} of “{title}”")
CAPTION = Text(es="{Activities} de «{title}»", en="{Activities} of “{title}”")
NAME = Text(es="Ficha de seguimiento de una política", en="Follow-up of a policy")
PURPOSE = Text(
    es="objetivos, ejes, lineamientos y acciones de una política, con lo que le falta al comienzo",
    en="objectives, axes, guidelines and actions of a policy, beginning with what it lacks",
)
