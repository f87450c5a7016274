"""Undoes text that was decoded with the wrong table before it reached us, where that is certain.

Two accidents are common in news texts: UTF-8 read as Windows-1252 or Latin-1 (`donâ€™t`, `í•œêµ­`) and CP949 read so
(`ÇÑ±¹`). Each is undone line by line, since often only a pasted part is damaged. "Certain" means that the bytes decode
strictly, that the damaged sequence has no reading of its own (`CAFÉ»` has), and that CP949 gives Korean prose.
"""

import re

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

# Two classes in a row cost a fifth of the alternatives below. Matches "Ã©", "ÇÑ"; not "é", "é l".
_PAIR = re.compile(f"[\xb0-\xf0][{_TAIL}\xa1-\xfe]")
_SUSPICIOUS = re.compile(f"{_SURE.pattern}|{_KOREAN.pattern}")
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
    if text.isascii() or _PAIR.search(text) is None or _SUSPICIOUS.search(text) is None:
        return text, ()
    repairs: dict[str, None] = {}
    lines = [_line(line, repairs) for line in text.split("\n")]
    return "\n".join(lines), tuple(repairs)


def repair_decoded(decoded: Decoded, data: bytes) -> tuple[str, tuple[str, ...]]:
    """`repair` for the text of a document; free where its bytes are UTF-8 without a letter of U+00C0 to U+00FF."""
    if decoded.encoding == "utf-8" and b"\xc3" not in data:
        return decoded.text, ()
    return repair(decoded.text)


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
