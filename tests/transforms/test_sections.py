"""Section names and breadcrumbs, and what only looks like one."""

import pytest

from hanji.transforms.sections import HOME, NAMES, is_section, section_of

SECTIONS = {
    "English": ("Politics", "Politics"),
    "Korean": ("사회", "사회"),
    "Japanese": ("社会", "社会"),
    "German": ("Wirtschaft", "Wirtschaft"),
    "French": ("Économie", "Économie"),
    "Spanish": ("Deportes", "Deportes"),
    "Russian": ("Экономика", "Экономика"),
    "in capitals": ("WORLD NEWS", "WORLD NEWS"),
    "two words": ("Real Estate", "Real Estate"),
    "in brackets": ("[사회]", "사회"),
    "behind a bullet": ("• Law & Crime", "Law & Crime"),
    "two names joined": ("생활/문화", "생활/문화"),
    "two names with a dot": ("정치·사회", "정치·사회"),
    "two names with a bar": ("Business | Markets", "Markets"),
    "a path from home": ("Home > National > Social Affairs", "Social Affairs"),
    "a path to an unknown name": ("Home > Far Bank", "Far Bank"),
    "a path without home": ("뉴스 > 사회 > 나루", "나루"),
    "a path of arrows": ("홈 › 사회", "사회"),
    "a glued path": ("홈사회지역", "지역"),
    "Latin letters in Korean": ("IT·과학", "IT·과학"),
}
NONE = {
    "prose": "Society must change",
    "a name within prose": "Politics is the art of the ferry",
    "a headline with an arrow": "Ferry > bridge, say the people of the far bank in a letter",
    "a name with a number": "Sport 24",
    "a person": "Maren Holloway",
    "a slash in prose": "and/or",
    "one letter": "A",
    "nothing": "",
    "signs": "> | >",
    "home alone is no section": "홈",
    "a long line": "Politics " * 20,
    "a glued word that is no path": "홈페이지",
}


@pytest.mark.parametrize("name", SECTIONS)
def test_sections(name):
    line, section = SECTIONS[name]
    assert section_of(line) == section


@pytest.mark.parametrize("line", NONE.values(), ids=NONE)
def test_no_sections(line):
    assert section_of(line) is None


@pytest.mark.parametrize("name", ["the", "a", "of", "and", "&", "news.", "1", "all", "top", "in"])
def test_words_that_are_no_names(name):
    assert not is_section(name)


def test_names_are_folded():
    assert all(name == name.lower() == name.strip() != "" for name in NAMES | HOME)
