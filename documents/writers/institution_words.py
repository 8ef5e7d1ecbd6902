"""Who coordinates and who is co-responsible, said as one sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.writers.cleaning import one_line
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.report import ReportInstitution
from domain.values.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Subject:
    """What the sentence is about: how it opens, and the pronoun that takes it up again."""

    opening: Text
    pronoun: Text


ACTIVITY = Subject(
    Text(es="{This_activity} es coordinad{o_activity} por", en="{This_activity} is coordinated by"),
    Text(es="en {pronoun_activity} cual", en="in which"),
)
MILESTONE = Subject(
    Text(es="{This_milestone} es coordinad{o_milestone} por", en="{This_milestone} is coordinated by"),
    Text(es="en {pronoun_milestone} cual", en="in which"),
)
COMMITMENT = Subject(
    Text(es="{This_commitment} es coordinad{o_commitment} por", en="{This_commitment} is coordinated by"),
    Text(es="en {pronoun_commitment} cual", en="in which"),
)

_WITH_ONE = Text(
    es="{opening} {leads}, {pronoun} {partner} participa como institución corresponsable.",
    en="{opening} {leads}, {pronoun} {partner} takes part as co-responsible institution.",
)
_WITH_MANY = Text(
    es="{opening} {leads}; instituciones corresponsables: {partners}.",
    en="{opening} {leads}; co-responsible institutions: {partners}.",
)
_ALONE = Text(es="{opening} {leads}.", en="{opening} {leads}.")
_NO_LEAD = Text(
    es="El plan no nombra quién coordina; instituciones corresponsables: {partners}.",
    en="The plan does not name who coordinates; co-responsible institutions: {partners}.",
)
_ALSO = Text(es="En coordinación con: {partners}.", en="In coordination with: {partners}.")
_RESPONSIBLE = Text(es="Instituciones responsables: {leads}.", en="Responsible institutions: {leads}.")
_AND = Text(es=" y ", en=" and ")
_NOBODY = Text(es="El plan no nombra institución responsable.", en="The plan names no responsible institution.")

_MASCULINE = re.compile(r"(?:.*o|.*[ae]l|comité|programa|sistema)", re.IGNORECASE)
_FEMININE = re.compile(r"(?:.*a|.*i[oó]n|.*dad|.*tud|red|corte)", re.IGNORECASE)


def step_sentence(institutions: Sequence[ReportInstitution], subject: Subject, voice: Voice) -> str:
    """The sentence for a step. Who answers only through the milestone is not repeated: then it is empty."""
    own = [institution for institution in institutions if not institution.inherited]
    if not own:
        return "" if institutions else voice.say(_NOBODY)
    leads, partners = _of(own, Role.LEAD), _of(own, Role.CO_RESPONSIBLE)
    coordinators = _of(own, Role.COORDINATOR)
    if not leads and coordinators:
        leads, coordinators = coordinators, []
    sentence = _sentence(leads, partners, subject, voice)
    if not coordinators:
        return sentence
    return f"{sentence} {voice.say(_ALSO, partners=_listed(coordinators))}".strip()


def commitment_sentence(institutions: Sequence[ReportInstitution], voice: Voice) -> str:
    """The sentence for a commitment: who coordinates it, then who is responsible and co-responsible."""
    coordinators, leads = _of(institutions, Role.COORDINATOR), _of(institutions, Role.LEAD)
    if not coordinators:
        return step_sentence(institutions, COMMITMENT, voice)
    sentence = _sentence(coordinators, _of(institutions, Role.CO_RESPONSIBLE), COMMITMENT, voice)
    return f"{sentence} {voice.say(_RESPONSIBLE, leads=_listed(leads))}" if leads else sentence


def named(institution: ReportInstitution) -> str:
    """``Instituto de Fomento Municipal - INFOM``; the name alone where there is no acronym."""
    acronym, name = one_line(institution.acronym), one_line(institution.name)
    return name if acronym == name else f"{name} - {acronym}"


def _sentence(
    leads: list[ReportInstitution], partners: list[ReportInstitution], subject: Subject, voice: Voice
) -> str:
    opening = voice.say(subject.opening)
    if not leads:
        return voice.say(_NO_LEAD, partners=_listed(partners)) if partners else ""
    said = _joined([_with_article(lead, voice) for lead in leads], voice)
    if not partners:
        return voice.say(_ALONE, opening=opening, leads=said)
    if len(partners) == 1:
        partner = _with_article(partners[0], voice)
        pronoun = voice.say(subject.pronoun)
        return voice.say(_WITH_ONE, opening=opening, leads=said, pronoun=pronoun, partner=partner)
    return voice.say(_WITH_MANY, opening=opening, leads=said, partners=_listed(partners))


def _with_article(institution: ReportInstitution, voice: Voice) -> str:
    """Spanish puts an article before an institution; where its first word does not tell which, none."""
    said = named(institution)
    if voice.language is not Language.ES or one_line(institution.acronym) == one_line(institution.name):
        return said
    first = said.split(" ", 1)[0]
    if _MASCULINE.fullmatch(first):
        return f"el {said}"
    return f"la {said}" if _FEMININE.fullmatch(first) else said


def _joined(said: list[str], voice: Voice) -> str:
    if len(said) == 1:
        return said[0]
    return "; ".join(said[:-1]) + voice.say(_AND) + said[-1]


def _listed(institutions: Iterable[ReportInstitution]) -> str:
    return "; ".join(named(institution) for institution in institutions)


def _of(institutions: Iterable[ReportInstitution], role: Role) -> list[ReportInstitution]:
    return [institution for institution in institutions if institution.role is role]
