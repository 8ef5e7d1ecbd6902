"""Where those who sign are written to; which office template a published file was written in"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("ALTER TABLE signatory ADD COLUMN email VARCHAR(200)")
    op.execute("ALTER TABLE publication ADD COLUMN template VARCHAR(120)")
