"""Feeds among the inputs of a run are fetched before it begins, into files that take their place.

What became known of the feeds is kept only when the run is committed: after a crash the next one fetches it again.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import msgspec

from hanji.pipeline.feed_lists import addresses_in, is_list, is_web, named_by
from hanji.pipeline.feed_state import FeedState, load_state, save_state
from hanji.pipeline.fetch.fetcher import Fetcher
from hanji.pipeline.fetch.manners import Manners
from hanji.pipeline.fetch.request import origin_of
from hanji.pipeline.files import join, open_file, remove_folder
from hanji.pipeline.inputs import list_files
from hanji.pipeline.poll import HOSTS_AT_ONCE, Polled, poll
from hanji.pipeline.spool import SEEN, FetchedPage, entries_of, fingerprint, is_teaser, put_feed, put_page
from hanji.transforms.decode import Limits, decode
from hanji.transforms.decode.document import ending
from hanji.transforms.decode.feeds.sniff import feed_kind
from hanji.transforms.records import InputFile, Page, Rejected, Skip
from hanji.transforms.urls import canonicalise

# A list of feeds may name others; a list of lists is followed this deep.
_DEEPEST = 2
_LONGEST_LIST = 5000
_MAY_BE_FEEDS = frozenset(("xml", "rss", "atom", "rdf", "json", ""))
# Archives are opened for `--fetch` alone, to see which pages their feeds lead to.
_ARCHIVES = frozenset(("zip", "tar", "tgz", "tbz", "tbz2", "txz", "tzst"))
_COMPRESSED = frozenset(("gz", "bz2", "xz", "zst"))
_ACCEPT = {"Accept": "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"}


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """The inputs with fetched files in place of addresses, the folder of those, and what to keep after the commit."""

    inputs: tuple[str, ...]
    spool: str
    states: tuple[FeedState, ...]


class _Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What the rest of a poll has to know of a feed, without its text: marks of its entries, and which were seen
    before; the pages of teasers; the feeds that it names, if it is a list.
    """

    state: FeedState
    changed: bool
    marks: dict[str, str] = {}
    seen: tuple[str, ...] = ()
    teasers: dict[str, str] = {}
    named: tuple[str, ...] = ()


def gather(
    inputs: Sequence[str], output: str, folder: str, manners: Manners, limits: Limits, *, pages: bool
) -> Gathered:
    """Fetch the feeds that inputs name into `folder`; with `pages` also the articles that entries only sum up."""
    feeds = [name for name in inputs if is_web(name) or is_list(name)]
    rest = [name for name in inputs if name not in feeds]
    fetcher = Fetcher(manners)
    addresses = dict.fromkeys(address for name in feeds for address in addresses_in(name))
    taken = _poll_all(list(addresses), output, fetcher, lambda polled: _take(polled, folder, limits))
    missing: set[str] = set()
    if pages:
        wanted = [url for each in taken for url in each.teasers.values()]
        missing = _fetch_pages([*wanted, *_local_teasers(rest, output, limits)], folder, fetcher)
    fetched = [join(folder, "feeds")] if taken else []
    return Gathered(inputs=(*rest, *fetched), spool=folder, states=tuple(_after(each, missing) for each in taken))


def keep(output: str, gathered: Gathered, *, spool: bool) -> None:
    """After the commit: remember the feeds, and drop the fetched files unless a reject may need them (`spool`)."""
    for state in gathered.states:
        save_state(output, state)
    if not spool:
        discard(gathered)


def discard(gathered: Gathered) -> None:
    """Drop the fetched files."""
    if gathered.spool:
        remove_folder(gathered.spool)


def _poll_all(addresses: list[str], output: str, fetcher: Fetcher, take: Callable[[Polled], _Taken]) -> list[_Taken]:
    """The feeds at some addresses, and those that the lists among them name."""
    found: dict[str, _Taken] = {}
    for _ in range(_DEEPEST + 1):
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        new = poll([load_state(output, address) for address in addresses if address not in found], fetcher, now, take)
        found |= {each.state.url: each for each in new}
        addresses = list(dict.fromkeys(address for each in new for address in each.named))[:_LONGEST_LIST]
        if not addresses:
            break
    return list(found.values())


