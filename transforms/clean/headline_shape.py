"""What the words of a line alone say for and against it as a headline."""

import re

from hanji.transforms.publishers import unknown_publisher
from hanji.transforms.sections import is_section, section_of

SHORTEST, LONGEST = 6, 220
LONGEST_PROSE = 160
LONGEST_MASTHEAD = 40
HEADLINE_WIDTH = 14
LONGEST_STEP = 28
# A small letter right before a capital: with so many the line is menu items that lost what stood between them.
FEWEST_JOINTS = 4
_JOINT = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
# Looked for first: most lines have none, and the pattern costs ten times as much.
_STEPS = (">", "›", "»", "/", "|")
_STEP = re.compile(r"(?<=\w)(?:\s*[>›»]+\s*|\s+[/|]\s+)(?=\w)")
# A menu on one line has so many items.
FEWEST_ITEMS, LONGEST_ITEM = 4, 18
_ITEM_BREAKS = re.compile(r"\s*[|｜│ㅣ]\s*|\s+[-–·•]\s+")
# Two words, or one of a script that takes few characters to say much.
_WORDS = re.compile(r"[^\W\d_]{2}.*?\W\w|\w\W.*?[^\W\d_]{2}|[가-힣\u3040-\u30ff\u3400-\u9fff]{4}")
_TERM = re.compile(r"[^\W\d_]{4,}|[가-힣]{2,}|[\u3040-\u30ff\u3400-\u9fff]{2}|\d{2,}")
# What opens an item of a list or a deck, and what announces another line.
_MARKERS = frozenset("•·◇▲△▷○●-–—")
_OPEN_ENDS = frozenset("-–—―:：")
_CLOSING = "\"”’')]』」》）›» "
ENDS_SENTENCE = frozenset(".。…!！")


def has_headline_shape(text: str) -> bool:
    """Could these words be a headline: no item, no path, no menu, no section, no masthead?

    >>> has_headline_shape("Ferry to sail again"), has_headline_shape("You are here:"), has_headline_shape("Sports")
    (True, False, False)
    """
    return (
        SHORTEST <= len(text) <= LONGEST
        and text[0] not in _MARKERS
        and text[-1] not in _OPEN_ENDS
        and bool(_WORDS.search(text))
        and len(_JOINT.findall(text)) < FEWEST_JOINTS
        and not section_of(text)
        and not is_path(text)
        and not is_menu(text)
        and not (len(text) <= LONGEST_MASTHEAD and _is_masthead(text))
    )


def width(text: str) -> float:
    """Characters, of which those of East Asian scripts, being wider and saying more, count one and a half.

    >>> width("ferry"), width("여객선")
    (5.0, 4.5)
    """
    return len(text) + (len(text.encode()) - len(text)) / 4


def is_headline_long(text: str) -> bool:
    """Has it the length of a headline, and words enough where words are short?"""
    return width(text) >= HEADLINE_WIDTH and (text.count(" ") >= 2 or len(text.encode()) > 2 * len(text))


def is_path(text: str) -> bool:
    """`SITE / Politics / Home affairs`: steps that lead somewhere.

    >>> is_path("Courier / Politics / Home affairs"), is_path("人民网>>社会·法治"), is_path("Either / or")
    (True, True, False)
    """
    if not any(map(text.__contains__, _STEPS)):
        return False
    steps = _STEP.split(text)
    short = all(len(step) <= LONGEST_STEP for step in steps)  # a longer last one is the headline itself
    return short and (len(steps) > 2 or (len(steps) == 2 and ">" in text and "<" not in text))


def is_menu(text: str) -> bool:
    """`Home | News | Features | Photos`, `Politik Sport Kultur Wetter`: many short items, or names of sections.

    >>> is_menu("Em cima | Ambiente | Bichos | Brasil"), is_menu("新华网首页 - 时政 - 国际 - 财经")
    (True, True)
    >>> is_menu("Garam Daily | Ferry to sail again - at last"), is_menu("War - and peace - and war - again, he said")
    (False, False)
    """
    words = text.split()
    if len(words) >= FEWEST_ITEMS and 3 * sum(map(is_section, words)) >= 2 * len(words):
        return True
    items = _ITEM_BREAKS.split(text)
    return len(items) >= FEWEST_ITEMS and all(0 < len(item) <= LONGEST_ITEM and not item[0].islower() for item in items)


def is_prose(text: str) -> bool:
    """Does a line that the labeller takes for body read like a sentence?

    >>> is_prose("The bridge opens today."), is_prose("A Small Port Bet on Kelp. Then the Dryer Broke.")
    (True, False)
    """
    return len(text) > LONGEST_PROSE or (text.rstrip(_CLOSING)[-1:] in ENDS_SENTENCE and not _is_title_case(text))


def _is_title_case(text: str) -> bool:
    """Are there words enough, and nearly all longer ones with a capital?"""
    words = [word for word in text.split() if len(word) > 3] if text.isascii() else []
    return len(words) >= 5 and sum(word[0].islower() for word in words) <= len(words) // 8


def terms_of(text: str) -> set[str]:
    """What two texts on one subject share: longer words, Hangul stems, pairs of Han or Kana, numbers.

    >>> sorted(terms_of("Ferry link resumes in 2019"))
    ['2019', 'ferry', 'link', 'resum']
    """
    return {term[: 2 if "가" <= term[0] <= "힣" else 5] for term in _TERM.findall(text.lower())}


def _is_masthead(text: str) -> bool:
    named = unknown_publisher(text)
    return named is not None and named[1] == "masthead-word"
