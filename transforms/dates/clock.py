"""Times of day as news pages write them: `오후 9:07`, `21h07`, `11.08 Uhr`, `6 a.m. EDT`, `21時07分`, `(21:38)`."""

import re
from datetime import datetime, tzinfo
from typing import Final, NamedTuple

from hanji.transforms.dates.zones import ZONE, parse_zone


class Clock(NamedTuple):
    """A time of day at `start`:`end` of its line. `second` is None where only the minute is given."""

    start: int
    end: int
    hour: int
    minute: int
    second: int | None
    zone: str
    meridiem: bool

    def tzinfo(self, at: datetime) -> tzinfo | None:
        """The zone stated behind the time, as its offset on that date."""
        return parse_zone(self.zone, at) if self.zone else None


IMPOSSIBLE: Final = Clock(0, 0, -1, -1, None, "", meridiem=False)

_MORNING: Final = frozenset(
    ("오전", "새벽", "아침", "午前", "上午", "早上", "凌晨", "a", "π", "SA", "ص", "صباحا", "صباحاً")
)
_BEFORE_HOUR: Final = r"오전|오후|새벽|아침|저녁|낮|밤|午前|午後|上午|下午|早上|凌晨|晚上|中午|[AaPp]\.?\s?[Mm]\.?"
_AFTER_HOUR: Final = r"[AaPp]\.?\s?[Mm]\b\.?|[μπ]\.?μ\.?|(?:SA|CH)\b|صباحا\w?|مساء\w?|[صم](?!\w)"
_UNIT: Final = r"[Uu]hr|UHR|uur|u(?![^\W\d_])|[Hh]rs?\b\.?|[Hh]s?(?![^\W\d_])\.?|น\.?|hod\b\.?|val\b\.?"

# Groups: meridiem before, hour, colon minute and second, CJK minute and second, h-minute, dot minute, meridiem after,
# unit, zone.
CLOCK: Final = (
    rf"(?:({_BEFORE_HOUR})\s?)?(\d{{1,2}})"
    r"(?:\s?[:：]\s?(\d\d)(?:\s?[:：]\s?(\d\d)(?:[.,]\d{1,9})?)?(?![\d:])"
    r"|\s?[시時时點点]\s?(?:(\d{1,2})\s?[분分](?:\s?(\d{1,2})\s?[초秒])?)?"
    r"|\s?[hHu]\s?(\d\d)(?!\d)(?:min|m\b)?"
    r"|\.(\d\d)(?![\d:])(?!\.\d)"
    r"|(?![\d:.,/]?\d))"
    rf"(?:\s?({_AFTER_HOUR}))?(?:\s?({_UNIT}))?(?:\s?[(（\[]?({ZONE})[)）\]]?)?"
)
_CONNECTORS: Final = (
    r"at|à|À|um|kl\.?|KL\.?|klo|alle(?: ore)?|ore|ora|a las?|a les|às|ás|as|u|o|о|om|в|об|saat|pukul|jam|la(?: ora)?|"
    r"ob|στις|lúc|w|godz\.?|godzina|g\.|h\.|เวลา|الساعة|ساعت|בשעה|time|Time|Uhrzeit|@"
)
_AFTER: Final = re.compile(rf"(T(?=\d)|[\s,|·•\-–—/(（\[.;、ㅣ│｜]{{0,5}}(?:({_CONNECTORS})[\s:]{{0,3}})?){CLOCK}")
_BEFORE: Final = re.compile(rf"(?<![\d:.])()(){CLOCK}[\s,|·•\-–—/)]{{0,5}}\Z")
_ALONE: Final = re.compile(rf"[\s(\[|·•,\-–—/]{{0,4}}()((?i:{_CONNECTORS})[\s:]{{1,2}})?{CLOCK}[\s)\].|·•,]{{0,3}}")
_ENDED: Final = re.compile(r"\s*(?:[|·•,)\]–—-]|\Z)")


def _hour(hour: int, meridiem: str) -> int:
    if not meridiem:
        return hour
    morning = meridiem in _MORNING or meridiem[0].lower() in "aπ"
    if meridiem == "밤":  # from evening to early morning
        morning = hour < 6 or hour == 12
    elif meridiem == "낮":  # from ten on
        morning = 9 < hour < 12
    if hour == 12:
        return 0 if morning else 12
    # `15:24 pm` occurs: a careless clock of 24 hours.
    return hour if morning or hour > 12 else hour + 12


def _read(found: re.Match[str]) -> Clock | None:
    """The time a match states; IMPOSSIBLE for 25:07; None if the digits are no time."""
    joint, ahead, hours, minute, second, minute_cjk, second_cjk, minute_h, minute_dot, behind, unit, stated = (
        found.groups()[1:]
    )
    meridiem, zone = ahead or behind or "", stated or ""
    minutes = minute or minute_cjk or minute_h or minute_dot
    if minute_dot and not (meridiem or unit or zone or joint or _ENDED.match(found.string, found.end())):
        return None
    if not minutes and not (meridiem or unit) and not _is_cjk_hour(found):
        return None
    if zone.islower() and not meridiem:  # `est`, `et`, `ist` are words too
        zone = ""
    hour = _hour(int(hours), meridiem)
    seconds = second or second_cjk
    if hour > 23 or int(minutes or 0) > 59 or int(seconds or 0) > 59:
        return IMPOSSIBLE if minute else None
    end = found.end() if zone or not stated else found.start(13)
    return Clock(
        found.start(), end, hour, int(minutes or 0), int(seconds) if seconds else None, zone, meridiem=bool(meridiem)
    )


def _is_cjk_hour(found: re.Match[str]) -> bool:
    return found.string[found.end(4) : found.end(4) + 2].strip()[:1] in tuple("시時时點点")


def clock_after(line: str, position: int) -> Clock | None:
    """The time that follows a date ending at `position`, with whatever joins the two."""
    found = _AFTER.match(line, position)
    clock = _read(found) if found else None
    if found is None or clock is None or not found[1]:
        return clock
    bracketed = found[1][-1] in "(（[" and line[clock.end : clock.end + 1] in tuple(")）]")
    return clock._replace(end=clock.end + 1) if bracketed else clock


def clock_before(line: str, floor: int, position: int) -> Clock | None:
    """The time that stands before a date starting at `position`: `12:20pm Jan 7, 2024`."""
    found = _BEFORE.search(line, max(floor, position - 32), position)
    return _read(found) if found else None


def find_time(line: str) -> tuple[int, int, int] | None:
    """Hour, minute and second of a line that is only a time of day.

    >>> find_time("15:44 Uhr"), find_time("오후 9:07"), find_time("12 a.m."), find_time("3-2"), find_time("25:07")
    ((15, 44, 0), (21, 7, 0), (0, 0, 0), None, None)
    """
    if len(line) > 40:
        return None
    found = _ALONE.fullmatch(line.strip())
    clock = _read(found) if found else None
    if clock is None or clock.hour < 0:
        return None
    return clock.hour, clock.minute, clock.second or 0
