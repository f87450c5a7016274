"""Raw article text: `.txt`, `.text`, `.md`."""

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.item import Item, source_of
from hanji.transforms.decode.mojibake import repair, repair_decoded
from hanji.transforms.decode.normalise import normalise
from hanji.transforms.records import Page, Rejected


def text_page(item: Item, data: bytes) -> Page:
    """The page of a raw text. Raises `Rejected`: `empty`, `binary`, `undecodable`."""
    decoded = decode_bytes(data, item.declared)
    repaired, repairs = repair_decoded(decoded, data)
    text = normalise(repaired)
    if text != repaired:  # what was taken out may have disturbed mojibake that is certain now
        text, more = _steady(text)
        repairs += more
    if not text.strip():
        raise Rejected("empty", "only invisible characters")
    decoded_by = "+".join((decoded.rung, *decoded.repairs, *repairs))
    source = source_of(item, data, "text", decoded.encoding, decoded_by)
    return Page(source=source, text=text, url=item.url, candidates=item.candidates)


def _steady(text: str) -> tuple[str, tuple[str, ...]]:
    """The text that repairing and normalising leave as it is, and what was repaired; each repair makes it shorter."""
    repairs: tuple[str, ...] = ()
    while (again := repair(text))[1]:
        text, repairs = normalise(again[0]), repairs + again[1]
    return text, repairs
