"""Publishers: finding the known ones in lines, titles and addresses, and checking what their files claim."""

import re
from collections.abc import Iterable

import re2

from hanji.transforms.publishers.credits import (
    LONGEST_CREDIT,
    byline_text,
    copyright_claim,
    dateline_names,
    imprint_text,
    is_part,
    names_in,
    sign_off_text,
    source_text,
)
from hanji.transforms.publishers.files import Example, Publisher
from hanji.transforms.publishers.site_titles import strip_site

_LONGEST_MASTHEAD = 48
_LONGEST_NAME_WORDS = 7
_LONGEST_SIGNATURE = 110
# Words that a page puts beside its masthead: 로고 is an image's alternative text, `close` a button.
_BESIDE_MASTHEAD = ("로고", "홈페이지", "홈", "logo", "homepage", "home", "바로가기")
_BEGINNING = 3  # characters of a folded name that tell most other lines from it
_NOT_NAME = re.compile(r"[^\w+]+|_+")  # SPIEGEL+ is no SPIEGEL
_LONGEST_SIGN_OFF = 60
_LONGEST_TITLE = 180
_PROSE_ENDS = frozenset(".?!다”’\"'»")
_TITLE_SEPARATORS = re.compile(r"\s[-–—:<>·«»~]+\s|[|｜ㅣ│]|::")
_HOST = re.compile(r"\s*[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\s*")
_PARTICLE = re.compile(r"(?:에게|에서|은|는|이|가|의|에|측)$")


def _folded(name: str) -> str:
    """A name without case, blanks, punctuation and leading article: what two spellings of it share.

    >>> _folded("The Dong-A Ilbo") == _folded("dong-a ilbo"), _folded("Kelp and Tide") == _folded("Kelp & Tide")
    (True, True)
    """
    name = name.casefold().removeprefix("the ").replace(" and ", "&")
    return name if name.isalnum() else _NOT_NAME.sub("", name)


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    """How lines with one of these folded names begin, an article or a word beside it counted in.

    >>> sorted(_beginnings(["dongailbo", "ap"]))[:3]
    ['ap', 'aph', 'apl']
    """
    short = [name + word for name in names if len(name) < _BEGINNING for word in _BESIDE_MASTHEAD]
    return frozenset(name[:_BEGINNING] for name in (*names, *short, "the "))


