"""What a byline says, and several of them made one list of authors."""

import re
from collections.abc import Iterable

import msgspec

from hanji.transforms.bylines.mailboxes import email_fits
from hanji.transforms.bylines.names import name_key
from hanji.transforms.records import Author

EMAIL = re.compile(r"[\w.+-]*\w@(?:[\w-]+\.)+[A-Za-z]{2,}", re.ASCII)


class Byline(msgspec.Struct, frozen=True, kw_only=True):
    """What one line credits. `authors` are people only; `agencies` are agencies, houses and desks as written.

    `confidence` in 0..1 says that the whole line is a byline; `rule` is the shape it was read by: `en.by`,
    `ko.reporter`,
    `bare-name`, `email-only`, … A line that credits photographers, crew or editors has a rule of its own and no
    authors.
    An e-mail without a name is an author whose `name` is "": `merge_authors` gives it to the person it fits.
    """

    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    confidence: float
    rule: str


# Stands for an e-mail that was taken out of a line.
MAIL = "\ue000"


def take_emails(text: str) -> tuple[str, list[str]]:
    """`text` with a mark for each e-mail, and the e-mails in order."""
    return EMAIL.sub(f" {MAIL} ", text), EMAIL.findall(text)


def assign(people: list[Author], emails: list[str]) -> tuple[Author, ...]:
    """`people` with `emails`: one each in order, else by fit, else to the only one, else as authors without a name."""
    if len(people) == len(emails):
        return tuple(_with(person, email=email) for person, email in zip(people, emails, strict=True))
    found = list(people)
    for email in emails:
        place = _owner(found, email)
        if place is None:
            found.append(Author(name="", email=email))
        else:
            found[place] = _with(found[place], email=email)
    return tuple(found)


def _owner(people: list[Author], email: str) -> int | None:
    if any(person.email == email for person in people):
        return next(place for place, person in enumerate(people) if person.email == email)
    free = [place for place, person in enumerate(people) if person.name and not person.email]
    fitting = [place for place in free if email_fits(people[place].name, email)]
    if fitting:
        return fitting[0]
    return free[0] if len(free) == 1 and len(people) == 1 else None


def _with(person: Author, *, email: str | None = None, role: str | None = None, name: str | None = None) -> Author:
    return Author(name=name or person.name, email=person.email or email, role=person.role or role)


def merge_authors(bylines: Iterable[Byline]) -> tuple[Author, ...]:
    """The authors of all bylines of an article, one per person, in the order of their first mention.

    E-mail and role come from whichever states them first. An e-mail that stands alone goes to the author whose name
    it fits, else to the only one without; if nobody takes it, it stays an author without a name (unless someone is
    named).

    >>> header = Byline(authors=(Author(name="한바다", role="기자"),), confidence=1.0, rule="ko.reporter")
    >>> tail = Byline(authors=(Author(name="", email="bada7@wire.example"),), confidence=0.7, rule="email-only")
    >>> merge_authors([header, tail])
    (Author(name='한바다', email='bada7@wire.example', role='기자'),)
    """
    people: list[Author] = []
    emails: list[str] = []
    for author in (author for byline in bylines for author in byline.authors):
        if not author.name:
            emails += [author.email] if author.email and author.email not in emails else []
            continue
        place = next((place for place, person in enumerate(people) if _same(person.name, author.name)), None)
        if place is None:
            people.append(author)
        else:
            people[place] = _with(
                people[place], email=author.email, role=author.role, name=_better(people[place].name, author.name)
            )
    return _spend(people, emails)


def _spend(people: list[Author], emails: list[str]) -> tuple[Author, ...]:
    left = [email for email in emails if all(person.email != email for person in people)]
    free = [place for place, person in enumerate(people) if not person.email]
    for email in list(left):
        fitting = [place for place in free if email_fits(people[place].name, email)]
        takers = fitting or (free if len(free) == 1 and len(left) == 1 else [])
        if takers:
            people[takers[0]] = _with(people[takers[0]], email=email)
            free.remove(takers[0])
            left.remove(email)
    if people:
        return tuple(people)
    return tuple(Author(name="", email=email) for email in left)


def _same(one: str, other: str) -> bool:
    """One person in two spellings: the same letters, a family name cut to its initial, a nickname without family."""
    if name_key(one) == name_key(other):
        return True
    short, long = sorted((one.split(), other.split()), key=lambda words: len("".join(words)))
    if len(short) == 1 < len(long):
        return short[0].casefold() == long[0].casefold()
    return (
        len(short) == len(long) > 1
        and short[:-1] == long[:-1]
        and bool(re.fullmatch(r"\w\.", short[-1]))
        and long[-1].startswith(short[-1][0])
    )


def _better(one: str, other: str) -> str:
    """The fuller spelling; of two equal ones that which isn't in capitals."""
    if len(name_key(other)) > len(name_key(one)) or (one.isupper() and not other.isupper()):
        return other
    return one
