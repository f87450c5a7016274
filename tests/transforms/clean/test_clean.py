"""Documents as sequences: the same words are furniture in one place and prose in another.

Each document says the role of its lines; `+` joins the roles of a line that is cut.
"""

import pytest

from hanji.transforms.chain import clean
from hanji.transforms.clean.clean import ABOVE, BELOW
from hanji.transforms.clean.verdicts import FAR
from hanji.transforms.records import Candidate, Draft, Line, Page, Rejected, Role, Source

SOURCE = Source(uri="story.txt", relative="story.txt", format="text", sha256="")

DOCUMENTS = {
    "header, body, footer": """
noise     | Skip to content
section   | Local
title     | Ferry to sail again after two winters
byline    | By Maren Holloway
published | Published: June 4, 2024, 9:07 p.m.
noise     | Share this article

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.

body      | The fare stays at two crowns, and children row for nothing.

noise     | Related stories
noise     | Bridge plan shelved
noise     | Subscribe to our newsletter
noise     | © 2024 Garam Bay Media. All rights reserved.
""",
    "Korean header, body, footer": """
noise     | 본문 바로가기
section   | 사회
title     | 나룻배, 두 해 만에 다시 다닌다
published | 입력 2024.06.04. 오후 9:07
modified  | 수정 2024.06.05. 오전 8:10
byline    | 한바다 기자
noise     | 글자 크기 조절
noise     | 공유하기

body      | 가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다.

body      | 뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다.

body      | 뱃삯은 그대로 이천 원이다.

byline    | 한바다 기자 bada@garam.example
noise     | 저작권자 ⓒ 가람신문, 무단전재 및 재배포 금지
noise     | 관련기사
noise     | 다리 공사 또 미뤄져
""",
    "furniture's words inside sentences stay": """
title     | Printers told to stop copying the river map
byline    | By Maren Holloway
published | June 4, 2024

body      | The survey office has told printers to stop selling its map of the river without a licence.

body      | A note in red says “무단전재 금지” on each sheet, though few of the buyers can read Korean.

body      | Link copied is what the button says when one takes the map's address, and most people take it.

body      | Share the bread, leave the map, said one printer, and subscribe to our newsletter if you must.

noise     | Link copied
noise     | 무단전재 및 재배포 금지
""",
    "a paragraph of one short line stays": """
title     | The night the lamp went out
byline    | By Tove Lindqvist
published | 4 June 2024

body      | Nobody on the far bank had ever seen the landing lamp go out, and so nobody knew what to do about it.

body      | It was dark.

body      | Then someone struck a match, and for a moment the whole landing stood in the light of one small flame.
""",
    "a quotation that starts with By stays": """
title     | Poet reads to the ferry queue
byline    | By Maren Holloway
published | 4 June 2024

body      | The poet stood on a crate and read to the people who were waiting for the evening ferry on Tuesday.

body      | “By night the river has no other side,” he read, and the queue went quiet for once.

body      | By then the ferry had been late for an hour, and no one had noticed.
""",
    "the label stands on the line before": """
title     | Ferry to sail again after two winters
byline    | By
byline    | Maren Holloway
published | Published
published | June 4, 2024, 9:07 p.m.
modified  | Updated
modified  | June 5, 2024, 8:10 a.m.

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | The fare stays at two crowns, and children row for nothing, as their grandparents did.
""",
    "a deck below the headline": """
title     | Ferry to sail again after two winters
subtitle  | Council finds the money in the old road fund, but the crew has yet to be hired
byline    | By Maren Holloway
published | Published: June 4, 2024

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.
""",
    "a breadcrumb": """
section   | Home > News > Environment
title     | Ferry to sail again after two winters
byline    | By Maren Holloway
published | June 4, 2024

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.
""",
    "a bare name beside the date": """
title     | Ferry to sail again after two winters
byline    | Maren Holloway
published | June 4, 2024

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.
""",
    "captions between paragraphs": """
title     | 나룻배, 두 해 만에 다시 다닌다
byline    | 한바다 기자
published | 입력 2024-06-04 21:07

body      | 가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다.

caption   | ▲ 4일 가람나루에 묶여 있는 나룻배. /사진=가람군 제공

body      | 뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다. 그는 두 해 동안 밭을 맸다고 했다.
""",
    "dateline and reporter before the first words": """
title     | 나룻배, 두 해 만에 다시 다닌다
published | 송고시간 2024-06-04 21:07

dateline+byline+body | (가람=연합뉴스) 한바다 기자 = 가람군은 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다.

body      | 뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다. 그는 두 해 동안 밭을 맸다고 했다.

noise     | <저작권자(c) 연합뉴스, 무단 전재-재배포 금지>
""",
    "an English wire dateline": """
title     | Ferry to sail again after two winters
published | June 4, 2024

dateline+body | SEOUL, June 4 (Yonhap) -- The ferry over the lower Garam will sail again next month, officials said.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.

byline    | bada@yna.example
noise     | (END)
""",
    "a byline behind the last words": """
title     | 나룻배, 두 해 만에 다시 다닌다
published | 입력 2024-06-04 21:07

body      | 가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다.

body      | 뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다. 그는 두 해 동안 밭을 맸다고 했다.

body+byline | 위원회는 다음 달에 뱃삯을 정한다. /한바다 기자 bada@garam.example
""",
    "questions and answers stay": """
title     | Seven questions to the ferryman
byline    | By Maren Holloway
published | June 4, 2024

body      | Ivo Brandt has rowed the lower ferry for nineteen years, and will hand over the oars on Sunday.

body      | Q. Will you miss it?

body      | A. Ask me on Monday, when I have slept.

body      | Q. What will you take home?

body      | A. The bailer. It was mine to begin with.
""",
    "a list stays": """
title     | What to bring to the ferry opening
byline    | By Maren Holloway
published | June 4, 2024

body      | The first ferry in two winters leaves on Sunday at nine, and visitors are asked to bring four things:

body      | - a lamp, because the landing has none

body      | - two crowns in small coins

body      | - a coat that may get wet

body      | - patience, said the chairwoman, who has waited longer than anyone
""",
    "Japanese": """
noise     | メニュー
title     | 渡し船、二年ぶりに再開へ
published | 2024年6月4日 21時07分
byline    | 蓑島ちはる

body      | 港町の渡し船が来月から二年ぶりに再開することが四日、分かった。運賃は二百円のまま据え置く。

body      | 船頭の男性は「水が恋しかった」と話した。二年の間は畑を耕していたという。

noise     | 関連記事
noise     | 無断転載を禁じます
""",
    "German": """
noise     | Zum Inhalt springen
title     | Fähre fährt nach zwei Wintern wieder
byline    | Von Maren Holloway
published | Veröffentlicht am 4. Juni 2024 um 21:07 Uhr

body      | Die alte Fähre wird nach zwei Wintern an Land wieder fahren, wie der Gemeinderat am Montag mitteilte.

body      | „Wir haben die Tage gezählt“, sagte Tove Lindqvist, die am anderen Ufer wohnt und die Lampe hütet.

noise     | Newsletter abonnieren
noise     | Alle Rechte vorbehalten
""",
    "an agency on the last line": """
title     | Ferry to sail again after two winters
published | June 4, 2024

body      | The council said on Monday that the old ferry will sail again after two winters ashore.

body      | “We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.

noise     | (Yonhap)
""",
}


