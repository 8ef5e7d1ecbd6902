"""Uruguay: a plan in Markdown; the milestones are called goals (metas), in a table under each commitment."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
# Quinto Plan de Acción Nacional de Gobierno Abierto 2021-2024

**BORRADOR para consulta pública** – versión 2, 15 de noviembre de 2021

## Eje 1. Gestión pública más eficiente y abierta

### Compromiso 1.10 Plan Nacional de Datos Abiertos

**Institución responsable:** Agencia de Gobierno Electrónico y Sociedad de la Información y del Conocimiento (Agesic)
**Otros actores involucrados:** Intendencia de Montevideo; Datysoc; Universidad de la República (Udelar)
**Período de implementación:** 01/01/2022 – 30/06/2024

**Problema:** los datos se publican sin un calendario y el 15 % de los conjuntos está desactualizado desde 2018.

| Metas | Fecha de inicio | Fecha de fin | Responsable |
| :--- | :---: | :---: | --- |
| 1. Elaborar el diagnóstico de madurez y<br>publicarlo en el Catálogo | 01/01/2022 | 30/06/2022 | Agesic |
| 2. Acordar la estrategia con los organismos | jul-22 | dic-22 | Agesic, con la participación de Datysoc |
| 3. Realizar dos ediciones del encuentro *Abrimos datos* | I trimestre 2023 | IV trimestre 2023 | Agesic / Udelar |

### Compromiso 1.11 Observatorio de compras públicas

**Institución responsable:** Agencia Reguladora de Compras Estatales (ARCE)
**Período de implementación:** enero 2022 a diciembre 2023

| Metas | Fecha de inicio | Fecha de fin | Responsable |
| :--- | :---: | :---: | --- |
| 1. Publicar indicadores de competencia | Enero 2022 | Diciembre 2022 | ARCE |
| 2. Abrir los datos de pagos | 2023 | 2023 | Contaduría General de la Nación |

## Eje 2. Participación ciudadana

### Compromiso 2.1 Consulta digital de la estrategia de cambio climático

**Institución responsable:** Ministerio de Ambiente, Dirección Nacional de Cambio Climático
**Período de implementación:** segundo semestre de 2022

| Metas | Fecha de inicio | Fecha de fin | Responsable |
| :--- | :---: | :---: | --- |
| 1. Diseñar la consulta | julio 2022 | setiembre 2022 | Ministerio de Ambiente |
| 2. Publicar las respuestas a los aportes | octubre 2022 | diciembre 2022 | Ministerio de Ambiente |
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_uruguay.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


_ONE = "Eje 1. Gestión pública más eficiente y abierta"
_CLIMATE = ["Ministerio de Ambiente"]

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Quinto Plan de Acción Nacional de Gobierno Abierto 2021-2024",
    "commitments": [
        commitment(
            "1.10",
            "Plan Nacional de Datos Abiertos",
            "2022-01-01",
            "2024-06-30",
            "day",
            axis=_ONE,
            leads=["Agesic"],
            collaborators=["Intendencia de Montevideo", "Datysoc", "Udelar"],
            milestones=[
                step(
                    "1",
                    "Elaborar el diagnóstico de madurez y publicarlo en el Catálogo",
                    "2022-01-01",
                    "2022-06-30",
                    "day",
                    leads=["Agesic"],
                ),
                step(
                    "2",
                    "Acordar la estrategia con los organismos",
                    "2022-07-01",
                    "2022-12-31",
                    leads=["Agesic"],
                    collaborators=["Datysoc"],
                ),
                step(
                    "3",
                    "Realizar dos ediciones del encuentro Abrimos datos",
                    "2023-01-01",
                    "2023-12-31",
                    "quarter",
                    leads=["Agesic", "Udelar"],
                ),
            ],
        ),
        commitment(
            "1.11",
            "Observatorio de compras públicas",
            "2022-01-01",
            "2023-12-31",
            axis=_ONE,
            leads=["ARCE"],
            milestones=[
                step("1", "Publicar indicadores de competencia", "2022-01-01", "2022-12-31", leads=["ARCE"]),
                step(
                    "2",
                    "Abrir los datos de pagos",
                    "2023-01-01",
                    "2023-12-31",
                    "year",
                    leads=["Contaduría General de la Nación"],
                ),
            ],
        ),
        commitment(
            "2.1",
            "Consulta digital de la estrategia de cambio climático",
            "2022-07-01",
            "2022-12-31",
            "half",
            axis="Eje 2. Participación ciudadana",
            leads=_CLIMATE,
            units=["Dirección Nacional de Cambio Climático"],
            milestones=[
                step("1", "Diseñar la consulta", "2022-07-01", "2022-09-30", leads=_CLIMATE),
                step("2", "Publicar las respuestas a los aportes", "2022-10-01", "2022-12-31", leads=_CLIMATE),
            ],
        ),
    ],
    "must_warn": ["draft"],
}
