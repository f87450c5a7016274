"""Raw text: each physical line is a line, and hard-wrapped paragraphs are put together again."""

from itertools import pairwise

from hanji.transforms.records import Draft, Line, Page, Rejected

# Widths that programs and people wrap mail and text files at; a longer line wraps by itself on the screen.
NARROWEST, WIDEST = 56, 110


def extract_text(page: Page) -> Draft:
    """The draft of a raw text. Raises `Rejected` ("empty") where no line has a visible character."""
    lines = tuple(unwrap(split(page.text)))
    if not lines:
        raise Rejected("empty", "no visible character")
    return Draft(source=page.source, lines=lines, url=page.url, candidates=page.candidates)


def split(text: str) -> list[Line]:
    """The non-blank lines with single spaces between their words; numbers count from 1 over all lines.

    >>> [(line.number, line.text, line.spaced) for line in split("One\\n\\n  Two  words\\nThree")]
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
    next would not have fitted any more (the test that greedy line breaking leaves behind).
    """
    width = max((len(line.text) for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST or not any(line.spaced for line in lines):
        return lines
    return [_joined(block) for block in _blocks(lines, width)]


def _blocks(lines: list[Line], width: int) -> list[list[Line]]:
    """Runs of lines without a blank one between them; a run that is not wrapped is left as single lines."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.spaced or not runs:
            runs.append([line])
        else:
            runs[-1].append(line)
    return [block for run in runs for block in ([run] if _wrapped(run, width) else [[line] for line in run])]


def _wrapped(run: list[Line], width: int) -> bool:
    """Is each line of the run as full as the width allows? The width is at most a word wider than what was seen."""
    return len(run) > 1 and all(
        len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width - 1 and len(line.text) > width * 0.6
        for line, following in pairwise(run)
    )


def _joined(block: list[Line]) -> Line:
    first = block[0]
    text = " ".join(line.text for line in block)
    return Line(number=first.number, text=text, spaced=first.spaced)
