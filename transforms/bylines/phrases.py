"""The pieces of a byline in a script that has capitals: what each of them says, and who that makes its authors."""

import re

from hanji.transforms.bylines.agencies import is_agency, is_organisation
from hanji.transforms.bylines.names import latin_name, opens_like_name
from hanji.transforms.bylines.namewords import PARTICLES, TIME_WORDS, TRAILING
from hanji.transforms.bylines.people import MAIL, Byline, assign, take_emails
from hanji.transforms.bylines.places import CITIES
from hanji.transforms.bylines.roles import JOURNALISTS, TITLES
from hanji.transforms.records import Author

# One thing a piece of a byline says: (kind, text), kind in name, given, role, agency, email, skip, doubt, fail.
Said = tuple[str, str]

_AND = "and|und|et|y|e|og|och|и|та|і|й|dan|và|ve|ja|oraz|con|with|avec|mit|et al|a|AND|UND|ET"
_PLACE = "em|in|at|from|à|au|aus|desde|til|w|v|IN"
_FOR = "special to|Special to|especial para|for|pour|für|para|per|voor|till|FOR"
_EITHER = "en|i"  # and in Dutch and Polish, in in Spanish and Danish: what follows decides
_LONGEST_PHRASE = 10  # words of a name and a role between two separators
_FOR_WORDS, _PLACE_WORDS = frozenset(_FOR.split("|")), frozenset(_PLACE.split("|"))
SPLIT = re.compile(
    rf"(\s*[,;|•·/‧&]\s*(?:(?:{_AND}|{_EITHER}|{_FOR}|{_PLACE}|&)\s+)?|\s+[–—-]{{1,2}}\s+|"
    rf"\s+(?:{_AND}|{_PLACE}|{_FOR}|{_EITHER})\s+)",
)
_BRACKETS = re.compile(r"\(([^()]{1,80})\)|\[([^\[\]]{1,80})\]|<([^<>]{1,80})>")
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]{1,30}")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?<!\d)(?:\+?\d{1,3}[ .-])?\(?\d{2,4}\)?[ .-]\d{3,4}[ .-]?\d{4}(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+")
# E-mails and brackets are marked by private characters, which no text brings along.
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_FIRST_BRACKET = 0xE100
BETWEEN_NAMES = frozenset(f"{_AND}|{_PLACE}|{_FOR}|{_EITHER}".split("|")) | PARTICLES


def say(text: str, *, marked: bool) -> tuple[list[Said], list[str]]:
    """What `text` says, piece by piece, and the e-mails in it."""
    emails: list[str] = []
    brackets: list[str] = []
    if _PRIVATE.search(text):
        return [("fail", text)], emails
    if "@" in text:
        text, emails = take_emails(text)
    if "(" in text or "[" in text or "<" in text:
        text = _BRACKETS.sub(lambda match: _shelve(match[1] or match[2] or match[3], brackets), text)
    if (
        is_organisation(text.strip())
        and MAIL not in text
        and not latin_name(text)
        and not _name_and_role(text.strip())
        and not SPLIT.search(text)
    ):
        return [("agency", text.strip())], emails
    said: list[Said] = []
    for place, piece in enumerate(parts := SPLIT.split(text)):
        if place % 2 == 0:
            before = parts[place - 1].strip() if place else ""
            known = {kind for kind, _ in said} - {"skip"}
            if known == {"agency"} and before == "," and _is_place_of_wire(piece.strip()):
                continue
            said += _classify(piece.strip(), before, brackets, known=known, marked=marked)
            if not marked and said[-1:] and said[-1][0] == "fail":
                break  # the rest can't mend it
    return said, emails


def _is_place_of_wire(text: str) -> bool:
    """`AFP, MANILA`: behind an agency a place."""
    return _is_titled(text) and len(text.split()) <= 2 and latin_name(text) is None and not is_organisation(text)


