"""One day's sweep as a flow run, in a process of its own: seconds and the most memory it held.

Run by ``benchmarks.sweep`` with the installation's folder as ``HITOS_HOME`` and Prefect's variables set. The
first flow run warms the process on a day that is already swept; the second is measured.
"""

import asyncio
import json
import sys
from datetime import timedelta

from benchmarks.measuring import peak_megabytes, seconds
from benchmarks.plans import TODAY
from flows.follow_plan import follow_plan


def main() -> None:
    """Print one JSON object."""
    tomorrow = TODAY + timedelta(days=1)
    with asyncio.Runner() as runner:
        first = seconds(lambda: runner.run(follow_plan("BENCH", TODAY)))
        warm = seconds(lambda: runner.run(follow_plan("BENCH", tomorrow)))
    json.dump({"first_in_process": first, "warm": warm, "peak_megabytes": peak_megabytes()}, sys.stdout)


if __name__ == "__main__":
    main()
