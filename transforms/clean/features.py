"""What the line labeller sees: the shape of each line, what rules said of it, and where it stands in the sequence.

Shapes carry over between languages; words come in through the rules, the lexicon and the date and byline readers.
"""

from collections import Counter
from itertools import accumulate
from math import log, log1p
from struct import Struct
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.rules import Rule
from hanji.transforms.records import Role

Floats = npt.NDArray[np.float32]

# The part of a line that ratios are taken from: a longer line is prose, and 160 characters tell its ratios.
HEAD = 160
# Lines on each side of a line that the labeller sees whole.
REACH = 3
# No distance counts for more lines than this.
FAR = 12

_TERMINAL = frozenset(".!?。！？…．")
_CLOSING = "\"”’')]』」》）›» "
_QUOTES = frozenset("\"“‘'«„「『‹")
_BULLETS = frozenset("•·▪◦*■□◆◇○●▶▲△▷►-–—※#☞>|ㆍ")
# Stops and pauses that an ASCII line can't hold.
_WIDE_PAUSES = ("、", "，", " – ", " — ")
_WIDE_STOPS = (".” ", ".’ ", "。", "！", "？")
# The bytes of UTF-8 that are counted, each as the first of its class: counting bytes is many times faster than a
# pattern. Kana, Han and Hangul are known by their first byte.
_COUNTED = (b"0123456789", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b",;:", b".?!", bytes(range(0xE3, 0xEE)))
_CLASSES = bytes.maketrans(b"".join(_COUNTED), b"".join(bytes([kind[0]]) * len(kind) for kind in _COUNTED))
_DIGIT, _CAPITAL, _PAUSE, _STOP, _EAST_ASIAN = (kind[:1] for kind in _COUNTED)

SHAPE = (
    "length", "words", "terminal", "colon", "quoted", "lower", "leading_digit", "digits", "capitalised", "upper",
    "pauses", "sentences", "address", "bars", "bullet", "word_length", "spaced", "repeated", "bracket", "question",
    "foreign", "noise_rule", "opens", "ends", "other_rule", "caption_rule", "dated", "byline", "masthead", "lexicon",
    "lexicon_low", "structure",
)  # fmt: skip
PLACE = (
    "prose", "before", "after", "log_before", "log_after", "since_prose", "until_prose", "density", "wide_density",
    "index", "index_back", "progress", "prose_share", "lines", "against_typical", "log_total", "listed", "since_opened",
    "ended", "ruled_share",
)  # fmt: skip
_IN_DOCUMENT = [SHAPE.index(name) for name in ("length", "spaced", "repeated", "foreign", "structure")]
_IN_SEQUENCE = [SHAPE.index(name) for name in ("foreign", "terminal", "noise_rule", "opens", "ends")]
# To pack numbers is twice as quick as to make an array of them.
_SHAPE, _PLACE = Struct(f"{len(SHAPE)}f"), Struct(f"{len(PLACE)}f")


def shape(evidence: Evidence) -> bytes:
    """The columns of `SHAPE` for one line, packed, as far as they are the same in every document.

    Lengths are logarithms, ratios are between 0 and about 1. `length` is still in characters and `foreign` still the
    share of East Asian characters; `spaced`, `repeated` and `structure` are 0.
    """
    text = evidence.line.text
    length, first, last = len(text), text[0], text[-1]
    head = text if length <= HEAD else text[:HEAD]
    size, width = len(head), text.count(" ") + 1
    whole = text.encode().translate(_CLASSES)
    classes = whole if length <= HEAD else head.encode().translate(_CLASSES)
    pauses, stops = classes.count(_PAUSE), whole.count(_STOP + b" ") + text.count('." ')
    if not text.isascii():
        pauses += sum(map(head.count, _WIDE_PAUSES))
        stops += sum(map(text.count, _WIDE_STOPS))
    return _SHAPE.pack(
        length,
        log1p(width) / 2 - 1,
        (last if last in _TERMINAL else text.rstrip(_CLOSING)[-1:]) in _TERMINAL,
        last in ":：",
        first in _QUOTES,
        first.islower(),
        first.isdigit(),
        3 * classes.count(_DIGIT) / size,
        _capitalised(head, classes),
        text.isupper(),
        min(pauses, 4) / 2,
        min(stops + (last in _TERMINAL), 6) / 3,
        "@" in text or "://" in text or "www." in text,
        "|" in text or "/" in text or ">" in text or "·" in text,
        first in _BULLETS,
        min(length / width, 15) / 10 - 0.5,
        0.0,
        0.0,
        last == ")",
        last == "?",
        classes.count(_EAST_ASIAN) / size,
        *(_said(evidence.rule) if evidence.rule else _NOTHING),
        evidence.dated,
        evidence.byline.confidence if evidence.byline else 0.0,
        evidence.masthead is not None,
        evidence.lexicon / width**0.5,
        evidence.lexicon_low,
        0.0,
    )


_NOTHING = (0.0, False, False, False, False)


def _said(rule: Rule) -> tuple[float, bool, bool, bool, bool]:
    """The columns from `noise_rule` to `caption_rule`."""
    noise, caption = rule.role is Role.NOISE, rule.role is Role.CAPTION
    return (
        noise * (0.5 if rule.weak else 1.0),
        rule.effect == "opens",
        rule.effect == "ends",
        not (noise or caption),
        caption,
    )


