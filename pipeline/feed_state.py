"""What is known of a feed from earlier runs: validators, what was in it, when to ask again. Below OUT/state/feeds."""

import datetime as dt
import hashlib
import secrets

import msgspec

from hanji.pipeline.files import create_file, exists, join, open_file, rename_file
from hanji.transforms.urls import redact


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """`url` is the address that the user gave, `moved` where it moved to for good. Times are UTC.

    `status` is what came of the last request: `ok`, `not-modified`, `http-404`, `timeout`, … `failures` counts errors
    in a row. `entries` maps the identity of each entry that the feed had to a hash of it.
    """

    url: str
    moved: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_sha256: str | None = None
    checked_at: dt.datetime | None = None
    next_check: dt.datetime | None = None
    status: str = ""
    failures: int = 0
    gone: bool = False
    entries: dict[str, str] = {}

    @property
    def address(self) -> str:
        """Where the feed is now."""
        return self.moved or self.url


def load_state(output: str, url: str) -> FeedState:
    """What is known of a feed; nothing but its address if it was never asked, or if the file can't be read."""
    path = _path(output, url)
    if not output or not exists(path):
        return FeedState(url=url)
    try:
        with open_file(path) as file:
            return msgspec.json.decode(file.read(), type=FeedState)
    except (OSError, msgspec.DecodeError):
        return FeedState(url=url)


def save_state(output: str, state: FeedState) -> None:
    """Write it whole or not at all."""
    unfinished = join(output, "state", "feeds", f".{secrets.token_hex(8)}")
    with create_file(unfinished) as file:
        file.write(msgspec.json.format(msgspec.json.encode(state), indent=1) + b"\n")
    rename_file(unfinished, _path(output, state.url))


def _path(output: str, url: str) -> str:
    """The file's name begins with the host, for people."""
    host = redact(url).partition("://")[2].partition("/")[0].replace(":", "_")[:60]
    return join(output, "state", "feeds", f"{host}-{hashlib.sha256(url.encode()).hexdigest()[:16]}.json")
