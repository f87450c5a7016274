"""Word lists as one writes them: words with spaces between."""


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, over as many lines as it has.

    >>> sorted(word_set("by von par"))
    ['by', 'par', 'von']
    """
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of `text`, with `|` or a line feed between.

    >>> sorted(phrase_set("new york|la paz"))
    ['la paz', 'new york']
    """
    return frozenset(phrase for phrase in text.replace("|", "\n").split("\n") if phrase)
