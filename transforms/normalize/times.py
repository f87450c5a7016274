"""Published and modified: every stated date in its order, labels first, with the zone that applies."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from hanji.transforms.clean.verdicts import FAR
from hanji.transforms.dates import FoundDate, find_dates, label_kind, resolve
from hanji.transforms.normalize.claims import Claim, opening_of
from hanji.transforms.publishers import Publisher, country_zone
from hanji.transforms.records import Cleaned, Role, Segment

# Roles whose lines may state when the article was published, and of noise the rules of lines that no word explains.
_STATING = (Role.PUBLISHED, Role.MODIFIED, Role.BYLINE, Role.SECTION, Role.NOISE)
_UNEXPLAINED = ("layout", FAR.rule)

_LANGUAGE_ZONES = {"ko": "Asia/Seoul", "ja": "Asia/Tokyo"}


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """An IANA zone, and what it was taken from."""

    name: str | None
    source: str


class Times(msgspec.Struct, frozen=True, kw_only=True):
    """RFC 3339 instants as claims, and the precision of the first."""

    published: Claim | None = None
    modified: Claim | None = None
    precision: str | None = None


def find_times(cleaned: Cleaned, zone: Zone) -> Times:
    """When the article was published and last modified, by the page's own words."""
    stated = list(_stated(cleaned))
    published = _first(stated, "published") or _unlabelled(stated)
    modified = _first(stated, "modified") or _second(stated, published)
    if published is None and modified is not None and len(stated) == 1:
        published, modified = modified, None
    if published is None and modified is None:
        published = _in_dateline(cleaned) or _only(cleaned)
    first, precision = dated_claim(published, zone)
    return Times(published=first, modified=dated_claim(modified, zone)[0], precision=precision)


def zone_of(publisher: Publisher | None, hosts: list[str], language: str | None) -> Zone:
    """The zone for a date that states none, and why: the publisher's, else that of a one-zone country's host.

    Where nothing names a place, the language may: nearly all Korean and Japanese news is written in one zone.
    """
    if publisher and publisher.time_zone:
        return Zone(name=publisher.time_zone, source="publisher")
    for host in hosts:
        if zone := country_zone(host):
            return Zone(name=zone, source="assumed-country")
    if zone := _LANGUAGE_ZONES.get(language or ""):
        return Zone(name=zone, source="assumed-language")
    return Zone(name=None, source="assumed-utc")


def _stated(cleaned: Cleaned) -> Iterable[tuple[int, FoundDate, bool]]:
    """(place, date, in the header?) of each date outside the body; a label on the line before counts for a date."""
    body = opening_of(cleaned)
    label = ""
    for at, segment in enumerate(cleaned.segments):
        if segment.role not in _STATING:
            continue
        for date in _dates(segment):
            yield at, date if date.kind or not label else msgspec.structs.replace(date, kind=label), at < body
            label = ""
        label = label_kind(segment.text) or ""


def _dates(segment: Segment) -> tuple[FoundDate, ...]:
    """The dates a line states; of one that only the layout made noise, labelled ones: other stories have dates."""
    if segment.role is not Role.NOISE:
        return find_dates(segment.text)
    if not segment.rule.startswith(_UNEXPLAINED):
        return ()
    return tuple(date for date in find_dates(segment.text) if date.kind)


def _in_dateline(cleaned: Cleaned) -> FoundDate | None:
    """A whole date in the dateline: `Busan, 21 October 2025`."""
    dates = (find_dates(segment.text) for segment in cleaned.segments if segment.role is Role.DATELINE)
    return next((date for found in dates for date in found), None)


def _only(cleaned: Cleaned) -> FoundDate | None:
    """The one day that all the lines outside the body name, wherever they stand."""
    dates = [date for segment in cleaned.segments if segment.role in _STATING for date in find_dates(segment.text)]
    return dates[0] if len({date.value.date() for date in dates}) == 1 else None


def _first(stated: list[tuple[int, FoundDate, bool]], kind: str) -> FoundDate | None:
    """The first date with a label, of those with the best precision on its line."""
    found = [date for _, date, _ in stated if date.kind == kind]
    timed = [date for date in found if date.precision != "day"]
    return next(iter(timed or found), None)


def _unlabelled(stated: list[tuple[int, FoundDate, bool]]) -> FoundDate | None:
    """The first date without a label: in the header, else the last one of the footer."""
    header = [date for _, date, early in stated if early and not date.kind]
    footer = [date for _, date, early in stated if not early and not date.kind]
    timed = [date for date in header if date.precision != "day"]
    return next(iter(timed or header or footer[::-1]), None)


def _second(stated: list[tuple[int, FoundDate, bool]], published: FoundDate | None) -> FoundDate | None:
    """A second date on the same line that is later: `2018.06.04 13:44 | 2018.06.04 15:10`."""
    for (at, date, _), (other_at, other, _) in pairwise(stated):
        if date is published and other_at == at and not other.kind and _later(other, date):
            return other
    return None


def _later(date: FoundDate, than: FoundDate) -> bool:
    return date.value.replace(tzinfo=None) > than.value.replace(tzinfo=None)


def dated_claim(date: FoundDate | None, zone: Zone, signal: str = "") -> tuple[Claim | None, str | None]:
    """A date as a claim with its precision; without a `signal` the rule that found it on its line is that."""
    if date is None:
        return None, None
    text, precision, detail = resolve(date, zone.name, zone.source)
    return Claim(value=text, signal=signal or f"line.{date.rule}", detail=f"zone: {detail}"), precision
