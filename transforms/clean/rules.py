"""Noise rules: what a line of page furniture looks like, as data that carries its own proof.

A theme is one file, `configs/noise/<theme>.yaml`. Its patterns are RE2 and must match the whole folded line.
"""

import re
from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Literal

import msgspec
import re2
import yaml

from hanji.transforms.records import Role

Examples = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]

# Characters of a folded line: furniture is short, and no rule looks at lines longer than the second.
SHORT = 100
LONGEST = 4000
# RE2's budget in bytes for an automaton, whose states are made as lines need them.
MEMORY = 48 << 20

# Bullets and rules that stand around a line's words; a `#` glued to a word is a tag and stays.
_EDGE = " •·▪◦*|>▶▷►◀◁■□◆◇○●◎★☆※+~-–—―=_→←»›‣∙⋅ㆍ・∎❘│┃▸▹►\u200b\u200c\u200d\u2060\ufeff"
_STRAIGHT = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("…", "..."))
_TERM = re.compile(r"(?<!\?P)<([a-z_]+)>")
# Words that no furniture begins with, to tell patterns that would match anything in front.
_OTHER = ("qq zz ", "쀍뙗 ", "\ue000 ")
_OPEN_PART = re.compile(r"\[\^|\\[wWsSdDpP]|(?<!\\)\.")


# From a line in UTF-8 to the numbers of what matches it.
_Matcher = Callable[[bytes], list[int] | None]


class InvalidRules(ValueError):  # noqa: N818  # the domain's word
    """A noise file that cannot be used: names the file, the line and the key or rule."""


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of furniture line. `id` is `<theme>/<id>` once loaded.

    `zone` is where in the sequence it may speak: `header` before the body starts, `footer` after it ended.
    `effect` is what it says of its surroundings: `line` nothing, `opens` that a list of links or items follows,
    `ends` that the article is over. `shortest` and `longest` bound a folded
    line's length, in characters.
    `needs` are words of which a folded line must have one before the patterns are tried.
    A rule whose patterns can begin with anything has to state them: it would cost time on every line of prose.
    `weak` marks what body lines look like as well (a bare number, a separator, one general word): a hint, no verdict.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+$")]
    role: Role = Role.NOISE
    zone: Literal["any", "header", "footer"] = "any"
    effect: Literal["line", "opens", "ends"] = "line"
    longest: Annotated[int, msgspec.Meta(ge=1, le=LONGEST)] = SHORT
    weak: bool = False
    shortest: Annotated[int, msgspec.Meta(ge=1, le=LONGEST)] = 1
    needs: tuple[str, ...] = ()
    patterns: Examples
    removes: Examples
    keeps: Examples


