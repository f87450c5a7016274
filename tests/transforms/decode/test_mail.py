"""Pages in messages: MHTML, newsletters, mailboxes."""

import pytest

MHTML = b"""From: <Saved by Garam>
Snapshot-Content-Location: https://garam.example/1
Subject: =?utf-8?B?67SE?=
Date: Sun, 4 Jun 2023 21:07:00 +0900
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="edge"

--edge
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://garam.example/1

<html><p>=EB=B4=84 spring</p>
--edge
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://garam.example/a.png

iVBORw0KGgo=
--edge
Content-Type: text/html

<p>a frame</p>
--edge--
"""

LETTER = b"""Subject: Garam Daily
From: desk@garam.example
Content-Type: text/plain; charset=euc-kr
Content-Transfer-Encoding: 8bit

""" + "봄이 왔다\n".encode("cp949")


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.eml"])
def test_mhtml(outcomes, name):
    (page,) = outcomes(name, MHTML)
    assert page.text.strip() == "<html><p>봄 spring</p>"
    assert (page.url, page.source.format, page.source.encoding) == ("https://garam.example/1", "html", "utf-8")
    assert [(c.field, c.value, c.signal) for c in page.candidates] == [
        ("title", "봄", "mail"),
        ("fetched_at", "Sun, 04 Jun 2023 21:07:00 +0900", "mail"),  # when the browser saved it
    ]


def test_plain_letter(outcomes):
    (page,) = outcomes("a.eml", LETTER)
    assert (page.text, page.source.format, page.source.encoding) == ("봄이 왔다\n", "text", "cp949")
    assert page.candidates[0].value == "Garam Daily"


def test_html_is_preferred_to_text(outcomes):
    data = (
        b'Subject: x\nContent-Type: multipart/alternative; boundary="e"\n\n--e\nContent-Type: text/plain\n\nplain\n'
        b"--e\nContent-Type: text/html\n\n<p>rich\n--e--\n"
    )
    assert outcomes("a.eml", data)[0].text == "<p>rich"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no message at all", "malformed"),
        (b"", "malformed"),
        (b"Subject: x\nContent-Type: image/png\n\nx", "malformed"),
        (b"Subject: x\nContent-Type: text/html\n\n\n", "empty"),
    ],
)
def test_rejected(short, data, reason):
    assert short("a.eml", data) == [f"None! {reason}"]


def test_mailbox(short):
    data = b"From a Sun Jun  4\n" + LETTER + b"\nFrom b Sun Jun  4\nSubject: y\n\n>From here on\n\nFrom c\nno header\n"
    first, second, third = short("a.mbox", data)
    assert first == "1: 봄이 왔다\n\n"
    assert second == "2: From here on\n\n"
    assert third == "3! malformed"


def test_a_large_message_is_rejected_alone(short):
    data = b"From a\nSubject: x\n\n" + b"long line\n" * 500 + b"\nFrom b\nSubject: y\n\nshort\n"
    assert short("a.mbox", data, max_bytes=1000) == ["1! too-large", "2: short\n"]
