"""``hitos plan source``: where each value of a step stands in the documents it was read from."""

from typing import Annotated

import typer

from cli.common import NOTES, JsonOption, PlanOption, print_json, print_table
from cli.opening import opened
from domain.rules.field_names import field_name
from domain.rules.places import place_in_words
from domain.values.language import Text
from operations.finding import find_plan
from operations.views.sources import sources_of

_COLUMNS = (
    Text(es="Campo", en="Field"), Text(es="Dónde está", en="Where"), Text(es="Importado", en="Imported"),
)  # fmt: skip
_NONE = Text(es="Ningún documento importado habla de él.", en="No imported document tells of it.")


def source(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Paso o compromiso / step or commitment (C10-H7).")],
    plan: PlanOption = None,
    as_json: JsonOption = False,
) -> None:
    """De qué documento y lugar viene cada valor / which document and place each value comes from."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        views = sources_of(session, find_plan(session, plan), code)
    language = runtime.settings.language
    if as_json:
        print_json(
            [
                {
                    "source": view.source,
                    "imported": view.at,
                    "places": {n: p.model_dump(exclude_none=True) for n, p in view.places.items()},
                }
                for view in views
            ]
        )
        return
    if not views:
        NOTES.print(_NONE.say(language))
        return
    rows = [
        (field_name(name, language), place_in_words(place, language), view.at.date())
        for view in views
        for name, place in view.places.items()
    ]
    print_table([column.say(language) for column in _COLUMNS], rows)
