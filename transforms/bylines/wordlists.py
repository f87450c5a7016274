"""Word lists as one writes them: words with spaces between."""


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, over as many lines as it has.

    >>> sorted(word_set("by von par"))
    ['by', 'par', 'von']
    """
    return frozenset(text.split())
