"""Pages inside messages: `.mhtml` (a browser's single-file page), `.eml` (a newsletter), `.mbox` (many of them)."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from hanji.transforms.decode.html import html_page
from hanji.transforms.decode.item import Item, Member, digest, reject_of
from hanji.transforms.decode.json_lines import numbered
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import with_lines
from hanji.transforms.decode.text import text_page
from hanji.transforms.records import Candidate, Page, Reject, Rejected

if TYPE_CHECKING:
    from email.message import EmailMessage


def mail_page(item: Item, data: bytes) -> Page:
    """The page in a message: its HTML part, else its plain text; subject and date are candidates.

    Raises `Rejected`: `malformed` for what is no message or holds no such part, and what text and HTML raise.
    """
    import email.policy  # noqa: PLC0415  # 13 ms for rare endings

    message = email.message_from_bytes(data, policy=email.policy.default)
    part = _part(message)
    if part is None or not message.keys():
        raise Rejected("malformed", "no message with a page or a text in it")
    payload = part.get_payload(decode=True)
    described = msgspec.structs.replace(
        item,
        declared=part.get_content_charset() or item.declared,
        url=_header(part, "Content-Location") or _header(message, "Snapshot-Content-Location") or item.url,
        candidates=(*item.candidates, *_candidates(message)),
    )
    make = html_page if part.get_content_type() == "text/html" else text_page
    page = make(described, payload if isinstance(payload, bytes) else b"")
    return msgspec.structs.replace(page, source=msgspec.structs.replace(page.source, sha256=digest(data)))


def mbox_members(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member | Reject]:
    """The messages of a mailbox file; its member is the message's number. One that is too large is rejected alone."""
    for number, message in enumerate(_messages(with_lines(stream), limits.max_bytes), 1):
        member = msgspec.structs.replace(numbered(item, number), name="message.eml", depth=item.depth + 1)
        if message is None:
            yield reject_of(member, Rejected("too-large", f"a message of more than {limits.max_bytes} bytes"))
        else:
            yield Member(member, io.BytesIO(message))


def _part(message: "EmailMessage") -> "EmailMessage | None":
    """The first part of HTML, else of plain text. An MHTML page's frames and pictures come after it."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.is_attachment()]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        found = next((part for part in parts if part.get_content_type() == kind), None)
        if found is not None:
            return found
    return None


def _candidates(message: "EmailMessage") -> Iterator[Candidate]:
    """What the headers say. Of a page that a browser saved the date is when that was."""
    saved = _header(message, "Snapshot-Content-Location") or (_header(message, "From") or "").startswith("<Saved by")
    for field, header in (("title", "Subject"), ("fetched_at" if saved else "published_at", "Date")):
        if value := _header(message, header):
            yield Candidate(field=field, value=value, signal="mail", detail=header)


def _header(message: "EmailMessage", name: str) -> str | None:
    """A header's text; the library raises on some that are malformed."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, TypeError, AttributeError):
        return None
    return str(value).strip() or None if value is not None else None


def _messages(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The messages between "From " lines; None for one that is longer than is held in memory."""
    lines: list[bytes] = []
    size, blank = 0, True
    while line := stream.readline(1 << 20):
        if blank and line.startswith(b"From "):
            if size:
                yield b"".join(lines) if size <= longest else None
            lines, size = [], 0
            continue
        size += len(line)
        if size <= longest:
            lines.append(line.removeprefix(b">") if line.startswith(b">From ") else line)
        blank = line in (b"\n", b"\r\n")
    if size:
        yield b"".join(lines) if size <= longest else None
