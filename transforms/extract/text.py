"""Raw text: each physical line is a line, and hard-wrapped paragraphs are put together again."""

import re
from itertools import pairwise

from hanji.transforms.records import Draft, Line, Page, Rejected

# Widths that programs and people wrap mail and text files at; a longer line wraps by itself on the screen.
NARROWEST, WIDEST = 56, 110
FEWEST_BREAKS = 4
SLACK = 4
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
_STOPS = frozenset('.!?:;"”’)。」')


def extract_text(page: Page) -> Draft:
    """The draft of a raw text. Raises `Rejected` ("empty") where no line has a visible character."""
    lines = tuple(unwrap(split(page.text)))
    if not lines:
        raise Rejected("empty", "no visible character")
    return Draft(source=page.source, lines=lines, url=page.url, candidates=page.candidates)


def split(text: str) -> list[Line]:
    r"""The non-blank lines with single spaces between their words; numbers count from 1 over all lines.

    >>> [(line.number, line.text, line.spaced) for line in split("One\n\n  Two  words\nThree")]
    [(1, 'One', False), (3, 'Two words', True), (4, 'Three', False)]
    """
    found: list[Line] = []
    blank = False
    for number, raw in enumerate(text.split("\n"), 1):
        if words := raw.split():
            found.append(Line(number=number, text=" ".join(words), spaced=blank))
        blank = not words
    return found


def unwrap(lines: list[Line]) -> list[Line]:
    """Lines of a hard-wrapped text joined to paragraphs; any other text comes back as it is.

    A block is taken for a wrapped paragraph where each line is as full as the width allows: the first word of the
    next would not have fitted any more (the test that greedy line breaking leaves behind). One such block may be
    chance: there must be breaks enough, and they must fall within sentences.
    """
    runs = _runs(lines)
    long = [run for run in runs if len(run) > 2 and _wrapped(run, max(columns(line.text) for line in run))]
    if not long:
        return lines
    width = sorted(max(columns(line.text) for line in run) for run in long)[len(long) // 2]
    wrapped = [run for run in runs if _wrapped(run, width)]
    breaks = [line.text[-1] not in _STOPS for run in wrapped for line in run[:-1]]
    if not NARROWEST <= width <= WIDEST or sum(breaks) < max(FEWEST_BREAKS, len(breaks) / 2):
        return lines
    return [line for run in runs for line in ([_joined(run)] if run in wrapped else run)]


def columns(text: str) -> int:
    """How wide a text is on a screen whose letters are all as wide: Hangul, Kana and Han take two columns.

    >>> columns("ferry"), columns("여객선")
    (5, 6)
    """
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _runs(lines: list[Line]) -> list[list[Line]]:
    """Lines without a blank one between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.spaced or not runs:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _wrapped(run: list[Line], width: int) -> bool:
    """Is each line of the run as full as the width allows? Paragraphs differ by a few characters."""
    return len(run) > 1 and all(
        width + SLACK >= columns(line.text)
        and columns(line.text) + 1 + columns(following.text.split(" ", 1)[0]) > width - SLACK
        for line, following in pairwise(run)
    )


def _joined(block: list[Line]) -> Line:
    first = block[0]
    text = " ".join(line.text for line in block)
    return Line(number=first.number, text=text, spaced=first.spaced)
