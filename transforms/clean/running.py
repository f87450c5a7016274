"""Text with nothing around it, as a clean body is: most documents look so when they are labelled again."""

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import is_prose
from hanji.transforms.clean.verdicts import BODY, Verdict, certain

RUNNING = Verdict(role=BODY, rule="layout")


def is_running_text(evidence: tuple[Evidence, ...], odds: list[float]) -> bool:
    """Is every line body, and is none of a header: no headline, no byline with its date, nothing that is certain?

    Then no title has to be looked for, and no roles around it.
    """
    return bool(evidence) and min(odds) > 0 and is_prose(evidence[0].line.text) and not any(map(_may_be_more, evidence))


def _may_be_more(one: Evidence) -> bool:
    return (bool(one.dates) and one.byline is not None) or certain(one) is not None
