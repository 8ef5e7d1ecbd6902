"""A reminder policy or another small settings file in YAML, as plain data."""

from pathlib import Path

from documents.foreign.sources import open_source
from documents.readers.yaml.nodes import parsed, plain
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_NO_TEXT = Text(
    es="{file}: no es un fichero de texto; escriba la política en YAML.",
    en="{file}: this is no text file; write the policy in YAML.",
)


def read_policy(path: Path) -> object:
    """The file's data, empty for an empty file; InvalidDataError with its line where it is no YAML."""
    source = open_source(path)
    if source.decoded is None:
        raise InvalidDataError(_NO_TEXT, file=source.name)
    node = parsed(source.name, source.decoded[0])
    return {} if node is None else plain(node)
