"""A municipal strategic plan in the layout of the known one, as damaged text: cut lines, codes mixed up, empty forms."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """PLAN ESTRATÉGICO INSTITUCIONAL

2024-2027

ALCALDÍA DE
SANTA EJEMPLO

Octubre 2023

ÍNDICE

I.\tINTRODUCCIÓN.....4
D.\tOBJETIVOS INSTITUCIONALES DE LARGO PLAZO.....8
\tCOMPONENTE ESTRATÉGICO No. 1:\t8
\tGobernanza Municipal.\t8
\tCOMPONENTE ESTRATÉGICO No. 2:\t9
\tServicios Públicos.\t9

I. INTRODUCCIÓN.

El presente plan orienta el trabajo de la Municipalidad.

D. OBJETIVOS INSTITUCIONALES DE LARGO PLAZO

COMPONENTE ESTRATÉGICO No. 1:

Gobernanza Municipal.

1. Modernizar la gestión administrativa de la Municipalidad mediante sistemas de información integrados.
2. Fortalecer la recaudación de los tributos municipales.

COMPONENTE ESTRATÉGICO No. 2:

Servicios Públicos.

1. Mejorar la recolección de desechos sólidos en el 80% de las colonias.

IV. MARCO ESTRATÉGICO INSTITUCIONAL DE LA MUNICIPALIDAD

D-1 GOBERNANZA MUNICIPAL

1. Modernizar la gestión administrativa de la Municipalidad mediante sistemas de información integrados.



PLAN DE ACCION ESTRATEGICO

FORMULACION DE LA ESTRATEGIA EN FUNCION DEL OBJETIVO ESTRATEGICO

COMP. ESTRAETGICO No.

D1

Gobernanza Municipal

OBJETIVO ESTRATEGICO No.

Modernizar la gestión administrativa de la Municipalidad mediante sistemas de información integrados.

D-1-1

FECHA DE ELABORACION PLAN\t\t
DIA\tMES\tAÑO
09\t10\t2023

FECHA DE INICIO DE EJECUCION PLAN\t\t
DIA\tMES\tAÑO
02\t01\t2024

RESPONSABLE COORDINAR/EJECUTAR
CONCEJO MUNICIPAL, ALCALDE MUNICIPAL.

FORMULACION DE LA ESTRATEGIA\tESTRATEGIA No. E-1-1-1\tDEFINICION DE ESTRATÉGIA IMPLEMENTAREMOS UN SISTEMA DE EXPEDIENTE ELECTRÓNICO EN TODAS LAS UNIDADES.
\tESTRATEGIA No. E1-1-2\tDEFINICION DE ESTRATÉGIA CAPACITAREMOS AL PERSONAL EN EL USO DE LOS SISTEMAS.
\tESTRATEGIA No.\tDEFINICION DE ESTRATÉGIA

2. Fortalecer la recaudación de los tributos municipales.



PLAN DE ACCION ESTRATEGICO

FORMULACION DE LA ESTRATEGIA EN FUNCION DEL OBJETIVO ESTRATEGICO

COMP. ESTRATEGICO No.

D1

Gobernanza Municipal

OBJETIVO ESTRATEGICO No.

D-1-2

Fortalecer la recaudación de los tributos municipales.

FECHA DE ELABORACION PLAN

DIA\tMES\tAÑO
09\t10\t2023

FECHA DE INICIO DE EJECUCION PLAN

DIA\tMES\tAÑO
15\t01\t2024

RESPONSABLE COORDINAR/EJECUTAR

CONCEJO MUNICIPAL, GERENCIA FINANCIERA.

FORMULACION DE LA ESTRATEGIA

ESTRATEGIA No.

E-1-2-1

DEFINICION DE ESTRATEGIA

ACTUALIZAREMOS EL CATASTRO MUNICIPAL AL MENOS UNA VEZ AL AÑO.

ESTRATEGIA No.

DEFINICION DE ESTRATEGIA

D-2 SERVICIOS PÚBLICOS

1. Mejorar la recolección de desechos sólidos en el 80% de las colonias.



PLAN DE ACCION ESTRATEGICO

FORMULACION DE LA ESTRATEGIA EN FUNCION DEL OBJETIVO ESTRATEGICO

COMP. ESTRATEGICO No.

D2

Servicios Públicos

OBJETIVO ESTRATEGICO No.

D-2-1

Mejorar la recolección de desechos sólidos en el 80% de las colonias.

FECHA DE ELABORACION PLAN

DIA\tMES\tAÑO
09\t10\t2023

FECHA DE INICIO DE EJECUCION PLAN

DIA\tMES\tAÑO
30\t02\t2024

RESPONSABLE COORDINAR/EJECUTAR

ALCALDE MUNICIPAL, GERENCIA DE SERVICIOS.

FORMULACION DE LA ESTRATEGIA

ESTRATEGIA No.

E-2-1-1

DEFINICION DE ESTRATÉGIA

RENOVAREMOS LA FLOTA DE CAMIONES RECOLECTORES.

ESTRATEGIA No.

E-2-1-2

DEFINICION DE ESTRATÉGIA

CREAREMOS RUTAS DE RECOLECCIÓN SELECTIVA CON LAS COMUNIDADES.

V. LINEAMIENTOS BÁSICOS PARA LA IMPLEMENTACIÓN Y CONTROL DE LA PLANIFICACIÓN ESTRATÉGICA INSTITUCIONAL. (PEQ)

A. DIVULGACIÓN

1. La Gerencia General deberá llevar a cabo presentaciones del plan.

"""

EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "es",
    "period_start": "2024-01-01",
    "period_end": "2027-12-31",
    "commitments": [
        commitment(
            "D-1-1",
            "Modernizar la gestión administrativa de la Municipalidad mediante sistemas de información integrados",
            "2024-01-02",
            by="day",
            axis="Gobernanza Municipal",
            leads=["CONCEJO MUNICIPAL", "ALCALDE MUNICIPAL"],
            milestones=[
                step("E-1-1-1", "IMPLEMENTAREMOS UN SISTEMA DE EXPEDIENTE ELECTRÓNICO EN TODAS LAS UNIDADES"),
                step("E1-1-2", "CAPACITAREMOS AL PERSONAL EN EL USO DE LOS SISTEMAS"),
            ],
        ),
        commitment(
            "D-1-2",
            "Fortalecer la recaudación de los tributos municipales",
            "2024-01-15",
            by="day",
            axis="Gobernanza Municipal",
            leads=["CONCEJO MUNICIPAL", "GERENCIA FINANCIERA"],
            milestones=[step("E-1-2-1", "ACTUALIZAREMOS EL CATASTRO MUNICIPAL AL MENOS UNA VEZ AL AÑO")],
        ),
        commitment(
            "D-2-1",
            "Mejorar la recolección de desechos sólidos en el 80% de las colonias",
            axis="Servicios Públicos",
            leads=["ALCALDE MUNICIPAL", "GERENCIA DE SERVICIOS"],
            milestones=[
                step("E-2-1-1", "RENOVAREMOS LA FLOTA DE CAMIONES RECOLECTORES"),
                step("E-2-1-2", "CREAREMOS RUTAS DE RECOLECCIÓN SELECTIVA CON LAS COMUNIDADES"),
            ],
        ),
    ],
    "must_warn": ["impossible_date", "empty_form_places"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "plan.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
