"""Dates that pages state in any notation, and which of them is believed."""

import pytest

from hanji.transforms.normalize.instants import parse_instant, path_day, resolve_time
from hanji.transforms.records import Candidate


def claims(field, *stated):
    return [Candidate(field=field, value=value, signal=signal) for signal, value in stated]


INSTANTS = {
    "with an offset": ("2024-06-04T21:07:33+09:00", "2024-06-04T21:07:33+09:00", "second"),
    "without a colon": ("2024-06-04T21:07:33+0900", "2024-06-04T21:07:33+09:00", "second"),
    "Zulu": ("2024-06-04T12:07:33Z", "2024-06-04T12:07:33+00:00", "second"),
    "without seconds": ("2024-06-04T21:07", "2024-06-04T21:07:00", "minute"),
    "a day": ("2024-06-04", "2024-06-04T00:00:00", "day"),
    "seconds since 1970": ("1717502853", "2024-06-04T12:07:33+00:00", "second"),
    "of mail": ("Tue, 04 Jun 2024 21:07:33 +0900", "2024-06-04T21:07:33+09:00", "second"),
    "digits": ("20240604210733", "2024-06-04T21:07:33", "second"),
    "of people": ("2024년 6월 4일 오후 9시 7분", "2024-06-04T21:07:00", "minute"),
}
TIMES = {
    "the most trusted": (
        (("meta", "2024-06-05T10:00:00+09:00"), ("json-ld", "2024-06-04T21:07:33+09:00")),
        "",
        "2024-06-04T21:07:33+09:00",
    ),
    "a day gives way to a time of that day": (
        (("json-ld", "2024-06-04"), ("meta", "2024-06-04T21:07:33+09:00")),
        "",
        "2024-06-04T21:07:33+09:00",
    ),
    "no zone gives way to one": (
        (("json-ld", "2024-06-04T21:07:33"), ("meta", "2024-06-04T21:07:33+09:00")),
        "",
        "2024-06-04T21:07:33+09:00",
    ),
    "the address and another claim overrule": (
        (("json-ld", "2026-11-23T08:00:00+09:00"), ("meta", "2024-06-04T21:07:33+09:00")),
        "https://tide.example/2024/06/04/ferry",
        "2024-06-04T21:07:33+09:00",
    ),
    "the address alone": ((), "https://tide.example/2024/06/04/ferry", "2024-06-04T00:00:00"),
}


@pytest.mark.parametrize(("value", "instant", "precision"), INSTANTS.values(), ids=INSTANTS)
def test_instant(value, instant, precision):
    found = parse_instant(Candidate(field="published", value=value, signal="meta"))
    assert found is not None
    assert (found.value.isoformat(), found.precision) == (instant, precision)


@pytest.mark.parametrize("value", ["", "soon", "2024", "0001-01-01", "9999-12-31T00:00:00", "2024-13-45"])
def test_no_instant(value):
    assert parse_instant(Candidate(field="published", value=value, signal="meta")) is None


@pytest.mark.parametrize(("stated", "url", "instant"), TIMES.values(), ids=TIMES)
def test_time(stated, url, instant):
    found = resolve_time(claims("published", *stated), url=url)
    assert found is not None
    assert found.value.isoformat() == instant


@pytest.mark.parametrize("url", ["https://tide.example/a", "https://tide.example/2024/13/45/a", ""])
def test_no_day_in_an_address(url):
    assert path_day(url) is None
    assert resolve_time([], url=url) is None
