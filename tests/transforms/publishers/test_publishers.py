"""Publishers: every file's own examples, and lines that must and must not name one."""

import pickle
import re
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.publishers import (
    ConfigError,
    Publisher,
    Publishers,
    check_publisher,
    country_zone,
    load_publishers,
    unknown_publisher,
)
from hanji.transforms.publishers.unknown import _ZONES

ALL = load_publishers(resources.files("hanji.configs") / "publishers")
KNOWN = Publishers(ALL)
# Names that two publishers share, so that the name alone proves neither.
SHARED_NAMES = {
    *("abcnews", "dailystar", "herald", "metro", "nation", "national", "register", "spectator", "standard"),
    *("star", "sun", "sundaytimes", "times"),
}


def name_of(publisher: Publisher | None) -> str | None:
    return publisher.name if publisher is not None else None


def by_name(name: str) -> Publisher:
    return next(publisher for publisher in ALL if publisher.name == name)


def test_at_least_seventy_five_publishers_are_known():
    assert len(ALL) >= 75
    assert len({publisher.domains[0] for publisher in ALL}) == len(ALL)
    assert sum(publisher.country == "KR" and publisher.language == "ko" for publisher in ALL) >= 60
    assert {publisher.name for publisher in ALL if publisher.portal} >= {
        "네이버",
        "Daum",
        "네이트",
        "MSN",
        "Yahoo News",
    }


@pytest.mark.parametrize("publisher", ALL, ids=lambda publisher: publisher.domains[0])
def test_examples_hold(publisher):
    assert check_publisher(publisher, KNOWN) == []
    assert len(publisher.examples) >= 3


@pytest.mark.parametrize("publisher", ALL, ids=lambda publisher: publisher.domains[0])
def test_states_a_real_country_language_and_zone(publisher):
    assert ZoneInfo(publisher.time_zone).key == publisher.time_zone
    assert len(publisher.country) == 2
    assert publisher.country.isupper()
    assert publisher.language.split("-")[0].islower()
    assert all(domain == domain.lower() and "/" not in domain for domain in publisher.domains)


def test_only_these_names_are_shared():
    shared = {name for name, publisher in KNOWN._mastheads.items() if publisher is None}
    assert shared == SHARED_NAMES


def test_counter_examples_of_one_publisher_prove_no_other():
    told = [example.line for publisher in ALL for example in publisher.examples if example.is_ == "not"]
    sentences = [line for line in told if line.endswith((".", "。"))]
    assert len(sentences) > 100
    assert [line for line in sentences if KNOWN.by_masthead(line) or KNOWN.in_credit(line)] == []


MASTHEADS = [
    ("The Korea Herald", "The Korea Herald"),
    ("THE KOREA HERALD", "The Korea Herald"),
    ("  Korea  Herald ", "The Korea Herald"),
    ("한국일보", "한국일보"),
    ("한국 일보", "한국일보"),
    ("[한국일보]", "한국일보"),
    ("연합뉴스 로고", "연합뉴스"),
    ("KBS뉴스", "KBS"),
    ("KBS 뉴스 홈", "KBS"),
    ("www.koreaherald.com", "The Korea Herald"),
    ("Le Monde", "Le Monde"),
    ("朝日新聞デジタル", "朝日新聞"),
    ("미주한국일보", None),
    ("한국일보 읽기", None),
    ("SPIEGEL+", None),
    ("(Yonhap)", None),
    ("[뉴시스]", None),
    ("ⓒ 뉴스1", None),
    ("https://www.bbc.com/news/uk-1", None),
    ("이전 다음", None),
    ("다음", None),
    ("ABC News", None),
    ("The Times", None),
    ("Times Newspapers Limited", "The Times"),
    ("National", None),
    ("Register", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "name"), MASTHEADS, ids=[line for line, _ in MASTHEADS])
def test_by_masthead(line, name):
    assert name_of(KNOWN.by_masthead(line)) == name


