"""Fetching, against a server on this machine that behaves as badly as servers do."""

import datetime as dt
import gzip
import socket
import threading
import time

import pytest

from hanji.pipeline.fetch.addresses import connected, is_public
from hanji.pipeline.fetch.fetcher import Fetcher
from hanji.pipeline.fetch.manners import Manners, user_agent
from hanji.pipeline.fetch.request import request
from hanji.pipeline.fetch.schedule import after_error, fresh_for, retry_after
from hanji.transforms.records import Rejected

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
KIND = Manners(contact="news@naru.example", delay=0, read=5, total=10, private=True, max_bytes=100_000)


def reason(function, *args):
    with pytest.raises(Rejected) as caught:
        function(*args)
    return caught.value.reason


def test_a_response_and_what_is_sent(site):
    site.answers["/feed"] = (200, {"ETag": '"1"'}, b"<rss/>")
    response = Fetcher(KIND).get(f"{site.url}/feed", {"If-None-Match": '"0"'})
    assert (response.status, response.body, response.headers["etag"]) == (200, b"<rss/>", '"1"')
    path, sent = site.asked[-1]
    assert path == "/feed"
    assert sent["User-Agent"] == user_agent(KIND)
    assert sent["If-None-Match"] == '"0"'
    assert "Authorization" not in sent


def test_not_modified_is_no_error(site):
    site.answers["/feed"] = (304, {}, b"")
    assert Fetcher(KIND).get(f"{site.url}/feed").status == 304


def test_user_and_password_are_sent_and_never_shown(site):
    def refuse(handler):
        handler.connection.shutdown(socket.SHUT_RDWR)

    site.answers |= {"/ok": (200, {}, b"x"), "/bad?token=secret": refuse}
    host = site.url.removeprefix("http://")
    Fetcher(KIND).get(f"http://me:pass@{host}/ok")
    assert site.asked[-1][1]["authorization"] == "Basic bWU6cGFzcw=="
    with pytest.raises(Rejected) as caught:
        Fetcher(KIND).get(f"http://me:pass@{host}/bad?token=secret")
    assert caught.value.reason == "unreachable"
    assert "pass" not in caught.value.detail
    assert "secret" not in caught.value.detail


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://garam.example/", "gopher://x", "//x", "http://", "http://a:b/"]
)
def test_only_http(url):
    assert reason(request, url, {}, KIND) == "refused-scheme"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00:ec2::254]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_private_addresses_are_refused_at_connect_time(url):
    assert reason(Fetcher(Manners()).get, url) == "refused-address"


def test_a_name_that_resolves_to_a_private_address(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    hidden = [*found, (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: hidden)
    assert reason(Fetcher(Manners()).get, "http://garam.example/") == "refused-address"


def test_the_address_that_was_checked_is_the_one_connected_to(site, monkeypatch):
    port = int(site.url.rpartition(":")[2])
    answers = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: next(answers))  # a second look-up would fail
    connected("garam.example", port, 5, private=True).close()


def test_public_addresses():
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    assert not is_public("2001:db8::1")


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("file:///etc/passwd", "refused-scheme"),
        ("ftp://garam.example/x", "refused-scheme"),
        ("javascript:alert(1)", "refused-scheme"),
        ("/loop", "too-many-redirects"),
    ],
)
def test_redirects_to_where_nobody_may_go(site, location, why):
    site.answers["/feed"] = (302, {"Location": location}, b"")
    site.answers["/loop"] = (302, {"Location": "/loop"}, b"")
    assert reason(Fetcher(KIND).get, f"{site.url}/feed") == why


def test_a_redirect_to_a_metadata_address_is_refused(site, monkeypatch):
    """The first host counts as public here; what it redirects to is checked as any other."""
    monkeypatch.setattr("hanji.pipeline.fetch.addresses.is_public", lambda address: address == "127.0.0.1")
    site.answers["/feed"] = (302, {"Location": "http://169.254.169.254/latest/"}, b"")
    strict = Manners(delay=0)
    assert reason(Fetcher(strict).get, f"{site.url}/feed") == "refused-address"


