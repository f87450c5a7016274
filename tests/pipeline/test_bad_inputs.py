"""What an input can do to a run: each bad one is rejected with its reason, and its neighbours become records."""

import gzip
import io
import json
import subprocess
import sys
import tarfile
import zipfile

import pytest

from hanji.pipeline.config import Settings
from hanji.pipeline.run import run

GIGABYTE = 1_000_000_000
PARAGRAPHS = [
    "The council of Garam met on Monday evening and agreed to mend the old bridge over the river before winter.",
    "Work begins in October and lasts for six months, the mayor said, and the market stays open all the while.",
    "Two lanes remain free for the buses, which take the longer way around the mill on Sundays and holidays.",
]
STORY = "\n\n".join(["Bridge to be mended", *PARAGRAPHS])
HTML = (
    "<!DOCTYPE html><html><head><title>Bridge</title></head><body>{}<article><h1>Bridge to be mended</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article>{}</body></html>"
)
ITEM = "<item><guid isPermaLink='false'>{}</guid><title>Bridge</title><description>{}</description></item>"
RSS = "<rss version='2.0'><channel><title>Garam Times</title>{}</channel></rss>"
ENTITIES = "<!DOCTYPE rss [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)


def tar_of(**members):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def zip_of(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def warc(*pages):
    records = []
    for number, page in enumerate(pages):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:036d}>\r\n"
            f"WARC-Date: 2024-05-14T06:30:00Z\r\nWARC-Target-URI: https://garam.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + block + b"\r\n\r\n"))
    return records


def cut_in_the_middle():
    first, second, third = warc(*[HTML.format(f"<p>Page {n}</p>", "") for n in "123"])
    return first + second[: len(second) // 2] + third


# name of the file → its bytes, the reasons of its rejects, and how many records its sound part gives
CASES = {
    "bomb.txt.gz": (gzip.compress(bytes(60_000_000)), ["too-large"], 0),
    "bomb.zip": (zip_of(**{"bomb.txt": bytes(60_000_000), "sound.txt": STORY.encode()}), ["too-large"], 1),
    "bomb.xml": ((ENTITIES + RSS.format(ITEM.format("g1", "&a9;"))).encode(), ["unsafe-xml"], 0),
    "nested.html": (HTML.format("<div>" * 300, "</div>" * 300).encode(), [], 1),
    "nested_deeper.html": (HTML.format("<div>" * 5000, "").encode(), [], 1),
    "bad_byte.xml": (
        RSS.format(ITEM.format("g1", STORY) + ITEM.format("g2", STORY)).encode().replace(b"Garam", b"Gar\xffm"),
        [],
        2,
    ),
    "passwd.tar": (tar_of(**{"../../etc/passwd": b"x", "sound.txt": STORY.encode()}), ["unsafe-path"], 1),
    "cut.warc.gz": (cut_in_the_middle(), ["damaged"], 2),
    "sound.txt": (STORY.encode(), [], 1),
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """One run over all of them: its manifest and its output folder."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    for name, (data, _, _) in CASES.items():
        (folder / "in" / name).write_bytes(data)
    manifest = run([str(folder / "in")], str(folder / "out"), Settings(workers=1))
    return manifest, folder / "out"


def rows(output, kind, name):
    """The records of one kind that an input gave."""
    files = sorted((output / kind).rglob("*.jsonl"))
    found = [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]
    return [one for one in found if one["source_uri"].endswith(f"/{name}")]


@pytest.mark.parametrize("name", CASES)
def test_a_bad_input_has_its_reason_and_its_neighbours_survive(ran, name):
    _, reasons, records = CASES[name]
    assert [one["reason"] for one in rows(ran[1], "rejected", name)] == reasons
    found = rows(ran[1], "articles", name)
    assert len(found) == records
    assert [PARAGRAPHS[1] in one["text"] for one in found] == [True] * records


def test_a_page_of_a_web_archive_keeps_its_address_and_when_it_was_fetched(ran):
    for one, number in zip(rows(ran[1], "articles", "cut.warc.gz"), (0, 2), strict=True):
        assert one["url"] == f"https://garam.example/{number}"
        said = {"field": "url", "signal": "warc", "detail": "fetched 2024-05-14T06:30:00Z"}
        assert said in one["provenance"]


def test_nothing_is_lost_between_them(ran):
    counts = ran[0].counts
    assert counts.written == sum(records for _, _, records in CASES.values())
    assert counts.rejected == sum(len(reasons) for _, reasons, _ in CASES.values())


MESSAGE = "From naru\nSubject: Bridge\n\n{}\n"
ALONE = ["one", "too-large", "two"]
# What stands before and after a line of a gigabyte, and what comes of the file.
LONG_LINES = {
    "a.jsonl": (b'{"text": "one"}\n{"text": "', b'"}\n{"text": "two"}\n', ALONE),
    "a.csv": (b"text,n\n" + b"one,1\n" * 12_000, b"\ntwo,2\n", [*["one"] * 12_000, "too-large"]),
    "a.mbox": (
        f"{MESSAGE.format('one')}\n{MESSAGE.format('')}".encode(),
        f"\n\n{MESSAGE.format('two')}".encode(),
        ALONE,
    ),
    "a.txt": (b"one\n", b"\n", ["too-large"]),
    "a.html": (b"<html>", b"\n", ["too-large"]),
    "a.xml": (b"<rss>", b"\n", ["too-large"]),
}
# A process has had, for `getrusage`, all the memory of the one that started it; so Linux is asked elsewhere.
DECODE = """
import pathlib, re, resource, sys
from hanji.pipeline.files import open_file
from hanji.pipeline.inputs import list_files
from hanji.transforms.decode import Limits, decode
for file in list_files(sys.argv[1:]):
    for outcome in decode(file, open_file, Limits()):
        print(outcome.text.strip() if hasattr(outcome, "text") else outcome.reason)
status = pathlib.Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+) kB", status.read_text()) if status.exists() else None
print(int(peak[1]) // 1024 if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("name", LONG_LINES)
def test_a_line_of_a_gigabyte_is_never_held_in_memory(tmp_path, name):
    before, after, expected = LONG_LINES[name]
    file = tmp_path / name
    with file.open("wb") as out:
        out.write(before)
        out.seek(GIGABYTE)  # a hole, which takes no room on the disk
        out.write(after)
    command = [sys.executable, "-c", DECODE, str(file)]
    *told, megabytes = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert told == expected
    assert int(megabytes) < 300
    file.unlink()
