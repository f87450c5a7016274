"""Publication dates on short lines, in the shapes that newspapers write: which date, of what, with which zone.

A date is found at its year, since a year stands on few lines: what follows the year (`2023.06.04`, `2023년 6월 4일`,
`2024. március 31.`) or what precedes it (`4 Jun 2013`, `June 4, 2013`, `04/06/2023`) decides. Then the time of day, the
label, the weekday and the zone beside it are read. Nothing is guessed: no year-only, no month-only dates.
"""

import re
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hanji.transforms.clock import Clock, clock_after, clock_before, find_time
from hanji.transforms.date_labels import FILLERS, FURNITURE, LABELS, LONGEST_LABEL, RELATIVE
from hanji.transforms.months import WEEKDAYS, month_number
from hanji.transforms.zones import ZONE, parse_offset

__all__ = ["FoundDate", "find_dates", "find_time", "is_date_line", "is_relative", "label_kind", "resolve"]

LONGEST_LINE: Final = 200


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date on a line. `start`:`end` spans it with its label, weekday and zone.

    `kind` is `published`, `modified` or "" (unlabelled, or a label that says neither, as `Stand:`).
    `value` is a naive wall clock, or aware if the line states a zone. `precision` is `day`, `minute` or `second`.
    """

    start: int
    end: int
    kind: str
    value: datetime
    precision: str
    rule: str


class _Day(NamedTuple):
    start: int
    end: int
    year: int
    month: int
    day: int
    rule: str
    clock: Clock | None = None
    ambiguous: bool = False


class _Core(NamedTuple):
    start: int
    end: int
    value: datetime
    precision: str
    rule: str


# A year, also where the next words were glued to it: `20194:29 AM`, `20233 years`.
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?:(?!\d)|(?=\d{1,2}:\d\d|\d (?:year|month|week|day|hour|min)))")
_THAI_YEAR: Final = re.compile(r"(?<!\d)(?:19\d\d|20\d\d|25[5-7]\d)(?!\d)")
_WORD: Final = r"([^\W\d_][^\s\d,./:|()\-]{1,14}"

_YMD_NUMERIC: Final = re.compile(
    r"(\d{4})\s?([-./‐–−])\s{0,2}(\d{1,2})\s?\2\s{0,2}(\d{1,2})(?!\d|[-/.]\d+(?![\d:])|/\w)\.?"
)
_YMD_CJK: Final = re.compile(r"(\d{4})\s?([년年])\s?(\d{1,2})\s?[월月]\s?(\d{1,2})(?:\s?[일日号號]|(?!\d))")
_Y_WORD_D: Final = re.compile(
    rf"(\d{{4}})(?:\.|,|-?(?:e?ko)|\s?m\.)?[\s\-/]{{0,2}}{_WORD})[.\-]?\s?(\d{{1,2}})(?!\d)(?:\s?d\.|\.|-?[aáeéj]n)?"
)
_Y_D_WORD: Final = re.compile(rf"(\d{{4}})\. gada (\d{{1,2}})\. {_WORD})")
_DMY_NUMERIC: Final = re.compile(r"(?<!\d)(?<!\d[.,/\-])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?\Z")
_D_WORD_Y: Final = re.compile(
    r"(?<!\d)(?<!\d[.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-?го|\.)?[\s\-./]{0,2}(?:(?:de|of|af|di)\s|d['’])?"
    rf"{_WORD}(?: ال\S{{4,6}})?)\.?(?:\s?/\s?[^\s\d/]{{2,12}})?[\s,.\-/]{{0,3}}(?:(?:del?|of|,)\s{{1,2}})?\Z"
)
_D_THANG_Y: Final = re.compile(r"(?<!\d)(\d{1,2})\s?tháng\s?(\d{1,2})(?:,|\s?năm|\s?-)?\s?\Z", re.IGNORECASE)
_D_THAI_Y: Final = re.compile(r"(?<!\d)(\d{1,2})\s?([\u0e00-\u0e7f.]{3,14})\s?(?:พ\.ศ\.\s?)?\Z")
_WORD_D_Y: Final = re.compile(rf"(?<![^\W\d_]){_WORD})\.?[\s,\-]{{0,2}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,.\-/]{{0,3}}\Z")
_WORD_D_TIME_Y: Final = re.compile(
    rf"(?<![^\W\d_]){_WORD})\.?\s{{1,2}}(\d{{1,2}}),?\s(\d{{1,2}}):(\d\d)(?::(\d\d))?\s(?:({ZONE})\s)?\Z"
)
_SHORT_YEAR: Final = re.compile(r"(?<![\d.,/\-])['’]?(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/]|\.\d)\.?")
_DIGIT: Final = re.compile(r"\d")
_YEAR_WORD: Final = re.compile(r"\s?(?:r\.|[гр]\.|года|году|року|г(?=[\s,]|\Z))")
_AROUND: Final = re.compile(r"\s?[(（\[,]?\s?([^\W\d_][^\s\d,.:()（）\[\]|]{0,14})\.?[)）\]]?(?=[\s,|(]|\Z)")
_WORDS: Final = re.compile(r"[^\s\d:：|,;·•()（）\[\]<>/\"“”]+|[–—-]+")
_SEPARATORS: Final = " \t:：|,.;·•()（）[]<>/–—-*▲△○●■□◆◇▶▷"
_NATIVE: Final = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯０１２３４５６７８９"
_TO_ASCII: Final = str.maketrans(_NATIVE, "0123456789" * 5)
_NATIVE_CENTURIES: Final = ("٢٠", "۲۰", "२०", "২০", "２０", "١٩", "１９")


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
        if line.isascii() or not _has_native_year(line):
            return _short_year(line) if len(line) <= 60 else ()
        line = line.translate(_TO_ASCII)
        years = _THAI_YEAR
    cores: list[_Core] = []
    floor = 0
    for found in years.finditer(line):
        core = _core(line, floor, found.start(), day_first) if found.start() >= floor else None
        if core is not None:
            cores.append(core)
            floor = core.end
    if not cores:
        return _short_year(line) if len(line) <= 60 else ()
    return _labelled(line, cores)


def _has_native_year(line: str) -> bool:
    return any(century in line for century in _NATIVE_CENTURIES) or ("25" in line and "\u0e00" <= max(line) <= "\u0e7f")


def _core(line: str, floor: int, year: int, day_first: bool) -> _Core | None:
    day = _from_year(line, year) or _to_year(line, floor, year, day_first) or _from_year_word(line, year)
    if day is None:
        return None
    end = _weekday_after(line, day.end)
    clock = day.clock or clock_after(line, end)
    start = day.start
    if (clock is None or "|" in line[end : clock.start + 4]) and start > floor:
        ahead = clock_before(line, floor, _words_before(line, floor, start))
        if ahead is not None and ahead.hour >= 0:
            clock, start = ahead, ahead.start
    return _dated(line, day, clock, start, max(end, clock.end if clock else 0))


def _dated(line: str, day: _Day, clock: Clock | None, start: int, end: int) -> _Core | None:
    """The date and time put together; None if there is no such day or hour."""
    if clock is not None and clock.hour < 0:
        return None
    try:
        value = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # a wall clock until the zone is known
    except ValueError:
        return None
    if clock is None:
        return _Core(start, end, value, "day", day.rule)
    value = value.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
    value = value.replace(tzinfo=clock.tzinfo(value))
    if day.ambiguous and clock.meridiem and _is_american(value):
        value = value.replace(month=value.day, day=value.month)
    return _Core(start, end, value, "minute" if clock.second is None else "second", day.rule + "+time")


def _is_american(value: datetime) -> bool:
    offset = value.utcoffset()
    return offset is None or offset.total_seconds() < 0


def _from_year(line: str, year: int) -> _Day | None:
    """`2023-06-04`, `2023. 06. 04.`, `2023년 6월 4일`."""
    following = line[year + 4 : year + 6].strip()[:1]
    if following in "년年" and following:
        found, rule = _YMD_CJK.match(line, year), "ymd.cjk"
    elif following in "-./‐–−" and following and line[year - 1 : year] not in tuple("/=_#@.-"):
        found, rule = _YMD_NUMERIC.match(line, year), "ymd.numeric"
    else:
        return None
    if found is None:
        return None
    return _Day(year, found.end(), int(found[1]), int(found[3]), int(found[4]), rule)


def _from_year_word(line: str, year: int) -> _Day | None:
    """`2024. március 31.`, `2024 m. kovo 31 d.`, `2013-Jun-04`, `2024. gada 31. martā`."""
    found = _Y_D_WORD.match(line, year)
    if found is not None:
        month = month_number(found[3])
        return _Day(year, found.end(), int(found[1]), month, int(found[2]), "y-d-word") if month else None
    found = _Y_WORD_D.match(line, year)
    month = month_number(found[2]) if found else None
    if found is None or month is None:
        return None
    return _Day(year, found.end(), int(found[1]), month, int(found[3]), "y-word-d")


def _to_year(line: str, floor: int, year: int, day_first: bool) -> _Day | None:
    """What precedes the year: `04/06/2023`, `4 Jun 2013`, `June 4, 2013`."""
    floor = max(floor, year - 36)
    if _DIGIT.search(line, floor, year) is None:
        return None
    end, number = year + 4, int(line[year : year + 4])
    tail = _YEAR_WORD.match(line, end)
    end = tail.end() if tail else end
    return (
        _numeric_to_year(line, floor, year, day_first)
        or _day_word(line, floor, year, end, number)
        or _word_day(line, floor, year, end, number)
    )


def _numeric_to_year(line: str, floor: int, year: int, day_first: bool) -> _Day | None:
    found = _DMY_NUMERIC.search(line, floor, year)
    if found is None or line[year + 4 : year + 5] == "/":
        return None
    day, month = int(found[1]), int(found[3])
    ambiguous = found[2] != "." and day <= 12 and month <= 12
    if month > 12 or (ambiguous and not day_first):
        day, month = month, day
    return _Day(
        found.start(),
        year + 4,
        int(line[year : year + 4]),
        month,
        day,
        "dmy.numeric",
        ambiguous=ambiguous and day_first,
    )


def _day_word(line: str, floor: int, year: int, end: int, number: int) -> _Day | None:
    found = _D_WORD_Y.search(line, floor, year)
    if found is not None:
        month = month_number(found[2]) or month_number(found[2].split(" ")[0])
        if month is not None:
            return _Day(found.start(), end, number, month, int(found[1]), "d-word-y")
    if line.isascii():
        return None
    found = _D_THANG_Y.search(line, floor, year)
    if found is not None:
        return _Day(found.start(), end, number, int(found[2]), int(found[1]), "d-thang-y")
    found = _D_THAI_Y.search(line, floor, year)
    month = month_number(found[2]) if found else None
    if found is None or month is None:
        return None
    return _Day(found.start(), end, number - 543 if number > 2400 else number, month, int(found[1]), "d-thai-y")


def _word_day(line: str, floor: int, year: int, end: int, number: int) -> _Day | None:
    found = _WORD_D_Y.search(line, floor, year)
    if found is not None:
        month = month_number(found[1])
        return _Day(found.start(), end, number, month, int(found[2]), "word-d-y") if month else None
    found = _WORD_D_TIME_Y.search(line, floor, year)
    month = month_number(found[1]) if found else None
    if found is None or month is None:
        return None
    second = int(found[5]) if found[5] else None
    clock = Clock(found.start(3), end, int(found[3]), int(found[4]), second, found[6] or "", meridiem=False)
    if clock.hour > 23 or clock.minute > 59 or (second or 0) > 59:
        return None
    return _Day(found.start(), end, number, month, int(found[2]), "word-d-time-y", clock)


def _short_year(line: str) -> tuple[FoundDate, ...]:
    """`입력 '23.6.4`, `Stand: 04.06.23, 21:07`: only behind a label, whose script tells the order."""
    found = _SHORT_YEAR.search(line)
    if found is None or found.start() == 0:
        return ()
    start, label = _label_before(line, 0, _words_before(line, 0, found.start()))
    if label is None:
        return ()
    if len(found[1] if _is_asian(label) else found[4]) != 2:
        return ()
    first, month, last = int(found[1]), int(found[3]), int(found[4])
    century = 2000 if (first if _is_asian(label) else last) < 70 else 1900
    if _is_asian(label):
        day = _Day(found.start(), found.end(), century + first, month, last, "ymd.short")
    else:
        day = _Day(found.start(), found.end(), century + last, month, first, "dmy.short", ambiguous=found[2] == "/")
    clock = clock_after(line, day.end)
    core = _dated(line, day, clock, start, clock.end if clock else day.end)
    return (_found(core, start, core.end, LABELS[label]),) if core else ()


def _is_asian(label: str) -> bool:
    return label[-1] >= "\u2e80"


def _found(core: _Core, start: int, end: int, kind: str) -> FoundDate:
    return FoundDate(start=start, end=end, kind=kind, value=core.value, precision=core.precision, rule=core.rule)


def _weekday_after(line: str, position: int) -> int:
    """The end of a weekday that follows a date: `2023-06-04 (일) 21:07`."""
    found = _AROUND.match(line, position)
    return found.end() if found is not None and found[1].lower() in WEEKDAYS else position


def _words_before(line: str, floor: int, position: int) -> int:
    """Where the weekday and the small words before a date begin: `le dimanche `, `on Tue, `."""
    if position == floor:
        return position
    for word in reversed(list(_WORDS.finditer(line, max(floor, position - 48), position))):
        text = word[0].rstrip(".").lower()
        if text not in WEEKDAYS and text not in FILLERS:
            break
        position = word.start()
    return position


def _label_before(line: str, floor: int, position: int) -> tuple[int, str | None]:
    """Where the label before `position` starts, and the label in lower case; None if there is none."""
    words = list(_WORDS.finditer(line, max(floor, position - 48), position))[-LONGEST_LABEL:]
    texts = [word[0].strip(".-–—'\"*").lower() for word in words]
    for first in range(len(words)):
        label = " ".join(texts[first:])
        if label in LABELS:
            return words[first].start(), label
    if words and texts[-1] and texts[-1][-1] >= "\u2e80":
        for length in range(min(8, len(texts[-1]) - 1), 1, -1):  # glued to what stands before it: `홍길동기자입력`
            if texts[-1][-length:] in LABELS:
                return words[-1].end() - length, texts[-1][-length:]
    return position, None


def _label_after(line: str, position: int, limit: int) -> tuple[int, str | None]:
    """The end of the label behind a date, if nothing else stands before `limit` or the next bar."""
    rest = line[position:limit]
    head = rest.lstrip(_SEPARATORS)
    text = head.split("|", 1)[0].rstrip(_SEPARATORS)
    label = text.lower()
    if label not in LABELS:
        label = label.split(" ", 1)[0]
    if label not in LABELS:
        return position, None
    return position + len(rest) - len(head) + len(label), label


def _labelled(line: str, cores: list[_Core]) -> tuple[FoundDate, ...]:
    """The dates with their labels: before each, or behind each where the line starts with a date and ends with a label."""
    floors = [0, *(core.end for core in cores)]
    starts = [_words_before(line, floor, core.start) for floor, core in zip(floors, cores, strict=False)]
    labels = [_label_before(line, floor, start) for floor, start in zip(floors, starts, strict=False)]
    if labels[0][1] is None:
        behind = _labelled_behind(line, cores, starts)
        if behind:
            return behind
    dates = [
        _found(core, start, core.end, LABELS[label] if label else "")
        for core, (start, label) in zip(cores, labels, strict=True)
    ]
    return (*dates, *_same_day(line, cores[-1]))


def _labelled_behind(line: str, cores: list[_Core], starts: list[int]) -> tuple[FoundDate, ...]:
    limits = [*starts[1:], len(line)]
    found = [_label_after(line, core.end, limit) for core, limit in zip(cores, limits, strict=True)]
    if found[-1][1] is None:
        return ()
    return tuple(
        _found(core, start, end, LABELS[label] if label else "")
        for core, start, (end, label) in zip(cores, starts, found, strict=True)
    )


def _same_day(line: str, last: _Core) -> tuple[FoundDate, ...]:
    """A labelled time behind a date: `06/01/2026 - 13:55 • Updated 14:20` is of the same day."""
    rest = line[last.end :]
    if ":" not in rest or last.precision == "day":
        return ()
    for word in _WORDS.finditer(line, last.end):
        clock = clock_after(line, word.end())
        if clock is None or clock.hour < 0:
            continue
        start, label = _label_before(line, last.end, word.end())
        if label is None:
            return ()
        value = last.value.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
        precision = "minute" if clock.second is None else "second"
        core = _Core(start, clock.end, value, precision, "same-day")
        return (_found(core, start, clock.end, LABELS[label]),)
    return ()


def is_date_line(line: str, found: tuple[FoundDate, ...]) -> bool:
    """Whether a line is nothing but dates, labels and small furniture (`기사원문`, `댓글 0`, `3 min read`).

    >>> line = "입력2023.06.04. 오후 9:07  기사원문"
    >>> is_date_line(line, find_dates(line)), is_date_line("June 4, 2013 was wet", find_dates("June 4, 2013 was wet"))
    (True, False)
    """
    if not found:
        return False
    position, rest = 0, []
    for date in found:
        rest.append(line[position : date.start])
        position = date.end
    rest.append(line[position:])
    return all(_is_furniture(part) for part in rest)


def _is_furniture(text: str) -> bool:
    bare = text.strip(_SEPARATORS)
    return not bare or bare.lower() in LABELS or bare.lower() in FILLERS or FURNITURE.match(bare) is not None


def is_relative(line: str) -> bool:
    """Whether a line is only a stamp relative to an unknown now, which is no date: `3 weeks ago`, `15시간 전`.

    >>> is_relative("3 weeks ago"), is_relative("15시간 전"), is_relative("3 weeks ago the dam broke")
    (True, True, False)
    """
    return len(line) <= 60 and RELATIVE.fullmatch(line.strip(_SEPARATORS)) is not None


def label_kind(line: str) -> str | None:
    """`published` or `modified` if a line is only such a label, in any language known; else None.

    >>> label_kind("Published:"), label_kind("최종수정"), label_kind("Publié le"), label_kind("Sports")
    ('published', 'modified', 'published', None)
    """
    if len(line) > 48:
        return None
    text = " ".join(line.strip(_SEPARATORS).lower().split())
    if text not in LABELS:
        text = text.rpartition(" ")[0] if text.rpartition(" ")[2] in FILLERS else text
    return LABELS.get(text) or None


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
