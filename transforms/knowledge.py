"""All that Hanji knows from data: publishers, noise rules, the words' weights and the line labeller.

Read once on the launcher; workers get this value by pickling, which carries the data and compiles it again.
"""

from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from hanji.transforms.clean.evidence import Readers
from hanji.transforms.clean.labeller import Labeller, load_labeller
from hanji.transforms.clean.rules import Rules, load_rules
from hanji.transforms.extract.html.scorer import Model, load_model
from hanji.transforms.publishers import Publisher, Publishers, load_own, load_publishers
from hanji.transforms.publishers.layouts import NO_LAYOUTS, Layouts, Site, gathered


class Knowledge(msgspec.Struct, frozen=True, kw_only=True):
    """What the stages ask. Built by `load_knowledge`. With `agencies`, they are named among the authors."""

    readers: Readers
    labeller: Labeller
    titles: dict[str, float]
    blocks: Model
    layouts: Layouts = NO_LAYOUTS
    agencies: bool = False

    @property
    def publishers(self) -> Publishers:
        """The known publishers."""
        return self.readers.publishers


def load_knowledge(folder: Traversable | None = None, own: Traversable | None = None) -> Knowledge:
    """The knowledge of a `configs` folder; without one, of the folder that travels in the package.

    `own` is a folder with a user's publishers, each in place of the package's of the same domain.

    Raises `InvalidRules` or `ConfigError` for a file that cannot be used, naming the file and the key.
    """
    folder = folder or resources.files("hanji.configs")
    publishers, sites = load_own(own) if own else ((), ())
    readers = load_readers(load_weights(folder / "models" / "lexicon.json"), folder, publishers)
    known = [Site(domains=one.domains, layouts=one.layouts) for one in readers.publishers.all]
    return Knowledge(
        readers=readers,
        layouts=gathered((*known, *sites)),
        labeller=load_labeller(folder / "models" / "lines.npz"),
        titles=load_weights(folder / "models" / "titles.json"),
        blocks=load_model(folder / "models" / "html_blocks.npz"),
    )


def load_readers(
    lexicon: dict[str, float], folder: Traversable | None = None, own: tuple[Publisher, ...] = ()
) -> Readers:
    """What single lines are shown to: the rules and publishers of a `configs` folder, and a lexicon."""
    folder = folder or resources.files("hanji.configs")
    replaced = {publisher.domains[0] for publisher in own}
    shipped = (one for one in load_publishers(folder / "publishers") if one.domains[0] not in replaced)
    return Readers(
        publishers=Publishers((*shipped, *own)),
        rules=Rules(load_rules(folder / "noise")),
        lexicon=lexicon,
    )


def load_weights(file: Traversable) -> dict[str, float]:
    """Named weights: of the lexicon (words, folded → log-odds of body) or of the title ranker (features)."""
    return msgspec.json.decode(file.read_bytes(), type=dict[str, float])
