"""Does this look like a person's name, in a script that has capitals? Its spelling and its key.

Names in Hangul, Han and kana are `east_asian_names`, what a mailbox tells of its owner is `mailboxes`.
"""

import re
import unicodedata

from hanji.transforms.bylines.agencies import is_organisation
from hanji.transforms.bylines.given_names import GIVEN_NAMES, KOREAN_ROMANISED
from hanji.transforms.bylines.namewords import ARTICLES, NOT_NAMES, PARTICLES, SECTION_WORDS, SUFFIXES
from hanji.transforms.bylines.places import CITIES, LANDS

_LETTERS = re.compile(r"[^\W\d_]+(?:[’'‐‑.-][^\W\d_]+)*[.’']?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,2}|(?:[^\W\d_]\.-?){1,3}")
_POSSESSIVES = frozenset({"'s", "’s", "s'", "s’"})
_PINYIN_GIVEN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|"
    r"ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){2}"
)
PINYIN_FAMILIES = frozenset({"you", "he", "she", "an", "ma", "long", "can", "so", "do", "in", "no", "on"})
# Two romanised syllables of a Korean given name: after it, too, the family may be one of no list.
_KOREAN_SYLLABLE = (
    r"(?:ch|kk|tt|pp|ss|jj|[bdghjklmnprst])?(?:y?eo|y?ae|y?oo|you?|w[aeio]o?|[yw]?a|eu|oe|ui|ee|y?e|y?u|oo|o|i|ou)"
    r"(?:ng|[bgklmnpth])?"
)
_KOREAN_GIVEN = re.compile(f"{_KOREAN_SYLLABLE}-{_KOREAN_SYLLABLE}")
_CAMEL = re.compile(r"[^\W\d_][a-zß-ÿ]+[A-Z]")
_INFLECTED = re.compile(
    r"[A-ZÄÖÜ]\w{3,}(?:ische|ischer|isches|ative|ativen|iche|ichen|ige|igen|iger|iges|ster|stes|"
    r"sche|scher|eitere|hrere|alsche|sene|öhere|lere|dete|tete|ueste|ünes|endes|gene|urze|ierte|"
    r"erte|ößter|rster|able|ible|ful|less|ous|ive|ical|ally)"
)
# Abstract nouns: what such a word stands in is a heading.
_ABSTRACT = re.compile(
    r".{3,}(?:tion|tions|ness|ment|ments|ship|ships|ism|ology|ware|ungen|ung|heit|keit|schaft|tät|"
    r"ismus|ción|ciones|ção|ções|zione|zioni|ité|ités|dade|nost|ość)"
)
_COMPOUND = re.compile(
    r"[A-ZÄÖÜ]{2,}[-‐‑]\w|[A-Z]\w*[-‐‑](?:[A-Z]{2,}|[A-Z][a-z]+(?:features|startseite|zölle|stand))$"
)
_CAMEL_NAMES = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O|D|Al|El|St|Ben|Ab|Vander|Mag|Ni|Ó)[A-Z]")


def latin_name(text: str, *, trusted: bool = False) -> str | None:
    """The name in `text` as it should be spelled, or None if it can't be a person's (any script that has capitals).

    Two to six words, each capitalised, a particle or an initial; not in the lists of words that no name holds.
    `trusted`, behind a `By`, lets words of sections and headings through that are family names too.

    >>> [latin_name(x) for x in ("YANG SO-RA", "Nora VANCE", "Nora van der Berg")]
    ['Yang So-ra', 'Nora VANCE', 'Nora van der Berg']
    >>> [latin_name(x) for x in ("Breaking News", "the mayor", "Wednesday Evening", "BBC News", "Madrid")]
    [None, None, None, None, None]
    """
    words = text.split()
    if not 2 <= len(words) <= 6:
        return None
    kinds = [_kind(word) for word in words]
    if (
        "" in kinds
        or kinds[0] == "suffix"
        or words[0].casefold() in ARTICLES
        or (kinds[0] == "particle" and words[0].islower())
        or kinds[-1] == "particle"
        or (kinds[-1] == "initial" and len(words[-1]) == 2 and words[-1].isalpha() and not opens_like_name(text))
    ):
        return None
    full = [word for word, kind in zip(words, kinds, strict=True) if kind == "word"]
    if not full or len(full) > 4 or len(full) + kinds.count("initial") + kinds.count("particle") < 2:
        return None
    if _is_stopped(full, trusted=trusted) or _is_shouting(full, words, trusted=trusted) or is_organisation(text):
        return None
    return respell(text) if text.isupper() else " ".join(words)


