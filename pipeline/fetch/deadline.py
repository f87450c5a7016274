"""A limit for a whole response: a socket's own time-out begins anew with each byte, so a trickle never ends."""

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Self

# How often connections are looked for again when the time is over: one may still be being made.
_AGAIN = 0.2


class Deadline:
    """Shuts the watched sockets down when the time is over; whoever reads from one then gets an end or an error."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._twins: list[socket.socket] = []
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._wait, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._thread.join()
        for twin in self._twins:
            twin.close()

    def left(self) -> float:
        """Seconds that are left, never less than a moment."""
        return max(self._until - time.monotonic(), 0.01)

    def over(self) -> bool:
        return time.monotonic() >= self._until

    def watch(self, sock: socket.socket) -> None:
        """Watch a connection by a second handle: TLS takes the first one away, and so does a response's end."""
        self._twins.append(sock.dup())

    def _wait(self) -> None:
        if self._done.wait(self.left()):
            return
        while not self._done.wait(_AGAIN):
            self._cut()

    def _cut(self) -> None:
        for twin in tuple(self._twins):
            with contextlib.suppress(OSError):
                twin.shutdown(socket.SHUT_RDWR)
