"""`hanji schema`: the JSON Schema of a record, strict: every key is there and no other."""

import sys
from typing import Any

import msgspec

from hanji.transforms.records import SCHEMA_VERSION, Article

DESCRIPTIONS = {
    "schema_version": "Version of this schema.",
    "id": "Stable name: a hash of the canonical URL, else of the source's path below its input root.",
    "source_uri": "The file that the article was read from.",
    "source_member": "The member, entry or record inside an archive, feed or dump.",
    "source_format": "What the source was: text, html, feed, …",
    "source_encoding": "Character set that the bytes were decoded with.",
    "source_sha256": "SHA-256 of the source's bytes, hexadecimal.",
    "url": "Address of the article, without tracking parameters.",
    "canonical_url": "Address that the publisher calls the canonical one.",
    "title": "Headline without the site's name; brackets such as [Editorial] stay.",
    "subtitle": "Deck lines below the headline.",
    "description": "Summary that the publisher gives.",
    "authors": "People of the byline; an agency or desk is none.",
    "publisher": "Name of the publisher.",
    "publisher_domain": "The publisher's domain.",
    "section": "Section as the publisher states it.",
    "keywords": "Keywords as the publisher states them.",
    "published_at": "RFC 3339 time of publication, always with an offset.",
    "modified_at": "RFC 3339 time of the last change, always with an offset.",
    "published_precision": "How exact published_at was stated: day, minute or second.",
    "dateline": "Place and agency that open the story; not repeated in text.",
    "language": "BCP 47 language of the text.",
    "text": "Clean body, NFC; paragraphs joined by one blank line.",
    "completeness": "full, summary (a feed's teaser) or paywalled (a stub).",
    "images": "Pictures with caption and credit.",
    "word_count": "Words of the text.",
    "character_count": "Characters of the text.",
    "sentence_count": "Sentences of the text.",
    "reading_time_seconds": "Time that reading the text takes, in seconds.",
    "content_hash": "Hash of the normalised text.",
    "removed": "Every line that is in no other field, with its role and the rule that took it out.",
    "provenance": "For each value the signal that it was taken from.",
    "revision": "1 for an article seen for the first time.",
    "supersedes": "content_hash of the revision before.",
    "hanji_version": "Version of the program.",
    "config_hash": "Hash of the knowledge and settings that the record depends on.",
    "run_id": "The run that wrote the record.",
}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) that every written record keeps."""
    (reference,), kinds = msgspec.json.schema_components([Article], ref_template="#/$defs/{name}")
    for kind in kinds.values():
        if kind.get("type") == "object":
            kind["required"] = list(kind["properties"])
            kind["additionalProperties"] = False
            for key in kind["properties"].values():
                key.pop("default", None)
    article = kinds.pop(reference["$ref"].rpartition("/")[2])
    for name, key in article["properties"].items():
        key["description"] = DESCRIPTIONS[name]
    article["properties"]["schema_version"]["const"] = SCHEMA_VERSION
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **article, "$defs": kinds}


def schema_verb() -> int:
    """Print it; returns the exit status."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n")
    return 0
