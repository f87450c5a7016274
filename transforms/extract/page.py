"""Extract: a decoded page becomes a draft, its metadata candidates and its visible lines. Nothing is decided here."""

from hanji.transforms.extract.text import extract_text
from hanji.transforms.knowledge import Knowledge
from hanji.transforms.records import Draft, Page


def extract(page: Page, knowledge: Knowledge) -> Draft:
    """Take a page apart by its format. Raises `Rejected` for a page without a line or, in HTML, without an article."""
    if page.source.format == "feed":
        from hanji.transforms.extract.entry import extract_entry  # noqa: PLC0415  # its parser is not for raw text

        return extract_entry(page)
    if page.source.format == "html":
        from hanji.transforms.extract.html.extract import extract_html  # noqa: PLC0415  # lxml is not for raw text

        return extract_html(page, knowledge.blocks, knowledge.layouts)
    return extract_text(page)
