"""What the claims of a page, a feed or a crawl state for a record's fields, where there are claims."""

from hanji.transforms.dates import FoundDate
from hanji.transforms.normalize.claims import Claim
from hanji.transforms.normalize.instants import Instant, resolve_change, resolve_time
from hanji.transforms.normalize.resolve import folded, is_site_of, resolve_title, site_names
from hanji.transforms.normalize.times import Times, Zone, dated_claim
from hanji.transforms.publishers.site_titles import strip_site
from hanji.transforms.records import Candidate, Cleaned, Image, Provenance
from hanji.transforms.urls import site

# Decoders of crawls name the record's own fields; pages and feeds name what they found.
_NAMES = {"authors": "author", "published_at": "published", "modified_at": "modified", "keywords": "keyword"}


def claims_of(cleaned: Cleaned) -> tuple[Candidate, ...]:
    """The candidates under one set of field names."""
    return tuple(
        Candidate(field=_NAMES.get(one.field, one.field), value=one.value, signal=one.signal, detail=one.detail)
        for one in cleaned.candidates
    )


def stated_title(cleaned: Cleaned, claims: tuple[Candidate, ...], publisher: Claim | None) -> Claim | None:
    """The headline that the claims agree on, without the site's name, or what the article calls its publisher."""
    found = resolve_title(claims, site_names(claims, site(cleaned.url or "")))
    if found is None:
        return None
    # Not among the site's names above: on a page that is no article the site's name may be all there is.
    named = frozenset([folded(publisher.value)] if publisher else [])
    return Claim(value=strip_site(found.value, is_site_of(named))[0], signal=found.signal, detail=found.detail)


def stated_times(cleaned: Cleaned, claims: tuple[Candidate, ...], zone: Zone) -> Times:
    """When the claims say that it was published and modified; a wall clock without a zone is in `zone`."""
    address = stated(claims, "canonical_url") or stated(claims, "url")
    url = cleaned.url or (address.value if address else "")
    first = resolve_time(claims, "published", url)
    published, precision = _claim(first, "published", zone)
    modified, _ = _claim(resolve_change(claims, first), "modified", zone)
    return Times(published=published, modified=modified, precision=precision)


def _claim(instant: Instant | None, kind: str, zone: Zone) -> tuple[Claim | None, str | None]:
    if instant is None:
        return None, None
    date = FoundDate(start=0, end=0, kind=kind, value=instant.value, precision=instant.precision, rule="claim")
    return dated_claim(date, zone, instant.claim.signal)


def stated(claims: tuple[Candidate, ...], field: str) -> Claim | None:
    """The first claim for a field."""
    found = next((one for one in claims if one.field == field and one.value.strip()), None)
    return Claim(value=found.value.strip(), signal=found.signal, detail=found.detail) if found else None


def stated_subtitle(claims: tuple[Candidate, ...], text: str) -> Claim | None:
    """The deck, unless it stands in the text."""
    found = stated(claims, "subtitle")
    return found if found and found.value not in text else None


def terms(claims: tuple[Candidate, ...]) -> tuple[Provenance, ...]:
    """What is stated of its use, for which a record has no key: whether it is free to read, and its licence."""
    found = ((field, stated(claims, field)) for field in ("free_access", "license"))
    return tuple(Provenance(field=field, signal=said.signal, detail=said.value) for field, said in found if said)


def keywords_of(claims: tuple[Candidate, ...]) -> tuple[str, ...]:
    """The keywords, each once in whatever case, in their order."""
    words = [one.value.strip() for one in claims if one.field == "keyword" and one.value.strip()]
    first = {word.casefold(): word for word in reversed(words)}
    return tuple(first[key] for key in dict.fromkeys(word.casefold() for word in words))


def images_of(claims: tuple[Candidate, ...]) -> tuple[Image, ...]:
    """The images, each with the caption and the credit that name its address in their detail."""
    beside = {(one.field, one.detail): one.value for one in claims if one.field in ("caption", "credit")}
    addresses = dict.fromkeys(one.value for one in claims if one.field == "image")
    return tuple(
        Image(url=url, caption=beside.get(("caption", url)), credit=beside.get(("credit", url))) for url in addresses
    )
