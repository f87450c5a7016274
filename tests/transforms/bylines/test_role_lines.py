"""Lines that only state a role, paper or post."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.bylines import read_role

ROLES = [
    "Harbor Times, North of England",
    "BBC News",
    "CNN Business",
    "Corresponsal en Oslo",
    "Norway correspondent",
    "Journalist",
    "Reporter",
    "Staff Writer",
    "Economics editor, Harbor Times",
    "Redakteurin im Ressort Wirtschaft",
    "Freie Journalistin",
    "Journaliste au service Économie",
    "Journalist og kommentator",
    "Senior political correspondent in Oslo",
    "Professor of History, Harbor University",
    "사회부 기자",
    "베이징 특파원",
    "선임기자",
    "가람대 경영학과 교수",
    "編集委員",
]
NO_ROLES = [
    "",
    "Author",
    "Nora Vance",
    "Nora Vance, Political reporter",
    "Political reporter Nora Vance",
    "World News",
    "Local News",
    "News",
    "Support Team",
    "Customer Services",
    "Editor resigns after ferry story",
    "Reporter killed on ferry",
    "Editors’ picks",
    "Letters to the Editor",
    "Contact the editor",
    "Meet our reporters",
    "About the author",
    "홍길동 기자",
    "홍길동 교수",
    "기자 회견",
]


@pytest.mark.parametrize("line", ROLES)
def test_role(line):
    assert read_role(f" {line} ") == line


@pytest.mark.parametrize("line", NO_ROLES)
def test_no_role(line):
    assert read_role(line) is None


@given(st.text(max_size=90))
def test_never_raises(line):
    assert read_role(line) in {None, line.strip(" ,·—–-")}
