"""Every noise rule against its own examples, and the reader against files that are wrong."""

import pickle
import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.clean.rules import InvalidRules, Rules, check_rule, fold, load_rules, read_theme

SHIPPED = load_rules(files("hanji.configs") / "noise")
SET = Rules(SHIPPED)

THEME = """\
theme: share
terms:
  net: facebook|twitter
rules:
  - id: share
    patterns:
      - 'share(?: on <net>)?'
    removes: ['Share on Facebook']
    keeps: ['Share the bread.']
"""

WRONG_FILES = {
    "unknown key": (
        THEME.replace("    keeps:", "    kepes:"),
        r"share\.yaml:9: .*kepes",
    ),
    "no removes": (THEME.replace("['Share on Facebook']", "[]"), r"share\.yaml:8: .*rules\[0\]\.removes"),
    "no keeps": (THEME.replace("    keeps: ['Share the bread.']\n", ""), r"share\.yaml:5: .*keeps"),
    "unknown zone": (THEME.replace("- id: share", "- id: share\n    zone: middle"), r"share\.yaml:6: .*zone"),
    "unknown key at the top": ("author: x\n" + THEME, r"share\.yaml:1: .*author"),
    "unknown term": (THEME.replace("<net>", "<nett>"), r"share\.yaml: rule 'share' uses <nett>"),
    "not yaml": ("theme: [", r"share\.yaml: "),
    "a list": ("- theme", r"share\.yaml:1: "),
    "name of another file": (THEME.replace("theme: share", "theme: related"), r"share\.yaml: theme is 'related'"),
}

FOLDED = {
    "bullet": ("    • Link copied", "link copied"),
    "rules around": ("--- 관련기사 ---", "관련기사"),
    "curly quotes": ("Editor’s “pick”", 'editor\'s "pick"'),
    "inner spaces": ("글자\u3000 크기\t조절", "글자 크기 조절"),
    "heading": ("### Related", "related"),
    "tag": ("#다리 #강", "#다리 #강"),
    "only a bullet": ("■", "■"),
    "only hashes": ("###", "###"),
    "blank": (" \t ", ""),
}


# Lines of prose, lists and datelines that look like furniture: no rule for any place may take them, but as a hint.
NO_FURNITURE = (
    "시는 다음 달 다리를 다시 연다고 밝혔다. 연합뉴스",
    "그는 “다리가 무너졌다”고 말했다. /연합뉴스",
    "▲나루과장 온유진 ▲다리정책관 지한별",
    "TromsÃ¸, Norway (CNN) â€” The ferry left without its crew.",
    "주소를 복사해 주는 척하며 돈을 빼내는 수법이 드러났다.",
    "Originally published in the Harbor Review.",
    "Commodities",
    "5040",
    "Top 5",
    "Amazon",
    "The ferry will sail again on Monday, he said in a statement. (Yonhap)",
    "GARAM, Feb. 19 (Yonhap)",
    "SAINT-GARAM (Réunion) (AFP) –",
    "PARIS (AFP) –",
    "(가람=연합뉴스)",
)


@pytest.mark.parametrize("line", NO_FURNITURE)
def test_prose_and_lists_are_no_furniture(line):
    assert [rule.id for rule in SET.match(fold(line)) if rule.zone == "any" and not rule.weak] == []


def test_a_copyright_line_is_no_caption():
    assert SET.match(fold("저작권자 © 가람타임즈 무단전재 및 재배포 금지"))[0].id.startswith("copyright/")


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_a_rule_holds_its_examples(rule):
    assert check_rule(rule, SET) == []


def test_the_set_is_large_enough():
    assert len(SHIPPED) >= 100
    assert len({rule.id.partition("/")[0] for rule in SHIPPED}) >= 20


@pytest.mark.parametrize(("text", "message"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_named_with_line_and_key(text, message):
    with pytest.raises(InvalidRules, match=message):
        read_theme(text, "share.yaml")


def test_a_pattern_that_re2_cannot_read_names_its_rule():
    with pytest.raises(InvalidRules, match=r"share/share: .*\(\?=x\)"):
        Rules(read_theme(THEME.replace("share(?: on <net>)?", "(?=x)"), "share.yaml"))


def test_two_rules_of_one_name(tmp_path):
    twice = THEME + THEME.partition("rules:\n")[2]
    (tmp_path / "share.yaml").write_text(twice, "utf-8")
    with pytest.raises(InvalidRules, match="share/share"):
        load_rules(tmp_path)


@pytest.mark.parametrize(("line", "folded"), FOLDED.values(), ids=FOLDED)
def test_fold(line, folded):
    assert fold(line) == folded


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_more_at_most(line):
    folded = fold(line)
    assert bool(folded) == bool(line.split())
    assert fold(fold(folded)) == fold(folded)


def test_check_rule_tells_what_fails():
    rule = read_theme(
        THEME.replace("Share the bread.", "Share").replace("['Share on Facebook']", "['Shares']"), "share.yaml"
    )[0]
    assert check_rule(rule, Rules((rule,))) == [
        "share/share: does not remove 'Shares'",
        "share/share: share/share does not keep 'Share'",
        "share/share: no example for 'share(?: on (?:facebook|twitter))?'",
    ]


def test_most_specific_rule_first():
    rules = read_theme(
        THEME + "  - {id: any, patterns: ['share.*'], removes: [share], keeps: [x]}\n"
        "  - {id: foot, zone: footer, patterns: ['s.*'], removes: [share], keeps: [x]}\n",
        "share.yaml",
    )
    for given_order in (rules, rules[::-1]):
        assert [rule.id for rule in Rules(given_order).match("share")] == ["share/foot", "share/share", "share/any"]


def test_a_line_longer_than_its_rule_allows_is_left_alone():
    text = THEME.replace("share(?: on <net>)?", "share.*")
    short = Rules(read_theme(text, "share.yaml"))
    long = Rules(read_theme(text.replace("- id: share", "- id: share\n    longest: 1000"), "share.yaml"))
    assert [bool(short.match("share" + "x" * more)) for more in (95, 96, 900)] == [True, False, False]
    assert [bool(long.match("share" + "x" * more)) for more in (95, 96, 995, 996)] == [True, True, True, False]


def test_a_pickled_set_matches_the_same():
    again = pickle.loads(pickle.dumps(SET))  # noqa: S301  # our own bytes
    lines = [fold(line) for rule in SHIPPED for line in rule.removes + rule.keeps]
    assert [again.match(line) for line in lines] == [SET.match(line) for line in lines]


def test_no_pattern_takes_long_on_a_hostile_line():
    line = "관련 기사 " * 600
    started = time.perf_counter()
    SET.match(line[:3990])
    assert time.perf_counter() - started < 1
