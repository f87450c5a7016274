"""Labelled texts: each line of a real or invented article, and whether it is in the gold body."""

import gzip
import hashlib
import json
import random
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from hanji.transforms.chain import article_of, extract, load_knowledge
from hanji.transforms.clean.evidence import Evidence, Readers, read
from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.mojibake import repair
from hanji.transforms.decode.normalise import normalise
from hanji.transforms.extract.text import extract_text
from hanji.transforms.knowledge import Knowledge
from hanji.transforms.records import Draft, Line, Page, Rejected, Source

# The set of web pages whose gold holds no text.
PAGES = "trafilatura"
FEWEST_LINES = 3
TOKEN = re.compile(r"\w+")


class Document(NamedTuple):
    """One labelled text: `body` has 1 for a line that is in the gold body.

    `headline` is the gold's, or where that states none what the metadata of the same page states.
    """

    collection: str
    name: str
    site: str
    page: Page
    evidence: tuple[Evidence, ...]
    body: list[int]
    gold: dict[str, Any]
    headline: str | None


def read_document(  # noqa: PLR0917  # what a document is made of
    collection: str, name: str, site: str, data: bytes, gold: dict[str, Any], readers: Readers
) -> Document:
    decoded = decode_bytes(data)
    source = Source(uri=name, relative=name, format="text", sha256="")
    page = Page(source=source, text=normalise(repair(decoded.text)[0]))
    draft = extract_text(page)
    evidence = tuple(read(draft.lines, readers))
    return Document(
        collection,
        name,
        site,
        page,
        evidence,
        in_gold([one.line.text for one in evidence], gold["text"]),
        gold,
        gold.get("title"),
    )


def stated_headline(file: Path, url: str | None, knowledge: Knowledge) -> str | None:
    """The headline that a web page's metadata states."""
    try:
        return article_of(html_of(file, url), knowledge).title
    except Rejected:
        return None


def html_of(file: Path, url: str | None) -> Page:
    source = Source(uri=file.name, relative=file.name, format="html", sha256="")
    return Page(source=source, text=decode_bytes(gzip.decompress(file.read_bytes()), "utf-8").text, url=url)