DOMAINS = [
    ("koreaherald.com", None, "The Korea Herald"),
    ("http://www.koreaherald.com/view.php?ud=1", None, "The Korea Herald"),
    ("https://m.khan.co.kr:443/politics", None, "경향신문"),
    ("weekly.khan.co.kr", None, "주간경향"),
    ("narae@chosun.com", None, "조선일보"),
    ("narae@chosun.com", "ko", "조선일보"),
    ("bora@chosun.com", "en", "The Chosun Daily"),
    ("bora@heraldcorp.com", "en", "The Korea Herald"),
    ("narae@heraldcorp.com", "ko", "헤럴드경제"),
    ("narae@heraldcorp.com", None, None),
    ("bora@joongang.co.kr", "en-US", "Korea JoongAng Daily"),
    ("english.hani.co.kr", None, "The Hankyoreh"),
    ("notchosun.com", None, None),
    ("chosun.com.evil.example", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("address", "language", "name"), DOMAINS, ids=[f"{a} {b}" for a, b, _ in DOMAINS])
def test_by_domain(address, language, name):
    assert name_of(KNOWN.by_domain(address, language)) == name


CREDITS = [
    ("<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "연합뉴스", "copyright"),
    ("Copyright 조선일보 All rights reserved", "조선일보", "copyright"),
    ("Copyright ⓒ 2019 The Korea Times. All Rights Reserved.", "The Korea Times", "copyright"),
    ("이 기사의 저작권은 한국일보에 있으며 무단 전재와 재배포를 금합니다.", "한국일보", "copyright"),
    ("<ⓒ언제나 새로운 경제 플랫폼, 아시아경제(www.asiae.co.kr) 무단전재 배포금지>", "아시아경제", "copyright"),
    ("ⓒ 뉴스1", "뉴스1", "photo"),
    ("배가 닿는다. (가람군 제공) ⓒ 뉴스1", "뉴스1", "photo"),
    ("© AFP", "AFP", "photo"),
    ("(서울=연합뉴스) 한나래 기자 = 비가 왔다.", "연합뉴스", "dateline"),
    ("【춘천=뉴시스】한나래 기자 = 비가 왔다.", "뉴시스", "dateline"),
    ("[헤럴드경제(춘천)=한나래 기자] 비가 왔다.", "헤럴드경제", "dateline"),
    ("[세종=이데일리 한나래 기자] 비가 왔다.", "이데일리", "dateline"),
    ("SEOUL, Feb. 7 (Yonhap) -- It rained.", "Yonhap News Agency", "dateline"),
    ("LOS ANGELES (AP) — It rained.", "AP News", "dateline"),
    ("新华社北京6月4日电 下雨了。", "新华社", "dateline"),
    ("[뉴시스]", "뉴시스", "photo"),
    ("KBS 뉴스 한나래입니다.", "KBS", "sign-off"),
    ("지금까지 국회에서 YTN 한나래였습니다.", "YTN", "sign-off"),
    ("MBC뉴스 한나래 기자입니다.", "MBC", "sign-off"),
    ("Nam Bo-ra, Arirang News.", "Arirang News", "sign-off"),
    ("Reporting for Arirang News, I'm Nam Bo-ra.", "Arirang News", "sign-off"),
    ("머니투데이 한나래 기자", "머니투데이", "byline"),
    ("CBS노컷뉴스 한나래 기자", "노컷뉴스", "byline"),
    ("출처 : SBS 뉴스", "SBS", "source"),
    ("제호 : 미디어오늘 | 등록번호 : 서울 아00001", "미디어오늘", "imprint"),
    ("Our Standards: The Thomson Reuters Trust Principles.", "Reuters", "signature"),
    ("Copyright © 2022 Mail and Guardian. All rights reserved.", "Mail & Guardian", "copyright"),
    ("© 2022 Guardian News & Media Limited or its affiliated companies.", "The Guardian", "copyright"),
    ("© 2022 The Guardian and Harbor Press. All rights reserved.", "The Guardian", "copyright"),
    ("Harbor bridge reopens - The Korea Herald", "The Korea Herald", "title"),
    ("Hillside lift-INSIDE Korea JoongAng Daily", "Korea JoongAng Daily", "title"),
    ("다리가 열렸다 :: 공감언론 뉴시스 ::", "뉴시스", "title"),
]
NO_CREDITS = [
    "중앙일보를 읽던 그는 웃었다.",
    "중앙일보 저작권 담당자는 무단전재가 늘었다고 말했다.",
    "저작권자가 소송을 냈다고 한국일보가 보도했다.",
    "Copyright law changed again, The Korea Times reported.",
    "He said The Korea Times had it wrong.",
    "[사진=연합뉴스]",
    "(사진=뉴시스)",
    "[한국일보 여론조사] 지지율이 내렸다",
    "저작권자 © 미주한국일보 무단전재 및 재배포 금지",
    "Copyright © 2022 Kelp & Guardian",
    "Copyright © 2022 Guardian & Kelp",
    "© Kelp and the Guardian. All rights reserved.",
    "Nam Bo-ra, Kelp and Guardian.",
    "우리 동네 이장은 한나래입니다.",
    "한나래 기자",
    "춘천=한나래 기자 narae@paper.example",
    "The mayor (AP member since 1990) was there.",
    "“이건 우리 거예요” - 마을 주민",
    "Un mouton noir. AUDE MORVAN POUR « LE MONDE »",
    "",
]


@pytest.mark.parametrize(("line", "name", "kind"), CREDITS, ids=[line[:40] for line, _, _ in CREDITS])
def test_credit(line, name, kind):
    found = KNOWN.credit(line)
    assert found is not None
    assert (found[0].name, found[1]) == (name, kind)
    assert KNOWN.in_credit(line) is found[0]


@pytest.mark.parametrize("line", NO_CREDITS)
def test_no_credit(line):
    assert KNOWN.credit(line) is None


TITLES = [
    ("Harbor bridge reopens - The Korea Herald", "The Korea Herald", "", "Harbor bridge reopens"),
    ("Hillside lift-INSIDE Korea JoongAng Daily", "Korea JoongAng Daily", "", "Hillside lift"),
    ("다리가 열렸다 | 한국일보", "한국일보", "", "다리가 열렸다"),
    ("다리가 열렸다ㅣ한국일보", "한국일보", "", "다리가 열렸다"),
    ("다리가 열렸다｜동아일보", "동아일보", "", "다리가 열렸다"),
    ("다리가 열렸다 : 국제일반 : 국제 : 뉴스 : 한겨레", "한겨레", "", "다리가 열렸다"),
    ("다리가 열렸다 < 사회 < 기사본문 - 한빛타임즈", None, "한빛타임즈", "다리가 열렸다"),
    ("KBS 뉴스 | 다리가 열렸다", "KBS", "", "다리가 열렸다"),
    ("BBC News - Bridge opens", "BBC News", "", "Bridge opens"),
    ("Bridge opens – DW – 06/04/2023", "DW", "", "Bridge opens"),
    ("Bridge opens « The Garam Sentinel", None, "Garam Sentinel", "Bridge opens"),
    ("Bridge opens - koreaherald.com", "The Korea Herald", "", "Bridge opens"),
    ("[Editorial] Bridge - and beyond", "The Korea Herald", "", "[Editorial] Bridge - and beyond"),
    ("한국일보 기자, 다리를 건너다", "한국일보", "", "한국일보 기자, 다리를 건너다"),
    ("Korea Times: a history", "The Korea Times", "", "Korea Times: a history"),
    ("The Korea Herald", "The Korea Herald", "", "The Korea Herald"),
    ("", None, "", ""),
]


@pytest.mark.parametrize(("title", "name", "site", "bare"), TITLES, ids=[title for title, *_ in TITLES])
def test_strip_title(title, name, site, bare):
    stripped, cut = KNOWN.strip_title(title, by_name(name) if name else None, site)
    assert stripped == bare
    assert (cut == "") == (title == bare)


UNKNOWN = [
    ("저작권자 © 한빛타임즈 무단전재 및 재배포 금지", ("한빛타임즈", "copyright")),
    ("Copyright ⓒ 가람신보. All rights reserved. 무단 전재 및 재배포 금지.", ("가람신보", "copyright")),
    ("© 2022 The Garam Sentinel. All rights reserved.", ("The Garam Sentinel", "copyright")),
    ("<저작권자(c) 가람통신, 무단 전재-재배포 금지>", ("가람통신", "copyright")),
    ("<저작권자 © ‘바른 눈’ 가람투데이, 무단전재 및 재배포 금지>", ("가람투데이", "copyright")),
    ("ⓒ 가람신보 & garam.example", ("가람신보", "copyright")),
    ("Copyrights ⓒ The Garam Post & Garam.example", ("The Garam Post", "copyright")),
    ("© 2022 PT. Kelp Cyber Media. All rights reserved.", ("Kelp Cyber Media", "copyright")),
    ("© and cannot be copied. All rights reserved.", None),
    ("© 2022 Kelp & Tide Weekly. All rights reserved.", ("Kelp & Tide Weekly", "copyright")),
    ("[ⓒ (주)가람신문사, 무단전재 금지]", ("가람신문", "copyright")),
    ("© 2010-2023 Garam Media, Inc. All rights reserved.", ("Garam Media", "copyright")),
    ("© Le Courrier de Garam. Tous droits réservés.", ("Le Courrier de Garam", "copyright")),
    ("Copyright © 2023 花園新聞社 All rights reserved.", ("花園新聞社", "copyright")),
    ("가람신보 언론사 구독되었습니다.", ("가람신보", "portal")),
    ("출처 : 한빛뉴스(https://hanbit.example)", ("한빛뉴스", "source")),
    ("제호 : 가람신보 등록번호 : 가람 아00001", ("가람신보", "imprint")),
    ("Copyright 2021 Garam Daily News", ("Garam Daily News", "copyright")),
    ("(안동=가람통신) 한나래 기자 = 비가 왔다.", ("가람통신", "dateline")),
    ("[가람경제 한나래 기자] 비가 왔다.", ("가람경제", "dateline")),
    ("지금까지 안동에서 가람방송 한나래입니다.", ("가람방송", "sign-off")),
    ("Nam Bo-ra, Garam News.", ("Garam News", "sign-off")),
    ("Bridge opens - The Garam Herald", ("The Garam Herald", "title")),
    ("다리가 열렸다 | 가람신보", ("가람신보", "title")),
    ("가람신보", ("가람신보", "masthead-word")),
    ("THE GARAM HERALD", ("THE GARAM HERALD", "masthead-word")),
    ("Le Télégramme", ("Le Télégramme", "masthead-word")),
    ("새로운 신문", None),
    ("한빛뉴스", ("한빛뉴스", "masthead-word")),
    ("Garamer Zeitung", ("Garamer Zeitung", "masthead-word")),
    ("The Garam Gazette", ("The Garam Gazette", "masthead-word")),
    ("花園新聞", ("花園新聞", "masthead-word")),
    ("Garam News", ("Garam News", "masthead-maybe")),
    ("많이 본 뉴스", None),
    ("주요뉴스", None),
    ("相關新聞", None),
    ("延伸閱讀新聞", None),
    ("関連ニュース", None),
    ("Latest News", None),
    ("Travel News", None),
    ("By Garam Times", None),
    ("한국 경제", None),
    ("© NASA", None),
    ("© Anke Marlow/dpa", None),
    ("저작권자가 소송을 냈다고 가람신보가 보도했다.", None),
    ("우리 마을 이장은 한나래입니다.", None),
    ("すべての内容は日本の著作権法並びに国際条約により保護されています。", None),
    ("그는 신문을 접었다.", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "found"), UNKNOWN, ids=[line for line, _ in UNKNOWN])
def test_unknown_publisher(line, found):
    assert unknown_publisher(line) == found


def test_country_zone_only_where_there_is_one():
    assert country_zone("www.garam.co.kr") == "Asia/Seoul"
    assert country_zone("desk@hana.jp") == "Asia/Tokyo"
    assert [country_zone(host) for host in ("garam.com", "garam.au", "garam.ca", "garam.us", "")] == [None] * 5
    assert all(ZoneInfo(zone).key == zone for zone in _ZONES.values())


@given(st.text(max_size=80), st.sampled_from(["", " - ", " | ", "ⓒ ", "저작권자 © ", "출처 : "]), st.text(max_size=40))
def test_any_line_is_read_without_error_and_titles_lose_nothing(head, middle, tail):
    line = head + middle + tail
    KNOWN.by_masthead(line)
    KNOWN.in_credit(line)
    KNOWN.by_domain(line)
    unknown_publisher(line)
    stripped, cut = KNOWN.strip_title(line, None, site="Garam")
    assert cut == "" or (stripped in line and cut.strip() in line)
    assert stripped.strip() or not line.strip()


def test_pickles_as_its_data():
    again = pickle.loads(pickle.dumps(KNOWN))  # noqa: S301  # our own bytes
    assert again.all == KNOWN.all
    assert name_of(again.in_credit("KBS 뉴스 한나래입니다.")) == "KBS"


GARAM = """\
name: 가람일보
domains: [garam.example]
country: KR
language: ko
time_zone: Asia/Seoul
examples:
  - {line: 가람일보, is: publisher}
  - {line: 가람일보를 읽었다., is: not}
"""


def test_loads_in_the_order_of_the_names(tmp_path: Path):
    for domain in ("b.example", "a.example"):
        (tmp_path / f"{domain}.yaml").write_text(GARAM.replace("garam.example", domain), encoding="utf-8")
    assert [publisher.domains[0] for publisher in load_publishers(tmp_path)] == ["a.example", "b.example"]


BROKEN = [
    ("unknown key", GARAM + "colour: red\n", "colour"),
    ("unknown key in an example", GARAM.replace("is: not", "was: not"), "was"),
    ("missing key", GARAM.replace("country: KR\n", ""), "country"),
    ("wrong type", GARAM.replace("[garam.example]", "garam.example"), "domains"),
    ("a country that YAML reads as false", GARAM.replace("KR", "NO"), "country"),
    ("named after another", GARAM.replace("garam.example", "other.example"), "domains"),
    ("a zone that there is not", re.sub("(?<=time_zone: ).*", "Asia/Garam", GARAM), "time_zone"),
    ("a folder of zones", re.sub("(?<=time_zone: ).*", "Asia", GARAM), "time_zone"),
    ("no YAML", "name: [", ""),
]


@pytest.mark.parametrize(("text", "key"), [(text, key) for _, text, key in BROKEN], ids=[case for case, *_ in BROKEN])
def test_a_broken_file_is_named(tmp_path: Path, text, key):
    (tmp_path / "garam.example.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_publishers(tmp_path)
    assert caught.value.file == "garam.example.yaml"
    assert caught.value.key == key
    assert pickle.loads(pickle.dumps(caught.value)).key == key  # noqa: S301  # our own bytes


def test_what_is_no_yaml_is_told_in_a_line(tmp_path: Path):
    (tmp_path / "garam.example.yaml").write_text("name: 가람일보\nbody: h1[, div\ntitle: [h1[\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^garam\.example\.yaml: is not YAML: [^\n]* \(line \d\)$"):
        load_publishers(tmp_path)


def test_check_tells_what_fails():
    garam = msgspec.convert(
        {
            "name": "가람일보",
            "domains": ["garam.example"],
            "country": "KR",
            "language": "ko",
            "time_zone": "Asia/Seoul",
            "signatures": [{"pattern": "가람.*", "example": "나람일보에서 만듭니다"}],
            "examples": [{"line": "나람일보", "is": "publisher"}],
        },
        Publisher,
    )
    problems = check_publisher(garam)
    assert len(problems) == 3
    assert all(problem.startswith("garam.example: ") for problem in problems)
