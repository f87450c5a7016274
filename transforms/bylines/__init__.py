"""Who wrote it: bylines as whole lines, in front of the first paragraph and behind the last, and their authors.

The doors to the modules beside: `whole_lines` reads a line, `datelines` and `tails` cut a paragraph,
`role_lines` and `bios` read what stands about a person, `people` merges.
"""

from hanji.transforms.bylines.bios import looks_like_bio, read_bio, read_guests
from hanji.transforms.bylines.datelines import split_lead
from hanji.transforms.bylines.leads import Lead
from hanji.transforms.bylines.lines import is_byline_label, read_byline
from hanji.transforms.bylines.people import Byline, merge_authors
from hanji.transforms.bylines.role_lines import read_role
from hanji.transforms.bylines.tails import Tail, split_tail

__all__ = [
    "Byline",
    "Lead",
    "Tail",
    "is_byline_label",
    "looks_like_bio",
    "merge_authors",
    "read_bio",
    "read_byline",
    "read_guests",
    "read_role",
    "split_lead",
    "split_tail",
]
