"""What was fetched for a run, as files that any worker can read: one for each feed and each article page."""

import hashlib
import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

import msgspec

from hanji.pipeline.fetch.request import Response
from hanji.pipeline.files import create_file, exists, join, open_file
from hanji.pipeline.poll import LEFT_ALONE, Polled
from hanji.transforms.decode import Limits, decode
from hanji.transforms.decode.containers import members_of
from hanji.transforms.decode.document import document
from hanji.transforms.decode.fields import Fields
from hanji.transforms.decode.html import html_page, looks_like_html
from hanji.transforms.decode.item import Item
from hanji.transforms.records import Candidate, InputFile, Page, Reject, Rejected, Skip
from hanji.transforms.urls import canonicalise, redact

ENDING = ".polled"
STAGE = "Read"
SEEN = "seen-entry"
_GZIP = b"\x1f\x8b"


class FetchedPage(msgspec.Struct, frozen=True, kw_only=True):
    """The page of an entry, or why there is none."""

    response: Response | None = None
    reason: str = ""


def put_feed(folder: str, polled: Polled) -> None:
    name = hashlib.sha256(polled.state.url.encode()).hexdigest()[:32]
    _put(join(folder, "feeds", name + ENDING), polled)


def put_page(folder: str, url: str, page: FetchedPage) -> None:
    _put(_page_path(folder, url), page)


def decode_input(
    file: InputFile,
    open_input: Callable[[str], BinaryIO],
    limits: Limits,
    spool: str,
    fields: Fields = Fields(),  # noqa: B008  # it is frozen
) -> Iterator[Page | Skip | Reject]:
    """Every document of a file, or of a feed that was fetched for this run, as a `Page`, or what became of it instead.

    `spool` is the folder of what was fetched, "" if nothing was. Feed entries that only sum up an article are completed
    by its page, where that is there. An entry without any text is skipped (`not-fetched`). `fields` are for records of
    a crawl.
    """
    if spool and file.uri.startswith(spool) and file.uri.endswith(ENDING):
        with open_input(file.uri) as opened:
            outcomes = entries_of(msgspec.msgpack.decode(opened.read(), type=Polled), limits)
    else:
        outcomes = decode(file, open_input, limits, fields)
    for outcome in outcomes:
        yield _completed(outcome, spool) if is_teaser(outcome) else outcome


def entries_of(polled: Polled, limits: Limits) -> Iterator[Page | Skip | Reject]:
    """What a fetched feed holds; an entry that an earlier run took in as it is now is skipped (`seen-entry`)."""
    uri = redact(polled.state.url)
    if polled.response is None and polled.reason in LEFT_ALONE:
        yield Skip(source_uri=uri, reason=polled.reason)
    elif polled.response is None:
        yield Reject(source_uri=uri, source_member=None, stage=STAGE, reason=polled.reason, detail=polled.detail)
    else:
        for outcome in _decoded(uri, polled.response, limits):
            if isinstance(outcome, Page) and _is_seen(polled.state.entries, outcome):
                yield Skip(source_uri=uri, source_member=outcome.source.member, reason=SEEN)
            else:
                yield outcome


def fingerprint(page: Page) -> str:
    """A hash of all that a feed says of an entry."""
    said = (page.text, [(claim.field, claim.value) for claim in page.candidates])
    return hashlib.sha256(msgspec.msgpack.encode(said)).hexdigest()[:16]


def is_teaser(outcome: Page | Skip | Reject) -> bool:
    """Whether it is an entry that only sums up the article it leads to."""
    return isinstance(outcome, Page) and outcome.source.format == "feed" and _teaser(outcome) is not None


def _teaser(page: Page) -> Candidate | None:
    claims = (claim for claim in page.candidates if claim.field == "completeness")
    return next((claim for claim in claims if claim.value == "summary"), None)


def _is_seen(entries: dict[str, str], page: Page) -> bool:
    return page.source.member is not None and entries.get(page.source.member) == fingerprint(page)


def _decoded(uri: str, response: Response, limits: Limits) -> Iterator[Page | Skip | Reject]:
    packed = response.body.startswith(_GZIP)  # a sitemap may be a gzip file
    item = Item(
        uri=uri,
        relative=redact(canonicalise(response.url)).partition("://")[2],
        name="fetched.gz" if packed else "",
        size=len(response.body),
        declared=charset_of(response),
        url=response.url,
    )
    stream = io.BytesIO(response.body)
    return members_of(item, stream, limits, Fields()) if packed else document(item, stream, limits)


def charset_of(response: Response) -> str | None:
    """The charset that HTTP states.

    >>> charset_of(Response(url="", status=200, headers={"content-type": "text/xml; charset=EUC-KR"}, body=b""))
    'EUC-KR'
    """
    _, _, stated = response.headers.get("content-type", "").lower().partition("charset=")
    start = len(response.headers.get("content-type", "")) - len(stated)
    return response.headers["content-type"][start:].partition(";")[0].strip(" \"'") or None if stated else None


def _completed(outcome: Page | Skip | Reject, spool: str) -> Page | Skip | Reject:
    """The article's own page with the feed's candidates, or the entry as it is, which says why."""
    assert isinstance(outcome, Page)
    fetched = _get_page(spool, outcome.url)
    if fetched is None or (fetched.response is None and outcome.text):
        if not outcome.text:
            return Skip(source_uri=outcome.source.uri, source_member=outcome.source.member, reason="not-fetched")
        return outcome if fetched is None else _noted(outcome, fetched.reason)
    if fetched.response is None:
        return _rejected(outcome, Rejected(fetched.reason, "the entry has no text of its own"))
    try:
        return _article(outcome, fetched.response)
    except Rejected as why:
        return _noted(outcome, why.reason) if outcome.text else _rejected(outcome, why)


def _article(entry: Page, response: Response) -> Page:
    if not looks_like_html(response.body) and "html" not in response.headers.get("content-type", ""):
        raise Rejected("not-a-page", response.headers.get("content-type", ""))
    source = entry.source
    item = Item(
        uri=source.uri,
        relative=source.relative,
        name="page.html",
        member=source.member,
        declared=charset_of(response),
        url=response.url,
        candidates=tuple(claim for claim in entry.candidates if claim.field not in ("completeness", "url")),
    )
    return html_page(item, response.body)


def _noted(entry: Page, reason: str) -> Page:
    """The entry, which says why its page isn't there."""
    teaser = _teaser(entry)
    assert teaser is not None
    noted = msgspec.structs.replace(teaser, detail=f"{teaser.detail}; page: {reason}")
    return msgspec.structs.replace(
        entry, candidates=tuple(noted if claim is teaser else claim for claim in entry.candidates)
    )


def _rejected(entry: Page, why: Rejected) -> Reject:
    return Reject(
        source_uri=entry.source.uri,
        source_member=entry.source.member,
        stage=STAGE,
        reason=why.reason,
        detail=why.detail,
        source_sha256=entry.source.sha256,
    )


def _get_page(spool: str, url: str | None) -> FetchedPage | None:
    path = _page_path(spool, url) if spool and url else ""
    if not path or not exists(path):
        return None
    with open_file(path) as file:
        return msgspec.msgpack.decode(file.read(), type=FetchedPage)


def _page_path(folder: str, url: str) -> str:
    return join(folder, "pages", hashlib.sha256(canonicalise(url).encode()).hexdigest()[:32])


def _put(path: str, value: msgspec.Struct) -> None:
    with create_file(path) as file:
        file.write(msgspec.msgpack.encode(value))
