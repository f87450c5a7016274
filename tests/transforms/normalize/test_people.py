"""The people of a record, from every place where they may be named."""

import msgspec
import pytest

from hanji.transforms.normalize.people import find_authors

# document → (name, e-mail, role) of each author
PEOPLE = {
    "above the body": (
        """
byline    | By Maren Holloway
body      | The ferry sails again.
""",
        [("Maren Holloway", None, None)],
    ),
    "below a deck that reads like a story": (
        """
title     | Ferry to sail again
body      | The council has found the money, and the crew.
noise     | Share
noise     | Copy link
byline    | By Maren Holloway
body      | The ferry sails again.
body      | The fare stays.
byline    | By Dana Reed
""",
        [("Maren Holloway", None, None)],
    ),
    "an agency above, a name among the tags below": (
        """
byline    | By Associated Press
body      | The ferry sails again.
body      | The fare stays.
byline    | Maren Holloway
""",
        [],
    ),
    "only on the last line": (
        """
body      | The ferry sails again.
byline    | By Maren Holloway (maren@tide.example)
""",
        [("Maren Holloway", "maren@tide.example", None)],
    ),
    "the publisher above, a person below": (
        """
byline    | By Korea Herald
body      | The ferry sails again.
byline    | By Maren Holloway (maren@tide.example)
""",
        [("Maren Holloway", "maren@tide.example", None)],
    ),
    "the e-mail below": (
        """
byline    | 한바다 기자
body      | 배가 다시 다닌다.
byline    | 한바다 기자 bada@garam.example
""",
        [("한바다", "bada@garam.example", "기자")],
    ),
    "a bare e-mail below": (
        """
byline    | 한바다 기자
body      | 배가 다시 다닌다.
byline    | bada@garam.example
""",
        [("한바다", "bada@garam.example", "기자")],
    ),
    "others below are not of this story": (
        """
byline    | By Maren Holloway
body      | The ferry sails again.
byline    | By Tove Lindqvist
""",
        [("Maren Holloway", None, None)],
    ),
    "two people": (
        """
byline    | By Maren Holloway and Tove Lindqvist
body      | The ferry sails again.
""",
        [("Maren Holloway", None, None), ("Tove Lindqvist", None, None)],
    ),
    "two lines": (
        """
byline    | 한바다 기자
byline    | 온유진 특파원
body      | 배가 다시 다닌다.
""",
        [("한바다", None, "기자"), ("온유진", None, "특파원")],
    ),
    "said twice is one person": (
        """
byline    | By Maren Holloway
byline    | Maren Holloway
body      | The ferry sails again.
""",
        [("Maren Holloway", None, None)],
    ),
    "an agency": (
        """
byline    | (Yonhap)
body      | The ferry sails again.
""",
        [],
    ),
    "a name with a date behind it": (
        """
byline    | Maren Holloway | June 4, 2024
body      | The ferry sails again.
""",
        [("Maren Holloway", None, None)],
    ),
    "in front of the first words": (
        """
dateline  | (속초=연합뉴스)
byline    | 한바다 기자 =
body      | 도서관이 문을 열었다.
""",
        [("한바다", None, "기자")],
    ),
    "with the section behind the date": (
        """
byline    | By Maren Holloway June 4, 2024 Science
body      | The ferry sails again.
""",
        [("Maren Holloway", None, None)],
    ),
    "a name below a picture of the story": (
        """
body      | The ferry sails again, Tove Lindqvist said.
byline    | Tove Lindqvist
body      | The fare stays.
""",
        [],
    ),
    "nobody": ("body      | The ferry sails again.", []),
    "a name in the body is no author": ("body      | By Maren Holloway the ferry would sail on.", []),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_authors(name, cleaned):
    document, people = PEOPLE[name]
    authors, claim = find_authors(cleaned(document))
    assert [(author.name, author.email, author.role) for author in authors] == people
    assert (claim is not None) is bool(people)


# On a web page: the bare words above the story → who is taken for its author
BARE = {
    "a given name opens them": ("Laura Harbor", ["Laura Harbor"]),
    "the story has other words": ("Quellin Vosk", ["Quellin Vosk"]),
    "the story speaks of it": ("Alte Fähre", []),
}


@pytest.mark.parametrize("name", BARE)
def test_bare_words_on_a_page(name, cleaned):
    words, wanted = BARE[name]
    document = cleaned(
        f"byline    | {words}\nbody      | The alte ferry sails again into the harbor.\nbody      | It does."
    )
    page = msgspec.structs.replace(document, source=msgspec.structs.replace(document.source, format="html"))
    assert [author.name for author in find_authors(page)[0]] == wanted
    assert [author.name for author in find_authors(document)[0]] == [words], "a text has no menus"


def test_far_below_the_body_other_stories_are_listed(cleaned):
    noise = "\n".join(f"noise     | Other story {at}" for at in range(8))
    document = f"body      | The ferry sails again.\n{noise}\nbyline    | Maren Holloway"
    assert find_authors(cleaned(document))[0] == ()


def test_a_note_on_an_author_gives_the_address(cleaned):
    document = """
byline    | By Maren Holloway
body      | The ferry sails again.
noise     | Maren Holloway covers rivers for The Tide. Write to her at maren@tide.example.
"""
    ((author,), _) = find_authors(cleaned(document))
    assert (author.name, author.email) == ("Maren Holloway", "maren@tide.example")


def test_a_dateline_may_name_the_reporter(article):
    text = """도서관, 밤 열 시까지 문 연다
입력 2024.06.04 21:07

[OSEN=잠실, 한바다 기자] 잠실의 작은 도서관이 이번 달부터 밤 열 시까지 문을 연다고 4일 밝혔다. 열람실은 그대로다.

도서관장 도하람(61)씨는 “늦게 끝나는 사람도 책을 읽어야 한다”고 말했다. 자원봉사자 열 명이 돕는다.
"""
    record = article(text)
    assert [(author.name, author.role) for author in record.authors] == [("한바다", "기자")]
    assert record.dateline == "[OSEN=잠실, 한바다 기자]"


def test_the_contact_of_a_press_release_wrote_nothing(article):
    story = "The Garam Foundry today opened a second kiln, which doubles what it can cast.\n\n" * 3
    contact = "Media Contact:\nMaren Holloway\nmaren@foundry.example\n"
    assert article(f"Garam Foundry opens a second kiln\nJune 4, 2024\n\n{story}{contact}").authors == ()
