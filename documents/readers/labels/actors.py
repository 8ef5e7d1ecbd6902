"""Kinds of actors outside the state, as templates list them in one label ("OSC, sector privado")."""

from documents.readers.labels.model import phrases
from domain.rules.folding import fold

_ROWS = (
    "OSC | OSCs | CSO | CSOs | ONG | ONGs | NGOs | academia | media | parliament | parlamento",
    "sociedad civil | organizaciones de la sociedad civil | sector privado | multilaterales | grupos de trabajo",
    "organismos multilaterales | organizaciones multilaterales | organizaciones internacionales",
    "civil society | civil society organisations | civil society organizations | private sector | multilaterals",
    "multilateral organisations | multilateral organizations | working groups | academic sector",
    "sociedade civil | organizações da sociedade civil | setor privado | sector privado | multilaterais",
    "organizações multilaterais | organismos multilaterais | grupos de trabalho",
    "société civile | organisations de la société civile | secteur privé | multilatéraux | groupes de travail",
    "organisations multilatérales | universités",
)
KINDS_OF_ACTORS = frozenset(fold(kind) for row in _ROWS for kind in phrases(row))
