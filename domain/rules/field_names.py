"""What people call the fields of a commitment or step, as documents give them and amendments keep them."""

from domain.values.language import Language, Text

FIELD_NAMES: dict[str, Text] = {
    "number": Text(es="número", en="number"),
    "title": Text(es="título", en="title"),
    "axis": Text(es="eje", en="axis"),
    "coordinator": Text(es="coordinación", en="coordinator"),
    "lead": Text(es="responsable", en="lead"),
    "leads": Text(es="responsables", en="leads"),
    "collaborators": Text(es="corresponsables", en="co-responsible"),
    "units": Text(es="dependencias", en="units"),
    "start": Text(es="comienza", en="starts"),
    "end": Text(es="termina", en="ends"),
    "due": Text(es="vence", en="due"),
    "current_start": Text(es="comienza, reprogramado", en="starts, rescheduled"),
    "current_end": Text(es="termina, reprogramado", en="ends, rescheduled"),
    "actual_start": Text(es="comenzó en realidad", en="really started"),
    "actual_end": Text(es="terminó en realidad", en="really ended"),
    "condition": Text(es="condición", en="condition"),
    "status": Text(es="estado", en="status"),
    "progress": Text(es="avance", en="progress"),
    "narrative": Text(es="relato", en="narrative"),
    "evidence": Text(es="evidencia", en="evidence"),
    "recurrence": Text(es="se repite", en="recurs"),
    "weight": Text(es="peso", en="weight"),
    "after": Text(es="espera a", en="waits for"),
    "problem": Text(es="problema", en="problem"),
    "commitment": Text(es="en qué consiste", en="what it is"),
    "contribution": Text(es="cómo contribuye", en="how it contributes"),
    "relevance": Text(es="por qué es relevante", en="why it is relevant"),
    "additional": Text(es="información adicional", en="further information"),
    "other_actors": Text(es="otros actores", en="other actors"),
}


def field_name(field: str, language: Language) -> str:
    """The field in one language; its own name where nobody gave it another."""
    name = FIELD_NAMES.get(field)
    return name.say(language) if name is not None else field
