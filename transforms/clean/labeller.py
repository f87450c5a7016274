"""The line labeller: how likely is it that a line is body, from its shape, its neighbours and its place.

Small neural networks of two hidden layers, trained from different seeds; the mean of their log-odds is taken.
`scripts/train_lines.py` trains them.
"""

import io
from importlib.resources.abc import Traversable

import numpy as np

from hanji.transforms.clean.features import Features, Floats, window


class Labeller:
    """Weights, ready to multiply.

    `hidden` is (features, networks · units), `narrow` (networks, units, units of the second layer). All networks
    stand side by side: in the second layer each sees its own units alone, so its weights are blocks on a diagonal.
    """

    __slots__ = ("_blocks", "bias", "hidden", "intercept", "narrow", "narrow_bias", "output")

    def __init__(  # noqa: PLR0917  # the layers in their order
        self, hidden: Floats, bias: Floats, narrow: Floats, narrow_bias: Floats, output: Floats, intercept: float
    ) -> None:
        self.hidden, self.bias, self.narrow, self.narrow_bias = hidden, bias, narrow, narrow_bias
        self.output, self.intercept = output, intercept
        networks, units, narrower = narrow.shape
        blocks = np.zeros((networks, units, networks, narrower), dtype=np.float32)
        for at in range(networks):
            blocks[at, :, at] = narrow[at]
        self._blocks = blocks.reshape(networks * units, networks * narrower)

    def log_odds(self, seen: Features) -> Floats:
        """One number a line: above 0 it is body."""
        first = np.maximum(window(seen) @ self.hidden + self.bias, 0)
        second = np.maximum(first @ self._blocks + self.narrow_bias.ravel(), 0)
        return np.asarray(second @ self.output.ravel() + self.intercept, dtype=np.float32)

    def __reduce__(self) -> tuple[type["Labeller"], tuple[Floats, Floats, Floats, Floats, Floats, float]]:
        return Labeller, (self.hidden, self.bias, self.narrow, self.narrow_bias, self.output, self.intercept)


WEIGHTS = ("hidden", "bias", "narrow", "narrow_bias", "output")


def load_labeller(file: Traversable) -> Labeller:
    """The labeller of a weights file as `scripts/train_lines.py` writes it."""
    with np.load(io.BytesIO(file.read_bytes())) as data:
        hidden, bias, narrow, narrow_bias, output = (data[name].astype(np.float32) for name in WEIGHTS)
        return Labeller(hidden, bias, narrow, narrow_bias, output, float(data["intercept"]))
