"""Selectors for the pages of one site and one time: where its title, body, authors and date stand, and what does not
belong to the text. They are optional: the general extractor reads pages of any site without them.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

SELECTED = ("title", "body", "author", "date", "strip")


class LayoutExample(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page, or the part of one, and what the layout must find in it; `without` must not be in its body."""

    html: str
    title: str | None = None
    author: tuple[str, ...] = ()
    date: str | None = None
    body: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class LayoutPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page on the web that the layout was made for, and what its text contains; for people, nothing is fetched."""

    url: str
    contains: tuple[str, ...] = ()


class Layout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Selectors, each CSS or XPath; of several the first that finds something counts, of `strip` all do.

    A page that was published before the day `from` or after the day `until` is not read by it.
    """

    from_: dt.date | None = msgspec.field(name="from", default=None)
    until: dt.date | None = None
    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    examples: tuple[LayoutExample, ...] = ()
    pages: tuple[LayoutPage, ...] = ()

    def selectors(self) -> list[str]:
        """All of them."""
        return [selector for field in SELECTED for selector in getattr(self, field)]


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The layouts of a site of which nothing else is known."""

    domains: tuple[str, ...]
    layouts: tuple[Layout, ...]


def is_xpath(selector: str) -> bool:
    """Whether a selector is XPath and no CSS.

    >>> is_xpath("//h1[@class='head']"), is_xpath("id('story')"), is_xpath("div.story > p")
    (True, True, False)
    """
    return selector.lstrip("( ").startswith(("/", "./", "id(", "string(", "concat(", "descendant", "substring"))


def as_xpath(selector: str) -> str:
    """The selector as XPath. Raises `ValueError` for CSS or XPath that cannot be read."""
    from lxml import etree  # noqa: PLC0415  # raw text needs no parser of pages

    if is_xpath(selector):
        path = selector
    else:
        from cssselect import HTMLTranslator, SelectorError  # noqa: PLC0415  # few publishers have selectors

        try:
            path = HTMLTranslator().css_to_xpath(selector, prefix="/descendant-or-self::")
        except SelectorError as error:
            raise ValueError(f"the CSS selector {selector!r}: {error}") from error
    try:
        etree.XPath(path)
    except etree.XPathError as error:
        raise ValueError(f"the XPath selector {selector!r}: {error}") from error
    return path


def wrong_selector(layouts: Iterable[Layout]) -> tuple[str, str] | None:
    """The first selector that cannot be read, and what is wrong with it."""
    for layout in layouts:
        for selector in layout.selectors():
            try:
                as_xpath(selector)
            except ValueError as error:
                return selector, str(error)
    return None


class Layouts(msgspec.Struct, frozen=True, kw_only=True):
    """The layouts of all sites by domain."""

    by_domain: dict[str, tuple[Layout, ...]] = {}

    def of(self, host: str) -> tuple[Layout, ...]:
        """The layouts of a host, of the longest domain that has some.

        >>> known = Layouts(by_domain={"tidings.example": (Layout(),)})
        >>> len(known.of("www.tidings.example")), len(known.of("example"))
        (1, 0)
        """
        while host:
            if host in self.by_domain:
                return self.by_domain[host]
            host = host.partition(".")[2]
        return ()


NO_LAYOUTS = Layouts()


def gathered(sites: Iterable[Site]) -> Layouts:
    """The layouts of sites, a later one's in place of an earlier one's."""
    return Layouts(by_domain={domain: site.layouts for site in sites if site.layouts for domain in site.domains})
