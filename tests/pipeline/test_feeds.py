"""Feeds as inputs of a run: asked politely, each entry taken in once, article pages put in the place of teasers."""

import datetime as dt
import gzip
import json
import time
import zipfile
import zlib
from pathlib import Path

import msgspec
import pytest

from hanji.pipeline.cli import call
from hanji.pipeline.config import Settings
from hanji.pipeline.failures import OK, USAGE, RunFailed, UsageError
from hanji.pipeline.feed_lists import is_list, listed
from hanji.pipeline.feed_state import FeedState, load_state, save_state
from hanji.pipeline.feeds import plan_of
from hanji.pipeline.fetch.fetcher import Fetcher
from hanji.pipeline.fetch.manners import Manners
from hanji.pipeline.files import open_file
from hanji.pipeline.gather import gather, keep
from hanji.pipeline.inputs import list_files
from hanji.pipeline.manifest import Counts
from hanji.pipeline.poll import poll, poll_one
from hanji.pipeline.run import run, run_verb
from hanji.pipeline.spool import decode_input
from hanji.transforms.decode import Limits
from hanji.transforms.records import Page, Reject, Skip

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
KIND = Manners(delay=0, private=True)
WHOLE = "The council of Garam met on Monday and agreed to mend the old bridge over the river. " * 12
TEASER = "The council met on Monday… Read more"
PAGE = f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><h1>Bridge</h1><p>{WHOLE}</p></body></html>"


def entry(number, text=WHOLE, site=""):
    link = f"<link>{site}/news/{number}</link>" if site else ""
    return (
        f"<item><guid isPermaLink='false'>g{number}</guid><title>Story {number}</title>{link}"
        f"<description>{text}</description></item>"
    )


def feed(*entries, head=""):
    return f"<rss version='2.0'><channel><title>Garam Times</title>{head}{''.join(entries)}</channel></rss>".encode()


def feeds_at(site, **feeds):
    """Feeds that answer 304 to whoever knows their ETag."""
    for name, body in feeds.items():
        tag = f'"{zlib.crc32(body)}"'

        def answer(handler, body=body, tag=tag):
            known = handler.headers.get("If-None-Match") == tag
            handler.send_response(304 if known else 200)
            handler.send_header("ETag", tag)
            handler.send_header("Content-Length", str(0 if known else len(body)))
            handler.end_headers()
            if not known:
                handler.wfile.write(body)
                site.active["bytes"] += len(body)

        site.answers[f"/{name}"] = answer
    return [f"{site.url}/{name}" for name in feeds]


def gathered(inputs, output, *, pages=False, manners=KIND):
    folder = str(Path(output) / "state" / "fetched" / "r1")
    found = gather(inputs, str(output), folder, manners, Limits(), pages=pages)
    files = list(list_files(found.inputs, str(output)))
    outcomes = [one for file in files for one in decode_input(file, open_file, Limits(), folder)]
    return found, outcomes


def itself(polled):
    return polled


def members(outcomes, kind=Page):
    return [one.source.member if kind is Page else one.source_member for one in outcomes if isinstance(one, kind)]


def reasons(outcomes):
    return [one.reason for one in outcomes if not isinstance(one, Page)]


def test_a_second_poll_transfers_only_what_changed(site, tmp_path):
    bodies = {f"feed{n}": feed(entry(n), entry(n + 1000)) for n in range(200)}
    urls = feeds_at(site, **bodies)
    first, outcomes = gathered(urls, tmp_path)
    assert len(members(outcomes)) == 400
    assert site.active["bytes"] == sum(map(len, bodies.values()))
    keep(str(tmp_path), first, spool=False)
    assert not Path(first.spool).exists()

    site.active["bytes"] = 0
    changed = {f"feed{n}": feed(entry(n), entry(n + 1000), entry(n + 2000)) for n in (7, 70, 170)}
    feeds_at(site, **changed)
    second, outcomes = gathered(urls, tmp_path)
    assert site.active["bytes"] == sum(map(len, changed.values()))
    assert sorted(members(outcomes)) == ["g2007", "g2070", "g2170"]
    assert sorted(set(reasons(outcomes))) == ["not-modified", "seen-entry"]
    keep(str(tmp_path), second, spool=False)

    site.active["bytes"] = 0
    _, outcomes = gathered(urls, tmp_path)
    assert (site.active["bytes"], members(outcomes)) == (0, [])
    assert reasons(outcomes) == ["not-modified"] * 200


