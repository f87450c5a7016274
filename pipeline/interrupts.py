"""Ctrl-C during a run: one line for people in place of what the engine's threads and workers would say of it."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTED = 130  # the exit status that shells know
_PATIENCE = 3.0  # seconds for the engine to end by itself: it may wait for workers that are gone


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """Say in one line that the run was interrupted, and end it as `KeyboardInterrupt`; a second Ctrl-C ends it at once.

    Beam tells of one within a stage as of an error of that stage.
    """
    main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, _interrupted) if main else None
    try:
        yield
    except Exception as error:
        if str(error).strip().rpartition("\n")[2].startswith("KeyboardInterrupt"):
            raise KeyboardInterrupt from error
        raise
    finally:
        if main:
            signal.signal(signal.SIGINT, before)


def _interrupted(*_: object) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    print("interrupted: files of this run are in no manifest", file=sys.stderr, flush=True)  # noqa: T201  # for people
    # Ctrl-C ends the worker processes too, and the threads that read from them would say so at length.
    threading.excepthook = lambda _: None
    end = threading.Timer(_PATIENCE, os._exit, (INTERRUPTED,))
    end.daemon = True
    end.start()
    raise KeyboardInterrupt