def in_gold(lines: list[str], text: str) -> list[int]:
    """Which lines are in the gold text: at least half of their words, aligned in order."""
    words = [(word, at) for at, line in enumerate(lines) for word in TOKEN.findall(line.lower())]
    total, hit = [0] * len(lines), [0] * len(lines)
    for _, at in words:
        total[at] += 1
    matcher = SequenceMatcher(None, [word for word, _ in words], TOKEN.findall(text.lower()), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for _, at in words[start : start + size]:
            if size >= 3 or size >= 0.6 * total[at]:
                hit[at] += 1
    return [int(count > 0 and found >= 0.5 * count) for found, count in zip(hit, total, strict=True)]


def load(shared: Path, readers: Readers) -> list[Document]:
    documents = []
    knowledge = load_knowledge()
    raw = shared / "data" / "raw_articles"
    for collection in ("scrapinghub", "fundus"):
        for row in (raw / "real_dev" / f"{collection}.gold.jsonl").read_text("utf-8").splitlines():
            gold = json.loads(row)
            host = host_of(gold["url"])
            site = host if collection == "scrapinghub" else "_".join(gold["id"].split("_")[:2])
            data = (raw / "real_dev" / collection / f"{gold['id']}.txt").read_bytes()
            document = read_document(collection, gold["id"], site, data, gold, readers)
            page = shared / "data" / "html" / "dev" / collection / f"{gold['id']}.html.gz"
            headline = document.headline or stated_headline(page, gold["url"], knowledge)
            documents.append(document._replace(headline=headline))
    for folder in (raw / "dev", Path(__file__).parent.parent / "tests" / "golden"):
        for file in sorted(folder.glob("*.json")):
            gold = json.loads(file.read_text("utf-8"))
            if "text" in gold and "removed" in gold:
                data = file.with_suffix(".txt").read_bytes()
                documents.append(read_document(folder.name, file.stem, file.stem, data, gold, readers))
    return documents


def same_title(line: str, title: str) -> bool:
    a, b = (" ".join(TOKEN.findall(text.lower())) for text in (line, title))
    return a == b or (b in a and len(a) < len(b) + 30)


def load_pages(shared: Path, readers: Readers) -> list[Document]:
    """The article columns of web pages without a gold text, their lines labelled by the scorer of HTML blocks.

    It sees the page's elements, which a text has lost, so it is right far more often than a labeller of lines. The
    column is cut off at uneven distances above the headline and below the story, as people cut who copy it.
    """
    knowledge = load_knowledge()
    folder = shared / "data" / "html" / "dev" / PAGES
    documents = []
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(row)
        file = folder / f"{gold['id']}.html.gz"
        page = html_of(file, gold.get("url"))
        try:
            draft = extract(page, knowledge)
        except Rejected:
            continue
        lines = column(draft, int(hashlib.md5(gold["id"].encode(), usedforsecurity=False).hexdigest(), 16))
        plain = [Line(number=number, text=line.text, spaced=line.spaced) for number, line in enumerate(lines, 1)]
        evidence = tuple(read(plain, readers))
        labels = [int((line.score or 0.0) > 0) for line in lines]
        if sum(labels) >= FEWEST_LINES:
            host = host_of(gold.get("url") or gold["id"])
            headline = stated_headline(file, gold.get("url"), knowledge)
            documents.append(Document(PAGES, gold["id"], host, page, evidence, labels, {}, headline))
    return documents


def column(draft: Draft, chance: int) -> tuple[Line, ...]:
    """The lines from up to eight above the headline to up to forty below the story."""
    body = [at for at, line in enumerate(draft.lines) if (line.score or 0.0) > 0] or [0]
    stated = next((one.value for one in draft.candidates if one.field == "title"), "")
    titles = [at for at, line in enumerate(draft.lines[: body[0] + 3]) if stated and same_title(line.text, stated)]
    start = max(0, (titles[0] if titles else body[0]) - chance % 9)
    return draft.lines[start : body[-1] + 2 + (chance >> 8) % 40]


def host_of(url: str) -> str:
    return re.sub(r"^www\.", "", re.sub(r"^\w+://([^/]+).*", r"\1", url))


def alone(document: Document) -> Document:
    """The gold body as a document by itself: the labeller must learn to leave a clean text as it is."""
    body = [one for one, is_body in zip(document.evidence, document.body, strict=True) if is_body]
    lines = [msgspec.structs.replace(one.line, spaced=at > 0) for at, one in enumerate(body)]
    evidence = tuple(msgspec.structs.replace(one, line=line) for one, line in zip(body, lines, strict=True))
    return document._replace(evidence=evidence, body=[1] * len(evidence), gold={}, headline=None)


def copied(document: Document, number: int) -> Document:
    """The document as somebody else might have copied it: begun and ended elsewhere, widgets left out, without gaps."""
    chance = random.Random(f"{document.name} {number}")  # noqa: S311  # the same copies each time
    lines = list(zip(document.evidence, document.body, strict=True))
    body = [at for at, is_body in enumerate(document.body) if is_body] or [0]
    start = chance.randint(0, body[0]) if chance.random() < 0.5 else 0
    end = chance.randint(body[-1] + 1, len(lines)) if chance.random() < 0.5 else len(lines)
    left_out, gaps = chance.choice((0.0, 0.1, 0.3)), chance.random() < 0.7
    kept = [(one, is_body) for one, is_body in lines[start:end] if is_body or chance.random() >= left_out]
    plain = [msgspec.structs.replace(one.line, spaced=gaps and one.line.spaced) for one, _ in kept]
    evidence = tuple(msgspec.structs.replace(one, line=line) for (one, _), line in zip(kept, plain, strict=True))
    return document._replace(evidence=evidence, body=[is_body for _, is_body in kept], gold={}, headline=None)
