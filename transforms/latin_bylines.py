"""Bylines in scripts that have capitals: markers, names, roles, agencies, e-mails in one line, in any of the languages of `markers`."""

import re
from itertools import pairwise

from hanji.transforms.agencies import PICTURE_HOUSES, is_agency, is_organisation
from hanji.transforms.markers import MARKER, NICKNAMED, OPENERS, PLAIN, LABELS
from hanji.transforms.names import latin_name, name_likelihood, split_glued
from hanji.transforms.namewords import CALENDAR, NOT_NAMES, PARTICLES, SECTION_WORDS, TIME_WORDS, TRAILING
from hanji.transforms.people import EMAIL, Byline, assign
from hanji.transforms.records import Author
from hanji.transforms.roles import JOURNALISTS, TITLES

# One thing a piece of a byline says: (kind, text), kind in name, given, role, agency, email, skip, doubt, fail.
Said = tuple[str, str]

_AND = "and|und|et|y|e|og|och|и|та|і|й|dan|và|ve|ja|oraz|con|with|avec|mit|et al|a|AND|UND|ET"
_PLACE = "em|in|at|from|à|au|aus|desde|til|w|v|IN"
_FOR = "special to|Special to|especial para|for|pour|für|para|per|voor|till"
_EITHER = "en|i"  # and in Dutch and Polish, in in Spanish and Danish: what follows decides
_SPLIT = re.compile(
    rf"(\s*[,;|•·/‧&]\s*(?:(?:{_AND}|{_EITHER}|{_FOR}|{_PLACE}|&)\s+)?|\s+[–—-]{{1,2}}\s+|\s+(?:{_AND}|{_PLACE}|{_FOR}|{_EITHER})\s+)",
)
_BRACKETS = re.compile(r"\(([^()]{1,80})\)|\[([^\[\]]{1,80})\]|<([^<>]{1,80})>")
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]{1,30}")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]+")
_GENERIC_MAILBOX = re.compile(
    r"(?:news|info|contact|webmaster|press|help|support|letters?|tips?|editor|desk|admin|service|jebo|redaktion|office|hello|mail|newsroom|online)\d*@",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*[;,.]\s*(?=(?:with )?(?:additional )?(?:reporting|writing|editing|graphics|photography|edited|translated|compiled|translation) by\b)|\s*;\s*",
    re.IGNORECASE,
)
_SECOND_CREDIT = re.compile(
    r"[\s,;/|–-]+(?:photos?|fotos?|bilder|bild|pictures|images|illustrations?|video|kamera|camera|редактор|фото)\s*(?::|by\b|von\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?P<names>.{3,90}?) (?:also )?contributed (?:reporting|to (?:this|the) (?:report|story|article|post))(?: from .{3,30})?$"
)
_MAIL, _FIRST_BRACKET = "\ue000", 0xE100
_ROLE_OPENERS = frozenset(
    "author staff senior contributing reporter correspondent editor columnist journalist autorin/autor autorin autor redakteur redakteurin reporterin freelance guest".split()
)
_ROLE_FIRST = re.compile(
    r"(?:author|autorin/autor|(?:(?:staff|senior|contributing|freelance|guest|political|sports|chief)\s)*(?:reporter|correspondent|writer|columnist|journalist|contributor|autorin|autor|redakteurin|redakteur|reporterin))\s+(?=\S+\s)",
    re.IGNORECASE,
)


_BETWEEN_NAMES = frozenset(f"{_AND}|{_PLACE}|{_FOR}|{_EITHER}".split("|")) | PARTICLES
_STARTERS = OPENERS | _ROLE_OPENERS


def can_be_latin(text: str) -> bool:
    """False, fast, for prose: its second word is in lower case and joins no names, and no marker opens it."""
    words = text.split(None, 2)
    if len(words) < 2 or not words[1][0].islower() or words[1] in _BETWEEN_NAMES:
        return True
    head = words[0].casefold()
    if " contributed " in text:
        return len(text) < 120
    return head in _STARTERS or head.rstrip(":") in _STARTERS or "@" in text or head[:2] == "by"


