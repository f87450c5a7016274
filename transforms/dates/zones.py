"""Zones as news pages state them: abbreviations, offsets and names in words."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

# Abbreviations with one offset, in minutes. Where two places share one, the larger press wins: IST is
# India, CST North America.
_OFFSETS: Final = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "KST": 540, "JST": 540, "WIT": 540, "BST": 60, "WEST": 60,
    "WAT": 60, "CET": 60, "MEZ": 60, "MET": 60, "CEST": 120, "MESZ": 120, "CAT": 120, "SAST": 120, "EET": 120,
    "EEST": 180, "EAT": 180, "MSK": 180, "AST": -240, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180,
    "ART": -180, "IST": 330, "PKT": 300, "NPT": 345, "WIB": 420, "ICT": 420, "WITA": 480, "HKT": 480,
    "SGT": 480, "MYT": 480, "PHT": 480, "AWST": 480, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "TRT": 180, "GST": 240, "한국시간": 540, "한국시각": 540, "KOREA TIME": 540,
    "SEOUL TIME": 540, "日本時間": 540, "北京时间": 480, "北京時間": 480,
}  # fmt: skip

# Names whose offset depends on the season; the date decides.
_PLACES: Final = {
    "ET": "America/New_York", "EASTERN": "America/New_York", "EASTERN TIME": "America/New_York",
    "CT": "America/Chicago", "CENTRAL TIME": "America/Chicago", "MT": "America/Denver",
    "MOUNTAIN TIME": "America/Denver", "PT": "America/Los_Angeles", "PACIFIC TIME": "America/Los_Angeles",
}  # fmt: skip

_NAMES: Final = "|".join(sorted((*_OFFSETS, *_PLACES), key=len, reverse=True))
_NUMERIC: Final = (
    r"(?:GMT|UTC)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?(?!\d)|[+−]\d{2}:?\d{2}(?!\d)|-\d{4}(?!\d)|(?<=\d)-\d{2}:\d{2}(?!\d)"
)

# A zone as it follows a time of day. A name ends at a word's end, or where the next word was glued on (`ESTUpdated`).
ZONE: Final = rf"(?:{_NUMERIC}|(?i:{_NAMES})(?![^\W_]|['’])|(?:{_NAMES})(?=[A-Z][a-z]))"
_OFFSET: Final = re.compile(r"([+\-−])\s?(\d{1,2}):?(\d{2})?$")


def parse_zone(text: str, at: datetime) -> tzinfo | None:
    """The fixed offset that a stated zone has at a wall-clock time; None if it is no zone or out of range.

    >>> at = datetime(2019, 7, 1, 12)
    >>> parse_zone("KST", at).utcoffset(None), parse_zone("ET", at).utcoffset(None) == timedelta(hours=-4)
    (datetime.timedelta(seconds=32400), True)
    >>> parse_zone("GMT+5:30", at).utcoffset(None), parse_zone("+2500", at)
    (datetime.timedelta(seconds=19800), None)
    """
    name = text.upper()
    if name in _PLACES:
        offset = ZoneInfo(_PLACES[name]).utcoffset(at)
        return None if offset is None else timezone(offset)
    if name in _OFFSETS:
        return timezone(timedelta(minutes=_OFFSETS[name]))
    return parse_offset(text)


def parse_offset(text: str) -> tzinfo | None:
    """`+09:00`, `-0500`, `GMT+9` as a fixed offset; None beyond the fourteen hours that exist.

    >>> parse_offset("+09:00").utcoffset(None), parse_offset("Asia/Seoul")
    (datetime.timedelta(seconds=32400), None)
    """
    found = _OFFSET.search(text)
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60 or int(minutes or 0) > 59:
        return None
    return timezone(timedelta(minutes=total if sign == "+" else -total))
