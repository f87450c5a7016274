"""Cuts at the front of the first paragraphs and at the end of the last ones."""

import pytest

from hanji.transforms.clean.segments import LEADS, TAILS, cut
from hanji.transforms.records import Line

CUTS = {
    "prose is not cut": ("The ferry sailed again on Monday.", [("body", "The ferry sailed again on Monday.")]),
    "an English dateline": (
        "SEOUL, June 4 (Yonhap) -- The ferry sailed again.",
        [("dateline", "SEOUL, June 4 (Yonhap)"), ("body", "The ferry sailed again.")],
    ),
    "a Korean dateline and reporter": (
        "(속초=연합뉴스) 한바다 기자 = 도서관이 문을 열었다.",
        [("dateline", "(속초=연합뉴스)"), ("byline", "한바다 기자 ="), ("body", "도서관이 문을 열었다.")],
    ),
    "a byline at the end": (
        "위원회는 다음 달 결정한다. /홍길동 기자 abc@x.example",
        [("body", "위원회는 다음 달 결정한다."), ("byline", "/홍길동 기자 abc@x.example")],
    ),
    "both ends": (
        "(속초=연합뉴스) 도서관이 문을 열었다. /홍길동 기자 abc@x.example",
        [
            ("dateline", "(속초=연합뉴스)"),
            ("body", "도서관이 문을 열었다."),
            ("byline", "/홍길동 기자 abc@x.example"),
        ],
    ),
    "an aside in brackets stays": ("그는 고개를 저었다. (웃음)", [("body", "그는 고개를 저었다. (웃음)")]),
    "a dash in prose stays": ("Note — the ferry is late.", [("body", "Note — the ferry is late.")]),
}


@pytest.mark.parametrize(("text", "parts"), CUTS.values(), ids=CUTS)
def test_cut(text, parts):
    found = cut(Line(number=7, text=text), 0, 1)
    assert [(one.role.value, one.text) for one in found] == parts
    assert {one.line for one in found} == {7}


def test_only_the_first_paragraphs_have_a_lead():
    line = Line(number=1, text="SEOUL, June 4 (Yonhap) -- The ferry sailed again.")
    assert len(cut(line, LEADS - 1, 99)) == 2
    assert len(cut(line, LEADS, 99)) == 1


def test_only_the_last_paragraphs_have_a_tail():
    line = Line(number=1, text="위원회는 다음 달 결정한다. /홍길동 기자 abc@x.example")
    assert len(cut(line, 99 - TAILS, 99)) == 2
    assert len(cut(line, 99 - TAILS - 1, 99)) == 1


def test_a_line_that_is_nothing_but_a_lead_stays_whole():
    (only,) = cut(Line(number=1, text="(속초=연합뉴스) 한바다 기자 ="), 0, 1)
    assert only.text == "(속초=연합뉴스) 한바다 기자 ="
