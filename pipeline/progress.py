"""How far a run is, for people: a bar on a terminal, nothing elsewhere.

Workers may be other processes, so what is done is counted where all of them can write: each opened file appends one
byte to a marks file, and the bar shows its size.
"""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from hanji.pipeline.files import open_file

_SECONDS_BETWEEN = 0.2


class MarkingOpen:
    """`open_file` that leaves a mark for each file it opens."""

    def __init__(self, marks: str) -> None:
        self._marks = marks

    def __call__(self, uri: str) -> BinaryIO:
        with open(self._marks, "ab", buffering=0) as marks:
            marks.write(b".")
        return open_file(uri)


@contextmanager
def bar(count: Callable[[], int], *, shown: bool) -> Iterator[Callable[[str], BinaryIO]]:
    """Show a progress bar while the body runs; gives the `open_file` to use. `count` tells how many files there are."""
    if not shown:
        yield open_file
        return
    with tempfile.TemporaryDirectory(prefix="hanji-") as folder:
        marks = Path(folder, "marks")
        marks.touch()
        ended = threading.Event()
        drawing = threading.Thread(target=_draw, args=(marks, count, ended), daemon=True)
        drawing.start()
        try:
            yield MarkingOpen(str(marks))
        finally:
            ended.set()
            drawing.join()


def _draw(marks: Path, count: Callable[[], int], ended: threading.Event) -> None:
    from rich.console import Console  # noqa: PLC0415  # only where a bar is shown
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        progress.update(task, total=count())
        while not ended.wait(_SECONDS_BETWEEN):
            progress.update(task, completed=os.path.getsize(marks))
