"""Pictures with their captions and credits, in a page and in its record."""

import re

import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.extract.html.figures import CREDITS, read_figures, split_credit
from hanji.transforms.extract.html.parse import parse
from hanji.transforms.records import Image, Page, Source


def figures(markup: str) -> list[tuple[str, str, str]]:
    root = parse(f"<html><body>{markup}</body></html>")
    return [(claim.field, claim.value, claim.detail) for claim in read_figures(root)]


PIER = "<figure><img src='/p.jpg'><figcaption>{}</figcaption></figure>"
CASES = {
    "in words": (PIER.format("The pier in April. Photo: Ivo Lamm"), ("The pier in April.", "Ivo Lamm")),
    "an element for it": (
        PIER.format("The pier in April <span class='credit'>Ivo Lamm / Tidings</span>"),
        ("The pier in April", "Ivo Lamm / Tidings"),
    ),
    "an element with a word for it": (
        PIER.format("The pier. <small class='photo-credit'>Photograph: Ivo Lamm</small>"),
        ("The pier.", "Ivo Lamm"),
    ),
    "a sign": (PIER.format("The pier in April © Ivo Lamm"), ("The pier in April", "Ivo Lamm")),
    "Korean": (PIER.format("4월의 부두. 사진=박해린"), ("4월의 부두.", "박해린")),
    "Japanese": (PIER.format("4月の桟橋。写真：山田太郎"), ("4月の桟橋。", "山田太郎")),
    "nobody": (PIER.format("A photo by the river shows the pier."), ("A photo by the river shows the pier.", "")),
    "loaded late": (
        PIER.format("The pier").replace("src='/p.jpg'", "src='data:image/gif;base64,R0' data-src='/p.jpg'"),
        ("The pier", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_caption_and_who_is_credited(name):
    markup, (caption, credit) = CASES[name]
    wanted = [("image", "/p.jpg", ""), ("caption", caption, "/p.jpg"), ("credit", credit, "/p.jpg")]
    assert figures(markup) == [claim for claim in wanted if claim[1]]


@pytest.mark.parametrize(
    "markup",
    [
        f"<a href='/other'>{PIER.format('Another story')}</a>",
        f"<aside>{PIER.format('Another story')}</aside>",
        PIER.format(""),
        PIER.format("No picture").replace("<img src='/p.jpg'>", ""),
        PIER.format("No address").replace(" src='/p.jpg'", ""),
    ],
)
def test_other_stories_and_pictures_without_words_are_none(markup):
    assert figures(markup) == []


@pytest.mark.parametrize(("pattern", "caption", "other"), CREDITS)
def test_a_word_for_the_credit_is_told_from_prose(pattern, caption, other):
    assert re.search(pattern, caption, re.IGNORECASE)
    assert split_credit(caption)[1]
    assert split_credit(other) == (other, "")


def test_pictures_of_a_record_have_captions_and_credits(knowledge, article):
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "image": {"@type": "ImageObject",'
        ' "url": "/front.jpg", "caption": "The gate", "creditText": "Bo Lind"}}</script>'
    )
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    markup = article(head=script, inside=PIER.format("The pier in April. Photo: Ivo Lamm"))
    record = article_of(Page(source=source, text=markup, url="https://tidings.example/news/pier"), knowledge)
    assert record.images == (
        Image(url="https://tidings.example/front.jpg", caption="The gate", credit="Bo Lind"),
        Image(url="https://tidings.example/p.jpg", caption="The pier in April.", credit="Ivo Lamm"),
    )


def test_pictures_of_one_photographer_all_have_the_credit(knowledge, article):
    shown = "".join(PIER.format(f"The pier in {year} © Ivo Lamm").replace("/p.", f"/{year}.") for year in (1911, 2024))
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    record = article_of(Page(source=source, text=article(inside=shown)), knowledge)
    assert [(image.caption, image.credit) for image in record.images] == [
        ("The pier in 1911", "Ivo Lamm"),
        ("The pier in 2024", "Ivo Lamm"),
    ]
