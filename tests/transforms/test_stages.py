"""What only Beam can break in a stage: its types, its side outputs and its counting."""

from collections.abc import Iterator

import apache_beam as beam
import pytest
from apache_beam.runners.portability.fn_api_runner import FnApiRunner
from apache_beam.testing.util import assert_that, equal_to
from apache_beam.typehints.decorators import TypeCheckError

from hanji.transforms.records import Draft, InputFile, Line, Page, Reject, Rejected, Skip, Source
from hanji.transforms.stages import Each, Ledger, Tally, printable, rejection

SOURCE = Source(uri="/in/a.txt", relative="a.txt", format="text", sha256="0f")


def page(text: str) -> Page:
    return Page(source=SOURCE, text=text)


def lines_of(page: Page, least: int) -> Draft:
    if page.text == "short":
        raise Rejected("too-short", "less than a line")
    if page.text == "broken":
        raise ValueError("half a \ud800 pair")
    return Draft(source=page.source, lines=(Line(number=least, text=page.text),))


def pages_of(file: InputFile) -> Iterator[Page | Skip | Reject]:
    if file.relative == "photo.jpg":
        yield Skip(source_uri=file.uri, reason="photo")
        return
    if file.relative == "empty.zip":
        return
    yield page("one")
    yield Reject(source_uri=file.uri, source_member="2", stage="Pages", reason="torn", detail="")
    yield page("three")
    raise ValueError("the rest cannot be read")


def file(name: str) -> InputFile:
    return InputFile(uri=f"/in/{name}", relative=name, size=1)


def test_plain_function_keeps_its_neighbours_when_it_rejects_or_crashes():
    ledger = Ledger()
    with beam.Pipeline(runner=FnApiRunner()) as p:
        pages = p | beam.Create([page("whole"), page("short"), page("broken"), page("last")])
        drafts = pages | "Lines" >> Each(lines_of, 1, ledger=ledger)
        assert_that(drafts | beam.Map(lambda draft: draft.lines[0].text), equal_to(["whole", "last"]), "drafts")
        assert_that(
            ledger.rejected[0] | beam.Map(told),
            equal_to(
                [
                    ("/in/a.txt", "Lines", "too-short", "less than a line"),
                    ("/in/a.txt", "Lines", "crash", "ValueError: half a \\ud800 pair"),
                ]
            ),
            "rejects",
        )
        assert_that(
            ledger.tallies[0] | beam.FlatMap(counted),
            equal_to(
                [
                    ("Lines", "in", 4),
                    ("Lines", "out", 2),
                    ("Lines", "Lines/too-short", 1),
                    ("Lines", "Lines/crash", 1),
                ]
            ),
            "tallies",
        )


def test_generator_function_may_give_many_skip_reject_and_break_off():
    ledger = Ledger()
    with beam.Pipeline(runner=FnApiRunner()) as p:
        files = p | beam.Create([file("many.zip"), file("photo.jpg"), file("empty.zip")])
        pages = files | "Pages" >> Each(pages_of, ledger=ledger)
        assert_that(pages | beam.Map(lambda page: page.text), equal_to(["one", "three"]), "pages")
        assert_that(
            ledger.rejected[0] | beam.Map(told),
            equal_to(
                [
                    ("/in/many.zip", "Pages", "torn", ""),
                    ("/in/many.zip", "Pages", "crash", "ValueError: the rest cannot be read"),
                    ("/in/empty.zip", "Pages", "empty-container", "nothing was found inside"),
                ]
            ),
            "rejects",
        )
        assert_that(
            ledger.tallies[0] | beam.FlatMap(counted),
            equal_to(
                [
                    ("Pages", "in", 3),
                    ("Pages", "out", 2),
                    ("Pages", "Pages/torn", 1),
                    ("Pages", "Pages/crash", 1),
                    ("Pages", "Pages/empty-container", 1),
                    ("Pages", "photo", 1),
                ]
            ),
            "tallies",
        )


def test_crash_carries_its_traceback():
    ledger = Ledger()
    with beam.Pipeline(runner=FnApiRunner()) as p:
        _ = p | beam.Create([page("broken")]) | "Lines" >> Each(lines_of, 1, ledger=ledger)
        shown = ledger.rejected[0] | beam.Map(
            lambda reject: ("Traceback" in reject.detail, "lines_of" in reject.detail)
        )
        assert_that(shown, equal_to([(True, True)]))


def test_wrong_order_fails_before_anything_runs():
    each = Each(lines_of, 1, ledger=Ledger())
    with pytest.raises(TypeCheckError, match=r"(?s)Page.*InputFile"):
        _ = beam.Pipeline(runner=FnApiRunner()) | beam.Create([file("a.txt")]) | "Lines" >> each


def test_stages_in_order_pass_their_types_on():
    ledger = Ledger()
    files = beam.Pipeline(runner=FnApiRunner()) | beam.Create([file("a.txt")])
    pages = files | "Pages" >> Each(pages_of, ledger=ledger)
    drafts = pages | "Lines" >> Each(lines_of, 1, ledger=ledger)
    assert (pages.element_type, drafts.element_type) == (Page, Draft)


def test_a_reject_of_an_unknown_kind_of_element_has_no_address():
    assert rejection(7, "Here", "why", "").source_uri == ""


def test_a_detail_that_json_cannot_hold_is_escaped():
    reject = Reject(source_uri="", source_member=None, stage="", reason="", detail="\udc80 한")
    assert printable(reject).detail == "\\udc80 한"


def told(reject: Reject) -> tuple[str, str, str, str]:
    return reject.source_uri, reject.stage, reject.reason, reject.detail.strip().rpartition("\n")[2]


def counted(tally: Tally) -> list[tuple[str, str, int]]:
    """The numbers one by one, but for zeros: how many bundles there were is the runner's affair."""
    numbers = {"in": tally.taken, "out": tally.given, **tally.rejected, **tally.skipped}
    return [(tally.stage, what, number) for what, number in numbers.items() if number]
