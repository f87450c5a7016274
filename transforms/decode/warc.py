"""Web archives: `.warc`, `.warc.gz`. A damaged record is rejected with its offset, and the next one is looked for.

fastwarc gives a truncated record as a short or empty one, and stops at the first damaged byte; so the length of each
record is compared with what its header promises, and after damage the file is searched for where a record begins.
"""

import io
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

import msgspec

from hanji.transforms.decode.archive import member_item
from hanji.transforms.decode.http_body import body_of
from hanji.transforms.decode.item import Item, Member, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import seekable
from hanji.transforms.decode.warc_seek import HEADER, Tape, next_record, unread
from hanji.transforms.records import Candidate, Reject, Rejected, Skip

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

# What a record may hold for us: a fetched page, a file saved as such, the text that was made of a page (WET).
_READ = frozenset(("response", "resource", "conversion"))
_NAMES = {"text/html": "page.html", "application/xhtml+xml": "page.html", "text/plain": "page.txt", "": "page"}

_Part = Member | Reject | Skip
_CUT = "cut off"
_STEP = 1 << 20


def warc_records(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[_Part]:
    """A member for each page; its path is the record's offset in the file. Other records are skipped and counted."""
    with seekable(stream) as file:
        tape = Tape(file)
        start: int | None = 0
        lost, end = "", 0
        while start is not None:
            last, damage = yield from _run(item, tape, limits)
            if last is None and damage:
                yield _damaged(item, start, damage)
            elif lost:  # what follows is sound, so the bytes between are what was damaged
                yield _damaged(item, start, f"bytes before this record: {lost}")
            lost = damage if last is not None and damage != _CUT else ""
            end = start if last is None else last
            start = next_record(tape, end + 1) if damage else None
        if lost:
            yield _damaged(item, last or 0, f"bytes after this record: {lost}")
        elif not damage:
            cut = end if last is None and end else unread(tape, end)
            if cut is not None:
                yield reject_of(
                    member_item(item, str(cut), None), Rejected("truncated", "the file ends where the record begins")
                )


def _run(item: Item, tape: Tape, limits: Limits) -> Generator[_Part, None, tuple[int | None, str]]:
    """The records from where the tape stands to the end or the first damage: the last one's offset, and the damage."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415  # for web archives only

    last, same = None, 0
    try:
        for record in ArchiveIterator(cast(BinaryIO, tape), auto_decode="none", strict_mode=False):
            same = same + 1 if record.stream_pos == last else 0  # many records in one gzip member share its offset
            last = record.stream_pos
            member = member_item(item, f"{last}.{same}" if same else str(last), None)
            try:
                yield _part(member, record, limits)
            except Rejected as why:
                yield reject_of(member, why)
                if why.reason == "truncated":
                    return last, _CUT  # what follows may have been read as a part of it
    except OSError as error:
        return last, str(error) or "damaged"
    finally:
        tape.check()
    return last, ""


def _damaged(item: Item, offset: int, damage: str) -> Reject:
    return reject_of(member_item(item, str(offset), None), Rejected("damaged", damage))


def _part(member: Item, record: "WarcRecord", limits: Limits) -> Member | Skip:
    """Raises `Rejected`: `truncated`, `too-large`, `damaged`."""
    url = record.headers.get("WARC-Target-URI")
    if str(record.record_type) == "unknown":
        raise Rejected("damaged", "a record of no known type")
    if "Content-Length" not in record.headers:
        raise Rejected("truncated", "the record's header is cut off")
    reason = _not_a_page(record, url or "")
    if reason:
        _check_whole(record)
        return Skip(source_uri=member.uri, source_member=member.member, reason=reason)
    data = _body(record, limits)
    fetched = record.headers.get("WARC-Date")
    described = msgspec.structs.replace(
        member,
        name=_NAMES[_media_type(record)],
        size=len(data),
        declared=record.http_charset if record.is_http_parsed else None,
        url=url,
        candidates=(Candidate(field="fetched_at", value=fetched, signal="warc"),) if fetched else (),
    )
    return Member(described, io.BytesIO(data))


def _check_whole(record: "WarcRecord") -> None:
    """Raises `Rejected("truncated")` for a record that may only seem to be no page, since it is cut off."""
    left = record.content_length
    while left > 0 and (data := record.reader.read(min(left, _STEP))):
        left -= len(data)
    if left > 0:
        raise Rejected("truncated", f"{record.content_length - left} of {record.content_length} bytes are there")


def _not_a_page(record: "WarcRecord", url: str) -> str:
    """The reason why a record is skipped, "" for a page."""
    kind = str(record.record_type)
    if kind not in _READ:
        return f"warc-{kind}"
    if record.is_http_parsed and record.http_headers.status_code not in (200, None):
        return f"http-{record.http_headers.status_code}"
    if url.partition("?")[0].endswith("/robots.txt"):
        return "robots"
    return "" if _media_type(record) in _NAMES else "unsupported-format"


def _media_type(record: "WarcRecord") -> str:
    stated = record.http_content_type if record.is_http_parsed else record.headers.get("Content-Type")
    return (stated or "").partition(";")[0].strip().lower()


def _body(record: "WarcRecord", limits: Limits) -> bytes:
    promised = record.content_length
    if promised > limits.max_bytes:
        raise Rejected("too-large", f"{promised} bytes, the limit is {limits.max_bytes}")
    data = record.reader.read(promised)
    if len(data) < promised or (b"WARC/1." in data and HEADER.search(data)):
        raise Rejected("truncated", f"{len(data)} of {promised} bytes are there, or the next record begins in them")
    if not record.is_http_parsed:
        return data
    headers = record.http_headers
    return body_of(data, headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or "", limits)
