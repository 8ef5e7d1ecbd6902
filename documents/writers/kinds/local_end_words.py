"""The words of OGP Local's end-of-commitment form."""

from domain.values.language import Text

NAME = Text(es="Formulario de fin de {commitment} (OGP Local)", en="End-of-{commitment} form (OGP Local)")
PURPOSE = Text(
    es="lo que OGP Local pide al terminar un compromiso: lo conocido va escrito, lo demás queda abierto",
    en="what OGP Local asks at the end of a commitment: what is known is filled in, the rest stays open",
)
TITLE = Text(
    es="Formulario de fin {of_commitment} {number} (OGP Local)",
    en="End-of-{commitment} form, {commitment} {number} (OGP Local)",
)
HOW_TO_FILL = Text(
    es="Lo que los registros saben va escrito; lo que debe escribir una persona tiene una raya y está nombrado "
    "al final. Los números son los del formulario; confirme el texto de las preguntas con la edición vigente.",
    en="What the records know is filled in; what a person must write has a line and is named at the end. The "
    "numbers are those of the form; check the wording of the questions against the edition in force.",
)
FILES = Text(
    es="OGP Local admite a lo sumo tres archivos de 10 MB cada uno.",
    en="OGP Local takes at most three files of 10 MB each.",
)
FILES_TOO_MANY = Text(
    es="Aquí hay {count} archivos: elija tres o dé direcciones. El informe no sabe su tamaño.",
    en="Here are {count} files: choose three or give addresses. The report does not know their size.",
)
DUE = Text(
    es="Se presenta a más tardar un mes después de cumplido: hasta el {day}.",
    en="To be handed in within a month after it was fulfilled: by {day}.",
)
DUE_UNKNOWN = Text(
    es="Se presenta a más tardar un mes después de cumplido; al {day} no está cumplido por completo.",
    en="To be handed in within a month after it was fulfilled; as of {day} it is not fulfilled completely.",
)
WHO = Text(es="Quién evalúa y qué", en="Who evaluates and what")
KNOWN = Text(es="Según los registros", en="From the records")
COMPLETION = Text(es="1. Cumplimiento", en="1. Completion")
RESULTS = Text(es="2. Resultados", en="2. Results")
LESSONS = Text(es="3. Lecciones", en="3. Lessons")
STILL_OPEN = Text(es="Falta por escribir", en="Still to be written")
STILL_OPEN_NOTE = Text(
    es="Ninguna de estas respuestas está en los registros; aquí no se inventa ninguna.",
    en="None of these answers is in the records; none is made up here.",
)
EVALUATOR = Text(es="Quién evalúa", en="Evaluator")
MAIL = Text(es="Correo electrónico", en="E-mail")
MEMBER = Text(es="Miembro de OGP Local", en="Member of OGP Local")
PLAN = Text(es="Plan", en="Plan")
COMMITMENT = Text(es="{Commitment}", en="{Commitment}")
PROBLEM = Text(es="Problema", en="Problem")
Q_1_1 = Text(es="1.1 Cumplimiento en conjunto", en="1.1 Overall completion")
Q_1_1_WHY = Text(es="1.1 Explicación", en="1.1 Explanation")
Q_1_1_EVIDENCE = Text(es="1.1 Evidencia", en="1.1 Evidence")
Q_1_2 = Text(es="1.2 Factores que ayudaron o estorbaron", en="1.2 Factors that helped or hindered")
Q_1_3 = Text(es="1.3 ¿Se cumplió como estaba previsto?", en="1.3 Was it carried out as planned?")
Q_2_1_1 = Text(es="2.1.1 Información publicada o mejorada", en="2.1.1 Information disclosed or improved")
Q_2_1_2 = Text(es="2.1.2 Participación", en="2.1.2 Participation")
Q_2_1_3 = Text(es="2.1.3 Rendición de cuentas", en="2.1.3 Accountability")
Q_2_1_4 = Text(es="2.1.4 Otros resultados", en="2.1.4 Other results")
Q_2_2 = Text(es="2.2 ¿Atendió el problema?", en="2.2 Was the problem addressed?")
Q_3 = Text(es="3 Lecciones aprendidas", en="3 Lessons learnt")
LEVEL = Text(
    es="{level} (declarado {declared}; con evidencia aceptada {verified})",
    en="{level} (declared {declared}; with accepted evidence {verified})",
)
NOT_DECLARED = Text(es="sin declarar", en="not declared")
EXPLANATION = Text(
    es="De {count} pasos se cumplieron {completed}; al {day} siguen abiertos {open}.",
    en="Of {count} steps {completed} are completed; as of {day} {open} are still open.",
)
OBSTACLES = Text(es="Obstáculos informados:", en="Obstacles reported:")
AMENDMENTS = Text(es="Modificaciones registradas:", en="Amendments recorded:")
NO_AMENDMENTS = Text(es="No hay modificaciones registradas.", en="No amendments are recorded.")
MORE_EVIDENCE = Text(
    es="y {count} piezas más en el informe de cierre", en="and {count} more pieces in the closing report"
)
NO_EVIDENCE = Text(es="No hay evidencia aceptada.", en="There is no accepted evidence.")
