"""A worker process of the local engine: Beam's own harness, with the log kept to what a run wants to see.

`python -P -m hanji.pipeline.worker [LEVEL]`: up to that level, a number of `logging`, nothing is logged. Where to
connect the engine says by environment variables.
"""

import logging
import os
import signal
import sys


def main(words: list[str]) -> None:
    """Serve until the runner lets the worker go. Beam sets a level of its own, so what is below ours is disabled."""
    # Ctrl-C reaches all processes of a terminal. The run's own tells of it; a worker just ends, as if let go.
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))
    logging.disable(int(words[0]) if words else logging.WARNING)
    from apache_beam.runners.worker import sdk_worker_main  # noqa: PLC0415  # importing it logs already

    sdk_worker_main.main([])


if __name__ == "__main__":
    main(sys.argv[1:])
