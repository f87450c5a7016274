"""Dates of feeds: what machines write (RFC 822, W3C, digits, `ctime`), put into a shape that `find_dates` reads."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from hanji.transforms.dates import find_dates

_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?")
_EPOCH = re.compile(r"(1\d{9})(?:\.\d+|(\d{3}))?")
_SHORT_YEAR = r"\b(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -]"
_CTIME = r"\b([A-Z][a-z]{2}) +(\d{1,2}) +([\d:]{5,8}) +([A-Z]{2,5}) +(\d{4})$"
# Rewritten in this order; each stands beside what it must change. None may change `Mon, 23 Nov 2026 10:00:00 +0900`.
REWRITES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(_SHORT_YEAR + r"([0-6]\d)(?=\s+\d{1,2}:)"), r"\1 \2 20\3", "23 Nov 26 10:00 EST"),
    (re.compile(_SHORT_YEAR + r"([7-9]\d)(?=\s+\d{1,2}:)"), r"\1 \2 19\3", "23 Nov 96 10:00 EST"),
    (re.compile(_CTIME), r"\2 \1 \5 \3 \4", "Nov 23 10:00:00 KST 2026"),
    (re.compile(r"\b(\d{1,2}) +(\d{1,2})월 +(\d{4})\b"), r"\3-\2-\1", "23 11월 2026"),
    (re.compile(r"(?<=\d)T(\d\d)(?=Z|[+-]\d\d|$)"), r"T\1:00", "2026-11-23T10Z"),
    (re.compile(r"(?<=\d )([+-])(\d)(:?\d\d)$"), r"\g<1>0\2\3", "10:00:00 +900"),
    (re.compile(r"\bUT$"), "UTC", "10:00:00 UT"),
    (re.compile(r"\[[A-Z]\w+/[\w/]+\]$"), "", "2026-11-23T10:00:00+09:00[Asia/Seoul]"),
)
_MIDNIGHT = re.compile(r"\b24:00(?::00)?\b")
_TWO_NUMBERS = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{4}\b")
_LONGEST = 120


class FeedClock(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed's dates have in common: the offset of those that state one, and whether the day goes first."""

    offset: dt.timedelta | None = None
    day_first: bool = True


def feed_clock(dates: Iterable[str | None]) -> FeedClock:
    """The clock that a feed's own dates show. Two different offsets show none.

    >>> feed_clock(["2026-11-23 10:00", "Mon, 23 Nov 2026 10:00:00 KST"]).offset
    datetime.timedelta(seconds=32400)
    """
    stated = [text for text in dates if text]
    offsets = {value.utcoffset() for text in stated if (value := _read(text, day_first=True)[0]) and value.tzinfo}
    votes: Counter[bool] = Counter()
    for text in stated:
        if found := _TWO_NUMBERS.match(text):
            votes[True] += int(found[1]) > 12
            votes[False] += int(found[2]) > 12
    offset = next(iter(offsets)) if len(offsets) == 1 else None
    return FeedClock(offset=offset, day_first=votes[True] >= votes[False])


def read_date(text: str | None, clock: FeedClock) -> tuple[str, str] | None:
    """A date as ISO 8601 text, as precise as it was stated, and where its zone is from: `stated`, `feed` or "".

    Without a zone (`2026-11-23T10:00`) the publisher's applies later. None where no full date stands, also for
    year-only and month-only dates.

    >>> read_date("Mon, 23 Nov 2026 10:00:00 KST", FeedClock()), read_date("20261123100000", FeedClock())
    (('2026-11-23T10:00:00+09:00', 'stated'), ('2026-11-23T10:00:00', ''))
    >>> read_date("2026년 11월 23일 10:00", FeedClock(offset=dt.timedelta(hours=9))), read_date("2026-11", FeedClock())
    (('2026-11-23T10:00+09:00', 'feed'), None)
    """
    value, precision = _read(text or "", day_first=clock.day_first)
    if value is None:
        return None
    if precision == "day":
        return value.date().isoformat(), ""
    zone = "stated" if value.tzinfo else ""
    if not zone and clock.offset is not None:
        value, zone = value.replace(tzinfo=dt.timezone(clock.offset)), "feed"
    return value.isoformat(timespec="minutes" if precision == "minute" else "seconds"), zone


def _read(text: str, *, day_first: bool) -> tuple[dt.datetime | None, str]:
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return None, ""
    if epoch := _EPOCH.fullmatch(text):
        return dt.datetime.fromtimestamp(int(epoch[1]), dt.UTC), "second"
    if digits := _DIGITS.fullmatch(text):
        text = _spaced(digits.groups())
    for pattern, replacement, _ in REWRITES:
        text = pattern.sub(replacement, text)
    late = _MIDNIGHT.search(text)
    found = find_dates(_MIDNIGHT.sub("00:00:00", text), day_first=day_first)
    if not found:
        return None, ""
    value = found[0].value + dt.timedelta(days=1) if late else found[0].value
    return value, found[0].precision


def _spaced(parts: Sequence[str | None]) -> str:
    year, month, day, hour, minute, second, zone = parts
    clock = ":".join(part for part in (hour, minute, second) if part)
    return f"{year}-{month}-{day}" + (f"T{clock}{zone or ''}" if clock else "")
