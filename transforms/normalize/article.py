"""Normalize: a cleaned draft becomes an article."""

import hashlib

from hanji.transforms.bylines.names import opens_like_name
from hanji.transforms.knowledge import Knowledge
from hanji.transforms.languages import detect
from hanji.transforms.normalize.claims import Claim, of_role, proof, value
from hanji.transforms.normalize.credited import find_people
from hanji.transforms.normalize.headline import find_section, find_subtitle, find_title
from hanji.transforms.normalize.publisher import find_publisher, hosts_of
from hanji.transforms.normalize.stated import (
    claims_of,
    images_of,
    keywords_of,
    stated,
    stated_subtitle,
    stated_times,
    stated_title,
    terms,
)
from hanji.transforms.normalize.stub import find_stub
from hanji.transforms.normalize.times import Times, Zone, find_times, zone_of
from hanji.transforms.publishers import Publisher
from hanji.transforms.records import Article, Author, Candidate, Cleaned, Provenance, Removed, Role
from hanji.transforms.urls import canonicalise, find_url, site

_IN_FIELDS = (Role.TITLE, Role.SUBTITLE, Role.DATELINE, Role.BODY)


def normalize(cleaned: Cleaned, knowledge: Knowledge) -> Article:
    """The typed fields of a cleaned draft, each with its provenance; enrichments are still empty."""
    text = "\n\n".join(segment.text for segment in of_role(cleaned, Role.BODY))
    claims = claims_of(cleaned)
    language = _language(text)
    publisher, named = find_publisher(cleaned, knowledge.publishers, value(language))
    title, cut = find_title(cleaned, knowledge.publishers, publisher)
    title = stated_title(cleaned, claims, named) or title
    authors, credited = _people(cleaned, claims, named, agencies=knowledge.agencies)
    times = _times(cleaned, claims, zone_of(publisher, hosts_of(cleaned), value(language)))
    url = _url(cleaned, claims)
    subtitle, dateline = find_subtitle(cleaned) or stated_subtitle(claims, text), _dateline(cleaned)
    description = stated(claims, "description")
    section = stated(claims, "section") or find_section(cleaned, value(named))
    completeness = stated(claims, "completeness") or find_stub(cleaned)
    found = {"url": url, "title": title, "subtitle": subtitle, "description": description, "authors": credited}
    found |= {"publisher": named, "section": section, "published_at": times.published, "modified_at": times.modified}
    found |= {"keywords": stated(claims, "keyword"), "images": stated(claims, "image")}
    found |= {"dateline": dateline, "language": language, "completeness": completeness}
    return Article(
        id=_identity(cleaned, url),
        source_uri=cleaned.source.uri,
        source_member=cleaned.source.member,
        source_format=cleaned.source.format,
        source_encoding=cleaned.source.encoding,
        source_sha256=cleaned.source.sha256,
        url=value(url),
        canonical_url=canonicalise(url.value) if url else None,
        title=value(title),
        subtitle=value(subtitle),
        description=value(description),
        authors=authors,
        publisher=value(named),
        publisher_domain=_domain(publisher, url),
        section=value(section),
        keywords=keywords_of(claims),
        published_at=value(times.published),
        modified_at=value(times.modified),
        published_precision=times.precision,
        dateline=value(dateline),
        language=value(language),
        text=text,
        completeness=value(completeness) or "full",
        images=images_of(claims),
        removed=_removed(cleaned, cut),
        provenance=(
            *_decoding(cleaned),
            *(one for field, claim in found.items() for one in proof(field, claim)),
            *terms(claims),
        ),
    )


def _people(
    cleaned: Cleaned, claims: tuple[Candidate, ...], publisher: Claim | None, *, agencies: bool
) -> tuple[tuple[Author, ...], Claim | None]:
    authors, credited = find_people(cleaned, claims, agencies=agencies)
    return ((), None) if _is_house(authors, credited, publisher) else (authors, credited)


def _is_house(authors: tuple[Author, ...], credited: Claim | None, publisher: Claim | None) -> bool:
    """Is the one bare name of the byline the publisher's, and by its first word no person's?"""
    if len(authors) != 1 or credited is None or credited.detail != "bare-name" or publisher is None:
        return False
    name = authors[0].name
    return name.casefold() == publisher.value.casefold() and not opens_like_name(name)


def _language(text: str) -> Claim | None:
    language, signal = detect(text, None)
    return Claim(value=language, signal=signal) if language else None


def _times(cleaned: Cleaned, claims: tuple[Candidate, ...], zone: Zone) -> Times:
    """What the claims state, else what the lines do."""
    times = stated_times(cleaned, claims, zone)
    return find_times(cleaned, zone) if times.published is None else times


def _dateline(cleaned: Cleaned) -> Claim | None:
    first = next(iter(of_role(cleaned, Role.DATELINE)), None)
    return Claim(value=first.text, signal="line", detail=first.rule) if first else None


def _domain(publisher: Publisher | None, url: Claim | None) -> str | None:
    """The publisher's first domain, else the page's."""
    if publisher and publisher.domains:
        return publisher.domains[0]
    return site(url.value) if url else None


def _decoding(cleaned: Cleaned) -> list[Provenance]:
    rung = cleaned.source.decoded_by
    return [Provenance(field="source_encoding", signal=rung)] if rung else []


def _url(cleaned: Cleaned, claims: tuple[Candidate, ...]) -> Claim | None:
    if cleaned.url:
        fetched = stated(claims, "fetched_at")
        return Claim(
            value=cleaned.url,
            signal=fetched.signal if fetched else "input",
            detail=f"fetched {fetched.value}" if fetched else "",
        )
    if said := stated(claims, "canonical_url") or stated(claims, "url"):
        return said
    for segment in of_role(cleaned, Role.URL):
        if found := find_url(segment.text):
            return Claim(value=found, signal="line", detail=segment.rule)
    return None


def _identity(cleaned: Cleaned, url: Claim | None) -> str:
    """A stable name: of the canonical URL, else of the source's place below its input root."""
    source = cleaned.source
    name = canonicalise(url.value) if url else f"{source.relative}\n{source.member or ''}"
    return hashlib.sha256(name.encode()).hexdigest()[:32]


def _removed(cleaned: Cleaned, cut: str) -> tuple[Removed, ...]:
    """All that is in no other field: of a headline what was cut, of several datelines all but the first."""
    out: list[Removed] = []
    seen: set[Role] = set()
    for segment in cleaned.segments:
        once = segment.role in (Role.TITLE, Role.DATELINE)
        if segment.role in _IN_FIELDS and not (once and segment.role in seen):
            if segment.role is Role.TITLE and cut:
                out.append(Removed(line=segment.line, text=cut, role=Role.PUBLISHER, rule="titles.site-name"))
        else:
            out.append(Removed(line=segment.line, text=segment.text, role=segment.role, rule=segment.rule))
        seen.add(segment.role)
    return tuple(out)
