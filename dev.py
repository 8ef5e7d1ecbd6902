#!/usr/bin/env python3
"""Everything a newcomer or a build machine needs, from nothing but Python 3.11 or newer.

python3 dev.py demo          play the example plan day by day, then open the report and the pages
python3 dev.py test          linter, types, import contracts and all tests (--nightly: the long ones too)
python3 dev.py check         linter, types and import contracts only
python3 dev.py bench NAME    one benchmark, JSON on standard output (sweep, act, report, import)
python3 dev.py run ARGS      the ``hitos`` command
python3 dev.py setup         make the environment only
python3 dev.py lock          renew requirements*.txt from pyproject.toml

This file uses the standard library only. It makes ``.venv`` beside itself and installs the locked
requirements; when they have not changed since, that costs a fifth of a second.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = ROOT / "requirements.txt", ROOT / "requirements-test.txt"
PACKAGES = ("cli", "documents", "domain", "flows", "notifications", "operations", "portal", "runtime", "storage")
DEBIAN = {"chromium": "chromium", "pdftotext": "poppler-utils", "soffice": "libreoffice-writer-nogui"}
"""Programs some tests look through, by the Debian package that brings them."""
MEMORY, MEMORY_NEEDED = Path("/dev/shm"), 3 * 2**30  # noqa: S108  (a folder of its own is made there)


def main(words: list[str]) -> int:
    """Do what the first word says; the exit code is that of what was run."""
    if sys.version_info < (3, 11):  # noqa: UP036  (an older Python must be told in words)
        print("Hitos necesita Python 3.11 o más nuevo / Hitos needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    verbs = {"demo": demo, "test": test, "check": check, "bench": bench, "run": run, "setup": setup, "lock": lock}
    if not words or words[0] not in verbs:
        print(__doc__)
        return 0 if words in ([], ["help"], ["--help"], ["-h"]) else 2
    return verbs[words[0]](words[1:])


def demo(words: list[str]) -> int:
    """The main job on the example plan."""
    return run(["demo", *words])


def run(words: list[str]) -> int:
    """The ``hitos`` command."""
    # The caller's folder stays the current one, and is not searched for modules (-P).
    return setup([]) or _call(str(PYTHON), "-P", "-m", "cli", *words)


def test(words: list[str]) -> int:
    """All checks, then all tests; ``--nightly`` adds the long ones, other words go to pytest."""
    nightly = "--nightly" in words
    words = [word for word in words if word != "--nightly"]
    if failed := setup(["--test"]) or (0 if words else check([])):
        return failed
    _say_what_is_left_out()
    chosen = [] if nightly else ["-m", "not nightly"]
    # Two processes (tests/spreading.py): what waits for a server or a browser leaves its core to the other.
    spread = [] if words else ["-n", "2"]
    memory = None if words else _memory()
    if memory is None:
        return _python("-m", "pytest", *chosen, *spread, *words)
    with TemporaryDirectory(prefix="hitos-tests-", dir=memory) as folder:
        Path(folder).chmod(0o711)  # PostgreSQL runs as another user where root starts the tests
        os.environ["TMPDIR"] = folder
        return _python("-m", "pytest", *chosen, *spread, *words)


def check(_: list[str]) -> int:
    """Linter, format, strict types, import contracts."""
    if failed := setup(["--test"]):
        return failed
    sources = [*PACKAGES, "tests", "benchmarks", "dev.py"]
    return (
        _python("-m", "ruff", "check", ".")
        or _python("-m", "ruff", "format", "--check", "--quiet", ".")
        or _python("-m", "mypy", *sources)
        or _python("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")
    )


def bench(words: list[str]) -> int:
    """One benchmark by name; what it measures stands in its module."""
    # "import" is a word of Python: its module ends in "_".
    modules = {file.stem.rstrip("_"): file.stem for file in sorted((ROOT / "benchmarks").glob("[a-z]*.py"))}
    if not words or words[0] not in modules:
        print(f"python3 dev.py bench {'|'.join(modules)}", file=sys.stderr)
        return 2
    return setup(["--test"]) or _python("-m", f"benchmarks.{modules[words[0]]}", *words[1:])


def setup(words: list[str]) -> int:
    """Make ``.venv`` with the locked packages; with ``--test`` those of the tests as well."""
    wanted = LOCKS[1] if "--test" in words or _has(LOCKS[1]) else LOCKS[0]
    if _has(wanted):
        return 0
    print(f"Preparando el entorno en {ENVIRONMENT.name} (una sola vez) / preparing it, once …", file=sys.stderr)
    if not PYTHON.exists():
        try:
            venv.EnvBuilder(with_pip=True, clear=ENVIRONMENT.exists()).create(ENVIRONMENT)
        except subprocess.CalledProcessError:
            print("Falta venv / venv is missing: apt-get install python3-venv", file=sys.stderr)
            return 1
    done = _install(wanted)
    if done == 0:
        _mark(wanted).write_text(_digest(wanted), encoding="ascii")
    return done


def lock(_: list[str]) -> int:
    """Write both requirement files anew: every platform, hashes, no host named."""
    how = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header",
           "--no-annotate", "--upgrade", "--quiet"]  # fmt: skip
    return (
        setup([])
        or _python("-m", "pip", "install", "--quiet", "uv")
        or _python("-m", "uv", "pip", "compile", "pyproject.toml", *how, "-o", LOCKS[0].name)
        or _python("-m", "uv", "pip", "compile", "pyproject.toml", "--group", "test", *how, "-c", LOCKS[0].name,
                   "-o", LOCKS[1].name)
    )  # fmt: skip


def _install(requirements: Path) -> int:
    """With uv where it can be had, else with plain pip, which alone reads a pip.conf."""
    pip = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(PYTHON)]
    if _call(*pip, "install", "uv", quiet=True) == 0 and _call(*uv, "-r", str(requirements), quiet=True) == 0:
        return 0
    # The lock names every package, so nothing is resolved: pip would look for extras under other names.
    return _call(*pip, "install", "--no-deps", "-r", str(requirements))


def _say_what_is_left_out() -> None:
    missing = {program: package for program, package in DEBIAN.items() if shutil.which(program) is None}
    for program, package in missing.items():
        print(f"Sin {program}: se omiten las pruebas que lo usan (apt-get install {package}) / "
              f"without {program} the tests that use it are left out", file=sys.stderr)  # fmt: skip
    if missing and os.environ.get("CI"):
        sys.exit("En CI no se omite ninguna prueba / in CI no test is left out.")


def _memory() -> Path | None:
    """A place in memory for all that the tests write, if there is room: thousands of commits wait for a disk."""
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < MEMORY_NEEDED:
        return None
    # A place nothing may be executed from is of no use to PostgreSQL, which root copies before it is started.
    return None if os.statvfs(MEMORY).f_flag & os.ST_NOEXEC else MEMORY


def _has(requirements: Path) -> bool:
    mark = _mark(requirements)
    return mark.exists() and mark.read_text(encoding="ascii") == _digest(requirements)


def _mark(requirements: Path) -> Path:
    return ENVIRONMENT / f".{requirements.stem}.sha256"


def _digest(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def _python(*words: str) -> int:
    return _call(str(PYTHON), *words, folder=ROOT)


def _call(*words: str, quiet: bool = False, folder: Path | None = None) -> int:
    output = subprocess.DEVNULL if quiet else None
    silent = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    environment = os.environ | silent | {"PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(words, check=False, env=environment, stdout=output, stderr=output, cwd=folder)
    except KeyboardInterrupt:
        return 130
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
