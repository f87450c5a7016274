"""Which field of a crawl's record holds what, by name: as told, else by the names that crawlers use."""

import msgspec

from hanji.transforms.decode.item import Item, source_of
from hanji.transforms.decode.mojibake import repair
from hanji.transforms.decode.normalise import normalise
from hanji.transforms.records import Candidate, Page, Rejected


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """Names of the fields to read; None means that the usual names are tried."""

    text: str | None = None
    html: str | None = None
    url: str | None = None


# Tried in this order, whatever their case. From the output of news-please, newspaper4k, trafilatura, Scrapy's
# templates, Common Crawl derivatives, schema.org and Korean corpora.
HTML_NAMES = ("html", "raw_html", "html_content", "content_html", "page_html", "html_text", "response_body")
TEXT_NAMES = (
    "text", "article_text", "maintext", "main_text", "full_text", "fulltext", "body", "article_body", "articlebody",
    "content", "contents", "article", "article_content", "raw_text", "document", "본문", "기사본문", "내용", "기사내용",
)  # fmt: skip
URL_NAMES = ("url", "article_url", "link", "source_url", "page_url", "canonical_url", "uri", "href", "주소", "링크")
CANDIDATE_NAMES = {
    "title": ("title", "headline", "article_title", "제목", "기사제목"),
    "description": ("description", "summary", "excerpt", "abstract", "요약"),
    "authors": ("author", "authors", "byline", "writer", "reporter", "기자", "작성자"),
    "publisher": ("publisher", "site_name", "sitename", "source_name", "press", "media", "언론사", "신문사"),
    "published_at": (
        "published_at", "date_publish", "published", "publish_date", "pubdate", "pub_date", "date_published",
        "datepublished", "date", "datetime", "timestamp", "입력일", "작성일", "날짜", "일자",
    ),
    "modified_at": ("modified_at", "date_modify", "updated", "updated_at", "date_modified", "datemodified", "수정일"),
    "section": ("section", "category", "분류", "섹션"),
    "language": ("language", "lang"),
}  # fmt: skip
_MARKUP = ("<p", "<div", "<html", "<br", "<body", "<article", "<span")

# A headline or a list of authors is never longer; a field that is holds something else than its name says.
_LONGEST_VALUE = 10_000
_MOST_VALUES = 100

Record = dict[str, object]


def record_page(item: Item, record: Record, fields: Fields, form: str, raw: bytes) -> Page:
    """The page of one record, its other fields as candidates. Raises `Rejected("empty")` if no field holds a text.

    A page's own markup is preferred to the text that an earlier extractor made of it.
    """
    named = {name.strip().lower(): name for name in record}
    key, value = _body(record, named, fields)
    markup = key in _names(fields.html, HTML_NAMES) or (not fields.text and any(tag in value for tag in _MARKUP))
    text, repairs = repair(value)
    if not markup:
        text = normalise(text)
    if not text.strip():
        raise Rejected("empty", "only invisible characters")
    return Page(
        source=source_of(item, raw, "html" if markup else form, "utf-8", "+".join(("declared", *repairs))),
        text=text,
        url=_first(record, named, _names(fields.url, URL_NAMES))[1] or item.url,
        candidates=_candidates(record, named, form),
    )


def usual_names(fields: Fields) -> tuple[set[str], set[str]]:
    """Names, in small letters, of the fields that are read: those of a body, and all others."""
    bodies = {*_names(fields.html, HTML_NAMES), *_names(fields.text, TEXT_NAMES)}
    return bodies, {*_names(fields.url, URL_NAMES)}.union(*CANDIDATE_NAMES.values())


def _body(record: Record, named: dict[str, str], fields: Fields) -> tuple[str, str]:
    names = (
        *_names(fields.html, () if fields.text else HTML_NAMES),
        *_names(fields.text, () if fields.html else TEXT_NAMES),
    )
    key, value = _first(record, named, names)
    if value is None:
        raise Rejected("empty", f"no field holds a text or a page; the fields are {', '.join(sorted(record))[:200]}")
    return key, value


def _names(told: str | None, usual: tuple[str, ...]) -> tuple[str, ...]:
    return (told.lower(),) if told else usual


def _first(record: Record, named: dict[str, str], names: tuple[str, ...]) -> tuple[str, str | None]:
    """The first of the fields that holds a text, and the text."""
    for name in names:
        value = record.get(named[name]) if name in named else None
        if isinstance(value, str) and value.strip():
            return name, value
    return "", None


def _candidates(record: Record, named: dict[str, str], form: str) -> tuple[Candidate, ...]:
    found = []
    for field, names in CANDIDATE_NAMES.items():
        name = next((name for name in names if name in named and record[named[name]]), None)
        if name:
            found += [
                Candidate(field=field, value=value, signal=form, detail=named[name])
                for value in _values(record[named[name]])
            ]
    return tuple(found)


def _values(value: object) -> list[str]:
    """The texts in a field: itself, its items, the `name` of an object."""
    if isinstance(value, list):
        return [text for each in value[:_MOST_VALUES] for text in _values(each)]
    if isinstance(value, dict):
        return _values(value.get("name"))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    return [normalise(value).strip()] if isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST_VALUE else []
