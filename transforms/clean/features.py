"""What the line labeller sees: the shape of each line, what rules said of it, and where it stands in the sequence.

Shapes carry over between languages; words come in through the rules, the lexicon and the date and byline readers.
"""

import re
from collections import Counter
from math import log1p
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hanji.transforms.clean.evidence import Evidence

Floats = npt.NDArray[np.float32]

# The widest part of a line that ratios are taken from: a longer line is prose, and 160 characters tell its ratios.
HEAD = 160
# Lines on each side of a line that the labeller sees whole.
REACH = 3
# Columns of `Shape` that the sequence features read.
TERMINAL, RULED, OPENS, ENDS = 2, 21, 22, 23

_TERMINAL = frozenset(".!?。！？…．")
_CLOSING = "\"”’')]』」》）›» "
_QUOTES = frozenset("\"“‘'«„「『‹")
_BULLETS = frozenset("•·▪◦*■□◆◇○●▶▲△▷►-–—※#☞>|ㆍ")
_DIGIT = re.compile(r"\d")
_CAPITALISED = re.compile(r"(?:^|[\s(“\"‘«/|])[A-ZÀ-ÞА-ЯĄ-Ž]")
_SENTENCE = re.compile(r"[.!?。！？][\"”’)»」]?(?:\s|$|(?=[가-힣「]))")
_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PAUSE = re.compile(r"[,;:、，]| – | — ")


class Shape(NamedTuple):
    """One line by itself; lengths are logarithms, ratios are between 0 and about 1."""

    length: float
    words: float
    terminal: float
    colon: float
    quoted: float
    lower: float
    leading_digit: float
    digits: float
    capitalised: float
    upper: float
    pauses: float
    sentences: float
    address: float
    bars: float
    bullet: float
    word_length: float
    spaced: float
    repeated: float
    bracket: float
    question: float
    foreign: float
    noise_rule: float
    opens: float
    ends: float
    other_rule: float
    caption_rule: float
    dated: float
    byline: float
    masthead: float
    lexicon: float
    lexicon_low: float
    structure: float


def shape(evidence: Evidence, *, repeated: bool, scale: float, east_asian: float) -> Shape:
    """The features of one line. `scale` weighs characters (a Hangul syllable says more than a letter).

    `east_asian` is the document's share of East Asian characters: a line far from it is in a foreign script.
    """
    text = evidence.line.text
    length = len(text)
    head = text[:HEAD]
    words = text.count(" ") + 1
    asian = 0.0 if head.isascii() else len(_EAST_ASIAN.findall(head)) / len(head)
    rule = evidence.rule
    effect, role = (rule.effect, rule.role.value) if rule else ("", "")
    return Shape(
        length=log1p(length * scale) / 3 - 1,
        words=log1p(words) / 2 - 1,
        terminal=text.rstrip(_CLOSING)[-1:] in _TERMINAL,
        colon=text[-1] in ":：",
        quoted=text[0] in _QUOTES,
        lower=text[0].islower(),
        leading_digit=text[0].isdigit(),
        digits=3 * len(_DIGIT.findall(head)) / len(head),
        capitalised=len(_CAPITALISED.findall(head)) / (head.count(" ") + 1),
        upper=text.isupper(),
        pauses=min(len(_PAUSE.findall(head)), 4) / 2,
        sentences=min(len(_SENTENCE.findall(text, 0, 800)), 6) / 3,
        address="@" in text or "://" in text or "www." in text,
        bars="|" in text or "/" in text or ">" in text or "·" in text,
        bullet=text[0] in _BULLETS,
        word_length=min(length / words, 15) / 10 - 0.5,
        spaced=evidence.line.spaced,
        repeated=repeated,
        bracket=text[-1] == ")",
        question=text[-1] == "?",
        foreign=abs(asian - east_asian),
        noise_rule=(role == "noise") * (0.5 if rule and rule.weak else 1.0),
        opens=effect == "opens",
        ends=effect == "ends",
        other_rule=bool(role) and role not in ("noise", "caption"),
        caption_rule=role == "caption",
        dated=evidence.dated,
        byline=evidence.byline.confidence if evidence.byline else 0.0,
        masthead=evidence.masthead is not None,
        lexicon=evidence.lexicon / words**0.5,
        lexicon_low=evidence.lexicon_low,
        structure=evidence.line.score or 0.0,
    )


