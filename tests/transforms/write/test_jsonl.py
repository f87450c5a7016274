"""What was written reads back equal, stamped with the run."""

import msgspec
import pytest

from hanji.transforms.records import Article, Author, Reject
from hanji.transforms.write.jsonl import Stamp, encode, encode_reject

STAMP = Stamp(hanji_version="1.2", config_hash="c0ffee", run_id="r1")


def article(text: str) -> Article:
    absent = dict.fromkeys(
        (
            "source_member",
            "source_encoding",
            "url",
            "canonical_url",
            "title",
            "subtitle",
            "description",
            "publisher",
            "publisher_domain",
            "section",
            "published_at",
            "modified_at",
            "published_precision",
            "dateline",
            "language",
        )
    )
    return Article(
        **absent,
        id="1",
        source_uri="/a.txt",
        source_format="text",
        source_sha256="00",
        text=text,
        completeness="full",
        authors=(Author(name="나은별", email=None, role="기자"),),
        keywords=(),
        images=(),
        removed=(),
        provenance=(),
    )


@pytest.mark.parametrize("text", ["한 줄", "two\n\nparagraphs", '\u2028 \x7f "quoted" \\', "😀", ""])
def test_what_was_written_reads_back_equal(text):
    line = encode(article(text), STAMP)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    stamped = msgspec.structs.replace(article(text), hanji_version="1.2", config_hash="c0ffee", run_id="r1")
    assert msgspec.json.decode(line, type=Article) == stamped


def test_every_key_is_there_when_empty():
    keys = msgspec.json.decode(encode(article(""), STAMP)).keys()
    assert list(keys) == list(Article.__struct_fields__)


def test_half_a_surrogate_pair_is_an_error_and_no_broken_line():
    with pytest.raises(UnicodeEncodeError):
        encode(article("\ud83d"), STAMP)


def test_reject_reads_back_with_its_run():
    reject = Reject(source_uri="/a.txt", source_member="b", stage="Decode", reason="empty", detail="0 bytes")
    read = msgspec.json.decode(encode_reject(reject, STAMP), type=Reject)
    assert read == msgspec.structs.replace(reject, run_id="r1")
