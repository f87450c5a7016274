"""Mojibake is undone where that is certain, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.decode.mojibake import _SUSPICIOUS, _is_suspicious, repair

UTF8 = ("cp1252>utf-8",)
CP949 = ("latin-1>cp949",)


def seen_as_1252(text):
    """Through Windows-1252, its five gaps as Latin-1."""
    return "".join(bytes([b]).decode("cp1252") if b not in b"\x81\x8d\x8f\x90\x9d" else chr(b) for b in text.encode())


REPAIRED = {
    "apostrophe": ("It isnâ€™t over", "It isn’t over", UTF8),
    "accents": ("CafÃ© Ã\xa0 la mode", "Café à la mode", UTF8),
    "Korean as Windows-1252": (seen_as_1252("한국의 봄이 왔다"), "한국의 봄이 왔다", UTF8),
    "Korean as Latin-1": ("한국의 봄".encode().decode("latin-1"), "한국의 봄", UTF8),
    "Japanese": (seen_as_1252("東京でニュース"), "東京でニュース", UTF8),
    "Russian": (seen_as_1252("привет"), "привет", UTF8),
    "twice": (seen_as_1252(seen_as_1252("isn’t")), "isn’t", UTF8),
    "no-break space": ("20Â\xa0%", "20\xa0%", UTF8),
    "emoji": (seen_as_1252("gut 😀"), "gut 😀", UTF8),
    "CP949 word": ("ÇÑ±¹", "한국", CP949),
    "CP949 prose": ("ÇÑ±¹ÀÇ º½ÀÌ ¿Ô´Ù", "한국의 봄이 왔다", CP949),
    "CP949 with Latin names": (
        "LG와 시장".replace("LG", "LG").encode("cp949").decode("latin-1"),
        "LG와 시장",
        CP949,
    ),
    "one line of three": ("한국의 봄\nÇÑ±¹ÀÇ º½\nclean", "한국의 봄\n한국의 봄\nclean", CP949),
    "a damaged part of a sound line": ("시장은 donâ€™t라고 했다", "시장은 don’t라고 했다", UTF8),
    "a damaged word in a sound line": ("서울 ÇÑ±¹ÀºÇà 발표", "서울 한국은행 발표", CP949),
    "beside sound accents": ("café, isnâ€™t it", "café, isn’t it", UTF8),
    "both": ("isnâ€™t\nÇÑ±¹ÀÇ º½", "isn’t\n한국의 봄", UTF8 + CP949),
}

KEPT = {
    "ASCII": "Nothing to see here.",
    "Korean": "한국의 봄이 왔다 – “정말”",
    "French capitals before a quotation mark": "Le CAFÉ» a fermé…» dit-elle",
    "Portuguese capitals": "A MAÇÃ” e o AMANHÃ…",
    "Spanish": "¿Qué pasó en Ñuñoa? «¡Olé!»",
    "registered trade mark": "NESTLÉ® and CAFÉ™",
    "degrees and fractions": "20 °C, ½ ±3 §4",
    "German": "Größe „Maßstab“ Übergröße",
    "Icelandic": "Þórður Ðað æði",
    "Turkish": "İstanbul’da güneş",
    "Danish": "Ærø, Århus og Østerbro",
    "four high letters that are no Korean": "ÀÉÈÊ ÂÊÎÔ",
}


@pytest.mark.parametrize(("damaged", "sound", "names"), REPAIRED.values(), ids=REPAIRED)
def test_repaired(damaged, sound, names):
    assert repair(damaged) == (sound, names)


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_kept(text):
    assert repair(text) == (text, ())


@given(st.text(st.characters(codec="ascii")) | st.text("가나다라마바사 .,’“”…한국은행"))
def test_sound_text_is_left_alone(text):
    assert repair(text) == (text, ())


@given(st.text("한국의봄이왔다 정부는 시장에서 발표했다.", min_size=4))
def test_korean_damaged_by_us_comes_back(text):
    if sum("가" <= c <= "힣" for c in text) >= 2:
        assert repair(seen_as_1252(text))[0] == text


@given(st.text(max_size=80))
def test_the_number_of_lines_stays(text):
    assert repair(text)[0].count("\n") == text.count("\n")


@given(st.text(st.sampled_from("aÃ©â€™ÇÑ±¹ °·한\xa0\ufffd\ud800"), max_size=30))
def test_suspicion_is_that_of_the_pattern(text):
    assert _is_suspicious(text.encode("utf-8", "replace")) == (_SUSPICIOUS.search(text) is not None)
