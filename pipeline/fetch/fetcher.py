"""Fetching with manners: each host's turn, its robots.txt, redirects one by one."""

import contextlib
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urljoin

import msgspec

from hanji.pipeline.fetch.manners import Manners
from hanji.pipeline.fetch.request import Response, origin_of, parts_of, request
from hanji.pipeline.fetch.robots import Robots, robots_of
from hanji.transforms.records import Rejected
from hanji.transforms.urls import redact

_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_BUSY = (429, 503)


class Fetcher:
    """Threads may share one: requests to a host follow each other, with a delay between them."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._reading: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free: dict[str, float] = {}
        self._busy: dict[str, str] = {}
        self._robots: dict[str, Robots] = {}

    def get(self, url: str, headers: dict[str, str] | None = None) -> Response:
        """The response of where an address leads to, whatever its status; `headers` go to each step.

        Raises `Rejected`: `robots`, `too-many-redirects`, `busy` for a host that asked to be left alone, and those of
        `request`.
        """
        moved: str | None = None
        for_good = True
        for _ in range(self._manners.max_redirects + 1):
            response = self._step(url, headers or {})
            target = response.headers.get("location", "")
            if response.status not in _REDIRECTS or not target:
                return msgspec.structs.replace(response, moved=moved)
            url = _target(url, target)
            for_good = for_good and response.status in _FOR_GOOD
            moved = url if for_good else moved
        raise Rejected("too-many-redirects", f"more than {self._manners.max_redirects}, the last to {redact(url)}")

    def patience(self, url: str) -> dict[str, str]:
        """The `Retry-After` with which an address's host asked to be left alone, as a header; {} if it didn't."""
        stated = self._busy.get(_host(url))
        return {"retry-after": stated} if stated else {}

    def _step(self, url: str, headers: dict[str, str]) -> Response:
        host = _host(url)
        robots = self._robots_for(origin_of(url))
        robots.check(url, redact(url))
        with self._turn(host, robots.delay()):
            response = request(url, headers, self._manners)
        if response.status in _BUSY and "retry-after" in response.headers:
            self._busy[host] = response.headers["retry-after"]
        return response

    def _robots_for(self, origin: str) -> Robots:
        """The rules of a site, read once however many threads ask for them."""
        with self._reading[origin]:
            if origin not in self._robots:
                self._robots[origin] = self._read_robots(origin)
            return self._robots[origin]

    def _read_robots(self, origin: str) -> Robots:
        url = f"{origin}/robots.txt"
        try:
            for _ in range(self._manners.max_redirects + 1):
                with self._turn(_host(url), 0):
                    response = request(url, {}, self._manners)
                target = response.headers.get("location", "")
                if response.status not in _REDIRECTS or not target:
                    return robots_of(response)
                url = _target(url, target)
        except Rejected as why:
            return robots_of(why)
        return robots_of(Rejected("too-many-redirects"))

    @contextlib.contextmanager
    def _turn(self, host: str, delay: float) -> Iterator[None]:
        """Wait for a host's turn, and keep it until the response is there."""
        with self._turns[host]:
            if host in self._busy:
                raise Rejected("busy", f"{host} asked for patience: Retry-After {self._busy[host]}")
            time.sleep(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free[host] = time.monotonic() + max(self._manners.delay, delay)


def _host(url: str) -> str:
    """Whose turn it is: http and https, and all ports, of one host are served by the same people."""
    return (parts_of(url).hostname or "").lower()


def _target(url: str, location: str) -> str:
    """Where a redirect leads. Raises `Rejected("refused-scheme")`; the address itself is checked at the connection."""
    try:
        target = urljoin(url, location.strip())
    except ValueError:
        raise Rejected("refused-scheme", f"{redact(url)} redirects to no address") from None
    parts_of(target)
    return target
