"""The language of a text: its script where that decides, then its function words, then the stated one, then a model.

A statistical model alone takes short Korean headlines with Latin names for anything, costs 0.8 s to load and 120 µs a
call; scripts and the few dozen most frequent words of a language decide nearly all news at a few microseconds.
"""

import re
from codecs import utf_16_be_encode
from collections import Counter

from hanji.transforms.function_words import LETTERS, WORDS

# Class letter by high byte of a UTF-16 unit; "." has no script of its own, "e", "i" and "t" need a closer look.
_HIGH = {
    "h": [0x11, *range(0xAC, 0xD8)],
    "n": [*range(0x34, 0x4E), *range(0x4E, 0xA0), 0xF9, 0xFA],
    "k": [0x30],
    "c": [0x04],
    "g": [0x03, 0x1F],
    "e": [0x05],
    "a": [0x06, 0x07, 0x08, *range(0xFB, 0xFE)],
    "t": [0x0E],
    "x": [0x01, 0x1E],
    "i": [*range(0x09, 0x0E), 0x0F, 0x10, 0x12, 0x13, 0x17],
}
_CLASSES = bytes(next((ord(c) for c, highs in _HIGH.items() if b in highs), ord(".")) for b in range(256))
_NOT_LATIN = bytes(b for b in range(256) if not (65 <= b <= 90 or 97 <= b <= 122))
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_ACCENTED = re.compile("[À-ÖØ-öø-ɏḀ-ỿ]")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")

# The first character of the scripts that write no blank within a name.
EAST_ASIAN = "\u2e80"
SCRIPTS = {
    "h": "hangul",
    "k": "kana",
    "n": "han",
    "c": "cyrillic",
    "g": "greek",
    "a": "arabic",
    "l": "latin",
}

# Scripts of the classes "i", "e" and "t" that share a high byte: matches the first letter, names script and language.
_BLOCKS = (
    (re.compile("[\u0900-\u097f]"), "devanagari", "hi"),
    (re.compile("[\u0980-\u09ff]"), "bengali", "bn"),
    (re.compile("[\u0a00-\u0a7f]"), "gurmukhi", "pa"),
    (re.compile("[\u0a80-\u0aff]"), "gujarati", "gu"),
    (re.compile("[\u0b00-\u0b7f]"), "oriya", "or"),
    (re.compile("[\u0b80-\u0bff]"), "tamil", "ta"),
    (re.compile("[\u0c00-\u0c7f]"), "telugu", "te"),
    (re.compile("[\u0c80-\u0cff]"), "kannada", "kn"),
    (re.compile("[\u0d00-\u0d7f]"), "malayalam", "ml"),
    (re.compile("[\u0d80-\u0dff]"), "sinhala", "si"),
    (re.compile("[\u0e80-\u0eff]"), "lao", "lo"),
    (re.compile("[\u0f00-\u0fff]"), "tibetan", "bo"),
    (re.compile("[\u1000-\u109f]"), "myanmar", "my"),
    (re.compile("[\u10a0-\u10ff]"), "georgian", "ka"),
    (re.compile("[\u1200-\u139f]"), "ethiopic", "am"),
    (re.compile("[\u1780-\u17ff]"), "khmer", "km"),
    (re.compile("[\u0530-\u058f]"), "armenian", "hy"),
    (re.compile("[\u0590-\u05ff]"), "hebrew", "he"),
    (re.compile("[\u0e00-\u0e7f]"), "thai", "th"),
)

# A syllable or an ideograph says as much as two or three letters; a Korean text full of Latin names is Korean.
_DENSE = 2.5