def _shelve(content: str, brackets: list[str]) -> str:
    if not content.replace(MAIL, "").strip(" ,;/"):
        return f" {content} "
    brackets.append(content.strip())
    return f" {chr(_FIRST_BRACKET + len(brackets) - 1)} "


def _classify(piece: str, before: str, brackets: list[str], *, known: set[str], marked: bool) -> list[Said]:
    marks = [char for char in piece if char >= MAIL and char <= "\uf8ff"]
    handle = bool(_HANDLE.search(piece))
    plain = _HANDLE.sub("", piece) if handle else piece
    if marks:
        plain = " ".join("".join(" " if char in marks else char for char in plain).split())
    said = _classify_words(
        plain.strip(" .:") if not re.search(r"\b\w\.$", plain) else plain, before, known=known, marked=marked
    )
    if handle:
        said.append(("handle", ""))
    for mark in marks:
        said += [("email", "")] if mark == MAIL else _classify_bracket(brackets[ord(mark) - _FIRST_BRACKET])
    return said


def _classify_bracket(content: str) -> list[Said]:
    if JOURNALISTS.search(content) or TITLES.search(content):
        return [("role", content)]
    if is_organisation(content):
        return [("agency", content)]
    return [("skip", content)] if len(content.split()) <= 4 else [("doubt", content)]


def _classify_words(text: str, before: str, *, known: set[str], marked: bool) -> list[Said]:
    cut = _DIGIT.search(text)
    if cut and not is_agency(text):
        if _PHONE.search(text) or not _is_time(text[cut.start() :], marked=marked):
            return [("agency" if is_organisation(text) else "fail", text)]
        text = text[: cut.start()]
    text = _trim(text)
    if not text:
        return [("skip", "")]
    before = before.lstrip(",;|•·/‧& ") or before
    named = "name" in known
    if before in _FOR_WORDS:
        house = named and text[0].isupper() and (marked or is_organisation(text))
        return [("agency" if house else "fail", text)]
    if before in _PLACE_WORDS and (named or not known):
        return [("skip" if named and _is_titled(text) else "fail", text)]
    if len(text.split()) > _LONGEST_PHRASE:
        return [("fail", text)]
    return _classify_phrase(text, before, named=named, marked=marked)


