"""Publishing open data as runs on a real server: checked, whole, and never half."""

import os
import signal
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from domain.values.errors import ManyProblemsError
from flows import publish_open_data as publishing
from flows.publish_open_data import publish_open_data
from operations.open_data.checking import check_package
from operations.open_data.publishing import ARCHIVE, KEPT, WORKBOOK, folder_of_plan, new_draft, published, swap_in
from runtime.wiring import Runtime
from tests.builders import a_plan
from tests.flows.running import run

pytestmark = pytest.mark.usefixtures("prefect_port")


def test_what_is_published_is_whole_checked_and_of_the_last_day_that_is_over(stage: Runtime) -> None:
    planned(stage, "MENSUAL")
    version = run(publish_open_data("MENSUAL"))
    found = published(folder_of_plan(stage.open_data_folder, "MENSUAL"))
    assert found is not None
    assert (found.version, version[:10]) == (version, "2019-04-30")
    assert check_package(found.archive)["hitos"] == 2
    names = {path.name for path in found.folder.iterdir()}
    with zipfile.ZipFile(found.archive) as archive:
        assert names == {*archive.namelist(), ARCHIVE, WORKBOOK}
    assert run(publish_open_data("MENSUAL")) == version
    assert [path.name for path in versions(stage, "MENSUAL")] == [version]


def test_a_package_that_is_not_what_it_says_leaves_the_old_one_published(
    stage: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(stage, "CON-FALLO")
    old = run(publish_open_data("CON-FALLO", date(2019, 4, 1)))

    def tampered(path: Path) -> dict[str, int]:
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("otro.csv", "a,b\r\n")
        return check_package(path)

    monkeypatch.setattr(publishing, "check_package", tampered)
    with pytest.raises(ManyProblemsError, match=r"otro\.csv"):
        run(publish_open_data("CON-FALLO", date(2019, 4, 30)))
    found = published(folder_of_plan(stage.open_data_folder, "CON-FALLO"))
    assert found is not None
    assert found.version == old
    assert [path.name for path in versions(stage, "CON-FALLO")] == [old]


@pytest.mark.parametrize("call", ["Path.rename", "Path.replace"])
def test_a_process_killed_before_either_move_leaves_the_old_version_and_the_next_run_publishes(
    stage: Runtime, call: str
) -> None:
    plan = f"MATADO-{call.removeprefix('Path.')}"
    planned(stage, plan)
    old = run(publish_open_data(plan, date(2019, 4, 1)))
    folder = folder_of_plan(stage.open_data_folder, plan)
    draft = new_draft(folder)
    (draft / ARCHIVE).write_bytes(b"new")
    dies = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        f"{call} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from operations.open_data.publishing import swap_in\n"
        "swap_in(Path(sys.argv[1]), Path(sys.argv[2]), '2019-04-30-deadbeef')"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    died = subprocess.run([sys.executable, "-c", dies, folder, draft], check=False, env=environment)
    assert died.returncode == -signal.SIGKILL
    found = published(folder)
    assert found is not None
    assert (found.version, check_package(found.archive)["planes"]) == (old, 1)
    new = run(publish_open_data(plan, date(2019, 4, 30)))
    after = published(folder)
    assert after is not None
    assert after.version == new


def test_a_year_of_versions_stays_and_the_one_that_counts_never_goes(tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        draft = new_draft(tmp_path)
        (draft / ARCHIVE).write_bytes(bytes([number]))
        os.utime(draft, (number, number))
        swap_in(tmp_path, draft, f"2019-{number:02}-01-00000000")
    kept = sorted(path.name for path in tmp_path.iterdir() if path.is_dir())
    assert len(kept) == KEPT
    found = published(tmp_path)
    assert found is not None
    assert found.version == kept[-1] == "2019-14-01-00000000"


def test_nothing_is_published_where_nothing_was_and_a_plans_code_never_leads_out(tmp_path: Path) -> None:
    assert published(tmp_path / "none") is None
    (tmp_path / "current").write_text("../../etc\n", "utf-8")
    assert published(tmp_path) is None
    assert folder_of_plan(tmp_path, "PAN-2018").name == "PAN-2018"
    for code in ("..", "../x", "a/b", "Ñandú", ""):
        assert folder_of_plan(tmp_path, code).name.startswith("plan-")


def planned(stage: Runtime, code: str) -> None:
    """A plan with two milestones."""
    with stage.database.writing() as session:
        a_plan(session, code=code)


def versions(stage: Runtime, plan: str) -> list[Path]:
    """The folders that stand there, drafts too."""
    return sorted(path for path in folder_of_plan(stage.open_data_folder, plan).iterdir() if path.is_dir())
