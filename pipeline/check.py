"""`hanji check`: every rule and every publisher against its own examples."""

import sys
from collections.abc import Sequence
from importlib import resources

from hanji.pipeline.failures import FAILED, OK, InvalidConfig
from hanji.pipeline.known import own_folder
from hanji.transforms.clean.rules import InvalidRules, Rules, check_rule, load_rules
from hanji.transforms.publishers import ConfigError, Publishers, check_publisher, load_own, load_publishers
from hanji.transforms.publishers.layouts import Layout


def check_verb(own: str = "") -> int:
    """Say on stdout what does not hold, with its file, and how much was checked; returns the exit status.

    `own` is a folder with a user's publishers.

    Raises `InvalidConfig` for a file that cannot be used at all.
    """
    try:
        found = {"noise": check_noise(), "publishers": check_publishers()}
        if own:
            found["publishers"] = joined(found["publishers"], check_own(own))
    except (ConfigError, InvalidRules) as error:
        raise InvalidConfig(str(error)) from error
    problems = [problem for _, wrong in found.values() for problem in wrong]
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    rules, publishers = found["noise"][0], found["publishers"][0]
    sys.stdout.write(f"{rules} rules and {publishers} publishers checked: {len(problems) or 'no'} problems\n")
    return FAILED if problems else OK


def check_noise() -> tuple[int, list[str]]:
    """Number of noise rules, and what is wrong with them. Raises `InvalidRules`."""
    loaded = load_rules(resources.files("hanji.configs") / "noise")
    rules = Rules(loaded)
    return len(loaded), [
        f"configs/noise/{rule.id.partition('/')[0]}.yaml: {wrong}"
        for rule in loaded
        for wrong in check_rule(rule, rules)
    ]


def check_publishers() -> tuple[int, list[str]]:
    """Number of publishers, and what is wrong with them. Raises `ConfigError`."""
    loaded = load_publishers(resources.files("hanji.configs") / "publishers")
    publishers = Publishers(loaded)
    return len(loaded), [
        f"configs/publishers/{publisher.domains[0]}.yaml: {wrong}"
        for publisher in loaded
        for wrong in (*check_publisher(publisher, publishers), *check_layouts(publisher.layouts))
    ]


def check_own(folder: str) -> tuple[int, list[str]]:
    """The same of a user's folder; sites of which only layouts are known count as publishers."""
    publishers, sites = load_own(own_folder(folder))
    known = Publishers(publishers)
    problems = [(one.domains[0], wrong) for one in publishers for wrong in check_publisher(one, known)]
    all_layouts = {one.domains[0]: one.layouts for one in publishers} | {one.domains[0]: one.layouts for one in sites}
    problems += [(name, wrong) for name, layouts in all_layouts.items() for wrong in check_layouts(layouts)]
    return len(all_layouts), [f"{folder}/{name}.yaml: {wrong}" for name, wrong in problems]


def check_layouts(layouts: Sequence[Layout]) -> list[str]:
    """What layouts don't find in their own examples."""
    if not any(layout.examples for layout in layouts):
        return []
    from hanji.transforms.extract.html.parse import parse  # noqa: PLC0415  # few publishers have layouts
    from hanji.transforms.extract.html.selectors import check_example  # noqa: PLC0415

    return [
        f"layout {number}, example {at}: {wrong}"
        for number, layout in enumerate(layouts, 1)
        for at, example in enumerate(layout.examples, 1)
        for wrong in check_example(layout, example, parse(example.html))
    ]


def joined(one: tuple[int, list[str]], other: tuple[int, list[str]]) -> tuple[int, list[str]]:
    return one[0] + other[0], one[1] + other[1]
