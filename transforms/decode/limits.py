"""How much one input may cost."""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes. An input, member or record beyond one of them is rejected, and its neighbours go on.

    `max_bytes` is for one document as it is read. `max_unpacked` and `max_ratio` (unpacked to packed, looked at beyond
    `ratio_grace`) are for all that one compressed file gives: news shrinks to a quarter, a bomb to a thousandth.
    `max_members` is for one archive, `max_layers` for containers in containers: a `.tar.gz` is two.
    """

    max_bytes: int = 20_000_000
    max_unpacked: int = 100_000_000_000
    max_ratio: int = 200
    ratio_grace: int = 5_000_000
    max_members: int = 1_000_000
    max_layers: int = 4
