"""One form for the same text: line ends, spaces, invisible characters, entities left over from markup, NFC."""

import html
import html.entities
import re
import unicodedata

from hanji.transforms.records import Rejected

# Everything but entities that normalisation would touch, in one search. Matches "a\r", "a\u200bb"; not "한글", "é".
_DIRTY = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164"
    "\ud800-\udfff\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff]"
)
_CONTROL_BYTES = bytes(c for c in [*range(32), 127] if c not in b"\t\n")
_MAYBE_ENTITY = re.compile("&#?[0-9A-Za-z]{1,31};")

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]")
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffc\ufffe\uffff]"
)
# A non-joiner is spelling in Persian, Urdu and the scripts of India; a joiner is so there and inside emoji.
_ZWNJ = re.compile("(?<![\u0600-\u08ff\u0900-\u0dff])\u200c|\u200c(?![\u0600-\u08ff\u0900-\u0dff])")
_ZWJ = re.compile(
    "(?<![\u0600-\u08ff\u0900-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
    "|\u200d(?![\u0600-\u08ff\u0900-\u0dff\u2190-\u2bff\U0001f000-\U0001faff])"
)

# `&amp;amp;quot;`: however often the ampersand was escaped, one step undoes it.
_AMPERSANDS = re.compile(r"&(?:(?:amp|AMP|#0{0,5}38|#[xX]0{0,5}26);)+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][0-9A-Za-z]{1,31});")
_MOST_PASSES = 16


def normalise(text: str) -> str:
    r"""The text with LF line ends, plain spaces, no invisible characters and no entities, in NFC. Idempotent.

    Raises `Rejected("undecodable")` for entities nested deeper than any page has them: decoding them costs
    quadratic time.

    >>> normalise("한국\u200b은행\xa0&amp;quot;동결&amp;quot;\r\nAT&T")
    '한국은행 "동결"\nAT&T'
    """
    for _ in range(_MOST_PASSES):
        if is_normal(text):
            return text
        cleaned = _cleaned(text)
        if cleaned == text:
            return text
        text = cleaned
    raise Rejected("undecodable", f"entities nested more than {_MOST_PASSES} deep")


def is_normal(text: str) -> bool:
    """True if `normalise` surely changes nothing; False if it may.

    >>> is_normal("AT&T"), is_normal("a&nbsp;b")
    (True, False)
    """
    if "&" in text and _MAYBE_ENTITY.search(text) is not None:
        return False
    if text.isascii():  # three times faster than the pattern
        raw = text.encode("ascii")
        return len(raw.translate(None, _CONTROL_BYTES)) == len(raw)
    return _DIRTY.search(text) is None and unicodedata.is_normalized("NFC", text)


def _cleaned(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(_character, _AMPERSANDS.sub("&", text))
    text = _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))
    if not text.isascii():
        text = _SPACES.sub(" ", text)
    text = _CONTROLS.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _ZWJ.sub("", _ZWNJ.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _character(match: re.Match[str]) -> str:
    entity = match[0]
    if entity[1] == "#" or entity[1:] in html.entities.html5:
        return html.unescape(entity)
    return entity
