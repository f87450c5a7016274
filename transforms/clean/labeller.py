"""The line labeller: how likely is it that a line is body, from its shape, its neighbours and its place.

A small neural network (one hidden layer; several trained from different seeds stand side by side in the same
matrices, and the mean of their log-odds is taken). `scripts/train_lines.py` trains it.
"""

import io
from importlib.resources.abc import Traversable

import numpy as np

from hanji.transforms.clean.features import Features, Floats, window


class Labeller:
    """Weights, ready to multiply: `hidden` is (features, units), `output` is (units,)."""

    __slots__ = ("bias", "hidden", "intercept", "output")

    def __init__(self, hidden: Floats, bias: Floats, output: Floats, intercept: float) -> None:
        self.hidden, self.bias, self.output, self.intercept = hidden, bias, output, intercept

    def log_odds(self, seen: Features) -> Floats:
        """One number a line: above 0 it is body."""
        activation = window(seen) @ self.hidden + self.bias
        return np.asarray(np.maximum(activation, 0) @ self.output + self.intercept, dtype=np.float32)


def load_labeller(file: Traversable) -> Labeller:
    """The labeller of a weights file as `scripts/train_lines.py` writes it."""
    with np.load(io.BytesIO(file.read_bytes())) as data:
        return Labeller(
            data["hidden"].astype(np.float32),
            data["bias"].astype(np.float32),
            data["output"].astype(np.float32),
            float(data["intercept"]),
        )