class Theme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The content of one noise file. `<name>` in a pattern stands for the alternatives that `terms` gives it."""

    theme: str
    terms: dict[str, str] = {}
    rules: tuple[Rule, ...]


def fold(line: str) -> str:
    r"""The form of a line that patterns are written for; empty only for a blank line.

    >>> fold("    • Link  copied")
    'link copied'
    >>> fold("## “Editor’s” picks ▶")
    '"editor\'s" picks'
    >>> fold("#부산 #야구"), fold("■")
    ('#부산 #야구', '■')
    """
    # Of all white space only a plain blank is printable, and to look for it is quicker than to split.
    whole = line if "  " not in line and line.isprintable() else " ".join(line.split())
    text = whole.strip(_EDGE)
    if text[:1] == "#" and (heading := text.lstrip("#"))[:1] == " ":
        text = heading[1:]
    text = (text or whole.strip()).lower()
    if text.isascii():
        return text
    for curly, straight in _STRAIGHT:
        text = text.replace(curly, straight)
    return text


def specificity(rule: Rule, pattern: str) -> tuple[tuple[bool, bool, bool], int, int, str, str]:
    """A sort key, most telling first.

    Strong before weak, bound to a zone, speaking of the lines around, fewest open parts such as `.` or `[^…]`,
    longest, then by name.

    >>> rule = Rule(id="a", patterns=("x",), removes=("x",), keeps=("y",))
    >>> specificity(rule, "share") < specificity(rule, "share .*")
    True
    """
    return (
        (rule.weak, rule.zone == "any", rule.effect == "line"),
        len(_OPEN_PART.findall(pattern)),
        -len(pattern),
        rule.id,
        pattern,
    )


class Rules:
    """A compiled set of rules; `match` is a pure function of it. Pickles as its rules and compiles again.

    One automaton holds all rules that need no word (on prose it dies within a few characters), one finds the needed
    words, and each rule that needs some has its own. Raises `InvalidRules` for a pattern that RE2 cannot read.
    """

    __slots__ = ("_free", "_guarded", "_owners", "_reach", "_single", "_wanted", "_words", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        ranked = sorted(
            ((number, pattern) for number, rule in enumerate(rules) for pattern in rule.patterns),
            key=lambda place: specificity(rules[place[0]], place[1]),
        )
        self._owners = tuple(number for number, _ in ranked)
        needing = [number for number, rule in enumerate(rules) if rule.needs]
        places: dict[int, list[int]] = {number: [] for number in (-1, *needing)}
        for rank, (number, _) in enumerate(ranked):
            places[number if rules[number].needs else -1].append(rank)
        patterns = [(rules[number].id, pattern) for number, pattern in ranked]
        self._free = _automaton(patterns, places[-1])
        self._single = tuple((rules[self._owners[rank]],) for rank in places[-1])
        self._guarded = tuple((rules[n].shortest, rules[n].longest, *_automaton(patterns, places[n])) for n in needing)
        words = sorted({word for number in needing for word in rules[number].needs})
        self._words = _word_finder(words)
        self._wanted = tuple(
            tuple(n for n, number in enumerate(needing) if word in rules[number].needs) for word in words
        )
        self._reach = max((rule.longest for rule in rules), default=0)

    def match(self, folded: str) -> tuple[Rule, ...]:
        """The rules that match the whole folded line, most telling first."""
        length = len(folded)
        if length > self._reach:
            return ()
        line = folded.encode()
        match, ranks = self._free
        hits = match(line)
        words = self._words(line)
        if not words:
            if not hits:
                return ()
            if len(hits) == 1:  # what most lines of furniture come to
                single = self._single[hits[0]]
                return single if single[0].shortest <= length <= single[0].longest else ()
        found = [ranks[hit] for hit in hits] if hits else []
        if words:
            found += self._matches(line, length, words)
        if not found:
            return ()
        found.sort()
        seen = dict.fromkeys([self._owners[rank] for rank in found])
        owners = [self.rules[number] for number in seen]
        return tuple([rule for rule in owners if rule.shortest <= length <= rule.longest])

    def _matches(self, line: bytes, length: int, words: list[int]) -> list[int]:
        """The ranks of the patterns that match among the rules that wait for one of these words."""
        wanted = self._wanted
        found: list[int] = []
        for n in wanted[words[0]] if len(words) == 1 else {n for word in words for n in wanted[word]}:
            shortest, longest, match, ranks = self._guarded[n]
            if shortest <= length <= longest and (hits := match(line)):
                found += [ranks[hit] for hit in hits]
        return found

    def __reduce__(self) -> tuple[type["Rules"], tuple[tuple[Rule, ...]]]:
        return Rules, (self.rules,)


def _automaton(patterns: list[tuple[str, str]], ranks: list[int]) -> tuple[_Matcher, tuple[int, ...]]:
    """The matcher of the `patterns` (rule, pattern) of these ranks, and the ranks in its own order."""
    automaton = re2.Set.FullMatchSet(_options())
    for rank in ranks:
        rule, pattern = patterns[rank]
        try:
            automaton.Add(pattern)
        except re2.error as error:
            raise InvalidRules(f"{rule}: {pattern!r}: {error}") from error
    automaton.Compile()
    return automaton.Match, tuple(ranks)


def _word_finder(words: list[str]) -> _Matcher:
    options = _options()
    options.literal = True
    finder = re2.Set.SearchSet(options)
    for word in words:
        finder.Add(word)
    finder.Compile()
    matcher: _Matcher = finder.Match
    return matcher


def _options() -> Any:  # noqa: ANN401  # re2 has no types
    options = re2.Options()
    options.max_mem = MEMORY
    options.log_errors = False
    return options


def load_rules(folder: Traversable) -> tuple[Rule, ...]:
    """All rules of the `*.yaml` files of a folder, by file name. Raises `InvalidRules`."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    rules = tuple(rule for file in files for rule in read_theme(file.read_text("utf-8"), file.name))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise InvalidRules(f"{rule.id}: two rules have this name")
        seen.add(rule.id)
    return rules