def _is_time(text: str, *, marked: bool) -> bool:
    """A date, a time, a reading time, a count of comments; behind a marker and a full date the section may follow."""
    words = [word.casefold() for word in _WORDS.findall(text)]
    if all(word in TIME_WORDS for word in words):
        return True
    return marked and len(words) <= 5 and bool(re.match(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}", text))


def _trim(text: str) -> str:
    """`text` without the words that furniture hangs on: `Follow`, `Published`, the month of a cut date."""
    words = text.split()
    while words and words[-1].casefold().strip(".,:") in TRAILING:
        words.pop()
    return " ".join(words)


def _is_titled(text: str) -> bool:
    return 0 < len(text.split()) <= 5 and all(word[0].isupper() or word in PARTICLES for word in text.split())


def _classify_phrase(text: str, before: str, *, named: bool, marked: bool) -> list[Said]:
    words = len(text.split())
    glued = _name_and_role(text) or _name_and_city(text)
    if glued:
        return glued
    if named and before != "/" and _is_role(text, marked=marked):
        return [("role", text)]
    if words <= 6 and is_organisation(text) and (text[0].isupper() or is_agency(text) or words == 1):
        return [("agency", text)]
    name = latin_name(text, trusted=marked)
    if name and (marked or not JOURNALISTS.fullmatch(text.rsplit(" ", 1)[-1])):
        # Behind a bar stands the section or the paper.
        return [("skip" if named and before == "|" and not opens_like_name(name) else "name", name)]
    if not named and words == 1:
        return [("given" if text[0].isupper() and text.isalpha() else "word", text)]
    return [(_unknown(text, before, marked=marked) if named else "fail", text)]


def _is_role(text: str, *, marked: bool) -> bool:
    if len(text.split()) > 8 or not (JOURNALISTS.search(text) or (marked and TITLES.search(text))):
        return False
    return latin_name(text) is None


def _unknown(text: str, before: str, *, marked: bool) -> str:
    """Words behind a name that say nothing we know: a place, a house, or prose."""
    if not _is_titled(text):
        return "fail"
    if text.casefold() in CITIES:
        return "skip"
    if marked and before:
        return "doubt"
    return "skip" if before in {"en", "i"} or (before == "|" and " " not in text) else "fail"


def _name_and_role(text: str) -> list[Said]:
    """`Jane Doe Deputy News Editor`, `Jane Doe, Staff Writer` without its comma."""
    words = text.split()
    for size in (2, 3):
        role = " ".join(words[size:])
        if len(words) > size and is_agency(role):
            name = latin_name(" ".join(words[:size]))
            return [("name", name), ("agency", role)] if name else []
        if (
            len(words) > size
            and (match := JOURNALISTS.search(role) or TITLES.search(role))
            and match.end() == len(role)
            and role[0].isupper()
        ):
            name = latin_name(" ".join(words[:size]))
            return [("name", name), ("role", role)] if name else []
    return []


def _name_and_city(text: str) -> list[Said]:
    """`Jane Doe Oslo`: behind the two words of a name the city she reports from."""
    words = text.split()
    for size in (2, 3):
        city = " ".join(words[size:])
        if not 0 < len(words) - size <= 3 or city.casefold() not in CITIES or opens_like_name(words[size - 1]):
            continue
        name = latin_name(" ".join(words[:size]))
        if name:
            return [("name", name), ("skip", city)]
    return []


def fold(said: list[Said], emails: list[str], *, rule: str, confidence: float) -> Byline | None:
    """The pieces in order become authors and agencies."""
    people: list[Author] = []
    for place, (kind, value) in enumerate(said):
        if kind in {"name", "nickname", "mononym"}:
            people.append(Author(name=value))
        elif kind == "given":
            family = next((name.split()[-1] for kind_, name in said[place + 1 : place + 2] if kind_ == "name"), None)
            if family is None:
                return None
            people.append(Author(name=f"{value} {family}"))
        elif kind == "role" and people:
            people = _give_role(people, value)
        elif kind in {"fail", "word"}:
            return None
    agencies = tuple(value for kind, value in said if kind == "agency")
    if not people and not agencies and not emails:
        return None
    kinds = [kind for kind, _ in said]
    confidence -= (
        0.15 * kinds.count("doubt") + (0.6 if "mononym" in kinds else 0) + (0.15 if "nickname" in kinds else 0)
    )
    if emails and not people and not agencies:
        rule = "email-only"
    return Byline(
        authors=_mail(people, said, emails),
        agencies=agencies,
        confidence=round(min(1.0, confidence + 0.05 * bool(emails)), 2),
        rule=rule,
    )


def _give_role(people: list[Author], role: str) -> list[Author]:
    """A role belongs to the person before it; in the plural to all before it."""
    first = 0 if re.search(r"(?:ers|ors|nts|sts)$", role) else len(people) - 1
    return [
        Author(name=person.name, email=person.email, role=role) if place >= first and not person.role else person
        for place, person in enumerate(people)
    ]


def _mail(people: list[Author], said: list[Said], emails: list[str]) -> tuple[Author, ...]:
    """E-mails to the person each stands behind, when no person has two; else as `assign` does."""
    owners: list[int] = []
    seen = 0
    for kind, _ in said:
        seen += kind in {"name", "given", "nickname", "mononym"}
        owners += [seen - 1] if kind == "email" else []
    if not emails or len(set(owners)) < len(owners) or -1 in owners or len(owners) != len(emails):
        return assign(people, emails)
    by_owner = dict(zip(owners, emails, strict=True))
    return tuple(
        Author(name=person.name, email=by_owner.get(place), role=person.role) for place, person in enumerate(people)
    )
