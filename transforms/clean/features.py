"""What the line labeller sees: the shape of each line, what rules said of it, and where it stands in the sequence.

Shapes carry over between languages; words come in through the rules, the lexicon and the date and byline readers.
"""

from collections import Counter
from math import log1p
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hanji.transforms.clean.evidence import Evidence

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

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
_PAUSES = (",", ";", ":", "、", "，", " – ", " — ")
_STOPS = (". ", "? ", "! ", ".” ", '." ', ".’ ", "。", "！", "？")
_DIGITS = b"0123456789"
# The first bytes, in UTF-8, of Kana, Han and Hangul: counting them is many times faster than a pattern.
_EAST_ASIAN = bytes(range(0xE3, 0xEE))

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
_TERMINAL_COLUMN, _RULED, _OPENS, _ENDS = (SHAPE.index(name) for name in ("terminal", "noise_rule", "opens", "ends"))


def shape(evidence: Evidence, *, repeated: bool, scale: float, east_asian: float) -> tuple[float, ...]:
    """The columns of `SHAPE` for one line; lengths are logarithms, ratios are between 0 and about 1.

    `scale` weighs characters (a Hangul syllable says more than a letter); `east_asian` is the document's share of
    East Asian characters: a line far from it is in a foreign script.
    """
    text = evidence.line.text
    length, first, last = len(text), text[0], text[-1]
    head = text if length <= HEAD else text[:HEAD]
    size, width = len(head), text.count(" ") + 1
    raw = head.encode()
    rule = evidence.rule
    role = rule.role.value if rule else ""
    return (
        log1p(length * scale) / 3 - 1,
        log1p(width) / 2 - 1,
        (last if last in _TERMINAL else text.rstrip(_CLOSING)[-1:]) in _TERMINAL,
        last in ":：",
        first in _QUOTES,
        first.islower(),
        first.isdigit(),
        3 * (len(raw) - len(raw.translate(None, _DIGITS))) / size,
        _capitalised(head),
        text.isupper(),
        min(sum(map(head.count, _PAUSES)), 4) / 2,
        min(sum(map(text.count, _STOPS)) + (last in _TERMINAL), 6) / 3,
        "@" in text or "://" in text or "www." in text,
        "|" in text or "/" in text or ">" in text or "·" in text,
        first in _BULLETS,
        min(length / width, 15) / 10 - 0.5,
        evidence.line.spaced,
        repeated,
        last == ")",
        last == "?",
        abs(_east_asian(raw) / size - east_asian),
        (role == "noise") * (0.5 if rule and rule.weak else 1.0),
        rule is not None and rule.effect == "opens",
        rule is not None and rule.effect == "ends",
        bool(role) and role not in ("noise", "caption"),
        role == "caption",
        evidence.dated,
        evidence.byline.confidence if evidence.byline else 0.0,
        evidence.masthead is not None,
        evidence.lexicon / width**0.5,
        evidence.lexicon_low,
        evidence.line.score or 0.0,
    )


def _capitalised(head: str) -> float:
    """The share of words that begin with a capital."""
    words = head.split(" ")
    return sum([word[:1].isupper() for word in words]) / len(words)


def _east_asian(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _EAST_ASIAN))


class Features(NamedTuple):
    """`lines`: a row a line of its `SHAPE`; `place`: a row a line of its `PLACE` in the sequence."""

    lines: Floats
    place: Floats


def features(evidence: tuple[Evidence, ...]) -> Features:
    """The features of a document's lines, in their order."""
    texts = [one.line.text for one in evidence]
    sample = " ".join([text[:HEAD] for text in texts])[:4000]
    east_asian = _east_asian(sample.encode()) / max(1, len(sample))
    scale = 1 + 1.2 * east_asian
    times = Counter(texts)
    rows = [shape(one, repeated=times[one.line.text] > 1, scale=scale, east_asian=east_asian) for one in evidence]
    lines = np.array(rows, dtype=np.float32)
    return Features(lines, place(lines, np.array([len(text) * scale for text in texts], dtype=np.float32)))


def place(lines: Floats, lengths: Floats) -> Floats:
    """Where each line stands: how much prose is before and after it, how near, and under which heading rule."""
    n = len(lines)
    index = np.arange(n)
    ruled = lines[:, _RULED]
    prose = ((lengths >= 90) | ((lengths >= 45) & (lines[:, _TERMINAL_COLUMN] > 0))) & (ruled < 1)
    weight = lengths * prose
    done = weight.cumsum()
    total = max(1.0, float(done[-1]))
    before, after = done - weight, total - done
    previous, opened = _since(prose, index), _since(lines[:, _OPENS] > 0, index)
    out = np.empty((n, len(PLACE)), dtype=np.float32)
    columns = (
        prose, before / total, after / total, np.log1p(before) / 4 - 1, np.log1p(after) / 4 - 1,
        previous / 6, _since(prose[::-1], index)[::-1] / 6, _density(prose, 4), _density(prose, 10),
        np.minimum(index, 30) / 15, np.minimum(n - index, 30) / 15, index / n, prose.sum() / n, log1p(n) / 3,
        np.log((lengths + 5) / (_typical(lengths, prose) + 5)), log1p(total) / 5,
        (opened < previous) & (previous > 0), np.minimum(opened, previous + 1) / 6,
        _ever(lines[:, _ENDS]), ruled.sum() / n,
    )  # fmt: skip
    for at, column in enumerate(columns):
        out[:, at] = column
    return out


def _since(marked: Flags, index: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Lines back to the last marked line before each line; `FAR` if there is none or it is farther."""
    last = np.empty(len(index), dtype=np.int64)
    last[0] = -FAR - 1
    last[1:] = np.maximum.accumulate(np.where(marked, index, -FAR - 1))[:-1]
    return np.asarray(np.minimum(index - last, FAR), dtype=np.int64)


def _ever(marked: Floats) -> Floats:
    """1 from the line after the first marked one on."""
    out = np.zeros(len(marked), dtype=np.float32)
    out[1:] = np.maximum.accumulate(marked)[:-1]
    return out


def _typical(lengths: Floats, prose: Flags) -> float:
    """The median length of the prose lines (the upper one of two), 0 without prose."""
    chosen = np.sort(lengths[prose])
    return float(chosen[len(chosen) // 2]) if len(chosen) else 0.0


def _density(prose: Flags, reach: int) -> Floats:
    """The share of prose among the lines up to `reach` away."""
    n, width = len(prose), 2 * reach + 1
    done = np.zeros(n + width, dtype=np.float32)
    np.cumsum(prose, out=done[reach + 1 : reach + 1 + n])
    done[reach + 1 + n :] = done[reach + n]
    return np.asarray((done[width:] - done[:-width]) / width, dtype=np.float32)


def window(seen: Features) -> Floats:
    """One row a line for the labeller: the shapes from `REACH` lines before to `REACH` after it, and its place."""
    n, width = seen.lines.shape
    padded = np.zeros((n + 2 * REACH, width + 1), dtype=np.float32)
    padded[REACH : REACH + n, :width] = seen.lines
    padded[:REACH, width] = padded[REACH + n :, width] = 1  # marks what lies beyond the document
    block = width + 1
    out = np.empty((n, (2 * REACH + 1) * block + len(PLACE)), dtype=np.float32)
    for shift in range(2 * REACH + 1):
        out[:, shift * block : (shift + 1) * block] = padded[shift : shift + n]
    out[:, (2 * REACH + 1) * block :] = seen.place
    return out