def read_latin(text: str) -> Byline | None:
    """The byline in `text` (stripped, no CJK in it), or None."""
    head = text.split(None, 1)[0].casefold()
    if head.rstrip(":") in OPENERS or head.split(":")[0] in OPENERS or text[:2] in ("by", "By"):
        marker = MARKER.match(text)
        if marker:
            found = _read_clauses(text) if _CLAUSE.search(text) else _read_marked(text, marker)
            return found
    if head in _ROLE_OPENERS and (role := _ROLE_FIRST.match(text)):
        return _read_role_first(role[0].strip(), text[role.end() :])
    return _read_bare(text)


def _read_clauses(text: str) -> Byline | None:
    """`Reporting by A and B in Santiago; Editing by C`: each clause has its marker."""
    found: list[Byline] = []
    for clause in _CLAUSE.split(text.rstrip(".; ")):
        marker = MARKER.match(clause)
        byline = _read_marked(clause, marker) if marker else None
        if byline is None:
            return None
        found.append(byline)
    authors = {author.name: author for byline in found for author in byline.authors}
    agencies = tuple(dict.fromkeys(agency for byline in found for agency in byline.agencies))
    return Byline(
        authors=tuple(authors.values()),
        agencies=agencies,
        confidence=min(byline.confidence for byline in found),
        rule=found[0].rule,
    )


def _read_marked(text: str, marker: re.Match[str]) -> Byline | None:
    words = (marker["label"] or marker["plain"] or marker["glued"] or "von").casefold()
    rule = LABELS[words] if marker["label"] else PLAIN[words]
    rest = _SECOND_CREDIT.split(text[marker.end() :], maxsplit=1)[0]
    if not rest or len(rest) > 160:
        return None
    said, emails = _say(rest, marked=True)
    if words in NICKNAMED or rule == "en.by":
        said = _with_nickname(said, rule if words not in NICKNAMED else "author")
    lone = [kind for kind, _ in said]
    if "fail" in lone or (text[0].islower() and marker["plain"] and "doubt" in lone):
        return None
    byline = _fold(said, emails, rule=rule, confidence=0.95 if rule in {"en.by", "author", "en.reporting"} else 0.9)
    if byline is None or not rule.startswith("credit."):
        return byline
    return Byline(agencies=byline.agencies, confidence=byline.confidence, rule=rule)


def _with_nickname(said: list[Said], rule: str) -> list[Said]:
    """A single word behind `By` or `Posted by` is what its owner is called, if it is no word of the site."""
    if not said or said[0][0] not in {"given", "word"} or any(kind == "name" for kind, _ in said):
        return said
    word = said[0][1]
    lowered = word.casefold()
    if (
        lowered in NOT_NAMES
        or lowered in SECTION_WORDS
        or lowered in CALENDAR
        or (rule == "en.by" and len(said) > 1 and said[1][0] != "email")
    ):
        return said
    return [
        ("nickname" if rule == "author" else "mononym", word),
        *[part for part in said[1:] if part[0] != "fail" or rule != "author"],
    ]


def _read_role_first(role: str, rest: str) -> Byline | None:
    said, emails = _say(rest, marked=False)
    if not said or any(kind not in {"name", "email", "agency", "skip"} for kind, _ in said):
        return None
    byline = _fold(said, emails, rule="role-name", confidence=0.7)
    if byline is None or not byline.authors:
        return None
    authors = tuple(
        Author(name=author.name, email=author.email, role=author.role or _role_of(role)) for author in byline.authors
    )
    return Byline(authors=authors, agencies=byline.agencies, confidence=byline.confidence, rule=byline.rule)


def _role_of(label: str) -> str | None:
    return None if label.casefold().startswith(("autor", "author")) else label


