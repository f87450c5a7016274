"""Body or not: what the labeller says, and who overrules it."""

import pytest

from hanji.transforms.clean.evidence import read
from hanji.transforms.clean.header import header_roles
from hanji.transforms.clean.verdicts import verdicts
from hanji.transforms.records import Line

PROSE = "The council said on Monday that the old ferry will sail again after two winters ashore."
MORE = "We counted the days, said the woman who lives on the far bank and keeps the landing lamp."
BODY, OTHER = 3.0, -3.0


@pytest.fixture(scope="module")
def evidence(knowledge):
    def make(*lines):
        return tuple(read([Line(number=at, text=text) for at, text in enumerate(lines, 1)], knowledge.readers))

    return make


CERTAIN = {
    "a date line": ("Published: June 4, 2024", "published"),
    "a changed date": ("Updated: June 5, 2024", "modified"),
    "a byline": ("By Maren Holloway", "byline"),
    "a masthead": ("The Korea Herald", "publisher"),
    "furniture": ("Share this article", "noise"),
    "a label": ("Published", "published"),
}


@pytest.mark.parametrize(("line", "role"), CERTAIN.values(), ids=CERTAIN)
def test_a_line_that_is_sure_overrules_the_labeller(line, role, evidence):
    found = verdicts(evidence(line, PROSE, MORE), [BODY, BODY, BODY])
    assert [one.role for one in found] == [role, "body", "body"]
    assert found[0].rule.partition(".")[0] != "layout"


@pytest.mark.parametrize(
    "line", [PROSE, "Copper", "Top 5", "증시"], ids=["prose", "one word", "a weak rule", "a section"]
)
def test_else_the_labeller_decides(line, evidence):
    assert verdicts(evidence(line, PROSE), [BODY, BODY])[0].role == "body"
    assert verdicts(evidence(line, PROSE), [OTHER, BODY])[0].role == "noise"


def test_verdicts_keep_the_log_odds(evidence):
    assert [one.log_odds for one in verdicts(evidence(PROSE, MORE), [1.5, -0.5])] == [1.5, -0.5]


def test_a_document_without_prose_keeps_what_no_rule_explains(evidence):
    lines = ("Pier 1: four boats", "Pier 2: three boats", "Share this article")
    found = verdicts(evidence(*lines), [OTHER, OTHER, OTHER])
    assert [(one.role.value, one.rule) for one in found[:2]] == [("body", "layout.no-prose")] * 2
    assert found[2].role == "noise"


def test_a_rule_of_the_footer_speaks_only_after_the_body(evidence, knowledge):
    """The same line before the body is left to the layout."""
    rule = next(rule for rule in knowledge.readers.rules.rules if rule.zone == "footer" and not rule.needs)
    line = rule.removes[0]
    found = verdicts(evidence(line, PROSE, MORE, line), [OTHER, BODY, BODY, OTHER])
    assert found[0].rule != found[3].rule
    assert "/" in found[3].rule


# ---- what stands around the headline


def around(evidence, lines, odds, title):
    one = evidence(*lines)
    return [verdict.role.value for verdict in header_roles(one, verdicts(one, odds), title)]


HEADLINE = "Ferry to sail again after two winters"
AROUND = {
    "a section above": (("Environment", HEADLINE, PROSE), ["section", "title", "body"]),
    "an unknown section above": (("Far bank", HEADLINE, PROSE), ["section", "title", "body"]),
    "a number above is no section": (("1204", HEADLINE, PROSE), ["noise", "title", "body"]),
    "a breadcrumb above": (("Home > News > Environment", HEADLINE, PROSE), ["section", "title", "body"]),
    "a deck below": ((HEADLINE, "Council finds the money in the road fund", PROSE), ["title", "subtitle", "body"]),
    "a deck above": (
        ("Council finds the money in the old road fund", HEADLINE, PROSE),
        ["subtitle", "title", "body"],
    ),
    "two decks below": (
        (HEADLINE, "Money comes from the road fund", "Crew yet to be hired", PROSE),
        ["title", "subtitle", "subtitle", "body"],
    ),
    "no deck below the byline": (
        (HEADLINE, "By Maren Holloway", "Council finds the money in the road fund", PROSE),
        ["title", "byline", "noise", "body"],
    ),
    "a bare name near the headline": ((HEADLINE, "Maren Holloway", PROSE), ["title", "byline", "body"]),
    "a bare name near a date": (
        ("Maren Holloway", "June 4, 2024", PROSE),
        ["byline", "published", "body"],
    ),
    "a name after a label": ((HEADLINE, "By", "Maren Holloway", PROSE), ["title", "byline", "byline", "body"]),
    "a date after a label": (
        (HEADLINE, "Updated", "June 4, 2024", PROSE),
        ["title", "modified", "modified", "body"],
    ),
    "a headline cut off above is furniture": (
        ("Ferry to sail again after", HEADLINE, PROSE),
        ["noise", "title", "body"],
    ),
}


@pytest.mark.parametrize(("lines", "roles"), AROUND.values(), ids=AROUND)
def test_around_the_headline(lines, roles, evidence):
    odds = [BODY if line == PROSE else OTHER for line in lines]
    title = lines.index(HEADLINE) if HEADLINE in lines else None
    assert around(evidence, lines, odds, title) == roles


def test_a_name_far_from_everything_stays_furniture(evidence):
    lines = (HEADLINE, PROSE, MORE, PROSE, MORE, PROSE, "Garden", "Maren Holloway", "Kitchen")
    odds = [OTHER, BODY, BODY, BODY, BODY, BODY, OTHER, OTHER, OTHER]
    assert around(evidence, lines, odds, 0)[-3:] == ["noise", "noise", "noise"]
