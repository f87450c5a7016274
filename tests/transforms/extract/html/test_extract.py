"""Whole pages: the body and nothing else, every visible line once, what is no article rejected, nothing hangs."""

import pickle
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanji.transforms.chain import article_of
from hanji.transforms.records import Draft, Page, Rejected, Source


def body(draft: Draft) -> list[str]:
    return [line.text for line in draft.lines if line.score is not None and line.score > 0]


def claims(draft: Draft, field: str) -> list[tuple[str, str]]:
    return [(c.signal, c.value) for c in draft.candidates if c.field == field]


COMMENTS = "<div class='comments'><div class='comment'><p>{}</p></div></div>".format(
    "I walked there as a child and hope that they keep the lamps as they were. It was the best place in town, truly."
)
NEWSLETTER = "<div class='newsletter-signup'><p>Sign up for our newsletter and never miss a story.</p></div>"
CAPTION = "<figure><img src='/p.jpg'><figcaption>The pier in April. Photo: Ivo Lamm</figcaption></figure>"


@pytest.mark.parametrize(
    "parts",
    [{}, {"after": COMMENTS}, {"inside": NEWSLETTER}, {"before": CAPTION}],
    ids=["plain", "comments", "newsletter", "caption"],
)
def test_body_is_the_article_and_nothing_else(article, draft_of, paragraphs, parts):
    assert body(draft_of(article(**parts))) == list(paragraphs)


HEADLINE = "Old pier to be repaired"


@pytest.mark.parametrize("tag", ["h2", "p", "strong"])
def test_the_headline_is_no_body_where_it_stands_again(draft_of, article, paragraphs, tag):
    markup = article().replace("'article-body'>", f"'article-body'><{tag}>{HEADLINE}</{tag}>")
    assert body(draft_of(markup)) == list(paragraphs)


def test_the_headline_of_a_very_short_item_is_no_body(draft_of):
    item = "월요일 가람항 여객선이 강풍으로 결항한다고 항만청이 밝혔다. 화요일에는 다시 다닐 예정이다."
    markup = (
        "<html><head><title>월요일 여객선 결항 | 가람일보</title><meta property='og:type' content='article'></head>"
        f"<body><article><h1>월요일 여객선 결항</h1><p>{item}</p></article></body></html>"
    )
    assert body(draft_of(markup)) == [item]


POSTS = {
    "microblog": (
        "<blockquote class='twitter-tweet'><p>{}</p>&mdash; Town of Brinmouth (@brinmouth) "
        "<a href='https://chirp.example/1'>May 3, 2024</a></blockquote>"
    ),
    "picture": (
        "<blockquote class='instagram-media'><div><p>{}</p><p>A post shared by Town of Brinmouth</p></div></blockquote>"
    ),
}


@pytest.mark.parametrize("name", POSTS)
def test_an_embedded_post_is_text_as_a_whole(draft_of, article, paragraphs, name):
    said = "The old pier will be closed from Monday on. Thank you for your patience."
    middle = f"{POSTS[name].format(said)}<p>The notice drew four hundred answers in a day, most of them glad.</p>"
    found = body(draft_of(article(inside=middle)))
    assert found[: len(paragraphs) + 1] == [*paragraphs, said]
    assert "Town of Brinmouth" in found[len(paragraphs) + 1]


def test_every_visible_word_is_in_one_line(article, draft_of):
    markup = article()
    shown = re.sub(r"<[^>]+>", " ", markup[markup.index("<body>") :])
    assert " ".join(line.text for line in draft_of(markup).lines).split() == shown.split()


def test_lines_are_numbered_tagged_and_scored(article, draft_of):
    lines = draft_of(article()).lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.score is not None for line in lines)
    assert {"h1", "p", "li", "h2"} <= {line.tag for line in lines}


def test_cells_of_a_row_are_one_line(article, draft_of):
    table = "<table><tr><th>Year</th><th>Crowns</th></tr><tr><td>2024</td><td>900,000</td></tr></table>"
    texts = [line.text for line in draft_of(article(inside=table)).lines]
    assert "Year | Crowns" in texts
    assert "2024 | 900,000" in texts


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<b>Tides</b> <i>turn</i> at noon", "Tides turn at noon"),
        ("<b>Tides</b>\n\t<a href='/t'>turn</a>", "Tides turn"),
        ("<b>Tide</b><i>s</i> turn", "Tides turn"),
        ("<span> Tides</span><span> turn </span>", "Tides turn"),
    ],
)
def test_a_blank_between_elements_parts_words(article, draft_of, markup, text):
    assert text in [line.text for line in draft_of(article(inside=f"<p>{markup}</p>")).lines]


def test_breaks_end_lines_and_two_leave_a_gap(article, draft_of):
    address = "<p>Pier Lane 1<br>Brinmouth<br><br>Open daily</p>"
    lines = {line.text: line for line in draft_of(article(inside=address)).lines}
    assert lines["Pier Lane 1"].spaced
    assert not lines["Brinmouth"].spaced
    assert lines["Open daily"].spaced


def test_copy_for_reading_aloud_is_no_body(article, draft_of, paragraphs):
    copy = f"<div class='speech'>{' '.join(paragraphs * 4)}</div>"
    inside = "".join(f"<p>{text}</p>" for text in paragraphs * 3)
    assert not any(len(text) > 2000 for text in body(draft_of(article(inside=inside, after=copy))))


