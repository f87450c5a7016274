"""What many tests share: the packaged knowledge, read once, and hypothesis without a clock."""

import pytest
from hypothesis import settings

from hanji.transforms.chain import Knowledge, load_knowledge

# The same examples on every machine, and no deadline where two slow cores are shared.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What the package knows."""
    return load_knowledge()