def _capitalised(head: str, classes: bytes) -> float:
    """The share of words that begin with a capital."""
    if head.isascii():
        return ((classes[:1] == _CAPITAL) + classes.count(b" " + _CAPITAL)) / (classes.count(b" ") + 1)
    words = head.split(" ")
    return sum([word[:1].isupper() for word in words]) / len(words)


class Features(NamedTuple):
    """`lines`: a row a line of its `SHAPE`; `place`: a row a line of its `PLACE` in the sequence."""

    lines: Floats
    place: Floats


def features(evidence: tuple[Evidence, ...], shapes: dict[str, bytes] | None = None) -> Features:
    """The features of a document's lines, in their order.

    `shapes` keeps the shapes of a document's lines, for a second look at some of them.
    """
    shapes = {} if shapes is None else shapes
    texts = [one.line.text for one in evidence]
    for one, text in zip(evidence, texts, strict=True):
        if text not in shapes:
            shapes[text] = shape(one)
    lines = _array(_SHAPE, [shapes[text] for text in texts])
    foreign, *said = lines[:, _IN_SEQUENCE].T.tolist()
    sample = " ".join([text[:HEAD] for text in texts])[:4000]
    # A Hangul syllable says more than a letter; a line far from the document's share of them is in a foreign script.
    east_asian = sample.encode().translate(_CLASSES).count(_EAST_ASIAN) / max(1, len(sample))
    lengths = [len(text) * (1 + 1.2 * east_asian) for text in texts]
    times = Counter(texts)
    lines[:, _IN_DOCUMENT] = [
        (log1p(length) / 3 - 1, one.line.spaced, times[text] > 1, abs(share - east_asian), one.line.score or 0)
        for one, text, share, length in zip(evidence, texts, foreign, lengths, strict=True)
    ]
    return Features(lines, _array(_PLACE, [_PLACE.pack(*row) for row in place(lengths, *said)]))


def _array(row: Struct, packed: list[bytes]) -> Floats:
    return np.frombuffer(bytearray().join(packed), dtype=np.float32).reshape(len(packed), row.size // 4)


def place(
    lengths: list[float], terminal: list[float], ruled: list[float], opens: list[float], ends: list[float]
) -> list[tuple[float, ...]]:
    """Where each line stands: how much prose is before and after it, how near, and under which heading rule.

    A row of `PLACE` a line; `lengths` are in weighed characters, the others columns of `SHAPE`. Documents have few
    lines: numbers are quicker here than many small arrays.
    """
    n = len(lengths)
    prose = [
        (length >= 90 or (length >= 45 and stop > 0)) and rule < 1
        for length, stop, rule in zip(lengths, terminal, ruled, strict=True)
    ]
    weights = [length if is_prose else 0.0 for length, is_prose in zip(lengths, prose, strict=True)]
    done = list(accumulate(weights))
    total, typical = max(1.0, done[-1]), _typical([weight for weight in weights if weight]) + 5
    same = sum(prose) / n, log1p(n) / 3, log1p(total) / 5, sum(ruled) / n
    ended = next((at for at, end in enumerate(ends) if end), n)
    opened = _since([opening > 0 for opening in opens])
    near = zip(_since(prose), _since(prose[::-1])[::-1], _density(prose, 4), _density(prose, 10), strict=True)
    return [
        (
            prose[at], before / total, after / total, log1p(before) / 4 - 1, log1p(after) / 4 - 1,
            back / 6, ahead / 6, density, wide_density,
            min(at, 30) / 15, min(n - at, 30) / 15, at / n, same[0], same[1],
            log((lengths[at] + 5) / typical), same[2],
            opened[at] < back, min(opened[at], back + 1) / 6,
            at > ended, same[3],
        )
        for at, (back, ahead, density, wide_density) in enumerate(near)
        for before, after in [(done[at] - weights[at], total - done[at])]
    ]  # fmt: skip


def _since(marked: list[bool]) -> list[int]:
    """Lines back to the last marked line before each line; `FAR` if there is none or it is farther.

    >>> _since([False, True, False, False])
    [12, 12, 1, 2]
    """
    away = FAR
    out = []
    for mark in marked:
        out.append(away)
        away = 1 if mark else min(away + 1, FAR)
    return out


def _typical(prose: list[float]) -> float:
    """The median length of the prose lines (the upper one of two), 0 without prose."""
    return sorted(prose)[len(prose) // 2] if prose else 0.0


def _density(prose: list[bool], reach: int) -> list[float]:
    """The share of prose among the lines up to `reach` away.

    >>> _density([True, False, True], 1)[1] == 2 / 3
    True
    """
    beyond = [False] * reach
    done = list(accumulate([*beyond, *prose, *beyond], initial=0))
    width = 2 * reach + 1
    return [(until - since) / width for since, until in zip(done, done[width:], strict=False)]


def window(seen: Features) -> Floats:
    """One row a line for the labeller: the shapes from `REACH` lines before to `REACH` after it, and its place."""
    n, width = seen.lines.shape
    padded = np.zeros((n + 2 * REACH, width + 1), dtype=np.float32)
    padded[REACH : REACH + n, :width] = seen.lines
    padded[:REACH, width] = padded[REACH + n :, width] = 1  # marks what lies beyond the document
    # The lines around a line stand one after another already: each row begins a line further on.
    around = np.ndarray((n, (2 * REACH + 1) * (width + 1)), np.float32, padded, strides=padded.strides)
    return np.concatenate((around, seen.place), axis=1)
