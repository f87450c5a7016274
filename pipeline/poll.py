"""Asking feeds what is new: each only when it is due, hosts side by side, the feeds of a host one by one."""

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from hanji.pipeline.feed_state import FeedState
from hanji.pipeline.fetch.fetcher import Fetcher
from hanji.pipeline.fetch.request import Response
from hanji.pipeline.fetch.schedule import after_error, fresh_for
from hanji.transforms.records import Rejected

HOSTS_AT_ONCE = 8
_T = TypeVar("_T")
_ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1"
# What we refuse ourselves, which another setting would allow: no reason to wait.
_REFUSED = frozenset(("refused-address", "refused-scheme"))
# Left alone on purpose; what else went wrong is a reject.
LEFT_ALONE = frozenset(("not-modified", "not-due", "gone", "robots", "busy"))


class Polled(msgspec.Struct, frozen=True, kw_only=True):
    """What became of asking one feed: a response with something new, or why there is none.

    `state` is to be kept once the run that takes the response in is committed.
    """

    state: FeedState
    response: Response | None = None
    reason: str = ""
    detail: str = ""


def poll(states: Sequence[FeedState], fetcher: Fetcher, now: dt.datetime, take: Callable[[Polled], _T]) -> list[_T]:
    """Ask all feeds that are due, and give what `take` makes of each, in the order given.

    Only what it makes stays in memory. It is called by several threads.
    """
    by_host = sorted(range(len(states)), key=lambda at: (_host(states[at]), at))
    groups = [list(group) for _, group in groupby(by_host, key=lambda at: _host(states[at]))]
    found: dict[int, _T] = {}

    def of_host(group: list[int]) -> None:
        for at in group:
            found[at] = take(poll_one(states[at], fetcher, now))

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        for _ in threads.map(of_host, groups):
            pass
    return [found[at] for at in range(len(states))]


def _host(state: FeedState) -> str:
    try:
        return urlsplit(state.address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def poll_one(state: FeedState, fetcher: Fetcher, now: dt.datetime) -> Polled:
    """Ask one feed, with what validates the copy that an earlier run took in."""
    if state.gone:
        return Polled(state=state, reason="gone", detail="the server said 410 Gone earlier")
    if state.next_check is not None and now < state.next_check:
        return Polled(state=state, reason="not-due", detail=f"not before {state.next_check.isoformat()}")
    try:
        response = fetcher.get(state.address, {"Accept": _ACCEPT} | conditions(state))
    except Rejected as why:
        wait = fetcher.patience(state.address) if why.reason == "busy" else {}
        return Polled(state=_failed(state, why.reason, wait, now), reason=why.reason, detail=why.detail)
    return _answered(msgspec.structs.replace(state, moved=response.moved or state.moved), response, now)


def conditions(state: FeedState) -> dict[str, str]:
    """The headers that ask for a body only if it is another than the one we had."""
    stated = {"If-None-Match": state.etag, "If-Modified-Since": state.last_modified}
    return {name: value for name, value in stated.items() if value}


def _answered(state: FeedState, response: Response, now: dt.datetime) -> Polled:
    if response.status == 304:
        return Polled(state=_succeeded(state, "not-modified", response, now), reason="not-modified")
    if response.status != 200:
        reason = f"http-{response.status}"
        failed = msgspec.structs.replace(_failed(state, reason, response.headers, now), gone=response.status == 410)
        return Polled(state=failed, reason=reason, detail=f"HTTP {response.status}")
    digest = hashlib.sha256(response.body).hexdigest()
    same = digest == state.body_sha256  # servers without validators send all of it each time
    known = msgspec.structs.replace(
        _succeeded(state, "not-modified" if same else "ok", response, now),
        etag=response.headers.get("etag"),
        last_modified=response.headers.get("last-modified"),
        body_sha256=digest,
    )
    return Polled(state=known, reason="not-modified") if same else Polled(state=known, response=response)


def _succeeded(state: FeedState, status: str, response: Response, now: dt.datetime) -> FeedState:
    fresh = fresh_for(response.headers, response.body, now)
    if (
        not response.body and not fresh and state.next_check and state.checked_at
    ):  # a 304 has no `ttl`: the old one holds
        fresh = state.next_check - state.checked_at if not state.failures else fresh
    return msgspec.structs.replace(
        state, checked_at=now, next_check=now + fresh if fresh else None, status=status, failures=0
    )


def _failed(state: FeedState, reason: str, headers: dict[str, str], now: dt.datetime) -> FeedState:
    failures = state.failures + 1
    later = None if reason in _REFUSED else now + after_error(failures, headers, now)
    return msgspec.structs.replace(state, checked_at=now, next_check=later, status=reason, failures=failures)
