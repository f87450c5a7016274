"""Addresses: what is cut, what stays, what is found, what is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.urls import TRACKING, TRACKING_PREFIXES, canonicalise, find_url, redact, site

CANONICAL = {
    "tracking goes, id stays": ("https://garam.example/v?id=1&utm_source=a&fbclid=b", "https://garam.example/v?id=1"),
    "idx stays": ("http://garam.example/v.php?idx=2&utm_medium=rss", "http://garam.example/v.php?idx=2"),
    "naver's pair stays": (
        "https://n.garam.example/main/read.nhn?mode=LSD&oid=001&aid=0006297&lfrom=twitter",
        "https://n.garam.example/main/read.nhn?mode=LSD&oid=001&aid=0006297",
    ),
    "order stays": ("https://garam.example/?b=2&a=1", "https://garam.example/?b=2&a=1"),
    "case of host only": ("HTTP://WWW.Garam.Example/News/A", "http://www.garam.example/News/A"),
    "default port": ("https://garam.example:443/a", "https://garam.example/a"),
    "other port": ("https://garam.example:8443/a", "https://garam.example:8443/a"),
    "fragment": ("https://garam.example/a#comments", "https://garam.example/a"),
    "hash-bang names a page": ("https://garam.example/#!/news/3", "https://garam.example/#!/news/3"),
    "user": ("https://me:secret@garam.example/a", "https://garam.example/a"),
    "no path": ("https://garam.example", "https://garam.example/"),
    "scheme-relative": ("//garam.example/a", "https://garam.example/a"),
    "no scheme": ("www.garam.example/a?no=7", "https://www.garam.example/a?no=7"),
    "broken over lines": ("https://garam.example/\n a", "https://garam.example/a"),
    "escaped ampersand": ("https://garam.example/a?id=1&amp;utm_term=x", "https://garam.example/a?id=1"),
    "a referrer": ("https://garam.example/a?ref=rss", "https://garam.example/a"),
    "a reference": ("https://garam.example/a?ref=A20230604", "https://garam.example/a?ref=A20230604"),
    "Korean path": ("https://garam.example/뉴스/1", "https://garam.example/%EB%89%B4%EC%8A%A4/1"),
    "session": ("https://garam.example/a;jsessionid=AB12?no=1", "https://garam.example/a?no=1"),
    "trailing dot": ("https://garam.example./a", "https://garam.example/a"),
    "IPv6": ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
    "no port number": ("http://garam.example:port/", "http://garam.example:port/"),
    "mail": ("mailto:desk@garam.example", "mailto:desk@garam.example"),
    "empty": ("", ""),
}

FOUND = {
    "alone": ("https://garam.example/view/12", "https://garam.example/view/12"),
    "URL": ("URL: https://garam.example/view?id=1", "https://garam.example/view?id=1"),
    "article's address in Korean": ("기사 주소 https://garam.example/1", "https://garam.example/1"),
    "original in Korean": ("원문: https://garam.example/1", "https://garam.example/1"),
    "original, a link": ("[원문보기] http://garam.example/1", "http://garam.example/1"),
    "source": ("Source : http://garam.example/1", "http://garam.example/1"),
    "original in Japanese": ("元記事：https://garam.example/1", "https://garam.example/1"),
    "in angle brackets": ("<https://garam.example/1>", "https://garam.example/1"),
    "full stop": ("Link: https://garam.example/1.", "https://garam.example/1"),
    "no scheme": ("URL: garam.example/view?id=1", "garam.example/view?id=1"),
    "www": ("www.garam.example/view", "www.garam.example/view"),
    "in a sentence": ("Visit https://garam.example/1 to sign up", None),
    "other label": ("더 보기: https://garam.example/1", None),
    "two": ("https://garam.example/1 https://garam.example/2", None),
    "a credit": ("출처 : 가람일보(https://garam.example)", None),
    "no address": ("URL of the day", None),
    "a fraction": ("원문: 3.5/10", None),
    "mail": ("desk@garam.example", None),
}


@pytest.mark.parametrize(("url", "expected"), CANONICAL.values(), ids=CANONICAL)
def test_canonicalise(url, expected):
    assert canonicalise(url) == expected


@pytest.mark.parametrize(("line", "expected"), FOUND.values(), ids=FOUND)
def test_find_url(line, expected):
    assert find_url(line) == expected


@pytest.mark.parametrize("name", sorted({n for names in TRACKING.values() for n in names.split()}))
def test_each_tracking_parameter_goes(name):
    assert canonicalise(f"https://garam.example/?a=1&{name}=x&b=2") == "https://garam.example/?a=1&b=2"


@pytest.mark.parametrize("prefix", sorted({p for prefixes in TRACKING_PREFIXES.values() for p in prefixes}))
def test_each_tracking_prefix_goes(prefix):
    assert canonicalise(f"https://garam.example/?{prefix}x=1") == "https://garam.example/"


@pytest.mark.parametrize("name", ["idx", "no", "aid", "oid", "id", "article", "ud", "sid", "newsId", "page"])
def test_each_identifying_parameter_stays(name):
    url = f"https://garam.example/?{name}=17"
    assert canonicalise(url) == url


SITES = {
    "www": ("https://www.garam.example/a", "garam.example"),
    "mobile": ("http://m.garam.example:8080/a", "garam.example"),
    "both": ("http://www.m.garam.example", "garam.example"),
    "section": ("https://news.garam.example", "news.garam.example"),
    "two labels are a site": ("https://m.example/", "m.example"),
    "bare": ("Garam.example", "garam.example"),
    "none": ("", ""),
    "broken": ("http://[::1", ""),
}


@pytest.mark.parametrize(("url", "expected"), SITES.values(), ids=SITES)
def test_site(url, expected):
    assert site(url) == expected


SECRETS = {
    "user": "https://me:s3cret@garam.example/",
    "token": "https://garam.example/?token=s3cret",
    "api key": "https://garam.example/?api_key=s3cret&id=1",
    "key": "https://garam.example/?apikey=s3cret",
    "one word": "https://garam.example/?sessionToken=s3cret&feedkey=s3cret&clientSecret=s3cret&PHPSESSID=s3cret",
    "signature": "https://garam.example/?X-Amz-Signature=s3cret",
    "Google's": "https://garam.example/?GoogleAccessId=s3cret&Signature=s3cret",
    "fragment": "https://garam.example/#access_token=s3cret",
    "unparsable": "https://me:s3cret@garam.example:x/?token=s3cret",
}


@pytest.mark.parametrize("url", SECRETS.values(), ids=SECRETS)
def test_no_secret_is_shown(url):
    assert "s3cret" not in redact(url)
    assert "garam.example" in redact(url)


def test_what_is_no_secret_is_shown():
    plain = "https://garam.example/a?id=1&keyword=x&monkey=y#top"
    assert redact(plain) == plain


_URLS = st.builds(
    "{}://{}{}?{}#{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["garam.example", "WWW.Garam.example:80", "m.garam.example."]),
    st.text("/ab%2 뉴;", max_size=8).map(lambda path: f"/{path}"),
    st.text("ab=&utm_%3 뉴", max_size=20),
    st.text("!ab/", max_size=3),
)


@given(_URLS | st.text(max_size=40))
def test_canonicalise_is_idempotent(url):
    assert canonicalise(canonicalise(url)) == canonicalise(url)


@given(st.text(max_size=60))
def test_any_line_is_safe(line):
    found = find_url(line)
    assert found is None or found in line
    assert isinstance(site(line) + redact(line), str)
