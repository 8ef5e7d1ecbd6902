"""What Prefect's pages show of a cut-off: while it waits its findings and how to sign it, and how that ended."""

from collections.abc import Sequence
from pathlib import Path

from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact

from documents.writers.calendar_words import day_words
from domain.rules.findings import say_finding
from domain.rules.signing_order import Signing, titled
from domain.rules.verification import code_of
from domain.rules.wording import Voice
from domain.values.errors import HitosError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import Severity
from flows.naming import artifact_key

_STANDS = Text(
    es="**{plan}**, corte del {as_of}: {count} hallazgos, {answered} con respuesta. Firmaron: {signed}. Turno de: "
    "{turn}.\n\nBorrador: `{folder}`",
    en="**{plan}**, cut-off of {as_of}: {count} findings, {answered} answered. Signed: {signed}. Turn of: {turn}."
    "\n\nDraft: `{folder}`",
)
_IN_THE_FORM = Text(
    es="Escriba el código que lleva cada página del borrador que leyó. Con la forma vacía, «Submit» solo vuelve a "
    "mirar si ya se firmó.",
    en="Type in the code that stands on every page of the draft you read. With the form left empty, “Submit” only "
    "looks again whether it was signed.",
)
_HOW = Text(
    es="Código **{code}**, huella `{sha256}`.\n\nPara firmar: «Resume» en la página de esta corrida, o "
    "`hitos report sign {short} --by NOMBRE`; lo firmado así sigue solo en un cuarto de hora, o enseguida con "
    "«Resume» y la forma vacía.",
    en="Code **{code}**, hash `{sha256}`.\n\nTo sign: “Resume” on the page of this run, or "
    "`hitos report sign {short} --by NAME`; what is signed so goes on within a quarter of an hour, or at once "
    "with “Resume” and the form left empty.",
)
_REFUSED = Text(es="**No se firmó:** {reason}", en="**Not signed:** {reason}")
_PUBLISHED = Text(
    es="**{plan}**, corte del {as_of}: sellado y publicado en `{folder}`. Firmaron: {signed}. Código **{code}**.",
    en="**{plan}**, cut-off of {as_of}: sealed and published in `{folder}`. Signed: {signed}. Code **{code}**.",
)
_NOBODY = Text(es="nadie", en="nobody")
_ANY_OFFICER = Text(es="cualquier funcionario autorizado", en="any authorised officer")
_STEP, _FINDING = Text(es="Paso", en="Step"), Text(es="Hallazgo", en="Finding")
_ANSWER = Text(es="Respuesta", en="Answer")


def beside_the_form(report: Report, signing: Signing, folder: Path, refused: Sequence[HitosError]) -> str:
    """In Markdown: why what was last sent was not taken, what waits for whom, and how the form is filled in.

    Without the code: who signs reads it on the draft.
    """
    stands = _stands(report, signing, folder, refused)
    return "\n\n".join([*stands, _IN_THE_FORM.say(report.language)])


async def show_waiting(report: Report, signing: Signing, folder: Path, refused: Sequence[HitosError]) -> None:
    """An artifact of the run: the same, and under it the findings, gravest first, with their answers.

    ``report`` as it was frozen: its fingerprint is there.
    """
    language, sha256 = report.language, report.snapshot_sha256
    assert sha256 is not None, "only what is frozen waits for a signature"
    how = _HOW.say(language, code=code_of(sha256), sha256=sha256, short=sha256[:12])
    await acreate_table_artifact(
        key=_key(report),
        table=[
            {
                _STEP.say(language): finding.step,
                _FINDING.say(language): say_finding(finding, Voice(language, report.words)),
                _ANSWER.say(language): finding.answer.text if finding.answer else "",
            }
            for finding in sorted(report.findings, key=lambda each: list(Severity).index(each.severity))
        ],
        description="\n\n".join([*_stands(report, signing, folder, refused), how]),
    )


async def show_published(report: Report, signing: Signing, folder: Path) -> None:
    """In the place where it said that it waits: that it is sealed, and where it is."""
    assert report.snapshot_sha256 is not None, "only what is frozen is published"
    told = _PUBLISHED.say(
        report.language, plan=report.plan_code, as_of=day_words(report.as_of, report.language), folder=folder,
        signed=", ".join(map(titled, signing.signed)), code=code_of(report.snapshot_sha256),
    )  # fmt: skip
    await acreate_markdown_artifact(told, key=_key(report))


async def show_ended(report: Report, why: HitosError) -> None:
    """In the place where it said that it waits: why it ended without being published."""
    await acreate_markdown_artifact(why.say(report.language), key=_key(report))


def _key(report: Report) -> str:
    return artifact_key(report.plan_code, "closing")


def _stands(report: Report, signing: Signing, folder: Path, refused: Sequence[HitosError]) -> list[str]:
    language = report.language
    stands = _STANDS.say(
        language, plan=report.plan_code, as_of=day_words(report.as_of, language), count=len(report.findings),
        answered=sum(finding.answer is not None for finding in report.findings),
        signed=", ".join(map(titled, signing.signed)) or _NOBODY.say(language),
        turn=titled(signing.turn) if signing.turn else _ANY_OFFICER.say(language), folder=folder,
    )  # fmt: skip
    return [*(_REFUSED.say(language, reason=each.say(language)) for each in refused), stands]
