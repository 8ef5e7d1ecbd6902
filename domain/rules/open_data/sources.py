"""Column by column of the whole database: where open data publishes it, or why it does not.

A new column of the schema is in neither list until somebody decides, and a test fails until then. ``DERIVED``
names the published columns that no column holds.
"""

from collections.abc import Mapping
from enum import StrEnum

from domain.values.language import Text


class Withheld(StrEnum):
    """Why a column is not published."""

    PERSON = "person"
    CONTACT = "contact"
    REMARK = "remark"
    ACCESS = "access"
    WORKINGS = "workings"
    CORRESPONDENCE = "correspondence"


REASONS: Mapping[Withheld, Text] = {
    Withheld.PERSON: Text(
        es="nombra a la persona que registró, revisó, firmó o sustituyó",
        en="names the person who recorded, reviewed, signed or stood in",
    ),
    Withheld.CONTACT: Text(
        es="es un correo, un teléfono o el contacto de una persona",
        en="is an e-mail, a telephone number or a person's contact",
    ),
    Withheld.REMARK: Text(
        es="son palabras de trabajo entre quien revisa y quien presenta, o el nombre que alguien dio a su archivo",
        en="are working words between reviewer and submitter, or the name somebody gave to a file",
    ),
    Withheld.ACCESS: Text(
        es="da acceso: contraseñas, enlaces personales, canales",
        en="gives access: passwords, personal links, channels",
    ),
    Withheld.WORKINGS: Text(
        es="es contabilidad del programa: números internos, horas de registro, cachés, reglas de recordatorio",
        en="is the program's own accounting: internal numbers, moments of recording, caches, reminder rules",
    ),
    Withheld.CORRESPONDENCE: Text(
        es="es correspondencia entre oficinas: mensajes, respuestas, correos recibidos",
        en="is correspondence between offices: messages, answers, mails received",
    ),
}

_P, _C, _R, _S, _W, _L = (
    Withheld.PERSON, Withheld.CONTACT, Withheld.REMARK, Withheld.ACCESS, Withheld.WORKINGS,
    Withheld.CORRESPONDENCE,
)  # fmt: skip
_TRACE = {"id": _W, "at": _W, "by": _P}

