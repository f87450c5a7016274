"""Calendar days as news pages write them, found at their year: `2023.06.04`, `June 4, 2013`, `4 de junio de 2023`."""

import re
from typing import Final, NamedTuple

from hanji.transforms.dates.clock import Clock
from hanji.transforms.dates.months import MONTHS, month_number
from hanji.transforms.dates.zones import ZONE


class Day(NamedTuple):
    """A day at `start`:`end` of its line, not yet checked against the calendar. `rule` names its shape in SHAPES.

    `ambiguous`: the day and the month could change places. `clock` is set where the time stands inside the date.
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    rule: str
    ambiguous: bool = False
    clock: Clock | None = None


# Each shape beside lines that it must read as 4 June 2023 and a line in which it must find nothing.
SHAPES: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "ymd.numeric": (("2023-06-04", "2023. 06. 04.", "입력2023/6/4", "2023.6.4"), "2023.06.04.12"),
    "ymd.cjk": (("2023년 6월 4일", "2023년06월04일", "2023年6月4日"), "2023년 6월"),
    "y-word-d": (("2023. június 4.", "2023 m. birželio 4 d.", "2023-Jun-04"), "2023 people 4"),
    "y-d-word": (("2023. gada 4. jūnijs",), "2023. gada 4. vieta"),
    "dmy.numeric": (("04/06/2023", "4.6.2023", "4. 6. 2023"), "1.4.6.2023"),
    "d-word-y": (
        ("4 Jun 2023", "4. Juni 2023", "4 de junio de 2023", "4th of June, 2023", "4 يونيو/حزيران 2023"),
        "4 pm 2023",
    ),
    "d-thang-y": (("4 tháng 6, 2023", "ngày 4 tháng 6 năm 2023"), "4 tháng 2023"),
    "d-thai-y": (("4 มิ.ย. 2566", "4 มิ.ย. พ.ศ. 2566"), "4 คน 2566"),
    "word-d-y": (("June 4, 2023", "Jun.4,2023", "JUNE 4th 2023"), "Section 4, 2023"),
    "word-d-time-y": (("Sun Jun 4 21:07:11 EST 2023", "Jun 4 21:07 2023"), "Top 4 21:07 2023"),
}

_WORD: Final = r"([^\W\d_][^\s\d,./:|()\-]{1,14}"
_YMD_NUMERIC: Final = re.compile(
    r"(\d{4})\s?([-./‐–−])\s{0,2}(\d{1,2})\s?\2\s{0,2}(\d{1,2})(?!\d|[-/.]\d+(?![\d:])|/\w)\.?"
)
_YMD_CJK: Final = re.compile(r"(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})(?:\s?[일日号號]|(?!\d))")
_Y_WORD_D: Final = re.compile(
    rf"(\d{{4}})(?:\.|,|-?(?:e?ko)|\s?m\.)?[\s\-/]{{0,2}}{_WORD})[.\-]?\s?(\d{{1,2}})(?!\d)(?:\s?d\.|\.|-?[aáeéj]n)?"
)
_Y_D_WORD: Final = re.compile(rf"(\d{{4}})\. gada (\d{{1,2}})\. {_WORD})")
_DMY_NUMERIC: Final = re.compile(r"(?<!\d)(?<!\d[.,/\-])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?\Z")
_D_WORD_Y: Final = re.compile(
    r"(?<!\d)(?<!\d[.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-?го|\.)?[\s\-./]{0,2}(?:(?:de|of|af|di)\s|d['’])?"
    rf"{_WORD}(?: ال\S{{3,6}})?)\.?(?:\s?/\s?[^\s\d/]{{2,12}})?[\s,.\-/]{{0,3}}(?:(?:del?|of|,)\s{{1,2}})?\Z"
)
_D_THANG_Y: Final = re.compile(r"(?<!\d)(\d{1,2})\s?tháng\s?(\d{1,2})(?:,|\s?năm|\s?-)?\s?\Z", re.IGNORECASE)
_D_THAI_Y: Final = re.compile(r"(?<!\d)(\d{1,2})\s?([\u0e00-\u0e7f.]{3,14})\s?(?:พ\.ศ\.\s?)?\Z")
_WORD_D_Y: Final = re.compile(rf"(?<![^\W\d_]){_WORD})\.?[\s,\-]{{0,2}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,.\-/]{{0,3}}\Z")
_WORD_D_TIME_Y: Final = re.compile(
    rf"(?<![^\W\d_]){_WORD})\.?\s{{1,2}}(\d{{1,2}}),?\s(\d{{1,2}}):(\d\d)(?::(\d\d))?\s(?:({ZONE})\s)?\Z"
)
_YEAR_WORD: Final = re.compile(r"\s?(?:r\.|[гр]\.|года|году|року|г(?=[\s,]|\Z))")

_HYPHENS: Final = frozenset("-./‐–−")
_NO_DATE_BEHIND: Final = frozenset("/=_#@.-")
_YEAR_JOINTS: Final = " \u00a0,./-"
_MONTH_JOINTS: Final = frozenset(("de", "del", "of", "năm", "est", "gmt", "utc", "edt"))
# Thai counts its years from the Buddha.
_BUDDHA: Final = 543
_ORDINALS: Final = ("st", "nd", "rd", "th")


def day_at_year(line: str, floor: int, year: int, *, day_first: bool) -> Day | None:
    """The day whose year stands at `year`, in any shape, without reaching back before `floor`; None if none does."""
    behind = line[year + 4 : year + 6].lstrip()[:1]
    if behind and behind in "년年":
        found = _YMD_CJK.match(line, year)
        if found is not None:
            return Day(year, found.end(), int(found[1]), int(found[2]), int(found[3]), "ymd.cjk")
    elif behind in _HYPHENS and (year == 0 or line[year - 1] not in _NO_DATE_BEHIND):
        found = _YMD_NUMERIC.match(line, year)
        if found is not None:
            return Day(year, found.end(), int(found[1]), int(found[3]), int(found[4]), "ymd.numeric")
    return _to_year(line, floor, year, day_first) or (_year_word(line, year) if behind else None)


def _year_word(line: str, year: int) -> Day | None:
    found = _Y_WORD_D.match(line, year)
    month = MONTHS.get(found[2].lower()) if found else None
    if found is not None and month is not None:
        return Day(year, found.end(), int(found[1]), month, int(found[3]), "y-word-d")
    found = _Y_D_WORD.match(line, year)
    month = month_number(found[3]) if found else None
    if found is None or month is None:
        return None
    return Day(year, found.end(), int(found[1]), month, int(found[2]), "y-d-word")


def _to_year(line: str, floor: int, year: int, day_first: bool) -> Day | None:
    """What precedes the year, chosen by its last character: `04/06/`, `4 Jun `, `June 4, `."""
    floor = max(floor, year - 36)
    head = line[floor:year].rstrip(_YEAR_JOINTS)
    if len(head) < 3 and not head[-1:].isdigit():
        return None
    end, number = year + 4, int(line[year : year + 4])
    number -= _BUDDHA if number > 2400 else 0
    if head[-1].isdigit() or (head.endswith(_ORDINALS) and head[-3].isdigit()):
        dotted = head.rstrip("0123456789 ")[-1:] in _HYPHENS
        return (
            (_numeric(line, floor, year, number, day_first) if dotted else None)
            or _word_day(line, floor, year, end, number)
            or _word_day_time(line, floor, year, end, number)
            or _day_thang(line, floor, year, end, number)
        )
    if not _ends_like_month(head):
        return None
    tail = _YEAR_WORD.match(line, end)
    end = tail.end() if tail else end
    return (
        _day_word(line, floor, year, end, number)
        or _day_thang(line, floor, year, end, number)
        or _day_thai(line, floor, year, end, number)
        or _word_day_time(line, floor, year, end, number)
    )


def _ends_like_month(head: str) -> bool:
    """A cheap look at the last word: most years in prose follow a preposition and are no date."""
    if "\u0590" <= head[-1] <= "\u0fff":  # scripts whose month names hold marks, dots and blanks
        return True
    start = max(head.rfind(" "), head.rfind("/"), head.rfind("-"), head.rfind("."), head.rfind("’"), head.rfind("'"))
    word = head[start + 1 :].lower().lstrip("0123456789")
    return word in MONTHS or word in _MONTH_JOINTS


def _numeric(line: str, floor: int, year: int, number: int, day_first: bool) -> Day | None:
    found = _DMY_NUMERIC.search(line, floor, year)
    if found is None or line[year + 4 : year + 5] == "/":
        return None
    day, month = int(found[1]), int(found[3])
    ambiguous = found[2] != "." and day <= 12 and month <= 12
    if month > 12 or (ambiguous and not day_first):
        day, month = month, day
    return Day(found.start(), year + 4, number, month, day, "dmy.numeric", ambiguous and day_first)


def _day_word(line: str, floor: int, year: int, end: int, number: int) -> Day | None:
    found = _D_WORD_Y.search(line, floor, year)
    if found is None:
        return None
    month = month_number(found[2]) or month_number(found[2].split(" ")[0])
    return Day(found.start(), end, number, month, int(found[1]), "d-word-y") if month else None


def _word_day(line: str, floor: int, year: int, end: int, number: int) -> Day | None:
    found = _WORD_D_Y.search(line, floor, year)
    month = month_number(found[1]) if found else None
    if found is None or month is None:
        return None
    return Day(found.start(), end, number, month, int(found[2]), "word-d-y")


def _day_thang(line: str, floor: int, year: int, end: int, number: int) -> Day | None:
    """Vietnamese counts its months: `4 tháng 6, 2023`."""
    found = _D_THANG_Y.search(line, floor, year)
    return Day(found.start(), end, number, int(found[2]), int(found[1]), "d-thang-y") if found else None


def _day_thai(line: str, floor: int, year: int, end: int, number: int) -> Day | None:
    """Thai months hold dots: `4 มิ.ย. 2566`."""
    found = _D_THAI_Y.search(line, floor, year)
    month = month_number(found[2]) if found else None
    if found is None or month is None:
        return None
    return Day(found.start(), end, number, month, int(found[1]), "d-thai-y")


def _word_day_time(line: str, floor: int, year: int, end: int, number: int) -> Day | None:
    """The shape of C's `ctime` and of `date`: `Tue Nov 19 10:02:11 EST 2019`."""
    found = _WORD_D_TIME_Y.search(line, floor, year) if ":" in line[floor:year] else None
    month = month_number(found[1]) if found else None
    if found is None or month is None:
        return None
    hour, minute, second = int(found[3]), int(found[4]), int(found[5]) if found[5] else None
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    clock = Clock(found.start(3), end, hour, minute, second, found[6] or "", meridiem=False)
    return Day(found.start(), end, number, month, int(found[2]), "word-d-time-y", clock=clock)
