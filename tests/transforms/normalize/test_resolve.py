"""Which of many claims is the value."""

import pytest

from hanji.transforms.normalize.resolve import resolve_people, resolve_title, site_names
from hanji.transforms.records import Candidate

SITES = frozenset({"garam daily"})


def claims(field, *stated):
    return [Candidate(field=field, value=value, signal=signal) for signal, value in stated]


TITLES = {
    "all agree": ((("json-ld", "Tide turns"), ("og", "Tide turns")), "Tide turns"),
    "the site's name loses": ((("json-ld", "Garam Daily"), ("h1", "Tide turns")), "Tide turns"),
    "the site's name is cut off": ((("title", "Tide turns | Garam Daily"),), "Tide turns"),
    "one that is cut off loses": (
        (("og", "Tide turns and the ferry…"), ("h1", "Tide turns and the ferry sails")),
        "Tide turns and the ferry sails",
    ),
    "nothing but the site": ((("og", "Garam Daily"),), None),
    "nothing": ((), None),
}
PEOPLE = {
    "one": ((("json-ld", "Maren Holloway"),), ["Maren Holloway"]),
    "the publisher is none": ((("json-ld", "Garam Daily"), ("meta", "Maren Holloway")), ["Maren Holloway"]),
    "an address is none": ((("meta", "https://tide.example/maren"),), []),
    "a date is none": ((("meta", "Published on June 4, 2024"),), []),
    "a list in one string": ((("meta", "Maren Holloway and Tove Lindqvist"),), ["Maren Holloway", "Tove Lindqvist"]),
    "the more trusted signal": ((("meta", "Tove Lindqvist"), ("json-ld", "Maren Holloway")), ["Maren Holloway"]),
    "nobody": ((), []),
}


@pytest.mark.parametrize(("stated", "title"), TITLES.values(), ids=TITLES)
def test_title(stated, title):
    found = resolve_title(claims("title", *stated), SITES)
    assert (found and found.value) == title


@pytest.mark.parametrize(("stated", "people"), PEOPLE.values(), ids=PEOPLE)
def test_people(stated, people):
    assert [author.name for author in resolve_people(claims("author", *stated), SITES).authors] == people


def test_a_site_goes_by_what_it_states_and_by_its_host():
    stated = claims("publisher", ("og", "Garam Daily"))
    assert {"garam daily", "garamdaily"} <= site_names(stated, "garamdaily.example")
