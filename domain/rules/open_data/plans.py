"""Open data of plans, their commitments, and the institutions that answer for them."""

from domain.rules.open_data.columns import (
    CODE,
    DATES,
    DECLARED,
    LEAD,
    NUMBER,
    PARTS,
    PLAN,
    TITLE,
    VERIFIED,
    day,
    key,
    one_of,
    pointer,
    text,
    whole,
    yes_no,
)
from domain.rules.open_data.words import DOCUMENTS, LANGUAGES, LEVELS, OWN_LEVELS, ROLES
from domain.values.language import Text
from domain.values.open_data import OpenTable


def _word(es: str, en: str) -> Text:
    return Text(
        es=f"Cómo llama este plan a {es}, en su idioma.", en=f"What this plan calls {en}, in its language."
    )


PLANS = OpenTable(
    "planes",
    Text(es="Planes", en="Plans"),
    Text(
        es="Los planes de este paquete, con su período y sus cifras a la fecha de corte.",
        en="The plans of this package, with their period and their figures at the cut-off.",
    ),
    (
        key(Text(es="Código del plan.", en="The plan's code.")),
        TITLE,
        one_of("tipo", Text(es="Tipo de documento", en="Kind of document"),
               Text(es="Qué clase de promesa es.", en="What kind of promise it is."), DOCUMENTS, required=True),
        one_of("idioma", Text(es="Idioma", en="Language"),
               Text(es="Idioma de sus textos (ISO 639-1).", en="Language of its texts (ISO 639-1)."), LANGUAGES,
               required=True),
        text("zona_horaria", Text(es="Zona horaria", en="Time zone"),
             Text(es="Zona IANA en la que se cuentan sus días.", en="IANA zone in which its days are counted."),
             required=True),
        day("periodo_inicio", Text(es="Inicio del período", en="Start of the period"),
            Text(es="Primer día del período del plan.", en="First day of the plan's period.")),
        day("periodo_fin", Text(es="Fin del período", en="End of the period"),
            Text(es="Último día del período del plan.", en="Last day of the plan's period.")),
        pointer("institucion_coordinadora", "instituciones", Text(es="Coordina", en="Coordinates"),
                Text(es="Sigla de la institución que coordina el plan.",
                     en="Acronym of the institution that coordinates the plan.")),
        pointer("institucion_rectora", "instituciones", Text(es="Conduce", en="Steers"),
                Text(es="Sigla de la instancia que conduce el plan.", en="Acronym of the body that steers the "
                                                                         "plan.")),
        day("fecha_corte", Text(es="Fecha de corte", en="Cut-off"),
            Text(es="Todo lo que dice este paquete vale al final de este día.",
                 en="All that this package says holds at the end of this day."), required=True),
        DECLARED,
        VERIFIED,
        whole("numero_de_compromisos", Text(es="Número de {commitments}", en="Number of {commitments}"),
              Text(es="Cuántas filas suyas hay en la tabla compromisos.",
                   en="How many rows of it the table compromisos has."), required=True),
        text("nombre_eje", Text(es="Nombre de los ejes", en="Name of axes"), _word("los ejes", "axes")),
        text("nombre_compromiso", Text(es="Nombre de los compromisos", en="Name of commitments"),
             _word("los compromisos", "commitments")),
        text("nombre_hito", Text(es="Nombre de los hitos", en="Name of milestones"),
             _word("los hitos", "milestones")),
        text("nombre_actividad", Text(es="Nombre de las actividades", en="Name of activities"),
             _word("las actividades", "activities")),
    ),
)  # fmt: skip

