"""What a person must know where a report of ours that can be read tells only a part of its plan."""

from collections.abc import Iterator

from domain.rules.canonical import sha256_of
from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)
from domain.values.report import Report

_SHORT = 16


def part_of_one(acronym: str, file: str) -> Warning:
    """The warning on one institution's view."""
    return Warning(code="part_of_one_institution", data={"acronym": acronym}, place=Place(file=file))


def warnings_on_part(report: Report, file: str) -> Iterator[Warning]:
    """The warning on a view, and on what its own fingerprint shows to be no whole cut-off.

    A preview has no fingerprint to tell by. What changed since another day may have been added after freezing.
    """
    if report.viewpoint:
        yield part_of_one(report.viewpoint, file)
    elif report.snapshot_sha256:
        bare = report.model_copy(update={"since": None})
        if report.snapshot_sha256 not in {sha256_of(report), sha256_of(bare)}:
            data = {"short": report.snapshot_sha256[:_SHORT]}
            yield Warning(code="not_the_whole_cut_off", data=data, place=Place(file=file))