# What goes wrong, and must go on going wrong until the reason is gone.
@pytest.mark.parametrize("name", DOCUMENTS)
def test_roles(name, roles, notation):
    assert roles(DOCUMENTS[name]).splitlines() == notation(DOCUMENTS[name]).splitlines()


def draft_of(text, *candidates):
    page = Page(source=SOURCE, text=text, url="https://tide.example/1", candidates=candidates)
    lines = tuple(Line(number=at, text=line) for at, line in enumerate(page.text.split("\n"), 1) if line)
    return Draft(source=SOURCE, lines=lines, url=page.url, candidates=page.candidates)


STORY = """Ferry to sail again after two winters
By Maren Holloway
The council said on Monday that the old ferry will sail again after two winters ashore.
“We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp."""


def test_source_address_and_candidates_go_on(knowledge):
    claim = Candidate(field="publisher", value="The Tide", signal="og")
    cleaned = clean(draft_of(STORY, claim), knowledge)
    assert (cleaned.source, cleaned.url, cleaned.candidates) == (SOURCE, "https://tide.example/1", (claim,))


def test_a_headline_known_from_elsewhere_is_not_looked_for(knowledge):
    claim = Candidate(field="title", value="Ferry to sail again after two winters", signal="og")
    roles = [segment.role for segment in clean(draft_of(STORY, claim), knowledge).segments]
    assert Role.TITLE not in roles
    assert roles[-2:] == [Role.BODY, Role.BODY]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Share this article", id="one line"),
        pytest.param("공유하기\n글자 크기 조절\n무단전재 및 재배포 금지", id="Korean"),
        pytest.param("2024-06-04 21:07", id="a date"),
        pytest.param("By Maren Holloway", id="a byline"),
    ],
)
def test_furniture_alone_is_rejected(text, knowledge):
    with pytest.raises(Rejected) as rejected:
        clean(draft_of(text), knowledge)
    assert rejected.value.reason == "no-body"


def test_the_body_cleaned_alone_is_the_body(knowledge):
    body = [one.text for one in clean(draft_of(STORY), knowledge).segments if one.role is Role.BODY]
    again = clean(draft_of("\n\n".join(body)), knowledge).segments
    assert [(one.role, one.text) for one in again] == [(Role.BODY, text) for text in body]


def test_each_segment_says_which_rule_decided(knowledge):
    text = STORY + "\nShare this article\n© 2024 Tide Media. All rights reserved."
    assert [(one.role.value, one.rule) for one in clean(draft_of(text), knowledge).segments] == [
        ("title", "layout.headline"),
        ("byline", "bylines.en.by"),
        ("body", "layout"),
        ("body", "layout"),
        ("noise", "share/share-on"),
        ("noise", "copyright/mark"),
    ]


