"""Records of earlier crawls: JSON Lines and CSV."""

import gzip
import io

import msgspec
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet as pq

from hanji.transforms.decode import Fields, Limits, decode
from hanji.transforms.decode.fields import CANDIDATE_NAMES, HTML_NAMES, TEXT_NAMES, URL_NAMES
from hanji.transforms.records import InputFile, Page

NEWS = "봄이 왔다. The ferry left at noon."


def lines(*records):
    return b"\n".join(record if isinstance(record, bytes) else msgspec.json.encode(record) for record in records)


def test_a_page_for_each_line_and_a_reason_for_each_bad_one(short):
    data = lines({"text": "one"}, b"{broken", b"", b"[1]", {"other": "x"}, {"text": "two"}, b'"text"', {"text": " "})
    assert short("a.jsonl", data) == [
        "1: one",
        "2! malformed",
        "4! malformed",
        "5! empty",
        "6: two",
        "7! malformed",
        "8! empty",
    ]


@pytest.mark.parametrize("name", ["a.ndjson", "A.JSONL"])
def test_endings(short, name):
    assert short(name, lines({"text": "one"})) == ["1: one"]


def test_compressed_as_dumps_are(short):
    assert short("a.jsonl.gz", gzip.compress(lines({"text": "one"}, {"text": "two"}))) == ["1: one", "2: two"]


@pytest.mark.parametrize("name", TEXT_NAMES)
def test_each_usual_name_of_a_text(outcomes, name):
    (page,) = outcomes("a.jsonl", lines({"other": "x", name.upper(): NEWS}))
    assert (page.text, page.source.format) == (NEWS, "jsonl")


@pytest.mark.parametrize("name", HTML_NAMES)
def test_each_usual_name_of_a_page(outcomes, name):
    (page,) = outcomes("a.jsonl", lines({name: "<p>a&nbsp;b</p>", "text": "as extracted before"}))
    assert (page.text, page.source.format) == ("<p>a&nbsp;b</p>", "html")


@pytest.mark.parametrize("name", URL_NAMES)
def test_each_usual_name_of_an_address(outcomes, name):
    (page,) = outcomes("a.jsonl", lines({name: "https://garam.example/1", "text": NEWS}))
    assert page.url == "https://garam.example/1"


@pytest.mark.parametrize(
    ("field", "name"), [(field, name) for field, names in CANDIDATE_NAMES.items() for name in names]
)
def test_each_usual_name_of_a_candidate(outcomes, field, name):
    (page,) = outcomes("a.jsonl", lines({name: "value", "text": NEWS}))
    (candidate,) = page.candidates
    assert (candidate.field, candidate.value, candidate.signal, candidate.detail) == (field, "value", "jsonl", name)


def test_candidates_of_any_shape(outcomes):
    record = {"text": NEWS, "authors": ["Han Sol", {"name": "Oh Bora"}, None], "date": 1685880000, "title": " A&amp;B "}
    (page,) = outcomes("a.jsonl", lines(record))
    assert [(c.field, c.value) for c in page.candidates] == [
        ("title", "A&B"),
        ("authors", "Han Sol"),
        ("authors", "Oh Bora"),
        ("published_at", "1685880000"),
    ]


def test_markup_in_a_field_of_unclear_name_is_a_page(outcomes):
    (page,) = outcomes("a.jsonl", lines({"content": "<div><p>one</p></div>"}))
    assert page.source.format == "html"


def test_fields_as_told(outcomes):
    record = {
        "text": "wrong",
        "html": "<p>wrong",
        "koerper": NEWS,
        "adresse": "https://garam.example/1",
        "url": "wrong",
    }
    (page,) = outcomes("a.jsonl", lines(record), Fields(text="Koerper", url="adresse"))
    assert (page.text, page.url) == (NEWS, "https://garam.example/1")
    (page,) = outcomes("a.jsonl", lines(record | {"seite": "<p>right"}), Fields(html="seite"))
    assert (page.text, page.source.format) == ("<p>right", "html")


def test_texts_are_repaired_and_normalised(outcomes):
    (page,) = outcomes("a.jsonl", lines({"text": "It isnâ€™t\r\nover\xa0yet"}))
    assert page.text == "It isn’t\nover yet"
    assert page.source.decoded_by == "declared+cp1252>utf-8"


def test_lines_in_a_legacy_encoding(short):
    assert short("a.jsonl", '{"text": "시장이 예산안을 발표했다"}'.encode("cp949")) == ["1: 시장이 예산안을 발표했다"]


