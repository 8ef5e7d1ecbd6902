"""The installation's key: made once, whole, and readable by nobody else."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from domain.values.errors import InvalidDataError, UnavailableError
from storage.secret_key import known_key, secret_key


def test_a_key_is_made_at_first_need_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "home" / "key"
    assert known_key(path) is None
    key = secret_key(path)
    assert len(key) == 32
    assert secret_key(path) == known_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["key"]


def test_many_who_need_it_at_once_all_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(lambda _: secret_key(tmp_path / "key"), range(64)))
    assert len(keys) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


def test_a_damaged_key_is_never_used_and_never_shown(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"cut off")
    with pytest.raises(InvalidDataError, match="backup") as problem:
        secret_key(path)
    assert "cut off" not in str(problem.value)


def test_a_folder_in_its_place_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "key").mkdir()
    with pytest.raises(UnavailableError, match="it is a folder"):
        secret_key(tmp_path / "key")
