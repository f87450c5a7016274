"""What a whole process costs."""

import os
import subprocess
import sys
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds on the wall and of the processor, and the peak of memory in MB."""

    wall: float
    cpu: float
    peak: float


def measure(words: list[str]) -> Cost:
    """Run Python with these arguments. Raises `SystemExit` with what it said where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *words], stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(words)} failed:\n{said.decode()}")
    return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
