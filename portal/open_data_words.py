"""What the page of open data says, in both languages."""

from domain.values.language import Text

OPEN_DATA_WORDS: dict[str, Text] = {
    "open_data": Text(
        es="Datos abiertos de este plan (CSV, JSON, Excel)", en="Open data of this plan (CSV, JSON, Excel)"
    ),
    "open_data_title": Text(es="Datos abiertos", en="Open data"),
    "open_data_as_of": Text(
        es="Al {day}, comprobados antes de publicarse. Licencia {licence}. Sin datos personales.",
        en="As of {day}, checked before they were published. Licence {licence}. Without personal data.",
    ),
    "open_data_none": Text(
        es="Todavía no se ha publicado nada. Se publica solo una vez al mes; quien administra puede adelantarlo "
        "con la orden «hitos export».",
        en="Nothing has been published yet. It is published by itself once a month; who administers can go ahead "
        'with the command "hitos export".',
    ),
    "open_data_all": Text(es="Todo en un archivo ZIP", en="Everything in one ZIP file"),
    "open_data_workbook": Text(es="Libro de Excel, para leer", en="Excel workbook, for reading"),
    "open_data_schema": Text(es="Qué es cada columna (Data Package)", en="What each column is (Data Package)"),
    "open_data_record": Text(es="Ficha para portales de datos (DCAT)", en="Record for data portals (DCAT)"),
    "open_data_tree": Text(es="Todo como un árbol (JSON)", en="Everything as a tree (JSON)"),
    "open_data_tables": Text(es="Tablas", en="Tables"),
    "open_data_rows": Text(es="filas: {count}", en="rows: {count}"),
}