def test_redirects_for_good_are_told_and_others_arent(site):
    site.answers |= {
        "/a": (301, {"Location": "/b"}, b""),
        "/b": (302, {"Location": "/c"}, b""),
        "/c": (308, {"Location": "/d"}, b""),
        "/d": (200, {}, b"d"),
    }
    response = Fetcher(KIND).get(f"{site.url}/a")
    assert (response.url, response.moved, response.body) == (f"{site.url}/d", f"{site.url}/b", b"d")


def test_size_limits(site):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(1000):
                handler.wfile.write(b"x" * 10_000)
        except OSError:
            pass

    site.answers |= {
        "/stated": (200, {}, b"x" * 100_001),
        "/endless": endless,
        "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 5_000_000)),
        "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 90_000)),
    }
    fetcher = Fetcher(KIND)
    assert [reason(fetcher.get, site.url + path) for path in ("/stated", "/endless", "/bomb")] == ["too-large"] * 3
    assert len(fetcher.get(f"{site.url}/packed").body) == 90_000


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_trickle_ends_with_the_total_time(site, where):
    def trickle(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if where == "body" else b"X: "))
        try:
            for _ in range(200):
                handler.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            pass

    site.answers["/slow"] = trickle
    begun = time.monotonic()
    patience = Manners(delay=0, read=5, total=0.5, private=True)
    assert reason(request, f"{site.url}/slow", {}, patience) == "timeout"
    assert time.monotonic() - begun < 6


def test_silence_ends_with_the_read_time(site):
    site.answers["/silent"] = lambda _: time.sleep(1.5)
    patience = Manners(delay=0, read=0.2, total=5, private=True)
    assert reason(request, f"{site.url}/silent", {}, patience) == "timeout"


def test_a_body_that_is_cut_off(site):
    site.answers["/cut"] = (200, {"Content-Length": "1000"}, b"short")
    assert reason(request, f"{site.url}/cut", {}, KIND) == "unreachable"


def test_nobody_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert reason(request, f"http://127.0.0.1:{port}/", {}, KIND) == "unreachable"


def test_robots_are_asked_once_and_obeyed(site):
    site.answers |= {
        "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private\n\nUser-agent: Hanji\nDisallow: /no\n"),
        "/yes": (200, {}, b"yes"),
        "/private": (200, {}, b"for others"),
    }
    fetcher = Fetcher(KIND)
    assert fetcher.get(f"{site.url}/yes").body == b"yes"
    assert fetcher.get(f"{site.url}/private").body == b"for others"
    assert reason(fetcher.get, f"{site.url}/no") == "robots"
    assert site.paths() == ["/robots.txt", "/yes", "/private"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_robots_that_cannot_be_had(site, status, allowed):
    site.answers |= {"/robots.txt": (status, {}, b""), "/feed": (200, {}, b"x")}
    if allowed:
        assert Fetcher(KIND).get(f"{site.url}/feed").body == b"x"
    else:
        assert reason(Fetcher(KIND).get, f"{site.url}/feed") == "robots"


def test_a_host_that_nobody_reaches_is_no_host_that_refuses():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    fetcher = Fetcher(KIND)
    for path in ("a", "b"):
        with pytest.raises(Rejected) as caught:
            fetcher.get(f"http://127.0.0.1:{port}/{path}?token=s3cret")
        assert caught.value.reason == "unreachable"
        assert "robots.txt can't be fetched" in caught.value.detail
        assert "s3cret" not in caught.value.detail


def test_a_dead_host_is_tried_once_for_all_its_addresses(site):
    site.answers["/robots.txt"] = lambda _: time.sleep(1.5)
    fetcher = Fetcher(Manners(delay=0, read=0.2, total=5, private=True))
    assert [reason(fetcher.get, f"{site.url}/{n}") for n in range(3)] == ["timeout"] * 3
    assert site.paths() == ["/robots.txt"]


def test_a_redirect_obeys_robots_too(site):
    site.answers |= {
        "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /no\n"),
        "/feed": (302, {"Location": "/no"}, b""),
    }
    assert reason(Fetcher(KIND).get, f"{site.url}/feed") == "robots"


