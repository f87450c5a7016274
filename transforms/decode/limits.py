"""How much one input may cost."""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes. Any input beyond one of them is rejected as `too-large`."""

    max_bytes: int = 20_000_000
