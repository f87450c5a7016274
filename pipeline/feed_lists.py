"""What names feeds: an address, and files that list some. `hanji run` and `hanji feeds` take them alike."""

from pathlib import Path

from hanji.pipeline.failures import UsageError
from hanji.pipeline.files import is_remote, local_path, open_file
from hanji.transforms.decode.document import ending
from hanji.transforms.decode.feeds.opml import subscriptions
from hanji.transforms.decode.feeds.sitemap import sitemaps
from hanji.transforms.decode.feeds.sniff import feed_kind
from hanji.transforms.decode.feeds.text import xml_text
from hanji.transforms.records import Rejected

# What may be a list by its ending; its content decides. No list of feeds is larger.
_ENDINGS = frozenset(("xml", "txt", ""))
_LARGEST = 5_000_000


def is_web(name: str) -> bool:
    """Whether an input is an http(s) address.

    >>> is_web("HTTPS://garam.example/rss"), is_web("gs://bucket/rss.xml")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))


def is_list(name: str) -> bool:
    """Whether an input is a list of feeds, which stands for the feeds that it names.

    That is OPML by its name, or a local file that is OPML, an index of sitemaps, or nothing but addresses on lines. A
    file in a folder or behind a glob is none: it was not named as such.
    """
    if is_web(name):
        return False
    if is_remote(name):
        return ending(name) == "opml"
    path = Path(local_path(name))
    if not path.is_file() or path.stat().st_size > _LARGEST:
        return False
    return ending(name) == "opml" or (ending(name) in _ENDINGS and _lists(name))


def addresses_in(name: str) -> list[str]:
    """The feeds that an input stands for. Raises `UsageError`."""
    return [address for address, _ in listed(name)]


def listed(name: str) -> list[tuple[str, str]]:
    """The feeds that a name stands for, with their titles: an address, or a file that lists some.

    A file is OPML, an index of sitemaps, or text with an address a line. Raises `UsageError`.
    """
    if is_web(name):
        return [(name, "")]
    try:
        with open_file(name) as file:
            found = _read(file.read())
    except (OSError, Rejected, UnicodeDecodeError) as error:
        raise UsageError(f"{name!r} cannot be read as a list of feeds: {error}") from error
    if not found:
        raise UsageError(f"{name!r} names no feed: it is no OPML, no index of sitemaps, and has no address on a line")
    return found


def named_by(data: bytes) -> list[tuple[str, str]]:
    """The feeds that OPML or an index of sitemaps names, with their titles; none for anything else.

    Raises `Rejected` for XML that cannot be read.
    """
    kind = feed_kind(data)
    if kind == "opml":
        return [(each.url, each.title) for each in subscriptions(data)]
    return [(address, "") for address in sitemaps(xml_text(data, None).text)] if kind == "sitemap" else []


def _read(data: bytes) -> list[tuple[str, str]]:
    if feed_kind(data) in ("opml", "sitemap"):
        return named_by(data)
    return [(line, "") for line in map(str.strip, data.decode("utf-8-sig").splitlines()) if is_web(line)]


def _lists(name: str) -> bool:
    """Whether a file holds feeds' addresses and nothing else: no article, no feed with entries of its own."""
    try:
        with open_file(name) as file:
            data = file.read()
        if feed_kind(data):
            return bool(_read(data))
        lines = [line for line in map(str.strip, data.decode("utf-8-sig").splitlines()) if line and line[0] != "#"]
    except (OSError, Rejected, UnicodeDecodeError):
        return False  # Decode says what is wrong with it
    return bool(lines) and all(is_web(line) and len(line.split()) == 1 for line in lines)