# Letters that only one of the languages of a script writes: (language, its letters, least share of all letters of the
# script), tried in order; the last is the default.
_CYRILLIC = (
    ("be", "ўЎ", 0.004),
    ("uk", "їєґЇЄҐ", 0.004),
    ("kk", "әғқңұһӘҒҚҢҰҺ", 0.01),
    ("mn", "өүӨҮ", 0.01),
    ("mk", "ѓќѕЃЌЅ", 0.002),
    ("sr", "ђјљњћџЂЈЉЊЋЏ", 0.01),
    ("ru", "ыэёЫЭЁ", 0.002),
    ("uk", "іІ", 0.01),
    ("", "", 0.0),
)
# Bulgarian writes no letter that Russian lacks: (Bulgarian words, Russian words)
_BULGARIAN = re.compile(r"\b(?:се|че|са|е|да|за|от|които|това|със|във)\b")
_RUSSIAN = re.compile(r"\b(?:что|это|из|как|не|о|об|по|с|к|для|во|его|при)\b")
_ARABIC = (
    ("ur", "ٹڈڑںےہھ", 0.01),
    ("ckb", "ێۆڵڕە", 0.02),
    ("ps", "ښړډټځڅۍ", 0.01),
    ("fa", "پچژگیک", 0.02),
    ("ar", "", 0.0),
)
_DEVANAGARI = (("mr", re.compile("आहे|आणि|ळ")), ("ne", re.compile("(?:छ|छन्|भएको|गरेको)(?=[ ।])")))

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_SETS = {language: frozenset(words.split()) for language, words in WORDS.items()}
_WEIGHTS = {word: [(language, 1 / len(of)) for language in of] for word, of in _LANGUAGES_OF.items()}

_WORD = re.compile(r"[^\W\d_]+")
# Characters in which the words are nearly always clear, and in which to look when they aren't.
_GLANCE = 700
_SAMPLE = 2500
_SCRIPT_SAMPLE = 5000
_FEWEST_WORDS = 4


def script_of(line: str) -> str:
    """The script of most of a line: `latin`, `hangul`, `kana`, `han`, `cyrillic`, …; "" if it has no letters.

    >>> [script_of(line) for line in ("KOSPI는 올랐다", "東京でラーメン", "北京市", "2024-06-04")]
    ['hangul', 'kana', 'han', '']
    """
    if line.isascii():
        return "latin" if _LATIN_LETTER.search(line) else ""
    classes = _classes(line)
    if 2 * classes.count(b"h") >= len(line):
        return "hangul"
    if classes.count(b".") == len(line):
        return "latin" if _LATIN_LETTER.search(line) else ""
    han, wide = classes.count(b"n"), classes.count(b"k")
    if 2 * (han + wide) >= len(line) and b"h" not in classes and (kana := _kana(line) if wide else 0) + han:
        return "kana" if kana > 0.07 * (kana + han) else "han"
    counts = _counts(line, classes)
    top = _dominant(counts) if counts else ""
    return SCRIPTS.get(top) or next((name for block, name, _ in _BLOCKS if block.search(line)), "")


def detect(text: str, hint: str | None) -> tuple[str | None, str]:
    """BCP 47 tag and the signal it is from: `script`, `words`, `hint` (the language stated elsewhere) or `model`.

    >>> detect("한국은행이 기준금리를 동결했다", None), detect("", "en-GB"), detect("12:30", None)
    (('ko', 'script'), ('en', 'hint'), (None, ''))
    """
    stated = hint.replace("_", "-").partition("-")[0].lower() if hint else None
    if text.isascii():
        return _by_words(text, stated) or _by_model(text)
    classes = _classes(text[:_SCRIPT_SAMPLE])
    if classes.count(b".") == len(classes):
        return _by_words(text, stated) or _by_model(text)
    counts = _counts(text[:_SCRIPT_SAMPLE], classes)
    top = _dominant(counts) if counts else ""
    if top and top != "l":
        return _by_script(text[:_SCRIPT_SAMPLE], top, counts, stated)
    return _by_words(text, stated) or _by_quoting(text, counts, stated) or _by_model(text)


def _classes(text: str) -> bytes:
    """The script class of each character. Counting bytes is ten times faster than a pattern."""
    return utf_16_be_encode(text, "surrogatepass")[0][::2].translate(_CLASSES)


def _kana(text: str) -> int:
    return sum(map(len, _KANA.findall(text)))


def _counts(text: str, classes: bytes) -> dict[str, float]:
    """Letters of each script class, dense scripts weighted."""
    counts = {c: float(n) for c in "hncgeati" if (n := classes.count(c.encode()))}
    if b"k" in classes and (kana := _kana(text)):
        counts["k"] = float(kana)
    for c in "hnk":
        if c in counts:
            counts[c] *= _DENSE
    latin = len(text.encode("ascii", "ignore").translate(None, _NOT_LATIN)) + classes.count(b"x")
    if latin or _ACCENTED.search(text):
        counts["l"] = float(latin or 1)
    return counts


