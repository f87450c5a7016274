"""robots.txt: what a site allows, and how slowly (RFC 9309)."""

from protego import Protego

from hanji.pipeline.fetch.manners import PRODUCT
from hanji.pipeline.fetch.request import Response
from hanji.transforms.records import Rejected

# RFC 9309 asks that at least 500 KiB are read; what follows is not.
_MOST = 512_000
_LONGEST_DELAY = 60.0


class Robots:
    """The rules of one site."""

    def __init__(self, rules: Protego | None, *, closed: Rejected | None = None) -> None:
        self._rules, self._closed = rules, closed

    def check(self, url: str, shown: str) -> None:
        """Raises `Rejected`: `robots` for an address that the site asks not to fetch, or why no page of it can be."""
        if self._closed:
            raise Rejected(self._closed.reason, f"{shown}: {self._closed.detail}")
        if self._rules is not None and not self._rules.can_fetch(url, PRODUCT):
            raise Rejected("robots", f"{shown}: robots.txt asks not to fetch it")

    def delay(self) -> float:
        """Seconds that the site wants between two requests."""
        stated = self._rules.crawl_delay(PRODUCT) if self._rules is not None else None
        return min(float(stated or 0), _LONGEST_DELAY)


def robots_of(response: Response | Rejected) -> Robots:
    """The rules in a response: none there means all is allowed, a server in trouble that nothing is, for now."""
    if isinstance(response, Rejected):
        if response.reason in ("refused-address", "refused-scheme"):
            raise response
        # A host that nobody reaches is no host that refuses.
        reason = response.reason if response.reason in ("unreachable", "timeout", "busy") else "robots"
        return Robots(None, closed=Rejected(reason, f"robots.txt can't be fetched: {response.detail}"))
    if response.status >= 500 or response.status == 429:
        return Robots(None, closed=Rejected("robots", f"robots.txt can't be fetched: HTTP {response.status}"))
    if response.status >= 300:
        return Robots(None)
    return Robots(Protego.parse(response.body[:_MOST].decode("utf-8-sig", "replace")))
