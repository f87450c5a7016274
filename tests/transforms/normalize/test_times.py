"""Published and modified: labels, places, zones."""

import pytest

from hanji.transforms.normalize.times import Zone, find_times, zone_of
from hanji.transforms.publishers import Publisher

SEOUL = Zone(name="Asia/Seoul", source="publisher")
UTC = Zone(name=None, source="assumed-utc")

# document, published, modified, precision
TIMES = {
    "labels": (
        """
published | 입력 2024.06.04. 오후 9:07
modified  | 수정 2024.06.05. 오전 8:10
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:00+09:00", "2024-06-05T08:10:00+09:00", "minute"),
    ),
    "the one day that the page names": (
        """
title     | Ferry to sail again
body      | The ferry sails again.
noise     | Cited as: The Harbor Courier, 4 June 2024, retrieved 4 June 2024
""",
        ("2024-06-04T00:00:00+09:00", None, "day"),
    ),
    "several days of other stories": (
        """
title     | Ferry to sail again
body      | The ferry sails again.
noise     | 4 June 2024 Lamp lit again
noise     | 5 June 2024 Pier closed
""",
        (None, None, None),
    ),
    "in the dateline": (
        """
dateline  | Garam, 4 June 2024
body      | The ferry sails again.
""",
        ("2024-06-04T00:00:00+09:00", None, "day"),
    ),
    "modified stands first": (
        """
modified  | Updated: June 5, 2024, 8:10 a.m.
published | Published: June 4, 2024, 9:07 p.m.
body      | The ferry sails again.
""",
        ("2024-06-04T21:07:00+09:00", "2024-06-05T08:10:00+09:00", "minute"),
    ),
    "both on one line": (
        """
published | 입력 2024-06-04 21:07 | 수정 2024-06-05 08:10
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:00+09:00", "2024-06-05T08:10:00+09:00", "minute"),
    ),
    "two bare dates on one line": (
        """
published | 2024.06.04 13:44 | 2024.06.04 15:10
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T13:44:00+09:00", "2024-06-04T15:10:00+09:00", "minute"),
    ),
    "a bare date": (
        """
published | June 4, 2024
body      | The ferry sails again.
""",
        ("2024-06-04T00:00:00+09:00", None, "day"),
    ),
    "seconds": (
        """
published | 2024-06-04 21:07:33
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:33+09:00", None, "second"),
    ),
    "a label on the line before": (
        """
published | Updated
published | June 5, 2024, 8:10 a.m.
published | Published
published | June 4, 2024, 9:07 p.m.
body      | The ferry sails again.
""",
        ("2024-06-04T21:07:00+09:00", "2024-06-05T08:10:00+09:00", "minute"),
    ),
    "the page's clock above a labelled date": (
        """
published | 2024.06.09(일) 10:31
title     | 나룻배, 다시 다닌다
published | 입력 2024.06.04 21:07
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:00+09:00", None, "minute"),
    ),
    "a bare date with a time wins over one without": (
        """
published | 2024-06-09
published | 2024-06-04 21:07
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:00+09:00", None, "minute"),
    ),
    "a date below the body": (
        """
body      | 배가 다시 다닌다.
published | 2024/06/04 21:07 송고
""",
        ("2024-06-04T21:07:00+09:00", None, "minute"),
    ),
    "a date behind a byline": (
        """
byline    | By Maren Holloway | June 4, 2024
body      | The ferry sails again.
""",
        ("2024-06-04T00:00:00+09:00", None, "day"),
    ),
    "a bracketed change": (
        """
published | 기사등록 일시 [2024-06-04 21:07:33]    최종수정 일시 [2024-06-05 08:10:11]
body      | 배가 다시 다닌다.
""",
        ("2024-06-04T21:07:33+09:00", "2024-06-05T08:10:11+09:00", "second"),
    ),
    "only a change is stated": (
        """
modified  | Last updated: June 4, 2024, 9:07 p.m.
body      | The ferry sails again.
""",
        ("2024-06-04T21:07:00+09:00", None, "minute"),
    ),
    "dates in the body do not count": (
        """
body      | On June 4, 2024, the ferry sailed again.
""",
        (None, None, None),
    ),
    "dates of other stories do not count": (
        """
body      | The ferry sails again.
noise     | Bridge plan shelved June 1, 2024
noise     | June 2, 2024
""",
        (None, None, None),
    ),
    "a stated zone wins over the publisher's": (
        """
published | Published: 4 June 2024, 21:07 BST
body      | The ferry sails again.
""",
        ("2024-06-04T21:07:00+01:00", None, "minute"),
    ),
}


@pytest.mark.parametrize("name", TIMES)
def test_times(name, cleaned):
    document, times = TIMES[name]
    found = find_times(cleaned(document), SEOUL)
    assert (
        found.published and found.published.value,
        found.modified and found.modified.value,
        found.precision,
    ) == times


PUBLISHER = Publisher(
    name="Tide",
    domains=("tide.example",),
    country="NO",
    language="no",
    time_zone="Europe/Oslo",
    examples=(),
)
ZONES = {
    "the publisher's": (PUBLISHER, ["garam.kr"], "ko", ("Europe/Oslo", "publisher")),
    "a country of one zone": (None, ["tide.example", "garam.co.kr"], "en", ("Asia/Seoul", "assumed-country")),
    "Japan": (None, ["minato.jp"], "en", ("Asia/Tokyo", "assumed-country")),
    "a country of many zones": (None, ["tide.us"], "en", (None, "assumed-utc")),
    "the language of one zone": (None, [], "ko", ("Asia/Seoul", "assumed-language")),
    "nothing": (None, ["tide.example"], "en", (None, "assumed-utc")),
    "not even a language": (None, [], None, (None, "assumed-utc")),
}


@pytest.mark.parametrize(("publisher", "hosts", "language", "zone"), ZONES.values(), ids=ZONES)
def test_zone(publisher, hosts, language, zone):
    found = zone_of(publisher, hosts, language)
    assert (found.name, found.source) == zone


@pytest.mark.parametrize(
    ("line", "zone", "detail"),
    [
        pytest.param("2024-06-04 21:07", SEOUL, "zone: publisher", id="publisher"),
        pytest.param("2024-06-04 21:07", UTC, "zone: assumed-utc", id="assumed"),
        pytest.param("4 June 2024, 21:07 BST", UTC, "zone: stated", id="stated"),
    ],
)
def test_the_claim_says_where_the_zone_is_from(line, zone, detail, cleaned):
    claim = find_times(cleaned(f"published | {line}\nbody      | The ferry sails."), zone).published
    assert claim is not None
    assert claim.detail == detail
    assert claim.signal.startswith("line.")


def test_without_a_zone_it_is_utc(cleaned):
    claim = find_times(cleaned("published | 2024-06-04 21:07\nbody      | The ferry sails."), UTC).published
    assert claim.value == "2024-06-04T21:07:00+00:00"