def test_one_request_at_a_time_and_a_delay(site):
    site.answers |= {f"/{n}": (200, {}, b"x") for n in range(4)}
    fetcher = Fetcher(Manners(delay=0.1, private=True))
    threads = [threading.Thread(target=fetcher.get, args=(f"{site.url}/{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert site.most == 1
    assert min(after - before for before, after in zip(site.times, site.times[1:], strict=False)) >= 0.095


def test_threads_that_begin_together_read_robots_once(site):
    def slow(handler):
        time.sleep(0.2)
        handler.send_response(404)
        handler.end_headers()

    site.answers |= {"/robots.txt": slow} | {f"/{n}": (200, {}, b"x") for n in range(4)}
    fetcher = Fetcher(KIND)
    threads = [threading.Thread(target=fetcher.get, args=(f"{site.url}/{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(site.paths()) == ["/0", "/1", "/2", "/3", "/robots.txt"]


def test_a_crawl_delay_counts(site):
    site.answers |= {"/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 0.3\n"), "/a": (200, {}, b"x")}
    fetcher = Fetcher(KIND)
    fetcher.get(f"{site.url}/a")
    fetcher.get(f"{site.url}/a")
    assert site.times[-1] - site.times[-2] >= 0.29


def test_a_host_that_asks_for_patience_gets_it(site):
    site.answers |= {"/a": (429, {"Retry-After": "60"}, b""), "/b": (200, {}, b"x")}
    fetcher = Fetcher(KIND)
    assert fetcher.get(f"{site.url}/a").status == 429
    assert reason(fetcher.get, f"{site.url}/b") == "busy"
    assert "/b" not in site.paths()


@pytest.mark.parametrize(
    ("headers", "body", "minutes"),
    [
        ({}, b"<rss/>", 0),
        ({}, b"<rss><channel><ttl>90</ttl>", 90),
        ({}, b"<rss><channel><ttl>99999</ttl>", 1440),
        ({}, b"<channel><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 15),
        ({"cache-control": "max-age=1800, public"}, b"", 30),
        ({"cache-control": "max-age=1800", "age": "600"}, b"", 20),
        ({"cache-control": "no-cache, max-age=1800"}, b"", 0),
        ({"cache-control": "max-age=600"}, b"<rss><channel><ttl>30</ttl>", 30),
        ({"expires": "Mon, 23 Nov 2026 10:45:00 GMT"}, b"", 45),
        ({"expires": "0"}, b"", 0),
        ({"expires": "Mon, 23 Nov 2026 09:00:00 GMT"}, b"", 0),
        ({"retry-after": "1200"}, b"", 20),
        ({"cache-control": "max-age=oops"}, b"<ttl>soon</ttl>", 0),
    ],
)
def test_when_a_feed_is_asked_again(headers, body, minutes):
    assert fresh_for(headers, body, NOW) == dt.timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("120", 120),
        ("Mon, 23 Nov 2026 10:05:00 GMT", 300),
        ("Sunday, 23-Nov-26 10:05:00 GMT", 300),
        ("Mon, 23 Nov 2020 10:05:00 GMT", 0),
        ("99999999999999", 86400),
        ("-5", 0),
        ("soon", 0),
        ("", 0),
    ],
)
def test_retry_after(stated, seconds):
    assert retry_after({"retry-after": stated}, NOW) == dt.timedelta(seconds=seconds)


def test_errors_are_waited_out():
    assert after_error(1, {"retry-after": "7200"}, NOW) == dt.timedelta(hours=2)
    assert after_error(3, {}, NOW) == dt.timedelta(hours=1)
