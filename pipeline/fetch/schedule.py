"""When a feed is asked again: what it says itself, what its server says, and what errors there were."""

import datetime as dt
import email.utils
import re
from collections.abc import Mapping

# No publisher's word is taken for more than a day, nor an error's.
LONGEST = dt.timedelta(days=1)
AFTER_ERROR = dt.timedelta(minutes=15)
USUAL = dt.timedelta(hours=1)

_MAX_AGE = re.compile(r"(?:^|[,\s])(?:s-maxage|max-age)\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_NOT_KEPT = re.compile(r"(?:^|[,\s])no-(?:cache|store)\b", re.IGNORECASE)
_TTL = re.compile(rb"<(?:\w+:)?ttl>\s*(\d{1,6})\s*<", re.IGNORECASE)
_PERIOD = re.compile(rb"<(?:\w+:)?updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*<", re.IGNORECASE)
_FREQUENCY = re.compile(rb"<(?:\w+:)?updateFrequency>\s*(\d{1,5})\s*<", re.IGNORECASE)
_HOURS = {b"hourly": 1, b"daily": 24, b"weekly": 168, b"monthly": 720, b"yearly": 8760}
# A feed says so before its entries.
_HEAD = 20_000


def fresh_for(headers: Mapping[str, str], body: bytes, now: dt.datetime) -> dt.timedelta:
    """How long a feed needn't be asked again, by its own `ttl` (RSS 2.0) or `sy:updatePeriod`, and by its server.

    The longest of them, at most a day; nothing where nobody says so.

    >>> now = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
    >>> str(fresh_for({"cache-control": "public, max-age=600"}, b"<rss><channel><ttl>30</ttl>", now))
    '0:30:00'
    """
    return min(max(_of_feed(body[:_HEAD]), _of_server(headers, now), retry_after(headers, now)), LONGEST)


def retry_after(headers: Mapping[str, str], now: dt.datetime) -> dt.timedelta:
    """What `Retry-After` asks for, in seconds or as a date; nothing for anything else.

    >>> now = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
    >>> [str(retry_after({"retry-after": value}, now)) for value in ("120", "Mon, 23 Nov 2026 11:00:00 GMT", "soon")]
    ['0:02:00', '1:00:00', '0:00:00']
    """
    stated = headers.get("retry-after", "").strip()
    if stated.isdigit():
        return min(dt.timedelta(seconds=int(stated[:9])), LONGEST)
    return min(_until(stated, now), LONGEST)


def after_error(failures: int, headers: Mapping[str, str], now: dt.datetime) -> dt.timedelta:
    """How long to wait after so many errors in a row: as the server asks, else twice as long each time.

    >>> [str(after_error(n, {}, dt.datetime.now(dt.UTC))) for n in (1, 2, 3, 20)]
    ['0:15:00', '0:30:00', '1:00:00', '1 day, 0:00:00']
    """
    return retry_after(headers, now) or min(AFTER_ERROR * 2 ** min(failures - 1, 10), LONGEST)


def _of_feed(head: bytes) -> dt.timedelta:
    ttl, period, frequency = _TTL.search(head), _PERIOD.search(head), _FREQUENCY.search(head)
    stated = dt.timedelta(minutes=int(ttl[1])) if ttl else dt.timedelta(0)
    if period is None:
        return stated
    times = max(int(frequency[1]), 1) if frequency else 1
    return max(stated, dt.timedelta(hours=_HOURS[period[1].lower()]) / times)


def _of_server(headers: Mapping[str, str], now: dt.datetime) -> dt.timedelta:
    control = headers.get("cache-control", "")
    if _NOT_KEPT.search(control):
        return dt.timedelta(0)
    if found := _MAX_AGE.search(control):
        age = headers.get("age", "")
        return max(dt.timedelta(seconds=int(found[1]) - (int(age) if age.isdigit() else 0)), dt.timedelta(0))
    return _until(headers.get("expires", ""), now)


def _until(date: str, now: dt.datetime) -> dt.timedelta:
    try:
        then = email.utils.parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError):
        return dt.timedelta(0)
    then = then if then.tzinfo else then.replace(tzinfo=dt.UTC)
    return max(then - now, dt.timedelta(0))