SOURCES: Mapping[str, Mapping[str, str | Withheld]] = {
    "plan": {
        "id": _W, "code": "planes.id", "title": "planes.titulo", "language": "planes.idioma",
        "zone": "planes.zona_horaria", "period_start": "planes.periodo_inicio", "period_end": "planes.periodo_fin",
        "coordinator_id": "planes.institucion_coordinadora", "steering_id": "planes.institucion_rectora",
        "reminders": _W, "kind": "planes.tipo", "words": "planes.nombre_compromiso", "sections": _W,
    },
    "axis": {"id": _W, "plan_id": _W, "position": _W, "title": "compromisos.eje"},
    "commitment": {
        "id": _W, "plan_id": "compromisos.plan_id", "axis_id": "compromisos.eje", "position": _W,
        "code": "compromisos.codigo", "number": "compromisos.numero", "title": "compromisos.titulo",
        "start_on": "compromisos.inicio", "start_precision": "compromisos.inicio_precision",
        "due_on": "compromisos.plazo", "due_precision": "compromisos.plazo_precision",
        "description": "compromisos.descripcion", "narrative": "compromisos.relato", "reminders": _W,
    },
    "step": {
        "id": _W, "plan_id": "hitos.plan_id", "commitment_id": "hitos.compromiso_id",
        "parent_id": "actividades.hito_id", "kind": "actividades.tipo", "position": _W, "code": "hitos.codigo",
        "number": "hitos.numero", "title": "hitos.titulo", "start_on": "hitos.inicio",
        "start_precision": "hitos.inicio_precision", "due_on": "hitos.plazo",
        "due_precision": "hitos.plazo_precision", "dates_inherited": "hitos.fechas_heredadas",
        "condition": "hitos.condicion", "weight": "hitos.peso", "recurrence": "hitos.repeticion",
        "has_children": _W, "state": "hitos.estado", "standing": _W, "next_check_on": _W,
        "actual_start_on": "hitos.inicio_real", "actual_end_on": "hitos.fin_real",
        "due_moved_from": "hitos.plazo_prometido", "answered_on": _L, "quiet_until": _W, "waiting_since": _W,
        "reminders": _W,
    },
    "dependency": {"step_id": _W, "after_id": _W},
    "institution": {
        "id": _W, "acronym": "instituciones.sigla", "name": "instituciones.nombre", "language": _W, "email": _C,
        "channel": _S, "merged_into_id": "instituciones.unida_a", "merged_at": _W, "merged_by": _P,
        "merged_why": _R,
    },
    "institutionalias": {"folded": _W, "spelling": "instituciones.otros_nombres", "institution_id": _W},
    "unit": {"id": _W, "institution_id": _W, "name": "responsables.unidad"},
    "stepresponsibility": {
        "step_id": "responsables.actividad_id", "institution_id": "responsables.institucion",
        "role": "responsables.papel", "position": _W, "unit_id": "responsables.unidad",
        "inherited": "responsables.heredado",
    },
    "commitmentresponsibility": {
        "commitment_id": "responsables.compromiso_id", "institution_id": "responsables.institucion",
        "role": "responsables.papel", "position": _W,
    },
    "evidence": {
        **_TRACE, "step_id": "evidencias.actividad_id", "kind": "evidencias.tipo",
        "address": "evidencias.direccion", "sha256": "evidencias.sha256", "given_name": _R,
        "media_type": "evidencias.tipo_de_medio", "size": "evidencias.tamano", "dated_on": "evidencias.fechada",
        "on_day": "evidencias.agregada", "verdict": "evidencias.dictamen", "note": _R, "reviewed_by": _P,
        "reviewed_on": "evidencias.revisada", "collected_at": "evidencias.comprobada",
        "collected_result": "evidencias.comprobacion",
    },
    "progressreport": {
        **_TRACE, "step_id": "seguimiento.actividad_id", "institution_id": "seguimiento.institucion",
        "on_day": "seguimiento.fecha", "percent": "seguimiento.porcentaje",
        "stated": "seguimiento.estado_declarado",
        "narrative": "seguimiento.relato", "obstacles": "seguimiento.obstaculos",
    },
    "review": {
        **_TRACE, "step_id": "seguimiento.actividad_id", "progress_report_id": _W,
        "verdict": "seguimiento.dictamen", "note": _R, "on_day": "seguimiento.fecha",
    },
    "move": {
        **_TRACE, "step_id": "seguimiento.actividad_id", "on_day": "seguimiento.fecha", "act": "seguimiento.acto",
        "state_before": "seguimiento.estado_antes", "state_after": "seguimiento.estado_despues",
        "standing_before": "seguimiento.situacion_antes", "standing_after": "seguimiento.situacion_despues",
        "why": _R,
    },
    "amendment": {
        **_TRACE, "commitment_id": "modificaciones.compromiso_id", "step_id": "modificaciones.actividad_id",
        "field": "modificaciones.campo", "old": "modificaciones.antes", "new": "modificaciones.despues",
        "resolution": "modificaciones.resolucion", "reason": "modificaciones.motivo",
        "source": "modificaciones.fuente", "effective_on": "modificaciones.vigente_desde",
    },
    "findinganswer": {
        **_TRACE, "plan_id": "hallazgos.plan_id", "about": _W, "code": "hallazgos.regla",
        "step": "hallazgos.actividad_id", "reply": "hallazgos.respuesta", "text": "hallazgos.respuesta_texto",
        "on_day": "hallazgos.respondido",
    },
    "answer": {
        **_TRACE, "step_id": _L, "institution_id": _L, "kind": _L, "note": _L, "proposed_due": _L, "on_day": _L,
    },
    "decision": {"answer_id": _W, "verdict": _L, "note": _L, "amendment_id": _W, "on_day": _L, "at": _W, "by": _P},
    "calendarentry": {**_TRACE, "plan_id": _W, "day": _W, "opening": _W, "name": _W, "source": _W},
    "contact": {
        "id": _W, "institution_id": _C, "role": _C, "name": _P, "email": _C, "language": _C, "since": _C,
        "until": _C,
    },
    "absence": {
        **_TRACE, "contact_id": _C, "first_day": _C, "last_day": _C, "deputy_name": _P, "deputy_email": _C,
    },
    "snapshot": {**_TRACE, "plan_id": _W, "as_of": _W, "sha256": _W, "content": _W},
    "signature": {
        **_TRACE, "snapshot_id": _W, "sha256": _W, "verdict": _W, "note": _R, "on_day": _W, "office": _P,
    },
    "signatory": {"id": _W, "plan_id": _W, "position": _W, "name": _P, "office": _P, "email": _C},
    "publication": {
        "id": _W, "snapshot_id": _W, "kind": _W, "form": _W, "view": _W, "template": _W, "name": _W, "sha256": _W,
        "size": _W, "at": _W,
    },
    "link": {
        "id": _W, "institution_id": _S, "step_id": _S, "token_sha256": _S, "expires_on": _S, "created_at": _S,
        "revoked_at": _S, "revoked_by": _P,
    },
    "received": {
        "id": _W, "header_id": _L, "at": _L, "sender": _C, "step_id": _L, "institution_id": _L, "text": _L,
        "attachments": _L, "state": _L, "why": _L, "decided_at": _L, "decided_by": _P,
    },
    "mailchoice": {**_TRACE, "institution_id": _C, "email": _C, "wanted": _C},
    "bounce": {"id": _W, "email": _C, "message_id": _L, "at": _L, "permanent": _L, "reason": _L},
    "channel": {**_TRACE, "name": _S, "kind": _S, "fields": _S, "secret": _S},
    "measurement": {**_TRACE, "plan_id": _W, "factor": _W, "percent": _W, "source": _W, "on_day": _W},
    "message": {
        "id": _W, "dedupe_key": _W, "step_id": _L, "institution_id": _L, "kind": _L, "rung": _L, "due_on": _L,
        "note": _L, "owed_on": _L, "status": _L, "attempts": _W, "next_try_at": _W, "lease_until": _W,
        "worker": _W, "sent_at": _L, "digest_id": _W,
    },
    "attempt": {
        "id": _W, "message_id": _L, "worker": _W, "started_at": _W, "ended_at": _W, "outcome": _L, "detail": _L,
        "subject": _L,
    },
    "provenance": {"id": _W, "commitment_id": _W, "step_id": _W, "source": _W, "places": _W, "at": _W},
}  # fmt: skip
"""By table and column of the schema: the column of open data that says it first, or why none does."""

