"""Title without the site and the path, decks, sections."""

import pytest

from hanji.transforms.normalize.claims import Claim
from hanji.transforms.normalize.headline import find_section, find_subtitle, find_title
from hanji.transforms.normalize.stated import stated_title
from hanji.transforms.records import Candidate

TITLES = {
    "as it stands": ("Ferry to sail again", "Ferry to sail again", ""),
    "the site behind a bar": ("나룻배, 다시 다닌다 | 한국일보", "나룻배, 다시 다닌다", "| 한국일보"),
    "the site behind a dash": ("Ferry to sail again - BBC News", "Ferry to sail again", "- BBC News"),
    "the site behind a Hangul bar": ("나룻배, 다시 다닌다ㅣ한국일보", "나룻배, 다시 다닌다", "ㅣ한국일보"),
    "a bracket stays": ("[Editorial] A ferry is no bridge", "[Editorial] A ferry is no bridge", ""),
    "a Korean bracket stays": ("[사설] 배는 다리가 아니다", "[사설] 배는 다리가 아니다", ""),
    "a path": ("Start / Ausland / Ferry to sail again", "Ferry to sail again", "Start / Ausland /"),
    "a section and a colon": ("Kultur : Wer liest noch Gedichte?", "Wer liest noch Gedichte?", "Kultur :"),
    "a form's label": ("제목 : 배는 다리가 아니다", "배는 다리가 아니다", "제목 :"),
    "a form's label, French": ("Titre : Le bac reprend la mer", "Le bac reprend la mer", "Titre :"),
    "a dash in the headline": ("Two winters - and then the ferry", "Two winters - and then the ferry", ""),
    "a colon in the headline": ("Ferry: two winters, one lamp", "Ferry: two winters, one lamp", ""),
}


@pytest.mark.parametrize(("line", "title", "cut"), TITLES.values(), ids=TITLES)
def test_title(line, title, cut, cleaned, knowledge):
    claim, rest = find_title(cleaned(f"title     | {line}\nbody      | It sails."), knowledge.publishers, None)
    assert claim is not None
    assert (claim.value, rest.strip()) == (title, cut)


# headline and the other line → title, what was cut off
KICKERS = {
    "set apart by another sign": (
        "Ferry strike: Islanders row",
        "Ferry strike – Islanders row",
        "Islanders row",
        "Ferry strike:",
    ),
    "the same line again": (
        "Ferry strike: Islanders row",
        "Ferry strike: Islanders row",
        "Ferry strike: Islanders row",
        "",
    ),
    "the kicker alone": ("Ferry strike: Islanders row", "Ferry strike", "Ferry strike: Islanders row", ""),
    "other words between": (
        "Ferry strike: Islanders row",
        "Ferry strike in Garam: Islanders row",
        "Ferry strike: Islanders row",
        "",
    ),
}


@pytest.mark.parametrize(("line", "other", "title", "cut"), KICKERS.values(), ids=KICKERS)
def test_kicker(line, other, title, cut, cleaned, knowledge):
    lines = f"title     | {line}\nnoise     | {other}\nbody      | It sails."
    claim, rest = find_title(cleaned(lines), knowledge.publishers, None)
    assert claim is not None
    assert (claim.value, rest.strip()) == (title, cut)


def test_no_title(cleaned, knowledge):
    assert find_title(cleaned("body      | It sails."), knowledge.publishers, None) == (None, "")


POST = Claim(value="Skerry Post", signal="copyright")
# what the page's title says → the headline, where the article's own lines name the publisher
STATED = {
    "the publisher's name behind": ("Keepers vote to stay | Skerry Post", "Keepers vote to stay"),
    "another name behind": ("Keepers vote to stay | Garam Bay", "Keepers vote to stay | Garam Bay"),
    "nothing but the name": ("Skerry Post", "Skerry Post"),
}


@pytest.mark.parametrize(("title", "headline"), STATED.values(), ids=STATED)
def test_a_stated_title_loses_the_name_that_the_article_gives_its_publisher(title, headline, cleaned):
    claims = (Candidate(field="title", value=title, signal="title"),)
    claim = stated_title(cleaned("body | They sail."), claims, POST)
    assert claim is not None
    assert claim.value == headline


def test_decks_are_lines_of_one_subtitle(cleaned):
    claim = find_subtitle(
        cleaned("title     | Ferry\nsubtitle  | Two winters\nsubtitle  | One lamp\nbody      | It sails.")
    )
    assert claim is not None
    assert claim.value == "Two winters\nOne lamp"
    assert find_subtitle(cleaned("body      | It sails.")) is None


MENU = "section | 정치 / section | 경제 / section | 사회 / section | 문화"
# the lines before the body → section
SECTIONS = {
    "above the headline": ("section | Environment / title | Ferry", "Environment"),
    "the innermost of a path": ("section | Home > National > Social Affairs / title | Ferry", "Social Affairs"),
    "the innermost of a path that no list knows": ("section | Garam Courier > Islands / title | Ferry", "Islands"),
    "below the headline": ("title | Ferry / section | Environment", "Environment"),
    "the nearest above": (
        "section | Politics / noise | Menu / noise | Log in / section | Environment / title | Ferry",
        "Environment",
    ),
    "a path before a name": ("section | Home > Environment / section | Politics / title | Ferry", "Environment"),
    "a name out of a menu": (
        f"{MENU} / noise | 검색 / title | 배 / section | 환경",
        "환경",
    ),
    "stated by the portal": (
        "section | 경제 / title | 나룻배 / noise | 이 기사는 언론사에서 사회 섹션으로 분류했습니다.",
        "사회",
    ),
    "stated with a label": ("noise | Section: Rivers / title | Ferry", "Rivers"),
    "in the footer it is a menu": ("title | Ferry / body | It sails. / section | Environment", None),
    "the publisher's name is none": ("section | Garam Daily / title | Ferry", None),
    "none": ("title | Ferry", None),
}
WRONG = {"a name out of a menu": "the last name of a menu has too few neighbours to be seen as one of it"}


@pytest.mark.parametrize("name", SECTIONS)
def test_section(name, cleaned, request):
    if name in WRONG:
        request.applymarker(pytest.mark.xfail(reason=WRONG[name]))
    lines, section = SECTIONS[name]
    claim = find_section(cleaned("\n".join([*lines.split(" / "), "body | It sails."])), "Garam Daily")
    assert (claim and claim.value) == section
