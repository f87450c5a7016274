"""Which of many claims is the value: a documented order of trust, with cross-checks between the claims.

The order of trust is that of `TRUST`. It does not decide alone: a title that several signals agree on beats the first
one's, a name that is the publisher's is no author, a date that the others contradict loses.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import msgspec

from hanji.transforms.bylines import merge_authors, read_byline
from hanji.transforms.dates import find_dates
from hanji.transforms.bylines.people import Byline
from hanji.transforms.records import Author, Candidate
from hanji.transforms.publishers.site_titles import strip_site

# Weight of a claim by its signal; of equal sums the signal named first wins.
TRUST: dict[str, float] = {
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
        names |= {folded(host), folded("www." + host), folded(labels[0]), *(folded(label) for label in labels[:-1] if len(label) > 3)}
    return frozenset(name for name in names if name)


def _is_site(names: frozenset[str]) -> Callable[[str], bool]:
    tight = {name.replace(" ", "") for name in names}

    def ask(part: str) -> bool:
        own = folded(part)
        bare = own.replace(" ", "")
        return own in names or bare in tight or bare.removeprefix("the") in tight or (
            len(bare) > 4 and any(len(name) > 4 and (bare.startswith(name) or name.startswith(bare)) for name in tight)
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
                support += -0.5 * more if _CUT_OFF.search(claim.value) else (0.9 if rest[:1] in "-–—|ㅣ:·<" else 0.5) * more
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
_PEOPLE_ORDER = ("json-ld", "meta", "parsely", "microdata", "dublin-core", "byline", "visible", "feed")


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


# ---- dates


class Instant(msgspec.Struct, frozen=True, kw_only=True):
    """A parsed claim; `value` is naive where no zone is stated. `precision` is `day`, `minute` or `second`."""

    value: datetime
    precision: str
    claim: Candidate


_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_RFC2822 = re.compile(r"^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} ")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}")
_ODD_ISO = re.compile(r"^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{0,2})?")
_PATH = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)")


def parse_instant(claim: Candidate) -> Instant | None:
    """A claim of a date in any notation of machines or people; None if it states no day.

    >>> claim = Candidate(field="published", value="2013-06-04T21:07:00+0900", signal="meta")
    >>> parse_instant(claim).value.isoformat(), parse_instant(claim).precision
    ('2013-06-04T21:07:00+09:00', 'second')
    """
    text = " ".join(claim.value.split())
    parsed = _machine(text)
    if parsed is None:
        dates = find_dates(text[:200])
        if not dates:
            return None
        parsed = dates[0].value, dates[0].precision
    value, precision = parsed
    if not 1990 <= value.year <= 2100:
        return None
    return Instant(value=value, precision=precision, claim=claim)


def _machine(text: str) -> tuple[datetime, str] | None:
    try:
        if _ISO.match(text):
            return _iso(text)
        if _EPOCH.fullmatch(text):
            return datetime.fromtimestamp(float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1), UTC), "second"
        if _RFC2822.match(text):
            return parsedate_to_datetime(text), "second"
        if compact := _COMPACT.match(text):
            parts = [int(part) for part in compact.groups() if part]
            return datetime(*parts), ("day", "day", "day", "day", "minute", "second")[len(parts) - 1]  # type: ignore[arg-type]  # noqa: DTZ001
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _iso(text: str) -> tuple[datetime, str] | None:
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        odd = _ODD_ISO.match(text)
        if not odd:
            return datetime.fromisoformat(text[:10]), "day"
        zone = {"Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", None: ""}.get(odd[5], odd[5] or "")
        if zone and ":" not in zone:
            zone = f"{zone[0]}{zone[1:].zfill(2):0<4}"
        value = datetime.fromisoformat(f"{odd[1]}T{odd[2]:0>2}:{odd[3]}:{odd[4] or '00'}{zone}")
    if len(text) <= 10:
        return value, "day"
    return value, "second" if text.count(":") >= 2 and value.second else "minute"


def path_day(url: str) -> datetime | None:
    """The day in an address: `/2013/06/04/`, `/20130604`.

    >>> path_day("https://garam.example/2013/06/04/tide").date().isoformat()
    '2013-06-04'
    """
    found = _PATH.search(url)
    if not found:
        return None
    try:
        return datetime(*map(int, found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def resolve_time(candidates: Sequence[Candidate], field: str = "published", url: str = "") -> Instant | None:
    """The first claim in the order of trust that the others do not contradict, the finest notation of it.

    A claim that only states the day gives way to one of the same day with a time, one without a zone to the same
    wall clock with a zone; a day that the address and another claim contradict loses.
    """
    order = ("json-ld", "meta", "parsely", "microdata", "time", "visible", "dublin-core", "script", "feed")
    fields = (field, "created") if field == "published" else (field,)
    instants = [
        instant
        for signal in order
        for name in fields
        for claim in candidates
        if claim.field == name and claim.signal == signal and (instant := parse_instant(claim))
    ]
    day = path_day(url)
    if not instants:
        claim = Candidate(field=field, value=url, signal="url")
        return Instant(value=day, precision="day", claim=claim) if day and field == "published" else None
    chosen = instants[0]
    if field == "published" and day and abs(_days(chosen.value, day)) > 1:
        chosen = next((other for other in instants if abs(_days(other.value, day)) <= 1), chosen)
    return _finest(chosen, instants)


def _days(one: datetime, other: datetime) -> int:
    return (one.date() - other.date()).days


def _finest(chosen: Instant, instants: list[Instant]) -> Instant:
    midnight = chosen.precision == "day" or chosen.value.strftime("%H%M%S") == "000000"
    for other in instants:
        if other.claim.signal == "time" and other.claim.detail == "plain":
            continue
        if midnight and other.precision != "day" and abs(_days(other.value, chosen.value)) <= 1 and other.value.strftime("%H%M") != "0000":
            return other if _days(other.value, chosen.value) == 0 or other.value.tzinfo else chosen
        same = other.value.replace(tzinfo=None) - chosen.value.replace(tzinfo=None)
        if chosen.value.tzinfo is None and other.value.tzinfo and abs(same) < timedelta(minutes=1):
            return other
    return chosen
