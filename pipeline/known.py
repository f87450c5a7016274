"""The packaged knowledge and a user's own, with its errors told as the contract wants them."""

from pathlib import Path

import msgspec

from hanji.pipeline.failures import InvalidConfig
from hanji.transforms.clean.rules import InvalidRules
from hanji.transforms.knowledge import Knowledge, load_knowledge
from hanji.transforms.publishers import ConfigError


def read_knowledge(publishers: str = "", *, agencies: bool = False) -> Knowledge:
    """All publishers, rules and weights; `publishers` is a folder with a user's own, "" if there is none.

    With `agencies`, those that a page credits are named among its authors.

    Raises `InvalidConfig` naming the file.
    """
    try:
        knowledge = load_knowledge(own=own_folder(publishers) if publishers else None)
    except (ConfigError, InvalidRules) as error:
        raise InvalidConfig(str(error)) from error
    return msgspec.structs.replace(knowledge, agencies=agencies)


def own_folder(name: str) -> Path:
    """A user's folder of publishers. Raises `InvalidConfig` where it isn't there or holds none."""
    folder = Path(name)
    if not folder.is_dir():
        raise InvalidConfig(f"publishers: there is no folder {name!r}")
    if not any(folder.glob("*.yaml")):
        raise InvalidConfig(f"publishers: the folder {name!r} holds no *.yaml")
    return folder
