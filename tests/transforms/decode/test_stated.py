"""What containers state beside a text (a crawl's fields, a message's headers) is in the record, with its source."""

import datetime as dt
import io
import json

import pyarrow as pa
import pytest
from pyarrow import parquet

from hanji.transforms.chain import article_of

PARAGRAPHS = [
    "The council of Garam met on Monday evening and agreed to mend the old bridge over the river before winter.",
    "Work begins in October and lasts for six months, the mayor said, and the market stays open all the while.",
    "Two lanes remain free for the buses, which take the longer way around the mill on Sundays and holidays.",
]
TEXT = "\n\n".join(PARAGRAPHS)
ROW = {
    "url": "https://garam.example/1",
    "title": "Bridge to be mended",
    "text": TEXT,
    "date": "2026-11-23 10:00:00+09:00",
    "author": "Ann Miller",
}


def csv_of(row):
    return "\r\n".join(",".join(f'"{value}"' for value in line) for line in (row, row.values())).encode()


def parquet_of(row):
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([row]), file)
    return file.getvalue()


FILES = {
    "jsonl": json.dumps(ROW).encode(),
    "csv": csv_of(ROW),
    "parquet": parquet_of(ROW),
}


@pytest.mark.parametrize("form", FILES)
def test_the_fields_of_a_crawl_are_in_the_record(outcomes, knowledge, form):
    (page,) = outcomes(f"a.{form}", FILES[form])
    article = article_of(page, knowledge)
    assert (article.title, article.url, article.text) == (ROW["title"], ROW["url"], TEXT)
    assert (article.published_at, [author.name for author in article.authors]) == (
        "2026-11-23T10:00:00+09:00",
        ["Ann Miller"],
    )
    sources = {one.field: one.signal for one in article.provenance}
    assert [sources[field] for field in ("title", "published_at", "authors")] == [form] * 3


def test_a_date_that_is_no_text_counts_too(outcomes, knowledge):
    when = dt.datetime(2026, 11, 23, 1, tzinfo=dt.UTC)
    (page,) = outcomes("a.parquet", parquet_of(ROW | {"date": when}))
    assert article_of(page, knowledge).published_at == "2026-11-23T01:00:00+00:00"


def test_the_headers_of_a_letter_are_in_the_record(outcomes, knowledge):
    head = "Subject: Bridge to be mended\nFrom: desk@garam.example\nDate: Mon, 23 Nov 2026 10:00:00 +0900\n\n"
    (page,) = outcomes("a.eml", (head + TEXT).encode())
    article = article_of(page, knowledge)
    assert (article.title, article.published_at) == ("Bridge to be mended", "2026-11-23T10:00:00+09:00")


def test_what_a_page_says_of_itself_goes_before_what_a_crawl_says(outcomes, knowledge):
    page = (
        "<html><head><meta property='article:published_time' content='2026-11-22T08:00:00+09:00'></head><body><h1>"
        f"Bridge to be mended</h1><p>{TEXT}</p></body></html>"
    )
    (found,) = outcomes("a.jsonl", json.dumps(ROW | {"html": page}).encode())
    assert article_of(found, knowledge).published_at == "2026-11-22T08:00:00+09:00"
