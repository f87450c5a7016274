"""What the tests of containers share."""

import io

import pytest

from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import InputFile, Page, Reject


@pytest.fixture
def outcomes():
    """Decodes bytes under a file name; limits by keyword."""

    def run(name, data, fields=None, **limits):
        file = InputFile(uri=f"/in/{name}", relative=name, size=len(data))
        return list(decode(file, lambda _: io.BytesIO(data), Limits(**limits), fields))

    return run


@pytest.fixture
def short(outcomes):
    """The same in short: `member: text` for a page, `member! reason` for a reject, `member- reason` for a skip."""

    def run(name, data, fields=None, **limits):
        return [_short(outcome) for outcome in outcomes(name, data, fields, **limits)]

    return run


def _short(outcome):
    if isinstance(outcome, Page):
        return f"{outcome.source.member}: {outcome.text}"
    return f"{outcome.source_member}{'!' if isinstance(outcome, Reject) else '-'} {outcome.reason}"
