"""The ten tables of open data, in the order in which they refer to each other."""

from domain.rules.open_data.events import AMENDMENTS, EVIDENCE, FINDINGS, FOLLOW_UP
from domain.rules.open_data.plans import COMMITMENTS, INSTITUTIONS, PLANS, RESPONSIBLE
from domain.rules.open_data.steps import ACTIVITIES, MILESTONES

TABLES = (
    PLANS, COMMITMENTS, MILESTONES, ACTIVITIES, INSTITUTIONS, RESPONSIBLE, EVIDENCE, FOLLOW_UP, FINDINGS,
    AMENDMENTS,
)  # fmt: skip
BY_NAME = {table.name: table for table in TABLES}
