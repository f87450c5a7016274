"""Who published it, in this order of trust: what the page states, its masthead, its tail, its people's addresses."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from hanji.transforms.normalize.claims import Claim, of_role, position
from hanji.transforms.publishers import Publisher, Publishers, unknown_publisher
from hanji.transforms.publishers.credits import byline_text
from hanji.transforms.publishers.unknown import is_masthead_like
from hanji.transforms.records import Cleaned, Role, Segment
from hanji.transforms.sections import section_of
from hanji.transforms.urls import site

_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")


def find_publisher(
    cleaned: Cleaned, publishers: Publishers, language: str | None
) -> tuple[Publisher | None, Claim | None]:
    """The publisher's entry, if there is one, and its name as a claim.

    Where a page that is no portal's states a publisher without an entry, nobody whom its lines credit takes its place.
    """
    stated = list(_stated(cleaned, publishers, language))
    portal = any(publisher and publisher.portal for publisher, _, _ in stated)
    named = any(candidate.field == "publisher" for candidate in cleaned.candidates)
    lines = () if named and not portal else _on_lines(cleaned, publishers, language)
    for publisher, signal, detail in chain(stated, lines):
        if publisher and not publisher.portal:
            return publisher, Claim(value=_name_then(publisher, cleaned, detail), signal=signal, detail=detail)
    return None, next(_unknown(cleaned), None)


def _name_then(publisher: Publisher, cleaned: Cleaned, proof: str) -> str:
    """The longest of its names, today's or a former one, that stands where the page names its publisher."""
    if not publisher.former_names:
        return publisher.name
    above = [one.text for one in cleaned.segments[: min(position(cleaned, Role.TITLE), position(cleaned, Role.BODY))]]
    named = [one.text for one in cleaned.segments if one.role is Role.PUBLISHER or one.rule.startswith("copyright/")]
    place = " \n ".join((proof, *named, *above)).casefold()
    today = _stands(publisher.name, place) and not any(publisher.name in name for name in publisher.former_names)
    former = sorted(publisher.former_names, key=len, reverse=True)
    return publisher.name if today else next((name for name in former if _stands(name, place)), publisher.name)


def _stands(name: str, text: str) -> bool:
    """Does the name stand in the casefolded text, as words of its own?"""
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text) is not None


def hosts_of(cleaned: Cleaned) -> list[str]:
    """The hosts that stand outside the body, of the page and of its e-mail addresses."""
    outside = [segment.text for segment in cleaned.segments if segment.role is not Role.BODY]
    return [
        *([site(cleaned.url)] if cleaned.url else []),
        *(host for text in outside for host in _mail_hosts(text)),
    ]


def _mail_hosts(text: str) -> list[str]:
    """The hosts of a line's e-mail addresses."""
    return _ADDRESS.findall(text) if "@" in text else []


_STRONG = ("copyright", "imprint", "signature", "sign-off")
_HEADER_ONLY = ("title", "byline")
_WEAK = ("dateline", "source")
# Readings of `unknown_publisher` that mean something by their place alone.
_MASTHEADS = ("masthead-word", "masthead-maybe")
# What names a publisher above the story so surely that other papers' names below it prove nothing.
_NAMED = ("masthead-word", "path", "layout")
_ABOVE = (Role.PUBLISHER, Role.SECTION, Role.NOISE, Role.BYLINE)
_LONGEST_PATH = 60
_STEP = re.compile(r"\s*[>›»]+\s*")
# A name in the header that a picture's credit, a dateline or a copyright line states again: so much of it, so far up.
_TOP, _LONGEST_NAME, _MOST_WORDS = 12, 30, 4
_CREDIT = re.compile(
    r"(?:[/©ⓒ(\[=«]|\b(?:for|pour|für|source ?:|copyright|quelle ?:))[\s\d–-]*(?:the )?", re.IGNORECASE
)
_SITE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{1,24}(?:\.[a-z]{2,7}){1,2}")


def _stated(
    cleaned: Cleaned, publishers: Publishers, language: str | None
) -> Iterator[tuple[Publisher | None, str, str]]:
    """The entries of the address and of the names that the metadata states."""
    if cleaned.url:
        yield publishers.by_domain(site(cleaned.url), language), "url", cleaned.url
    for candidate in cleaned.candidates:
        if candidate.field == "publisher":
            yield publishers.by_masthead(candidate.value), candidate.signal, candidate.detail


def _on_lines(
    cleaned: Cleaned, publishers: Publishers, language: str | None
) -> Iterator[tuple[Publisher | None, str, str]]:
    """Every entry that a line of the page speaks for, the most trusted first."""
    body = position(cleaned, Role.BODY)
    header, rest = cleaned.segments[:body], cleaned.segments[body:]
    credit = cache(publishers.credit)  # a line is asked up to three times
    yield from _title_suffixes(cleaned, header, publishers)
    yield from _mastheads(publishers, header)
    outside = tuple(segment for segment in cleaned.segments if segment.role is not Role.BODY)
    yield from _credited(credit, outside, _STRONG)
    for segment in reversed(outside):
        for domain in _mail_hosts(segment.text):
            yield publishers.by_domain(domain, language), "e-mail", domain
    yield from _credited(credit, header, _HEADER_ONLY)
    yield from _paths(publishers, header)
    if not any(claim.signal in _NAMED for claim in _unknown_above(header)):
        yield from _mastheads(publishers, rest)
        yield from _credited(credit, outside, _WEAK)


