"""Who published it, in this order of trust: the page's own statement, its masthead, its tail, its people's addresses."""

import re
from collections.abc import Callable, Iterator

from hanji.transforms.normalize.claims import Claim, of_role, position
from hanji.transforms.publishers import Publisher, Publishers, unknown_publisher
from hanji.transforms.records import Cleaned, Role, Segment
from hanji.transforms.urls import site

_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")


def find_publisher(cleaned: Cleaned, publishers: Publishers) -> tuple[Publisher | None, Claim | None]:
    """The publisher's entry, if there is one, and its name as a claim."""
    for publisher, signal, detail in _known(cleaned, publishers):
        if publisher and not publisher.portal:
            return publisher, Claim(value=publisher.name, signal=signal, detail=detail)
    return None, next(_unknown(cleaned), None)


def hosts_of(cleaned: Cleaned) -> list[str]:
    """The hosts that stand outside the body, of the page and of its e-mail addresses."""
    outside = [segment.text for segment in cleaned.segments if segment.role is not Role.BODY]
    return [*([site(cleaned.url)] if cleaned.url else []), *(host for text in outside for host in _ADDRESS.findall(text))]


def _known(cleaned: Cleaned, publishers: Publishers) -> Iterator[tuple[Publisher | None, str, str]]:
    if cleaned.url:
        yield publishers.by_domain(site(cleaned.url)), "url", cleaned.url
    for candidate in cleaned.candidates:
        if candidate.field == "publisher":
            yield publishers.by_masthead(candidate.value), candidate.signal, candidate.detail
    body = position(cleaned, Role.BODY)
    header, rest = cleaned.segments[:body], cleaned.segments[body:]
    for segment in of_role(cleaned, Role.TITLE):
        cut = publishers.strip_title(segment.text, None)[1]
        yield publishers.by_masthead(cut.strip(" -|–—ㅣ:·")) if cut else None, "title-suffix", cut
    for segment in header:
        if segment.role is Role.PUBLISHER:
            yield publishers.by_masthead(segment.text), "masthead", segment.text
    yield from _credits(publishers, (*rest, *header), _rights)
    yield from _credits(publishers, cleaned.segments, _spoken)
    for segment in rest:
        if segment.role is Role.PUBLISHER:
            yield publishers.by_masthead(segment.text), "masthead", segment.text
    for segment in reversed(cleaned.segments):
        if segment.role is not Role.BODY:
            for domain in _ADDRESS.findall(segment.text):
                yield publishers.by_domain(domain), "e-mail", domain
    yield from _credits(publishers, cleaned.segments, _other)


def _credits(
    publishers: Publishers, segments: tuple[Segment, ...], which: Callable[[Segment], bool]
) -> Iterator[tuple[Publisher | None, str, str]]:
    for segment in segments:
        if which(segment):
            yield publishers.in_credit(segment.text), "credit", segment.text


def _rights(segment: Segment) -> bool:
    return segment.role in (Role.NOISE, Role.CAPTION) and segment.rule.startswith("copyright")


def _spoken(segment: Segment) -> bool:
    return segment.role in (Role.DATELINE, Role.BYLINE)


def _other(segment: Segment) -> bool:
    return segment.role is Role.NOISE


def _unknown(cleaned: Cleaned) -> Iterator[Claim]:
    """Names that the layout gives away for a publisher without an entry."""
    for candidate in cleaned.candidates:
        if candidate.field == "publisher":
            yield Claim(value=candidate.value, signal=candidate.signal, detail=candidate.detail)
    body = position(cleaned, Role.BODY)
    tail, header = cleaned.segments[body:], cleaned.segments[:body]
    for segment in (*tail, *header):
        if segment.role in (Role.NOISE, Role.BYLINE) and (found := unknown_publisher(segment.text)):
            yield Claim(value=found[0], signal=found[1], detail=segment.text)
    for segment in header:
        if segment.role in (Role.PUBLISHER, Role.SECTION) and (found := unknown_publisher(segment.text)):
            yield Claim(value=found[0], signal=found[1], detail=segment.text)