def test_a_line_without_end_is_rejected_alone_and_not_held(short):
    data = lines({"text": "one"}, b'{"text": "' + b"x" * 3_000_000 + b'"}', {"text": "two"})
    assert short("a.jsonl", data, max_bytes=1000) == ["1: one", "2! too-large", "3: two"]


def test_a_line_of_the_limit_is_read(short):
    line = lines({"text": "x" * 80})
    assert short("a.jsonl", line + b"\n" + line, max_bytes=len(line)) == [f"1: {'x' * 80}", f"2: {'x' * 80}"]


def test_json_nested_without_end(short):
    assert short("a.jsonl", b'{"text":' + b"[" * 100_000) == ["1! malformed"]


def test_nothing_in_it(short):
    assert short("a.jsonl", b"\n\n") == ["None! empty"]


TABLES = {
    "comma": b"title,text\nA,one\nB,two\n",
    "tab": b"title\ttext\nA\tone\nB\ttwo\n",
    "semicolon": b"title;text\nA;one\nB;two",
    "quoted": b'"title","text"\r\n"A","one"\r\n"B","two"\r\n',
    "BOM": b"\xef\xbb\xbftext,title\none,A\n\ntwo,B\n",
    "short and long rows": b"title,text,more\nA,one\nB,two,x,y,z\n",
}


@pytest.mark.parametrize("data", TABLES.values(), ids=TABLES)
def test_table(outcomes, data):
    one, two = outcomes("a.csv", data)
    assert (one.text, two.text) == ("one", "two")
    assert (one.source.format, one.candidates[0].value) == ("csv", "A")


def test_table_in_cp949_with_a_quoted_paragraph(outcomes):
    data = '제목,본문\n봄,"시장이 예산안을 발표했다.\n시민들이 ""환영""했다."\n'.encode("cp949")
    (page,) = outcomes("a.csv", data)
    assert page.text == '시장이 예산안을 발표했다.\n시민들이 "환영"했다.'
    assert page.candidates[0].value == "봄"


def test_a_table_of_something_else_is_skipped(short):
    assert short("a.csv", b"year,sales\n2020,7\n2021,8\n") == ["None- unsupported-format"]


def test_a_row_without_text_is_rejected_alone(short):
    assert short("a.csv", b"text,n\none,1\n,2\nthree,3\n") == ["1: one", "2! empty", "3: three"]


def test_a_field_longer_than_pythons_own_limit(outcomes):
    (page,) = outcomes("a.csv", b"text,n\n" + b"word " * 40_000 + b",1\n")
    assert len(page.text) == 200_000


def test_an_endless_row(short):
    assert short("a.csv", b"text,n\none,1\n" + b"x" * 5000, max_bytes=1000) == ["1: one", "None! too-large"]


def test_an_unclosed_quotation_mark(short):
    found = short("a.csv", b'text,n\none,1\n"two\n' + b"x\n" * 900 + b"three,3\n", max_bytes=1000)
    assert found[0] == "1: one"
    assert "2! malformed" in found
    assert found[-1].endswith(": three")


def parquet(**columns):
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, row_group_size=2)
    return file.getvalue()


def test_columns(outcomes):
    data = parquet(Text=["one", "", "three"], title=["A", "B", None], n=[1, 2, 3], date=[0, 1, None])
    one, two, three = outcomes("a.parquet", data)
    assert (one.text, one.source.member, one.source.format) == ("one", "1", "parquet")
    assert [(c.field, c.value) for c in one.candidates] == [("title", "A")]
    assert (two.source_member, two.reason) == ("2", "empty")
    assert (three.text, three.candidates) == ("three", ())


def test_columns_of_something_else_are_skipped(short):
    assert short("a.parquet", parquet(year=[2020, 2021], sales=[7, 8])) == ["None- unsupported-format"]


@pytest.mark.parametrize("data", [b"", b"PAR1", parquet(text=["one"])[:-9], b"PAR1" + bytes(99) + b"PAR1"])
def test_no_columns(short, data):
    assert short("a.parquet", data) == ["None! damaged"]


def test_a_row_that_is_too_large_is_rejected_alone(short):
    data = parquet(text=["one", "x" * 2000, "three"])
    assert short("a.parquet", data, max_bytes=1000) == ["1: one", "2! too-large", "3: three"]


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=20) | st.integers() | st.none() | st.lists(st.text())))
def test_any_record_gives_one_outcome(record):
    data = msgspec.json.encode({"text": NEWS, **record})
    file = InputFile(uri="a.jsonl", relative="a.jsonl", size=len(data))
    (outcome,) = decode(file, lambda _: io.BytesIO(data), Limits())
    assert isinstance(outcome, Page) or outcome.reason == "empty"