class Features(NamedTuple):
    """`lines`: a row a line of its `Shape`; `place`: a row a line of its place in the sequence."""

    lines: Floats
    place: Floats


def features(evidence: tuple[Evidence, ...]) -> Features:
    """The features of a document's lines, in their order."""
    texts = [one.line.text for one in evidence]
    sample = " ".join(text[:HEAD] for text in texts)[:4000]
    east_asian = len(_EAST_ASIAN.findall(sample)) / max(1, len(sample))
    scale = 1 + 1.2 * east_asian
    times = Counter(texts)
    rows = [
        shape(one, repeated=times[one.line.text] > 1, scale=scale, east_asian=east_asian) for one in evidence
    ]
    lines = np.array(rows, dtype=np.float32)
    lengths = np.array([len(text) for text in texts], dtype=np.float32) * np.float32(scale)
    return Features(lines, place(lines, lengths))


def place(lines: Floats, lengths: Floats) -> Floats:
    """Where each line stands: how much prose is before and after it, how near, and under which heading rule."""
    n = len(lines)
    index = np.arange(n)
    prose = ((lengths >= 90) | ((lengths >= 45) & (lines[:, TERMINAL] > 0))) & (lines[:, RULED] < 1)
    weight = lengths * prose
    done = np.cumsum(weight)
    total = max(1.0, float(done[-1]))
    before, after = done - weight, total - done
    previous = _since(prose, index)
    following = _since(prose[::-1], index)[::-1]
    typical = float(np.median(lengths[prose])) if prose.any() else 0.0
    opened = np.minimum(_since(lines[:, OPENS] > 0, index), previous + 1)
    columns = (
        prose,
        before / total,
        after / total,
        np.log1p(before) / 4 - 1,
        np.log1p(after) / 4 - 1,
        previous / 6,
        following / 6,
        _density(prose, 4),
        _density(prose, 10),
        np.minimum(index, 30) / 15,
        np.minimum(n - index, 30) / 15,
        index / n,
        np.full(n, prose.mean()),
        np.full(n, log1p(n) / 3),
        np.log((lengths + 5) / (typical + 5)),
        np.full(n, log1p(total) / 5),
        (_since(lines[:, OPENS] > 0, index) < previous) & (previous > 0),
        opened / 6,
        np.maximum.accumulate(np.concatenate(([0], lines[:-1, ENDS]))),
        np.full(n, lines[:, RULED].mean()),
    )
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _since(marked: npt.NDArray[np.bool_], index: npt.NDArray[np.int64], most: int = 12) -> npt.NDArray[np.int64]:
    """Lines back to the last marked line before each line; `most` if there is none or it is farther."""
    last = np.maximum.accumulate(np.where(marked, index, -most - 1))
    before = np.concatenate(([-most - 1], last[:-1]))
    return np.minimum(index - before, most)


def _density(prose: npt.NDArray[np.bool_], reach: int) -> Floats:
    """The share of prose among the lines up to `reach` away."""
    done = np.concatenate((np.zeros(reach + 1), np.cumsum(prose), np.full(reach, prose.sum())))
    width = 2 * reach + 1
    return ((done[width:] - done[:-width]) / width).astype(np.float32)


def window(seen: Features) -> Floats:
    """One row a line for the labeller: the shapes from `REACH` lines before to `REACH` after it, and its place."""
    n, width = seen.lines.shape
    padded = np.zeros((n + 2 * REACH, width + 1), dtype=np.float32)
    padded[REACH : REACH + n, :width] = seen.lines
    padded[:REACH, width] = padded[REACH + n :, width] = 1  # marks what lies beyond the document
    return np.hstack([padded[shift : shift + n] for shift in range(2 * REACH + 1)] + [seen.place])
