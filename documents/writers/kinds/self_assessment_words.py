"""The words of OGP's self-assessment."""

from domain.values.language import Text

NAME = Text(es="Autoevaluación para OGP", en="OGP self-assessment")
PURPOSE = Text(
    es="el informe de autoevaluación del gobierno, con la ficha y los resultados de cada compromiso",
    en="the government's self-assessment report, with the template and the results of each commitment",
)
TITLE = Text(es="Informe de autoevaluación{view}, al {day}", en="Self-assessment report{view}, as of {day}")
THREE_FACTS = Text(
    es="El porcentaje que declara el gobierno, el nivel con que se califica a sí mismo y el nivel que asigna el "
    "Mecanismo de Revisión Independiente (IRM) son tres datos distintos; ninguno sustituye a otro.",
    en="The percentage the government declares, the level it gives itself and the level the Independent "
    "Reporting Mechanism (IRM) assigns are three different facts; none stands for another.",
)
CONTACT_RULE = Text(
    es="De las personas de contacto los registros no publican nada: la oficina llena los renglones con raya.",
    en="Of contact persons the records publish nothing: the office fills in the lines left open.",
)
NO_MATERIAL = Text(
    es="Los registros no traen nada para este apartado; lo escribe la oficina antes de presentar el informe.",
    en="The records hold nothing for this section; the office writes it before the report is handed in.",
)
PARTS = {
    "background": Text(es="Antecedentes", en="Background"),
    "making": Text(es="Cómo se elaboró el plan", en="How the plan was made"),
    "irm": Text(es="Recomendaciones del IRM", en="Recommendations of the IRM"),
    "implementation": Text(es="Implementación", en="Implementation"),
    "results": Text(es="Resultados por {commitment}", en="Results by {commitment}"),
    "civil_society": Text(es="{Commitments} de la sociedad civil", en="{Commitments} of civil society"),
    "eligibility": Text(es="Criterios de elegibilidad", en="Eligibility"),
    "peers": Text(es="Intercambio y aprendizaje entre pares", en="Peer exchange and learning"),
    "conclusions": Text(es="Conclusiones y próximos pasos", en="Conclusions and next steps"),
    "others": Text(es="Otras partes del documento del plan", en="Other parts of the plan's document"),
    "validation": Text(es="Validación", en="Validation"),
}
"""The headings of a whole report (Guatemala's), in their order."""
IMPLEMENTATION = Text(
    es="Al {day}, de {count} pasos se cumplieron {completed}, {unmet} se cerraron sin cumplirse y {overdue} "
    "están atrasados; los otros {open} siguen abiertos dentro de su plazo o sin él.",
    en="As of {day}, of {count} steps {completed} are completed, {unmet} were closed unmet and {overdue} are "
    "overdue; the other {open} are open within their deadline or without one.",
)
SUMMARY_CAPTION = Text(es="{Commitments}: los tres datos", en="{Commitments}: the three facts")
NUMBER = Text(es="N.º", en="No.")
OWN_PERCENT = Text(es="Porcentaje declarado", en="Declared percentage")
OWN_LEVEL = Text(es="Nivel propio", en="Own level")
IRM_LEVEL = Text(es="Nivel del IRM", en="IRM's level")
OWN_PERCENT_LONG = Text(es="Porcentaje que declara el gobierno", en="Percentage the government declares")
OWN_LEVEL_LONG = Text(es="Nivel con que se califica (escala de OGP)", en="Level it gives itself (OGP's scale)")
IRM_LEVEL_LONG = Text(es="Nivel que asigna el IRM", en="Level the IRM assigns")
VERIFIED_LONG = Text(
    es="Avance con evidencia aceptada y nivel que le corresponde",
    en="Progress with accepted evidence, and its level",
)
NOT_DECLARED = Text(es="sin declarar", en="not declared")
IRM_UNKNOWN = Text(es="no consta", en="not recorded")
IRM_UNKNOWN_LONG = Text(
    es="No consta en los registros: lo asigna el IRM unos cuatro meses después del período del plan.",
    en="Not recorded: the IRM assigns it some four months after the plan's period.",
)
VERIFIED_LEVEL = Text(es="{verified}: {level}", en="{verified}: {level}")
LEVEL_RULE = Text(
    es="Nivel propio, por regla: 0 % no iniciado; de 1 a 49 % limitado; de 50 a 99 % sustancial; 100 % "
    "completado. Los nombres son los de la plantilla de OGP; los porcentajes entre ellos son de este sistema y "
    "la oficina puede corregirlos.",
    en="Own level, by rule: 0% not started; 1 to 49% limited; 50 to 99% substantial; 100% completed. The names "
    "are those of OGP's template; the percentages between them are this system's and the office may correct "
    "them.",
)
TEMPLATE = Text(es="Ficha {of_commitment} {number}", en="Template {of_commitment} {number}")
NAMED = Text(es="Número y nombre", en="Number and name")
PERIOD = Text(es="Inicio y término", en="Start and end")
PARTNERS = Text(es="Corresponsables", en="Co-responsible")
NOT_IN_PLAN = Text(es="No consta en el plan registrado.", en="Not in the recorded plan.")
CONTACT = Text(es="Contacto", en="Contact")
CONTACT_PLACE = Text(
    es="{institution}\nNombre: ________________\nCargo: ________________\nCorreo electrónico: ________________\n"
    "Teléfono: ________________",
    en="{institution}\nName: ________________\nTitle: ________________\nE-mail: ________________\n"
    "Telephone: ________________",
)
"""The template's fields of the contact; only the institution is public."""
LEVELS = Text(
    es="Nivel de cumplimiento {of_commitment} {number}", en="Level of completion {of_commitment} {number}"
)
STEPS = Text(
    es="{Milestones} y entregables {of_commitment} {number}",
    en="{Milestones} and deliverables {of_commitment} {number}",
)
RESULTS = Text(es="Descripción de los resultados", en="Description of the results")
NO_RESULTS = Text(es="Nadie ha informado todavía de resultados.", en="Nobody has reported results yet.")
CHANGES = Text(es="Qué cambió respecto del plan", en="What changed from the plan")
NO_CHANGES = Text(es="Sin modificaciones registradas.", en="No amendments are recorded.")
EVIDENCE = Text(
    es="Piezas de evidencia presentadas: {given}; aceptadas en la revisión: {accepted}. El informe de cierre las "
    "trae una por una.",
    en="Pieces of evidence handed in: {given}; accepted on review: {accepted}. The closing report has them one by "
    "one.",
)
