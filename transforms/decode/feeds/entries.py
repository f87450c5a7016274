"""What all kinds of feeds have in common: entries with an identity, which become pages with candidates."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urljoin

import msgspec

from hanji.transforms.decode.charset import Decoded
from hanji.transforms.decode.feeds.completeness import completeness_of
from hanji.transforms.decode.feeds.dates import feed_clock, read_date
from hanji.transforms.decode.feeds.fragments import as_html, visible
from hanji.transforms.decode.feeds.publishers import publisher_of
from hanji.transforms.decode.item import Item, Outcome, source_of
from hanji.transforms.records import Candidate, Page, Skip, Source
from hanji.transforms.sections import is_section
from hanji.transforms.urls import redact

SIGNAL = "feed"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
# A date as written → as ISO 8601, and where its zone is from.
Dates = Mapping[str, tuple[str, str] | None]
_LONGEST = 5000
_LONGEST_MEMBER = 300
# What publishing systems write where they have no GUID.
_NO_GUID = frozenset(("", "0", "-", "#", "null", "none", "nil", "undefined", "false", "guid", "about:blank"))


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """An image that goes with an entry."""

    url: str
    caption: str = ""
    credit: str = ""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as its feed states it. `content` and `summary` are HTML or plain text; dates are as written."""

    guid: str = ""
    link: str = ""
    title: str = ""
    content: str = ""
    summary: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    language: str = ""
    publisher: str = ""


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed says of itself. `dates` are its own, from which a zone may be learned."""

    title: str = ""
    link: str = ""
    language: str = ""
    publisher: str = ""
    dates: tuple[str, ...] = ()


def entry_pages(
    item: Item, data: bytes, decoded: Decoded, channel: Channel, entries: Sequence[Entry]
) -> Iterator[Outcome]:
    """A page for each entry, its member being the entry's identity; an entry that repeats another is skipped."""
    source = source_of(item, data, "feed", decoded.encoding, "+".join((decoded.rung, *decoded.repairs)))
    stated = [date for entry in entries for date in (entry.published, entry.modified)]
    clock = feed_clock((*channel.dates, *stated))
    dates = {date: read_date(date, clock) for date in stated}
    entries = [_absolute(entry, channel.link or item.url or "") for entry in entries]
    seen: set[str] = set()
    for entry, identity in zip(entries, identities(entries, dates), strict=True):
        member = f"{item.member}!/{identity}" if item.member else identity
        if identity in seen:
            yield Skip(source_uri=item.uri, source_member=member, reason="repeated-entry")
            continue
        seen.add(identity)
        yield _page(item, msgspec.structs.replace(source, member=member), channel, entry, dates)


def identities(entries: Sequence[Entry], dates: Dates) -> list[str]:
    """What names each entry in its feed: its GUID, else link and date, else title, else content.

    A step that is blank, or that two different entries share, is passed over. Secrets in addresses are hidden, and a
    very long name is cut and ends in its hash.

    >>> identities([Entry(guid="0", link="/a"), Entry(guid="x"), Entry(guid="x", title="T")], {})
    ['/a', 'content:e3b0c44298fc1c14', 'T']
    """
    entries = [msgspec.structs.replace(entry, guid=_guid(entry)) for entry in entries]
    distinct = list(dict.fromkeys(entries))
    steps = [_steps(entry, dates) for entry in distinct]
    shared = [Counter(step[level] for step in steps) for level in range(3)]
    names: dict[Entry, str] = {}
    taken: set[str] = set()
    for entry, step in zip(distinct, steps, strict=True):
        name = next((step[level] for level in range(3) if step[level] and shared[level][step[level]] == 1), step[3])
        while _member(name) in taken:  # one's title is another's link, or only what isn't in a name differs
            name += "+"
        names[entry] = _member(name)
        taken.add(names[entry])
    return [names[entry] for entry in entries]


def _guid(entry: Entry) -> str:
    guid = " ".join(entry.guid.split())
    return "" if guid.lower() in _NO_GUID else guid


def _steps(entry: Entry, dates: Dates) -> tuple[str, str, str, str]:
    date = dates.get(entry.published or entry.modified)
    placed = f"{entry.link} {date[0] if date else ''}".rstrip() if entry.link else ""
    content = hashlib.sha256((entry.content + entry.summary).encode()).hexdigest()[:16]
    return entry.guid, placed, " ".join(entry.title.split()), f"content:{content}"


