"""What a plan calls its levels: a national plan has commitments and milestones, a strategic plan objectives
and strategies. The engine is the same; every screen, message and report says the plan's own words.
"""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, field_validator

from domain.values.language import Language
from domain.values.vocabulary import DocumentKind

_BESIDE_LETTERS = str.maketrans("", "", " -'’")


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


LONGEST_NOUN = 40
"""Characters: a noun stands in headings, subjects of mails and columns of tables."""


class Noun(_Value):
    """A noun as sentences need it, in lower case. ``feminine`` counts in Spanish ("la estrategia").

    ValueError for one that is empty, longer than ``LONGEST_NOUN`` or has anything but letters, spaces, hyphens
    and apostrophes: a noun comes from a document and goes into every sentence.
    """

    one: str
    many: str
    feminine: bool = False

    @field_validator("one", "many")
    @classmethod
    def _only_words(cls, noun: str) -> str:
        plain = " ".join(noun.split())
        if not (0 < len(plain) <= LONGEST_NOUN and plain.translate(_BESIDE_LETTERS).isalpha()):
            raise ValueError(f"{plain[:LONGEST_NOUN]!r}: letters only, at most {LONGEST_NOUN}")
        return plain


class Word(_Value):
    """One level's name in both languages."""

    es: Noun
    en: Noun

    def noun(self, language: Language) -> Noun:
        """The noun in ``language``."""
        return self.es if language is Language.ES else self.en


class PlanWords(_Value):
    """The names of the four levels, from the top down."""

    axis: Word
    commitment: Word
    milestone: Word
    activity: Word


def _word(es: str, es_many: str, en: str, en_many: str, *, feminine: bool = False) -> Word:
    return Word(es=Noun(one=es, many=es_many, feminine=feminine), en=Noun(one=en, many=en_many))


_AXIS = _word("eje", "ejes", "axis", "axes")
_ACTION = _word("acción", "acciones", "action", "actions", feminine=True)

NATIONAL_PLAN = PlanWords(
    axis=_AXIS,
    commitment=_word("compromiso", "compromisos", "commitment", "commitments"),
    milestone=_word("hito", "hitos", "milestone", "milestones"),
    activity=_word("actividad", "actividades", "activity", "activities", feminine=True),
)
"""The words of the Open Government Partnership's action plans."""

WORDS_BY_KIND: Mapping[DocumentKind, PlanWords] = {
    DocumentKind.STRATEGIC_PLAN: PlanWords(
        axis=_word("componente", "componentes", "component", "components"),
        commitment=_word("objetivo", "objetivos", "objective", "objectives"),
        milestone=_word("estrategia", "estrategias", "strategy", "strategies", feminine=True),
        activity=_ACTION,
    ),
    DocumentKind.POLICY_SHEET: PlanWords(
        axis=_AXIS,
        commitment=_word("objetivo", "objetivos", "objective", "objectives"),
        milestone=_word("lineamiento", "lineamientos", "guideline", "guidelines"),
        activity=_ACTION,
    ),
    DocumentKind.PROJECT_SHEET: PlanWords(
        axis=_word("componente", "componentes", "component", "components"),
        commitment=_word("objetivo", "objetivos", "objective", "objectives"),
        milestone=_word("resultado", "resultados", "result", "results"),
        activity=_word("actividad", "actividades", "activity", "activities", feminine=True),
    ),
}
"""Documents 003 (components, objectives, strategies), 000 (objectives, guidelines, actions) and 002."""


def words_of(kind: DocumentKind, own: Mapping[str, object] | None = None) -> PlanWords:
    """The words of a plan: its ``own`` (as stored; pydantic's ValidationError if malformed), else its kind's."""
    return PlanWords.model_validate(own) if own else WORDS_BY_KIND.get(kind, NATIONAL_PLAN)
