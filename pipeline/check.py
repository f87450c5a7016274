"""`hanji check`: every rule and every publisher against its own examples."""

import sys
from importlib import resources

from hanji.pipeline.failures import FAILED, OK, InvalidConfig
from hanji.transforms.clean.rules import InvalidRules, Rules, check_rule, load_rules
from hanji.transforms.publishers import ConfigError, Publishers, check_publisher, load_publishers


def check_verb() -> int:
    """Say on stdout what does not hold, with its file, and how much was checked; returns the exit status.

    Raises `InvalidConfig` for a file that cannot be used at all.
    """
    try:
        found = {"noise": check_noise(), "publishers": check_publishers()}
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
        for wrong in check_publisher(publisher, publishers)
    ]
