"""`Each`, the one composite that wraps every per-record stage, and the `Ledger` of what did not stay in the line.

The only module of `transforms` that knows Beam; as little logic as possible is here.
"""

import collections.abc
import gc
import inspect
import pickle
import traceback
import types
import typing
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import apache_beam as beam
import msgspec
from apache_beam.pvalue import PCollection, TaggedOutput
from apache_beam.transforms.window import GlobalWindow
from apache_beam.utils.shared import Shared
from apache_beam.utils.timestamp import MIN_TIMESTAMP
from apache_beam.utils.windowed_value import WindowedValue

from hanji.transforms.records import Article, Cleaned, Draft, InputFile, Page, Reject, Rejected, Skip

REJECTED = "rejected"
TALLY = "tally"
EXAMPLES = 5


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What one bundle did in one stage. `taken` = elements in, `given` = elements on down the line.

    `rejected` holds a number for each stage and reason as the rejects state them (`Decode/empty`), `skipped` one for
    each reason, `examples` the first few addresses of each skip reason.
    """

    stage: str
    taken: int
    given: int
    rejected: dict[str, int]
    skipped: dict[str, int]
    examples: dict[str, list[str]]


class Ledger:
    """Collects, while the pipeline is put together, where each stage reports its rejects and its tallies."""

    def __init__(self) -> None:
        self.rejected: list[PCollection[Reject]] = []
        self.tallies: list[PCollection[Tally]] = []


class Common:
    """A large setting that several stages share: a worker process builds it once, the launcher not again.

    Without it each stage would carry a copy of its own, which Beam pickles and unpickles several times.
    """

    def __init__(self, value: object) -> None:
        self._pickled = zlib.compress(pickle.dumps(value))
        self._shared = Shared()
        self._shared.acquire(lambda: _Kept(value))

    def kept(self) -> "_Kept":
        """The value in its wrapper, which keeps it alive in this process."""
        kept: _Kept = self._shared.acquire(lambda: _Kept(pickle.loads(zlib.decompress(self._pickled))))  # noqa: S301
        return kept


class _Kept:  # what Beam shares must be weakly referable
    def __init__(self, value: object) -> None:
        self.value = value
        gc.freeze()  # it lives as long as the process: no collection has to look through it


class Each(beam.PTransform):
    """Apply `function(element, *settings)` to every element, a generator function giving any number of results.

    `Rejected`, raised or yielded as `Reject`, and unforeseen exceptions become rejects under this stage's label. The
    types are those of the function's annotations, so that a wrong order fails before anything runs. A setting given
    as `Common` arrives as its value.
    """

    def __init__(self, function: Callable[..., Any], *settings: object, ledger: Ledger) -> None:
        super().__init__()
        self._function, self._settings, self._ledger = function, settings, ledger
        takes, self._gives = stage_types(function)
        self.with_input_types(takes)
        self.with_output_types(self._gives)

    def expand(self, elements: PCollection[Any]) -> PCollection[Any]:
        stage = self.label
        worker = beam.ParDo(_Each(self._function, self._settings, stage))
        outputs = elements | worker.with_output_types(self._gives).with_outputs(REJECTED, TALLY, main="given")
        self._ledger.rejected.append(outputs[REJECTED])
        self._ledger.tallies.append(outputs[TALLY])
        return outputs["given"]


class _Each(beam.DoFn):
    def __init__(self, function: Callable[..., Any], settings: tuple[object, ...], stage: str) -> None:
        self._function, self._settings, self._stage = function, settings, stage
        self._ready: tuple[object, ...] = ()
        self._many = inspect.isgeneratorfunction(function)

    def setup(self) -> None:
        self._kept = [one.kept() for one in self._settings if isinstance(one, Common)]
        self._ready = tuple(one.kept().value if isinstance(one, Common) else one for one in self._settings)

    def start_bundle(self) -> None:
        self._taken = self._given = 0
        self._rejected: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._examples: dict[str, list[str]] = {}

    def process(self, element: object) -> Iterator[Any]:
        self._taken += 1
        for result in self._results(element):
            if isinstance(result, Reject):
                self._rejected[f"{result.stage}/{result.reason}"] += 1
                yield TaggedOutput(REJECTED, result)
            elif isinstance(result, Skip):
                self._skip(result)
            else:
                self._given += 1
                yield result

    def finish_bundle(self) -> Iterator[Any]:
        tally = Tally(
            stage=self._stage,
            taken=self._taken,
            given=self._given,
            rejected=dict(self._rejected),
            skipped=dict(self._skipped),
            examples=self._examples,
        )
        yield TaggedOutput(TALLY, in_global_window(tally))

    def _results(self, element: object) -> Iterator[Any]:
        nothing = True
        try:
            if not self._many:
                yield self._function(element, *self._ready)
                return
            for result in self._function(element, *self._ready):
                nothing = False
                yield result if not isinstance(result, Reject) else printable(result)
            if nothing:  # a container that gives none counts as one input itself
                yield rejection(element, self._stage, "empty-container", "nothing was found inside")
        except Rejected as rejected:
            yield rejection(element, self._stage, rejected.reason, rejected.detail)
        except Exception as error:  # noqa: BLE001  # whatever went wrong, the other records go on
            yield rejection(element, self._stage, "crash", "".join(traceback.format_exception(error)))

    def _skip(self, skip: Skip) -> None:
        self._skipped[skip.reason] += 1
        examples = self._examples.setdefault(skip.reason, [])
        if len(examples) < EXAMPLES:
            examples.append(
                skip.source_uri if skip.source_member is None else f"{skip.source_uri}#{skip.source_member}"
            )


def in_global_window(value: object) -> WindowedValue:
    """A value as `finish_bundle` has to give it."""
    return WindowedValue(value, MIN_TIMESTAMP, (GlobalWindow(),))


def rejection(element: object, stage: str, reason: str, detail: str) -> Reject:
    """The reject of an element of the line, with the address that its kind carries."""
    uri, member, sha256 = address(element)
    reject = Reject(
        source_uri=uri, source_member=member, stage=stage, reason=reason, detail=detail, source_sha256=sha256
    )
    return printable(reject)


def address(element: object) -> tuple[str, str | None, str | None]:
    """Where an element of the line came from: URI, member and SHA-256, as far as its kind knows them."""
    match element:
        case InputFile():
            return element.uri, None, None
        case Page() | Draft() | Cleaned():
            return element.source.uri, element.source.member, element.source.sha256
        case Article():
            return element.source_uri, element.source_member, element.source_sha256
    return "", None, None


def printable(reject: Reject) -> Reject:
    """The reject with a detail that JSON can hold: a traceback may quote half a surrogate pair."""
    return msgspec.structs.replace(reject, detail=reject.detail.encode("utf-8", "backslashreplace").decode())


def stage_types(function: Callable[..., Any]) -> tuple[type, type]:
    """What a stage function takes and gives, from its annotations; rejects and skips leave the line and don't count.

    >>> def halves(page: Page) -> Iterator[Draft | Skip | Reject]: ...
    >>> [kind.__name__ for kind in stage_types(halves)]
    ['Page', 'Draft']
    """
    hints = typing.get_type_hints(function)
    gives = hints.pop("return")
    if typing.get_origin(gives) in (collections.abc.Iterator, collections.abc.Generator):
        gives = typing.get_args(gives)[0]
    if isinstance(gives, types.UnionType):
        (gives,) = set(gives.__args__) - {Reject, Skip}
    return next(iter(hints.values())), gives