def test_a_run_that_was_not_committed_forgets_nothing(site, tmp_path):
    urls = feeds_at(site, feed=feed(entry(1)))
    _, outcomes = gathered(urls, tmp_path)
    assert members(outcomes) == ["g1"]
    _, outcomes = gathered(urls, tmp_path)
    assert members(outcomes) == ["g1"]


def test_a_changed_entry_comes_again(site, tmp_path):
    urls = feeds_at(site, feed=feed(entry(1), entry(2)))
    first, _ = gathered(urls, tmp_path)
    keep(str(tmp_path), first, spool=False)
    feeds_at(site, feed=feed(entry(1, WHOLE + "It will be done by spring."), entry(2)))
    _, outcomes = gathered(urls, tmp_path)
    assert members(outcomes) == ["g1"]
    assert members(outcomes, Skip) == ["g2"]


def test_a_server_without_validators_sends_all_and_nothing_is_taken_twice(site, tmp_path):
    site.answers["/feed"] = (200, {}, feed(entry(1)))
    first, _ = gathered([f"{site.url}/feed"], tmp_path)
    keep(str(tmp_path), first, spool=False)
    _, outcomes = gathered([f"{site.url}/feed"], tmp_path)
    assert reasons(outcomes) == ["not-modified"]


def test_opml_and_an_index_of_sitemaps_stand_for_what_they_name(site, tmp_path):
    feeds_at(site, a=feed(entry(1)), b=feed(entry(2)))
    opml = tmp_path / "mine.opml"
    opml.write_text(
        f"<opml version='2.0'><body><outline text='G'><outline text='A' xmlUrl='{site.url}/a'/></outline>"
        f"<outline text='L' xmlUrl='{site.url}/more.opml'/></body></opml>"
    )
    site.answers["/more.opml"] = (200, {}, f"<opml><body><outline xmlUrl='{site.url}/b'/></body></opml>".encode())
    namespace = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
    index = f"<sitemapindex {namespace}><sitemap><loc>{site.url}/news.xml</loc></sitemap></sitemapindex>"
    urls = f"<urlset {namespace}><url><loc>{site.url}/1</loc></url></urlset>"
    site.answers |= {"/sitemap.xml": (200, {}, index.encode()), "/news.xml": (200, {}, urls.encode())}
    _, outcomes = gathered([str(opml), f"{site.url}/sitemap.xml"], tmp_path / "out")
    assert sorted(members(outcomes)) == ["g1", "g2"]
    assert sorted(reasons(outcomes)) == ["not-fetched", "subscription", "subscription"]


def test_teasers_get_their_articles_pages(site, tmp_path):
    local = tmp_path / "in" / "local.xml"
    local.parent.mkdir()
    local.write_bytes(feed(entry(9, TEASER, site.url)))
    urls = feeds_at(site, feed=feed(*(entry(n, TEASER, site.url) for n in (1, 2)), entry(3, WHOLE, site.url)))
    site.answers |= {
        f"/news/{n}": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()) for n in (1, 3, 9)
    }
    found, outcomes = gathered([str(local.parent), *urls], tmp_path / "out", pages=True)
    pages = {page.source.member: page for page in outcomes}
    assert {member: page.source.format for member, page in pages.items()} == {
        "g1": "html",
        "g2": "feed",
        "g3": "feed",
        "g9": "html",
    }
    assert pages["g1"].text == PAGE
    assert pages["g1"].url == f"{site.url}/news/1"
    assert [(claim.field, claim.signal) for claim in pages["g1"].candidates][:1] == [("title", "feed")]
    assert not [claim for claim in pages["g1"].candidates if claim.field == "completeness"]
    assert [claim.detail for claim in pages["g2"].candidates if claim.field == "completeness"] == [
        "more; page: http-404"
    ]
    assert "/news/3" not in site.paths()
    assert found.states[0].etag is None  # so that the page that failed is tried again
    assert set(found.states[0].entries) == {"g1", "g3"}


