"""What can be said of one line without looking at its neighbours: rules, dates, bylines, mastheads, words."""

import re
from collections.abc import Sequence

import msgspec

from hanji.transforms.bylines import Byline, is_byline_label, read_byline
from hanji.transforms.clean.rules import Rule, Rules, fold
from hanji.transforms.dates import FoundDate, find_dates, is_date_line, label_kind
from hanji.transforms.publishers import Publisher, Publishers
from hanji.transforms.records import Line
from hanji.transforms.urls import find_url

# Metadata lines are short; a longer line is prose and is only shown to the rules.
LONGEST_METADATA = 200
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 24
# All of ASCII but its letters made blanks: twice as quick as the pattern.
_LETTERS = "".join(char if char.isalpha() else " " for char in map(chr, range(128)))

_NO_WEIGHTS = (0.0, 0.0)


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A line and what is known of it. `dated` tells that the line is nothing but its `dates`.

    `label` is `published`, `modified` or `byline` where the line only announces the next one.
    `lexicon` is the sum of the words' weights, in log-odds of body; `lexicon_low` the lowest of them: both are 0 on a
    web page, where structure stands in for the labeller.
    """

    line: Line
    rules: tuple[Rule, ...] = ()
    rule: Rule | None = None
    dates: tuple[FoundDate, ...] = ()
    dated: bool = False
    byline: Byline | None = None
    label: str | None = None
    url: str | None = None
    masthead: Publisher | None = None
    lexicon: float = 0.0
    lexicon_low: float = 0.0


class Readers(msgspec.Struct, frozen=True, kw_only=True):
    """What a line is shown to."""

    rules: Rules
    publishers: Publishers
    lexicon: dict[str, float]


def read(lines: Sequence[Line], readers: Readers) -> list[Evidence]:
    """All that the rules and readers say of each line by itself.

    One reader is done with all lines before the next one starts: it stays in the processor's caches, which makes a
    document a sixth quicker than line by line.
    """
    texts = [line.text for line in lines]
    folded = [fold(text) for text in texts]
    rules = [readers.rules.match(one) for one in folded]
    words = [
        _weights(one, readers.lexicon) if line.score is None else _NO_WEIGHTS
        for one, line in zip(folded, lines, strict=True)
    ]
    short = [text if len(text) <= LONGEST_METADATA else "" for text in texts]
    dates = [find_dates(text) for text in short]
    dated = [bool(found) and is_date_line(text, found) for text, found in zip(short, dates, strict=True)]
    named = ["" if only else without_dates(text, found) for text, found, only in zip(short, dates, dated, strict=True)]
    bylines = [read_byline(text) if text else None for text in named]
    labels = [_label(text) for text in short]
    urls = [find_url(text) if "://" in text or "www." in text else None for text in short]
    mastheads = [readers.publishers.by_masthead(text) if text else None for text in short]
    return [
        Evidence(
            line=line,
            rules=matched,
            rule=telling(matched) if matched else None,
            dates=found,
            dated=only,
            byline=byline,
            label=label,
            url=url,
            masthead=masthead,
            lexicon=total,
            lexicon_low=lowest,
        )
        for line, matched, found, only, byline, label, url, masthead, (total, lowest) in zip(
            lines, rules, dates, dated, bylines, labels, urls, mastheads, words, strict=True
        )
    ]


def dated_share(one: Evidence) -> float:
    """How much of a line are its dates, from 0 to 1."""
    return sum(date.end - date.start for date in one.dates) / len(one.line.text)


def _label(text: str) -> str | None:
    return label_kind(text) or ("byline" if is_byline_label(text) else None) if text else None


def _weights(folded: str, lexicon: dict[str, float]) -> tuple[float, float]:
    """The sum and the lowest of the weights that a lexicon gives the first words of a folded line."""
    weights = list(filter(None, map(lexicon.get, first_words(folded))))
    return (sum(weights), min(weights)) if weights else _NO_WEIGHTS


def first_words(folded: str) -> list[str]:
    """The words with which a folded line begins, as far as the lexicon looks.

    >>> first_words("link_copied 3x"), first_words("링크 복사 3회")
    (['link', 'copied', 'x'], ['링크', '복사', '회'])
    """
    head = folded[:LONGEST_METADATA]
    return (head.translate(_LETTERS).split() if head.isascii() else _WORD.findall(head))[:_WORDS]


def telling(rules: tuple[Rule, ...]) -> Rule | None:
    """The rule that decides: one that may speak anywhere, first one that says something of the lines around it."""
    anywhere = [rule for rule in rules if rule.zone == "any" and not rule.weak] or rules
    return next((rule for rule in anywhere if rule.effect != "line"), anywhere[0] if anywhere else None)


def without_dates(text: str, found: tuple[FoundDate, ...]) -> str:
    """The line without its dates: `蓑島ちはる 2023年6月4日` is a byline with a date behind it."""
    for date in reversed(found):
        text = text[: date.start] + " " + text[date.end :]
    return text.strip(" |·,-–—") if found else text
