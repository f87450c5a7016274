"""Whose mailbox is it? What the part before the @ tells about its owner."""

import re

from hanji.transforms.bylines.names import name_key

# In the order of the code points.
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = tuple(re.findall(r"[a-z]+", "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"))
_FINALS = ("", *re.findall(r"[a-z]+", "k k k n n n t l k m l l l p l m p p t t ng t t k t p t"))
# Families that spell themselves otherwise.
_FAMILY_SPELLINGS = dict(
    zip(
        "김이박최정강조임오우노유류권윤신안심문백",
        re.findall(
            r"[a-z]+", "kim lee park choi jung kang cho lim oh woo noh yoo ryu kwon yoon shin ahn shim moon baek"
        ),
        strict=True,
    ),
)


def romanise(hangul: str) -> tuple[str, ...]:
    """Each syllable in the Revised Romanisation of 2000, without its sound changes.

    >>> romanise("홍길동")
    ('hong', 'kil', 'tong')
    """
    return tuple(_romanise_syllable(ord(char) - 0xAC00) for char in hangul if "가" <= char <= "힣")


def _romanise_syllable(code: int) -> str:
    initial, vowel, final = code // 588, code % 588 // 28, code % 28
    return _loose(_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final])


def _loose(latin: str) -> str:
    """Spellings that differ between romanisations made one."""
    for old, new in (
        ("oo", "u"),
        ("ee", "i"),
        ("g", "k"),
        ("d", "t"),
        ("b", "p"),
        ("r", "l"),
        ("sh", "s"),
        ("nk", "ng"),
        ("yeo", "yu"),
        ("eo", "u"),
        ("eu", "u"),
    ):
        latin = latin.replace(old, new)
    return latin


def email_fits(name: str, email: str) -> bool:
    """True when the part before the @ is made of the name: a word of it, or its initials beside one.

    >>> email_fits("Song Sang-ho", "sangho@herald.example"), email_fits("한바다", "bada7@wire.example")
    (True, True)
    >>> email_fits("Jane Doe", "news@x.example")
    False
    """
    local = re.sub(r"[\W\d_]+", "", email.partition("@")[0].casefold())
    if "가" <= name[:1] <= "힣":
        parts = romanise(name)
        family = _loose(_FAMILY_SPELLINGS.get(name[0], "")) or parts[0]
        loose, given = _loose(local), "".join(parts[1:])
        initials = "".join(part[:1] for part in parts)
        return (
            (len(given) > 2 and given in loose)
            or (len(parts) > 2 and parts[-1] in loose and parts[1][:1] in loose)
            or loose in {initials, family + initials[1:], initials[1:] + family}
        )
    words = [name_key(word) for word in re.split(r"[\s-]+", name)]
    initials = "".join(word[:1] for word in words)
    return (
        any(len(word) >= 3 and word in local for word in words)
        or (len(words) > 1 and "".join(words[1:]) in local)
        or local == initials
    )