class Publishers:
    """All publishers, indexed for looking lines up. Immutable; pickled as the tuple it was made from."""

    def __init__(self, publishers: Iterable[Publisher]) -> None:
        self.all = tuple(publishers)
        self._mastheads: dict[str, Publisher | None] = {}
        self._names: dict[str, Publisher | None] = {}
        self._domains: dict[str, tuple[Publisher, ...]] = {}
        for publisher in self.all:
            self._index(publisher)
        self._beginnings = _beginnings(self._mastheads)
        self._suffixes = {suffix: owner for owner in reversed(self.all) for suffix in owner.title_suffixes}
        self._all_suffixes = tuple(self._suffixes)
        signatures = [(signature.pattern, publisher) for publisher in self.all for signature in publisher.signatures]
        self._signers = tuple(publisher for _, publisher in signatures)
        self._signatures = re2.Set.FullMatchSet()
        for pattern, _ in signatures:
            self._signatures.Add(pattern)
        self._signatures.Compile()

    def __reduce__(self) -> tuple[type["Publishers"], tuple[tuple[Publisher, ...]]]:
        return Publishers, (self.all,)

    def _index(self, publisher: Publisher) -> None:
        own = (publisher.name, *publisher.former_names, *publisher.aliases, *publisher.mastheads)
        for index, names in ((self._mastheads, own), (self._names, (*own, *publisher.brackets))):
            for folded in {_folded(name) for name in names}:
                # A name that two publishers claim (ABC News) proves neither.
                index[folded] = publisher if folded not in index else None
        for domain in publisher.domains:
            self._domains[domain] = (*self._domains.get(domain, ()), publisher)

    def by_masthead(self, line: str) -> Publisher | None:
        """The publisher of which the whole line is the masthead, name, alias or site address."""
        if len(line) > _LONGEST_MASTHEAD or line[:1] == "(" or "ⓒ" in line or "©" in line:
            return None  # `(Yonhap)` is a photo's credit, as are `[뉴시스]` and `ⓒ 뉴스1`
        beginning = line[:_BEGINNING].casefold()[:_BEGINNING]
        if beginning.isalnum() and beginning not in self._beginnings and "." not in line:
            return None
        folded = _folded(line.strip())
        found = self._mastheads.get(folded)
        if found is None and folded.endswith(_BESIDE_MASTHEAD):
            tails = (word for word in _BESIDE_MASTHEAD if folded.endswith(word))
            found = next((self._mastheads.get(folded.removesuffix(word)) for word in tails), None)
        if found is not None and found.agency and line[:1] == "[":
            return None
        if found is None and "." in line and _HOST.fullmatch(line):
            return self.by_domain(line.strip())
        return found

    def by_domain(self, host_or_email: str, language: str | None = None) -> Publisher | None:
        """The publisher of a host, URL or e-mail address; the longest known domain decides.

        Editions that share a domain are told apart by `language`; without it the one whose own domain it is wins,
        and a domain that is nobody's own proves nothing.
        """
        host = re.split(r"[/?#:]", host_or_email.rpartition("@")[2].split("://")[-1].lower(), maxsplit=1)[0]
        while host:
            claims = self._domains.get(host, ())
            if claims:
                spoken = [claim for claim in claims if language and claim.language.split("-")[0] == language[:2]]
                owners = [claim for claim in claims if claim.domains[0] == host]
                return next(iter(spoken or owners or (claims if len(claims) == 1 else [])), None)
            host = host.partition(".")[2]
        return None

    def in_credit(self, line: str) -> Publisher | None:
        """The publisher that a copyright line, dateline, sign-off, source line, signature or title suffix names."""
        found = self.credit(line)
        return found[0] if found is not None else None

    def credit(self, line: str) -> tuple[Publisher, str] | None:
        """The publisher that a line credits, and how.

        `copyright`, `imprint`, `signature` and `sign-off` are strong; `title` (a page title's end) and `byline`
        (머니투데이 홍길동 기자) mean something in the header; `source` and `dateline` may name the agency whose story
        another paper prints; `photo` is the credit of one picture.
        """
        names = dateline_names(line)
        found = self._first(names, "dateline") if names else None
        if found is not None and found[0].agency and line[-1:] in ")]】）" and "=" not in line:
            return found[0], "photo"  # nothing but `[뉴시스]`
        return found or (self._short_credit(line) if len(line) <= LONGEST_CREDIT else None)

    def _short_credit(self, line: str) -> tuple[Publisher, str] | None:
        signed = self._by_signature(line)
        if signed is not None:
            return signed
        claim = copyright_claim(line)
        if claim is not None:
            owner = self._named_in(claim[0])
            return (owner, claim[1]) if owner is not None else None
        person = self._by_person(line) if len(line) <= _LONGEST_SIGN_OFF else None
        return person or self._by_source(line) or self._by_title(line)

    def _by_person(self, line: str) -> tuple[Publisher, str] | None:
        signed, byline = sign_off_text(line), byline_text(line)
        owner = self._last_named(signed) if signed is not None else None
        if owner is not None:
            return owner, "sign-off"
        owner = self._names.get(_folded(byline)) if byline is not None else None
        return (owner, "byline") if owner is not None else None

    def _by_source(self, line: str) -> tuple[Publisher, str] | None:
        imprint = imprint_text(line)
        text = imprint or source_text(line)
        owner = self._named_in(text) if text is not None else None
        return (owner, "imprint" if imprint else "source") if owner is not None else None

    def _first(self, names: list[str], kind: str) -> tuple[Publisher, str] | None:
        owners = (self._names.get(_folded(name)) for name in names)
        return next(((owner, kind) for owner in owners if owner is not None), None)

    def _named_in(self, text: str) -> Publisher | None:
        """The first name in a text that is a known one, the longest at its place; else a known domain."""
        runs = names_in(text)
        for run in runs:
            for start in range(len(run)):
                for end in range(min(len(run), start + _LONGEST_NAME_WORDS), start, -1):
                    joined = _folded(" ".join(word for _, word in run[start:end]))
                    owner = self._names.get(joined) or self._names.get(_PARTICLE.sub("", joined))
                    if owner is not None and not is_part(text, run, start, end):
                        return owner
        domains = (word for run in runs for _, word in run if "." in word)
        return next((owner for word in domains if (owner := self.by_domain(word)) is not None), None)

    def _last_named(self, text: str) -> Publisher | None:
        words = text.replace(",", " ").split()
        starts = range(max(0, len(words) - 4), len(words))
        tails = ("".join(words[at:]) for at in starts if not at or words[at - 1] not in ("&", "and"))
        return next((owner for tail in tails if (owner := self._names.get(_folded(tail))) is not None), None)

    def _by_signature(self, line: str) -> tuple[Publisher, str] | None:
        if not self._signers or len(line) > _LONGEST_SIGNATURE:
            return None
        collapsed = " ".join(line.split()) if "  " in line or "\xa0" in line else line
        found = self._signatures.Match(collapsed.encode())
        return (self._signers[min(found)], "signature") if found else None

    def _by_title(self, line: str) -> tuple[Publisher, str] | None:
        """A page title's last part. Prose ends in a full stop or quotation mark, titles with a site's name don't."""
        if len(line) > _LONGEST_TITLE or line[-1:] in _PROSE_ENDS:
            return None
        if line.endswith(self._all_suffixes):
            return next((owner, "title") for suffix, owner in self._suffixes.items() if line.endswith(suffix))
        separators = _TITLE_SEPARATORS.findall(line.rstrip(" :"), max(0, len(line) - _LONGEST_MASTHEAD))
        site = line.rstrip(" :").rpartition(separators[-1])[2] if separators else ""
        owner = self.by_masthead(site) if site else None
        return (owner, "title") if owner is not None else None

    def strip_title(self, title: str, publisher: Publisher | None, site: str = "") -> tuple[str, str]:
        """The title without the site's name (a publisher's, or `site`), and what was cut off ("" if nothing was)."""
        for suffix in publisher.title_suffixes if publisher is not None else ():
            if title.endswith(suffix) and len(title) > len(suffix):
                return title[: -len(suffix)].rstrip(), suffix
        wanted = _folded(site)
        sections = frozenset(name.casefold() for name in publisher.sections) if publisher is not None else frozenset()

        def is_site(part: str) -> bool:
            return bool(wanted and _folded(part) == wanted) or self.by_masthead(part) is not None

        return strip_site(title, is_site, sections)


