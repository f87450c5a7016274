"""Where a document's running text begins below the header, and where it ends above the footer."""

from collections.abc import Sequence
from itertools import pairwise

from hanji.transforms.records import Role

# Two lines of body at most so far apart are running text.
TOGETHER = 2


def opening(roles: Sequence[Role]) -> int:
    """Where the body has begun for good: a deck above the byline may read like its first line, but it stands alone.

    >>> body, byline = Role.BODY, Role.BYLINE
    >>> opening([body, Role.NOISE, Role.NOISE, byline, body, body]), opening([body, body]), opening([byline])
    (4, 0, 1)
    """
    body = [index for index, role in enumerate(roles) if role is Role.BODY]
    near = (one for one, following in pairwise(body) if following - one <= TOGETHER)
    return next(near, body[0] if body else len(roles))


def closing(roles: Sequence[Role]) -> int:
    """The last line of the running text, -1 without any; a reader's comment far below it stands alone.

    >>> body, noise = Role.BODY, Role.NOISE
    >>> closing([noise, body, body, noise, noise, noise, body]), closing([noise, body]), closing([noise])
    (2, 1, -1)
    """
    body = [index for index, role in enumerate(roles) if role is Role.BODY]
    near = (one for one, before in pairwise(reversed(body)) if one - before <= TOGETHER)
    return next(near, body[-1] if body else -1)
