"""Write: a record as one line of JSON Lines."""

import msgspec

from hanji.transforms.records import Article, Reject


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """What a record says of the run that made it; set last, so that the chain before is independent of the run."""

    hanji_version: str
    config_hash: str
    run_id: str


def encode(article: Article, stamp: Stamp) -> bytes:
    r"""The line of an article, in UTF-8, with its line end.

    Raises `UnicodeEncodeError` for half a surrogate pair, which is in no Unicode text.
    """
    stamped = msgspec.structs.replace(
        article, hanji_version=stamp.hanji_version, config_hash=stamp.config_hash, run_id=stamp.run_id
    )
    return msgspec.json.encode(stamped) + b"\n"


def encode_reject(reject: Reject, stamp: Stamp) -> bytes:
    """The line of a rejected input, in UTF-8, with its line end."""
    return msgspec.json.encode(msgspec.structs.replace(reject, run_id=stamp.run_id)) + b"\n"
