"""Words that name a column of a tracker and would mean too much else as a label in running text. All languages."""

from documents.readers.labels.model import Field, phrases
from domain.rules.folding import fold

_ROWS: dict[Field, str] = {
    Field.NUMBER: "Numeral | Cve. | N.º de orden | Ref. no. | Milestone ref | Commitment ref",
    Field.RESPONSIBLE: (
        "Organismo | Ministerio | Sector responsable | Organización responsable | Lidera | Punto focal | Órgano | "
        "Implementing entity | MDA | Agency | Institution | Accountable | Action owner | Commitment holder | "
        "Milestone owner | Commitment owner | Milestone lead | Accountable body | Lead person or agency | Órgão | "
        "Entidade executora | Instituição | Organismo responsável | Executor | Responsável pela execução | "
        "Point focal | Points focaux | Institution | Structure"
    ),
    Field.COLLABORATORS: (
        "Organizaciones | Organizaciones corresponsables | Colaboradora | Colaboran | Organizaciones aliadas | "
        "CSO partners | CSO partner | Collaborating partners | Contributing agencies | Non-state partners | "
        "Civil society partners | Civil society partner | Other actors | Supporting bodies | Outros atores | "
        "Outros actores | Organizações parceiras | Coexecutores | Parceria com | Otros actores | Coejecutores"
    ),
    Field.START: (
        "Fecha de arranque | Arranque | Mes de inicio | Arranca | Start month | Date de démarrage | Mês de início"
    ),
    Field.END: (
        "Conclusión | Conclusion | Mes de término | Mes de fin | Vencimiento | Fecha de vencimiento | Vence | "
        "Planned completion | Baseline end | End month | Mês de conclusão | Entrega | Data de entrega"
    ),
    Field.ACTUAL_START: "Date started | Actually started | Iniciado el | Iniciado em",
    Field.ACTUAL_END: (
        "Actual completion | Completed on | Date of completion (actual) | Concluido el | Concluído em | "
        "Fecha en que se cumplió | Cumplido el"
    ),
    Field.CURRENT_END: (
        "Reprogramación | Prórroga | Reprogramado a | Reprogramado al | Forecast | Forecast completion | "
        "Revised | "
        "Reprogramação | Prorrogação | Extended to | Prorrogado hasta"
    ),
    Field.PROGRESS: (
        "Accomplishment rate | Rate of completion | Rate of accomplishment | Physical progress | "
        "Percentage of completion | Progress rate | % accomplished | Percentage | Percent | % of completion | "
        "% of progress | % implementation | Percentage of implementation | Grau de realização | "
        "Percentual de realização | Pourcentage | Taux d’avancement | Avance global | Porcentaje alcanzado"
    ),
    Field.STATUS: (
        "Overall status | Milestone status | Commitment status | Level of progress | Level of implementation | "
        "Status of milestone | Status of commitment | Status of activity | Activity status | Action status | "
        "Estado da meta | Statut du jalon | Calificación del cumplimiento"
    ),
    Field.NARRATIVE: (
        "Latest update | Narrative | What has been done | Key achievements | Commentary | Explanation | "
        "Accomplishments | Key accomplishments | Details | Progress made | Highlights | Work done | "
        "Activities carried out | Actions carried out | Activities undertaken | Actions undertaken | "
        "Progress notes | "
        "Resumen del avance | Resumen de avances | Resumen de avance | Actividades realizadas | "
        "Acciones desarrolladas | Acciones ejecutadas | Actividades ejecutadas | Actividades desarrolladas | "
        "Acciones implementadas | Reporte | Detalle | Informe de avance | Avance descriptivo | "
        "Descripción cualitativa | Qué se logró | O que foi feito | Principais avanços | Principais resultados | "
        "Descrição do progresso | Descrição do avanço | Resumo do progresso | Resumo da execução | "
        "Progrès réalisés | Activités réalisées | Actions réalisées"
    ),
    Field.EVIDENCE: (
        "Soportes | Soporte | Fuente | Fuentes | Documentos de respaldo | Documento de respaldo | Página web | "
        "Medios verificables | Anexos | Enlace de consulta | Web link | Hyperlink | Proof | Reference documents | "
        "Verification | Evidence/link | Proof of completion | Ligação | Hiperligação | "
        "Documentos comprobatórios | "
        "Comprovativos | Fontes | Fonte | Documents de référence | Pièces justificatives"
    ),
    Field.ADDITIONAL: (
        "Justificación del retraso | Justificativa | Output | Expected output | Expected outputs | Entregável"
    ),
}
COLUMNS = {fold(word): field for field, row in _ROWS.items() for word in phrases(row)}
