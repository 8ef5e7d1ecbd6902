"""The process that checks or fills one template: ``python -m documents.office.child``.

A template is a program somebody else wrote. Standard input brings it, the report and the limits as JSON; standard
output takes ``+`` and the document (of a check, what it leaves out), or ``-`` and the problems.
"""

import base64
import json
import sys

from documents.foreign.answers import answer
from documents.foreign.confinement import close_ways_out, limit
from documents.foreign.sources import Source
from documents.office.rendering import check, filled
from domain.values.errors import HitosError
from domain.values.report import Report

DONE, PROBLEMS = b"+", b"-"


def main() -> None:
    """Do, within the limits, what standard input asks for."""
    asked = json.load(sys.stdin)
    limit(asked["seconds"], asked["megabytes"])
    close_ways_out()
    source = Source(asked["name"], base64.b64decode(asked["template"]))
    try:
        if asked["report"] is None:
            told = DONE + " ".join(check(source)).encode()
        else:
            told = DONE + filled(source, Report.model_validate_json(asked["report"]))
    except HitosError as error:
        told = PROBLEMS + answer(error, None)
    sys.stdout.buffer.write(told)


if __name__ == "__main__":
    main()
