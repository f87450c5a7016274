"""Other extractors of web pages, called as their manuals say, with metadata; each needs its package installed."""

import importlib
from collections.abc import Callable
from typing import Any

Prediction = dict[str, Any]
# An extractor gets the page's bytes, its decoded text, and its address.
Extractor = Callable[[bytes, str, str], Prediction]


def _trafilatura(data: bytes, _: str, url: str) -> Prediction:
    module = importlib.import_module("trafilatura")
    found = module.bare_extraction(data, url=url, with_metadata=True)
    row = found.as_dict() if found else {}
    authors = (row.get("author") or "").split("; ")
    return {"text": row.get("text"), "title": row.get("title"), "authors": authors, "published_at": row.get("date")}


def _resiliparse(_: bytes, markup: str, __: str) -> Prediction:
    module = importlib.import_module("resiliparse.extract.html2text")
    return {"text": module.extract_plain_text(markup, main_content=True)}


def _readability(_: bytes, markup: str, __: str) -> Prediction:
    document = importlib.import_module("readability").Document(markup)
    text = importlib.import_module("lxml.html").fromstring(document.summary()).text_content()
    return {"text": text, "title": document.short_title()}


def _newspaper(_: bytes, markup: str, url: str) -> Prediction:
    article = importlib.import_module("newspaper").Article(url)
    article.download(input_html=markup)
    article.parse()
    date = article.publish_date
    return {
        "text": article.text,
        "title": article.title,
        "authors": article.authors,
        "published_at": date.isoformat() if date else None,
    }


def _goose(_: bytes, markup: str, __: str) -> Prediction:
    article = importlib.import_module("goose3").Goose().extract(raw_html=markup)
    return {"text": article.cleaned_text, "title": article.title, "authors": article.authors}


_PEERS: dict[str, tuple[str, Extractor]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "resiliparse": ("resiliparse", _resiliparse),
    "readability-lxml": ("readability", _readability),
    "newspaper4k": ("newspaper", _newspaper),
    "goose3": ("goose3", _goose),
}


def installed() -> dict[str, Extractor]:
    """The extractors whose packages are there and can be imported, by the packages' names."""
    return {name: extract for name, (module, extract) in _PEERS.items() if _imports(module)}


def _imports(module: str) -> bool:
    """A package that lacks one of its own requirements would fail on every page, and so be the fastest of all."""
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def missing() -> list[str]:
    """The packages that are not there, or not whole."""
    there = installed()
    return [name for name in _PEERS if name not in there]