def _read_bare(text: str) -> Byline | None:
    words = text.split()
    if ": " in text and not text[0].isdigit() and "@" not in text:
        return None
    if len(words) > 16 or (len(words) == 1 and "@" not in text and not is_agency(text)):
        return None
    for before, word in pairwise(["", *words[:3]]):
        if (
            word[0].islower()
            and "@" not in word
            and word not in _BETWEEN_NAMES
            and before[-1:] not in {",", "|"}
            and "contributed" not in text
        ):
            return None
    if " contributed " in text:
        return _read_contributed(text)
    glued = split_glued(text) if len(words) >= 4 else None
    if glued:
        return Byline(authors=tuple(Author(name=name) for name in glued), confidence=0.4, rule="bare-name")
    stop = text.endswith(".") and not re.search(r"\b\w\.$", text)
    said, emails = _say(text.removesuffix("."), marked=False)
    kinds = {kind for kind, _ in said}
    if not kinds <= {"name", "role", "agency", "email", "skip", "handle"}:
        return None
    if "name" not in kinds:
        return _read_nameless(text, said, emails)
    if _is_picture_credit(text, said):
        return Byline(
            agencies=tuple(value for kind, value in said if kind == "agency"), confidence=0.7, rule="credit.photo"
        )
    if said[0][0] == "role" or (stop and "agency" not in kinds):
        return None
    return _bare_result(said, emails, kinds, stop=stop)


_PICTURE_WIRES = frozenset(
    "ap afp reuters epa dpa tass ansa efe lusa xinhua yonhap ntb ritzau tt apa keystone pa bloomberg".split()
) | {"associated press", "the associated press"}


def _is_picture_credit(text: str, said: list[Said]) -> bool:
    """`Jane Doe / AP`, `Jane Doe | Bloomberg | Getty Images`: who took a picture, not who wrote the story."""
    houses = {value.casefold().rstrip(".") for kind, value in said if kind == "agency"}
    return not houses.isdisjoint(PICTURE_HOUSES) or ("/" in text and not houses.isdisjoint(_PICTURE_WIRES))


def _bare_result(said: list[Said], emails: list[str], kinds: set[str], *, stop: bool) -> Byline | None:
    if stop:
        return _fold(said, emails, rule="en.signoff", confidence=0.85) if len(said) <= 3 else None
    if "email" in kinds:
        return _fold(said, emails, rule="name-email", confidence=0.95)
    if "role" in kinds:
        return _fold(said, emails, rule="name-role", confidence=0.8)
    names = [name for kind, name in said if kind == "name"]
    likely = sum(map(name_likelihood, names)) / len(names) + 0.05 * (len(names) > 1)
    if "handle" in kinds:
        return _fold(said, emails, rule="name-handle", confidence=likely + 0.2)
    if "agency" in kinds:
        return _fold(said, emails, rule="name-agency", confidence=likely + 0.05)
    return _fold(said, emails, rule="bare-name", confidence=likely)


def _read_contributed(text: str) -> Byline | None:
    """`Jane Doe contributed to this report`: who helped is thanked, and no author."""
    found = _CONTRIBUTED.match(text.rstrip("."))
    if found and {kind for kind, _ in _say(found["names"], marked=True)[0]} <= {
        "name",
        "agency",
        "role",
        "skip",
        "doubt",
    }:
        return Byline(confidence=0.85, rule="credit.contributed")
    return None


def _read_nameless(text: str, said: list[Said], emails: list[str]) -> Byline | None:
    if (
        emails
        and all(kind in {"email", "skip"} for kind, _ in said)
        and not any(_GENERIC_MAILBOX.match(email) for email in emails)
    ):
        return Byline(
            authors=tuple(Author(name="", email=email) for email in emails), confidence=0.7, rule="email-only"
        )
    agencies = tuple(name for kind, name in said if kind == "agency")
    if agencies and all(is_agency(agency) for agency in agencies) and text[0].isupper() | text.islower():
        return Byline(agencies=agencies, confidence=0.4, rule="agency")
    return None


