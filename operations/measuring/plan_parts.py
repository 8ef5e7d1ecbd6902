"""What a plan's row keeps as JSON, as the values it stands for."""

from domain.tables.plan import Plan
from domain.values.plan_document import DocumentSection
from domain.values.plan_words import PlanWords, words_of


def words_of_plan(plan: Plan) -> PlanWords:
    """What the plan calls its levels."""
    return words_of(plan.kind, plan.words)


def sections_of(plan: Plan) -> tuple[DocumentSection, ...]:
    """The titled parts kept of the plan's document, in its order."""
    return tuple(DocumentSection.model_validate(section) for section in plan.sections)
