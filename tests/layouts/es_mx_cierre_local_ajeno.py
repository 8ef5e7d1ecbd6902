"""The local programme's end-of-commitment form in Spanish as text: questions on their lines, answers below."""

from pathlib import Path

from tests.layouts.expecting import commitment

_TEXT = """OGP Local: Informe de fin de compromiso

Nombre del evaluador: Ana Ejemplo
Correo electrónico: ana@example.org
Nombre del miembro: Estado de Jalisco, México
Título del plan de acción: Plan de acción – Jalisco, México, 2021 – 2024
Compromiso: 2. Seguridad pública abierta
Institución responsable: Consejería Jurídica (CJ)
Problema: El 80% de la población desconoce los datos de 2019.

Sección 1. Cumplimiento del compromiso

1.1 ¿Cuál fue el nivel general de progreso en la implementación del compromiso?
Limitado

Brinde una breve explicación de su respuesta:
Se publicaron 2 de 5 bases de datos.
Falta el tablero.

Proporcione evidencia que respalde y justifique su respuesta:
https://jalisco.example/datos, https://jalisco.example/acta.pdf.
https://jalisco.example/datos

1.2 Describa los principales factores externos o internos que afectaron la implementación.
Cambio de titular en marzo de 2023.

1.3 ¿Se implementó el compromiso como se planeó originalmente?
Solo algunos hitos.

Brinde una breve explicación de su respuesta:
Dos hitos cambiaron de fecha.

Sección 2. ¿Abrió el gobierno?

2.1.1 ¿El gobierno divulgó más información?
Sí. Grado de resultado: mayor.

2.2 ¿El compromiso atendió el problema?
Parcialmente.

Sección 3. Lecciones
Conviene acordar el calendario antes.
"""

EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "commitments": [
        commitment(
            "2",
            "Seguridad pública abierta",
            leads=["CJ"],
            status="limited",
            narrative="Se publicaron 2 de 5 bases de datos. Falta el tablero.",
            evidence=["https://jalisco.example/datos", "https://jalisco.example/acta.pdf"],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "cierre.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
