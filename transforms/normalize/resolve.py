"""Which of many claims is the value: a documented order of trust, with cross-checks between the claims.

The order of trust is that of `TRUST`. It does not decide alone: a title that several signals agree on beats the first
one's, a name that is the publisher's is no author, a date that the others contradict loses.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

import msgspec

from hanji.transforms.bylines import merge_authors, read_byline
from hanji.transforms.bylines.people import Byline
from hanji.transforms.normalize.instants import Instant, path_day, resolve_time
from hanji.transforms.publishers.site_titles import strip_site
from hanji.transforms.records import Author, Candidate

__all__ = [
    "TRUST",
    "Instant",
    "People",
    "folded",
    "path_day",
    "resolve_people",
    "resolve_time",
    "resolve_title",
    "site_names",
]

# Weight of a claim by its signal; of equal sums the signal named first wins.
TRUST: dict[str, float] = {
    "selector": 8.0,  # a publisher's own: more than all others together
    "json-ld": 1.0,
    "og": 1.2,
    "h1": 1.0,
    "meta": 0.8,
    "parsely": 0.8,
    "microdata": 0.7,
    "dublin-core": 0.6,
    "feed": 0.6,
    "time": 0.5,
    "title": 0.6,
    "byline": 0.5,
    "visible": 0.4,
    "url": 0.2,
}
# An article's own headline in JSON-LD is worth what two other signals are that agree on another one.
STATED = 2.5
_NO_ARTICLE = ("VideoObject", "WebPage", "ItemPage", "CreativeWork", "")
_WORDS = re.compile(r"\w+")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*$")


def folded(text: str) -> str:
    """The words alone, without case: what two spellings of one title or name share.

    >>> folded("Tide’s  turn — at last!")
    'tide s turn at last'
    """
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def _first(candidates: Iterable[Candidate], field: str) -> list[Candidate]:
    return [claim for claim in candidates if claim.field == field]


# ---- titles


def site_names(candidates: Sequence[Candidate], host: str = "") -> frozenset[str]:
    """The folded names that the site goes by: as stated, its host, and the host's own word."""
    names = {folded(claim.value) for claim in candidates if claim.field == "publisher"}
    if host:
        labels = host.split(".")
        names |= {
            folded(host),
            folded("www." + host),
            folded(labels[0]),
            *(folded(label) for label in labels[:-1] if len(label) > 3),
        }
    return frozenset(name for name in names if name)


def _is_site(names: frozenset[str]) -> Callable[[str], bool]:
    tight = {name.replace(" ", "") for name in names}

    def ask(part: str) -> bool:
        own = folded(part)
        bare = own.replace(" ", "")
        return (
            own in names
            or bare in tight
            or bare.removeprefix("the") in tight
            or (
                len(bare) > 4
                and any(len(name) > 4 and (bare.startswith(name) or name.startswith(bare)) for name in tight)
            )
        )

    return ask


def resolve_title(candidates: Sequence[Candidate], sites: frozenset[str]) -> Candidate | None:
    """The headline that the claims agree on most, without the site's name.

    A claim that is nothing but the site's name loses; one that is cut off counts for the whole one; one that goes on
    after a separator counts for the shorter one too, if another signal states that.

    >>> claims = [Candidate(field="title", value=v, signal=s) for v, s in (
    ...     ("Garam Daily", "json-ld"), ("Tide turns | Garam Daily", "og"), ("Tide turns", "h1"))]
    >>> resolve_title(claims, frozenset(["garam daily"])).value
    'Tide turns'
    """
    is_site = _is_site(sites)
    stripped: dict[str, tuple[Candidate, float]] = {}
    heads = 0
    for claim in _first(candidates, "title"):
        value = strip_site(claim.value, is_site)[0]
        key = folded(value)
        if not key or is_site(value):
            continue
        weight = TRUST.get(claim.signal, 0.3)
        if claim.signal == "h1":
            weight, heads = weight / (1 + heads), heads + 1
        if claim.signal == "json-ld":
            weight *= 0.4 if claim.detail.endswith(".name") or claim.detail in _NO_ARTICLE else STATED
        first, total = stripped.get(key, (msgspec.structs.replace(claim, value=value), 0.0))
        stripped[key] = (first, max(total, weight) + 0.3 * min(total, weight))
    return _most_agreed(stripped)


