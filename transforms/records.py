"""The values that travel down the line: `InputFile` ▸ `Page` ▸ `Draft` ▸ `Cleaned` ▸ `Article`.

All are frozen and picklable; each field is set by one stage.
"""

import enum

import msgspec

SCHEMA_VERSION = "1.0"


class Rejected(Exception):  # noqa: N818  # the domain's word; it is an outcome and no error
    """An input that cannot become a record: `reason` is a short stable word, `detail` is for people."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Role(enum.StrEnum):
    """What one line of an article file is. Exactly one per segment of a line."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    PUBLISHED = "published"
    MODIFIED = "modified"
    SECTION = "section"
    PUBLISHER = "publisher"
    DATELINE = "dateline"
    CAPTION = "caption"
    SUMMARY = "summary"
    URL = "url"
    NOISE = "noise"
    BODY = "body"


class InputFile(msgspec.Struct, frozen=True, kw_only=True):
    """A listed file; not its bytes. `relative` is the path below the input root: the stable part of its name.

    `companion` tells that it is a part of a saved page, from the folder beside that.
    """

    uri: str
    relative: str
    size: int
    companion: bool = False


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document came from. `decoded_by` is the rung of the charset ladder that won."""

    uri: str
    relative: str
    member: str | None = None
    format: str
    encoding: str | None = None
    decoded_by: str | None = None
    sha256: str


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """One claim about one field, with the signal it was read from: `json-ld`, `og`, `meta`, `line`, `feed`, …"""

    field: str
    value: str
    signal: str
    detail: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One decoded document: `text` is normalised Unicode (for `html`, its markup)."""

    source: Source
    text: str
    url: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A non-blank visible line. `number` counts from 1 in the decoded text (for HTML: the block's order).

    `tag` is the element it stood in (`h1`, `p`, `li`, `figcaption`, …), "" for raw text.
    `spaced` tells that a blank line stood before it. `score` is the extractor's own log-odds that it is body.
    """

    number: int
    text: str
    tag: str = ""
    spaced: bool = False
    score: float | None = None


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """A feature of the model, what it measures, the block's value of it, and the log-odds of body that it adds."""

    feature: str
    meaning: str
    value: float
    weight: float


class BlockReasons(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the draft by its number, its score, and what speaks most for or against it."""

    line: int
    score: float
    reasons: tuple[Reason, ...]


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A document taken apart, nothing decided: candidates for its metadata, and its visible lines in order."""

    source: Source
    lines: tuple[Line, ...]
    url: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A line, or a part of one, with its one role and the rule that decided."""

    line: int
    text: str
    role: Role
    rule: str


class Cleaned(msgspec.Struct, frozen=True, kw_only=True):
    """A draft whose every line has been given a role."""

    source: Source
    segments: tuple[Segment, ...]
    url: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """A person. `role` is as written: 기자, 특파원, staff reporter."""

    name: str
    email: str | None = None
    role: str | None = None


class Image(msgspec.Struct, frozen=True, kw_only=True):
    url: str | None = None
    caption: str | None = None
    credit: str | None = None


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    line: int
    text: str
    role: Role
    rule: str


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    field: str
    signal: str
    detail: str = ""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The record: flat, every key always present, one type each."""

    schema_version: str = SCHEMA_VERSION
    id: str
    source_uri: str
    source_member: str | None
    source_format: str
    source_encoding: str | None
    source_sha256: str
    url: str | None
    canonical_url: str | None
    title: str | None
    subtitle: str | None
    description: str | None
    authors: tuple[Author, ...]
    publisher: str | None
    publisher_domain: str | None
    section: str | None
    keywords: tuple[str, ...]
    published_at: str | None
    modified_at: str | None
    published_precision: str | None
    dateline: str | None
    language: str | None
    text: str
    completeness: str
    images: tuple[Image, ...]
    word_count: int = 0
    character_count: int = 0
    sentence_count: int = 0
    reading_time_seconds: int = 0
    content_hash: str = ""
    removed: tuple[Removed, ...]
    provenance: tuple[Provenance, ...]
    revision: int = 1
    supersedes: str | None = None
    hanji_version: str = ""
    config_hash: str = ""
    run_id: str = ""


class Reject(msgspec.Struct, frozen=True, kw_only=True):
    """A rejected input: why, where, and enough to find the bytes again."""

    source_uri: str
    source_member: str | None
    stage: str
    reason: str
    detail: str
    source_sha256: str | None = None
    run_id: str = ""


class Skip(msgspec.Struct, frozen=True, kw_only=True):
    """An input that was left alone on purpose, with its reason."""

    source_uri: str
    source_member: str | None = None
    reason: str