def test_teasers_of_feeds_in_archives_get_their_articles_pages(site, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("feeds/one.xml", feed(entry(1, TEASER, site.url)))
        archive.writestr("story.txt", WHOLE)
    (folder / "two.rss.gz").write_bytes(gzip.compress(feed(entry(2, TEASER, site.url))))
    (folder / "story.txt.gz").write_bytes(gzip.compress(WHOLE.encode()))
    for number in (1, 2):
        site.answers[f"/news/{number}"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    _, outcomes = gathered([str(folder)], tmp_path / "out", pages=True)
    assert {(page.source.member, page.source.format) for page in outcomes} == {
        ("feeds/one.xml!/g1", "html"),
        ("story.txt", "text"),
        ("g2", "html"),
        (None, "text"),
    }


def test_without_fetch_only_the_feed_is_asked(site, tmp_path):
    urls = feeds_at(site, feed=feed(entry(1, TEASER, site.url), entry(2, "", site.url)))
    _, outcomes = gathered(urls, tmp_path)
    assert site.paths() == ["/robots.txt", "/feed"]
    assert members(outcomes) == ["g1"]
    assert [(one.reason, one.source_member) for one in outcomes if isinstance(one, Skip)] == [("not-fetched", "g2")]


@pytest.mark.parametrize(
    ("answer", "reason", "kind"),
    [
        ((404, {}, b""), "http-404", Reject),
        ((410, {}, b""), "http-410", Reject),
        ((500, {}, b""), "http-500", Reject),
        ((302, {"Location": "file:///etc/passwd"}, b""), "refused-scheme", Reject),
        ((200, {}, b"<rss"), "malformed", Reject),
        ((200, {}, b""), "empty", Reject),
    ],
)
def test_what_goes_wrong_is_a_reject_and_the_others_go_on(site, tmp_path, answer, reason, kind):
    feeds_at(site, good=feed(entry(1)))
    site.answers |= {"/bad": answer, "/bad?token=secret": answer}
    _, outcomes = gathered([f"{site.url}/bad?token=secret", f"{site.url}/bad", f"{site.url}/good"], tmp_path)
    assert members(outcomes) == ["g1"]
    bad = {one.source_uri: (type(one), one.reason) for one in outcomes if not isinstance(one, Page)}
    assert bad == {f"{site.url}/bad": (kind, reason), f"{site.url}/bad?token=***": (kind, reason)}
    assert "secret" not in msgspec.json.encode(outcomes).decode()


def test_a_feed_that_leads_to_a_metadata_address_is_refused_alone(site, tmp_path, monkeypatch):
    """The test's own server counts as public here."""
    monkeypatch.setattr("hanji.pipeline.fetch.addresses.is_public", lambda address: address == "127.0.0.1")
    urls = feeds_at(site, good=feed(entry(1)))
    site.answers["/bad"] = (302, {"Location": "http://169.254.169.254/latest/meta-data/"}, b"")
    _, outcomes = gathered([f"{site.url}/bad", *urls], tmp_path, manners=Manners(delay=0))
    assert members(outcomes) == ["g1"]
    (reject,) = (one for one in outcomes if isinstance(one, Reject))
    assert (reject.source_uri, reject.reason) == (f"{site.url}/bad", "refused-address")
    assert "169.254.169.254, which is no public address; --private-addresses" in reject.detail


def test_a_host_that_trickles_is_given_up_and_the_others_go_on(site, tmp_path):
    def trickle(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            for _ in range(30):
                handler.wfile.write(b"<")
                time.sleep(0.2)
        except OSError:
            pass

    urls = feeds_at(site, good=feed(entry(1)))
    site.answers["/slow"] = trickle
    patience = Manners(delay=0, read=5, total=0.5, private=True)
    _, outcomes = gathered([f"{site.url}/slow", *urls], tmp_path, manners=patience)
    assert members(outcomes) == ["g1"]
    assert [(one.source_uri, one.reason) for one in outcomes if isinstance(one, Reject)] == [
        (f"{site.url}/slow", "timeout")
    ]


def test_redirects_for_good_are_remembered(site):
    site.answers |= {"/old": (301, {"Location": "/new"}, b""), "/new": (200, {}, feed(entry(1)))}
    state = poll_one(FeedState(url=f"{site.url}/old"), Fetcher(KIND), NOW).state
    assert (state.url, state.address) == (f"{site.url}/old", f"{site.url}/new")
    poll_one(msgspec.structs.replace(state, body_sha256=None), Fetcher(KIND), NOW)
    assert site.paths().count("/old") == 1


def test_when_a_feed_is_due(site):
    site.answers["/feed"] = (200, {"ETag": '"1"'}, feed(entry(1), head="<ttl>30</ttl>"))
    state = poll_one(FeedState(url=f"{site.url}/feed"), Fetcher(KIND), NOW).state
    assert state.next_check == NOW + dt.timedelta(minutes=30)
    asked = len(site.asked)
    assert poll_one(state, Fetcher(KIND), NOW + dt.timedelta(minutes=29)).reason == "not-due"
    assert len(site.asked) == asked
    site.answers["/feed"] = (304, {}, b"")
    later = NOW + dt.timedelta(minutes=31)
    again = poll_one(state, Fetcher(KIND), later)
    assert (again.reason, again.state.next_check) == ("not-modified", later + dt.timedelta(minutes=30))
    assert site.asked[-1][1]["If-None-Match"] == '"1"'


@pytest.mark.parametrize(
    ("status", "headers", "wait"),
    [
        (429, {"Retry-After": "120"}, dt.timedelta(minutes=2)),
        (503, {"Retry-After": "Mon, 23 Nov 2026 12:00:00 GMT"}, dt.timedelta(hours=2)),
        (503, {}, dt.timedelta(minutes=15)),
        (404, {}, dt.timedelta(minutes=15)),
    ],
)
def test_errors_put_a_feed_off(site, status, headers, wait):
    site.answers["/feed"] = (status, headers, b"")
    state = poll_one(FeedState(url=f"{site.url}/feed", etag='"1"'), Fetcher(KIND), NOW).state
    assert (state.next_check, state.failures, state.etag) == (NOW + wait, 1, '"1"')
    site.answers["/feed"] = (304, {}, b"")
    state = poll_one(state, Fetcher(KIND), NOW + wait).state
    assert (state.failures, state.next_check) == (0, None)


def test_a_feed_that_is_gone_is_never_asked_again(site):
    site.answers["/feed"] = (410, {}, b"")
    state = poll_one(FeedState(url=f"{site.url}/feed"), Fetcher(KIND), NOW).state
    assert poll_one(state, Fetcher(KIND), NOW + dt.timedelta(days=400)).reason == "gone"
    assert site.paths().count("/feed") == 1


def test_polled_feeds_keep_their_order(site):
    urls = feeds_at(site, b=feed(entry(1)), a=feed(entry(2)))
    states = [FeedState(url=url) for url in (urls[0], "http://127.0.0.1:9/", urls[1])]
    assert [each.state.url for each in poll(states, Fetcher(KIND), NOW, itself)] == [state.url for state in states]


def test_state_is_kept_and_a_damaged_one_is_none(tmp_path):
    state = FeedState(url="https://garam.example/rss?key=k", etag='"1"', checked_at=NOW, entries={"g1": "ab"})
    save_state(str(tmp_path), state)
    save_state(str(tmp_path), state)
    (file,) = (tmp_path / "state" / "feeds").iterdir()
    assert file.name.startswith("garam.example-")
    assert load_state(str(tmp_path), state.url) == state
    file.write_text("{")
    assert load_state(str(tmp_path), state.url) == FeedState(url=state.url)


def test_what_feeds_lists(tmp_path, capsys):
    opml = tmp_path / "mine.opml"
    opml.write_text(
        "<opml><body><outline text='Garam' xmlUrl='https://garam.example/rss?token=abc'/>"
        "<outline text='Naru' xmlUrl='https://naru.example/rss'/></body></opml>"
    )
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    save_state(str(tmp_path), FeedState(url="https://naru.example/rss", checked_at=NOW, next_check=soon, status="ok"))
    assert call(["feeds", str(opml), "https://gone.example/", "--output", str(tmp_path), "--json"]) == OK
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [(row["next"] == "now", row["url"], row["title"], row["status"]) for row in rows] == [
        (True, "https://garam.example/rss?token=***", "Garam", "new"),
        (True, "https://gone.example/", "", "new"),
        (False, "https://naru.example/rss", "Naru", "ok"),
    ]
    assert call(["feeds", str(opml)]) == OK
    out, err = capsys.readouterr()
    assert out.splitlines()[0].split() == ["now", "-", "new", "https://garam.example/rss?token=***", "Garam"]
    assert err == "2 feeds, 2 due now\n"


def test_a_feed_that_is_gone_is_listed_as_such():
    assert plan_of(FeedState(url="https://a.example/", gone=True), "", NOW).next == "never"


def test_lists_of_feeds(tmp_path, capsys):
    plain = tmp_path / "feeds.txt"
    plain.write_text("# mine\nhttps://garam.example/rss\n\n")
    assert listed(str(plain)) == [("https://garam.example/rss", "")]
    plain.write_text("nothing\n")
    with pytest.raises(UsageError, match="names no feed"):
        listed(str(plain))
    assert call(["feeds", str(tmp_path / "none.opml")]) == USAGE
    assert "none.opml" in capsys.readouterr().err


LISTS = {
    "mine.opml": ("<opml><body><outline xmlUrl='https://garam.example/rss'/></body></opml>", True),
    "subscriptions.xml": ("<opml><body><outline xmlUrl='https://garam.example/rss'/></body></opml>", True),
    "index.xml": ("<sitemapindex><sitemap><loc>https://garam.example/news.xml</loc></sitemap></sitemapindex>", True),
    "feeds.txt": ("# mine\nhttps://garam.example/rss\n\nhttps://naru.example/rss\n", True),
    "rss.xml": (feed(entry(1)).decode(), False),
    "news.xml": ("<urlset xmlns='sitemap'><url><loc>https://garam.example/1</loc></url></urlset>", False),
    "story.txt": ("Bridge to be mended\n\nhttps://garam.example/1\n", False),
    "link.txt": ("https://garam.example/1 has the story\n", False),
    "empty.txt": ("", False),
}


@pytest.mark.parametrize("name", LISTS)
def test_what_is_a_list_of_feeds(tmp_path, name):
    text, expected = LISTS[name]
    (tmp_path / name).write_text(text)
    assert is_list(str(tmp_path / name)) == expected
    assert not is_list(str(tmp_path))


def test_a_run_asks_what_feeds_lists(site, tmp_path):
    urls = feeds_at(site, feed=feed(entry(1)), other=feed(entry(2)))
    lists = tmp_path / "feeds.txt"
    lists.write_text("\n".join(urls))
    assert [address for address, _ in listed(str(lists))] == urls
    _, outcomes = gathered([str(lists)], tmp_path / "out")
    assert sorted(members(outcomes)) == ["g1", "g2"]


def test_an_entry_has_the_same_name_wherever_its_feed_is_fetched(site, tmp_path):
    body = feed("<item><guid>g12</guid><title>Bridge</title></item>", "<item><guid>/news/13</guid></item>")
    urls = feeds_at(site, old=body, new=body)
    _, outcomes = gathered(urls, tmp_path)
    assert members(outcomes).count("g12") + members(outcomes, Skip).count("g12") == 2


def test_a_run_over_a_feed(site, tmp_path):
    urls = feeds_at(site, feed=feed(entry(1), entry(2, TEASER, site.url)))
    settings = Settings(workers=1, private_addresses=True, delay_seconds=0)
    output = str(tmp_path / "out")
    manifest = run([f"{urls[0]}"], output, settings)
    assert manifest.counts == Counts(inputs=2, written=2, rejected=0, skipped=0)
    assert manifest.inputs == (urls[0],)
    records = [json.loads(row) for file in manifest.files for row in Path(output, file.path).read_text().splitlines()]
    assert [(row["source_uri"], row["source_member"], row["source_format"]) for row in records] == [
        (urls[0], "g1", "feed"),
        (urls[0], "g2", "feed"),
    ]
    manifest = run([f"{urls[0]}"], output, settings)
    assert (manifest.counts, manifest.skipped) == (
        Counts(inputs=1, written=0, rejected=0, skipped=1),
        {"not-modified": 1},
    )


def test_a_reject_of_a_feed_has_the_stage_that_the_manifest_counts_it_under(site, tmp_path):
    site.answers["/bad"] = (200, {}, b"<rss")
    output = str(tmp_path / "out")
    settings = Settings(workers=1, private_addresses=True, delay_seconds=0)
    manifest = run([f"{site.url}/none", f"{site.url}/bad"], output, settings)
    assert manifest.rejected == {"Decode/malformed": 1, "Read/http-404": 1}
    rows = [json.loads(row) for file in manifest.files for row in Path(output, file.path).read_text().splitlines()]
    assert sorted(f"{row['stage']}/{row['reason']}" for row in rows) == sorted(manifest.rejected)


def test_an_entry_says_in_its_record_why_it_is_a_summary(site, tmp_path):
    (url,) = feeds_at(site, feed=feed(entry(1, TEASER, site.url)))
    settings = Settings(workers=1, private_addresses=True, delay_seconds=0, fetch=True)
    manifest = run([url], str(tmp_path), settings)
    (row,) = Path(tmp_path, manifest.files[0].path).read_text().splitlines()
    (said,) = (one for one in json.loads(row)["provenance"] if one["field"] == "completeness")
    assert said == {"field": "completeness", "signal": "feed", "detail": "more; page: http-404"}


def test_a_refused_address_names_the_option_that_allows_it(tmp_path, capsys):
    output = str(tmp_path / "out")
    assert run_verb(["http://127.0.0.1:9/feed"], output, Settings(workers=1, delay_seconds=0)) == OK
    assert "  rejected 1: Read/refused-address (--private-addresses allows" in capsys.readouterr().err


def test_feeds_of_a_host_that_asked_for_patience_wait_too(site):
    site.answers["/a"] = (429, {"Retry-After": "3600"}, b"")
    polled = poll([FeedState(url=f"{site.url}/a"), FeedState(url=f"{site.url}/b")], Fetcher(KIND), NOW, itself)
    assert [each.reason for each in polled] == ["http-429", "busy"]
    assert [each.state.next_check for each in polled] == [NOW + dt.timedelta(hours=1)] * 2
    assert "/b" not in site.paths()


def test_a_run_that_fails_keeps_nothing(site, tmp_path, monkeypatch):
    def fail(*_):
        raise RunFailed("the engine broke")

    (url,) = feeds_at(site, feed=feed(entry(1)))
    monkeypatch.setattr("hanji.pipeline.run._execute", fail)
    with pytest.raises(RunFailed):
        run(
            [url],
            str(tmp_path),
            Settings(workers=1, private_addresses=True, delay_seconds=0, contact="me@naru.example"),
        )
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_no_user_and_password_in_what_comes_of_a_feed(site, tmp_path):
    site.answers["/feed"] = (200, {}, feed(entry(1).replace("</title>", "</title><link>/news/1</link>")))
    _, outcomes = gathered([f"{site.url}/feed".replace("://", "://me:pass@")], tmp_path)
    assert outcomes[0].url == f"{site.url}/news/1"
    assert "pass" not in msgspec.json.encode(outcomes).decode()
