"""RSS 0.9x, 1.0 and 2.0, Atom and RDF, by feedparser, which gets well-formed UTF-8 and nothing that it could open.

feedparser reads a label `euc-kr` as windows-1252 where a syllable is CP949's, takes a string for a file's name, and
reads `KST` as UTC: so bytes are decoded here, and dates are read by `dates`.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from hanji.transforms.decode.feeds.entries import Channel, Entry, Picture, entry_pages
from hanji.transforms.decode.feeds.media import without_media
from hanji.transforms.decode.feeds.text import xml_text
from hanji.transforms.decode.item import Item, Outcome
from hanji.transforms.records import Rejected

# An address that a feed was fetched from; relative links in entries are resolved against it.
_HEADERS = {"content-type": "application/xml; charset=utf-8"}
_MACHINES = re.compile(r"no-?reply@|^(?:webmaster|admin|rss|editor|info|news|master|root|contact|help)@", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# feedparser cuts an e-mail address after four letters of its last part (`.news`), so it is shown none.
_PERSON = re.compile(
    r"<(?:\w+:)?(?:author|creator)\b[^<>]{0,300}>(?:[^<@]{0,300}|<!\[CDATA\[[^@\]]{0,300})@[^<\]]{0,300}"
)
_AT = "\ue000"
# A GUID counts as an address unless it says that it is none, and feedparser makes it one with the feed's own; of a feed
# that moved all entries would be new. Matches "<guid>g12</guid>"; not "<guid>/news/12</guid>".
_PLAIN_GUID = re.compile(r"<guid>(?=\s*(?:<!\[CDATA\[)?[^<>:/\]]{1,300}(?:\]\]>)?\s*</guid>)", re.IGNORECASE)


def feed_pages(item: Item, data: bytes) -> Iterator[Outcome]:
    """The entries of a feed. Raises `Rejected`: `malformed` for what is no feed, and what `xml_text` raises."""
    import feedparser  # noqa: PLC0415  # 110 ms, for feeds only

    decoded = xml_text(data, item.declared)
    text, pictures = without_media(decoded.text)
    text = _PERSON.sub(lambda found: found[0].replace("@", _AT), text)
    text = _PLAIN_GUID.sub('<guid isPermaLink="false">', text)
    headers = _HEADERS | ({"content-location": item.url} if item.url else {})
    found = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")), response_headers=headers, sanitize_html=False)
    if not found.get("version") and not found.entries:
        raise Rejected("malformed", f"no feed: {found.get('bozo_exception', 'no root element of one')}")
    entries = [_entry(entry, str(found.get("version", ""))) for entry in found.entries]
    if len(pictures) == len(entries):
        entries = [_with(entry, of_entry) for entry, of_entry in zip(entries, pictures, strict=True)]
    yield from entry_pages(item, data, decoded, _channel(found.feed), entries)


def _with(entry: Entry, pictures: tuple[Picture, ...]) -> Entry:
    known = {picture.url for picture in pictures}
    rest = tuple(picture for picture in entry.pictures if picture.url not in known)
    return Entry(**{name: getattr(entry, name) for name in entry.__struct_fields__} | {"pictures": pictures + rest})


def _channel(feed: Any) -> Channel:  # noqa: ANN401  # feedparser has no types
    return Channel(
        title=_text(feed, "title"),
        link=_text(feed, "link"),
        language=_text(feed, "language"),
        publisher=_text(feed, "publisher"),
        dates=(_text(feed, "published"), _text(feed, "updated")),
    )


def _entry(entry: Any, version: str) -> Entry:  # noqa: ANN401
    published, updated = _text(entry, "published") or _text(entry, "created"), _text(entry, "updated")
    if not version.startswith("atom") and not published:  # RSS 1.0's `dc:date` is when the item appeared
        published, updated = updated, ""
    contents = [part for part in dict.get(entry, "content", ()) if _is_text(part.get("type", ""))]
    source = dict.get(entry, "source") or {}
    return Entry(
        guid=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_title(entry),
        content=max((str(part.get("value", "")) for part in contents), key=len, default=""),
        summary=_text(entry, "summary"),
        published=published,
        modified=updated,
        authors=_distinct(_authors(entry)),
        tags=tuple(str(tag.get("label") or tag.get("term") or "") for tag in dict.get(entry, "tags", ())),
        pictures=tuple(_pictures(entry)),
        language=str((dict.get(entry, "title_detail") or {}).get("language") or ""),
        publisher=_text(source, "title") or _text(entry, "publisher"),
    )


def _text(of: Any, name: str) -> str:  # noqa: ANN401
    """A field as it stands there: feedparser's own look-up takes others in its place."""
    value = dict.get(of, name)
    return value.strip() if isinstance(value, str) else ""


def _is_text(media_type: str) -> bool:
    return not media_type or media_type.startswith("text/") or "html" in media_type


def _title(entry: Any) -> str:  # noqa: ANN401
    """A plain title may have angle brackets of its own: `<칼럼> 봄`, and isn't HTML then."""
    title = _text(entry, "title")
    plain = (dict.get(entry, "title_detail") or {}).get("type") == "text/plain"
    return title.replace("<", "&lt;") if plain and not re.search(r"</?[a-z]+[ />]", title) else title


def _authors(entry: Any) -> Iterator[str]:  # noqa: ANN401
    for person in dict.get(entry, "authors", ()):
        yield person_of(str(person.get("name") or ""), str(person.get("email") or ""))


def _distinct(people: Iterator[str]) -> tuple[str, ...]:
    """Each once: with the address where it is stated somewhere."""
    named = dict.fromkeys(filter(None, people))
    return tuple(name for name in named if not any(other.startswith(f"{name} (") for other in named))


def person_of(name: str, email: str) -> str:
    """`Name (address)`, whichever of both stands where; an address alone or of a machine is nobody's.

    >>> person_of("ann@garam.example (Ann Miller)", ""), person_of("Ann Miller", "noreply@garam.example")
    ('Ann Miller (ann@garam.example)', 'Ann Miller')
    """
    name, email = (part.replace(_AT, "@") for part in (name, email))
    found = _ADDRESS.search(name) or _ADDRESS.search(email)
    rest = " ".join(_ADDRESS.sub(" ", name).replace("mailto:", "").split()).strip(" ()<>[],;/")
    if not rest or found is None or _MACHINES.search(found[0]):
        return rest
    return f"{rest} ({found[0]})"


def _pictures(entry: Any) -> Iterator[Picture]:  # noqa: ANN401
    """Images that are enclosed, and those that media elements name (where those were not read apart)."""
    links = [link for link in dict.get(entry, "links", ()) if link.get("rel") == "enclosure"]
    media = [each for each in dict.get(entry, "media_content", ()) if each.get("medium", "image") == "image"]
    for each in (*links, *media):
        address = str(each.get("href") or each.get("url") or "")
        if address and str(each.get("type") or "image/").startswith("image/"):
            yield Picture(url=address)
