"""An institution, and a merger of two, in words."""

import typer

from domain.values.language import Language, Text
from domain.values.vocabulary import Role
from operations.register.merging import Merged
from operations.views.institution_view import InstitutionView

_ROLES: dict[str, Text] = {
    Role.LEAD: Text(es="responsable", en="lead"),
    Role.CO_RESPONSIBLE: Text(es="corresponsable", en="co-responsible"),
    Role.COORDINATOR: Text(es="coordinación", en="coordinator"),
}
_ALIASES = Text(es="También: {names}", en="Also: {names}")
_BOUNCES = Text(es="{email} rebota desde el {day}", en="{email} bounces since {day}")
_WAS = Text(es="Se unieron a ella: {names}", en="Merged into it: {names}")
_UNITS = Text(es="Dependencias: {names}", en="Units: {names}")
_COORDINATES = Text(es="Coordina: {names}", en="Coordinates: {names}")
_STEPS = Text(es="{plan}: {count} pasos como {role}", en="{plan}: {count} steps as {role}")
_MERGED = Text(
    es="{other} es ahora {kept}: {steps} responsabilidades de pasos, {commitments} de compromisos, {plans} "
    "planes, {aliases} nombres y {contacts} contactos pasaron a {kept}; de sus mensajes sin enviar, "
    "{messages_readdressed} van a {kept} y {messages_cancelled} se cancelaron porque {kept} ya los recibe.",
    en="{other} is {kept} now: {steps} responsibilities for steps, {commitments} for commitments, {plans} plans, "
    "{aliases} names and {contacts} contacts went to {kept}; of its messages not sent, {messages_readdressed} go "
    "to {kept} and {messages_cancelled} were cancelled because {kept} gets them already.",
)


def show_institution(view: InstitutionView, language: Language) -> None:
    """The institution on standard output."""
    typer.echo(f"{view.acronym}  {view.name}  ({view.language.value}, {view.email or '—'})")
    if view.bounces_since:
        typer.echo(f"  {_BOUNCES.say(language, email=view.email, day=view.bounces_since.date())}")
    lists = ((_ALIASES, view.aliases), (_WAS, view.was), (_UNITS, view.units), (_COORDINATES, view.coordinates))
    for text, names in lists:
        if names:
            typer.echo(f"  {text.say(language, names='; '.join(names))}")
    for plan, roles in view.roles.items():
        for role, count in roles.items():
            typer.echo(f"  {_STEPS.say(language, plan=plan, count=count, role=_ROLES[role].say(language))}")


def show_merged(merged: Merged, language: Language) -> None:
    """What a merger moved, on standard output."""
    data = {name: getattr(merged, name) for name in Merged.__slots__}
    typer.echo(_MERGED.say(language, **data))
