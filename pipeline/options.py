"""What `hanji run` does not know goes to Beam: the rest of a command line, parted into inputs and Beam options."""

import argparse
import difflib
import logging
from collections.abc import Iterable, Sequence

from hanji.pipeline.failures import UsageError

LOCAL_RUNNERS = ("", "directrunner", "fnapirunner", "switchingdirectrunner")


def part(rest: Sequence[str], own: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Inputs and Beam options of the words that are no option of ours. Raises `UsageError` for a misspelt own option.

    Whether an option takes a value is what Beam's own parser says; of one that Beam doesn't know, only
    `--name=value` is understood (Flink has many such).
    """
    if not any(word.startswith("-") and word != "-" for word in rest):
        return tuple(rest), ()
    takes_value = _beam_options()
    inputs: list[str] = []
    options: list[str] = []
    words = iter(rest)
    for word in words:
        if not word.startswith("-"):
            inputs.append(word)
            continue
        _refuse_misspelt(word, tuple(own), takes_value)
        options.append(word)
        if takes_value.get(word):
            options.append(next(words, ""))
    return tuple(inputs), tuple(options)


def _refuse_misspelt(word: str, own: tuple[str, ...], beam: dict[str, bool]) -> None:
    name, equals, _ = word.partition("=")
    if name in beam:
        return
    near = difflib.get_close_matches(name, own, 1, 0.75)
    if near:
        raise UsageError(f"no such option: {name}; did you mean {near[0]}?")
    if not name.startswith("--"):
        raise UsageError(f"no such option: {name}")
    if not equals:
        near = difflib.get_close_matches(name, beam, 1, 0.75)
        hint = f"did you mean {near[0]}?" if near else f"if it is one of your engine, write {name}=VALUE"
        raise UsageError(f"no such option: {name}; {hint}")


def _beam_options() -> dict[str, bool]:
    """Each option that Beam knows, and whether it takes a value."""
    from apache_beam.options.pipeline_options import PipelineOptions  # noqa: PLC0415  # only where options are left

    parser = argparse.ArgumentParser(allow_abbrev=False, conflict_handler="resolve")
    for kind in _subclasses(PipelineOptions):
        if "_add_argparse_args" in vars(kind):
            vars(kind)["_add_argparse_args"].__get__(None, kind)(parser)  # the hook that Beam documents for options
    return {
        name: action.nargs != 0
        for action in parser._actions  # noqa: SLF001  # argparse shows its options nowhere else
        for name in action.option_strings
    }


def _subclasses(kind: type) -> list[type]:
    children: list[type] = kind.__subclasses__()
    return [found for child in children for found in (child, *_subclasses(child))]


def from_mapping(beam: dict[str, str | int | float | bool | list[str]]) -> tuple[str, ...]:
    """Beam options of a config file as words.

    >>> from_mapping({"runner": "FlinkRunner", "streaming": True, "experiments": ["a", "b"], "profile_cpu": False})
    ('--runner=FlinkRunner', '--streaming', '--experiments=a', '--experiments=b')
    """
    words: list[str] = []
    for name, value in beam.items():
        if isinstance(value, bool):
            words += [f"--{name}"] if value else []
        else:
            words += [f"--{name}={one}" for one in (value if isinstance(value, list) else [value])]
    return tuple(words)


def runner_of(options: Sequence[str]) -> str:
    """The runner that the options ask for, "" without one.

    >>> runner_of(["--runner", "PrismRunner"]), runner_of(["--runner=FlinkRunner"]), runner_of([])
    ('PrismRunner', 'FlinkRunner', '')
    """
    known, _ = _runner_parser().parse_known_args(list(options))
    return str(known.runner)


def _runner_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--runner", default="")
    return parser


def is_local(runner: str) -> bool:
    """Whether it is the engine on this machine, which Beam calls DirectRunner."""
    return runner.rpartition(".")[2].lower() in LOCAL_RUNNERS


def without_runner(words: Sequence[str]) -> list[str]:
    """The options but for the one that names the runner."""
    return _runner_parser().parse_known_args(list(words))[1]


def log(*, verbose: bool) -> None:
    """Log to stderr; without `verbose` nothing of Beam, whose failures are told in one line at the end."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", force=True)
    for handler in logging.root.handlers:
        handler.addFilter(_is_ours)
    if not verbose:
        logging.disable(logging.ERROR)


def _is_ours(record: logging.LogRecord) -> bool:
    """Not what Beam says of its BigQuery part, whose libraries nobody asked for, each time that it is imported."""
    return "/io/gcp/" not in record.pathname or "bigquery" not in record.pathname
