"""All tables in one place, for whoever needs the whole schema (migrations, exports)."""

from sqlmodel import SQLModel

from domain.tables import cutoff, evidence, history, institution, measurement, outbox, plan, provenance, step

MODULES = (cutoff, evidence, history, institution, measurement, outbox, plan, provenance, step)
METADATA = SQLModel.metadata