def test_article_kept_in_a_script_is_read(draft_of, paragraphs):
    text = "".join(f"\\u003cp\\u003e{p}\\u003c/p\\u003e" for p in paragraphs)
    markup = (
        "<html><head><title>Old pier to be repaired</title><meta property='og:type' content='article'></head><body>"
        "<div id='root'></div><script>window.page.push("
        f'{{"title":"Old pier to be repaired","deployDt":"2024.05.03 18:40","contentHtml":"{text}"}})'
        "</script></body></html>"
    )
    draft = draft_of(markup)
    assert body(draft) == list(paragraphs)
    assert ("script", "2024.05.03 18:40") in claims(draft, "published")


def test_visible_byline_and_date_become_claims(article, draft_of):
    draft = draft_of(article(before="<p class='byline'>By Tamsin Orle</p><p class='meta'>3 May 2024, 18:40</p>"))
    assert ("byline", "By Tamsin Orle") in claims(draft, "author")
    assert any(signal == "visible" for signal, _ in claims(draft, "published"))


LEAD = "The council pays two million crowns for a pier that storms have broken."
STANDFIRSTS = {
    "named": ("", f"<p class='standfirst'>{LEAD}</p>", LEAD),
    "named above it": ("", f"<div class='article-intro'><h2>{LEAD}</h2></div>", LEAD),
    "described": (f"<meta name='description' content='{LEAD}'>", f"<div class='xy1'>{LEAD}</div>", LEAD),
    "neither": ("", f"<div class='newsletter-signup'>{LEAD}</div>", None),
    "a date": ("", "<p class='intro'>Published on 3 May 2024, 18:40</p>", None),
    "none": ("", "", None),
}


@pytest.mark.parametrize("name", STANDFIRSTS)
def test_a_standfirst_is_the_subtitle_or_in_the_text(knowledge, article, name):
    head, before, wanted = STANDFIRSTS[name]
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    record = article_of(Page(source=source, text=article(head=head, before=before)), knowledge)
    assert (LEAD in record.text) + (record.subtitle == LEAD) == (wanted is not None)
    assert record.subtitle in (wanted, None)


def test_drafts_can_be_pickled(article, draft_of):
    draft = draft_of(article())
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301  # our own bytes


LINKS = "".join(f"<h3><a href='/{n}'>A headline of the day about matter {n}</a></h3>" for n in range(40))
NO_ARTICLE = {
    "missing": "<title>404 - Page not found</title><h1>Page not found</h1><p>Try the search.</p>",
    "wall": "<title>Just a moment...</title><h1>Checking your browser</h1><p>This takes a few seconds.</p>",
    "consent": "<title>Before you continue</title><h1>Before you continue</h1><p>We and our partners use cookies.</p>",
    "home": f"<title>Brinmouth Tidings</title>{LINKS}",
    "blank": "<title>Brinmouth Tidings</title><p>Loading</p>",
}


@pytest.mark.parametrize("name", NO_ARTICLE)
def test_what_is_no_article_is_rejected_with_its_signals(draft_of, name):
    with pytest.raises(Rejected) as caught:
        draft_of(f"<html>{NO_ARTICLE[name]}</html>", "https://tidings.example/")
    assert caught.value.reason == "not-an-article"
    assert caught.value.detail


FLOOD = 50_000
HOSTILE = {
    "deep": ("<div>" * 300, ""),
    "deeper than the parser": ("<div>" * 5000, ""),
    "unclosed": ("<b><i><font>" * 10_000, ""),
    "unclosed tables": ("<table><tr><td>" * 10_000, ""),
    "attributes": (f"<div {' '.join(f'a{n}=1' for n in range(FLOOD))}>", ""),
    "quoted attributes": ("<div " + " ".join(f'a{n}="<>"' for n in range(FLOOD)) + ">", ""),
    "script that closes the page": ("<script>var end = '</body></html>';</script>", ""),
    "nested json": (f"<script type='application/ld+json'>{'[' * FLOOD}</script>", ""),
    "blank json": (f"<script type='application/ld+json'>{' ' * FLOOD}x</script>", ""),
    "open string": ("<script>" + '"\\' * FLOOD + "</script>", ""),
    "breaks": ("", "<br>" * FLOOD),
    "open comment": ("", "<!--" + "x" * FLOOD),
    "controls": ("a\x00b\x01\u2028\ud800\ufffe", ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_costs_neither_the_article_nor_time(draft_of, paragraphs, name):
    before, after = HOSTILE[name]
    text = "".join(f"<p>{p}</p>" for p in paragraphs)
    start = time.process_time()
    draft = draft_of(f"<html><title>Old pier</title><body><h1>Old pier</h1>{before}{text}{after}")
    assert set(paragraphs) <= set(body(draft))
    assert time.process_time() - start < 5


REJECTED = {
    "empty": ("", "no-markup"),
    "frames": ("<html><frameset><frame src='a'></frameset></html>", "empty"),
    "only scripts": ("<html><body><script>run()</script></body></html>", "empty"),
    "tags": ("<i></i>" * 200_000, "too-large"),
    "lines": ("<p>a" * 30_000, "too-large"),
}


@pytest.mark.parametrize("name", REJECTED)
def test_what_cannot_be_read_is_rejected_with_its_reason(draft_of, name):
    markup, reason = REJECTED[name]
    with pytest.raises(Rejected) as caught:
        draft_of(markup)
    assert caught.value.reason == reason


def test_limit_of_characters_is_a_setting(article, draft_of):
    with pytest.raises(Rejected, match="too-large"):
        draft_of(article(), max_characters=1000)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("<>/=\"' abp!-&;[]{}\x00é한")), max_size=400))
def test_any_markup_gives_a_draft_or_a_rejection(draft_of, markup):
    assert all(line.text for line in lines_or_none(draft_of, markup))


def lines_or_none(draft_of, markup):
    try:
        return draft_of(markup).lines
    except Rejected:
        return ()
