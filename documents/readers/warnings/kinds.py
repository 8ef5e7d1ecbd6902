"""What the warnings on strategic plans, policy sheets and project sheets say."""

from collections.abc import Mapping

from domain.values.language import Text

KIND_WARNING_TEXTS: Mapping[str, Text] = {
    "form_cut": Text(
        es="El formulario está cortado en {count} rótulos: a sus textos les puede faltar el final. Revíselos.",
        en="The form breaks off in {count} labels: its texts may lack their ends. Check them.",
    ),
    "form_text_differs": Text(
        es="El formulario repite el objetivo con otro texto; quedó el de la lista. Formulario: «{form}».",
        en='The form repeats the objective in other words; that of the list stays. Form: "{form}".',
    ),
    "several_steps_in_one_cell": Text(
        es="{count} pasos están en una sola celda; lo que la fila dice una vez se tomó para lo que los reúne.",
        en="{count} steps stand in one cell; what the row says once is taken for what holds them together.",
    ),
    "form_goes_on": Text(
        es="Otro formulario del mismo objetivo: sus estrategias se unieron a las anteriores.",
        en="Another form of the same objective: its strategies were joined with those before.",
    ),
    "form_repeats_otherwise": Text(
        es="El segundo formulario nombra otros responsables («{second}»); quedaron los del primero («{first}»).",
        en='The second form names other bodies ("{second}"); those of the first stay ("{first}").',
    ),
    "names_cut": Text(
        es="La lista de responsables está cortada: «{text}». Complétela.",
        en='The list of responsible bodies breaks off: "{text}". Complete it.',
    ),
    "empty_form_places": Text(
        es="El formulario deja {count} estrategias sin llenar.", en="The form leaves {count} strategies empty."
    ),
    "number_without_text": Text(
        es="El código {number} aparece sin texto propio; no se creó ningún paso. Vea el documento.",
        en="The code {number} stands without a text of its own; no step was made. See the document.",
    ),
    "label_misspelt": Text(
        es="El rótulo «{text}» está mal escrito ({count} veces); se leyó como el que parece ser.",
        en='The label "{text}" is misspelt ({count} times); it was read as the one it resembles.',
    ),
    "objective_without_form": Text(
        es="El objetivo está en la lista y no tiene formulario con estrategias: «{text}».",
        en='The objective is listed and has no form with strategies: "{text}".',
    ),
    "code_of_another_family": Text(
        es="El código {number} no comienza con {usual}, como los demás. Quedó como está escrito.",
        en="The code {number} does not begin with {usual}, as the others do. It stays as written.",
    ),
    "code_written_otherwise": Text(
        es="El código {number} quedó como está escrito; el paso se llama {code}.",
        en="The code {number} stays as written; the step is called {code}.",
    ),
    "code_under_another": Text(
        es="El código {number} no es de {above}, bajo el cual está. Quedó donde está.",
        en="The code {number} is not of {above}, under which it stands. It stays there.",
    ),
    "codes_missing": Text(
        es="Faltan números en la serie: {missing}.", en="Numbers are missing in the series: {missing}."
    ),
    "follow_up_round_found": Text(
        es="Se encontró una ronda de seguimiento ({rule}). Confirme que obliga en todo el periodo del plan.",
        en="A round of follow-up was found ({rule}). Confirm that it binds during the plan's whole period.",
    ),
    "column_not_placed": Text(
        es="Esta columna no tiene lugar en el plan: {count} celdas se muestran como no ubicadas.",
        en="This column has no place in the plan: {count} cells are shown as not placed.",
    ),
    "steps_without_dates": Text(
        es="{count} de {total} pasos no tienen fecha de término.", en="{count} of {total} steps have no end date."
    ),
    "steps_without_owner": Text(
        es="{count} de {total} pasos no tienen institución responsable, ni su objetivo la tiene.",
        en="{count} of {total} steps have no responsible institution, nor has their objective.",
    ),
    "bodies_look_alike": Text(
        es="Responsables que quizás sean uno, escritos de varias formas o cortados: {names}. Únalos si lo son.",
        en="Responsible bodies that may be one, written in several ways or cut: {names}. Merge them if they are.",
    ),
    "no_action_plan": Text(
        es="La ficha dice que no hay plan de acción («{text}»).",
        en='The sheet says there is no action plan ("{text}").',
    ),
    "no_evaluation": Text(
        es="La ficha dice que no hay evaluación («{text}»).",
        en='The sheet says there is no evaluation ("{text}").',
    ),
    "no_legal_basis": Text(
        es="La ficha dice que no hay acuerdo ni base legal («{text}»).",
        en='The sheet says there is no agreement or legal basis ("{text}").',
    ),
}
