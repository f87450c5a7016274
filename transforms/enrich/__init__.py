"""Enrich: what can be computed from an article alone. Each module has one function, `Article` to `Article`."""

from collections.abc import Callable

from hanji.transforms.enrich.content_hash import add_content_hash
from hanji.transforms.enrich.counts import add_counts
from hanji.transforms.records import Article

__all__ = ["ENRICHMENTS", "enrich"]

# Applied in this order. A new enrichment is a module with such a function and a line here.
ENRICHMENTS: dict[str, Callable[[Article], Article]] = {
    "counts": add_counts,
    "content_hash": add_content_hash,
}


def enrich(article: Article) -> Article:
    """The article with every enrichment's fields set; no other field is touched, and twice is as once."""
    for add in ENRICHMENTS.values():
        article = add(article)
    return article
