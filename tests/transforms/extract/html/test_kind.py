"""Pages that are no article are rejected with what speaks against them; articles in the same dress are not."""

import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.records import Page, Rejected, Source

NAV = "<nav><ul>" + "".join(f"<li><a href='/s{n}'>Section {n}</a></li>" for n in range(9)) + "</ul></nav>"
FOOTER = "<footer><p>© 2024 Brinmouth Tidings. All rights reserved.</p><a href='/privacy'>Privacy</a></footer>"
TOPICS = ("pier", "harbor", "ferry", "school", "bridge", "library", "market", "lighthouse", "council", "theatre")
TEASER = (
    "<div class='teaser'><h3><a href='/{n}'>Council hears a plan for the old {topic} again</a></h3>"
    "<p>{summary}</p><span class='date'>{n} May 2024</span></div>"
)
SUMMARY = "The {topic} is to be repaired before winter, officials said on Tuesday, and the work will take a year."
KOREAN = (
    "<li><a href='/{n}'><strong>항구 재정비 사업 {n}호 내년 봄 착공하기로 확정</strong></a>"
    "<p>시의회는 항구 재정비 사업 예산을 통과시켰다고 화요일 밝혔다.</p></li>"
)
STORIES = "".join(KOREAN.format(n=n) for n in range(1, 31))


def teasers(number, summary=SUMMARY):
    named = [TOPICS[n % len(TOPICS)] for n in range(number)]
    return "".join(TEASER.format(n=n, topic=t, summary=summary.format(topic=t)) for n, t in enumerate(named, 1))


def page(title, main, head=""):
    inside = f"<header>{NAV}</header><main>{main}</main>{FOOTER}"
    return f"<html><head><title>{title}</title>{head}</head><body>{inside}</body></html>"


def bare(title, *texts):
    """What is shown in a page's stead by a service before it."""
    return (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{''.join(f'<p>{t}</p>' for t in texts)}</body>"
    )


CONSENT = """
<p>We and our 812 partners store and access information on a device, such as cookies, and process personal data such as
unique identifiers and standard information that a device sends, for personalised advertising.</p>
<p>With your permission we and our partners may use precise geolocation data and identification through device
scanning. You may click to consent to our and our partners’ processing as described above.</p>
<p>Please note that some processing of your personal data may not require your consent, but you have a right to object
to such processing. Your preferences will apply to this website only.</p>
<p>You can change your preferences or withdraw your consent at any time by returning to this site and clicking the
privacy button at the bottom of the page.</p>
"""
COLLECTION = """<script type="application/ld+json">{"@type": "CollectionPage", "name": "Town"}</script>"""
WEBSITE = "<meta property='og:type' content='website'>"
HOME = "https://tidings.example/"
SECTION = "https://tidings.example/town/"
PROFILE = "<meta property='og:type' content='profile'>"
BIO = "Ana Roe writes about the harbor and lives by it with two cats. She has been with the Tidings since 2011."
NONE = {
    "home page of headlines": (HOME, page("Brinmouth Tidings", teasers(40, ""), WEBSITE)),
    "home page of teasers": (HOME, page("Brinmouth Tidings", teasers(40), WEBSITE)),
    "home page without its address": (None, page("Brinmouth Tidings", teasers(40), WEBSITE)),
    "section of headlines": (SECTION, page("Town - Brinmouth Tidings", "<h1>Town</h1>" + teasers(30, ""))),
    "section of teasers": (SECTION, page("Town - Brinmouth Tidings", "<h1>Town</h1>" + teasers(30), COLLECTION)),
    "section without any metadata": (None, page("Town - Brinmouth Tidings", "<h1>Town</h1>" + teasers(30))),
    "short section": (SECTION, page("Town - Brinmouth Tidings", "<h1>Town</h1>" + teasers(12), WEBSITE)),
    "section in Korean": (SECTION, page("사회 | 가람일보", f"<h2>사회</h2><ul>{STORIES}</ul>", WEBSITE)),
    "page of an author": (
        "https://tidings.example/authors/ana-roe",
        page("Ana Roe", f"<h1>Ana Roe</h1><p>{BIO}</p>{teasers(20, '')}", PROFILE),
    ),
    "results of a search": (
        "https://tidings.example/search?q=pier",
        page("Search results for pier", "<h1>Search results for “pier”</h1>" + teasers(20)),
    ),
    "404": (SECTION, page("404 - Page not found", "<h1>Page not found</h1><p>It does not exist.</p>")),
    "404 with other stories": (
        SECTION,
        page("Page not found | Tidings", "<h1>Oops</h1><p>Try one of these.</p>" + teasers(5)),
    ),
    "404 in Korean": (SECTION, page("가람일보", "<h1>페이지를 찾을 수 없습니다</h1><p>주소를 다시 확인해 주세요.</p>")),
    "404 in German": (SECTION, page("Seite nicht gefunden", "<h1>Seite nicht gefunden</h1><p>Suchen Sie.</p>")),
    "404 in French": (SECTION, page("Page introuvable", "<h1>Cette page est introuvable</h1><p>Voici l’accueil.</p>")),
    "404 in Japanese": (SECTION, page("ページなし", "<h1>お探しのページは見つかりませんでした</h1>")),
    "500": (SECTION, page("500 Internal Server Error", "<h1>Internal Server Error</h1><p>Try again later.</p>")),
    "consent, short": (SECTION, page("Before you continue", "<h1>Before you continue</h1><p>We use cookies.</p>")),
    "consent, long": (SECTION, page("Brinmouth Tidings", "<h1>We value your privacy</h1>" + CONSENT)),
    "consent in German": (
        SECTION,
        page("Zustimmung erforderlich", "<h1>Weiter mit Werbung lesen</h1><p>Mit Ihrer Zustimmung.</p>"),
    ),
    "bot check": (
        SECTION,
        bare("Just a moment...", "Verifying you are human. This may take a while.", "Your connection is reviewed."),
    ),
    "captcha": (
        SECTION,
        page("Are you a robot?", "<p>Please make sure your browser supports JavaScript and cookies.</p>"),
    ),
    "denied": (
        SECTION,
        bare("Access Denied", "You don't have permission to access this page on this server."),
    ),
    "log in": (SECTION, page("Log in", "<h1>Log in</h1><form><label>E-mail</label><label>Password</label></form>")),
    "no script": (SECTION, bare("Tidings", "Please enable JavaScript to view this page.")),
}  # fmt: skip


