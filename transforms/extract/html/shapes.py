"""What a block's text looks like, without a word of it: counts of kinds of characters, all blocks of a page at once."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float32]

_UPPER, _DIGIT, _COMMA, _QUOTE, _ODD, _SPACE, _STOP, _WIDE_STOP, _CLOSE, _LOWER, _BULLET = (1 << n for n in range(11))
_KINDS: tuple[tuple[int, str], ...] = (
    (_UPPER, "A-Z À-Ö Ø-Þ А-Я"),
    (_LOWER, "a-z ß-ö ø-ÿ а-я"),
    (_DIGIT, "0-9 ０-９"),
    (_COMMA, ", ， 、"),
    (_QUOTE, "\" “ ” „ « » 「 」 『 』 ‹ › ' ‘ ’"),
    (_ODD, "| › » • · → ▶ ► ▸ © # @ / \\ _ = + * < > ~"),
    (_STOP, ". ! ? … ؟ ।"),
    (_WIDE_STOP, "。 ！ ？"),
    (_CLOSE, "\" ' ” ’ » ) ] 」 』 ›"),
    (_BULLET, "• · - * ▲ ▶ ■ ◆ ◇ ○ ● ※ ☞ → [ ( < | # © @ &"),
)


def _table() -> NDArray[np.uint16]:
    table = np.zeros(0x10000, np.uint16)
    for bit, ranges in _KINDS:
        for item in ranges.split(" "):
            table[ord(item[0]) : ord(item[-1]) + 1] |= bit
    table[[0x20, 0x0A]] |= _SPACE | _CLOSE
    return table


_TABLE = _table()
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}월 ?\d{1,2}일")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_SHORT = 200


def shapes(texts: Sequence[str]) -> dict[str, Column]:
    """Columns over the blocks; `eff` is a length in which a Hangul or Han character counts as two Latin letters."""
    joined = "\n".join(texts) + "\n"
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _TABLE.take(codes, mode="clip")
    lengths = np.array([len(text) for text in texts])
    starts = np.concatenate(([0], np.cumsum(lengths + 1)[:-1]))
    lasts = starts + lengths - 1
    following = np.append(kinds[1:], np.uint16(_CLOSE))
    stops = ((kinds & _STOP > 0) & (following & _CLOSE > 0)) | (kinds & _WIDE_STOP > 0)

    def total(marked: NDArray[np.bool_]) -> Column:
        return np.add.reduceat(marked, starts, dtype=np.float32)

    n = lengths.astype(np.float32)
    eff = n + 0.5 * total(codes >= 0x80) + 0.5 * total(codes >= 0x800)
    words = total(codes == 0x20) + 1
    terms = total(stops)
    digits = total(kinds & _DIGIT > 0)
    columns = {
        "eff": eff,
        "words": words,
        "wlen": n / words,
        "terms": terms,
        "sentlen": eff / (1 + terms),
        "commas": total(kinds & _COMMA > 0),
        "upper": total(kinds & _UPPER > 0) / n,
        "digit": digits / n,
        "quotes": total(kinds & _QUOTE > 0),
        "odd": total(kinds & _ODD > 0),
        "quest": total((codes == 0x3F) | (codes == 0xFF1F)),
        "at": total(codes == 0x40),
    }
    return columns | _ends(codes, kinds, stops, starts, lasts) | _dated(texts, lengths, digits)


def _ends(
    codes: NDArray[np.uint32],
    kinds: NDArray[np.uint16],
    stops: NDArray[np.bool_],
    starts: NDArray[np.int64],
    lasts: NDArray[np.int64],
) -> dict[str, Column]:
    first, last = kinds[starts], codes[lasts]
    before = np.maximum(lasts - 1, 0)
    closed = (kinds[lasts] & _CLOSE > 0) & stops[before]
    columns = {
        "end": stops[lasts] | closed | (last == 0x3A) | (last == 0x3B),
        "colon": (last == 0x3A) | (last == 0xFF1A),
        "ellipsis": (last == 0x2026) | ((last == 0x2E) & (codes[before] == 0x2E)),
        "c_low": first & _LOWER > 0,
        "c_up": first & _UPPER > 0,
        "c_dig": first & _DIGIT > 0,
        "c_quote": first & _QUOTE > 0,
        "c_sym": first & _BULLET > 0,
    }
    return {name: column.astype(np.float32) for name, column in columns.items()}


def _dated(texts: Sequence[str], lengths: NDArray[np.int64], digits: Column) -> dict[str, Column]:
    """Whether a short block names a year or a time of day."""
    year = np.zeros(len(texts), np.float32)
    clock = np.zeros(len(texts), np.float32)
    for i in np.nonzero((lengths < _SHORT) & (digits > 1))[0].tolist():
        text = texts[i]
        year[i] = ("20" in text or "19" in text or "월" in text) and _YEAR.search(text) is not None
        clock[i] = (":" in text or "." in text) and _CLOCK.search(text) is not None
    return {"year": year, "clock": clock}
