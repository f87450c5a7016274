"""Lines within the body that are no part of the story."""

import pytest

STORY = """Ferry to sail again after two winters
By Maren Holloway
June 4, 2024

The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

“We counted the days until the lamp was lit again,” said Tove Lindqvist, who lives on the far bank.

{line}

Nobody has seen the timetable. The crew has yet to be hired, and the pier is still closed to the public.

The first boat leaves at seven in the morning, the harbor office said, and comes back before the school bell.
"""
TAKEN = {
    "a quotation that stands in a paragraph too": ("“We counted the days until the lamp was lit again”", "pull-quote"),
    "with other punctuation": ("“We counted the days, until the lamp was lit again.”", "pull-quote"),
}
KEPT = {
    "a quotation of its own": "“The river is wider than it looks.”",
    "a word of another paragraph": "“Lamp”",
    "the same words without quotes": "We counted the days until the lamp was lit again",
}


@pytest.mark.parametrize("name", TAKEN)
def test_pull_quotes_leave_the_body(name, article):
    line, rule = TAKEN[name]
    record = article(STORY.format(line=line))
    assert line not in record.text
    assert [one.rule for one in record.removed if one.text == line] == [f"layout.{rule}"]


@pytest.mark.parametrize("name", KEPT)
def test_other_lines_stay(name, article):
    assert KEPT[name] in article(STORY.format(line=KEPT[name])).text


@pytest.mark.parametrize(
    ("note", "stays"),
    [
        ("Maren Holloway lives on the near bank and writes about boats.", False),
        ("Maren Holloway said she would row.", True),
        ("Tove Lindqvist lives on the far bank and keeps the landing lamp.", True),
    ],
)
def test_a_note_on_the_author_is_no_story(note, stays, article):
    text = STORY.format(line="Nobody rows.") + "\n" + note + "\n"
    assert (note in article(text).text) is stays


GUEST = "Nora Vance is a lecturer in law at Garam University."


def test_a_guest_whom_a_note_below_introduces_is_the_author(article):
    unsigned = STORY.replace("By Maren Holloway\n", "").format(line="Nobody rows.")
    record = article(f"{unsigned}\n{GUEST}\n")
    assert GUEST not in record.text
    assert [author.name for author in record.authors] == ["Nora Vance"]


def test_whom_the_story_named_is_no_guest(article):
    unsigned = STORY.replace("By Maren Holloway\n", "").format(line="Nobody rows, said Vance, who teaches.")
    record = article(f"{unsigned}\n{GUEST}\n")
    assert GUEST in record.text
    assert record.authors == ()
