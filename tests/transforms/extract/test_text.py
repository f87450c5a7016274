"""Raw text: lines, their numbers, and paragraphs that were wrapped by hand or program."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.extract.text import extract_text, split, unwrap
from hanji.transforms.records import Candidate, Page, Rejected, Source

SOURCE = Source(uri="story.txt", relative="story.txt", format="text", sha256="")
PARAGRAPHS = """
The council said on Monday that the old ferry will sail again after two winters in which nobody could cross the water \
but by the long road, which takes an hour in summer and a day when the snow lies on the pass above the quarry.
“We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp. Her grandmother kept \
it before her, and rowed out when the ferry would not, once with a doctor and twice with a priest.
The crew has yet to be hired.
Children row for nothing, as their grandparents did, and the fare for everybody else stays at two crowns a head, \
payable at the landing to whoever holds the lamp on that day.
""".strip().split("\n")
KOREAN = """
가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다. 뱃삯은 그대로 이천 원이고 아이들은 \
뱃삯을 내지 않는다. 예산은 옛 도로 기금에서 나온다고 군은 설명했다. 나루에는 등불이 하나 있고 그 등불을 지키는 \
사람은 건너편에 사는 온유진씨 한 사람뿐이다. 그는 할머니에게서 등불을 물려받았다.
뱃사공 도하람씨는 물이 그리웠다고 말했다. 그는 두 해 동안 밭을 맸고 그동안 노는 헛간에 걸려 있었다고 했다. \
이제 노를 내려 기름을 먹이는 중이라고 그는 덧붙였다. 다리 공사는 또 미뤄졌고 언제 다시 시작할지는 아무도 모르지만 \
뱃사공은 서두르지 않는다고 했다. 강은 그 자리에 있을 것이기 때문이다.
""".strip().split("\n")


def wrapped(paragraphs, width):
    return "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)


def unwrapped(text):
    return [line.text for line in unwrap(split(text))]


@pytest.mark.parametrize("width", [60, 65, 72, 80, 100])
def test_a_wrapped_text_is_put_together(width):
    assert unwrapped(wrapped(PARAGRAPHS, width)) == PARAGRAPHS


@pytest.mark.parametrize("syllables", [36, 40, 50])
def test_a_wrapped_korean_text_is_put_together(syllables):
    assert unwrapped(wrapped(KOREAN, syllables)) == KOREAN


def test_a_header_above_a_wrapped_text_stays():
    header = "Ferry to sail again\nBy Maren Holloway\nJune 4, 2024\n\n"
    assert unwrapped(header + wrapped(PARAGRAPHS, 72))[:3] == [
        "Ferry to sail again",
        "By Maren Holloway",
        "June 4, 2024",
    ]


def test_a_wrapped_paragraph_has_the_number_of_its_first_line():
    text = "Ferry\n\n" + wrapped(PARAGRAPHS, 72)
    second = text.split("\n").index(textwrap.wrap(PARAGRAPHS[1], 72)[0]) + 1
    assert [(line.number, line.spaced) for line in unwrap(split(text))[:3]] == [(1, False), (3, True), (second, True)]


KEPT = {
    "a paragraph a line": "\n".join(PARAGRAPHS),
    "paragraphs apart": "\n\n".join(PARAGRAPHS),
    "a list": "- two oars\n- one bailer\n- a lamp\n- forty metres of line\n- a flag",
    "a poem": "The river has\nno other side\nby night, he read,\nand the queue\nwent quiet",
    "a menu": "News\nSport\nWeather\nFerry times\nContact\nSubscribe",
    "one sentence a line": "\n".join(["The ferry sailed again on Monday after two winters ashore, in rain."] * 8),
    "one line": PARAGRAPHS[0],
    "one wrapped paragraph of two lines": textwrap.fill(PARAGRAPHS[2] + " " + PARAGRAPHS[2], 40),
    "too narrow": wrapped(PARAGRAPHS, 30),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_any_other_text_stays_as_it_is(text):
    assert unwrapped(text) == [line for line in text.split("\n") if line]


SPLIT = {
    "one line": ("One", [(1, "One", False)]),
    "blank lines count": ("\n\nOne\n\nTwo", [(3, "One", True), (5, "Two", True)]),
    "spaces are one": ("  One \t two ", [(1, "One two", False)]),
    "nothing": (" \n\t\n", []),
}


@pytest.mark.parametrize(("text", "lines"), SPLIT.values(), ids=SPLIT)
def test_split(text, lines):
    assert [(line.number, line.text, line.spaced) for line in split(text)] == lines


@given(text=st.text(alphabet="ab .\n\t가。", max_size=400) | st.text(max_size=200))
def test_no_word_is_lost_moved_or_made(text):
    assert " ".join(line.text for line in unwrap(split(text))).split() == text.split()


def test_address_and_candidates_go_on():
    claim = Candidate(field="publisher", value="The Tide", signal="record")
    draft = extract_text(Page(source=SOURCE, text="One", url="https://tide.example/1", candidates=(claim,)))
    assert (draft.source, draft.url, draft.candidates) == (SOURCE, "https://tide.example/1", (claim,))


@pytest.mark.parametrize("text", ["", "\n", " \t \n"], ids=["nothing", "a blank line", "spaces"])
def test_a_text_without_a_visible_character_is_rejected(text):
    with pytest.raises(Rejected) as rejected:
        extract_text(Page(source=SOURCE, text=text))
    assert rejected.value.reason == "empty"
