"""Text with nothing around it, as a clean body is: most documents look so when they are labelled again."""

from hanji.transforms.clean.asides import is_quotation
from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import is_prose
from hanji.transforms.clean.verdicts import BODY, Verdict, certain

RUNNING = Verdict(role=BODY, rule="layout")


def is_running_text(evidence: tuple[Evidence, ...], odds: list[float]) -> bool:
    """Is every line body whatever stands beside it, so that no line has to be looked at from its neighbours?

    None is body but for certain something else, the first is no headline, and none is a pull quote or a byline with
    its date: those alone change the role of a line among lines of body.
    """
    return bool(evidence) and min(odds) > 0 and is_prose(evidence[0].line.text) and not any(map(_may_be_more, evidence))


def _may_be_more(one: Evidence) -> bool:
    return (bool(one.dates) and one.byline is not None) or is_quotation(one.line.text) or certain(one) is not None