COMMITMENTS = OpenTable(
    "compromisos",
    Text(es="{Commitments}", en="{Commitments}"),
    Text(
        es="Cada promesa del plan, en el orden del plan, con su nivel de cumplimiento en las escalas de la "
        "Alianza para el Gobierno Abierto (OGP).",
        en="Every promise of the plan, in the plan's order, with its level of completion on the scales of the "
        "Open Government Partnership (OGP).",
    ),
    (
        key(Text(es="Código del plan, una barra y el código propio.", en="The plan's code, a slash and its own "
                                                                         "code.")),
        PLAN,
        CODE,
        text("id_ogp", Text(es="Identificador de OGP", en="OGP identifier"),
             Text(es="El que le da la Alianza para el Gobierno Abierto en su sitio (GT0094); vacío si no se "
                     "conoce.",
                  en="What the Open Government Partnership calls it on its site (GT0094); empty where it is "
                  "not known.")),
        NUMBER,
        text("eje", Text(es="{Axis}", en="{Axis}"),
             Text(es="Título {of_axis} en que está.", en="Title {of_axis} it stands under.")),
        TITLE,
        text("problema", Text(es="Problema", en="Problem"),
             Text(es="Texto del plan: a qué problema responde.", en="Text of the plan: which problem it "
                                                                    "answers.")),
        text("descripcion", Text(es="En qué consiste", en="What it is"),
             Text(es="Texto del plan: en qué consiste.", en="Text of the plan: what it consists of.")),
        text("contribucion", Text(es="Cómo contribuye", en="How it contributes"),
             Text(es="Texto del plan: cómo contribuye a resolver el problema.",
                  en="Text of the plan: how it contributes to solving the problem.")),
        text("relevancia", Text(es="Por qué es relevante", en="Why it is relevant"),
             Text(es="Texto del plan: por qué es relevante para los valores de OGP.",
                  en="Text of the plan: why it is relevant to OGP's values.")),
        text("informacion_adicional", Text(es="Información adicional", en="Further information"),
             Text(es="Texto del plan: presupuesto, otros planes y demás.",
                  en="Text of the plan: budget, other plans and the rest.")),
        text("relato", Text(es="Relato", en="Account"),
             Text(es="Lo que el último documento cuenta de su avance.",
                  en="What the latest document tells of its progress.")),
        *DATES,
        LEAD,
        DECLARED,
        VERIFIED,
        one_of("nivel_ogp", Text(es="Nivel de cumplimiento (OGP)", en="Level of completion (OGP)"),
               Text(es="Escala del Mecanismo de Revisión Independiente, calculada de lo verificado: menos de 50 "
                       "limitado, "
                       "menos de 100 sustancial, 100 completo. No es el dictamen del Mecanismo.",
                    en="Scale of the Independent Reporting Mechanism, computed from what is verified: below 50 "
                    "limited, below 100 substantial, 100 complete. It is not the Mechanism's own judgement."),
               LEVELS, required=True),
        one_of("nivel_autoevaluacion", Text(es="Nivel de autoevaluación (OGP)", en="Level of self-assessment "
                                                                                   "(OGP)"),
               Text(es="Escala de la autoevaluación de un gobierno, calculada de lo declarado con los mismos "
                       "umbrales; "
                       "vacío si nadie declaró.",
                    en="Scale of a government's self-assessment, computed from what is declared with the same "
                       "thresholds; empty where nobody declared anything."), OWN_LEVELS),
    ),
)  # fmt: skip

INSTITUTIONS = OpenTable(
    "instituciones",
    Text(es="Instituciones", en="Institutions"),
    Text(
        es="Las instituciones que nombran las demás tablas. Sin personas de contacto, correos ni teléfonos.",
        en="The institutions the other tables name. Without contact persons, e-mails or telephone numbers.",
    ),
    (
        text("sigla", Text(es="Sigla", en="Acronym"),
             Text(es="Sigla con que se conoce; el nombre si no tiene.",
                  en="The acronym it is known by; its name where it has none."), required=True),
        text("nombre", Text(es="Nombre", en="Name"), Text(es="Nombre completo.", en="Full name."), required=True),
        text("otros_nombres", Text(es="Otros nombres", en="Other names"),
             Text(es="Otras formas en que la escriben los documentos, separadas por « | ».",
                  en='Other ways in which documents write it, separated by " | ".')),
        pointer("unida_a", "instituciones", Text(es="Unida a", en="Merged into"),
                Text(es="Sigla de la institución que resultó ser; la historia sigue nombrando esta fila.",
                     en="Acronym of the institution it turned out to be; history keeps naming this row.")),
    ),
)  # fmt: skip

RESPONSIBLE = OpenTable(
    "responsables",
    Text(es="Responsables", en="Who answers"),
    Text(
        es="Qué institución responde de qué y en qué papel: de {a_commitment}, {a_milestone} o {a_activity}.",
        en="Which institution answers for what and in which role: for {a_commitment}, {a_milestone} or "
        "{a_activity}.",
    ),
    (
        key(Text(es="Identificador de aquello de que responde, dos puntos, la sigla y el papel.",
                 en="Identifier of what it answers for, a colon, the acronym and the role.")),
        *PARTS,
        pointer("institucion", "instituciones", Text(es="Institución", en="Institution"),
                Text(es="Sigla de la institución.", en="Acronym of the institution."), required=True),
        one_of("papel", Text(es="Papel", en="Role"),
               Text(es="Cómo responde.", en="How it answers."), ROLES, required=True),
        text("unidad", Text(es="Unidad", en="Unit"),
             Text(es="Dirección o departamento que nombra el plan.", en="Directorate or department the plan "
                                                                        "names.")),
        yes_no("heredado", Text(es="Heredado", en="Inherited"),
               Text(es="Verdadero si el plan no nombra a nadie y se responde por aquello de que es parte.",
                    en="True where the plan names nobody and it answers through what it is part of.")),
    ),
)  # fmt: skip
