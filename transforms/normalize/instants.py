"""Claims of dates in the notations of machines and people, and which of them holds."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

import msgspec

from hanji.transforms.dates import find_dates
from hanji.transforms.records import Candidate


class Instant(msgspec.Struct, frozen=True, kw_only=True):
    """A parsed claim; `value` is naive where no zone is stated. `precision` is `day`, `minute` or `second`."""

    value: datetime
    precision: str
    claim: Candidate


# What a page says of itself goes before what an earlier crawl, a feed or a message says of it.
_OF_PAGES = ("selector", "json-ld", "meta", "parsely", "microdata", "time", "visible", "dublin-core", "script")
_SHOWN = frozenset(("time", "visible", "script"))
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_RFC2822 = re.compile(r"^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} ")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}")
_ODD_ISO = re.compile(
    r"^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{0,2})?"
)
_SECONDS = re.compile(r"\d:\d\d:\d\d")
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
            return datetime.fromtimestamp(
                float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1), UTC
            ), "second"
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
    return value, "second" if _SECONDS.search(text) else "minute"


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
    wall clock with a zone; a day that the address and another claim contradict loses, and without a day in the address
    one that more kinds of signals contradict than support.
    """
    order = (*_OF_PAGES, "jsonl", "csv", "parquet", "feed", "mail")
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
    elif field == "published" and not day:
        changed = [seen.value for claim in candidates if claim.field == "modified" and (seen := parse_instant(claim))]
        chosen = _outvoting(chosen, instants, changed) or chosen
    return _finest(chosen, instants)


def _outvoting(chosen: Instant, instants: list[Instant], changed: list[datetime]) -> Instant | None:
    """The first claim of a day that more kinds of signals name than the chosen one, and at least two.

    What readers see is one kind. The day of a change has no votes: it is often given as that of publication.
    """
    votes: dict[date, set[str]] = {}
    for other in instants:
        if other.claim.detail != "plain" and all(_days(other.value, change) for change in changed):
            votes.setdefault(other.value.date(), set()).add(
                "shown" if other.claim.signal in _SHOWN else other.claim.signal
            )
    mine = {kind for day, kinds in votes.items() if abs((day - chosen.value.date()).days) <= 1 for kind in kinds}
    for other in instants:
        kinds = votes.get(other.value.date(), set())
        if abs(_days(other.value, chosen.value)) > 1 and len(kinds) > max(len(mine), 1):
            return other
    return None


def resolve_change(candidates: Sequence[Candidate], published: Instant | None) -> Instant | None:
    """When it was modified, as `resolve_time`; a claim of more than a day before it was published is none."""
    later = [
        claim
        for claim in candidates
        if claim.field == "modified"
        and (change := parse_instant(claim))
        and (published is None or _days(change.value, published.value) >= -1)
    ]
    return resolve_time(later, "modified")


def _days(one: datetime, other: datetime) -> int:
    return (one.date() - other.date()).days


def _finest(chosen: Instant, instants: list[Instant]) -> Instant:
    midnight = chosen.precision == "day" or chosen.value.strftime("%H%M%S") == "000000"
    for other in instants:
        if other.claim.signal == "time" and other.claim.detail == "plain":
            continue
        if (
            midnight
            and other.precision != "day"
            and abs(_days(other.value, chosen.value)) <= 1
            and other.value.strftime("%H%M") != "0000"
        ):
            return other if _days(other.value, chosen.value) == 0 or other.value.tzinfo else chosen
        same = other.value.replace(tzinfo=None) - chosen.value.replace(tzinfo=None)
        if chosen.value.tzinfo is None and other.value.tzinfo and abs(same) < timedelta(minutes=1):
            return other
    return chosen
