"""Which reader takes which kind of feed. Loaded where a feed was recognised, for its libraries' sake."""

from collections.abc import Callable, Iterator

from hanji.transforms.decode.feeds.json_feed import json_feed_pages
from hanji.transforms.decode.feeds.opml import opml_subscriptions
from hanji.transforms.decode.feeds.rss import feed_pages
from hanji.transforms.decode.feeds.sitemap import sitemap_pages
from hanji.transforms.decode.item import Item, Outcome, digest, reject_of
from hanji.transforms.records import Rejected, Skip

# By what `feed_kind` says of the bytes.
READERS: dict[str, Callable[[Item, bytes], Iterator[Outcome]]] = {
    "feed": feed_pages,
    "json-feed": json_feed_pages,
    "opml": opml_subscriptions,
    "sitemap": sitemap_pages,
}


def feed_outcomes(item: Item, data: bytes, kind: str) -> Iterator[Outcome]:
    """The entries of a feed as pages; a feed that can't be read is one reject, one without entries one skip."""
    given = False
    try:
        for outcome in READERS[kind](item, data):
            given = True
            yield outcome
    except Rejected as why:
        yield reject_of(item, why, digest(data))
    else:
        if not given:
            yield Skip(source_uri=item.uri, source_member=item.member, reason="no-entries")