def _member(name: str) -> str:
    name = redact(name) if "://" in name else name
    if len(name) <= _LONGEST_MEMBER:
        return name
    return f"{name[: _LONGEST_MEMBER - 17]}~{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def _absolute(entry: Entry, base: str) -> Entry:
    """Links as addresses; what is no http(s) address after that is no link."""
    return msgspec.structs.replace(
        entry,
        link=_address(base, entry.link),
        pictures=tuple(
            msgspec.structs.replace(picture, url=address)
            for picture in entry.pictures
            if (address := _address(base, picture.url))
        ),
    )


def _address(base: str, link: str) -> str:
    """The address of a link; "" for none; itself where the feed has no address, "" for `javascript:` and the like."""
    try:
        address = urljoin(base, "".join(link.split())) if link else ""
    except ValueError:
        return ""
    return address if _WEB.match(address) or not _SCHEME.match(address) else ""


def _page(item: Item, source: Source, channel: Channel, entry: Entry, dates: Dates) -> Page:
    shown, body = _longer(entry.content, entry.summary)
    html = as_html(body)
    url = entry.link if "://" in entry.link else None
    found = [*item.candidates, *_claims(channel, entry, body), *_dates(entry, dates), *_pictures(entry)]
    state, why = completeness_of(shown, html, has_link=url is not None, whole=bool(entry.content))
    found.append(Candidate(field="completeness", value=state, signal=SIGNAL, detail=why))
    return Page(source=source, text=html, url=url, candidates=tuple(found))


def _longer(content: str, summary: str) -> tuple[str, str]:
    """What a reader sees of the body, and the body: some feeds state the article as the summary."""
    if content == summary:
        return visible(content), content
    return max(((visible(text), text) for text in (content, summary) if text), key=lambda each: len(each[0]))


def _claims(channel: Channel, entry: Entry, body: str) -> Iterator[Candidate]:
    """Title, people, section and keywords, publisher, language, description and address."""
    tags = tuple(dict.fromkeys(tag for tag in (visible(tag) for tag in entry.tags) if tag))
    section = tags[0] if len(tags) == 1 else next((tag for tag in tags if is_section(tag)), "")
    summary = visible(entry.summary) if entry.summary != body else ""
    publisher, where = publisher_of(entry.publisher, channel.publisher, channel.title)
    fields = (
        ("title", visible(entry.title), ""),
        *(("author", visible(author), "") for author in entry.authors),
        ("section", section, "category"),
        *(("keyword", tag, "category") for tag in tags if tag != section),
        ("publisher", publisher, where),
        ("language", entry.language or channel.language, "entry" if entry.language else "channel"),
        ("description", summary, "summary"),
        ("url", entry.link if "://" in entry.link else "", "link"),
    )
    for field, value, detail in fields:
        if value.strip():
            yield Candidate(field=field, value=value.strip()[:_LONGEST], signal=SIGNAL, detail=detail)


def _dates(entry: Entry, dates: Dates) -> Iterator[Candidate]:
    """An entry that only says when it was updated was published then, as far as is known."""
    published, modified = dates.get(entry.published), dates.get(entry.modified)
    if published:
        yield Candidate(field="published", value=published[0], signal=SIGNAL, detail=_zone(published[1]))
    if modified and not published:
        yield Candidate(field="published", value=modified[0], signal=SIGNAL, detail=_zone(modified[1], "updated"))
    if modified and published and modified[0] != published[0]:
        yield Candidate(field="modified", value=modified[0], signal=SIGNAL, detail=_zone(modified[1]))


def _zone(source: str, of: str = "") -> str:
    return ", ".join(part for part in (of, f"zone: {source}" if source else "") if part)


def _pictures(entry: Entry) -> Iterator[Candidate]:
    """Each image, followed by its caption and credit."""
    for picture in entry.pictures:
        for field, value in (("image", picture.url), ("caption", picture.caption), ("credit", picture.credit)):
            if value:
                detail = "" if field == "image" else picture.url
                yield Candidate(field=field, value=visible(value)[:_LONGEST], signal=SIGNAL, detail=detail)
