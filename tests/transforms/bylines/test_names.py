"""What can be a person's name, script by script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.bylines.agencies import is_agency, is_organisation
from hanji.transforms.bylines.east_asian_names import chinese_name, hangul_name, japanese_name
from hanji.transforms.bylines.mailboxes import email_fits
from hanji.transforms.bylines.names import latin_name, name_key, respell, split_glued

LATIN = [
    ("Nora Vance", "Nora Vance"),
    ("NORA VANCE", "Nora Vance"),
    ("Nora VANCE", "Nora VANCE"),
    ("YANG SO-RA", "Yang So-ra"),
    ("Nora J. Vance", "Nora J. Vance"),
    ("J. R. Vance", "J. R. Vance"),
    ("Nora van der Berg", "Nora van der Berg"),
    ("NORA VAN DER BERG", "Nora van der Berg"),
    ("Ursula von Arnim", "Ursula von Arnim"),
    ("Tariq al-Amin", "Tariq al-Amin"),
    ("Nora O’Regan", "Nora O’Regan"),
    ("IAN MCDOWELL", "Ian McDowell"),
    ("Anne-Marie Kuhn", "Anne-Marie Kuhn"),
    ("Nora Vance Jr.", "Nora Vance Jr."),
    ("Łukasz Żak", "Łukasz Żak"),
    ("Nguyễn Văn An", "Nguyễn Văn An"),
    ("Иван Озеров", "Иван Озеров"),
    ("Νίκος Παππάς", "Νίκος Παππάς"),
    ("Song Sang-ho", "Song Sang-ho"),
    ("Kate Green", "Kate Green"),
    ("Mark Price", "Mark Price"),
]
NO_LATIN = [
    *(
        "Nora",
        "nora vance",
        "Nora Vance said",
        "Nora 2",
        "",
        "A B",
        "Vance van",
        "Nora Vance Felix Kuhn Ruth Odell Paul",
    ),
    *("Breaking News", "Related Topics", "Getty Images", "Read More", "Sign In", "BBC News", "Harbor Times"),
    *("Wednesday Evening", "New Year", "YouTube Channel", "Der Morgen", "The Harbor", "Climate Change"),
    *("Prime Minister", "Sustainable Development", "Trump-Zölle SZ-Startseite"),
]
HANGUL = ["홍길동", "김구", "남궁옥분", "선우가람", "황보단비", "제갈공", "독고탁", "심가온", "옹기람"]
NO_HANGUL = [
    "시민",
    "현장",
    "정치부",
    "경제",
    "사진",
    "기자",
    "한겨레",
    "서울신문사",
    "홍",
    "크리스",
    "Hong",
    "조선일보",
    "특별",
]
CHINESE = ["张晓云", "李明", "歐陽修文", "司马光", "張曉雲"]
NO_CHINESE = ["新闻中心", "关键", "王", "相关推荐", "张晓云云云"]
JAPANESE = ["山田花子", "山田 花子", "山田ちなつ", "長谷川まゆ", "佐々木一", "大森マリ"]
NO_JAPANESE = ["関連記事", "こんにちは", "新宿区", "時系列で見る", "停電や道路寸断", "社会面", "カタカナ"]


@pytest.mark.parametrize(("text", "name"), LATIN)
def test_latin(text, name):
    assert latin_name(text) == name


@pytest.mark.parametrize("text", NO_LATIN)
def test_no_latin(text):
    assert latin_name(text) is None


@pytest.mark.parametrize(
    ("check", "yes", "no"),
    [(hangul_name, HANGUL, NO_HANGUL), (chinese_name, CHINESE, NO_CHINESE), (japanese_name, JAPANESE, NO_JAPANESE)],
)
def test_scripts(check, yes, no):
    assert [text for text in yes if not check(text)] == []
    assert [text for text in no if check(text)] == []


def test_section_words_pass_behind_a_marker_only():
    assert latin_name("Doug Foreign", trusted=True)
    assert latin_name("Foreign Affairs", trusted=True) is None
    assert latin_name("Zora Business") is None


FITS = [
    ("홍길동", "gildong@pada.example", True),
    ("홍길동", "hong.gd@pada.example", True),
    ("홍길동", "news77@pada.example", False),
    ("유채린", "chaerin7@pada.example", True),
    ("한바다", "bada@pada.example", True),
    ("Nora Vance", "nvance@harbor.example", True),
    ("Nora Vance", "nora@harbor.example", True),
    ("Nora Vance", "nv@harbor.example", True),
    ("Nora Vance", "desk@harbor.example", False),
    ("Mo Ha-eun", "haeun@harbor.example", True),
]


@pytest.mark.parametrize(("name", "email", "fits"), FITS)
def test_email(name, email, fits):
    assert email_fits(name, email) is fits


def test_glued():
    assert split_glued("Laura Kuhn Anna Moser") == ("Laura Kuhn", "Anna Moser")
    assert split_glued("Man Charged Over Harbor") is None
    assert split_glued("Laura Kuhn") is None


ORGANISATIONS = [
    "Yonhap",
    "AFP",
    "The Korea Herald",
    "Harbor Times",
    "온라인뉴스팀",
    "디지털뉴스부",
    "연합뉴스",
    "가람일보",
    "共同",
    "新华社",
    "dpa/xyz",
    "Redaktion",
    "detikNews",
]
PEOPLE = ["Nora Vance", "홍길동", "山田花子", "张晓云"]


def test_organisations():
    assert [text for text in ORGANISATIONS if not is_organisation(text)] == []
    assert [text for text in PEOPLE if is_organisation(text)] == []
    assert not is_agency("Harbor Times")


@given(st.text(max_size=40))
def test_never_raises(text):
    for check in (latin_name, hangul_name, chinese_name, japanese_name, split_glued, name_key, is_organisation):
        check(text)


@given(st.sampled_from([name for _, name in LATIN]))
def test_respelling_keeps_the_key(name):
    assert name_key(respell(name.upper())) == name_key(name)