def _kind(word: str) -> str:
    """`word`, `initial`, `particle`, `suffix`, or "" for what can't stand in a name."""
    lowered = word.casefold()
    if lowered in PARTICLES and (word[0].islower() or len(word) <= 3):
        return "particle"
    if lowered.rstrip(",") in SUFFIXES:
        return "suffix"
    if not word[0].isupper():
        return "word" if lowered.startswith(("d'", "d’", "al-", "el-", "l'", "l’")) and len(word) > 3 else ""
    if _INITIAL.fullmatch(word) and (len(word) == 1 or word.isupper()):
        return "initial"
    if (
        not _LETTERS.fullmatch(word)
        or (word[-1] == "." and len(word) > 5)
        or word[-2:] in _POSSESSIVES
        or (_CAMEL.match(word) and not _CAMEL_NAMES.match(word))
    ):
        return ""
    return "word"


def _is_stopped(words: list[str], *, trusted: bool) -> bool:
    lowered = [word.casefold() for word in words]
    # An, Do and So are particles in one language and names in another.
    known = lowered[0] in GIVEN_NAMES
    if not NOT_NAMES.isdisjoint(lowered) and any(
        word in NOT_NAMES
        for place, word in enumerate(lowered)
        if not (known and place and len(word) <= 3 and word not in {"the", "and", "for", "of"})
    ):
        return not _is_pinyin(lowered)
    if trusted:
        return SECTION_WORDS.issuperset(lowered)
    if lowered[0] in KOREAN_ROMANISED and len(words) == 2 and "-" in words[1][1:]:
        return False
    if known and len(words) > 1 and lowered[0] not in SECTION_WORDS:
        return not SECTION_WORDS.isdisjoint(lowered[1:-1])
    if not SECTION_WORDS.isdisjoint(lowered) or not LANDS.isdisjoint(lowered) or lowered[0] in CITIES:
        return True
    return (
        (lowered[0].endswith(("ing", "ly")) and len(lowered[0]) > 4)
        or any(_ABSTRACT.fullmatch(word) for word in lowered)
        or any(_COMPOUND.match(word) and not word.isupper() for word in words)
    )


def _is_pinyin(words: list[str]) -> bool:
    """`Xiaomei You`, `Long Wenbo`: a family that is a word of English beside a given name in pinyin."""
    if len(words) != 2:
        return False
    return any(
        family in PINYIN_FAMILIES and given not in NOT_NAMES and bool(_PINYIN_GIVEN.fullmatch(given))
        for family, given in (words, reversed(words))
    )


def _is_shouting(full: list[str], words: list[str], *, trusted: bool) -> bool:
    """`BBC Sport`, `NASA Launches`, `HARBOR Kids`, `Dell EMC`: letters and houses beside words in lower case.

    Families are set in capitals as well: `VANCE Nora`, `Nora VANCE`; only where a given name stands beside them
    or a marker before them.
    """
    if len(full) < 2 or not any(word.isupper() for word in full) or " ".join(words).isupper():
        return False
    first, last = full[0], full[-1]
    if first.isupper() and first.casefold() not in KOREAN_ROMANISED:
        return 2 < len(first) <= 4 or not (trusted or _any_given(full[1:]))
    return last.isupper() and len(last) <= 3 and not trusted and not _any_given(full[:1])


def _any_given(words: list[str]) -> bool:
    return any(word.casefold() in GIVEN_NAMES for word in words)