def read_theme(text: str, name: str) -> tuple[Rule, ...]:
    """The rules of one noise file whose file name is `name`, with its terms filled in. Raises `InvalidRules`."""
    try:
        theme = msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), Theme)
    except yaml.YAMLError as error:
        raise InvalidRules(f"{name}: {error}") from error
    except msgspec.ValidationError as error:
        raise InvalidRules(f"{name}:{_line_of(text, str(error))}: {error}") from error
    if f"{theme.theme}.yaml" != name:
        raise InvalidRules(f"{name}: theme is {theme.theme!r}, which would be {theme.theme}.yaml")
    return tuple(_named(rule, theme, name) for rule in theme.rules)


def _named(rule: Rule, theme: Theme, name: str) -> Rule:
    def alternatives(reference: re.Match[str]) -> str:
        if reference[1] not in theme.terms:
            raise InvalidRules(f"{name}: rule {rule.id!r} uses <{reference[1]}>, which terms don't have")
        return f"(?:{theme.terms[reference[1]]})"

    patterns = tuple(_TERM.sub(alternatives, pattern) for pattern in rule.patterns)
    return msgspec.structs.replace(rule, id=f"{theme.theme}/{rule.id}", patterns=patterns)


def _line_of(text: str, error: str) -> int:
    """The line, from 1, of the node that a msgspec error speaks of: `… - at `$.rules[3].zone``."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    path = re.findall(r"\.(\w+)|\[(\d+)\]", error.rpartition("`$")[2])
    unknown = re.search(r"unknown field `(\w+)`", error)
    for key, index in [*path, (unknown[1], "")] if unknown else path:
        if index and isinstance(node, yaml.SequenceNode):
            node = node.value[int(index)]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == key), node)
    return int(node.start_mark.line) + 1 if node else 1


def check_rule(rule: Rule, rules: Rules) -> list[str]:
    """What is wrong with a rule's examples, for people; empty when they hold.

    Each of `removes` must match by this rule, no `keeps` by any rule of the set, and each pattern needs an example.
    A pattern that still matches its example behind other words begins openly: its rule must have `needs`.
    """
    alone = Rules((rule,))
    removed = [fold(line) for line in rule.removes]
    wrong = [f"{rule.id}: does not remove {line!r}" for line in rule.removes if not alone.match(fold(line))]
    for line in rule.keeps:
        wrong += [f"{rule.id}: {other.id} does not keep {line!r}" for other in rules.match(fold(line))]
    for pattern in rule.patterns:
        examples = [line for line in removed if re2.fullmatch(pattern, line)]
        if not examples:
            wrong.append(f"{rule.id}: no example for {pattern!r}")
        if not rule.needs and any(re2.fullmatch(pattern, other + line) for other in _OTHER for line in examples):
            wrong.append(f"{rule.id}: begins openly, so it must state its needs: {pattern!r}")
    return wrong
