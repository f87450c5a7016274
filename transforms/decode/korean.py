"""Whether bytes or letters read as Korean: a table of one byte too few gives Hangul that nobody writes."""

import re

from hanji.transforms.decode.letters import HANGUL

# What is scored; a whole file is decoded only once the encoding is known.
SAMPLE = 16_384

_HANGUL = re.compile(r"[가-힣]")
CJK_LETTERS = re.compile(r"[ぁ-ヿ一-鿿가-힣]")
NOT_TEXT = re.compile(r"[\x80-\x9f\ue000-\uf8ff\ufffdㄱ-ㆎ｡-ﾟ─-╿]")
# An accent and the letter after it, taken for one character of two bytes. Matches "r嶨o"; not "A한 B".
CJK_INSIDE = re.compile(r"(?<=[a-z])[一-鿿가-힣](?=[a-z ])")


def reads_as_korean(data: bytes) -> bool:
    """Whether the bytes are strict CP949 and read as Korean prose.

    >>> reads_as_korean("서울의 한 시장에서".encode("cp949")), reads_as_korean("北京的一个市场".encode("gb18030"))
    (True, False)
    """
    try:
        data.decode("cp949")
    except UnicodeDecodeError:
        return False
    return is_korean_prose(sample_of(data).decode("cp949", "ignore"))


def is_korean_prose(text: str) -> bool:
    """Mostly Hangul, and mostly syllables that Korean uses often; chance gives one in seven of those."""
    hangul = _HANGUL.findall(text)
    if len(hangul) < 2:
        return False
    others = len(CJK_LETTERS.findall(text)) - len(hangul) + len(NOT_TEXT.findall(text))
    others += len(CJK_INSIDE.findall(text))
    common = sum(map(HANGUL.__contains__, hangul))
    return common >= 0.5 * len(hangul) and len(hangul) >= 1.5 * others


def sample_of(data: bytes) -> bytes:
    """The lines that have bytes outside ASCII, up to `SAMPLE`; a long page may begin with kilobytes of markup."""
    if len(data) <= SAMPLE:
        return data
    found, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            found.append(line[:SAMPLE])
            size += len(found[-1])
            if size >= SAMPLE:
                break
    return b"\n".join(found)
