"""Raw article text: `.txt`, `.text`, `.md`."""

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.item import Item, source_of
from hanji.transforms.decode.mojibake import repair_decoded
from hanji.transforms.decode.normalise import normalise
from hanji.transforms.records import Page, Rejected


def text_page(item: Item, data: bytes) -> Page:
    """The page of a raw text. Raises `Rejected`: `empty`, `binary`, `undecodable`."""
    decoded = decode_bytes(data, item.declared)
    repaired, repairs = repair_decoded(decoded, data)
    text = normalise(repaired)
    if not text.strip():
        raise Rejected("empty", "only invisible characters")
    decoded_by = "+".join((decoded.rung, *decoded.repairs, *repairs))
    source = source_of(item, data, "text", decoded.encoding, decoded_by)
    return Page(source=source, text=text, url=item.url, candidates=item.candidates)
