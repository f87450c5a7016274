"""When it was published: dates on short lines, their labels, clocks and zones."""

from hanji.transforms.dates.clock import find_time
from hanji.transforms.dates.lines import FoundDate, find_dates, is_date_line, is_relative, label_kind, resolve

__all__ = ["FoundDate", "find_dates", "find_time", "is_date_line", "is_relative", "label_kind", "resolve"]
