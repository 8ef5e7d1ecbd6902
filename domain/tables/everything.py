"""All tables in one place, for whoever needs the whole schema (migrations, exports)."""

from sqlmodel import SQLModel

from domain.tables import (
    answer,
    calendar,
    contact,
    cutoff,
    evidence,
    history,
    institution,
    mail,
    measurement,
    outbox,
    plan,
    provenance,
    step,
)

MODULES = (
    answer, calendar, contact, cutoff, evidence, history, institution, mail, measurement, outbox, plan, provenance,
    step,
)  # fmt: skip
METADATA = SQLModel.metadata
