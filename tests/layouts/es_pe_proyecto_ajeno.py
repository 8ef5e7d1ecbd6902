"""A project sheet of another country in the layout of the known one, as text: no commitments with dates or owners."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """Proyecto de Asistencia Técnica a Gobiernos Locales – PATGL


OJO: El distrito puede haber avanzado en la aplicación de instrumentos.

¿Consiste en?

- Fortalecimiento de capacidades de los equipos municipales.
- Paquete integral de asistencia técnica.

Objeto:

Mejorar el desempeño de los gobiernos locales en la prestación de servicios.

El Proyecto brinda a los municipios la posibilidad de:

- Acceder a un paquete integral de asistencia técnica.
- Mejorar la calidad de la información presupuestal en el 100% de las oficinas.
- Formular su Plan de Desarrollo Concertado.

Focalización

El proyecto tiene criterios para la identificación de municipios.

Algunos de los criterios que se consideran son: categoría Ley (1-6), caracterización por brechas, indicador de desempeño fiscal.

Datos de Contacto

Ana Ejemplo Díaz
Gerente del proyecto

Tel. 3110000 **Ext.** 204

email: ana@example.org
"""

EXPECTED = {
    "document_kind": "project_sheet",
    "language": "es",
    "as_of": None,
    "period_start": None,
    "period_end": None,
    "commitments": [
        commitment(
            None,
            "Mejorar el desempeño de los gobiernos locales en la prestación de servicios",
            milestones=[
                step(None, "Acceder a un paquete integral de asistencia técnica"),
                step(None, "Mejorar la calidad de la información presupuestal en el 100% de las oficinas"),
                step(None, "Formular su Plan de Desarrollo Concertado"),
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "proyecto.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
