"""The language of a text: its script where that decides, then its function words, then the stated one, then a model.

A statistical model alone takes short Korean headlines with Latin names for anything, costs 0.8 s to load and 120 µs a
call; scripts and the few dozen most frequent words of a language decide nearly all news at a few microseconds.
"""

import re
from codecs import utf_16_be_encode
from collections import Counter

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
_KANA = re.compile("[ぁ-ゖァ-ヺー]")
_ACCENTED = re.compile("[À-ÖØ-öø-ɏḀ-ỿ]")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")

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

# The most frequent function words of languages in Latin script, those that look alike in most of them left out.
_WORDS = {
    "en": "the of and to in that for was with his are this have from at by not which has been their will said would"
    " were",
    "fr": "le la les des du et est une dans pour que qui sur pas avec au par plus sont ce il cette ses aux été mais"
    " ont",
    "de": "der die und das von den mit ist für im dem nicht ein eine auf sich auch werden als wird bei sind einer"
    " nach zu",
    "es": "el la los las del que en y por con una para se su al como más pero sus fue este ha son es lo entre también",
    "pt": "o os as do da dos das que em um uma para com não no na por mais foi ao são pela pelo também é como ser à",
    "it": "il di che la è per un una in del della con non sono gli nel alla dei le si anche più da al delle ha come lo",
    "nl": "de het een van en is dat op te in voor met zijn niet aan er ook als door maar bij naar nog wordt om heeft",
    "sv": "och att det som en på är av för med till den har inte om ett han men var jag från vi kan när efter ska"
    " också",
    "da": "og at det som en på er af for med til den har ikke om et han men var de fra vi kan efter blev også mere"
    " hvor",
    "no": "og at det som en på er av for med til den har ikke om et han men var de fra vi kan etter ble også mer hvor",
    "fi": "ja on ei että oli se hän mutta myös ovat kuin joka tai kun niin mukaan jo vain sen jos ole kertoo mitä sekä",
    "et": "ja on ei et oli see ta kui ka mis aga või kes oma siis seda välja nii veel pole kuid ning selle mida juba",
    "pl": "w i na z że się nie do to jest o jak za po przez od dla ale są tym oraz który przy był jego będzie które",
    "cs": "a se na je v že o s z do pro ve jsou by za jako ale po už k podle která které byl nebo také i být až při",
    "sk": "a sa na je v že o s z do pre vo sú by za ako ale po už k podľa ktorý ktoré bol alebo aj od pri si tento",
    "sl": "in je na se v da za so ki pa z tudi po bi s iz ne kot pri ob bo še do ali o bil svoje že ker nje samo",
    "hr": "i je u na se da za su od s što iz a o kako koji te ne će bi do nije ali koja prema sa biti više nakon",
    "hu": "a az és hogy nem is egy van volt ez meg csak már de ki szerint mint azt még el ha vagy után lesz amely",
    "ro": "de și la în a din cu pe care că este pentru nu mai o au un fi prin sunt după fost dar sau ce al ale această",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi en sonra kadar her ne olduğunu göre ancak ise var"
    " oldu dedi",
    "id": "yang dan di dari ini dengan untuk pada itu dalam tidak akan ke juga oleh ada mereka saat adalah telah"
    " kata bisa bahwa karena namun sebagai tersebut menjadi",
    "ms": "yang dan di dari ini dengan untuk pada itu dalam tidak akan ke juga oleh ada kata beliau berkata ialah"
    " serta bagi bahawa kerana boleh tersebut sebagai menjadi",
    "vi": "và của là có các được cho trong một không người với những đã này đến khi từ ông về để ra tại theo nhiều"
    " cũng",
    "ca": "el la els les de i que en un una per amb del no és al ha més als dels aquest pel són com va han també seva",
    "lt": "ir kad yra į iš su tai o bet apie jis kaip buvo ar nuo dėl po už tik jau pat šių metų savo taip prie dar",
    "lv": "un ir ar ka no par uz bet arī kas gada tas pēc lai kā tika viņš nav līdz jau pie vai bija to šo savu tiek",
    "sw": "ya wa na kwa ni katika za la kuwa hiyo huo cha alisema hata lakini watu huyo baada pia ambao kutoka wakati",
    "tl": "ang ng sa na mga ay si ni at para ito hindi kay nang kanyang mula siya isang may niya sinabi kung ngunit"
    " din",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_WEIGHTS = {word: [(language, 1 / len(of)) for language in of] for word, of in _LANGUAGES_OF.items()}

# Letters that, in Latin script, are telling of one language.
_LETTERS = {
    "cs": "řěů",
    "de": "ß",
    "es": "ñ¿¡",
    "et": "õ",
    "fr": "œçèê",
    "hr": "đć",
    "hu": "őű",
    "lt": "ėųįę",
    "lv": "āēīļņģķ",
    "pl": "łśżźń",
    "pt": "ãõ",
    "ro": "țșţă",
    "sk": "ľĺŕô",
    "tr": "ğış",
    "vi": "ơưđạảấầậệềếộốồớợ",
}

_WORD = re.compile(r"[^\W\d_]+")
# Characters in which the words are nearly always clear, and in which to look when they aren't.
_GLANCE = 700
_SAMPLE = 2500
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
    counts = _counts(text, _classes(text))
    top = _dominant(counts) if counts else ""
    if top and top != "l":
        return _by_script(text, top, counts, stated)
    return _by_words(text, stated) or _by_quoting(text, counts, stated) or _by_model(text)


def _classes(text: str) -> bytes:
    """The script class of each character. Counting bytes is ten times faster than a pattern."""
    return utf_16_be_encode(text, "surrogatepass")[0][::2].translate(_CLASSES)


def _counts(text: str, classes: bytes) -> dict[str, float]:
    """Letters of each script class, dense scripts weighted."""
    counts = {c: float(n) for c in "hncgeati" if (n := classes.count(c.encode()))}
    if b"k" in classes and (kana := len(_KANA.findall(text))):
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
    tokens = text[:_GLANCE].lower().split()
    found = _clear(_scores(tokens), len(tokens))
    if found:
        return found, "words"
    tokens = _WORD.findall(text[:_SAMPLE].lower())
    words, scores = len(tokens), _scores(tokens)
    found = _clear(scores, words) or (None if text.isascii() else _clear(_with_letters(scores, text[:_SAMPLE]), words))
    if found:
        return found, "words"
    if stated and (words < _FEWEST_WORDS or max(scores.values(), default=0) < 2 * scores.get(stated, 0) + 2):
        return stated, "hint"
    return (None, "") if words < _FEWEST_WORDS else None


def _scores(tokens: list[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for word, n in Counter(tokens).items():
        for language, weight in _WEIGHTS.get(word, ()):
            scores[language] = scores.get(language, 0.0) + n * weight
    return scores


def _clear(scores: dict[str, float], words: int) -> str | None:
    """The language with at least two telling words, a twentieth of all, and 1.4 times the runner-up's."""
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    best, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0.0
    return ranked[0][0] if best >= max(2, 0.05 * words, 1.4 * second) else None


def _with_letters(scores: dict[str, float], text: str) -> dict[str, float]:
    """Short texts hold few function words; letters that one language writes speak too."""
    found = {language: 0.5 * sum(map(text.count, letters)) for language, letters in _LETTERS.items()}
    return {tag: n for tag in found.keys() | scores.keys() if (n := found.get(tag, 0.0) + scores.get(tag, 0.0))}


def _by_model(text: str) -> tuple[str | None, str]:
    import py3langid  # noqa: PLC0415  # 0.8 s to load; most texts are decided before

    language, _ = py3langid.classify(text[:_SAMPLE])
    return str(language), "model"
