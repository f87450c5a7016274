"""What one line says by itself."""

import msgspec
import pytest

from hanji.transforms.clean.evidence import LONGEST_METADATA, read, telling, without_dates
from hanji.transforms.clean.rules import Rule
from hanji.transforms.dates import find_dates
from hanji.transforms.records import Line

LABELS = {
    "published, English": ("Published", "published"),
    "modified, English": ("Updated:", "modified"),
    "published, Korean": ("입력", "published"),
    "modified, Korean": ("수정", "modified"),
    "byline": ("By", "byline"),
    "byline, German": ("Von", "byline"),
    "a name is no label": ("Maren Holloway", None),
    "prose is no label": ("Published is what the stamp said.", None),
}
DATED = {
    "a date alone": ("2024-06-04 21:07", True),
    "a label and a date": ("입력 2024.06.04. 오후 9:07", True),
    "two dates": ("입력 2024.06.04 21:07 | 수정 2024.06.05 08:10", True),
    "a date in prose": ("On June 4, 2024, the ferry sailed.", False),
    "a name and a date": ("Maren Holloway June 4, 2024", False),
    "no date": ("The ferry sailed.", False),
}
WITHOUT = {
    "behind a name": ("蓑島ちはる 2023年6月4日", "蓑島ちはる"),
    "before a name": ("June 4, 2024 | Maren Holloway", "Maren Holloway"),
    "no date": ("Maren Holloway |", "Maren Holloway |"),
    "only a date": ("2024-06-04", ""),
}


@pytest.fixture(scope="module")
def reader(knowledge):
    return lambda text: read([Line(number=1, text=text)], knowledge.readers)[0]


@pytest.mark.parametrize(("text", "label"), LABELS.values(), ids=LABELS)
def test_label(text, label, reader):
    assert reader(text).label == label


@pytest.mark.parametrize(("text", "dated"), DATED.values(), ids=DATED)
def test_dated(text, dated, reader):
    one = reader(text)
    assert one.dated is dated
    assert not dated or one.byline is None


@pytest.mark.parametrize(("text", "rest"), WITHOUT.values(), ids=WITHOUT)
def test_without_dates(text, rest):
    assert without_dates(text, find_dates(text)) == rest


def test_a_byline_and_a_date_on_one_line(reader):
    one = reader("By Maren Holloway | June 4, 2024")
    assert one.byline is not None
    assert [author.name for author in one.byline.authors] == ["Maren Holloway"]
    assert [date.value.isoformat()[:10] for date in one.dates] == ["2024-06-04"]


def test_a_masthead_is_known(reader):
    assert reader("The Korea Herald").masthead.name == "The Korea Herald"
    assert reader("The Korea Herald said nothing.").masthead is None


def test_a_long_line_is_shown_to_the_rules_alone(reader):
    one = reader("2024-06-04 " + "and so they rowed on " * (LONGEST_METADATA // 20))
    assert (one.dates, one.byline, one.masthead, one.label) == ((), None, None, None)


def test_words_weigh_by_the_lexicon(knowledge):
    readers = msgspec.structs.replace(knowledge.readers, lexicon={"newsletter": -2.0, "said": 1.5})
    one, other = read(
        [Line(number=at, text=text) for at, text in enumerate(("The newsletter, he SAID", "Oars"))], readers
    )
    assert (one.lexicon, one.lexicon_low) == (-0.5, -2.0)
    assert other.lexicon == 0.0


def test_a_rule_that_speaks_of_its_surroundings_decides():
    line, opens = (
        Rule(id=name, effect=effect, patterns=("x",), removes=("x",), keeps=("y",))
        for name, effect in (("a", "line"), ("b", "opens"))
    )
    assert telling((line, opens)) is opens
    assert telling((line,)) is line
    assert telling(()) is None
