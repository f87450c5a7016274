"""The words beside a date on its line: labels before and behind it, weekdays, small words between."""

import re
from typing import Final

from hanji.transforms.dates.date_labels import FILLERS, LABELS, LONGEST_LABEL, RELATIVE
from hanji.transforms.dates.months import WEEKDAYS

SEPARATORS: Final = " \t\u00a0:：|,.;·•()（）[]<>/–—-*▲△○●■□◆◇▶▷ㅣ│｜ㆍ・"
WORDS: Final = re.compile(r"[^\s\d:：|,;·•()（）\[\]<>/\"“”ㅣ│｜ㆍ・]+|[–—-]+")
_WEEKDAY: Final = re.compile(r"\s?[(（\[,]?\s?([^\W\d_][^\s\d,.:()（）\[\]|]{0,14})\.?[)）\]]?(?=[\s,|(]|\Z)")
_SPACED: Final = re.compile(r"[가-힣](?:\s+[가-힣]){1,4}")
_MARKS: Final = ".-–—'\"*▲△○●■□◆◇▶▷"
# Characters to read before a date: a label of four, a weekday and two small words fit.
_REACH: Final = 48


def words_before(line: str, floor: int, position: int) -> int:
    """Where the weekday and the small words before a date begin: `le dimanche `, `on Tue, `.

    >>> words_before("Posted on Tue, 4 June 2013", 0, 15)
    7
    """
    if not line[floor:position].rstrip(SEPARATORS):
        return position
    words = _words(line, floor, position)
    rest = _without_small(words)
    return words[len(rest)].start() if len(rest) < len(words) else position


def _words(line: str, floor: int, position: int) -> list[re.Match[str]]:
    return list(WORDS.finditer(line, max(floor, position - _REACH), position))


def _without_small(words: list[re.Match[str]]) -> list[re.Match[str]]:
    kept = len(words)
    while kept:
        text = words[kept - 1][0].rstrip(".").lower()
        if text not in WEEKDAYS and text not in FILLERS:
            break
        kept -= 1
    return words[:kept]


def known_label(text: str) -> str | None:
    """The label that a text is, in lower case and without a small word at its end; None if it is none.

    >>> known_label("Published on"), known_label("Publicado el"), known_label("Sports on")
    ('published', 'publicado', None)
    >>> known_label("등 록 일")  # as forms of 2005 set their labels
    '등록일'
    """
    label = text.lower()
    if _SPACED.fullmatch(label) is not None:
        label = "".join(label.split())
    if label in LABELS:
        return label
    head, _, last = label.rpartition(" ")
    return head if last in FILLERS and head in LABELS else None


def label_before(line: str, floor: int, position: int) -> tuple[int, str | None]:
    """Where the words and the label before `position` start, and the label in lower case; None if there is none.

    >>> label_before("Last updated: on Tue, 4 June 2013", 0, 22)
    (0, 'last updated')
    """
    text = line[floor:position]
    whole = text.strip(SEPARATORS)
    if not whole:
        return position, None
    label = known_label(whole)
    if label is not None:
        return floor + text.index(whole), label
    words = _words(line, floor, position)
    rest = _without_small(words)
    texts = [word[0].strip(_MARKS).lower() for word in rest[-LONGEST_LABEL:]]
    for first in range(len(texts)):
        label = " ".join(texts[first:])
        if label in LABELS:
            return rest[first - len(texts)].start(), label
    start = words[len(rest)].start() if len(rest) < len(words) else position
    if texts and texts[-1] and texts[-1][-1] >= "\u2e80":
        return _glued_label(rest[-1].end(), start, texts[-1])
    return start, None


def _glued_label(end: int, position: int, word: str) -> tuple[int, str | None]:
    """Scripts without blanks let a label grow together with what stands before it: `홍길동기자입력`."""
    for length in range(min(8, len(word) - 1), 1, -1):
        if word[-length:] in LABELS:
            return end - length, word[-length:]
    return position, None


def label_behind(line: str, position: int, limit: int) -> tuple[int, str | None]:
    """The end of the label behind a date, and the label: `2022.03.15 오전 11:40 수정`.

    A label with a stamp of its own says nothing of the date: `August 22, 2023 · Updated 2 months ago`.

    >>> label_behind("2022.03.15 수정 | 1", 10, 17)
    (13, '수정')
    """
    rest = line[position:limit]
    head = rest.lstrip(SEPARATORS)
    label = head.split("|", 1)[0].rstrip(SEPARATORS).lower()
    if label not in LABELS:
        label = label.split(" ", 1)[0]
    if label not in LABELS or RELATIVE.fullmatch(head[len(label) :].strip(SEPARATORS).lower()) is not None:
        return position, None
    return position + len(rest) - len(head) + len(label), label


def weekday_behind(line: str, position: int) -> int:
    """The end of a weekday that follows a date: `2023-06-04 (일) 21:07`; `position` if none does.

    >>> weekday_behind("2023-06-04 (일) 21:07", 10)
    14
    """
    found = _WEEKDAY.match(line, position)
    return found.end() if found is not None and found[1].lower() in WEEKDAYS else position
