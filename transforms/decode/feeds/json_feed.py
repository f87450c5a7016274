"""JSON Feed 1 and 1.1 (jsonfeed.org), which feedparser doesn't read."""

from collections.abc import Iterator
from typing import Any

import msgspec

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.feeds.entries import Channel, Entry, Picture, entry_pages
from hanji.transforms.decode.item import Item, Outcome
from hanji.transforms.records import Rejected


def json_feed_pages(item: Item, data: bytes) -> Iterator[Outcome]:
    """The items of a JSON feed. Raises `Rejected`: `malformed`, and what decoding raises."""
    decoded = decode_bytes(data, "utf-8")
    try:
        feed = msgspec.json.decode(decoded.text.lstrip("\ufeff"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise Rejected("malformed", f"no JSON: {error}") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise Rejected("malformed", "no JSON feed: it has no list of items")
    entries = [_entry(each) for each in items if isinstance(each, dict)]
    channel = Channel(
        title=_text(feed, "title"),
        link=_text(feed, "home_page_url") or _text(feed, "feed_url"),
        language=_text(feed, "language"),
    )
    yield from entry_pages(item, data, decoded, channel, entries)


def _entry(item: dict[str, Any]) -> Entry:
    return Entry(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        content=_text(item, "content_html") or _text(item, "content_text").replace("<", "&lt;"),
        summary=_text(item, "summary"),
        published=_text(item, "date_published"),
        modified=_text(item, "date_modified"),
        authors=tuple(filter(None, (_text(author, "name") for author in _authors(item)))),
        tags=tuple(str(tag) for tag in _list(item, "tags") if isinstance(tag, str | int)),
        pictures=tuple(_pictures(item)),
        language=_text(item, "language"),
    )


def _text(of: object, name: str) -> str:
    """A field's text; an `id` may be a number."""
    value = of.get(name) if isinstance(of, dict) else None
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _list(of: dict[str, Any], name: str) -> list[Any]:
    value = of.get(name)
    return value if isinstance(value, list) else []


def _authors(item: dict[str, Any]) -> list[Any]:
    """Version 1 has one `author`, version 1.1 has `authors`."""
    return _list(item, "authors") or [item.get("author")]


def _pictures(item: dict[str, Any]) -> Iterator[Picture]:
    attached = [each for each in _list(item, "attachments") if _text(each, "mime_type").startswith("image/")]
    found = {_text(item, name): "" for name in ("image", "banner_image")}
    found |= {_text(each, "url"): _text(each, "title") for each in attached}
    yield from (Picture(url=url, caption=caption) for url, caption in found.items() if url)
