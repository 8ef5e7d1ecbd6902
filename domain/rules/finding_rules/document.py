"""What the plan's document itself says it lacks."""

from collections.abc import Iterator, Sequence

from domain.rules.finding_rules.reading import Theme, found
from domain.rules.plan_gaps import gaps_of
from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding
from domain.values.vocabulary import Severity


def _gaps(sections: Sequence[DocumentSection]) -> Iterator[Finding]:
    for code, said in gaps_of(sections):
        yield found(code, Severity.WARNING, "", said=said)


DOCUMENT = Theme(
    {
        "plan_without_action_plan": Text(
            es="El documento dice que no hay plan de acción: «{said}».",
            en='The document says that there is no action plan: "{said}".',
        ),
        "plan_without_evaluation": Text(
            es="El documento dice que no hay evaluación: «{said}».",
            en='The document says that there is no evaluation: "{said}".',
        ),
    },
    rules=(),
    of_document=(_gaps,),
)
