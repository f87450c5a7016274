"""One form for the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.decode.normalise import is_normal, normalise
from hanji.transforms.records import Rejected

CASES = {
    "CRLF": ("a\r\nb", "a\nb"),
    "CR": ("a\rb\r\rc", "a\nb\n\nc"),
    "NEL, LS, PS, FF, VT": ("a\x85b\u2028c\u2029d\x0ce\x0bf", "a\nb\nc\nd\ne\nf"),
    "NFD Hangul": (unicodedata.normalize("NFD", "한국의 봄"), "한국의 봄"),
    "NFD accent": ("cafe\u0301", "café"),
    "no-break space": ("가\xa0나", "가 나"),
    "ideographic space": ("\u3000東京", " 東京"),
    "thin and narrow spaces": ("1\u2009000\u202f%", "1 000 %"),
    "Hangul filler": ("가\u3164나", "가 나"),
    "zero-width space": ("한\u200b국", "한국"),
    "word joiner and BOM": ("\ufeffa\u2060b", "ab"),
    "soft hyphen": ("Regie\xadrung", "Regierung"),
    "direction marks": ("\u200fשלום\u202c", "שלום"),
    "non-joiner between Latin letters": ("a\u200cb", "ab"),
    "non-joiner in Persian": ("می\u200cشود", "می\u200cشود"),
    "joiner in Hindi": ("क्\u200dष", "क्\u200dष"),
    "joiner inside an emoji": ("👩\u200d💻", "👩\u200d💻"),
    "joiner elsewhere": ("a\u200db", "ab"),
    "control characters": ("a\x00b\x07c\x7fd\x9fe", "abcde"),
    "tab stays": ("a\tb", "a\tb"),
    "object replacement": ("a\ufffcb", "ab"),
    "lone surrogate": ("a\ud800b", "ab"),
    "nbsp entity": ("a&nbsp;b", "a b"),
    "common entities": ("&lt;A&gt; &amp; &quot;B&quot; &#39;C&#39;", "<A> & \"B\" 'C'"),
    "numbered entity": ("don&#8217;t &#x2019;", "don’t ’"),
    "Windows-1252 number": ("don&#146;t", "don’t"),
    "encoded twice": ("&amp;quot;봄&amp;quot;", '"봄"'),
    "encoded four times": ("&amp;amp;amp;amp;lt;", "<"),
    "named entities": ("&middot;&hellip;&ldquo;&rdquo;&lsquo;", "·…“”‘"),
    "AT&T": ("AT&T and R&D; Q&A", "AT&T and R&D; Q&A"),
    "unknown entity": ("&garam;", "&garam;"),
    "entity without semicolon": ("a &copy b &amp b", "a &copy b &amp b"),
    "address with parameters": ("?a=1&order=2&lang=ko", "?a=1&order=2&lang=ko"),
    "entity built by a removal": ("&am\u200bp;lt;", "<"),
    "Greek question mark": ("τι\u037e", "τι;"),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_normalise(text, expected):
    assert normalise(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_second_pass_changes_nothing(text, expected):
    assert normalise(expected) == expected
    assert expected == text or not is_normal(text)


_HOSTILE = st.text(
    st.sampled_from(
        [*"a가́&#;38xX26mplt", "\u200b", "\u200c", "\u200d", "\xad", "\r", "\n", "\u037e", "م", "👩", "\ufe0f"]
    ),
    max_size=40,
)


@given(st.text(max_size=100) | _HOSTILE)
def test_idempotent_and_nfc(text):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"])))
def test_plain_ascii_is_normal_at_once(text):
    assert is_normal(text)


def test_entities_nested_without_end_are_refused():
    with pytest.raises(Rejected):
        normalise("&" * 5000 + "#97;mp;" * 5000)


def test_an_ampersand_escaped_a_million_times_is_quick():
    assert normalise("&" + "amp;" * 1_000_000 + "lt;") == "<"
