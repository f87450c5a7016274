"""Every encoding comes through from an invented news sentence; what is no text is rejected with its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.decode.charset import BOMS, MAGIC, WEAK_MAGIC, decode_bytes
from hanji.transforms.decode.korean import is_korean_prose, reads_as_korean
from hanji.transforms.decode.legacy import best_legacy
from hanji.transforms.records import Rejected

KOREAN = "가람시는 23일 시청에서 기자회견을 열고 내년 예산안을 발표했다. 시장은 “시민의 안전을 위해 쓰겠다”고 말했다."
JAPANESE = "東京都は二十三日、来年度の予算案を発表した。知事は「都民の安全のために使う」と述べた。"
CHINESE = "市政府二十三日公布明年预算草案，市长表示将用于市民安全。记者从会上了解到，今年的经济增长超过预期。"
TAIWANESE = "市政府二十三日公布明年預算草案，市長表示將用於市民安全。記者從會上了解到，今年的經濟增長超過預期。"
FRENCH = "Le gouvernement a annoncé mardi une réforme très attendue. « C’est décisif », a déclaré la ministre à Orle."
POLISH = "Rząd ogłosił we wtorek nową ustawę. Ministrowie twierdzą, że źródła są pewne i że święta będą spokojne."
CZECH = "Vláda v úterý oznámila nový zákon. Příští rok se zvýší daně, řekl ministr žurnalistům."
RUSSIAN = "Правительство объявило во вторник о новом законе. Министр рассказал журналистам о бюджете."
GREEK = "Η κυβέρνηση ανακοίνωσε την Τρίτη νέο νόμο για τον προϋπολογισμό της χώρας. Άλλα μέτρα έπονται."

# case: (text, Python codec, name recorded, rung)
ROUND_TRIPS = {
    "UTF-8": (KOREAN, "utf-8", "utf-8", "utf-8"),
    "UTF-8 with BOM": (KOREAN, "utf-8-sig", "utf-8", "bom"),
    "UTF-16 with BOM": (KOREAN, "utf-16", "utf-16-le", "bom"),
    "UTF-32 with BOM": (KOREAN, "utf-32", "utf-32-le", "bom"),
    "UTF-16-LE": (KOREAN, "utf-16-le", "utf-16-le", "utf-16"),
    "UTF-16-BE": (FRENCH, "utf-16-be", "utf-16-be", "utf-16"),
    "UTF-32-LE": (KOREAN, "utf-32-le", "utf-32-le", "utf-32"),
    "UTF-32-BE": (KOREAN, "utf-32-be", "utf-32-be", "utf-32"),
    "ASCII": ("It rained in Garam on Tuesday.", "ascii", "utf-8", "utf-8"),
    "EUC-KR": (KOREAN, "euc_kr", "cp949", "cp949"),
    "CP949 beyond EUC-KR": (
        "콜라를 든 그는 뷁 하고 외쳤다. 똠방각하와 햏자들이 웃었다.",
        "cp949",
        "cp949",
        "cp949",
    ),
    "CP949 headline": ("제목: 봄이 왔다", "cp949", "cp949", "cp949"),
    "CP949 with hanja and Latin": ("美 대통령, LG전자 공장 방문… “협력 강화”", "cp949", "cp949", "cp949"),
    "Shift_JIS": (JAPANESE, "cp932", "shift_jis", "detector"),
    "Shift_JIS headline": ("東京で地震", "cp932", "shift_jis", "detector"),
    "EUC-JP": (JAPANESE, "euc_jp", "euc-jp", "detector"),
    "EUC-JP with NEC characters": (f"①{JAPANESE}", "euc_jis_2004", "euc-jp", "detector"),
    "ISO-2022-JP": (JAPANESE, "iso2022_jp", "iso-2022-jp", "iso-2022"),
    "GB18030": (CHINESE, "gb18030", "gb18030", "detector"),
    "GB2312": (CHINESE, "gb2312", "gb18030", "detector"),
    "Big5": (TAIWANESE, "big5", "big5", "detector"),
    "Windows-1252 French": (FRENCH, "cp1252", "windows-1252", "detector"),
    "Windows-1252 English quotes": ("The mayor said it “won’t happen” – yet.", "cp1252", "windows-1252", "detector"),
    "Windows-1252 one accent": ("A café opened in the harbour on Tuesday.", "cp1252", "windows-1252", "detector"),
    "ISO-8859-1 Spanish": ("El año pasado la población creció. ¿Qué pasó?", "latin-1", "windows-1252", "detector"),
    "ISO-8859-15 French": ("Une réforme très attendue, au cœur du débat", "iso8859-15", "iso-8859-15", "detector"),
    "Windows-1250 Polish": (POLISH, "cp1250", "windows-1250", "detector"),
    "ISO-8859-2 Polish": (POLISH, "iso8859-2", "iso-8859-2", "detector"),
    "Windows-1250 Czech": (CZECH, "cp1250", "windows-1250", "detector"),
    "ISO-8859-2 Czech": (CZECH, "iso8859-2", "iso-8859-2", "detector"),
    "Windows-1251 Russian": (RUSSIAN, "cp1251", "windows-1251", "detector"),
    "KOI8-R": (RUSSIAN, "koi8_r", "koi8-r", "detector"),
    "ISO-8859-5": (RUSSIAN, "iso8859-5", "iso-8859-5", "detector"),
    "KOI8-U": ("Уряд оголосив у вівторок новий закон про бюджет її країни.", "koi8_u", "koi8-u", "detector"),
    "Windows-1253": (GREEK, "cp1253", "windows-1253", "detector"),
    "ISO-8859-7": (GREEK, "iso8859-7", "iso-8859-7", "detector"),
    "Windows-1254": (
        "Hükümet salı günü yeni yasayı açıkladı, güvenliğin önemi.",
        "cp1254",
        "windows-1254",
        "detector",
    ),
    "Windows-1255": ("הממשלה הודיעה ביום שלישי על חוק חדש לתקציב המדינה", "cp1255", "windows-1255", "detector"),
    "Windows-1256": ("أعلنت الحكومة يوم الثلاثاء عن قانون جديد للميزانية", "cp1256", "windows-1256", "detector"),
    "Windows-1257": (
        "Vyriausybė antradienį paskelbė įstatymą. Šalies ūkis augo.",
        "cp1257",
        "windows-1257",
        "detector",
    ),
    "Windows-874": ("รัฐบาลประกาศกฎหมายใหม่เมื่อวันอังคาร", "cp874", "windows-874", "detector"),
}


@pytest.mark.parametrize(("text", "codec", "name", "rung"), ROUND_TRIPS.values(), ids=ROUND_TRIPS)
def test_round_trip(text, codec, name, rung):
    decoded = decode_bytes(text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.rung, decoded.repairs) == (text, name, rung, ())


DECLARED = {
    "euc-kr means CP949": ("뷁 소리가 났다", "cp949", "euc-kr", "cp949", "declared"),
    "ks_c_5601-1987": (KOREAN, "cp949", "ks_c_5601-1987", "cp949", "declared"),
    "iso-8859-1 means Windows-1252": (FRENCH, "cp1252", "ISO-8859-1", "windows-1252", "declared"),
    "shift_jis means CP932": ("①東京", "cp932", "Shift_JIS", "shift_jis", "declared"),
    "gb2312 means GB18030": ("朱镕基", "gb18030", "gb2312", "gb18030", "declared"),
    "koi8-r": ("Да", "koi8_r", "koi8-r", "koi8-r", "declared"),
    "quoted": (KOREAN, "cp949", '"euc-kr"', "cp949", "declared"),
    "UTF-8 under a server's default": (FRENCH, "utf-8", "iso-8859-1", "utf-8", "utf-8"),
    "Korean under a server's default": (KOREAN, "cp949", "iso-8859-1", "cp949", "cp949"),
    "wrong: said UTF-8": (KOREAN, "cp949", "utf-8", "cp949", "cp949"),
    "unknown label": (KOREAN, "utf-8", "x-garam", "utf-8", "utf-8"),
    "UTF-16 can't be": (KOREAN, "utf-8", "utf-16", "utf-8", "utf-8"),
}


@pytest.mark.parametrize(("text", "codec", "declared", "name", "rung"), DECLARED.values(), ids=DECLARED)
def test_declared(text, codec, declared, name, rung):
    decoded = decode_bytes(text.encode(codec), declared)
    assert (decoded.text, decoded.encoding, decoded.rung) == (text, name, rung)


NOT_KOREAN = {
    "GB18030": (CHINESE, "gb18030"),
    "Shift_JIS": (JAPANESE, "cp932"),
    "EUC-JP": (JAPANESE, "euc_jp"),
    "Big5": (TAIWANESE, "big5"),
    "Windows-1252": (FRENCH, "cp1252"),
    "Windows-1251": (RUSSIAN, "cp1251"),
    "KOI8-R": (RUSSIAN, "koi8_r"),
    "short Chinese": ("新闻中心", "gb18030"),
    "short Russian": ("Дата", "cp1251"),
}


@pytest.mark.parametrize(("text", "codec"), NOT_KOREAN.values(), ids=NOT_KOREAN)
def test_is_not_taken_for_cp949(text, codec):
    assert not reads_as_korean(text.encode(codec))


def test_korean_prose():
    assert is_korean_prose(KOREAN)
    assert not is_korean_prose("뷁햏쀍쁧")
    assert not is_korean_prose("No Hangul at all")


REPAIRED = {
    "one bad byte in clean UTF-8": (KOREAN.encode() * 8 + b"\xff", KOREAN * 8 + "\ufffd", ("replaced",)),
    "one bad byte in a short text": (KOREAN.encode() * 3 + b"\xff", KOREAN * 3 + "\ufffd", ("replaced",)),
    "cut inside a character": (KOREAN.encode() + "봄".encode()[:2], KOREAN, ("truncated",)),
    "UTF-16 cut in half": (KOREAN.encode("utf-16-le") + b"\x01", KOREAN, ("truncated",)),
    "one NUL in much text": (KOREAN.encode() * 9 + b"\0", KOREAN * 9, ("nul-removed",)),
    "bad byte behind a BOM": (
        b"\xef\xbb\xbf" + KOREAN.encode() * 8 + b"\xff",
        KOREAN * 8 + "\ufffd",
        ("replaced",),
    ),
}


@pytest.mark.parametrize(("data", "text", "repairs"), REPAIRED.values(), ids=REPAIRED)
def test_few_bad_bytes_are_repaired_and_recorded(data, text, repairs):
    decoded = decode_bytes(data)
    assert (decoded.text, decoded.repairs) == (text, repairs)


def test_a_bad_byte_in_declared_korean_is_replaced():
    decoded = decode_bytes(KOREAN.encode("cp949") * 12 + b"\xff ", "euc-kr")
    assert decoded.text.startswith(KOREAN)
    assert (decoded.encoding, decoded.repairs) == ("cp949", ("replaced",))


def test_a_bad_byte_in_unlabelled_korean_is_replaced():
    decoded = decode_bytes(KOREAN.encode("cp949") * 12 + b"\xff ")
    assert decoded.text.startswith(KOREAN)
    assert (decoded.encoding, decoded.rung, decoded.repairs) == ("cp949", "detector", ("replaced",))


def test_two_curly_quotes_are_windows_1252_and_no_damaged_utf8():
    text = "The council met for the “first” time. " + "It rained. " * 300
    assert decode_bytes(text.encode("cp1252")).text == text


REJECTED = {
    "nothing": (b"", "empty"),
    "blanks": (b" \r\n\t\n", "empty"),
    "only a BOM": (b"\xef\xbb\xbf\n", "empty"),
    "no-break and ideographic spaces": ("\xa0\u3000\n".encode(), "empty"),
    "NUL-ridden": (b"news\0\0\0\0item\0", "binary"),
    "only NULs": (bytes(4096), "binary"),
    "control characters": (b"abc\x01\x02\x03\x04\x05def" * 9, "binary"),
    "noise": (bytes(range(256)) * 4, "binary"),
    "high bytes that nothing reads": (b"\x81\x8d\x8f\x90\x9d\xff\xfe\x81" * 40, "undecodable"),
    **{kind: (magic + bytes(40), "binary") for magic, kind in (*MAGIC, *WEAK_MAGIC)},
}


@pytest.mark.parametrize(("data", "reason"), REJECTED.values(), ids=REJECTED)
def test_rejected(data, reason):
    with pytest.raises(Rejected) as caught:
        decode_bytes(data)
    assert caught.value.reason == reason
    assert caught.value.detail


def test_a_sentence_may_begin_like_an_executable():
    assert decode_bytes("MZ세대가 시장에 왔다".encode()).text.startswith("MZ세대")


@given(st.binary(max_size=300), st.sampled_from([None, "euc-kr", "utf-8", "iso-8859-1", "shift_jis", "x"]))
def test_any_bytes_give_text_or_a_reason(data, declared):
    try:
        outcome = decode_bytes(data, declared)
    except Rejected as why:
        outcome = why
    if isinstance(outcome, Rejected):
        assert outcome.reason in {"empty", "binary", "undecodable"}
    else:
        assert outcome.text.strip()
        assert outcome.rung


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cc"]), min_size=1))
def test_any_clean_utf8_comes_back_whole(text):
    if not text.strip("\ufeff\xa0\u3000 ") or any(text.encode().startswith(m) for m, _ in (*MAGIC, *BOMS)):
        return
    assert decode_bytes(text.encode()).text == text


@given(st.binary(min_size=1, max_size=200))
def test_the_best_legacy_encoding_is_one_that_python_knows(data):
    codec = best_legacy(data)
    assert codec is None or "".encode(codec) == b""