DERIVED: frozenset[str] = frozenset(
    """
    planes.fecha_corte planes.avance_declarado planes.avance_verificado planes.numero_de_compromisos
    planes.nombre_eje planes.nombre_hito planes.nombre_actividad compromisos.id compromisos.id_ogp
    compromisos.problema compromisos.contribucion compromisos.relevancia compromisos.informacion_adicional
    compromisos.inicio_original compromisos.plazo_original compromisos.institucion
    compromisos.avance_declarado compromisos.avance_verificado compromisos.nivel_ogp
    compromisos.nivel_autoevaluacion hitos.id hitos.titulo_original hitos.inicio_original hitos.plazo_original
    hitos.institucion hitos.situacion hitos.avance_declarado hitos.avance_verificado hitos.informado
    hitos.aceptado hitos.cerrado hitos.entregas_hechas hitos.entregas_vencidas hitos.entregas_total
    responsables.id responsables.plan_id responsables.hito_id evidencias.id evidencias.plan_id
    evidencias.compromiso_id evidencias.hito_id seguimiento.id seguimiento.plan_id seguimiento.compromiso_id
    seguimiento.hito_id seguimiento.tipo hallazgos.id hallazgos.compromiso_id hallazgos.hito_id
    hallazgos.gravedad hallazgos.texto_es hallazgos.texto_en modificaciones.id modificaciones.plan_id
    modificaciones.hito_id
    """.split()
)
"""Columns of open data that are made by a rule; those of ``actividades`` are as of ``hitos``."""
