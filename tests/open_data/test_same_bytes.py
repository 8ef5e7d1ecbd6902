"""The same cut-off gives the same bytes, whatever the machine's zone, language and order of hashing."""

import os
import subprocess
import sys
from pathlib import Path

from storage.database import Database
from tests.open_data.story import tell

ROOT = Path(__file__).resolve().parents[2]
WRITES = """
import sys
from pathlib import Path
from documents.writers.open_data.workbook import write_workbook
from storage.database import Database
from tests.open_data.story import write
database, place = Database(sys.argv[1]), Path(sys.argv[2])
made = write(database, place, "PLAN-1")
write_workbook(made.folder, made.package.facts, made.package.words, made.package.files, place / "planes.xlsx")
database.close()
"""
MACHINES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "1"},
)


def test_zone_language_and_hash_seed_of_the_machine_change_no_byte(
    sqlite_database: Database, tmp_path: Path
) -> None:
    tell(sqlite_database)
    made = []
    for number, machine in enumerate(MACHINES):
        place = tmp_path / f"machine-{number}"
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **machine}
        subprocess.run([sys.executable, "-c", WRITES, sqlite_database.url, place], check=True, env=environment)
        made.append({name: (place / name).read_bytes() for name in ("package.zip", "planes.xlsx")})
    assert made[0] == made[1]
