"""Files to pages: formats, limits, and what becomes of what can't be read."""

import hashlib
import io

import pytest

from hanji.transforms.decode import DOCUMENTS, UNSUPPORTED, Limits, decode, ending
from hanji.transforms.decode.html import looks_like_html, meta_charset
from hanji.transforms.records import InputFile, Page, Reject, Skip

KOREAN = "가람시는 23일 예산안을 발표했다. 시장은 “시민을 위해 쓰겠다”고 말했다."


def outcomes(name, data, **limits):
    file = InputFile(uri=f"/in/{name}", relative=name, size=len(data))
    return list(decode(file, lambda _: io.BytesIO(data), Limits(**limits)))


def only(name, data, **limits):
    (outcome,) = outcomes(name, data, **limits)
    return outcome


def test_text_file():
    data = "제목\r\n\r\n본문&nbsp;한 줄".encode()
    page = only("a/b.txt", data)
    assert page.text == "제목\n\n본문 한 줄"
    source = page.source
    assert (source.uri, source.relative, source.member, source.format) == ("/in/a/b.txt", "a/b.txt", None, "text")
    assert (source.encoding, source.decoded_by) == ("utf-8", "utf-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_repairs_are_recorded():
    page = only("a.txt", "It isnâ€™t over".encode())
    assert page.text == "It isn’t over"
    assert page.source.decoded_by == "utf-8+cp1252>utf-8"


PAGES = {
    "txt": ("a.txt", "text"),
    "capitals": ("A.TXT", "text"),
    "text": ("a.text", "text"),
    "markdown": ("a.md", "text"),
    "no ending": ("README", "text"),
    "unknown ending": ("news.2013", "text"),
    "html": ("a.html", "html"),
    "htm": ("a.htm", "html"),
    "xhtml": ("a.xhtml", "html"),
}


@pytest.mark.parametrize(("name", "form"), PAGES.values(), ids=PAGES)
def test_format_by_name(name, form):
    assert only(name, b"Some news of the day").source.format == form


SNIFFED = {
    "doctype": b"<!doctype html><p>news",
    "doctype of old": b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><p>news',
    "html element": b"\n <html lang=ko><p>news",
    "comment first": b"<!-- saved from url --><html><p>news",
    "xml declaration first": b'<?xml version="1.0"?><html><p>news',
    "behind a BOM": b"\xef\xbb\xbf<html><p>news",
    "UTF-16": "<html><p>news from a long way off".encode("utf-16-le"),
}


@pytest.mark.parametrize("data", SNIFFED.values(), ids=SNIFFED)
def test_html_is_known_by_its_first_bytes(data):
    assert only("page", data).source.format == "html"


@pytest.mark.parametrize("data", [b"<1> list of htmls", b"1 < 2 <html>", b"<p>One", "html 이야기".encode()])
def test_text_is_not_taken_for_html(data):
    assert not looks_like_html(data)
    assert only("page", data).source.format == "text"


CHARSETS = {
    "meta": ('<meta charset="euc-kr">', "cp949", "meta"),
    "http-equiv": ('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">', "cp949", "meta"),
    "single quotes": ("<meta charset='ks_c_5601-1987'>", "cp949", "meta"),
    "unquoted": ("<META CHARSET=euc-kr>", "cp949", "meta"),
    "xml declaration": ('<?xml version="1.0" encoding="euc-kr"?>', "cp949", "meta"),
    "wrong meta": ('<meta charset="utf-8">', "cp949", "cp949"),
    "in a comment": ('<!-- <meta charset="koi8-r"> -->', "cp949", "cp949"),
    "none": ("", "cp949", "cp949"),
}


@pytest.mark.parametrize(("head", "encoding", "rung"), CHARSETS.values(), ids=CHARSETS)
def test_charset_of_html(head, encoding, rung):
    page = only("a.html", f"{head}<p>{KOREAN}</p>".encode("cp949"))
    assert KOREAN in page.text
    assert (page.source.encoding, page.source.decoded_by) == (encoding, rung)


def test_meta_far_down_is_not_looked_for():
    assert meta_charset(b" " * 5000 + b"<meta charset=euc-kr>") is None


def test_markup_stays_as_it_is():
    markup = "<p>A&nbsp;&lt;B&gt;</p>\r\n<p>AT&amp;T</p>"
    assert only("a.html", markup.encode()).text == markup


@pytest.mark.parametrize("name", ["a.json", "a.jpg", "a.pdf", "a.docx", "b/C.PNG", "a.csv.xlsx"])
def test_other_kinds_are_skipped(name):
    assert only(name, b"whatever") == Skip(source_uri=f"/in/{name}", reason="unsupported-format")


def test_no_ending_is_both_read_and_skipped():
    assert not set(DOCUMENTS) & UNSUPPORTED


REJECTED = {
    "empty": ("a.txt", b"", "empty"),
    "blank": ("a.txt", b" \n\n", "empty"),
    "only invisible characters": ("a.txt", "\u200b\ufeff\n&nbsp;".encode(), "empty"),
    "picture named as text": ("a.txt", b"\xff\xd8\xff\xe0" + bytes(99), "binary"),
    "binary without ending": ("core", bytes(range(256)), "binary"),
    "undecodable": ("a.txt", b"\x81\x8d\x8f\x90\x9d\xff\xfe\x81" * 40, "undecodable"),
    "empty page": ("a.html", b"", "empty"),
}


@pytest.mark.parametrize(("name", "data", "reason"), REJECTED.values(), ids=REJECTED)
def test_rejected(name, data, reason):
    reject = only(name, data)
    assert isinstance(reject, Reject)
    assert (reject.source_uri, reject.stage, reject.reason) == (f"/in/{name}", "Decode", reason)
    assert reject.detail
    assert reject.source_sha256 == hashlib.sha256(data).hexdigest()


def test_too_large_by_its_stated_size_is_never_opened():
    file = InputFile(uri="/in/a.txt", relative="a.txt", size=11)
    (reject,) = decode(file, pytest.fail, Limits(max_bytes=10))
    assert reject.reason == "too-large"


def test_a_file_that_grew_is_too_large_as_well():
    file = InputFile(uri="/in/a.txt", relative="a.txt", size=0)
    (reject,) = decode(file, lambda _: io.BytesIO(b"x" * 11), Limits(max_bytes=10))
    assert reject.reason == "too-large"


def test_a_file_of_exactly_the_limit_is_read():
    assert isinstance(only("a.txt", b"x" * 10, max_bytes=10), Page)


def test_a_file_that_cannot_be_opened():
    def gone(uri):
        raise FileNotFoundError(2, "No such file", uri)

    (reject,) = decode(InputFile(uri="/in/a.txt", relative="a.txt", size=1), gone, Limits())
    assert reject.reason == "unreadable"
    assert "No such file" in reject.detail


def test_a_file_that_breaks_while_reading():
    class Broken(io.RawIOBase):
        def read(self, size=-1):
            raise OSError(5, "Input/output error")

    (reject,) = decode(InputFile(uri="/in/a.txt", relative="a.txt", size=1), lambda _: Broken(), Limits())
    assert reject.reason == "unreadable"


@pytest.mark.parametrize(("name", "expected"), [("a.tar/b", ""), ("x.TXT", "txt"), ("C:\\a\\b.htm", "htm"), ("a.", "")])
def test_ending(name, expected):
    assert ending(name) == expected
