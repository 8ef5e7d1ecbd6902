"""``hitos report kinds``: which documents can be made of a report, what each is for and what it needs."""

from cli.common import JsonOption, print_json
from cli.reports.wrapped import print_wrapped
from documents.writers.kinds.forms import forms_of
from documents.writers.kinds.registry import KINDS
from documents.writers.kinds.registry_words import NEEDS
from domain.rules.wording import Voice
from runtime.settings import load_settings


def kinds(as_json: JsonOption = False) -> None:
    """Los documentos que se hacen de un informe / the documents made of a report."""
    voice = Voice(load_settings().language)
    rows = [
        {
            "kind": kind.value,
            "name": voice.say(found.name),
            "for": voice.say(found.purpose),
            "needs": "; ".join(voice.say(NEEDS[need]) for need in found.needs),
            "forms": " ".join(forms_of(kind)),
        }
        for kind, found in KINDS.items()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        needs = f" [{row['needs']}]" if row["needs"] else ""
        lines = ((0, f"{row['kind']}{needs}"), (1, f"{row['name']}: {row['for']}."), (1, row["forms"]))
        print_wrapped(lines)
