"""Notes on the author: a line that begins with the name and says, by its verb, who that is."""

import re
from collections.abc import Iterable

from hanji.transforms.bylines.names import latin_name
from hanji.transforms.bylines.people import EMAIL
from hanji.transforms.bylines.roles import HANGUL_REPORTER, HANGUL_TITLE, JOURNALISTS, TITLES
from hanji.transforms.records import Author

_LONGEST = 1000
_OPENING = re.compile(
    r"(?:By|Authors?|About(?:\sthe\sauthors?)?|Über\sde[nr]\sAutor(?:in)?|Zur\sPerson|Sobre\s(?:el|la|o|a)\saut\w+|"
    r"À\spropos\sde\sl[’']aut\w+|저자\s?소개|필자\s?소개|글쓴이)\s*[:：—–-]?\s+"
)
# Between name and verb: an e-mail in brackets, an apposition.
_APPOSITION = re.compile(r"\s*(?:\([^)]{1,80}\)|\[[^\]]{1,80}\]|,[^,.]{1,60},)?\s*")
_BE = r"(?:is|was|ist|war|est|es|è|é|är|er|jest|works as|serves as|arbeitet als|travaille comme|trabaja como)"
_ARTICLE = r"(?:an?|the|one of the|eine?|der|die|das|un|une|una|um|uma|le|la|el|en|ett|een|de)"
_ROLE = re.compile(
    rf"{_BE}\s+(?:currently\s+|also\s+|now\s+)?(?:(?P<article>{_ARTICLE})\s+)?(?P<role>[^.;!?,]{{3,120}})"
)
_ROLE_ENDS = re.compile(
    r"\s(?:who|whose|that|where|die|der|qui|que|based|and\s(?:an?\s)?(?:has|is|lives|works|writes))\s"
)
# Verbs of lives and careers, in the third person: no `said`, no `told`.
_VERB = re.compile(
    rf"(?:{_BE}|has|lives|works|writes|teaches|covers|leads|reports|joined|holds|serves|directs|studied|studies|edits|"
    r"hosts|runs|blogs|tweets|speciali[sz]es|focuses|graduated|splits|divides|grew up|lectures|heads|chairs|"
    r"has been|previously|currently|formerly|can be|"
    r"lebt|arbeitet|schreibt|studierte|berichtet|leitet|lehrt|hat|gehört|vit|travaille|écrit|couvre|dirige|enseigne|"
    r"collabore|vive|escribe|trabaja|cubre|ha|enseña|escreve|trabalha|cobre|scrive|lavora|collabora|arbeider|skriver|"
    r"jobber|arbetar|werkt|schrijft|woont|pisze|mieszka)\b"
)
_SAID = "(?:말했|밝혔|전했|덧붙였|강조했|설명했|주장했|답했|보도했)다"
_KOREAN = re.compile(rf"(?:\s?(?:{HANGUL_REPORTER}|{HANGUL_TITLE}|씨))?(?:은|는)\s(?!.*{_SAID}).*(?:다|요)(?:\.|$)")
_KOREAN_ROLE = re.compile(
    rf"(?:은|는)\s(?P<role>(?:[가-힣A-Za-z·]{{1,12}}\s){{0,3}}[가-힣A-Za-z]{{0,10}}(?:{HANGUL_TITLE}|{HANGUL_REPORTER}))"
    r"(?:이?다|입니다)\.?$"
)
_HAN = re.compile(r"(?:は.*[。す]|[,，]?\s?(?:是|为|為|现任|現任|曾任|毕业于|畢業於).*)$")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
# A guest as a note below the story introduces him or her: the name, what that is, and of what.
_GUEST = re.compile(
    rf"(?P<name>{_CAPITAL}[\w’'-]+ (?:(?:{_CAPITAL}[\w’'-]+|[A-Z]\.) ){{0,2}}{_CAPITAL}[\w’'-]+),? [Ii]s "
    r"(?:an?|the) (?P<role>[^.;!?]{3,120})"
)
_POST = re.compile(r" (?:at|of|with|for|in) ")
_SURNAMES = re.compile(r"(?:\s[^\W\d_a-zß-öø-ÿ][\w.’'-]+){1,2}")


