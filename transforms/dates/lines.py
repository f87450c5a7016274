"""Publication dates on short lines, in the shapes that newspapers write: which date, of what, with which zone.

A date is found at its year, since a year stands on few lines; what follows or precedes it decides (see `days`). Then
the time of day, the label, the weekday and the zone beside it are read. Nothing is guessed: no year-only or month-only
dates.
"""

import re
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hanji.transforms.dates.clock import Clock, clock_after, clock_before
from hanji.transforms.dates.date_labels import FILLERS, FURNITURE, LABELS, RELATIVE, RELATIVE_WORDS
from hanji.transforms.dates.date_words import (
    SEPARATORS,
    WORDS,
    known_label,
    label_before,
    label_behind,
    weekday_behind,
    words_before,
)
from hanji.transforms.dates.days import Day, day_at_year
from hanji.transforms.dates.zones import parse_offset

LONGEST_LINE: Final = 200


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date on a line. `start`:`end` spans it with its label, weekday and zone.

    `kind` is `published`, `modified` or "" (unlabelled, or a label that says neither, as `Stand:`).
    `value` is a naive wall clock, or aware if the line states a zone. `precision` is `day`, `minute` or `second`.
    `rule` is the shape of the day, with `+time` where a time of day stood beside it.
    """

    start: int
    end: int
    kind: str
    value: datetime
    precision: str
    rule: str


class _Core(NamedTuple):
    """A date without its label."""

    start: int
    end: int
    value: datetime
    precision: str
    rule: str

    def labelled(self, start: int, end: int, label: str | None) -> FoundDate:
        return FoundDate(
            start=start,
            end=end,
            kind=LABELS[label] if label else "",
            value=self.value,
            precision=self.precision,
            rule=self.rule,
        )


# A year, also where the next words were glued to it: `20194:29 AM`, `20233 years`.
# The look back stands behind the first digits, so that the search can skip to them.
_YEAR: Final = re.compile(r"(?:19|20)(?<!\d..)\d\d(?:(?!\d)|(?=\d{1,2}:\d\d|\d (?:year|month|week|day|hour|min)))")
_ANY_YEAR: Final = re.compile(r"(?<!\d)(?:19\d\d|20\d\d|25[5-7]\d)(?!\d)")
_SHORT_YEAR: Final = re.compile(r"(?<![\d.,/\-])['’]?(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/]|\.\d)\.?")
_AMOUNT: Final = re.compile(r"\d|(?:^|\s)(?:an?|une?|eine[rm]?|einem|one|uma?|una|een|en|ett?)\s")
# Digits of Arabic, Persian, Hindi, Bengali and full-width text, and how its years begin.
_NATIVE: Final = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯０１２３４５６７８９"
_TO_ASCII: Final = str.maketrans(_NATIVE, "0123456789" * 5)


def find_dates(line: str, *, day_first: bool = True) -> tuple[FoundDate, ...]:
    """Every full date on a line, from left to right; () for lines over 200 characters.

    `day_first` reads `04/06/2023` where neither number decides; a US clock (`9:07 PM`) on the line overrules it.

    >>> [(f.kind, f.value.isoformat(), f.precision) for f in find_dates("입력 2023.06.04. 오후 9:07")]
    [('published', '2023-06-04T21:07:00', 'minute')]
    >>> find_dates("In 2023, 3월 4일, version 2.5.1")
    ()
    """
    if len(line) > LONGEST_LINE:
        return ()
    years = _YEAR
    if "20" not in line and "19" not in line:
        if line.isascii() or not _has_other_year(line):
            return _short_year(line) if len(line) <= 60 and (line.count(".") > 1 or line.count("/") > 1) else ()
        line = line.translate(_TO_ASCII)
        years = _ANY_YEAR
    cores: list[_Core] = []
    floor = 0
    for found in years.finditer(line):
        core = _core(line, floor, found.start(), day_first) if found.start() >= floor else None
        if core is not None:
            cores.append(core)
            floor = core.end
    if cores:
        return _labelled(line, cores)
    return _short_year(line) if len(line) <= 60 else ()


def _has_other_year(line: str) -> bool:
    """Years in other digits, and years of the Buddhist calendar in Thai text."""
    return (
        ("25" in line and "\u0e00" <= max(line) <= "\u0e7f")
        or "٢٠" in line
        or "۲۰" in line
        or "२०" in line
        or "২০" in line
        or "２０" in line
    )


def _core(line: str, floor: int, year: int, day_first: bool) -> _Core | None:
    """The date whose year stands at `year`, with its time of day."""
    day = day_at_year(line, floor, year, day_first=day_first)
    if day is None:
        return None
    start, end = day.start, day.end
    clock = day.clock or (clock_after(line, end) if end < len(line) else None)
    if clock is None and end < len(line):
        end = weekday_behind(line, end)
        clock = clock_after(line, end) if end > day.end else None
    if start > floor and (clock is None or "|" in line[end : clock.start + 4]):
        ahead = clock_before(line, floor, start) or clock_before(line, floor, words_before(line, floor, start))
        if ahead is not None and ahead.hour >= 0:
            clock, start = ahead, ahead.start
    return _dated(day, clock, start, max(end, clock.end) if clock else end)


def _dated(day: Day, clock: Clock | None, start: int, end: int) -> _Core | None:
    """The date and time put together; None if there is no such day or hour, or if it is what an empty field shows."""
    if (day.year, day.month, day.day) == (1970, 1, 1):
        return None
    try:
        if clock is None:
            return _Core(start, end, datetime(day.year, day.month, day.day), "day", day.rule)  # noqa: DTZ001
        # A wall clock: its zone is stated behind it, or known to the caller only.
        value = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second or 0)  # noqa: DTZ001
    except ValueError:
        return None
    if clock.zone:
        value = value.replace(tzinfo=clock.tzinfo(value))
    if day.ambiguous and clock.meridiem and _is_american(value):
        value = value.replace(month=value.day, day=value.month)
    return _Core(start, end, value, "minute" if clock.second is None else "second", f"{day.rule}+time")


def _is_american(value: datetime) -> bool:
    offset = value.utcoffset()
    return offset is None or offset.total_seconds() < 0


def _short_year(line: str) -> tuple[FoundDate, ...]:
    """`입력 '23.6.4`, `Stand: 04.06.23, 21:07`: only behind a label, whose script tells the order."""
    found = _SHORT_YEAR.search(line)
    if found is None or found.start() == 0:
        return ()
    start, label = label_before(line, 0, found.start())
    if label is None:
        return ()
    year_first = label[-1] >= "\u2e80"
    year, month, day = found[1] if year_first else found[4], int(found[3]), int(found[4] if year_first else found[1])
    if len(year) != 2:
        return ()
    century = 2000 if int(year) < 70 else 1900
    rule = "ymd.short" if year_first else "dmy.short"
    short = Day(found.start(), found.end(), century + int(year), month, day, rule, found[2] == "/" and not year_first)
    clock = clock_after(line, short.end)
    core = _dated(short, clock, start, clock.end if clock else short.end)
    return (core.labelled(start, core.end, label),) if core else ()


def _labelled(line: str, cores: list[_Core]) -> tuple[FoundDate, ...]:
    """The dates with their labels: before each, or behind where the line starts with a date and ends in a label."""
    floors = [0, *(core.end for core in cores)]
    before = [label_before(line, floor, core.start) for floor, core in zip(floors, cores, strict=False)]
    if before[0][1] is None and cores[-1].end < len(line):
        starts = [words_before(line, floor, core.start) for floor, core in zip(floors, cores, strict=False)]
        limits = [*starts[1:], len(line)]
        behind = [label_behind(line, core.end, limit) for core, limit in zip(cores, limits, strict=True)]
        if behind[-1][1] is not None:
            parts = zip(cores, starts, behind, strict=True)
            return tuple(core.labelled(start, end, label) for core, start, (end, label) in parts)
    dates = tuple(core.labelled(start, core.end, label) for core, (start, label) in zip(cores, before, strict=True))
    return dates + _same_day(line, cores[-1])


def _same_day(line: str, last: _Core) -> tuple[FoundDate, ...]:
    """A labelled time behind a date: `06/01/2026 - 13:55 • Updated 14:20` is of the same day."""
    if last.precision == "day" or ":" not in line[last.end :]:
        return ()
    for word in WORDS.finditer(line, last.end):
        clock = clock_after(line, word.end())
        if clock is None or clock.hour < 0:
            continue
        start, label = label_before(line, last.end, word.end())
        if label is None:
            return ()
        value = last.value.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
        core = _Core(start, clock.end, value, "minute" if clock.second is None else "second", "same-day+time")
        return (core.labelled(start, clock.end, label),)
    return ()


def is_date_line(line: str, found: tuple[FoundDate, ...]) -> bool:
    """Whether a line is nothing but dates, labels and small furniture (`기사원문`, `댓글 0`, `3 min read`).

    >>> line = "입력2023.06.04. 오후 9:07  기사원문"
    >>> is_date_line(line, find_dates(line)), is_date_line("June 4, 2013 was wet", find_dates("June 4, 2013 was wet"))
    (True, False)
    """
    if not found:
        return False
    position = 0
    for date in found:
        if not _is_furniture(line[position : date.start]):
            return False
        position = date.end
    return _is_furniture(line[position:])


def _is_furniture(text: str) -> bool:
    bare = text.strip(SEPARATORS)
    return not bare or all(map(_is_small, re.split(r"[|•·ㅣ│｜ㆍ・/]", bare)))


def _is_small(text: str) -> bool:
    bare = text.strip(SEPARATORS)
    word = bare.lower()
    return word in LABELS or word in FILLERS or FURNITURE.match(bare) is not None or is_relative(bare)


def is_relative(line: str) -> bool:
    """Whether a line is only a stamp relative to an unknown now, which is no date: `3 weeks ago`, `15시간 전`.

    >>> is_relative("3 weeks ago"), is_relative("15시간 전"), is_relative("3 weeks ago the dam broke")
    (True, True, False)
    """
    if len(line) > 60:
        return False
    text = line.strip(SEPARATORS).lower()
    if text in RELATIVE_WORDS:
        return True
    if _AMOUNT.search(text) is None:
        return False
    if RELATIVE.fullmatch(text) is not None:
        return True
    # `Updated 5 min ago`: one or two words of label before the stamp.
    for words in (1, 2):
        parts = text.split(None, words)
        if len(parts) > words and " ".join(parts[:words]).rstrip(SEPARATORS) in LABELS:
            return RELATIVE.fullmatch(parts[words]) is not None
    return False


def label_kind(line: str) -> str | None:
    """`published` or `modified` if a line is only such a label, in any language known; else None.

    >>> label_kind("Published:"), label_kind("최종수정"), label_kind("Publié le"), label_kind("Sports")
    ('published', 'modified', 'published', None)
    """
    if len(line) > 48:
        return None
    label = known_label(" ".join(line.strip(SEPARATORS).split()))
    return LABELS[label] or None if label else None


def resolve(found: FoundDate, zone: str | None, zone_source: str) -> tuple[str, str, str]:
    """RFC 3339 text with offset, precision, and what the offset rests on: `stated` or `zone_source`.

    `zone` is an IANA name or an offset (`+09:00`) and applies where the line states none; None gives UTC as
    `assumed-utc`. A date without time is midnight there. Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.

    >>> resolve(find_dates("June 4, 2013 - 21:07")[0], "Asia/Seoul", "publisher")
    ('2013-06-04T21:07:00+09:00', 'minute', 'publisher')
    """
    value, source = found.value, "stated"
    if value.tzinfo is None:
        source = zone_source if zone else "assumed-utc"
        value = value.replace(tzinfo=parse_offset(zone or "+00:00") or ZoneInfo(zone or "UTC"))
    return value.isoformat(), found.precision, source