def _take(polled: Polled, folder: str, limits: Limits) -> _Taken:
    """Put a feed away for the run, and note what is in it."""
    put_feed(folder, polled)
    outcomes = list(entries_of(polled, limits))
    pages = [outcome for outcome in outcomes if isinstance(outcome, Page)]
    seen = [outcome for outcome in outcomes if isinstance(outcome, Skip) and outcome.reason == SEEN]
    return _Taken(
        state=polled.state,
        changed=polled.response is not None,
        marks={page.source.member: fingerprint(page) for page in pages if page.source.member},
        seen=tuple(skip.source_member for skip in seen if skip.source_member),
        teasers={page.source.member or "": page.url for page in pages if is_teaser(page) and page.url},
        named=tuple(_named(polled)),
    )


def _named(polled: Polled) -> list[str]:
    """The feeds that a fetched list (OPML, an index of sitemaps) names."""
    if polled.response is None:
        return []
    try:
        return [address for address, _ in named_by(polled.response.body)]
    except Rejected:
        return []


def _local_teasers(names: Iterable[str], output: str, limits: Limits) -> Iterator[str]:
    """The pages of teasers of feeds in files and archives."""
    for file in list_files(names, output):
        for page in decode(file, open_file, limits) if _may_hold_feeds(file, limits) else ():
            if isinstance(page, Page) and is_teaser(page) and page.url:
                yield page.url


def _may_hold_feeds(file: InputFile, limits: Limits) -> bool:
    form = ending(file.uri)
    if form in _ARCHIVES or (form in _COMPRESSED and ending(file.uri.rpartition(".")[0]) in _MAY_BE_FEEDS | _ARCHIVES):
        return True
    if form not in _MAY_BE_FEEDS or file.size > limits.max_bytes:
        return False
    try:
        with open_file(file.uri) as opened:
            return bool(feed_kind(opened.read(1 << 16)))
    except OSError:
        return False  # Decode rejects it


def _fetch_pages(wanted: Iterable[str], folder: str, fetcher: Fetcher) -> set[str]:
    """Fetch pages, each once, hosts side by side; the addresses of those that failed."""
    urls = {canonicalise(url): url for url in wanted}
    by_host = sorted(urls.values(), key=lambda url: (_origin(url), url))
    groups = [list(group) for _, group in groupby(by_host, key=_origin)]
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        failed = threads.map(lambda group: [url for url in group if not _fetch_page(url, folder, fetcher)], groups)
        return {canonicalise(url) for group in failed for url in group}


def _origin(url: str) -> str:
    try:
        return origin_of(url)
    except Rejected:
        return ""


def _fetch_page(url: str, folder: str, fetcher: Fetcher) -> bool:
    try:
        response = fetcher.get(url, _ACCEPT)
    except Rejected as why:
        put_page(folder, url, FetchedPage(reason=why.reason))
        return False
    good = response.status == 200
    put_page(folder, url, FetchedPage(response=response) if good else FetchedPage(reason=f"http-{response.status}"))
    return good


def _after(taken: _Taken, missing: set[str]) -> FeedState:
    """What to keep of a feed: its entries, but for those whose pages are to be tried again."""
    if not taken.changed:
        return taken.state
    again = {member for member, url in taken.teasers.items() if canonicalise(url) in missing}
    entries = {member: taken.state.entries[member] for member in taken.seen}
    entries |= {member: mark for member, mark in taken.marks.items() if member not in again}
    if again:  # else the server would say that nothing changed
        return msgspec.structs.replace(taken.state, entries=entries, etag=None, last_modified=None, body_sha256=None)
    return msgspec.structs.replace(taken.state, entries=entries)