def _dominant(counts: dict[str, float]) -> str:
    """The class with most weight; Japanese is kana with any number of ideographs, Korean may hold hanja."""
    kana, han, hangul = counts.get("k", 0.0), counts.get("n", 0.0), counts.get("h", 0.0)
    together = kana + han + hangul
    if together and together >= max((n for c, n in counts.items() if c not in "knh"), default=0.0):
        if hangul > kana and hangul >= 0.3 * han:
            return "h"
        return "k" if kana > 0.07 * (kana + han) else "n"
    return max(counts, key=lambda c: (counts[c], c))


def _by_script(text: str, top: str, counts: dict[str, float], stated: str | None) -> tuple[str | None, str]:
    if top == "n" and stated == "ja" and counts["n"] < _DENSE * 20:
        return "ja", "hint"  # a Japanese headline can do without kana
    if top in {"h", "k", "n", "g"}:
        return {"h": "ko", "k": "ja", "n": "zh", "g": "el"}[top], "script"
    if top == "c":
        return _by_letters(text, counts["c"], _CYRILLIC) or _russian_or_bulgarian(text), "script"
    if top == "a":
        return _by_letters(text, counts["a"], _ARABIC), "script"
    language = next((tag for block, _, tag in _BLOCKS if block.search(text)), None)
    if language == "hi":
        language = next((tag for tag, words in _DEVANAGARI if len(words.findall(text)) * 150 > len(text)), "hi")
    return language, "script" if language else ""


def _by_letters(text: str, total: float, table: tuple[tuple[str, str, float], ...]) -> str:
    return next(language for language, own, least in table if sum(map(text.count, own)) >= least * total)


def _russian_or_bulgarian(text: str) -> str:
    return "bg" if len(_BULGARIAN.findall(text)) > len(_RUSSIAN.findall(text)) else "ru"


def _by_quoting(text: str, counts: dict[str, float], stated: str | None) -> tuple[str | None, str] | None:
    """A line of Latin names held together by another script's words: no function word of a Latin language in it."""
    top = max((c for c in counts if c != "l"), key=lambda c: (counts[c], c), default="")
    return _by_script(text, top, counts, stated) if top and counts[top] >= 0.15 * counts["l"] else None


def _by_words(text: str, stated: str | None) -> tuple[str | None, str] | None:
    """The language by its function words, else as stated, else None if the text is too short; None leaves it open."""
    counts = Counter(text[:_GLANCE].lower().split())
    if found := _clear(_scores(counts), counts):
        return found, "words"
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    words, scores = counts.total(), _scores(counts)
    if found := _clear(scores, counts) or _clear(_with_letters(scores, text[:_SAMPLE]), counts):
        return found, "words"
    if stated and (words < _FEWEST_WORDS or max(scores.values(), default=0) < 2 * scores.get(stated, 0) + 2):
        return stated, "hint"
    return (None, "") if words < _FEWEST_WORDS else None


def _scores(counts: Counter[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for word, n in counts.items():
        for language, weight in _WEIGHTS.get(word, ()):
            scores[language] = scores.get(language, 0.0) + n * weight
    return scores


def _clear(scores: dict[str, float], counts: Counter[str]) -> str | None:
    """The language with clearly more telling words than the runner-up: two, and a twentieth of all beside a rival."""
    if not scores:
        return None
    (first, best), (second, rest) = [*sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])), ("", 0.0)][:2]
    if best < max(2, (0.05 if best < 3 * rest else 0.02) * counts.total()):
        return None
    return first if best >= 1.4 * rest or _leads(first, second, counts) else None


def _leads(first: str, second: str, counts: Counter[str]) -> bool:
    """Whether, of two languages that share most of their words (Danish and Norwegian), the text has the one's own."""
    one, other = _SETS[first], _SETS[second]
    own = sum(counts[word] for word in one - other)
    return own >= 2 and own >= 2 * sum(counts[word] for word in other - one)


def _with_letters(scores: dict[str, float], text: str) -> dict[str, float]:
    """Short texts hold few function words; letters that one language writes speak too."""
    found = {language: 0.5 * sum(map(text.count, letters)) for language, letters in LETTERS.items()}
    return {tag: n for tag in found.keys() | scores.keys() if (n := found.get(tag, 0.0) + scores.get(tag, 0.0))}


def _by_model(text: str) -> tuple[str | None, str]:
    import py3langid  # noqa: PLC0415  # 0.8 s to load; most texts are decided before

    language, _ = py3langid.classify(text[:_SAMPLE])
    return str(language), "model"
