"""Boxes within an article's text: points below a label, other stories below one, captions above a credit."""

import pytest

HEAD = """Ferry to sail again after two winters
By Maren Holloway
June 4, 2024
"""
STORY = """
The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

Nobody has seen the timetable. The crew has yet to be hired, and the pier is still closed to the public.
{box}
The first boat leaves at seven in the morning, the harbor office said, and comes back before the school bell.

The harbor master, Tove Lindqvist, said that she would be on it with her dog, whatever the weather is like.
"""
POINTS = """
What you need to know:
The council has paid for a new engine.
Nobody has been hired for the crew.
The pier opens in the spring.
"""
LISTED = """
More on this topic
Harbor office to hire three pilots by the year end
Fishermen wary of the cost of the new landing stage
"""
CAPTIONED = """
Tove Lindqvist on the pier. She has kept the lamp for thirty years.
Credit...Jo Hale for The Harbor Times
"""


def test_points_below_a_label_are_a_summary(article):
    record = article(HEAD + POINTS + STORY.format(box=""))
    assert "paid for a new engine" not in record.text
    assert [one.role for one in record.removed if one.text.startswith("The pier opens")] == ["summary"]
    assert record.text.startswith("The council said")


def test_points_apart_below_a_label_are_a_summary(article):
    text = (HEAD + POINTS).replace("engine.", "engine").replace("crew.", "crew").replace("spring.", "spring")
    record = article("\n\n".join(line for line in (text + STORY.format(box="")).splitlines() if line))
    assert [one.role for one in record.removed if one.text.startswith("The pier opens")] == ["summary"]
    assert record.text.startswith("The council said")


def test_a_paragraph_below_such_a_label_stays(article):
    long = "The council has paid for a new engine, " + "and for a new coat of paint, " * 8 + "it says."
    assert long in article(HEAD + f"\nWhat you need to know:\n{long}\n" + STORY.format(box="")).text


def test_the_story_behind_the_points_stays_without_a_gap(article):
    lead = "HARBOR CITY, June 4 (Reuters) - The council said that the ferry will sail again on Monday."
    record = article(HEAD + POINTS + lead + "\n" + STORY.format(box=""))
    assert record.text.startswith("The council said that the ferry")


def test_offers_below_the_reporters_address_leave_the_body(article):
    offers = "▶ 올해 하반기 운세, 나루터가 알려드립니다\n▶ 함께 노 저을 사람, 여기 모여라"
    story = STORY.format(box="▶ 첫 배는 아침 일곱 시에 떠난다고 군은 덧붙였다.")
    record = article(f"{HEAD}{story}\n한바다 기자 bada@naru.example\n{offers}\n")
    assert "운세" not in record.text
    assert "노 저을" not in record.text
    assert "첫 배는 아침" in record.text, "above the address it is the story's"


def test_the_first_sentence_behind_points_that_are_none_is_the_storys(article):
    lead = "The council said that the ferry will sail again on Monday, and that the fare stays."
    record = article(
        HEAD + "Key points:\nA new engine for the ferry\nThe old lamp stays\n" + lead + "\n" + STORY.format(box="")
    )
    assert record.text.startswith(lead)
    assert "new engine" not in record.text


def test_headlines_below_a_label_leave_the_body(article):
    record = article(HEAD + STORY.format(box=LISTED))
    assert "pilots" not in record.text
    assert "landing stage" not in record.text


TWICE = "Tove Lindqvist lights the lamp on the old pier before the first boat leaves."


@pytest.mark.parametrize("first", [f"{TWICE}\n\n", f"{TWICE} Jo Hale for The Harbor Times\n\n"])
def test_a_line_twice_in_a_row_is_a_picture_s(first, article):
    text = article(HEAD + STORY.format(box=f"\n{first}{TWICE}\n")).text
    assert TWICE not in text
    assert "Nobody has seen the timetable" in text


def test_a_text_that_was_copied_twice_stays(article):
    lines = [line for line in STORY.format(box="").split("\n") if line]
    assert len(lines) > 3
    record = article(HEAD + "\n".join(f"{line}\n{line}" for line in lines))
    assert all(record.text.count(line) == 2 for line in lines)


def test_a_headline_twice_on_a_line_is_another_story_s(article):
    headline = "Harbor office to hire three pilots by the year end"
    assert headline not in article(HEAD + STORY.format(box=f"\n{headline} {headline}\n")).text


def test_a_line_that_stands_again_further_on_stays(article):
    twice = f"\n{TWICE}\n\nThe council met in the rain on Tuesday, as it does every week.\n\n{TWICE}\n"
    assert article(HEAD + STORY.format(box=twice)).text.count(TWICE) == 2


@pytest.mark.parametrize(("box", "stays"), [(CAPTIONED, False), (CAPTIONED.replace("pier. She", "pier.\n\nShe"), True)])
def test_what_stands_apart_above_a_credit_is_its_caption(box, stays, article):
    """Only the line right above: the paragraph before it is none, nor is one that the credit stands apart from."""
    record = article(HEAD + STORY.format(box=box))
    assert ("Tove Lindqvist on the pier." in record.text) is stays


def test_bullets_within_the_story_stay(article):
    box = "\nThe permit allows:\n\n• Trips up to twelve miles from the shore\n• One pilot for two boats\n"
    tail = "\nFor more, contact:\nharbor@harbor.example\n"
    record = article(HEAD + STORY.format(box=box) + tail)
    assert "twelve miles" in record.text


def test_a_headline_that_ends_with_a_full_stop(article):
    text = "A Small Port Bet on Kelp. Then the Dryer Broke.\n\n" + STORY.format(box="")
    assert article(text).title == "A Small Port Bet on Kelp. Then the Dryer Broke."


@pytest.mark.parametrize("speaker", ["[나루터/버스 기사]", "[온보람 · 가람군 주민]"])
def test_a_speaker_above_a_quotation_stays(speaker, article):
    quotation = '"쉬는 날이 한 달에 나흘이에요. 누가 오겠습니까."'
    record = article(
        "막차가 끊긴 읍내, 밤길을 걷는 사람들\n입력 2024-06-04 20:17\n\n"
        "버스 기사가 모자라 저녁 8시면 막차가 끊기는 읍면이 늘고 있습니다.\n\n"
        "이 지역 버스 업체는 3년 사이 기사가 112명에서 71명으로 줄었습니다.\n\n"
        f"{speaker}\n{quotation}\n\n"
        "군청이 내놓은 대책은 100원 택시지만 밤에는 부를 수 없습니다.\n"
    )
    assert f"{speaker}\n\n{quotation}" in record.text
