"""The labels of Spanish plans and reports, by the field whose value stands behind them."""

from documents.readers.labels.model import Field

_BODIES = (
    ""
    "Institución|Entidad|Organismo|Órgano|Dependencia|Ente|Agencia|Actor|Área|Parte|Ministerio|Repartición|Sujeto "
    "obligado"
).split("|")
_LEADING = (
    "responsable|líder|a cargo|ejecutora|ejecutor|implementadora|implementador|rectora|encargada|encargado".split(
        "|"
    )
)
_BESIDE = (
    "corresponsable|colaboradora|colaborador|participante|de apoyo|involucrada|involucrado|asociada|aliada|"
    "contraparte|coadyuvante|acompañante|vinculada|interesada"
).split("|")


def _combined(bodies: list[str], roles: list[str]) -> str:
    return " | ".join(f"{body} {role}" for body in bodies for role in roles)


SPANISH_FIELDS: dict[Field, str] = {
    Field.NUMBER: (
        "No. | N.º | Nro. | Núm. | Número | Correlativo | Código | Clave | Folio | Cód. | Ref. | ID | "
        "Ítem | N° compromiso"
    ),
    Field.TITLE: (
        "Descripción | Título | Nombre | Hito | Hitos | Metas | Actividad | Actividades | Acción | "
        "Acciones | Nombre del compromiso | Título del compromiso | Nombre del hito | "
        "Descripción del hito"
    ),
    Field.RESPONSIBLE: (
        "Institución o actor responsable de la implementación | Institución o actor responsable | "
        "Agencia o actor responsable | Agencia o actor responsable de la implementación | "
        "Actor responsable de la implementación | Actor o institución responsable | "
        "Institución responsable | "
        "Instituciones responsables | Entidad responsable | Entidades responsables | Responsable | "
        "Responsables | Responsables de los hitos | Responsable de los hitos | "
        "Institución responsable de la implementación | Institución a cargo | A cargo de | "
        "Responsable del hito | Institución líder | Dependencia responsable | Responsable directo | "
        "Responsable principal | Responsable de la implementación | Responsable del compromiso | "
        "Institución responsable del compromiso | Institución líder del compromiso | Punto focal institucional | "
        "Institución que lidera | Institución que lidera el compromiso | Líder | Liderado por | "
        "Responsable de la actividad | Ejecutor | Institución | Entidad | " + _combined(_BODIES, _LEADING)
    ),
    Field.COLLABORATORS: (
        "Corresponsable | Corresponsables | Institución corresponsable | "
        "Instituciones corresponsables | Instituciones y dependencias corresponsables | "
        "Entidades corresponsables | Colaboradores | Con apoyo de | Instituciones de apoyo | "
        "Otras instituciones | Instituciones participantes | Con el apoyo de | Con la colaboración de | "
        "En coordinación con | En colaboración con | Con la participación de | Junto con | Apoyo | Apoyan | "
        "Otros actores | Actores interesados | Actores | Actores involucrados | Otras instituciones "
        "involucradas | Otros involucrados | "
        "Otras entidades involucradas | Contraparte | Contrapartes | Aliados | Socios | Partes interesadas | "
        "Otras partes interesadas | Partes interesadas que apoyan | Otros responsables | Otras dependencias | "
        "Organizaciones que acompañan | Organizaciones acompañantes | Organizaciones que apoyan | "
        "Organizaciones participantes | Organizaciones de apoyo | Instituciones que apoyan | "
        "Colabora | Colaboran | Acompañan | Participan | Participantes | Actores clave | "
        "Otros organismos | Coparticipantes | "
        "Instituciones y actores involucrados | Otras instituciones responsables | Actores que apoyan | "
        + _combined(_BODIES, _BESIDE)
    ),
    Field.COORDINATOR: (
        "Coordinación a cargo de | Coordinación | Coordinador | Coordinadora | "
        "Institución coordinadora | Coordinación del plan | Ente coordinador"
    ),
    Field.UNITS: "Unidad | Dependencia | Dirección responsable | Unidad responsable",
    Field.PERIOD: (
        "Fecha de inicio y término del compromiso | Fecha de inicio y término | "
        "Fecha de inicio y de término | Fecha de inicio y fin | Fechas de inicio y término | "
        "Fechas de inicio y fin | Periodo | Período | Plazo | Plazo vigente | Vigencia | "
        "Periodo del compromiso | Periodo de ejecución | Plazo de ejecución | Temporalidad | "
        "Fecha de inicio y finalización | Fecha de inicio y finalización del compromiso | Periodo de "
        "implementación | "
        "Plazo de implementación | Periodo que abarca el compromiso | Periodo que abarca | Fechas | "
        "Duración | Periodo de vigencia | Plazo de cumplimiento | Fecha de ejecución | Calendario | "
        "Inicio y término | Inicio y fin | Fecha de inicio y cierre | Fecha inicio fin | Plazos"
    ),
    Field.START: "Fecha de inicio | Inicio | Fecha inicial | Fecha inicio | Desde",
    Field.END: (
        "Fecha de término | Término | Fecha de finalización | Fecha final | Fecha de fin | Fin | "
        "Finalización | Fecha límite | Fecha de cumplimiento | Fecha término | Fecha fin | Hasta | "
        "Fecha de cierre | Fecha compromiso | Fecha comprometida | Fecha de entrega | Fecha de terminación | "
        "Cierre | "
        "Fecha esperada de finalización | Fecha de finalización esperada | Fecha esperada de cumplimiento | "
        "Fecha de cumplimiento esperada | Fecha prevista | Fecha estimada | Terminación | Fecha máxima | "
        "Fecha de conclusión | Fecha programada | Fecha de finalización prevista | Fecha meta"
    ),
    Field.ACTUAL_START: "Fecha real de inicio | Fecha de inicio real | Inicio real | Inicio efectivo",
    Field.ACTUAL_END: (
        "Fecha real de término | Fecha de término real | Término real | Fecha real de finalización | "
        "Fecha de finalización real | Fin real | Finalización real | Fecha real de cumplimiento"
    ),
    Field.CURRENT_START: "Fecha de inicio reprogramada | Inicio vigente",
    Field.CURRENT_END: "Fecha de término reprogramada | Plazo vigente reprogramado",
    Field.CONDITION: (
        "Compromiso en curso o nuevo | Nuevo o en curso | Compromiso nuevo o en curso | Nuevo o continuidad "
        "| Condición | En curso o nuevo | Hito nuevo o en curso"
    ),
    Field.STATUS: (
        "Estado | Estado de avance | Estado de cumplimiento | Nivel de cumplimiento | Situación | Estatus | "
        "Grado de cumplimiento | Nivel de avance | Estado actual | Estado de ejecución | Status | "
        "Estado de implementación | Nivel de implementación | Grado de implementación | Estado de situación | "
        "Nivel de finalización | Nivel general de progreso | Nivel general de cumplimiento | "
        "¿Cuál fue el nivel general de progreso en la implementación del compromiso? | "
        "¿Cuál fue el nivel general de avance en la implementación del compromiso?"
    ),
    Field.PROGRESS: (
        "Avance | Porcentaje de avance | % de avance | Avance físico | Porcentaje de cumplimiento | "
        "% de cumplimiento | Progreso | Grado de avance | % avance | Cumplimiento | % cumplimiento | Avance "
        "porcentual | "
        "Porcentaje | Porcentaje de ejecución | % de ejecución | Avance acumulado"
    ),
    Field.NARRATIVE: (
        "Resultados | Resultado obtenido | Resultados obtenidos | Descripción de avances | "
        "Descripción del avance | Descripción de los resultados | Acciones realizadas | Avances | "
        "Logros | Lo realizado | Descripción de resultados | Avances a la fecha | Avance a la fecha | "
        "Principales avances | Principales resultados | Avances y resultados | Resultados alcanzados | "
        "Resultados del compromiso | Descripción de los avances | Descripción del progreso | "
        "Descripción de lo realizado | Detalle de avance | Detalle del avance | Detalle de los avances | "
        "Avances reportados | Avance reportado | Reporte de avance | Síntesis de avances | Justificación | "
        "Explicación | Avance cualitativo | Avances cualitativos | "
        "Qué se hizo | Qué se ha hecho | Lo que se hizo | Brinde una breve explicación de su respuesta | "
        "Proporcione una breve explicación de su respuesta"
    ),
    Field.EVIDENCE: (
        "Medios de verificación | Medio de verificación | Evidencia | Evidencias | Verificables | "
        "Enlace | Enlaces | Evidencia y enlaces | Medio de verificación y enlace | Medios de verificación y "
        "enlaces | "
        "Link | Links | Vínculo | Vínculos | URL | Sitio web | Fuente de verificación | "
        "Fuentes de verificación | Evidencia de cumplimiento | Documentación de respaldo | Respaldo | "
        "Verificación | Verificador | Medio verificador | "
        "Proporcione evidencia que respalde y justifique su respuesta | "
        "Brinde evidencia que respalde y justifique su respuesta"
    ),
    Field.PROBLEM: (
        "¿Cuál es la problemática que el compromiso aborda? | Problemática | Problema | "
        "Problema que aborda | ¿Cuál es la problemática? | "
        "¿Cuál es el problema público que aborda el compromiso? | Problemática a resolver | "
        "¿Cuál es la problemática pública que el compromiso abordará? | Descripción del problema | "
        "Definición del problema | ¿Qué problema busca abordar el compromiso? | "
        "¿Cuáles son las causas del problema? | Causas del problema | Causas | Diagnóstico | Situación inicial | "
        "¿Qué problema aborda el compromiso? | Status quo o problemática a abordar | Línea base"
    ),
    Field.PROMISE: (
        "¿Cuál es el compromiso? | Descripción general | Objetivo | Objetivo general | Objetivo del compromiso | "
        "Descripción breve del compromiso | Breve descripción del compromiso | Descripción breve | "
        "Objetivos del compromiso | Propósito | ¿Qué solución propone? | ¿En qué consiste el compromiso? | "
        "Descripción de la solución"
    ),
    Field.CONTRIBUTION: (
        "¿Cómo contribuirá a resolver la problemática? | ¿Cómo contribuirá a resolver el problema? | "
        "Contribución | ¿Cómo contribuirá el compromiso a resolver la problemática? | "
        "¿Cómo contribuirá el compromiso a resolver la problemática pública?"
    ),
    Field.RELEVANCE: (
        "¿Por qué es relevante a los valores de OGP? | Relevancia | "
        "Relevancia para los valores de la AGA | ¿Por qué es relevante a los valores de la AGA? | "
        "¿Por qué es relevante frente a los valores de OGP? | "
        "¿Por qué este compromiso es relevante frente a los valores de AGA? | "
        "Relevancia frente a los valores de OGP"
    ),
    Field.ADDITIONAL: (
        "Información adicional | Observaciones | Notas | Comentarios | Presupuesto | Supuestos | Riesgos | "
        "Vínculo con los ODS | Objetivos de Desarrollo Sostenible | Productos o resultados esperados | "
        "Productos esperados | Producto esperado | Resultados esperados | Resultado esperado | Entregable | "
        "Entregables | Producto | Productos | Indicador | Indicadores | Próximos pasos | Siguientes pasos | "
        "Lecciones aprendidas | ¿Qué se ha hecho hasta ahora para resolver el problema? | Recursos | "
        "¿Qué resultados queremos lograr con la implementación de este compromiso? | Indicador de resultado | "
        "Línea de acción | Meta del indicador"
    ),
    Field.PUBLIC_ACTORS: (
        "Actores de Entidades Públicas | Actores del Estado | Actores de gobierno | "
        "Entidades públicas | Actores del sector público | Actores del Estado involucrados | Gobierno | "
        "Actores estatales involucrados | Actores estatales | Actores gubernamentales | Sector público | "
        "Actores públicos | Actores de la Administración | Administraciones públicas | "
        "Instituciones públicas | Instituciones públicas involucradas | "
        "Actores de gobierno involucrados | Instituciones del Estado"
    ),
    Field.OTHER_ACTORS: (
        "OSC, Sector privado, Organizaciones multilaterales, grupos de trabajo | "
        "Organizaciones de la sociedad civil | OSC | "
        "OSC, sector privado, organismos multilaterales, grupos de trabajo | Sociedad civil | "
        "Actores no gubernamentales | "
        "Organizaciones de la sociedad civil, sector privado, multilaterales, grupos de trabajo | "
        "Organizaciones de la sociedad civil, sector privado, organizaciones multilaterales, grupos de trabajo | "
        "Sector privado | Academia | Actores de la sociedad civil | Organizaciones sociales | "
        "Organismos multilaterales | "
        "Organizaciones de sociedad civil involucradas | Actores no estatales"
    ),
    Field.OBSTACLES: (
        "Obstáculos | Dificultades | Limitaciones | Retos | Desafíos | Retos y dificultades | Nudos críticos"
    ),
    Field.CONTACT_NAMES: (
        "Titular | Titular de la dependencia | Representante | Nombre del titular | Funcionario responsable | "
        "Persona enlace | Nombre de la persona responsable o responsables | "
        "Nombre de la persona responsable | "
        "Persona responsable | Nombre del responsable | Personas responsables | "
        "Nombre de la persona de contacto | Persona de contacto | Nombre de contacto | Contacto | Referente "
        "| Enlace institucional"
    ),
    Field.CONTACT_ROLES: (
        "Institución, cargo | Cargo | Institución y cargo | Título, institución | "
        "Cargo, institución | Cargo y dependencia | Título, Departamento | Título y departamento | Cargo y "
        "departamento"
    ),
    Field.CONTACT_REACH: (
        "Correo electrónico y teléfono | Correo electrónico | Correo y teléfono | "
        "Teléfono y correo electrónico | Correo | Teléfono | Email | Correo electrónico o teléfono"
    ),
    Field.AS_OF: (
        "Fecha de corte | Corte | Fecha del informe | Fecha de corte del informe | Información al | Datos al | "
        "Periodo de reporte | Período de reporte | Periodo reportado | "
        "Avance al | Avances al | Estado al | Situación al | Seguimiento al | Con corte al | Corte al | "
        "Fecha del reporte | "
        "Fecha de elaboración del informe | Fecha de seguimiento | Fecha de la actualización | "
        "Actualizado al | Actualizado a | Última actualización | Fecha de actualización | Fecha de reporte"
    ),
    Field.HEADING: (
        "Descripción del compromiso | Información de contacto | Otros actores involucrados | "
        "Hitos del compromiso | Datos de contacto | Hitos y actividades | Compromisos | "
        "Compromisos sin eje | Planificación del compromiso | Datos generales | Datos del compromiso | "
        "Ficha del compromiso | Descripción de la solución propuesta | Análisis del compromiso"
    ),
    Field.REPEATS: (
        "Contenido | Índice | Resumen | Resumen ejecutivo | Hallazgos antes de la firma | "
        "Macroindicadores de gestión estratégica | "
        "Fecha de corte, huella y firma | Contenidos | Tabla de contenido | Conclusiones | Conclusiones y "
        "recomendaciones | "
        "Recomendaciones | Anexo | Anexos | Siglas y acrónimos | Glosario | Bibliografía | Abreviaturas"
    ),
}
