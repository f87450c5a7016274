"""Undoes text that was decoded with the wrong table before it reached us, where that is certain.

Two accidents are common in news texts: UTF-8 read as Windows-1252 or Latin-1 (`donâ€™t`, `í•œêµ­`) and CP949 read so
(`ÇÑ±¹`). Each is undone line by line, since often only a pasted part is damaged. "Certain" means that the bytes decode
strictly, that the damaged sequence has no reading of its own (`CAFÉ»` has), and that CP949 gives Korean prose.
"""

import re

import numpy as np

from hanji.transforms.decode.charset import Decoded
from hanji.transforms.decode.korean import is_korean_prose

# Bytes 0x80-0x9F as Windows-1252 shows them; the five that it leaves open come through as C1 controls.
_C1 = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_TO_LATIN1 = {ord(c): c.encode("cp1252")[0] for c in _C1}
_TAIL = f"\x80-\xbf{_C1}"
# Closing punctuation can follow an accented capital or an "é" in honest text: no proof by itself.
_PROOF = "".join(sorted(set(map(chr, range(0x80, 0xC0))) | set(_C1) - set("»”’“‘«—–›‹…")))
_PROOF = _PROOF.replace("»", "").replace("«", "")

# A UTF-8 sequence seen through Windows-1252, of a block that news is written in.
# Matches "Ã©", "â€™", "í•œ"; not "É®", "é…»".
_SURE = re.compile(
    f"[ÂÃÄÅÎÏÐÑ×ØÙÚÛ][{_PROOF}]|[à-ï](?:[{_PROOF}][{_TAIL}]|[{_TAIL}][{_PROOF}])|ð[\x90-\xbf{_C1}][{_TAIL}][{_TAIL}]"
)
_RUN = re.compile(f"(?:[Â-ß][{_TAIL}]|[à-ï][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}})+")
# Two Hangul of KS X 1001 in a row seen through Latin-1. Matches "ÇÑ±¹"; not "Ñandú", "élève".
_KOREAN = re.compile("[°-È][¡-þ][°-È][¡-þ]")
_HIGH = re.compile(f"[\x80-\xff{_C1}](?:[\x20-\xff{_C1}]*[\x80-\xff{_C1}])?")
_SUSPICIOUS = re.compile(f"{_SURE.pattern}|{_KOREAN.pattern}")
# What that finds: at most four characters beyond ASCII, in UTF-8 at most twelve bytes, the first of 0xC2 or 0xC3.
_LONGEST, _MOST_PLACES = 12, 10_000
_MOST_LAYERS = 3


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with certain mojibake undone, and what was done: `cp1252>utf-8`, `latin-1>cp949`.

    >>> repair("ÇÑ±¹ÀÇ º½ÀÌ ¿Ô´Ù")
    ('한국의 봄이 왔다', ('latin-1>cp949',))
    >>> repair("It isnâ€™t over")
    ('It isn’t over', ('cp1252>utf-8',))
    >>> repair("Le CAFÉ» a fermé…»")
    ('Le CAFÉ» a fermé…»', ())
    """
    return (text, ()) if text.isascii() else _repaired(text, text.encode("utf-8", "replace"))


def repair_decoded(decoded: Decoded, data: bytes) -> tuple[str, tuple[str, ...]]:
    """`repair` for the text of a document, whose bytes are at hand."""
    if decoded.encoding != "utf-8" or decoded.repairs:
        return repair(decoded.text)
    return _repaired(decoded.text, data)


def _repaired(text: str, utf8: bytes) -> tuple[str, tuple[str, ...]]:
    if not _is_suspicious(utf8):
        return text, ()
    repairs: dict[str, None] = {}
    lines = [_line(line, repairs) for line in text.split("\n")]
    return "\n".join(lines), tuple(repairs)


def _is_suspicious(utf8: bytes) -> bool:
    """Whether `_SUSPICIOUS` finds anything, asked only where it could: of a whole page that takes ten times as long."""
    codes = np.frombuffer(utf8, np.uint8)
    at = np.flatnonzero((codes[:-2] & 0xFE) == 0xC2)
    at = at[codes[at + 2] > 0x7F]
    if len(at) > _MOST_PLACES:
        return True
    places = b" ".join([utf8[start : start + _LONGEST] for start in at.tolist()])
    return _SUSPICIOUS.search(places.decode("utf-8", "replace")) is not None


def _line(line: str, repairs: dict[str, None]) -> str:
    for _ in range(_MOST_LAYERS):
        if line.isascii() or _SUSPICIOUS.search(line) is None:
            break
        better, name = _undone(line)
        if better == line:
            break
        repairs[name] = None
        line = better
    return line


def _undone(line: str) -> tuple[str, str]:
    whole = _bytes(line)
    korean = _korean(whole) if whole is not None and _KOREAN.search(line) else None
    utf8 = _utf8(whole) if whole is not None and _SURE.search(line) else None
    if utf8 is not None:
        return utf8, "cp1252>utf-8"
    if korean is not None:
        return korean, "latin-1>cp949"
    better = _HIGH.sub(_korean_run, line)
    if better != line:
        return better, "latin-1>cp949"
    return _RUN.sub(_run, line), "cp1252>utf-8"


def _run(match: re.Match[str]) -> str:
    whole = _bytes(match[0]) if _SURE.search(match[0]) else None
    return (_utf8(whole) if whole is not None else None) or match[0]


def _korean_run(match: re.Match[str]) -> str:
    whole = _bytes(match[0]) if _KOREAN.search(match[0]) else None
    return (_korean(whole) if whole is not None else None) or match[0]


def _bytes(text: str) -> bytes | None:
    """The bytes that were misread, if Windows-1252 (with its gaps filled) can have shown them all."""
    try:
        return text.translate(_TO_LATIN1).encode("latin-1")
    except UnicodeEncodeError:
        return None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _korean(data: bytes) -> str | None:
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return None
    return text if is_korean_prose(text) else None
