"""The template an office starts from: our own report's look, each fact written as the tag that fills it."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date

from documents.office.left_out import QR_PICTURE
from documents.writers import phrases
from documents.writers.blocks import (
    Block,
    Column,
    Heading,
    Listing,
    Mark,
    Outline,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
)
from documents.writers.docx.to_docx import to_docx
from documents.writers.sheets import words as words_of_sheets
from domain.values.language import Language, Text

_DAY = date(2026, 1, 1)
_TITLE = Text(es="Plantilla de informe", en="Report template")
_CODE = Text(es="Código de comprobación", en="Verification code")
_FOOTER = Text(
    es="Corte: {{ cut_off|dia }} · {{ 'vista previa' if preview else 'huella ' ~ fingerprint[:16] }}",
    en="Cut-off: {{ cut_off|day }} · {{ 'preview' if preview else 'fingerprint ' ~ fingerprint[:16] }}",
)
_SIGNATURES = Text(es="Firmas", en="Signatures")
_PLAN = Text(es="{{ plan.title }} (plan {{ plan.code }})", en="{{ plan.title }} (plan {{ plan.code }})")
_COORDINATED = Text(
    es="Coordinación del plan: {{ plan.coordinator.named }}",
    en="Coordination of the plan: {{ plan.coordinator.named }}",
)
_PREVIEW = Text(
    es="Vista previa: las cifras aún no están congeladas y este documento no se puede firmar.",
    en="Preview: the figures are not frozen yet and this document cannot be signed.",
)
_FIGURES = Text(
    es="Avance declarado {{ c.declared|porcentaje }}; avance verificado {{ c.verified|porcentaje }}; nivel de "
    "cumplimiento (OGP): {{ c.completion }}.",
    en="Declared progress {{ c.declared|percent }}; verified progress {{ c.verified|percent }}; level of "
    "completion (OGP): {{ c.completion }}.",
)
_PROGRESS = Text(es="Avance {{ @.declared|porcentaje }}.", en="Progress {{ @.declared|percent }}.")
_VERIFIED = Text(
    es="Avance verificado: {{ @.verified|porcentaje }}.", en="Verified progress: {{ @.verified|percent }}."
)
_SIGNED_ON = Text(es="{{ s.on|dia }}", en="{{ s.on|day }}")
_BOOKMARK = re.compile(rb"<w:bookmark(?:Start|End)[^>]*/>")
_PICTURE = re.compile(rb'name="hitos-\d+"')
_CUT = re.compile(r"@")


def starting_template(language: Language) -> bytes:
    """The .docx; the same language gives the same bytes."""
    outline = Outline(
        language=language,
        title=_TITLE.say(language),
        subject="Hitos",
        author="Hitos",
        as_of=_DAY,
        footer=_only(_FOOTER, language),
        page=phrases.PAGE.say(language, page="{page}", pages="{pages}"),
        skip="",
        blocks=_blocks(language),
        mark=Mark("{{ verification_code }}", _CODE.say(language), "https://hitos.example.org/verificar"),
    )
    made, written = to_docx(outline), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("word/footer"):
                content = _PICTURE.sub(b'name="' + QR_PICTURE.encode() + b'"', content)
            if part.filename == "word/document.xml":
                content = _BOOKMARK.sub(b"", content)  # a repeated paragraph would repeat their numbers
            new.writestr(part, content)
    return written.getvalue()


def _blocks(language: Language) -> Iterator[Block]:
    def said(text: Text, name: str = "") -> str:
        return _CUT.sub(name, _only(text, language))

    yield Paragraph(Style.TITLE, (Run("{{ title }}"),))
    yield Paragraph(Style.SUBTITLE, (Run(said(_PLAN)),))
    yield from _if("plan.coordinator", Paragraph(Style.SUBTITLE, (Run(said(_COORDINATED)),)))
    yield from _if("preview", Paragraph(Style.NOTICE, (Run(said(_PREVIEW)),)))
    yield Heading(1, phrases.SUMMARY.say(language), "summary")
    yield _summary(language)
    yield _tag("for axis in axes")
    yield Heading(1, "{{ axis.title or words.commitments|inicial }}", "axis")
    yield _tag("for c in axis.commitments")
    yield Heading(2, "{{ c.heading }}", "commitment")
    yield Paragraph(Style.LEAD, (Run("{{ c.title }}"),))
    yield from _if("c.period", Paragraph(Style.PERIOD, (Run("{{ c.period|inicial }}."),)))
    yield from _if("c.owners", Paragraph(Style.BODY, (Run("{{ c.owners }}"),)))
    yield Paragraph(Style.VERIFIED, (Run(said(_FIGURES)),))
    yield from _if("c.narrative", Paragraph(Style.BODY, (Run("{{ c.narrative }}"),)))
    yield _tag("for m in c.milestones")
    yield Heading(3, "{{ m.heading }}", "milestone")
    description = Run(phrases.DESCRIPTION.say(language), strong=True)
    yield Paragraph(Style.DESCRIPTION, (description, Run("{{ m.title }}")))
    yield from _step("m", language)
    yield from _activities("m.activities", language)
    yield _tag("endfor")
    yield from _activities("c.activities", language)
    yield _tag("endfor")
    yield _tag("endfor")
    yield from _ends(language)


def _step(name: str, language: Language) -> Iterator[Block]:
    yield from _if(f"{name}.period", Paragraph(Style.PERIOD, (Run(f"{{{{ {name}.period|inicial }}}}."),)))
    yield from _if(f"{name}.owners", Paragraph(Style.BODY, (Run(f"{{{{ {name}.owners }}}}"),)))
    progress, verified = (_CUT.sub(name, _only(text, language)) for text in (_PROGRESS, _VERIFIED))
    narrative = f"{{% if {name}.narrative %}} {{{{ {name}.narrative }}}}{{% endif %}}"
    yield Paragraph(Style.PROGRESS, (Run(progress, strong=True), Run(narrative)))
    yield Paragraph(Style.VERIFIED, (Run(verified, strong=True),))
    situation = Run(f" · {{{{ {name}.situation }}}}")
    yield Paragraph(Style.STATE, (Run(f"{{{{ {name}.code }}}}", strong=True), situation))
    label = Run(phrases.OBSTACLES.say(language), strong=True)
    yield from _if(f"{name}.obstacles", Paragraph(Style.BODY, (label, Run(f"{{{{ {name}.obstacles }}}}"))))
    yield _tag(f"for change in {name}.amendments")
    yield Paragraph(Style.STATE, (Run("{{ change.text }}"),))
    yield _tag("endfor")
    yield from _if(f"{name}.evidence", Paragraph(Style.LABEL, (Run(phrases.EVIDENCE.say(language)),)))
    yield _tag(f"for piece in {name}.evidence")
    yield Listing(((Run("{{ piece.text }}"),),))
    yield _tag("endfor")
    yield _tag(f"for part in {name}.deliveries")
    yield Paragraph(
        Style.STATE,
        (Run("{{ part.period or part.code }}", strong=True), Run(" · {{ part.situation }} {{ part.narrative }}")),
    )
    yield _tag("endfor")


def _activities(of: str, language: Language) -> Iterator[Block]:
    yield _tag(f"for a in {of}")
    yield Heading(4, "{{ a.heading }}", "activity")
    yield from _step("a", language)
    yield _tag("endfor")


def _summary(language: Language) -> Table:
    heads = (
        (phrases.COLUMN_NUMBER, 8, "{{ c.number }}"),
        (phrases.COLUMN_COMMITMENT, 38, "{{ c.title }}"),
        (phrases.COLUMN_DECLARED, 16, "{{ c.declared|porcentaje }}"),
        (phrases.COLUMN_VERIFIED, 17, "{{ c.verified|porcentaje }}"),
        (phrases.COLUMN_LEVEL, 21, "{{ c.completion }}"),
    )
    caption = phrases.SUMMARY.say(language)
    return _table(caption, "for c in commitments", heads, language)


def _ends(language: Language) -> Iterator[Block]:
    yield Heading(1, phrases.FINDINGS.say(language), "findings")
    answer = "{% if f.answer %}{{ f.answer.reply }}: {{ f.answer.text }} ({{ f.answer.by }}){% endif %}"
    heads: tuple[tuple[Text, int, str], ...] = (
        (words_of_sheets.SEVERITY, 14, "{{ f.severity }}"),
        (words_of_sheets.CODE, 16, "{{ f.step }}"),
        (words_of_sheets.FINDING, 40, "{{ f.text }}"),
        (words_of_sheets.REPLY, 30, answer),
    )
    none = phrases.NO_FINDINGS.say(language)
    yield _table(phrases.FINDINGS.say(language), "for f in findings", heads, language, none=none)
    yield Heading(1, phrases.CLOSING.say(language), "closing")
    fingerprint = Run(f"{phrases.FINGERPRINT.say(language)}: ", strong=True)
    shown = "{{ fingerprint or '—' }}"
    yield Paragraph(Style.STATE, (fingerprint, Run(shown, fixed=True)))
    heads = (
        (phrases.NAME_AND_OFFICE, 44, "{{ s.name }}{% if s.office %}, {{ s.office }}{% endif %}"),
        (phrases.SIGNATURE, 32, " "),
        (phrases.DATE, 24, _only(_SIGNED_ON, language)),
    )
    yield _table(_SIGNATURES.say(language), "for s in signatures", heads, language, none=" ")


def _table(
    caption: str, loop: str, heads: tuple[tuple[Text, int, str], ...], language: Language, none: str = ""
) -> Table:
    """A table with one row a turn of the loop, or one that says ``none``; the loop's own rows vanish."""
    widest = max(range(len(heads)), key=lambda place: heads[place][1])

    def row(said: str) -> tuple[Runs, ...]:
        return tuple((Run(said if place == widest else ""),) for place in range(len(heads)))

    filled = tuple((Run(cell),) for _, _, cell in heads)
    otherwise = (row("{%tr else %}"), row(none)) if none else ()
    return Table(
        caption=caption,
        columns=tuple(Column(head.say(language), share) for head, share, _ in heads),
        rows=(row(f"{{%tr {loop} %}}"), filled, *otherwise, row("{%tr endfor %}")),
    )


def _if(condition: str, block: Block) -> Iterator[Block]:
    yield _tag(f"if {condition}")
    yield block
    yield _tag("endif")


def _tag(said: str) -> Paragraph:
    return Paragraph(Style.STATE, (Run(f"{{%p {said} %}}"),))


def _only(text: Text, language: Language) -> str:
    """The text as it stands: its braces are a template's, not ours."""
    return text.es if language is Language.ES else text.en