def check_publisher(publisher: Publisher, among: Publishers | None = None) -> list[str]:
    """What is wrong with a publisher's own examples, [] if all hold; `among` also shows confusion with others."""
    known = among or Publishers([publisher])
    problems = [
        f"{publisher.domains[0]}: example {example.line!r} is not {example.is_!r}"
        for example in publisher.examples
        if not _holds(known, publisher, example)
    ]
    problems += [
        f"{publisher.domains[0]}: signature {signature.pattern!r} does not match its example"
        for signature in publisher.signatures
        if known.credit(signature.example) != (publisher, "signature")
    ]
    problems += [
        f"{publisher.domains[0]}: {name!r} is no former name of it"
        for name in publisher.former_names
        if name == publisher.name or known.by_masthead(name) != publisher
    ]
    kinds = {example.is_ for example in publisher.examples}
    return problems + [
        f"{publisher.domains[0]}: no example that is {kind!r}" for kind in ("publisher", "not") if kind not in kinds
    ]


def _holds(known: Publishers, publisher: Publisher, example: Example) -> bool:
    if example.is_ == "title":
        return known.strip_title(example.line, publisher)[1] != ""
    proven = publisher in (known.by_masthead(example.line), known.in_credit(example.line))
    return proven == (example.is_ == "publisher")
