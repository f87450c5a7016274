"""How long a text is: in characters, words, sentences and seconds, right for scripts with and without spaces."""

import math
import re

import msgspec

from hanji.transforms.records import Article

# Silent reading of non-fiction in words a minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047.
WORDS_A_MINUTE = 238
# In characters a minute. Korean: 202.3 words of 18.9 / 6.5 letters (Song, Kim, Hyung 2016, 10.3341/jkos.2016.57.4.642).
# Japanese and Chinese: 357 and 255 read aloud (IReST, Trauzettel-Klosinski et al. 2012, doi 10.1167/iovs.11-8284) times
# Brysbaert's ratio of silent to oral reading, 238 / 183.
CHARACTERS_A_MINUTE = {"ko": 588, "ja": 464, "zh": 332}

# Japanese and Chinese are written without spaces: each ideograph and each hiragana counts as a word, and a run of
# katakana, of Latin letters or of digits as one, as UAX #29 breaks them without a dictionary.
_WORDS_EACH = re.compile("[ぁ-ゟ々〆\u3400-\u4dbf一-鿿豈-\ufaff\U00020000-\U0003ffff]+")
_RUNS = re.compile("[ァ-ヺー]+|[0-9A-Za-zÀ-ɏ０-９Ａ-Ｚａ-ｚ가-힣]+(?:[.,'’-][0-9A-Za-z]+)*")
# Thai, Lao, Khmer and Burmese need a dictionary; their words have about four letters and a mark.
_LETTERS_A_WORD = 5
_NO_SPACES = frozenset(("th", "lo", "km", "my"))

# The end of a sentence that is followed by another on the same line. Not an end: before a small letter ("he said"),
# within a date ("2023. 6. 4."), after an abbreviation or an initial ("Mr. Kim", "J. K. Park", "U.S. troops").
# Only the first of several stops begins a match, and nothing is tried twice: a line of a million stops is linear.
_END = re.compile(
    r"[.!?…](?<![.!?…][.!?…])[.!?…]*+(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No|vs|Lt|Mt|Jr)\.)(?<!\b(?:Prof|Capt|Sept)\.)"
    r"(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Col|Sgt|Jan|Feb|Aug|Oct|Nov|Dec)\.)(?!(?<=\d\.)[ ]\d)(?<!\.[ ]\d\.)(?<!\.[ ]\d\d\.)"
    r"""["'”’)\]»]*+[ \t]++(?![a-zß-öø-ÿа-яё\s])"""
)
_END_WIDE = re.compile(r"[。！？](?![。！？])(?=[ \t]*+[^\s。！？」』）)”’])")


def add_counts(article: Article) -> Article:
    tokens = article.text.split()
    words = _words(article.text, tokens, article.language)
    return msgspec.structs.replace(
        article,
        word_count=words,
        character_count=len(article.text),
        sentence_count=count_sentences(article.text),
        reading_time_seconds=_seconds(tokens, words, article.language),
    )


def count_words(text: str, language: str | None) -> int:
    """Runs between spaces that hold a letter or digit (in Korean: eojeol); see `_WORDS_EACH` for Japanese and Chinese.

    >>> count_words("한국은행이 기준금리를 - 3.5%로 동결했다", "ko"), count_words("東京のニュース", "ja")
    (4, 4)
    """
    return _words(text, text.split(), language)


def _words(text: str, tokens: list[str], language: str | None) -> int:
    if language in {"ja", "zh"}:
        return sum(map(len, _WORDS_EACH.findall(text))) + len(_RUNS.findall(text))
    if language in _NO_SPACES:
        return math.ceil(sum(map(len, tokens)) / _LETTERS_A_WORD)
    marks = [token for token in tokens if not token[0].isalnum()]
    return len(tokens) - sum(not any(map(str.isalnum, token)) for token in marks)


def count_sentences(text: str) -> int:
    """Sentences; a line that ends without a full stop (a subhead, a list item) counts as one.

    >>> count_sentences('“Yes.” he said. Mr. Kim left on 2023. 6. 4.'), count_sentences("雨だ。「はい。」と答えた。")
    (2, 2)
    """
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    wide = len(_END_WIDE.findall(text)) if "。" in text or "！" in text or "？" in text else 0
    return lines + wide + len(_END.findall(text))


def reading_seconds(text: str, language: str | None) -> int:
    """Seconds of silent reading by an adult, rounded up.

    >>> reading_seconds("word " * 238, "en"), reading_seconds("가" * 588, "ko")
    (60, 60)
    """
    return _seconds(text.split(), count_words(text, language), language)


def _seconds(tokens: list[str], words: int, language: str | None) -> int:
    rate = CHARACTERS_A_MINUTE.get(language or "")
    amount, a_minute = (sum(map(len, tokens)), rate) if rate else (words, WORDS_A_MINUTE)
    return math.ceil(amount * 60 / a_minute)
