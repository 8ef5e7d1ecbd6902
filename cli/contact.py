"""``hitos contact``: who is written to for an institution, and who stands in."""

from datetime import date, datetime
from typing import Annotated

import typer
from sqlmodel import col, select

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, Names, print_rows
from cli.opening import actor, changing, opened
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.contact import Absence, Contact
from domain.tables.institution import Institution
from domain.values.language import Language, Text
from domain.values.vocabulary import ContactRole
from operations.finding import find_institution
from operations.messages.mail_choices import choose_for, list_choices
from operations.register.bounces import bouncing, clear_bounce
from operations.register.contacts import CONTACT_ROLE_NAMES, add_absence, set_contact

app = typer.Typer(no_args_is_help=True, help="Personas de contacto / contacts.")
InstitutionArgument = Annotated[str, typer.Argument(help="Sigla o nombre / acronym or name.")]
RoleOption = Annotated[ContactRole, typer.Option("--role", help="office | superior")]
EmailOption = Annotated[str, typer.Option("--email", help="Su correo / the address.")]

_SHOWN = ("institution", "role", "who", "remarks")
_CHOICE_SHOWN = ("institution", "email", "gets", "since")
_REMARKS = {
    "since": Text(es="desde el {said}", en="from {said} on"),
    "until": Text(es="hasta el {said}", en="until {said}"),
    "away": Text(es="ausente {said}", en="away {said}"),
    "bounces_since": Text(es="rebota desde el {said}", en="bounces since {said}"),
}
_NONE = Text(es="Ninguno: se escribe a la oficina.", en="None: the office is written to.")
_NO_CHOICE = Text(es="Nadie: todos reciben todo.", en="Nobody: everybody gets everything.")
_ALL = Text(es="todo", en="all")
_LESS = Text(es="sin los avisos previos al plazo", en="not what comes before a deadline")
_SET = Text(
    es="{institution}: {name} <{email}> es su {role} desde el {since}.",
    en="{institution}: {name} <{email}> is its {role} from {since} on.",
)
_LATER = Text(
    es="Hasta entonces se escribe a quien está ahora; lo que ese día siga sin salir llega como un solo resumen.",
    en="Until then whoever is there now is written to; what has not left by that day comes as one summary.",
)
_AWAY = Text(
    es="{institution}: del {first} al {last} se escribe a {deputy} <{email}>.",
    en="{institution}: from {first} to {last} {deputy} <{email}> is written to.",
)
_WORKS = Text(es="A {email} se le vuelve a escribir.", en="{email} is written to again.")


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Todos, con quien los reemplaza cuando faltan / all of them and who stands in for them."""
    with opened() as (runtime, moment), runtime.database.reading() as session:
        today = local_day(moment, runtime.settings.zone)
        absences: dict[int | None, list[str]] = {}
        for away in session.exec(select(Absence).order_by(col(Absence.first_day))):
            said = f"{away.first_day} – {away.last_day}: {away.deputy_name}"
            absences.setdefault(away.contact_id, []).append(said)
        query = (
            select(Contact, Institution.acronym)
            .join(Institution)
            .order_by(Institution.acronym, col(Contact.since))
        )
        found = session.exec(query).all()
        bounces = bouncing(session, {contact.email for contact, _ in found})
        rows: list[dict[str, object]] = [
            {
                "institution": acronym, "role": contact.role, "name": contact.name, "email": contact.email,
                "since": contact.since, "until": contact.until, "away": "; ".join(absences.get(contact.id, ())),
                "bounces_since": _day(bounces.get(contact.email.lower())),
            }
            for contact, acronym in found
        ]  # fmt: skip
    if not as_json:
        rows = [_in_short(row, today, runtime.settings.language) for row in rows]
    names: Names = {ContactRole: CONTACT_ROLE_NAMES}
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NONE, shown=_SHOWN, names=names)


@app.command("set")
def set_(
    institution: InstitutionArgument,
    name: Annotated[str, typer.Option("--name", help="Nombre / name.")],
    email: EmailOption,
    role: RoleOption = ContactRole.OFFICE,
    language: Annotated[Language | None, typer.Option("--language", help="es | en")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Desde / from.")] = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Poner a una persona de contacto en lugar de la anterior / make a person the contact."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        today = local_day(moment, runtime.settings.zone)
        day = parse_day(since, "--since") if since else today
        found = find_institution(session, institution)
        made = set_contact(
            session, found, role, name=name, email=email, since=day, actor=actor(by, moment), language=language
        )
        spoken = runtime.settings.language
        said = _SET.say(
            spoken, institution=found.acronym, name=made.name, email=made.email, since=day,
            role=CONTACT_ROLE_NAMES[role].say(spoken),
        )  # fmt: skip
    NOTES.print(said, markup=False)
    if day > today:
        NOTES.print(_LATER.say(spoken))


@app.command()
def away(
    institution: InstitutionArgument,
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="Primer día / first day.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Último día / last day.")],
    deputy: Annotated[str, typer.Option("--deputy", help="Quien reemplaza / who stands in.")],
    email: EmailOption,
    role: RoleOption = ContactRole.OFFICE,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Decir quién reemplaza al contacto mientras falta / say who stands in while the contact is away."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_institution(session, institution)
        made = add_absence(
            session, found, role, first=parse_day(first, "--from"), last=parse_day(last, "--to"), deputy=deputy,
            email=email, actor=actor(by, moment),
        )  # fmt: skip
        said = _AWAY.say(
            runtime.settings.language, institution=found.acronym, first=made.first_day, last=made.last_day,
            deputy=made.deputy_name, email=made.deputy_email,
        )  # fmt: skip
    NOTES.print(said, markup=False)


@app.command()
def works(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="La dirección / the address.")],
    why: Annotated[str, typer.Option("--why", help="Por qué / why.")],
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Decir que una dirección que rebotaba ya sirve / say that an address that bounced works again."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        clear_bounce(session, email, actor(by, moment), why)
    NOTES.print(_WORKS.say(runtime.settings.language, email=email.strip()), markup=False)


@app.command()
def choices(as_json: JsonOption = False) -> None:
    """Quién pidió no recibir los avisos previos al plazo / who opted out of what comes before it."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        language = runtime.settings.language
        rows = [
            {
                "institution": line.institution, "email": line.email,
                "gets": (_ALL if line.wanted else _LESS).say(language), "since": line.at.date(), "by": line.by,
            }
            for line in list_choices(session)
        ]  # fmt: skip
    print_rows(rows, language, as_json=as_json, empty=_NO_CHOICE, shown=_CHOICE_SHOWN)


@app.command()
def choose(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="La dirección / the address.")],
    everything: Annotated[bool, typer.Option("--all/--less", help="Todo, o sin los previos / all, or less.")],
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Anotar lo que una dirección pidió de palabra / record what an address asked for by word of mouth."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        acronyms = choose_for(session, email, wanted=everything, actor=actor(by, moment))
    said = (_ALL if everything else _LESS).say(runtime.settings.language)
    NOTES.print(f"{', '.join(acronyms)}: {said}", markup=False)


def _in_short(row: dict[str, object], today: date, language: Language) -> dict[str, object]:
    """Name and address as one, and what is special; since when only where that is still to come."""
    since = row["since"]
    told = {**row, "since": since if isinstance(since, date) and since > today else None}
    remarks = [text.say(language, said=told[key]) for key, text in _REMARKS.items() if told[key]]
    return {**row, "who": f"{row['name']} <{row['email']}>", "remarks": "; ".join(remarks)}


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
