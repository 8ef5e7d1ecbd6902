"""República Dominicana: a mid-term report in capitals, headings underlined, values a line below."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
INFORME DE AUTOEVALUACIÓN DE MEDIO TÉRMINO
TERCER PLAN DE ACCIÓN 2016-2018

Información actualizada al 30 de junio de 2017

COMPROMISO NO. 1: PORTAL DE PRESUPUESTO CIUDADANO
-------------------------------------------------

INSTITUCIÓN RESPONSABLE:
Dirección General de Presupuesto (DIGEPRES)

FECHA DE INICIO: Julio 2016
FECHA DE TÉRMINO: Junio 2018

GRADO DE CUMPLIMIENTO:
[ ] No iniciado   [X] Limitado   [ ] Sustancial   [ ] Completo

ACTIVIDADES

1.1 Diseño del portal
ESTADO: Completo
FECHA DE TÉRMINO: Diciembre 2016
RESULTADOS: Diseño aprobado por el comité.

1.2 Carga de datos de 60 instituciones
ESTADO: En proceso
FECHA DE TÉRMINO: Noviembre 2017
RESULTADOS: Se cargaron 22 instituciones.

1.3 Capacitación a la sociedad civil
ESTADO: No iniciado
FECHA DE TÉRMINO: Marzo 2018

PRÓXIMOS PASOS:
Completar la carga de datos en noviembre de 2017.
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "medio_termino.txt"
    path.write_text(_TEXT, encoding="latin-1")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2017-06-30",
    "commitments": [
        commitment(
            "1",
            "PORTAL DE PRESUPUESTO CIUDADANO",
            "2016-07-01",
            "2018-06-30",
            leads=["DIGEPRES"],
            status="limited",
            activities=[
                step(
                    "1.1",
                    "Diseño del portal",
                    None,
                    "2016-12-31",
                    status="completed",
                    narrative="Diseño aprobado por el comité.",
                ),
                step(
                    "1.2",
                    "Carga de datos de 60 instituciones",
                    None,
                    "2017-11-30",
                    status="in_progress",
                    narrative="Se cargaron 22 instituciones.",
                ),
                step("1.3", "Capacitación a la sociedad civil", None, "2018-03-31", status="not_started"),
            ],
        )
    ],
}