def read(knowledge, url, markup):
    source = Source(uri="page.html", relative="page.html", format="html", sha256="")
    return article_of(Page(source=source, text=markup, url=url), knowledge)


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_article_is_rejected_with_its_signals(knowledge, name):
    url, markup = NONE[name]
    with pytest.raises(Rejected) as caught:
        read(knowledge, url, markup)
    assert caught.value.reason == "not-an-article"
    assert caught.value.detail.count(",") >= 1


ARTICLE = """<meta property="og:type" content="article">"""
TITLES = (
    "404 days at sea: a sailor comes home",
    "Before you continue: what the pier will cost",
    "Are you a robot? The town asks its new clerk",
    "Access denied: anglers lose the pier",
    "Page not found: the library misses a book",
)


@pytest.mark.parametrize("title", TITLES)
def test_an_article_about_such_a_page_is_one(knowledge, paragraphs, title):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    assert read(knowledge, SECTION, page(title, f"<article><h1>{title}</h1>{body}</article>")).title == title


@pytest.mark.parametrize("head", ["", ARTICLE])
def test_an_article_with_many_teasers_behind_it_is_one(knowledge, paragraphs, head):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    markup = page(
        "Old pier to be repaired", f"<article><h1>Old pier to be repaired</h1>{body}</article>{teasers(40)}", head
    )
    assert paragraphs[-1] in read(knowledge, None, markup).text


def test_a_single_sentence_with_headline_and_date_is_an_article(knowledge):
    text = "<time datetime='2024-05-03'>3 May</time><p>The ferry will not sail on Monday, the harbor master said.</p>"
    record = read(knowledge, None, page("No ferry on Monday", f"<article><h1>No ferry on Monday</h1>{text}</article>"))
    assert record.text == "The ferry will not sail on Monday, the harbor master said."


def test_a_short_item_is_an_article(knowledge):
    text = "<p>The ferry to Brinmouth will not sail on Monday, the harbor master said. Strong winds are expected.</p>"
    markup = page(
        "No ferry on Monday", f"<article><h1>No ferry on Monday</h1><p>3 May 2024</p>{text}</article>", ARTICLE
    )
    assert read(knowledge, None, markup).title == "No ferry on Monday"
