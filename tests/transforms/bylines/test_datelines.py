"""What is glued to a story's two ends."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.bylines import split_lead, split_tail

# paragraph, dateline, byline, rest
LEADS = [
    ("SEOUL -- The ferry sailed again.", "SEOUL", None, "The ferry sailed again."),
    ("Daegu — The ferry sailed again.", "Daegu", None, "The ferry sailed again."),
    ("新华网西宁5月11日电（记者 张晓云）船又开了。", "新华网西宁5月11日电", "（记者 张晓云）", "船又开了。"),
    ("[바다경제=미르하 기자] 배가 떴다.", None, "[바다경제=미르하 기자]", "배가 떴다."),
    ("[가람일보=목동, 미르하 기자] 배가 떴다.", "[가람일보=목동, 미르하 기자]", None, "배가 떴다."),
    ("[바다누리 유채린 기자] 배가 떴다.", None, "[바다누리 유채린 기자]", "배가 떴다."),
    ("[일간스포츠 유채린] 배가 떴다.", None, "[일간스포츠 유채린]", "배가 떴다."),
    ("【목포=뉴시스】미르하 기자 = 배가 떴다.", "【목포=뉴시스】", "미르하 기자 =", "배가 떴다."),
    ("[목포=가람일보] 배가 떴다.", "[목포=가람일보]", None, "배가 떴다."),
    ("[목포=가람뉴스] 유채린 기자 배가 떴다.", "[목포=가람뉴스]", "유채린 기자", "배가 떴다."),
    ("목포/유채린 기자 = 배가 떴다.", None, "목포/유채린 기자 =", "배가 떴다."),
    ("Saint-Brévin (Loire) (AFP) – The ferry sailed.", "Saint-Brévin (Loire) (AFP)", None, "The ferry sailed."),
    (
        "OSLO, Minn., June 4, 2013 /PRNewswire/ -- The ferry sailed.",
        "OSLO, Minn., June 4, 2013 /PRNewswire/",
        None,
        "The ferry sailed.",
    ),
    ("목포--(가람와이어)--미르해운이 배를 띄웠다.", "목포--(가람와이어)", None, "미르해운이 배를 띄웠다."),
    (
        "목포--(가람와이어) 2010년 03월 02일 -- 미르해운이 배를 띄웠다.",
        "목포--(가람와이어) 2010년 03월 02일",
        None,
        "미르해운이 배를 띄웠다.",
    ),
    ("OSLO--(BUSINESS WIRE)--The ferry sailed.", "OSLO--(BUSINESS WIRE)", None, "The ferry sailed."),
    ("OSLO, Norway--(BUSINESS WIRE)--The ferry sailed.", "OSLO, Norway--(BUSINESS WIRE)", None, "The ferry sailed."),
    (
        "SEOUL, Korea, June 4 (Seawire) – The ferry sailed.",
        "SEOUL, Korea, June 4 (Seawire)",
        None,
        "The ferry sailed.",
    ),
    ("(CNN) — The ferry sailed.", "(CNN)", None, "The ferry sailed."),
    ("(CNN)The ferry sailed.", "(CNN)", None, "The ferry sailed."),
    ("(Reuters) - The ferry sailed.", "(Reuters)", None, "The ferry sailed."),
    ("Oslo (CNN Business) — The ferry sailed.", "Oslo (CNN Business)", None, "The ferry sailed."),
    ("Tórshavn, Faroe Islands (CNN) — The ferry sailed.", "Tórshavn, Faroe Islands (CNN)", None, "The ferry sailed."),
    ("BRUXELLES - The ferry sailed.", "BRUXELLES", None, "The ferry sailed."),
    ("Oslo, 4 June (ANSA) - The ferry sailed.", "Oslo, 4 June (ANSA)", None, "The ferry sailed."),
    ("OSLO, 4 Jun. (EUROPA PRESS) - The ferry sailed.", "OSLO, 4 Jun. (EUROPA PRESS)", None, "The ferry sailed."),
    ("ROMA (MARPRESS) – The ferry sailed.", "ROMA (MARPRESS)", None, "The ferry sailed."),
    ("Oslo (AFP) The ferry sailed.", "Oslo (AFP)", None, "The ferry sailed."),
    ("OSLO taz | The ferry sailed.", "OSLO taz", None, "The ferry sailed."),
    ("МОСКВА, 4 июня. /ТАСС/. Паром ушёл.", "МОСКВА, 4 июня. /ТАСС/", None, "Паром ушёл."),
    ("LIMA.- The ferry sailed.", "LIMA", None, "The ferry sailed."),
    ("NEW DELHI: The ferry sailed.", "NEW DELHI", None, "The ferry sailed."),
    ("Jakarta, Harbor News -- The ferry sailed.", "Jakarta, Harbor News", None, "The ferry sailed."),
    ("SEOUL, Feb. 19 (Yonhap) -- The ferry sailed.", "SEOUL, Feb. 19 (Yonhap)", None, "The ferry sailed."),
    ("SANTIAGO, June 4 (Reuters) - The ferry sailed.", "SANTIAGO, June 4 (Reuters)", None, "The ferry sailed."),
    ("BEIJING, June 4 (Xinhua) -- The ferry sailed.", "BEIJING, June 4 (Xinhua)", None, "The ferry sailed."),
    ("DUBLIN — The ferry sailed.", "DUBLIN", None, "The ferry sailed."),
    ("DUBLIN – The ferry sailed.", "DUBLIN", None, "The ferry sailed."),
    ("WASHINGTON (AP) — The ferry sailed.", "WASHINGTON (AP)", None, "The ferry sailed."),
    ("NEW YORK, N.Y. (AP) — The ferry sailed.", "NEW YORK, N.Y. (AP)", None, "The ferry sailed."),
    (
        "SAN FRANCISCO, Calif., June 4 (Reuters) - The ferry sailed.",
        "SAN FRANCISCO, Calif., June 4 (Reuters)",
        None,
        "The ferry sailed.",
    ),
    ("RIO DE JANEIRO, Brazil — The ferry sailed.", "RIO DE JANEIRO, Brazil", None, "The ferry sailed."),
    ("ST. LOUIS — The ferry sailed.", "ST. LOUIS", None, "The ferry sailed."),
    ("OSLO/BERGEN, June 4 (Reuters) - The ferry sailed.", "OSLO/BERGEN, June 4 (Reuters)", None, "The ferry sailed."),
    ("Berlin (dpa) - Die Fähre fährt.", "Berlin (dpa)", None, "Die Fähre fährt."),
    ("Berlin/München (dpa/lby) - Die Fähre fährt.", "Berlin/München (dpa/lby)", None, "Die Fähre fährt."),
    ("Wien (APA) – Die Fähre fährt.", "Wien (APA)", None, "Die Fähre fährt."),
    ("PARIS, 4 juin (AFP) - Le bac part.", "PARIS, 4 juin (AFP)", None, "Le bac part."),
    ("Madrid, 4 jun (EFE).- El barco sale.", "Madrid, 4 jun (EFE)", None, "El barco sale."),
    ("(서울=연합뉴스) 홍길동 기자 = 배가 떴다.", "(서울=연합뉴스)", "홍길동 기자 =", "배가 떴다."),
    ("(서울=연합뉴스) 홍길동 유채린 기자 = 배가 떴다.", "(서울=연합뉴스)", "홍길동 유채린 기자 =", "배가 떴다."),
    (
        "(부산=뉴스1) 홍길동 기자 · 유채린 기자 = 배가 떴다.",
        "(부산=뉴스1)",
        "홍길동 기자 · 유채린 기자 =",
        "배가 떴다.",
    ),
    ("[전주=뉴시스] 홍길동 기자 = 배가 떴다.", "[전주=뉴시스]", "홍길동 기자 =", "배가 떴다."),
    ("[서울=뉴시스]홍길동 기자 = 배가 떴다.", "[서울=뉴시스]", "홍길동 기자 =", "배가 떴다."),
    ("(파리=연합뉴스) 홍길동 특파원 = 배가 떴다.", "(파리=연합뉴스)", "홍길동 특파원 =", "배가 떴다."),
    ("(속초=연합뉴스) 배가 떴다.", "(속초=연합뉴스)", None, "배가 떴다."),
    ("【서울=뉴시스】홍길동 기자 = 배가 떴다.", "【서울=뉴시스】", "홍길동 기자 =", "배가 떴다."),
    ("[파이낸셜뉴스] 배가 떴다.", None, "[파이낸셜뉴스]", "배가 떴다."),
    ("[OSEN=홍길동 기자] 배가 떴다.", None, "[OSEN=홍길동 기자]", "배가 떴다."),
    ("[스포츠조선 홍길동 기자] 배가 떴다.", None, "[스포츠조선 홍길동 기자]", "배가 떴다."),
    ("[세종=이데일리 홍길동 기자] 배가 떴다.", "[세종=이데일리 홍길동 기자]", None, "배가 떴다."),
    ("[홍길동 기자] 배가 떴다.", None, "[홍길동 기자]", "배가 떴다."),
    ("도쿄=홍길동 특파원 = 배가 떴다.", None, "도쿄=홍길동 특파원 =", "배가 떴다."),
    ("【ソウル＝共同】船が出た。", "【ソウル＝共同】", None, "船が出た。"),
    ("【ワシントン＝山田花子】船が出た。", "【ワシントン＝山田花子】", None, "船が出た。"),
    ("【ワシントン時事】船が出た。", "【ワシントン時事】", None, "船が出た。"),
    ("[ソウル 4日 ロイター] - 船が出た。", "[ソウル 4日 ロイター]", None, "船が出た。"),
    ("（台北4日電）船開了。", "（台北4日電）", None, "船開了。"),
    ("（中央社記者張曉雲台北4日電）船開了。", None, "（中央社記者張曉雲台北4日電）", "船開了。"),
    ("〔記者張曉雲／台北報導〕船開了。", None, "〔記者張曉雲／台北報導〕", "船開了。"),
    ("新华社北京6月4日电（记者张晓云）船开了。", "新华社北京6月4日电", "（记者张晓云）", "船开了。"),
    ("新华社北京6月4日电 船开了。", "新华社北京6月4日电", None, "船开了。"),
    ("【本報訊】船開了。", "【本報訊】", None, "船開了。"),
    ("本报讯（记者 张晓云）船开了。", "本报讯", "（记者 张晓云）", "船开了。"),
]

NO_LEAD = [
    "REPORTAGE - Le bac part.",
    "EXKLUSIV – Die Fähre fährt.",
    "HARBORVILLE - The ferry sailed.",
    "Harborville — The ferry sailed.",
    "The Harbor Health Organisation (HHO) — a body of nine.",
    "Deutsche Presse-Agentur (dpa) meldete das.",
    "Agence France-Presse (AFP) Nachrichten.",
    "HARBORVILLE: The ferry sailed.",
    "[단독] 배가 떴다.",
    "[앵커] 배가 떴다.",
    "(웃음) 배가 떴다.",
    "(Harbor) The ferry sailed.",
    "LE POINT SUR LA SITUATION – Le bac part.",
    "PODCAST - The ferry sailed.",
    "Harbor Republic (Group A) - Seventh appearance",
    "Note — the ferry is late.",
    "NOTE — the ferry is late.",
    "UPDATE - the ferry is late.",
    "IT — and other things.",
    "Seoul — the ferry is late.",
    "The mayor (Harbor Party) - a man of few words - agreed.",
    "NATO said the ferry was late.",
    "BTS (Bangtan Sonyeondan) - the group sailed.",
    "KBS is a broadcaster.",
    "I — of all people — was on the ferry.",
    "[앵커] 안녕하십니까.",
    "[단독] 정부가 배를 띄웠다.",
    "[인터뷰] 홍길동 교수는 말했다.",
    "(사진) 홍길동이 배를 탔다.",
    "(왼쪽부터) 홍길동, 유채린이 섰다.",
    "(서울) 정부가 배를 띄웠다.",
    "기자는 배를 탔다.",
    "【関連記事】船が出た。",
    "（笑）船が出た。",
    "（注）船開了。",
    "今天新华社说船开了。",
    "“SEOUL — we are here,” she said.",
    "SEOUL, Feb. 19 (Yonhap) --",
    "",
]

# paragraph, rest, byline
TAILS = [
    ("위원회는 배를 띄웠다. /홍길동 기자 hong@pada.example", "위원회는 배를 띄웠다.", "/홍길동 기자 hong@pada.example"),
    ("위원회는 배를 띄웠다. 홍길동 기자 hong@pada.example", "위원회는 배를 띄웠다.", "홍길동 기자 hong@pada.example"),
    ("위원회는 배를 띄웠다.홍길동 기자 hong@pada.example", "위원회는 배를 띄웠다.", "홍길동 기자 hong@pada.example"),
    ("위원회는 배를 띄웠다. 홍길동 기자(hong@pada.example)", "위원회는 배를 띄웠다.", "홍길동 기자(hong@pada.example)"),
    (
        "위원회는 배를 띄웠다. 도쿄=홍길동 특파원 hong@pada.example",
        "위원회는 배를 띄웠다.",
        "도쿄=홍길동 특파원 hong@pada.example",
    ),
    ("위원회는 배를 띄웠다. gil.dong@pada.example", "위원회는 배를 띄웠다.", "gil.dong@pada.example"),
    ("위원회는 배를 띄웠다.gil.dong@pada.example", "위원회는 배를 띄웠다.", "gil.dong@pada.example"),
    ("The ferry sailed. nora.vance@harbor.example", "The ferry sailed.", "nora.vance@harbor.example"),
    ("위원회는 배를 띄웠다. hong@pada.example", "위원회는 배를 띄웠다.", "hong@pada.example"),
    ("위원회는 배를 띄웠다. 홍길동 기자", "위원회는 배를 띄웠다.", "홍길동 기자"),
    ("위원회는 배를 띄웠다. [홍길동 기자]", "위원회는 배를 띄웠다.", "[홍길동 기자]"),
    ("위원회는 배를 띄웠다. (연합뉴스)", "위원회는 배를 띄웠다.", "(연합뉴스)"),
    ("위원회는 배를 띄웠다. /연합뉴스", "위원회는 배를 띄웠다.", "/연합뉴스"),
    ("町は来年、船を出す。（山田ちなつ）", "町は来年、船を出す。", "（山田ちなつ）"),
    ("町は来年、船を出す。【山田花子】", "町は来年、船を出す。", "【山田花子】"),
    ("町は来年、船を出す。（共同）", "町は来年、船を出す。", "（共同）"),
    ("船明年开。（记者 张晓云）", "船明年开。", "（记者 张晓云）"),
    ("The ferry sailed on Friday.  (Yonhap)", "The ferry sailed on Friday.", "(Yonhap)"),
    ("The ferry sailed on Friday. (AP)", "The ferry sailed on Friday.", "(AP)"),
    ("The ferry sailed on Friday. — AFP", "The ferry sailed on Friday.", "— AFP"),
    ("Die Fähre fuhr am Freitag. (dpa/lby)", "Die Fähre fuhr am Freitag.", "(dpa/lby)"),
    ("The ferry sailed on Friday. Reporting by Nora Vance", "The ferry sailed on Friday.", "Reporting by Nora Vance"),
    ("The ferry sailed on Friday. nora@harbor.example", "The ferry sailed on Friday.", "nora@harbor.example"),
]

NO_TAIL = [
    "町は来年、船を出す。（海事局提供）",
    "nora.vance@harbor.example",
    "홍길동·유채린 기자 gil.dong@pada.example, chae.rin@pada.example",
    "Questions go to nora.vance@harbor.example",
    "그는 고개를 저었다. (웃음)",
    "그는 배를 탔다. (68)",
    "그는 배를 탔다. (사진)",
    "그는 섬으로 옮겼다 (2008)",
    "그는 배를 탔다. (홍길동 교수)",
    "홍길동 기자",
    "그 배를 탄 사람은 홍길동 기자",
    "그는 배를 탔다.",
    "The ferry sailed on Friday.",
    "The ferry sailed on Friday",
    "The man in black (Johnny Cash)",
    "The ferry sailed on Friday. (Nora Vance)",
    "Write to nora@harbor.example",
    "The ferry sailed in the summer of (2008)",
    "Nora Vance",
    "(Yonhap)",
    "The ferry sailed on Friday. Nora Vance",
    "町は来年、船を出す。（笑）",
    "町は来年、船を出す。",
    "",
]


@pytest.mark.parametrize(("paragraph", "dateline", "byline", "rest"), LEADS, ids=[row[0] for row in LEADS])
def test_lead(paragraph, dateline, byline, rest):
    lead = split_lead(paragraph)
    assert lead is not None
    assert (lead.dateline, lead.byline, lead.rest) == (dateline, byline, rest)


STORY = "The ferry sailed again after two winters, and everybody who lives on the far bank came."
# Openings of a story → the dateline that they are, which they are not further down
OPENINGS = {
    "a small place": ("Ellerby", "Ellerby - "),
    "a small place, en dash": ("Ellerby", "Ellerby – "),
    "several words in capitals": ("LOWER ELLERBY", "LOWER ELLERBY - "),
    "a note": (None, "Note - "),
    "a given name": (None, "Laura – "),
    "several words": (None, "Lower Ellerby Bay - "),
}


@pytest.mark.parametrize("name", OPENINGS)
def test_small_places_open_stories_alone(name):
    place, opening = OPENINGS[name]
    lead = split_lead(opening + STORY, opens_story=True)
    assert (lead and lead.dateline) == place
    assert split_lead(opening + STORY) is None
    assert split_lead(f"{opening}Lindqvist 2", opens_story=True) is None, "an item of a list"


@pytest.mark.parametrize("paragraph", NO_LEAD)
def test_no_lead(paragraph):
    assert split_lead(paragraph) is None


@pytest.mark.parametrize(("paragraph", "rest", "byline"), TAILS, ids=[row[0] for row in TAILS])
def test_tail(paragraph, rest, byline):
    tail = split_tail(paragraph)
    assert tail is not None
    assert (tail.rest, tail.byline) == (rest, byline)


@pytest.mark.parametrize("paragraph", NO_TAIL)
def test_no_tail(paragraph):
    assert split_tail(paragraph) is None


def words(text: str) -> str:
    """The characters that must not get lost: all but spaces and the dash behind a dateline."""
    return re.sub(r"[\s—–―:.－-]", "", text)


ENDS = [row[0] for row in LEADS + TAILS] + NO_LEAD + NO_TAIL
GLUE = st.lists(st.sampled_from([*ENDS, "SEOUL", "(AP)", "—", "홍길동 기자 =", "본문", ". "]), max_size=4).map(" ".join)


@given(st.one_of(GLUE, st.text(max_size=120)))
def test_lead_conserves(paragraph):
    lead = split_lead(paragraph)
    if lead is not None:
        assert words((lead.dateline or "") + (lead.byline or "") + lead.rest) == words(paragraph)
        assert lead.rest
        assert lead.dateline or lead.byline


@given(st.one_of(GLUE, st.text(max_size=120)))
def test_tail_conserves(paragraph):
    tail = split_tail(paragraph)
    if tail is not None:
        assert re.sub(r"\s", "", tail.rest + tail.byline) == re.sub(r"\s", "", paragraph)
        assert tail.rest
        assert tail.byline
