"""Which of several claims is the value."""

import pytest

from hanji.transforms.normalize.credited import find_people, resolve_people
from hanji.transforms.normalize.instants import parse_instant, resolve_change, resolve_time
from hanji.transforms.normalize.resolve import resolve_title, site_names
from hanji.transforms.records import Candidate

SITE = frozenset(["brinmouth tidings"])


def made(field: str, *claims: tuple[str, ...]) -> list[Candidate]:
    return [Candidate(field=field, signal=c[0], value=c[1], detail=c[2] if len(c) > 2 else "") for c in claims]


TITLES = {
    "json-ld names the site": ([("json-ld", "Brinmouth Tidings", "Article"), ("h1", "Pier to close")], "Pier to close"),
    "site cut off": ([("og", "Pier to close | Brinmouth Tidings")], "Pier to close"),
    "json-ld names the site and says something else": (
        [
            ("json-ld", "Brinmouth Tidings | News of the coast", "Article"),
            ("h1", "Pier to close"),
            ("title", "Pier to close | Brinmouth Tidings"),
        ],
        "Pier to close",
    ),
    "json-ld first": ([("json-ld", "Pier to close", "NewsArticle"), ("og", "You won't believe this")], "Pier to close"),
    "longer with a section": ([("meta", "Pier to close"), ("og", "Pier to close - Local")], "Pier to close"),
    "a section's name": (
        [("og", "Pressemitteilungen"), ("title", "Pressemitteilungen"), ("h1", "Pier to close")],
        "Pier to close",
    ),
    "one word that the article states": ([("json-ld", "Ashore", "NewsArticle"), ("h1", "More news")], "Ashore"),
    "one word of Hangul": ([("og", "나루터에도서관이생긴다"), ("h1", "More news")], "나루터에도서관이생긴다"),
    "cut off": ([("og", "Pier to close for ..."), ("title", "Pier to close for a year")], "Pier to close for a year"),
}


@pytest.mark.parametrize("name", TITLES)
def test_title(name):
    claims, wanted = TITLES[name]
    found = resolve_title(made("title", *claims), SITE)
    assert found is not None
    assert found.value == wanted