def test_of_a_web_page_only_the_lines_around_its_article_are_looked_at(knowledge):
    menu = ["Home", "News", "Garam Daily", "By Maren Holloway", *[f"Other story {at}" for at in range(ABOVE)]]
    tail = [*["Share this article"] * BELOW, "Share this article"]
    lines = [*((text, -5.0) for text in menu), ("The ferry sails again.", 5.0), *((text, -5.0) for text in tail)]
    draft = Draft(
        source=SOURCE, lines=tuple(Line(number=at, text=text, score=score) for at, (text, score) in enumerate(lines, 1))
    )
    segments = clean(draft, knowledge).segments
    assert [one.text for one in segments] == [text for text, _ in lines]
    far = [one.line for one in segments if one.rule == FAR.rule]
    assert far == [1, 2, 3, 4, len(lines) - 1, len(lines)]
    assert {one.role for one in segments if one.line in far} == {Role.NOISE}


def test_a_name_above_the_date_is_a_byline_whatever_it_means_elsewhere(article):
    text = """Ferry to sail again after two winters
Duy Tran Harborstone
28.04.2024 | 09:36 Uhr

The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

The crew has yet to be hired, and the pier is still closed, the harbor office said in a statement on Tuesday.
"""
    record = article(text)
    assert [author.name for author in record.authors] == ["Duy Tran Harborstone"]
    assert record.published_at.startswith("2024-04-28T09:36")


def test_points_below_the_headline_are_its_summary(article):
    text = """Ferry to sail again after two winters
Key points
• The council has found the money in the road fund
• The crew has yet to be hired
By Maren Holloway
June 4, 2024

The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

The crew has yet to be hired, and the pier is still closed, the harbor office said in a statement on Tuesday.

• The ferry carries forty people and six bicycles at a time.
"""
    record = article(text)
    assert [one.text for one in record.removed if one.role is Role.SUMMARY] == text.splitlines()[1:4]
    assert record.subtitle is None
    assert "forty people" in record.text


@pytest.mark.parametrize(
    ("header", "authors"),
    [
        ("Nora Vance\nHarbor Times, North of England\nShare", [("Nora Vance", "Harbor Times, North of England")]),
        ("Nora Vance\nSenior reporter\nJune 4, 2024\nTove Lindqvist", [("Nora Vance", "Senior reporter")]),
        ("By Nora Vance\nListen now", [("Nora Vance", None)]),
    ],
)
def test_a_role_below_a_name_is_its_bearers(header, authors, article):
    text = f"""Ferry to sail again after two winters
{header}

The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

The crew has yet to be hired, and the pier is still closed, the harbor office said in a statement on Tuesday.
"""
    assert [(author.name, author.role) for author in article(text).authors] == authors


def test_a_sentence_that_mentions_a_day_states_no_date(article):
    text = """Ferry to sail again after two winters
The keeper shows the lamp that he has lit each night in Garam, Friday (4/3/2022) evening
By Maren Holloway
June 4, 2024

The council said on Monday that the old ferry will sail again after two winters ashore, and that the fare stays.

The crew has yet to be hired, and the pier is still closed, the harbor office said in a statement on Tuesday.
"""
    record = article(text)
    assert record.published_at.startswith("2024-06-04")
    assert "layout.dated" not in {one.rule for one in record.removed}


@pytest.mark.parametrize(
    ("header", "publisher", "section"),
    [
        (
            "Garam Bay Courier > Islands\nFerry to sail again after two winters\nJune 4, 2024",
            "Garam Bay Courier",
            "Islands",
        ),
        ("Ferry to sail again after two winters\nHarbor Courier\nJune 4, 2024", "Harbor Courier", None),
        ("Ferry to sail again after two winters\nDamp Ferryman\nJune 4, 2024", "Damp Ferryman", None),
    ],
)
def test_a_paper_beside_the_headline_is_no_author_and_no_deck(header, publisher, section, article):
    record = article(f"{header}\n{STORY.partition('Holloway')[2]}\n© 2024 {publisher}. All rights reserved.\n")
    assert (record.title, record.authors) == ("Ferry to sail again after two winters", ())
    assert (record.publisher, record.section, record.subtitle) == (publisher, section, None)


@pytest.mark.parametrize(
    ("first", "publisher", "authors"),
    [("Quay Lantern", "Quay Lantern", []), ("Laura Lantern", None, ["Laura Lantern"])],
    ids=["a masthead", "a person"],
)
def test_bare_words_above_the_headline_are_a_masthead_unless_a_given_name_opens_them(
    first, publisher, authors, article
):
    story = STORY.partition("\n")[2].partition("\n")[2]
    record = article(f"{first}\nFerry to sail again after two winters\n14 May 2024, 07:30\n\n{story}")
    assert record.title == "Ferry to sail again after two winters"
    assert record.publisher == publisher
    assert [author.name for author in record.authors] == authors
