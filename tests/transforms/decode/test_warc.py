"""Web archives: what is sound comes out, what is damaged is rejected with its offset, and the next record is found."""

import gzip
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.decode.http_body import body_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Page, Reject, Rejected

URL = "https://garam.example/"


def record(path, block, kind="response", media="application/http; msgtype=response", length=None):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0e0f0a0b-1234-1234-1234-123456789abc>\r\n"
        f"WARC-Date: 2023-06-04T12:07:00Z\r\nWARC-Target-URI: {URL}{path}\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def http(body, media="text/html; charset=utf-8", status="200 OK", more=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


ONE = record("1", http(b"<html><p>one"))
TWO = record("2", http(b"<html><p>two" * 20))
THREE = record("3", http(b"<html><p>three"))
REQUEST = record("1", b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request")
INFO = record("", b"software: garam\r\n", "warcinfo", "application/warc-fields")


def packed(*records):
    return b"".join(map(gzip.compress, records))


FORMS = {"a.warc": lambda *records: b"".join(records), "a.warc.gz": packed} | {
    "a.warc.zst": lambda *records: zstandard.compress(b"".join(records))
}


@pytest.mark.parametrize("name", FORMS)
def test_pages_come_out_and_the_rest_is_counted(outcomes, name):
    info, request, one, three = outcomes(name, FORMS[name](INFO, REQUEST, ONE, THREE))
    assert (info.reason, request.reason) == ("warc-warcinfo", "warc-request")
    assert (one.url, one.text, one.source.format) == (f"{URL}1", "<html><p>one", "html")
    assert (three.url, three.text) == (f"{URL}3", "<html><p>three")
    fetched = one.candidates[0]
    assert (fetched.field, fetched.value, fetched.signal) == ("fetched_at", "2023-06-04T12:07:00Z", "warc")


IMAGE = record("9", http(b"\x89PNG" * 50, "image/png"))


@pytest.mark.parametrize("last", [TWO, IMAGE], ids=["page", "picture"])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_wherever_an_archive_is_cut_what_is_cut_is_told(outcomes, name, last):
    """Only the first two bytes of a gzip member, which may be anything, and a missing end of line aren't seen."""
    whole = FORMS[name](last)
    for cut in range(3, len(whole) - 16, 3):
        one, *rest = outcomes(name, FORMS[name](ONE) + whole[:cut])
        assert one.text == "<html><p>one"
        assert [type(each) for each in rest] == [Reject], cut
        assert rest[0].reason in ("truncated", "damaged", "empty")


def test_the_member_is_the_offset(outcomes):
    data = packed(ONE, TWO)
    _, two = outcomes("a.warc.gz", data)
    assert zlib.decompressobj(31).decompress(data[int(two.source.member) :]) == TWO


def test_records_in_one_gzip_member_have_names_of_their_own(outcomes):
    pages = outcomes("a.warc.gz", gzip.compress(ONE + TWO + THREE))
    assert len({page.source.member for page in pages}) == 3


CHARSETS = {
    "HTTP": (http("<p>봄이 왔다".encode("cp949"), "text/html; charset=EUC-KR"), "cp949", "declared"),
    "meta": (http("<meta charset=euc-kr><p>봄이 왔다".encode("cp949"), "text/html"), "cp949", "meta"),
    "neither": (http("<p>봄이 왔다".encode("cp949"), "text/html"), "cp949", "cp949"),
    "HTTP is wrong, meta right": (
        http("<meta charset=euc-kr><p>봄이 왔다".encode("cp949"), "text/html; charset=utf-8"),
        "cp949",
        "meta",
    ),
}


@pytest.mark.parametrize(("block", "encoding", "rung"), CHARSETS.values(), ids=CHARSETS)
def test_charset(outcomes, block, encoding, rung):
    (page,) = outcomes("a.warc", record("1", block))
    assert page.text.endswith("<p>봄이 왔다")
    assert (page.source.encoding, page.source.decoded_by) == (encoding, rung)


SKIPPED = {
    "not found": (record("1", http(b"<p>x", status="404 Not Found")), "http-404"),
    "moved": (record("1", http(b"", status="301 Moved")), "http-301"),
    "picture": (record("1", http(b"x", "image/png")), "unsupported-format"),
    "robots": (record("robots.txt", http(b"x", "text/plain")), "robots"),
    "revisit": (record("1", http(b""), "revisit"), "warc-revisit"),
    "metadata": (record("1", b"x: y\r\n", "metadata", "application/warc-fields"), "warc-metadata"),
}


@pytest.mark.parametrize(("data", "reason"), SKIPPED.values(), ids=SKIPPED)
def test_skipped(short, data, reason):
    assert short("a.warc", data + ONE) == [f"0- {reason}", f"{len(data)}: <html><p>one"]


READ = {
    "plain text": (record("1", http(b"The news", "text/plain")), "text", "The news"),
    "saved file": (record("1", b"<p>news", "resource", "text/html"), "html", "<p>news"),
    "text of a page (WET)": (record("1", b"The news", "conversion", "text/plain"), "text", "The news"),
    "no media type": (record("1", b"HTTP/1.1 200 OK\r\n\r\n<html>news"), "html", "<html>news"),
    "chunked": (
        record("1", http(b"5\r\n<html\r\n6\r\n>news!\r\n0\r\n\r\n", more="Transfer-Encoding: chunked\r\n")),
        "html",
        "<html>news!",
    ),
    "gzip": (record("1", http(gzip.compress(b"<p>news"), more="Content-Encoding: gzip\r\n")), "html", "<p>news"),
    "said gzip, isn't": (record("1", http(b"<p>news", more="Content-Encoding: gzip\r\n")), "html", "<p>news"),
}


@pytest.mark.parametrize(("data", "form", "text"), READ.values(), ids=READ)
def test_read(outcomes, data, form, text):
    (page,) = outcomes("a.warc", data)
    assert (page.source.format, page.text) == (form, text)


DAMAGED = gzip.compress(TWO)[:-40] + b"\xff" * 20 + gzip.compress(TWO)[-20:]
LOST = gzip.compress(TWO)[:12] + b"\xff" * 80 + gzip.compress(TWO)[92:]

# name of the file, bytes, what comes out
DAMAGE = {
    "cut in the last record": ("a.warc", (ONE + TWO)[:-20], ["1", "truncated"]),
    "cut in the last packed record": ("a.warc.gz", packed(ONE, TWO)[:-20], ["1", "truncated"]),
    "a cut record in the middle": ("a.warc", ONE + TWO[:-60] + THREE, ["1", "truncated", "3"]),
    "a length that is too long": (
        "a.warc",
        ONE + record("2", http(b"x"), length=9999) + THREE,
        ["1", "truncated", "3"],
    ),
    "a damaged packed record": ("a.warc.gz", packed(ONE) + DAMAGED + packed(THREE), ["1", "damaged", "3"]),
    "two of them": (
        "a.warc.gz",
        DAMAGED + packed(ONE) + DAMAGED + packed(THREE),
        ["damaged", "1", "damaged", "3"],
    ),
    "two in a row": ("a.warc.gz", packed(ONE) + DAMAGED * 2 + packed(THREE), ["1", "damaged", "damaged", "3"]),
    "rubbish between": ("a.warc", ONE + b"rubbish " * 99 + THREE, ["1", "3", "damaged"]),
    "rubbish between packed ones": ("a.warc.gz", packed(ONE) + b"rubbish " * 99 + packed(THREE), ["1", "3", "damaged"]),
    "rubbish at the end": ("a.warc.gz", packed(ONE) + b"rubbish " * 99, ["1", "damaged"]),
    "a header without a type": ("a.warc", ONE + b"WARC/1.0\r\ngarbled\r\n\r\n" + THREE, ["1", "damaged", "3"]),
    "only rubbish": ("a.warc", b"rubbish " * 99, ["damaged"]),
    "nothing": ("a.warc.gz", b"", ["empty"]),
}


@pytest.mark.parametrize(("name", "data", "expected"), DAMAGE.values(), ids=DAMAGE)
def test_damage(outcomes, name, data, expected):
    found = outcomes(name, data)
    assert [o.url.removeprefix(URL) if isinstance(o, Page) else o.reason for o in found] == expected
    for reject in found:
        if isinstance(reject, Reject) and reject.reason != "empty":
            assert int(reject.source_member) <= len(data)


def test_a_record_that_is_too_large_is_rejected_alone(short):
    found = short("a.warc", ONE + record("2", http(b"x" * 5000)) + THREE, max_bytes=1000)
    assert [line.partition(" ")[2] for line in found] == ["<html><p>one", "too-large", "<html><p>three"]


def test_a_bomb_in_a_record(short):
    bomb = record("1", http(gzip.compress(bytes(5_000_000)), more="Content-Encoding: gzip\r\n"))
    assert short("a.warc", bomb + ONE, max_bytes=1_000_000)[0] == "0! too-large"


def test_a_page_that_tells_of_web_archives_is_one_page(outcomes):
    (page,) = outcomes("a.warc", record("1", http(b"<p>A record begins with WARC/1.0\r\nand so on")))
    assert page.text.endswith("and so on")


BODIES = {
    "bad chunk size": (b"zz\r\nx", "chunked", "", b"zz\r\nx"),
    "chunk extension": (b"3;a=b\r\nabc\r\n0\r\n\r\n", "chunked", "", b"abc"),
    "deflate": (zlib.compress(b"abc"), "", "deflate", b"abc"),
    "raw deflate": (zlib.compress(b"abc")[2:-4], "", "deflate", b"abc"),
    "identity": (b"abc", "", "identity", b"abc"),
    "unknown": (b"abc", "", "compress", b"abc"),
    "said brotli, isn't": (b"<p>abc", "", "br", b"<p>abc"),
}


@pytest.mark.parametrize(("data", "transfer", "content", "body"), BODIES.values(), ids=BODIES)
def test_http_body(data, transfer, content, body):
    assert body_of(data, transfer, content, Limits()) == body


@pytest.mark.parametrize(
    ("data", "transfer", "content", "reason"),
    [
        (b"5\r\nab", "chunked", "", "truncated"),
        (b"2\r\nab\r\nzz", "chunked", "", "damaged"),
        (b"\x1f\x8bnonsense", "", "gzip", "damaged"),
    ],
)
def test_damaged_http_body(data, transfer, content, reason):
    with pytest.raises(Rejected) as caught:
        body_of(data, transfer, content, Limits())
    assert caught.value.reason == reason


@given(st.binary(max_size=60), st.sampled_from(["chunked", ""]), st.sampled_from(["gzip", "deflate", "br", ""]))
def test_any_http_body_is_safe(data, transfer, content):
    try:
        assert isinstance(body_of(data, transfer, content, Limits()), bytes)
    except Rejected as why:
        reason = why.reason
        assert reason in {"truncated", "damaged", "too-large"}  # either is an outcome
