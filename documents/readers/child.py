"""The process that reads one file: ``python -m documents.readers.child``, started by ``limited``.

Standard input brings what to read and the limits, standard output takes the answer. It ends with an exit code
other than 0 and Python's traceback where the file breaks the reader.
"""

import json
import sys
from pathlib import Path

from documents.foreign.answers import answer
from documents.foreign.confinement import close_ways_out, limit, peak_megabytes
from documents.foreign.sources import open_source
from documents.readers.read import read_source
from domain.values.errors import HitosError
from domain.values.plan_document import PlanDocument


def main() -> None:
    """Read, within the limits, what standard input names."""
    asked = json.load(sys.stdin)
    limit(asked["seconds"], asked["megabytes"])
    told: PlanDocument | HitosError
    try:
        source = open_source(Path(asked["path"]))
        close_ways_out()
        told = read_source(source)
    except HitosError as error:
        told = error
    sys.stdout.buffer.write(answer(told, peak_megabytes()))


if __name__ == "__main__":
    main()
