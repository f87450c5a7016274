"""The packaged knowledge, with its errors told as the contract wants them."""

from hanji.pipeline.failures import InvalidConfig
from hanji.transforms.clean.rules import InvalidRules
from hanji.transforms.knowledge import Knowledge, load_knowledge
from hanji.transforms.publishers import ConfigError


def read_knowledge() -> Knowledge:
    """All publishers, rules and weights. Raises `InvalidConfig` naming the file."""
    try:
        return load_knowledge()
    except (ConfigError, InvalidRules) as error:
        raise InvalidConfig(str(error)) from error
