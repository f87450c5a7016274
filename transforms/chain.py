"""The chain that one article goes through: pure functions, the same on a laptop, on a cluster and in `explain`."""

from hanji.transforms.clean.clean import clean
from hanji.transforms.enrich import enrich
from hanji.transforms.extract.page import extract
from hanji.transforms.knowledge import Knowledge, load_knowledge
from hanji.transforms.normalize.article import normalize
from hanji.transforms.records import Article, Page

__all__ = ["Knowledge", "article_of", "clean", "enrich", "extract", "load_knowledge", "normalize"]


def article_of(page: Page, knowledge: Knowledge) -> Article:
    """The record of a decoded page. Raises `Rejected` where it holds no article."""
    return enrich(normalize(clean(extract(page, knowledge), knowledge), knowledge))
