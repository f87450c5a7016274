"""Which legacy encoding unlabelled bytes are in, by how the text reads in each one.

Character detectors disagree on short East Asian texts, so each candidate is decoded and scored by the letters of its
own languages: a wrong table gives rare characters, symbols inside words and capitals after small letters.
"""

import re
from collections import Counter

from hanji.transforms.decode.korean import CJK_INSIDE, CJK_LETTERS, NOT_TEXT, sample_of
from hanji.transforms.decode.letters import ALPHABETS, HANGUL, KANJI, LATIN, SIMPLIFIED, TRADITIONAL

EAST_ASIAN = (
    ("cp949", HANGUL),
    ("cp932", KANJI),
    ("euc_jp", KANJI),
    ("euc_jis_2004", KANJI),
    ("gb18030", SIMPLIFIED),
    ("big5hkscs", TRADITIONAL),
    ("gb18030", TRADITIONAL),
)

_KANA = re.compile(r"[ぁ-ヿ]")
_PUNCTUATION = frozenset("“”‘’„–—…«»·°•€£§\xa0©®™‹›№„")
# Letter, symbol, letter: no language writes so. Matches "a³a", not "l’a".
_SYMBOL_INSIDE = re.compile(r"(?<=[^\W\d_])[\xa1-\xb6\xb8-\xbf×÷€‚ƒ„†‡ˆ‰‹•™›˜˘˙˛˝¸](?=[^\W\d_])")
_TWO_SCRIPTS = re.compile(r"[A-Za-zÀ-ž][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][A-Za-zÀ-ž]")
_CAPITALS = "А-ЯЁІЇЄЈЉЊЋЂЏΑ-ΩÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĢĪĮĶĻĽŁŃŅŇŐŒŘŚŠŞŢŤŪŮŰŲŹŻŽ"
_CAPITAL_INSIDE = re.compile(f"[a-zа-яёіїєјљњћђџα-ωάέήίόύώß-öø-ÿ][{_CAPITALS}]")
# A pound or a degree sign taken for a letter. Matches "Ł5"; not "£5", "5 é".
_LETTER_AT_DIGIT = re.compile("[À-ÖØ-öø-ɏͰ-ӿ][0-9]|[0-9][À-ÖØ-öø-ɏͰ-ӿ]")
_RAISED = re.compile(f"[{_CAPITALS}]")

# An ellipsis or a dash taken for a letter. Matches " Е "; Russian's one-letter words are few enough.
_LONE_LETTER = re.compile(r"(?<!\w)[\u0370-\u06ff\u0e00-\u0e7f](?!\w)")
_FAULTS = (_LONE_LETTER, _SYMBOL_INSIDE, _TWO_SCRIPTS, _CAPITAL_INSIDE, _LETTER_AT_DIGIT)
# Most unlabelled single-byte texts are Windows-1252; another table has to read better than by a hair.
_COMMON = 0.1


def best_legacy(data: bytes) -> str | None:
    """The Python codec in which `data` reads best, or None if none reads like a language.

    >>> best_legacy("東京の市場で".encode("cp932")), best_legacy("Привет, мир".encode("koi8_r"))
    ('cp932', 'koi8_r')
    """
    sample = sample_of(data)
    wide = _best([(codec, _east_asian(sample, codec, common)) for codec, common in EAST_ASIAN], 0.3)
    if wide is not None:
        return wide
    scores = [(codec, _latin(sample, codec, order)) for codecs, order in LATIN for codec in codecs]
    scores += [(codec, _alphabet(sample, codec, order)) for codecs, order in ALPHABETS for codec in codecs]
    return _best(scores, 0.15)


def _best(scores: list[tuple[str, float]], floor: float) -> str | None:
    codec, score = max(scores, key=lambda pair: pair[1])
    return codec if score >= floor else None


def _read(sample: bytes, codec: str) -> str | None:
    """The sample's text, or None if more than the odd byte doesn't fit."""
    text = sample.decode(codec, "replace")
    return text if text.count("\ufffd") * 200 <= len(text) else None


def _east_asian(sample: bytes, codec: str, common: frozenset[str]) -> float:
    text = _read(sample, codec)
    if text is None:
        return -1
    letters = CJK_LETTERS.findall(text)
    if not letters:
        return -1
    odd = len(NOT_TEXT.findall(text)) + 2 * len(CJK_INSIDE.findall(text))
    if common is not KANJI:  # kana have the same place in JIS, GB 2312 and KS X 1001
        odd += len(_KANA.findall(text))
    return (sum(map(common.__contains__, letters)) - odd) / (len(letters) + odd)


def _alphabet(sample: bytes, codec: str, order: str) -> float:
    """Mean weight of the letters beyond ASCII: +1 for the most frequent down to -0.3 for the rarest."""
    weights = {letter: 1 - 1.3 * rank / len(order) for rank, letter in enumerate(order)}
    return _score(sample, codec, weights, -1.0)


def _latin(sample: bytes, codec: str, order: str) -> float:
    weights = {letter: 1 - 0.5 * rank / len(order) for rank, letter in enumerate(order)}
    plain = sum(65 <= byte <= 122 for byte in sample)
    bonus = _COMMON if codec == "cp1252" else 0.0
    return _score(sample, codec, weights, -0.6) + bonus - (len(sample.translate(None, bytes(range(128)))) > plain)


def _score(sample: bytes, codec: str, weights: dict[str, float], other: float) -> float:
    text = _read(sample, codec)
    if text is None:
        return -1
    counts = {c: n for c, n in Counter(text).items() if c > "\x7f"}
    total = sum(counts.values())
    if not total:
        return -1
    score = sum(n * _weight(c, weights, other) for c, n in counts.items())
    faults = sum(len(fault.findall(text)) for fault in _FAULTS)
    return score / total - 2 * faults / total - _shouting(text)


def _shouting(text: str) -> float:
    """Text in the wrong Cyrillic table has small and capital letters swapped."""
    raised, letters = len(_RAISED.findall(text)), len(text) - len(text.encode("ascii", "ignore"))
    return 0.3 if raised * 2 > letters else 0.0


def _weight(letter: str, weights: dict[str, float], other: float) -> float:
    if letter in _PUNCTUATION:
        return 0.3
    return weights.get(letter, weights.get(letter.lower(), other))