def _most_agreed(stripped: dict[str, tuple[Candidate, float]]) -> Candidate | None:
    best, found = -1.0, None
    for key, (claim, weight) in stripped.items():
        support = weight
        for other, (longer, more) in stripped.items():
            if other != key and len(key) > 8 and other.startswith(key):
                rest = longer.value[len(claim.value) :].strip()
                support += (
                    -0.5 * more if _CUT_OFF.search(claim.value) else (0.9 if rest[:1] in "-–—|ㅣ:·<" else 0.5) * more
                )
            elif other != key and len(other) > 8 and key.startswith(other) and _CUT_OFF.search(longer.value):
                support += more
        if support > best:
            best, found = support, claim
    return found


# ---- people


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
    r"https?://|www\.|^@|\b(?:published|updated|posted|mis à jour|publié|veröffentlicht|aktualisiert)\b|\d{4}|[{}<>]",
    re.IGNORECASE,
)


def resolve_people(candidates: Sequence[Candidate], sites: frozenset[str], *, agencies: bool = False) -> People:
    """The authors by the most trusted signal that names a person.

    A name that is the publisher's, an address, or `Published on …` is none; lists in one string are split; roles and
    e-mails go apart. A byline on the page wins where it names all of the others and more, or where the page does not
    show theirs. With `agencies`, those that the chosen signal credits beside people are authors too, and where no
    person is named anywhere, whoever is credited first, were it the site itself.
    """
    found = [people for signal in _PEOPLE_ORDER if (people := _stated_by(candidates, sites, signal))]
    named = [people for people in found if people.authors]
    if not named:
        credited = next((people for people in found if people.agencies), People())
        return _with_agencies(credited, frozenset()) if agencies else credited
    best = named[0]
    shown = next((people for people in named if people.signal == "byline"), None)
    if shown and shown is not best:
        ours, theirs = ({folded(author.name) for author in people.authors} for people in (best, shown))
        if ours < theirs or best.unseen:
            best = shown
    return _with_agencies(best, sites) if agencies and best.signal in _STRUCTURED else best


def _with_agencies(people: People, sites: frozenset[str]) -> People:
    is_site = _is_site(sites)
    houses = tuple(Author(name=name) for name in people.agencies if not is_site(name))
    return msgspec.structs.replace(people, authors=people.authors + houses)


_STRUCTURED = frozenset(("json-ld", "meta", "parsely"))
_PEOPLE_ORDER = ("selector", "json-ld", "meta", "parsely", "microdata", "dublin-core", "byline", "visible", "feed")


def _stated_by(candidates: Sequence[Candidate], sites: frozenset[str], signal: str) -> People | None:
    claims = [c for c in _first(candidates, "author") if c.signal == signal]
    if not claims:
        return None
    read = [(claim, byline) for claim in claims if (byline := _person(claim, sites))]
    authors = tuple(author for author in merge_authors([byline for _, byline in read]) if author.name)
    houses = tuple(dict.fromkeys(name for _, byline in read for name in byline.agencies))
    unseen = bool(authors) and all(UNSEEN in claim.detail for claim, byline in read if byline.authors)
    return People(authors=authors, agencies=houses, signal=signal, detail=claims[0].detail, unseen=unseen)


def _person(claim: Candidate, sites: frozenset[str]) -> Byline | None:
    value = claim.value.strip(" ,;|")
    if not value or len(value) > 300 or _NO_NAME.search(value):
        return None
    if _is_site(sites)(value):
        return Byline(agencies=(value,), confidence=1.0, rule="site")
    found = read_byline(value)
    if found is None and value.count(",") and (found := read_byline(value.partition(",")[0])) and found.agencies:
        return None
    if found is None and claim.detail.startswith(_BODIES) and len(value) < 60:
        return Byline(agencies=(value,), confidence=0.8, rule="stated")
    if found is None and claim.detail.startswith("Person") and 1 < len(value) < 40:
        return Byline(authors=(Author(name=value),), confidence=0.5, rule="stated")
    return found
