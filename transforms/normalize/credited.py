"""Who is credited: the people whom a page's metadata names, checked against each other and against its bylines."""

import re
from collections.abc import Callable, Sequence

import msgspec

from hanji.transforms.bylines import merge_authors, read_byline
from hanji.transforms.bylines.namewords import SECTION_WORDS
from hanji.transforms.bylines.people import Byline
from hanji.transforms.languages import EAST_ASIAN
from hanji.transforms.normalize.claims import Claim
from hanji.transforms.normalize.people import find_authors, find_houses
from hanji.transforms.normalize.resolve import first_of, folded, is_site_of, site_names
from hanji.transforms.records import Author, Candidate, Cleaned
from hanji.transforms.urls import site


class People(msgspec.Struct, frozen=True, kw_only=True):
    """People, the agencies and desks that are credited beside or instead of them, and who says so."""

    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    signal: str = ""
    detail: str = ""
    unseen: bool = False


# The detail of a claim whose name stands on no line of the page.
UNSEEN = "unseen"
_BODIES = ("Organization", "NewsMediaOrganization", "Corporation")
_NO_NAME = re.compile(
    r"https?://|www\.|^@|^(?:admin|administrator|webmaster|root|user|editor)$|\d{4}|[{}<>]"
    r"|\b(?:published|updated|posted|mis à jour|publié|veröffentlicht|aktualisiert)\b",
    re.IGNORECASE,
)


def find_people(
    cleaned: Cleaned, claims: tuple[Candidate, ...], *, agencies: bool
) -> tuple[tuple[Author, ...], Claim | None]:
    """The authors and where they were read: people whom the claims name, else those of the page's bylines.

    With `agencies` those that are credited beside people are authors too, and where no person is named anywhere,
    whoever is credited first, were it the site itself; without, an agency as the only byline leaves nobody.
    """
    sites = site_names(claims, site(cleaned.url or ""))
    is_site = is_site_of(sites)
    stated = resolve_people(claims, sites)
    claim = Claim(value="", signal=stated.signal, detail=stated.detail)
    if stated.authors:
        authors = in_full(stated.authors, cleaned)
        return authors + (_houses_beside(stated, is_site) if agencies else ()), claim
    authors, read = find_authors(cleaned, credited=not all(map(is_site, stated.agencies)))
    if authors or not agencies:
        return authors, read
    if stated.agencies:
        return tuple(Author(name=name) for name in stated.agencies), claim
    return find_houses(cleaned)


def resolve_people(candidates: Sequence[Candidate], sites: frozenset[str]) -> People:
    """The authors by the most trusted signal that names a person; where none does, the agencies credited first.

    A name that is the publisher's, an address, or `Published on …` is none; lists in one string are split; roles and
    e-mails go apart. A byline on the page wins where it names all of the others and more, or where the page does not
    show theirs.
    """
    is_site = is_site_of(sites)
    found = [people for signal in _PEOPLE_ORDER if (people := _stated_by(candidates, is_site, signal))]
    named = [people for people in found if people.authors]
    if not named:
        return next((people for people in found if people.agencies), People())
    best = named[0]
    shown = next((people for people in named if people.signal == "byline"), None)
    if shown and shown is not best:
        ours, theirs = ({folded(author.name) for author in people.authors} for people in (best, shown))
        if ours < theirs or best.unseen:
            return shown
    return best


def in_full(authors: tuple[Author, ...], cleaned: Cleaned) -> tuple[Author, ...]:
    """The authors, of whom those known by one word get the name that the one byline that begins so gives them."""
    if all(" " in author.name or author.name[0] >= EAST_ASIAN for author in authors):
        return authors
    read = [author.name for author in find_authors(cleaned)[0]]
    return tuple(
        msgspec.structs.replace(author, name=longer[0])
        if len(longer := [name for name in read if name.startswith(f"{author.name} ")]) == 1
        else author
        for author in authors
    )


def _houses_beside(people: People, is_site: Callable[[str], bool]) -> tuple[Author, ...]:
    named = people.agencies if people.signal in _STRUCTURED else ()
    return tuple(Author(name=name) for name in named if not is_site(name))


_STRUCTURED = frozenset(("json-ld", "meta", "parsely"))
_OF_PAGES = ("selector", "json-ld", "meta", "parsely", "microdata", "dublin-core", "byline", "visible")
_PEOPLE_ORDER = (*_OF_PAGES, "jsonl", "csv", "parquet", "feed")


def _stated_by(candidates: Sequence[Candidate], is_site: Callable[[str], bool], signal: str) -> People | None:
    claims = [c for c in first_of(candidates, "author") if c.signal == signal]
    if not claims:
        return None
    read = [(claim, byline) for claim in claims if (byline := _person(claim, is_site))]
    authors = tuple(author for author in merge_authors([byline for _, byline in read]) if author.name)
    houses = tuple(dict.fromkeys(name for _, byline in read for name in byline.agencies))
    unseen = bool(authors) and all(UNSEEN in claim.detail for claim, byline in read if byline.authors)
    return People(authors=authors, agencies=houses, signal=signal, detail=claims[0].detail, unseen=unseen)


def _person(claim: Candidate, is_site: Callable[[str], bool]) -> Byline | None:
    value = claim.value.strip(" ,;|")
    if not value or len(value) > 300 or _NO_NAME.search(value) or value.casefold() in SECTION_WORDS:
        return None
    if is_site(value):
        return Byline(agencies=(value,), confidence=1.0, rule="site")
    found = read_byline(value)
    if found is None and value.count(",") and (found := read_byline(value.partition(",")[0])) and found.agencies:
        return None
    if found is None and claim.detail.startswith(_BODIES) and len(value) < 60:
        return Byline(agencies=(value,), confidence=0.8, rule="stated")
    if found is None and claim.detail.startswith("Person") and 1 < len(value) < 40:
        return Byline(authors=(Author(name=value),), confidence=0.5, rule="stated")
    return found
