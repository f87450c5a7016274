"""What each field's value is and where it was read: the common currency of Normalize."""

import msgspec

from hanji.transforms.clean.opening import opening
from hanji.transforms.records import Cleaned, Provenance, Role, Segment


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A value for one field, with the signal it comes from."""

    value: str
    signal: str
    detail: str = ""


def of_role(cleaned: Cleaned, *roles: Role) -> list[Segment]:
    """The segments of some roles, in their order."""
    return [segment for segment in cleaned.segments if segment.role in roles]


def opening_of(cleaned: Cleaned) -> int:
    """The place of the segment with which the body has begun for good."""
    return opening([segment.role for segment in cleaned.segments])


def position(cleaned: Cleaned, role: Role) -> int:
    """The index of the first segment of a role; the number of segments if there is none."""
    return next((at for at, segment in enumerate(cleaned.segments) if segment.role is role), len(cleaned.segments))


def proof(field: str, claim: Claim | None) -> list[Provenance]:
    """The provenance of a field: nothing for a field without a value."""
    return [Provenance(field=field, signal=claim.signal, detail=claim.detail)] if claim else []


def value(claim: Claim | None) -> str | None:
    """The claim's value, if there is a claim."""
    return claim.value if claim else None
