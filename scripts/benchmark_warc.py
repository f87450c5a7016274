"""Measure Hanji on web archives: `hanji run` on one WARC against a bare loop of fastwarc and the same pure chain.

The archives are made of the golden documents, wrapped as web pages with what pages carry: menus, scripts, lists of
further articles. Of each size both are run as whole processes; time and peak memory are compared, and the peak of the
largest archive with that of the smallest.
"""

import argparse
import gzip
import itertools
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from cost import Cost, measure
from fastwarc.warc import ArchiveIterator, WarcRecordType

from hanji.pipeline.known import read_knowledge
from hanji.transforms.chain import clean, enrich, extract, normalize
from hanji.transforms.decode.html import html_page
from hanji.transforms.decode.item import Item
from hanji.transforms.records import Page, Rejected
from hanji.transforms.write.jsonl import Stamp, encode

HOME = Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000
# A run may cost so many times the bare loop, and its peak on the largest archive so many times that on the smallest.
MOST_TIME, MOST_MEMORY = 1.3, 1.2
WORDS = [
    "harbour",
    "council",
    "market",
    "bridge",
    "winter",
    "island",
    "ferry",
    "teacher",
    "garden",
    "concert",
    "museum",
]
_PAGES = ("<div id='wrap'>{}</div>", "<main><section>{}</section></main>", "<table><tr><td>{}</td></tr></table>")


def benchmark_warc(options: argparse.Namespace) -> None:
    """Print a table for each size; ends with status 1 where the largest does not keep a bound."""
    samples = sorted(file for folder in options.samples for file in folder.rglob("*.txt"))
    texts = [text for text in map(_text, samples) if len(text) > 500]
    found = [_compared(texts, size, packed=options.gzip) for size in options.sizes]
    ratio = found[-1][0]
    missed = [f"{ratio:.2f} x the bare loop is over {MOST_TIME}"] * (ratio > MOST_TIME)
    if len(found) > 1:
        growth = found[-1][1] / found[0][1]
        print(f"\npeak memory, largest archive against smallest: {growth:.2f}")
        missed += [f"peak memory grew {growth:.2f} times, over {MOST_MEMORY}"] * (growth > MOST_MEMORY)
    if missed:
        raise SystemExit("\n".join(missed))


def _text(sample: Path) -> str:
    try:
        return sample.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def _compared(texts: list[str], size: int, *, packed: bool) -> tuple[float, float]:
    """The run's processor time over that of the bare loop, and its peak memory in MB."""
    with tempfile.TemporaryDirectory(prefix="hanji-benchmark-") as folder:
        archive = Path(folder, "pages.warc.gz" if packed else "pages.warc")
        pages = make_warc(archive, texts, size * MEGABYTE, packed=packed)
        print(f"\n{archive.stat().st_size / MEGABYTE:.0f} MB, {pages} pages, one worker")
        print(f"{'':<12}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'pages/s':>9}{'MB/s':>8}{'x bare':>8}")
        bare = measure([str(Path(__file__).resolve()), str(archive), str(Path(folder, "bare.jsonl"))])
        _print("bare loop", bare, pages, size, bare)
        words = ["-m", "hanji.pipeline", "run", str(archive), "--workers=1", "--output", str(Path(folder, "out"))]
        run = measure(words)
        _print("hanji run", run, pages, size, bare)
    return run.cpu / bare.cpu, run.peak


def _print(name: str, cost: Cost, pages: int, size: int, bare: Cost) -> None:
    rates = f"{pages / cost.wall:>9.0f}{size / cost.wall:>8.1f}{cost.cpu / bare.cpu:>8.2f}"
    print(f"{name:<12}{cost.wall:>9.1f}{cost.cpu:>9.1f}{cost.peak:>9.0f}{rates}", flush=True)


def make_warc(path: Path, texts: list[str], size: int, *, packed: bool) -> int:
    """Write pages until the file has that size; how many there are. Each is another one."""
    with path.open("wb") as file:
        for number, text in enumerate(itertools.cycle(texts)):
            url = f"https://naru.example/{WORDS[number % len(WORDS)]}/{number}"
            request = f"GET {url} HTTP/1.1\r\nHost: naru.example\r\n\r\n".encode()
            body = page(text, number).encode()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
            for kind, block in (("request", request), ("response", head.encode() + body)):
                record = _record(kind, url, number, block)
                file.write(gzip.compress(record, 6) if packed else record)
            if file.tell() >= size:
                return number + 1
    return 0


def _record(kind: str, url: str, number: int, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}-{number:036d}>\r\n"
        f"WARC-Date: 2024-05-14T06:30:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(text: str, number: int) -> str:
    """A text as a web page of some 60 KB, most of which is no article, as on the web."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    title, body = escape(f"{lines[0]} ({number})"), "\n".join(f"<p>{escape(line)}</p>" for line in lines[1:])
    phrase = itertools.cycle(WORDS[number % len(WORDS) :] + WORDS)
    links = [f"{next(phrase)} {next(phrase)} {number + at}" for at in range(160)]
    menu = "".join(f"<li class='m{at % 7}'><a href='/s/{at}'>{link}</a></li>" for at, link in enumerate(links[:90]))
    more = "".join(f"<div class='card'><a href='/a/{link}'><h4>{link}</h4></a></div>" for link in links[90:])
    script = "".join(f"window.q{at}={{k:'{link}',n:{number * at}}};" for at, link in enumerate(links * 6))
    style = "".join(f".c{at}{{margin:{at % 9}px;padding:{number % 5}px}}" for at in range(400))
    article = f"<article><h1>{title}</h1>{body}</article><aside>{more}</aside>"
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title} - Naru</title><style>{style}</style>"
        f"<meta property='og:title' content=\"{title}\"><script>{script}</script></head>"
        f"<body><nav><ul>{menu}</ul></nav>{_PAGES[number % len(_PAGES)].format(article)}"
        "<footer>© 2024 Naru</footer></body></html>"
    )


def bare_loop(archive: str, output: str) -> None:
    """What is to be compared with: fastwarc, the pure chain, JSON, write."""
    known, stamp = read_knowledge(), Stamp(hanji_version="0", config_hash="0", run_id="0")
    with Path(output).open("wb") as lines:
        for one in _bare_pages(archive):
            try:
                lines.write(encode(enrich(normalize(clean(extract(one, known), known), known)), stamp))
            except Rejected:
                continue


def _bare_pages(archive: str) -> Iterator[Page]:
    with Path(archive).open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
            url = record.headers["WARC-Target-URI"]
            item = Item(uri=archive, relative="pages.warc", name="page.html", url=url, declared=record.http_charset)
            yield html_page(item, record.reader.read())


if __name__ == "__main__":
    bare_loop(*sys.argv[1:])