def respell(name: str) -> str:
    """A name in capitals as one writes it.

    >>> [respell(x) for x in ("PARK SEO-YUL", "GAL MU-JIN", "ANNE-MARIE O’NEILL", "LUDWIG VAN BEETHOVEN")]
    ['Park Seo-yul', 'Gal Mu-jin', 'Anne-Marie O’Neill', 'Ludwig van Beethoven']
    """
    words = name.split()
    korean = words[0].casefold() in KOREAN_ROMANISED or (
        len(words) == 2 and bool(_KOREAN_GIVEN.fullmatch(words[1].casefold()))
    )
    return " ".join(
        _respell_word(word, small=korean and place > 0, first=place == 0) for place, word in enumerate(words)
    )


def _respell_word(word: str, *, small: bool, first: bool) -> str:
    if not first and word.casefold() in PARTICLES and len(word) > 1:
        return word.lower()
    if _INITIAL.fullmatch(word) and ("." in word or len(word) == 1):
        return word
    if small:
        return word[:1] + word[1:].lower()
    titled = re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda match: "Mc" + match[1].upper(), titled)


def name_likelihood(name: str) -> float:
    """How likely capitalised words that can be a name are one, where nothing says so: 0.3 (unknown words) to 0.6.

    A known given name opens most names. Without one, two words are likelier a name than three or more, than words
    in capitals, than a phrase with an inflected adjective or a compound in it.

    >>> [name_likelihood(x) for x in ("Laura Nowhere", "Orsolya Quill", "Spiced Honey Pear", "Negative Folgen")]
    [0.6, 0.5, 0.3, 0.3]
    """
    if opens_like_name(name):
        return 0.6
    words = name.split()
    middle = [word for word in words[1:-1] if not _INITIAL.fullmatch(word)]
    if middle and not any(word.casefold() in GIVEN_NAMES for word in middle):
        return 0.3
    return (
        0.3
        if ("-" in words[0] and words[0].split("-")[0].casefold() not in GIVEN_NAMES) or _INFLECTED.fullmatch(words[0])
        else 0.5
    )


def opens_like_name(name: str) -> bool:
    """True when the first word is a known given name (or a romanised Korean family name).

    >>> opens_like_name("Laura Nowhere"), opens_like_name("Harbor Lights")
    (True, False)
    """
    return name.split(None, 1)[0].casefold() in GIVEN_NAMES


def split_glued(text: str) -> tuple[str, ...] | None:
    """Several names one after another without separators; None where that is not plausible.

    Two words each; more where the next word is a given name too, so that it can't end a name; the last takes what
    is left.

    >>> split_glued("Laura Klein Hanna Sophie Moser Paul Anton Gruber")
    ('Laura Klein', 'Hanna Sophie Moser', 'Paul Anton Gruber')
    >>> split_glued("Man Charged Over Harbor Lights Scandal")
    """
    words = text.split()
    if not 4 <= len(words) <= 12 or any(_kind(word) not in {"word", "initial"} for word in words):
        return None
    groups: list[list[str]] = []
    place = 0
    while place < len(words):
        end = place + 2
        while end < len(words) and words[end - 1].casefold() in GIVEN_NAMES and end - place < 3:
            end += 1
        end = len(words) if len(words) - end == 1 else end
        groups.append(words[place:end])
        place = end
    known = sum(group[0].casefold() in GIVEN_NAMES for group in groups)
    names = [latin_name(" ".join(group)) for group in groups]
    enough = known == len(groups) if len(words) == 4 else known * 2 >= len(groups)
    if len(groups) < 2 or not enough or None in names:
        return None
    return tuple(name for name in names if name)


def name_key(name: str) -> str:
    """What two spellings of one name share: no case, accents, spaces or hyphens.

    >>> name_key("YANG SO-RA") == name_key("Yang So-ra"), name_key("Inès B.") == name_key("Ines B")
    (True, True)
    """
    if "가" <= name[:1] <= "힣":
        return re.sub(r"\s+", "", name)
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", "", "".join(char for char in plain if not unicodedata.combining(char)))
