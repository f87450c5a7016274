"""The columns of the scorer in words, for people who ask why a block got its score."""

import re

_OWN = {
    "eff": "length", "words": "words", "wlen": "length of words", "terms": "sentence ends",
    "sentlen": "length of sentences", "commas": "commas", "upper": "share of capitals", "digit": "share of digits",
    "quotes": "quotation marks", "odd": "unusual signs", "quest": "question marks", "at": "@ signs",
    "end": "ends as a sentence", "colon": "ends with a colon", "ellipsis": "ends with an ellipsis",
    "c_low": "begins small", "c_up": "begins with a capital", "c_dig": "begins with a digit",
    "c_quote": "begins with a quotation mark", "c_sym": "begins with a bullet", "year": "names a year",
    "clock": "names a time", "ld": "share in links", "links": "links", "emphasis": "share in bold or italic",
    "spaced": "gap before it", "furniture": "stands in furniture", "title": "likeness to the title",
    "after_title": "blocks behind the headline", "has_title": "page has a headline",
    "title_shared": "depth shared with the headline", "title_apart": "steps from what it shares with the headline",
    "join_share": "share of the page's prose where it joins the article", "join_steps": "steps to the article",
    "join_main": "joins above or below the main element", "join_centre": "joins above or below the article's centre",
    "depth": "depth", "main_depth": "depth of the main element", "main_share": "share of prose in the main element",
    "pos_text": "place in the text", "pos_prose": "place in the prose", "pos": "place on the page", "index": "number",
    "in_main": "in the main one", "to_first": "blocks from the first prose", "to_last": "blocks from the last prose",
    "text_first": "text from the first prose", "text_last": "text from the last prose", "before": "blocks since prose",
    "after": "blocks to prose", "described": "is the description", "in_body": "is in the stated text",
    "times": "times on the page", "shared": "share of repeated sentences", "p_total": "prose of the page",
    "p_n": "blocks of the page", "p_proses": "prose blocks of the page", "p_ld": "share in links of the page",
    "p_longest": "longest prose of the page", "v_lowest": "worst name on the way to the article",
    "v_sum": "names on the way to the article", "v_highest": "best name on the way to the article",
    "v_low": "worst name above", "v_all": "all names above", "v_tag": "tag", "v_up": "tag above",
    "w_mean": "its words", "w_low": "its worst word", "w_high": "its best word", "w_known": "share of known words",
    "w_first": "its first word", "settled": "settled with other blocks, or by selectors",
}  # fmt: skip
_HELD = {
    "share": "share of the page's prose", "ld": "share in links", "n": "blocks", "prose": "share of prose",
    "eff": "length", "proses": "share of prose blocks", "tag": "tag", "mean": "mean length",
    "end": "ends as a sentence", "same": "same parent", "low": "worst name", "high": "best name", "w_mean": "words",
    "v_lowest": "worst name on its way", "text": "text",
}  # fmt: skip
_ALIKE = {"sig": "blocks of the same make", "sib": "siblings of the same tag"}
_PART = re.compile(
    r"(?P<kind>[anv])(?P<at>-?\d)_(?P<held>\w+)|(?P<alike>sig|sib)_(?P<of>\w+)|(?P<near>[cbt])_(?P<name>\w+)"
)


def meaning(column: str) -> str:
    """What a column of the scorer measures; odds of names and words are those learned.

    >>> meaning("ld"), meaning("n-1_eff"), meaning("c_comment"), meaning("t_aside")
    ('share in links', 'next block 1: length', "steps up to 'comment'", 'steps up to <aside>')
    """
    found = _PART.fullmatch(column)
    if column in _OWN or found is None:
        return _OWN.get(column, column)
    if found["near"]:
        inside = {"c": f"steps up to {found['name']!r}", "b": f"in {found['name']!r} beside the article"}
        return inside.get(found["near"], f"steps up to <{found['name']}>")
    held = _HELD.get(found["held"] or found["of"], found["held"] or found["of"])
    if found["alike"]:
        return f"{_ALIKE[found['alike']]}: {held}"
    at = int(found["at"])
    if found["kind"] == "n":
        return f"{'next' if at < 0 else 'previous'} block {abs(at)}: {held}"
    return f"{at} up: {held}" if at else f"its element: {held}"