def _say(text: str, *, marked: bool) -> tuple[list[Said], list[str]]:
    """What `text` says, piece by piece, and the e-mails in it."""
    emails: list[str] = []
    brackets: list[str] = []
    if "@" in text:
        text = EMAIL.sub(lambda match: (emails.append(match[0]), f" {_MAIL} ")[1], text)
    if "(" in text or "[" in text or "<" in text:
        text = _BRACKETS.sub(lambda match: _shelve(match[1] or match[2] or match[3], brackets), text)
    if (
        is_organisation(text.strip())
        and _MAIL not in text
        and not latin_name(text)
        and not _name_and_role(text.strip())
        and not _SPLIT.search(text)
    ):
        return [("agency", text.strip())], emails
    said: list[Said] = []
    for place, piece in enumerate(parts := _SPLIT.split(text)):
        if place % 2 == 0:
            before = parts[place - 1].strip() if place else ""
            known = {kind for kind, _ in said}
            if known <= {"agency", "skip"} and "agency" in known and before == "," and _is_place_of_wire(piece.strip()):
                continue
            said += _classify(piece.strip(), before, brackets, named="name" in known, marked=marked)
    return said, emails


def _is_place_of_wire(text: str) -> bool:
    """`AFP, MANILA`: behind an agency a place."""
    return _is_titled(text) and len(text.split()) <= 2 and latin_name(text) is None and not is_organisation(text)


def _shelve(content: str, brackets: list[str]) -> str:
    if not content.replace(_MAIL, "").strip(" ,;/"):
        return f" {content} "
    brackets.append(content.strip())
    return f" {chr(_FIRST_BRACKET + len(brackets) - 1)} "


def _classify(piece: str, before: str, brackets: list[str], *, named: bool, marked: bool) -> list[Said]:
    marks = [char for char in piece if char >= _MAIL and char <= "\uf8ff"]
    handle = bool(_HANDLE.search(piece))
    plain = _HANDLE.sub("", piece) if handle else piece
    if marks:
        plain = " ".join("".join(" " if char in marks else char for char in plain).split())
    said = _classify_words(
        plain.strip(" .:") if not re.search(r"\b\w\.$", plain) else plain, before, named=named, marked=marked
    )
    if handle:
        said.append(("handle", ""))
    for mark in marks:
        said += [("email", "")] if mark == _MAIL else _classify_bracket(brackets[ord(mark) - _FIRST_BRACKET])
    return said


def _classify_bracket(content: str) -> list[Said]:
    if JOURNALISTS.search(content) or TITLES.search(content):
        return [("role", content)]
    if is_organisation(content):
        return [("agency", content)]
    return [("skip", content)] if len(content.split()) <= 4 else [("doubt", content)]


def _classify_words(text: str, before: str, *, named: bool, marked: bool) -> list[Said]:
    cut = _DIGIT.search(text)
    if cut and not is_agency(text):
        if not _is_time(text[cut.start() :], marked=marked):
            return [("agency", text)] if is_organisation(text) else [("fail", text)]
        text = text[: cut.start()]
    text = _trim(text)
    if not text:
        return [("skip", "")]
    before = before.lstrip(",;|•·/‧& ") or before
    if before in _FOR.split("|"):
        return (
            [("agency", text)]
            if named and text[0].isupper() and (marked or is_organisation(text))
            else [("fail", text)]
        )
    if before in _PLACE.split("|") and named:
        return [("skip", text)] if _is_titled(text) else [("fail", text)]
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
    glued = _name_and_role(text)
    if glued:
        return glued
    words = len(text.split())
    if (
        named
        and before != "/"
        and words <= 8
        and (JOURNALISTS.search(text) or (marked and TITLES.search(text)))
        and not latin_name(text)
    ):
        return [("role", text)]
    if words <= 6 and is_organisation(text) and (text[0].isupper() or is_agency(text) or words == 1):
        return [("agency", text)]
    name = latin_name(text, trusted=marked)
    if name:
        return [("name", name)]
    if not named and words == 1:
        return [("given" if text[0].isupper() and text.isalpha() else "word", text)]
    if named and marked and before and _is_titled(text):
        return [("doubt", text)]
    if named and before == "|" and words == 1 and text[0].isupper():
        return [("skip", text)]
    if named and before in {"en", "i"} and _is_titled(text):
        return [("skip", text)]
    return [("fail", text)]


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


def _fold(said: list[Said], emails: list[str], *, rule: str, confidence: float) -> Byline | None:
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
