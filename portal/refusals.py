"""Refusals that elsewhere name a command, as a reader of a page needs them: who reads it has no command line."""

from datetime import date

from documents.writers.calendar_words import day_words
from domain.rules.transitions import STATE_NAMES
from domain.values.errors import HitosError, ManyProblemsError
from domain.values.language import Language, Text

_NAMES_A_COMMAND = ("«hitos ", '"hitos ', "--")
_ON_THE_WEB: dict[str, Text] = {
    "está en revisión": Text(
        es="{code} está en revisión: espera la decisión de quien coordina. Mientras tanto puede agregar "
        "evidencia; si "
        "necesita corregir algo, pídale que lo devuelva.",
        en="{code} is in review: it waits for the decision of whoever coordinates. Meanwhile you can add "
        "evidence; if "
        "something must be corrected, ask for it to be returned.",
    ),
    **{
        f"está {name.es} y ya no": Text(
            es=f"{{code}} está {name.es}: ya no admite respuestas. Si algo no es correcto, avise a quien "
            f"coordina.",
            en=f"{{code}} is {name.en}: it takes no more answers. If something is wrong, tell whoever "
            f"coordinates.",
        )
        for name in STATE_NAMES.values()
    },
    "está atrasado": Text(
        es="{code} venció el {due} y está atrasado: escriba también qué lo impidió o lo atrasa.",
        en="{code} was due on {due} and is late: please write what stood or stands in the way, too.",
    ),
    "ningún avance nuevo": Text(
        es="{code} no tiene ningún avance nuevo que revisar. Informe primero el avance, en el primer formulario.",
        en="{code} has no new progress to review. Report the progress first, in the first form.",
    ),
}
"""By words that only that refusal has, in Spanish."""
_OTHERWISE = Text(
    es="Eso no se puede hacer ahora desde esta página. Avise a quien coordina el plan.",
    en="That cannot be done from this page now. Please tell whoever coordinates the plan.",
)


def say_on_the_web(problem: HitosError, language: Language) -> str:
    """The problem in words for a page: without commands, its days as people write them."""
    if isinstance(problem, ManyProblemsError):
        return "\n".join(say_on_the_web(each, language) for each in problem.problems)
    return say_with_days(_without_commands(problem), language)


def say_with_days(problem: HitosError, language: Language) -> str:
    """The problem as it is, its days as people write them."""
    if isinstance(problem, ManyProblemsError):
        return problem.say(language)
    days = {name: day_words(day, language) for name, day in problem.data.items() if isinstance(day, date)}
    return problem.text.say(language, **{**problem.data, **days})


def _without_commands(problem: HitosError) -> HitosError:
    said = problem.say(Language.ES)
    if not any(mark in said for mark in _NAMES_A_COMMAND):
        return problem
    found = next((text for words, text in _ON_THE_WEB.items() if words in said), _OTHERWISE)
    return HitosError(found, **problem.data)
