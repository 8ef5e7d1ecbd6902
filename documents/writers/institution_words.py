"""Who coordinates and who is co-responsible, said as one sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from documents.writers.cleaning import one_line
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.report import ReportInstitution
from domain.values.vocabulary import Role


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What the sentence is about: how it opens, and the pronoun that takes it up again. Compared as an object."""

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

WITH_ONE = Text(
    es="{opening} {leads}, {pronoun} {partner} participa como institución corresponsable.",
    en="{opening} {leads}, {pronoun} {partner} takes part as co-responsible institution.",
)
WITH_MANY = Text(
    es="{opening} {leads}; instituciones corresponsables: {partners}.",
    en="{opening} {leads}; co-responsible institutions: {partners}.",
)
ALONE = Text(es="{opening} {leads}.", en="{opening} {leads}.")
NO_LEAD = Text(
    es="El plan no nombra quién coordina; instituciones corresponsables: {partners}.",
    en="The plan does not name who coordinates; co-responsible institutions: {partners}.",
)
ALSO = Text(es="En coordinación con: {partners}.", en="In coordination with: {partners}.")
RESPONSIBLE = Text(es="Instituciones responsables: {leads}.", en="Responsible institutions: {leads}.")
_AND = Text(es=" y ", en=" and ")
NOBODY = Text(es="El plan no nombra institución responsable.", en="The plan names no responsible institution.")

_MASCULINE = re.compile(r"(?:.*o|.*[ae]l|comité|programa|sistema)", re.IGNORECASE)
_FEMININE = re.compile(r"(?:.*a|.*i[oó]n|.*dad|.*tud|red|corte)", re.IGNORECASE)


def step_sentence(institutions: Sequence[ReportInstitution], subject: Subject, voice: Voice) -> str:
    """The sentence for a step. Who answers only through the milestone is not repeated: then it is empty."""
    own = tuple([_who(institution) for institution in institutions if not institution.inherited])
    if own:
        return _own_sentence(own, subject, voice)
    return "" if institutions else voice.say(NOBODY)


def commitment_sentence(institutions: Sequence[ReportInstitution], voice: Voice) -> str:
    """The sentence for a commitment: who coordinates it, then who is responsible and co-responsible."""
    everybody = [_who(institution) for institution in institutions]
    coordinators, leads = _of(everybody, Role.COORDINATOR), _of(everybody, Role.LEAD)
    if not everybody:
        return voice.say(NOBODY)
    sentence = _sentence(coordinators, _of(everybody, Role.CO_RESPONSIBLE), COMMITMENT, voice)
    return f"{sentence} {voice.say(RESPONSIBLE, leads=_listed(leads))}".strip() if leads else sentence


def named(institution: ReportInstitution) -> str:
    """``Instituto de Fomento Municipal - INFOM``; the name alone where there is no acronym."""
    return _named(_who(institution))


class _Who(NamedTuple):
    acronym: str
    name: str
    role: Role


def _who(institution: ReportInstitution) -> _Who:
    return _Who(institution.acronym, institution.name, institution.role)


@lru_cache(maxsize=4096)
def _own_sentence(own: tuple[_Who, ...], subject: Subject, voice: Voice) -> str:
    """Made once for the same institutions: the steps of a commitment share theirs."""
    leads, partners, coordinators = (_of(own, role) for role in (Role.LEAD, Role.CO_RESPONSIBLE, Role.COORDINATOR))
    if not leads and coordinators:
        leads, coordinators = coordinators, []
    sentence = _sentence(leads, partners, subject, voice)
    if not coordinators:
        return sentence
    return f"{sentence} {voice.say(ALSO, partners=_listed(coordinators))}".strip()


def _sentence(leads: list[_Who], partners: list[_Who], subject: Subject, voice: Voice) -> str:
    opening = voice.say(subject.opening)
    if not leads:
        return voice.say(NO_LEAD, partners=_listed(partners)) if partners else ""
    said = _joined([_with_article(lead, voice) for lead in leads], voice)
    if not partners:
        return voice.say(ALONE, opening=opening, leads=said)
    if len(partners) == 1:
        partner = _with_article(partners[0], voice)
        pronoun = voice.say(subject.pronoun)
        return voice.say(WITH_ONE, opening=opening, leads=said, pronoun=pronoun, partner=partner)
    return voice.say(WITH_MANY, opening=opening, leads=said, partners=_listed(partners))


def _with_article(who: _Who, voice: Voice) -> str:
    """Spanish puts an article before an institution; where its first word does not tell which, none."""
    said = _named(who)
    if voice.language is not Language.ES or one_line(who.acronym) == one_line(who.name):
        return said
    first = said.split(" ", 1)[0]
    if _MASCULINE.fullmatch(first):
        return f"el {said}"
    return f"la {said}" if _FEMININE.fullmatch(first) else said


def _joined(said: list[str], voice: Voice) -> str:
    if len(said) == 1:
        return said[0]
    return "; ".join(said[:-1]) + voice.say(_AND) + said[-1]


def _listed(several: Iterable[_Who]) -> str:
    return "; ".join(_named(who) for who in several)


def _named(who: _Who) -> str:
    acronym, name = one_line(who.acronym), one_line(who.name)
    return name if acronym == name else f"{name} - {acronym}"


def _of(several: Iterable[_Who], role: Role) -> list[_Who]:
    return [who for who in several if who.role is role]