def _title_suffixes(
    cleaned: Cleaned, header: tuple[Segment, ...], publishers: Publishers
) -> Iterator[tuple[Publisher | None, str, str]]:
    """The headline, and any line of the header that goes on where the headline ends."""
    titles = [segment.text for segment in of_role(cleaned, Role.TITLE)]
    for segment in header:
        if any(segment.text.startswith(title) for title in titles):
            cut = publishers.strip_title(segment.text, None)[1]
            name = re.sub(r"^\W*(?:INSIDE\s)?|\W+$", "", cut)
            yield publishers.by_masthead(name) if name else None, "title-suffix", cut


def _mastheads(publishers: Publishers, segments: tuple[Segment, ...]) -> Iterator[tuple[Publisher | None, str, str]]:
    for segment in segments:
        if segment.role is Role.PUBLISHER:
            yield publishers.by_masthead(segment.text), "masthead", segment.text


def _credited(
    credit: Callable[[str], tuple[Publisher, str] | None], segments: tuple[Segment, ...], kinds: tuple[str, ...]
) -> Iterator[tuple[Publisher | None, str, str]]:
    for segment in segments:
        credited = credit(segment.text)
        if credited and credited[1] in kinds:
            yield credited[0], f"credit.{credited[1]}", segment.text


def _paths(publishers: Publishers, segments: tuple[Segment, ...]) -> Iterator[tuple[Publisher | None, str, str]]:
    """The first step of a breadcrumb above the story."""
    for segment in segments:
        if step := _first_step(segment):
            yield publishers.by_masthead(step), "path", segment.text


def _first_step(segment: Segment) -> str:
    """The paper in `Garam Bay Courier > Islands`; "" for a line that is no path."""
    text = segment.text
    if segment.role in (Role.TITLE, Role.BODY) or len(text) > _LONGEST_PATH or not (">" in text or "›" in text):
        return ""
    first, *further = _STEP.split(text, maxsplit=1)
    return first.strip() if further and further[0] else ""


def _unknown(cleaned: Cleaned) -> Iterator[Claim]:
    """Names that the layout gives away for a publisher without an entry."""
    for candidate in cleaned.candidates:
        if candidate.field == "publisher":
            yield Claim(value=candidate.value, signal=candidate.signal, detail=candidate.detail)
    body = position(cleaned, Role.BODY)
    tail, header = cleaned.segments[body:], cleaned.segments[:body]
    yield from (claim for claim in _named(tail, header) if claim.signal not in _MASTHEADS)
    yield from _unknown_above(header)
    yield from _credited_above(cleaned, header[:_TOP])
    yield from (claim for claim in _named(tail) if claim.signal == "masthead-word")
    for segment in of_role(cleaned, Role.BYLINE):
        house = byline_text(segment.text)
        if house and is_masthead_like(house):
            yield Claim(value=house, signal="byline", detail=segment.text)


def _named(*zones: tuple[Segment, ...]) -> Iterator[Claim]:
    """What lines outside the story name by their form; words like a masthead's only where the layout alone spoke."""
    for segment in chain(*zones):
        found = unknown_publisher(segment.text) if segment.role in (Role.NOISE, Role.BYLINE) else None
        if found and (found[1] not in _MASTHEADS or segment.rule.startswith("layout")):
            yield Claim(value=found[0], signal=found[1], detail=segment.text)


def _credited_above(cleaned: Cleaned, header: tuple[Segment, ...]) -> Iterator[Claim]:
    """A short line of the header that is a site's address, or a name to which something else is credited."""
    credited: list[str] | None = None
    for segment in header:
        name = segment.text.strip(" |·-–")
        if segment.role not in _ABOVE or not segment.rule.startswith("layout") or section_of(name):
            continue
        if _SITE.fullmatch(name):
            yield Claim(value=name, signal="site", detail=segment.text)
        elif 2 <= len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS:
            credited = _credits(cleaned) if credited is None else credited
            own = name.casefold()
            if any(one.startswith(own) and not one[len(own) : len(own) + 1].isalnum() for one in credited):
                yield Claim(value=name, signal="credited", detail=segment.text)


def _credits(cleaned: Cleaned) -> list[str]:
    """What follows a sign of credit outside the story: `Photo: Jo Hale / NAME`, `GARAM (NAME)`, `© 2024 NAME`."""
    lines = [segment.text for segment in cleaned.segments if segment.role is not Role.BODY]
    return [line[sign.end() :].casefold() for line in lines for sign in _CREDIT.finditer(line)]


def _unknown_above(header: tuple[Segment, ...]) -> Iterator[Claim]:
    """Words like a masthead's above the story, on lines that no rule explains, or as the first step of a path."""
    for segment in header:
        step = _first_step(segment)
        if step and is_masthead_like(step):
            yield Claim(value=step, signal="path", detail=segment.text)
        if not segment.rule.startswith("layout"):
            continue
        first = segment is header[0] and segment.role is Role.PUBLISHER
        if segment.rule == "layout.above-menu" or first:
            yield Claim(value=segment.text, signal="layout", detail=segment.rule)
        if segment.role in _ABOVE and (found := unknown_publisher(segment.text)):
            yield Claim(value=found[0], signal=found[1], detail=segment.text)
