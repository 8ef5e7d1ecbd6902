"""All tables in one place, for whoever needs the whole schema (migrations, exports)."""

from sqlmodel import SQLModel

from domain.tables import cutoff, evidence, history, institution, outbox, plan, step

MODULES = (cutoff, evidence, history, institution, outbox, plan, step)
METADATA = SQLModel.metadata
