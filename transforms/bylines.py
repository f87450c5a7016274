"""Who wrote it: bylines as whole lines, in front of the first paragraph and behind the last, and their authors.

The doors to the modules beside: `whole_lines` reads a line, `datelines` and `tails` cut a paragraph, `people` merges.
"""

from hanji.transforms.datelines import Lead, split_lead
from hanji.transforms.people import Byline, merge_authors, read_bio
from hanji.transforms.tails import Tail, split_tail
from hanji.transforms.whole_lines import is_byline_label, read_byline

__all__ = [
    "Byline",
    "Lead",
    "Tail",
    "is_byline_label",
    "merge_authors",
    "read_bio",
    "read_byline",
    "split_lead",
    "split_tail",
]
