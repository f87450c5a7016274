"""Who published it: publishers known from their files, what a page tells of an unknown one, sites in titles."""

from hanji.transforms.publishers.files import ConfigError, Example, Publisher, Signature, load_own, load_publishers
from hanji.transforms.publishers.known import Publishers, check_publisher
from hanji.transforms.publishers.unknown import country_zone, unknown_publisher

__all__ = [
    "ConfigError",
    "Example",
    "Publisher",
    "Publishers",
    "Signature",
    "check_publisher",
    "country_zone",
    "load_own",
    "load_publishers",
    "unknown_publisher",
]