PEOPLE = {
    "publisher loses": ([("json-ld", "Brinmouth Tidings", "Person"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "address loses": ([("meta", "https://social.example/tidings"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "date loses": ([("meta", "Published on May 3"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "list is split": ([("json-ld", "Ana Roe and Bo Lind")], ["Ana Roe", "Bo Lind"]),
    "byline names more": ([("json-ld", "Ana Roe"), ("byline", "By Ana Roe and Bo Lind")], ["Ana Roe", "Bo Lind"]),
    "not shown": ([("json-ld", "Web Master", "Person unseen"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "a section is nobody": ([("json-ld", "Nachrichten", "Person"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "an account is nobody": ([("meta", "admin"), ("byline", "By Ana Roe")], ["Ana Roe"]),
    "nobody": ([("json-ld", "Brinmouth Tidings", "Organization")], []),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_people(name):
    claims, wanted = PEOPLE[name]
    assert [author.name for author in resolve_people(made("author", *claims), SITE).authors] == wanted


AGENCIES = {
    "instead of people": ([("json-ld", "Reuters", "Organization")], "noise     | Tides", [], ["Reuters"]),
    "beside people": (
        [("json-ld", "Reuters", "Organization"), ("json-ld", "Ana Roe", "Person")],
        "noise     | Tides",
        ["Ana Roe"],
        ["Ana Roe", "Reuters"],
    ),
    "the site itself": (
        [("json-ld", "Brinmouth Tidings", "Organization")],
        "noise     | Tides",
        [],
        ["Brinmouth Tidings"],
    ),
    "the site, and a byline on the page": (
        [("json-ld", "Brinmouth Tidings", "Organization")],
        "byline    | Ana Roe",
        ["Ana Roe"],
        ["Ana Roe"],
    ),
    "an agency, and a name in bold": ([("json-ld", "Reuters", "Organization")], "byline    | Ana Roe", [], ["Reuters"]),
    "on the page": ([], "byline    | By Associated Press", [], ["Associated Press"]),
}


@pytest.mark.parametrize("name", AGENCIES)
def test_agencies_are_authors_only_where_asked_for(name, cleaned):
    claims, byline, people, credited = AGENCIES[name]
    document = cleaned(
        f"title     | Tide turns\n{byline}\nbody      | The tide turned at noon.\nbody      | It rained."
    )
    claims = (*made("author", *claims), *made("publisher", ("json-ld", "Brinmouth Tidings", "")))
    for agencies, wanted in ((False, people), (True, credited)):
        authors, _ = find_people(document, claims, agencies=agencies)
        assert [author.name for author in authors] == wanted


IN_FULL = {
    "by a byline": ("Ana", "byline    | By Ana Roe", "Ana Roe"),
    "by none of another name": ("Ana", "byline    | By Anabel Roe", "Ana"),
    "by none of two": ("Ana", "byline    | By Ana Roe and Ana Lind", "Ana"),
    "a whole name stays": ("Ana Roe", "byline    | By Ana Roe Lind", "Ana Roe"),
}


@pytest.mark.parametrize("name", IN_FULL)
def test_one_word_is_completed(name, cleaned):
    stated, byline, wanted = IN_FULL[name]
    document = cleaned(f"title     | Tide turns\n{byline}\nbody      | The tide turned at noon.")
    authors, _ = find_people(document, tuple(made("author", ("json-ld", stated, "Person"))), agencies=False)
    assert [author.name for author in authors] == [wanted]


def test_email_and_role_go_apart():
    (author,) = resolve_people(made("author", ("meta", "박해린 기자 haerin@tidings.example")), SITE).authors
    assert (author.name, author.email, author.role) == ("박해린", "haerin@tidings.example", "기자")


DATES = {
    "zone kept": ([("json-ld", "2024-05-03T18:40:00+09:00")], "2024-05-03T18:40:00+09:00"),
    "short zone": ([("meta", "2024-05-03 18:40:00 +0900")], "2024-05-03T18:40:00+09:00"),
    "mail": ([("meta", "Fri, 03 May 2024 18:40:00 GMT")], "2024-05-03T18:40:00+00:00"),
    "epoch": ([("meta", "1714761600")], "2024-05-03T18:40:00+00:00"),
    "day gives way to a time": (
        [("json-ld", "2024-05-03"), ("time", "2024-05-03T18:40", "dated")],
        "2024-05-03T18:40:00",
    ),
    "wall clock gives way to a zone": (
        [("json-ld", "2024-05-03T18:40:00"), ("meta", "2024-05-03T18:40:00+09:00")],
        "2024-05-03T18:40:00+09:00",
    ),
    "two against one": (
        [("json-ld", "2012-01-01T10:00:00Z"), ("meta", "2024-05-03T18:40:00Z"), ("parsely", "2024-05-03T18:40:00Z")],
        "2024-05-03T18:40:00+00:00",
    ),
    "what is shown is one": (
        [("json-ld", "2012-01-01T10:00:00Z"), ("time", "2024-05-03", "dated"), ("visible", "3 May 2024")],
        "2012-01-01T10:00:00+00:00",
    ),
    "two against two": (
        [
            ("json-ld", "2012-01-01T10:00:00Z"),
            ("dublin-core", "2012-01-01"),
            ("meta", "2024-05-03T18:40:00Z"),
            ("parsely", "2024-05-03"),
        ],
        "2012-01-01T10:00:00+00:00",
    ),
    "in words": ([("visible", "3 May 2024, 18:40")], "2024-05-03T18:40:00"),
}


@pytest.mark.parametrize("name", DATES)
def test_published(name):
    claims, wanted = DATES[name]
    found = resolve_time(made("published", *claims))
    assert found is not None
    assert found.value.isoformat() == wanted


def test_the_address_settles_a_quarrel_of_days():
    claims = made("published", ("json-ld", "2020-01-01"), ("meta", "2024-05-03T18:40:00Z"))
    found = resolve_time(claims, url="https://a.example/2024/05/03/pier")
    assert found is not None
    assert found.claim.signal == "meta"


def test_the_day_of_a_change_has_no_votes():
    claims = made("published", ("json-ld", "2012-01-01"), ("meta", "2024-05-03"), ("parsely", "2024-05-03"))
    found = resolve_time([*claims, *made("modified", ("json-ld", "2024-05-03"))])
    assert found is not None
    assert found.claim.signal == "json-ld"


CHANGES = {
    "later": ([("json-ld", "2024-05-04T08:00:00Z")], "2024-05-04T08:00:00+00:00"),
    "the evening before": ([("json-ld", "2024-05-02T20:00:00Z")], "2024-05-02T20:00:00+00:00"),
    "before it was published": ([("json-ld", "2024-04-01T08:00:00Z")], None),
    "the next claim": ([("json-ld", "2024-04-01"), ("meta", "2024-05-05T08:00:00Z")], "2024-05-05T08:00:00+00:00"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_modified_is_checked_against_published(name):
    claims, wanted = CHANGES[name]
    published = resolve_time(made("published", ("json-ld", "2024-05-03T10:00:00Z")))
    found = resolve_change(made("modified", *claims), published)
    assert (found.value.isoformat() if found else None) == wanted


@pytest.mark.parametrize("value", ["", "soon", "0001-01-01", "2024", "99999999999999999999", "2024-13-45"])
def test_no_day_is_no_claim(value):
    assert parse_instant(Candidate(field="published", value=value, signal="meta")) is None


def test_site_names_from_claims_and_host():
    names = site_names(made("publisher", ("og", "The Tidings")), "tidings.example")
    assert {"the tidings", "tidings"} <= names
