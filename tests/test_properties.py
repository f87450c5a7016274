"""What holds for every document: nothing is lost, the text is a fixed point, records depend on nothing else.

Documents are put together from the golden ones: cut off, shuffled, mixed, and with lines that nobody would write.
`HANJI_EXAMPLES=2000 pytest tests/test_properties.py` looks at so many instead of a few.
"""

import io
import json
import os
import pickle
import unicodedata
from collections import Counter
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import assume, example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from hanji.pipeline.schema import schema
from hanji.transforms.chain import article_of, clean, extract
from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import Article, InputFile, Page, Rejected, Role, Source

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))
VALIDATOR = jsonschema.Draft202012Validator(schema())
# Examples for what may fail by a rare meeting of lines, and for what hardly can.
MANY, SOME = (
    int(number) for number in (os.environ.get("HANJI_EXAMPLES", "120"), os.environ.get("HANJI_EXAMPLES", "50"))
)
# The one thing that may go: the dash between a dateline and its story.
DASHES = frozenset("-－―—–:|")


def page_of(data: bytes | str, name: str = "story.txt") -> Page | None:
    """The page of a document's bytes; None where they are none."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    file = InputFile(uri=name, relative=name, size=len(data))
    (page,) = decode(file, lambda _: io.BytesIO(data), Limits())
    return page if isinstance(page, Page) else None


def record_of(data: bytes | str, knowledge):
    """The record as written, or None where it is rejected."""
    page = page_of(data)
    found = page and outcome(lambda: article_of(page, knowledge))
    return json.loads(msgspec.json.encode(found)) if isinstance(found, Article) else None


def outcome(stage):
    try:
        return stage()
    except Rejected as rejected:
        return rejected


def lines_of(path: Path) -> list[str]:
    page = page_of(path.read_bytes())
    assert page is not None
    return page.text.split("\n")


DOCUMENTS = [lines_of(path) for path in GOLDEN]
LINES = sorted({line for document in DOCUMENTS for line in document if line.strip()})

golden_lines = st.sampled_from(LINES)
# Lines of any letters, of those that the rules are written for, and of nothing but signs.
odd_lines = (
    st.text(max_size=80)
    | st.text(alphabet="가나다기자=()[]【】/·.-– @:2024년 월일AByP.jp", max_size=60)
    | st.sampled_from(
        ["By", "기자", "입력", "(서울=연합뉴스)", "SEOUL, June 4 (Yonhap) --", "—", "#", "1", "사회", "。"]
    )
)
documents = st.sampled_from(DOCUMENTS)
cut_off = st.builds(lambda lines, a, b: lines[min(a, b) : max(a, b)], documents, st.integers(0, 60), st.integers(0, 60))
shuffled = documents.flatmap(st.permutations)
mixed = st.lists(golden_lines | golden_lines | odd_lines, min_size=1, max_size=30)
repeated = st.builds(lambda line, times: [line] * times, golden_lines, st.integers(1, 12))
spliced = st.builds(lambda one, other, at: one[:at] + other[at:], documents, documents, st.integers(1, 25))
damaged_lines = st.builds(
    lambda line, damage: damage(line),
    golden_lines,
    st.sampled_from(
        [
            lambda line: line.encode().decode("latin-1"),
            lambda line: line.encode().decode("cp1252", "replace"),
            lambda line: line.encode("cp949", "replace").decode("latin-1"),
            lambda line: line.replace(" ", "\u3000").replace(".", "&hellip;"),
            lambda line: unicodedata.normalize("NFD", line),
            "\u200b".join,
            lambda line: f"&amp;lt;{line}&amp;gt;",
            lambda line: f"<p>{line}</p>",
            str.upper,
        ]
    ),
)
damaged = st.lists(golden_lines | damaged_lines, min_size=1, max_size=15)
separators = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n"])
texts = st.builds(
    lambda separator, lines: separator.join(lines),
    separators,
    st.one_of(cut_off, shuffled, mixed, damaged, repeated, spliced, st.lists(odd_lines, min_size=1, max_size=12)),
)

# Documents without the shape of an article.
SHAPELESS = {
    "one line": "The ferry will sail again on Monday.",
    "one Korean line": "나룻배가 월요일부터 다시 다닌다.",
    "a headline alone": "Ferry to sail again",
    "headings": "항로\n\n선원\n\n운임",
    "Japanese": (
        "渡し船が再開\n\n港町の渡し船が月曜日から再開する。二年ぶりだという。\n\n船長は「待っていた」と話した。\n\n運賃は二百円。"
    ),
    "a list": "- two oars\n- one bailer\n- a lamp\n- forty metres of line\n- a flag",
    "a numbered list": "1. Untie the bow.\n2. Push off.\n3. Row.\n4. Do not stand up.",
    "questions": "Q. Who rows?\nA. Whoever is first.\nQ. And back?\nA. The others.",
    "a table": "Pier | Boats | Crew\n1 | 4 | 12\n2 | 3 | 9\n3 | 0 | 0",
    "appointments": "◇나루청 ▲나루과장 온유진 ▲다리정책관 지한별\n◇섬마을신문 ▲편집국장 도하람",
    "a poem": "물은 가고\n배는 남고\n나는 묻는다\n누가 건너는가",
    "a byline alone": "By Maren Holloway",
    "a date alone": "2024-06-04 21:07",
    "hard-wrapped": (
        "The council said on Monday that the old ferry will sail\n"
        "again after two winters in which nobody could cross the\n"
        "water but by the long road, which takes an hour in summer\n"
        "and a day when the snow lies on the pass above the quarry\n"
        "and the plough has no driver. The plough has had no driver\nsince March.\n"
    ),
}
# What Decode takes for sound at first and for mojibake the second time, when what disturbed it is gone.
UNSTEADY = "\x80°¡°À"
shapeless = pytest.mark.parametrize("text", SHAPELESS.values(), ids=SHAPELESS)
golden = pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)


def characters(*texts: str | None) -> Counter[str]:
    """What is visible: the characters without the white space."""
    return Counter("".join("".join((text or "").split()) for text in texts))


def assert_accounted_for(page: Page, record) -> None:
    fields = (record["title"], record["subtitle"], record["dateline"], record["text"])
    kept = characters(*fields, *(one["text"] for one in record["removed"]))
    stated = characters(page.text)
    datelines = bool(record["dateline"]) + sum(one["role"] == "dateline" for one in record["removed"])
    lost = stated - kept
    assert lost.keys() <= DASHES, "lost"
    assert lost.total() <= 2 * datelines, "lost"
    assert kept - stated == Counter(), "made up or in two places"
    numbers = {number for number, line in enumerate(page.text.split("\n"), 1) if line.strip()}
    assert {one["line"] for one in record["removed"]} <= numbers


@golden
def test_every_line_of_a_golden_document_is_in_one_place(path, knowledge):
    assert_accounted_for(page_of(path.read_bytes()), record_of(path.read_bytes(), knowledge))


@shapeless
def test_every_line_of_a_shapeless_document_is_in_one_place(text, knowledge):
    if record := record_of(text, knowledge):
        assert_accounted_for(page_of(text), record)


@examples(max_examples=MANY)
@given(text=texts)
def test_every_line_is_in_one_place(text, knowledge):
    record = record_of(text, knowledge)
    assume(record is not None)
    assert_accounted_for(page_of(text), record)


@examples(max_examples=SOME)
@given(text=texts)
def test_every_line_has_exactly_one_role(text, knowledge):
    """Segments of a line follow each other and hold its words; each line number of the draft occurs."""
    page = page_of(text)
    assume(page is not None)
    draft = extract(page, knowledge)
    cleaned = outcome(lambda: clean(draft, knowledge))
    assume(not isinstance(cleaned, Rejected))
    assert list(dict.fromkeys(segment.line for segment in cleaned.segments)) == [line.number for line in draft.lines]
    assert all(isinstance(segment.role, Role) and segment.rule and segment.text for segment in cleaned.segments)


@golden
def test_cleaning_the_text_of_a_golden_record_again_changes_nothing(path, knowledge):
    text = record_of(path.read_bytes(), knowledge)["text"]
    assert record_of(text, knowledge)["text"] == text


@shapeless
def test_cleaning_a_shapeless_text_again_changes_nothing(text, knowledge):
    if record := record_of(text, knowledge):
        assert record_of(record["text"], knowledge)["text"] == record["text"]


def test_cleaning_an_unsteady_text_again_changes_nothing(knowledge):
    text = record_of(UNSTEADY, knowledge)["text"]
    assert record_of(text, knowledge)["text"] == text


@examples(max_examples=MANY)
@given(text=texts)
def test_cleaning_a_text_again_changes_nothing(text, knowledge):
    record = record_of(text, knowledge)
    assume(record is not None)
    again = record_of(record["text"], knowledge)
    assert again is not None
    assert again["text"] == record["text"]


@examples(max_examples=SOME)
@given(text=texts)
def test_a_record_keeps_the_schema(text, knowledge):
    record = record_of(text, knowledge)
    assume(record is not None)
    assert [error.message for error in VALIDATOR.iter_errors(record)] == []


@examples(max_examples=SOME)
@given(text=texts)
def test_a_text_is_paragraphs(text, knowledge):
    record = record_of(text, knowledge)
    assume(record is not None)
    paragraphs = record["text"].split("\n\n")
    assert all(paragraph == " ".join(paragraph.split()) != "" for paragraph in paragraphs)


@examples(max_examples=MANY)
@given(text=st.text(max_size=400) | texts, candidates=st.booleans())
@example(text="\n", candidates=False)
@example(text="—\n—\n—", candidates=True)
@example(text="\U00010ffff\n\x00", candidates=False)
@example(
    text="0000000、0、0、0、、0、、、、、ぁ㐀000\n)责编：一一\nA\n0\n<000〃〃ば스연전중0합화", candidates=False
)  # a point last
def test_the_chain_raises_nothing_but_rejected(text, candidates, knowledge):
    """Whatever the page holds, also what Decode would have taken out."""
    source = Source(uri="a", relative="a", format="text", sha256="")
    page = Page(source=source, text=text, url="https://a.example/" if candidates else None)
    found = outcome(lambda: article_of(page, knowledge))
    assert found.reason in {"empty", "no-body"} if isinstance(found, Rejected) else found.text.strip()


@examples(max_examples=MANY)
@given(
    data=st.binary(max_size=300)
    | st.builds(lambda lines, at: lines[at:], st.sampled_from([p.read_bytes() for p in GOLDEN]), st.integers(0, 40))
)
def test_no_bytes_break_the_line(data, knowledge):
    record_of(data, knowledge)


@examples(max_examples=10)
@given(order=st.permutations(range(len(GOLDEN))))
def test_records_do_not_depend_on_the_order_of_documents(order, knowledge):
    """Neither what came before nor a worker's own copy of the knowledge changes a record."""
    alone = {at: record_of(GOLDEN[at].read_bytes(), pickled(knowledge)) for at in order[:1]}
    together = {at: record_of(GOLDEN[at].read_bytes(), knowledge) for at in [*order[1:6], order[0]]}
    assert together[order[0]] == alone[order[0]]


def pickled(knowledge):
    return pickle.loads(pickle.dumps(knowledge))  # noqa: S301  # as Beam hands it to a worker