def read_bio(line: str, names: Iterable[str]) -> Author | None:
    """The author whom a note is about: one of `names`, the e-mail in it, and the role its first sentence states.

    A nickname among `names` grows to the full name that the note begins with.

    >>> read_bio("Jane Doe (jane@harbor.example) is a freelance writer in Busan.", ["Jane Doe"])
    Author(name='Jane Doe', email='jane@harbor.example', role='freelance writer in Busan')
    >>> read_bio("Jane Doe lives in Busan.", ["jane"]).name
    'Jane Doe'
    >>> read_bio("Jane Doe said the harbor was closed.", ["Jane Doe"])
    >>> read_bio("The mayor is a lawyer.", ["Jane Doe"])
    """
    text = line.strip()
    if len(text) > _LONGEST:
        return None
    if opening := _OPENING.match(text):
        text = text[opening.end() :]
    for name in names:
        full = _begins_with(text, name)
        if full and _is_about(text[len(full) :]):
            email = EMAIL.search(text)
            spelled = name if len(full) == len(name) else full
            return Author(
                name=latin_name(spelled) or spelled,
                email=email[0] if email else None,
                role=_role(text[len(full) :]),
            )
    return None


def looks_like_bio(line: str, names: Iterable[str]) -> bool:
    """True for a note on one of `names`.

    >>> looks_like_bio("Jane Doe covers the harbor.", ["Jane Doe"]), looks_like_bio("Jane Doe left.", ["Jane Doe"])
    (True, False)
    """
    return read_bio(line, names) is not None


def read_guests(note: str) -> tuple[Author, ...]:
    """The people whom a note introduces one after another by what they are, and of what; () where it begins otherwise.

    >>> note = "Jane Doe is a professor of law at Garam University. Tove Lindqvist is a writer in Busan."
    >>> [author.name for author in read_guests(note)]
    ['Jane Doe', 'Tove Lindqvist']
    >>> read_guests("Jane Doe is a friend."), read_guests("On Monday Jane Doe is a guest of the mayor.")
    ((), ())
    """
    people: list[Author] = []
    for found in _GUEST.finditer(note) if _GUEST.match(note) else ():
        name, role = latin_name(found["name"]), _ROLE_ENDS.split(found["role"])[0].strip()
        if name and _POST.search(role) and (TITLES.search(role) or JOURNALISTS.search(role)):
            people.append(Author(name=name, role=role))
        elif not people:
            return ()
    return tuple(people)


def _begins_with(text: str, name: str) -> str | None:
    """The name as the text writes it; with the family behind what was a nickname."""
    if not name or text[: len(name)].casefold() != name.casefold():
        return None
    following = text[len(name) : len(name) + 1]
    if following.isalnum() and not "가" <= following <= "힣" and not "\u3040" <= following <= "鿿":
        return None
    family = _SURNAMES.match(text, len(name)) if " " not in name and name.isascii() else None
    return text[: family.end()] if family else text[: len(name)]


def _is_about(rest: str) -> bool:
    if _KOREAN.match(rest) or _HAN.match(rest):
        return True
    apposition = _APPOSITION.match(rest)
    behind = apposition.end() if apposition else 0
    return bool(_VERB.match(rest, behind)) or bool(apposition and "@" in apposition[0] and rest[behind:].strip())


def _role(rest: str) -> str | None:
    if korean := _KOREAN_ROLE.search(rest):
        return korean["role"]
    apposition = _APPOSITION.match(rest)
    found = _ROLE.match(rest, apposition.end() if apposition else 0)
    if found is None:
        return None
    role = _ROLE_ENDS.split(found["role"])[0].strip()
    return role if found["article"] or JOURNALISTS.search(role) or TITLES.search(role) else None
