"""The golden documents: write the records that the chain makes of them, and hold these against what a human stated.

tests/golden/NAME.txt           the document, with the bytes that it would arrive in
tests/golden/NAME.json          what a human states of it: fields, body, what must go, what must stay
tests/golden/expected/NAME.json the record that the chain makes now
tests/golden/floors.json        the least score a document may have, field by field

scripts/golden           write the expected records; the diff is the review
scripts/golden --check   compare only; exit status 1 where a record has changed
scripts/golden --report  the mean scores, and what is not as stated
scripts/golden --raise   make better scores the new floors; new documents get theirs
scripts/golden --lower   let the floors sink to the scores (say in the commit why)
"""

import argparse
import difflib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from hanji.transforms.chain import Knowledge, article_of, load_knowledge
from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import InputFile, Page

Json = dict[str, Any]

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "golden"
EXPECTED = FOLDER / "expected"
FLOORS = FOLDER / "floors.json"
# What a run says of itself, which is not the document's.
OF_THE_RUN = ("hanji_version", "config_hash", "run_id")
_QUOTES = {ord(curly): straight for curly, straight in zip("‘’‚´`“”„«»", "'" * 5 + '"' * 5, strict=True)}
_BULLET = re.compile(r"^(?:[•·▪◦*\-–—]\s+)+")


# ---- documents and their records


def names(folder: Path = FOLDER) -> list[str]:
    """The golden documents, by their names."""
    return sorted(file.stem for file in folder.glob("*.txt"))


def gold_of(name: str) -> Json:
    """What a human states of a document."""
    gold: Json = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return gold


def record_of(name: str, knowledge: Knowledge) -> Json:
    """The record that the chain makes of a document, without what depends on the place or the run."""
    path = FOLDER / f"{name}.txt"
    file = InputFile(uri=path.name, relative=path.name, size=path.stat().st_size)
    (page,) = decode(file, lambda _: path.open("rb"), Limits())
    if not isinstance(page, Page):
        raise SystemExit(f"{path.name} is no document: {page}")
    record: Json = msgspec.to_builtins(article_of(page, knowledge))
    return {key: value for key, value in record.items() if key not in OF_THE_RUN}


def as_text(record: Json) -> str:
    """A record as it stands in its file: readable, and the same on every machine."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def expected_text(name: str) -> str:
    """The record of the last review; "" for a document that is new."""
    file = EXPECTED / f"{name}.json"
    return file.read_text("utf-8") if file.exists() else ""


def difference(name: str, record: Json) -> str:
    """What has changed in a record since the last review, as a unified diff; "" if nothing has."""
    before, after = expected_text(name), as_text(record)
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), f"expected/{name}.json", "now", "", "", 1, "")
    return "\n".join(lines)


# ---- scores: 1.0 is as stated, 0.0 is wrong


def scores(gold: Json, record: Json) -> dict[str, float]:
    """How near a record is to its gold; a field that the gold leaves empty must be empty only where that says much.

    `paragraphs` and `authors` are F1 of the sets, `must_keep` and `removed` shares; the rest is right or wrong.
    """
    found = {
        "paragraphs": f1(_paragraphs(gold["text"]), _paragraphs(record["text"])),
        "must_keep": share(plain(part) in plain(record["text"]) for part in gold["must_keep"]),
        "removed": share(not stays(line, gold["text"], record["text"]) for line in gold["removed"]),
        "title": same(record["title"], gold["title"], gold["title_aliases"], plain),
        "authors": f1(*_authors(gold, record)),
        "published_at": float(same_time(gold["published_at"], record["published_at"])),
        "publisher": same(record["publisher"], gold["publisher"], gold["publisher_aliases"], _letters),
        "language": float(record["language"] == gold["language"]),
    }
    if gold["modified_at"]:
        found["modified_at"] = float(same_time(gold["modified_at"], record["modified_at"]))
    for field in ("subtitle", "section", "dateline", "url"):
        if gold.get(field):
            found[field] = same(record[field], gold[field], gold.get(f"{field}_aliases", []), plain)
    if emails := [(author["name"], author["email"]) for author in gold["authors"] if author["email"]]:
        named = {(author["name"], author["email"]) for author in record["authors"]}
        found["emails"] = share(pair in named for pair in emails)
    return {field: round(value, 4) for field, value in found.items()}


def plain(text: str | None) -> str:
    """A text with straight quotes, single spaces and small letters: what two copies of it share."""
    whole = unicodedata.normalize("NFC", text or "").translate(_QUOTES)
    return " ".join(whole.split()).casefold()


def _letters(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", plain(text)).removeprefix("the")


def _paragraphs(text: str) -> list[str]:
    return [_BULLET.sub("", plain(paragraph)) for paragraph in text.split("\n\n") if paragraph.strip()]


def _authors(gold: Json, record: Json) -> tuple[list[str], list[str]]:
    optional = {_letters(name) for name in gold["authors_optional"]}
    stated = [_letters(author["name"]) for author in gold["authors"]]
    found = [_letters(author["name"]) for author in record["authors"]]
    return stated, [name for name in found if name not in optional]


def f1(stated: Iterable[str], found: Iterable[str]) -> float:
    """The harmonic mean of precision and recall of a multiset; 1.0 where both are empty."""
    gold, own = Counter(stated), Counter(found)
    both = (gold & own).total()
    return 2 * both / (gold.total() + own.total()) if gold or own else 1.0


def share(held: Iterable[bool]) -> float:
    """The part that holds; 1.0 of nothing."""
    results = list(held)
    return sum(results) / len(results) if results else 1.0


def same(value: str | None, stated: str, aliases: Iterable[str], form: Callable[[str | None], str]) -> float:
    return float(bool(value) and form(value) in {form(one) for one in (stated, *aliases)})


def same_time(stated: str, value: str | None) -> bool:
    """The same instant; the same day where only that is stated, the same wall clock where no zone is."""
    if not value:
        return False
    found = datetime.fromisoformat(value)
    if len(stated) == len("2024-06-04"):
        return value[:10] == stated
    gold = datetime.fromisoformat(stated)
    return found.replace(tzinfo=None) == gold if gold.tzinfo is None else found == gold


def stays(line: str, gold_text: str, text: str) -> bool:
    """Whether a line of furniture is still in the text: as a line, or more often within it than the gold has it."""
    furniture, stated, own = plain(line), plain(gold_text), plain(text)
    words = re.compile(rf"(?<!\w){re.escape(furniture)}(?!\w)")
    whole = furniture in map(plain, text.splitlines()) and furniture not in map(plain, gold_text.splitlines())
    return whole or len(words.findall(own)) > len(words.findall(stated))


# ---- floors


def floors() -> dict[str, dict[str, float]]:
    """The least scores: document → field → score."""
    known: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return known


def sunk(found: dict[str, float], least: dict[str, float]) -> list[str]:
    """The fields of a document that are below their floors, for people."""
    return [
        f"{field} {found.get(field, 0.0)} < {floor}" for field, floor in least.items() if found.get(field, 0.0) < floor
    ]


def moved(found: dict[str, float], least: dict[str, float], *, lower: bool) -> dict[str, float]:
    """The new floors of a document; only with `lower` may one sink, or go with its field."""
    if lower:
        return found
    return {field: max(found.get(field, 0.0), least.get(field, 0.0)) for field in {**least, **found}}


def write_floors(found: dict[str, dict[str, float]], *, lower: bool) -> int:
    before = floors()
    after = {name: moved(values, before.get(name, {}), lower=lower) for name, values in found.items()}
    rows = [f" {json.dumps(name)}: {json.dumps(after[name])}" for name in sorted(after)]
    FLOORS.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
    changed = sum(
        after[name].get(field) != before.get(name, {}).get(field)
        for name in after
        for field in {**after[name], **before.get(name, {})}
    )
    print(f"{changed} floors moved")
    return 0


# ---- the command


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="compare the records with the expected ones")
    what.add_argument("--report", action="store_true", help="print the mean scores and what is not as stated")
    what.add_argument("--raise", dest="raised", action="store_true", help="make better scores the new floors")
    what.add_argument("--lower", action="store_true", help="let floors sink to the scores")
    options = parser.parse_args()
    knowledge = load_knowledge()
    records = {name: record_of(name, knowledge) for name in names()}
    if options.check:
        return check(records)
    if options.report or options.raised or options.lower:
        found = {name: scores(gold_of(name), record) for name, record in records.items()}
        return report(found) if options.report else write_floors(found, lower=options.lower)
    return write(records)


def check(records: dict[str, Json]) -> int:
    """Print what has changed; 1 if anything has."""
    changes = [change for name, record in records.items() if (change := difference(name, record))]
    print("\n".join(changes) if changes else f"{len(records)} records are as expected")
    return 1 if changes else 0


def write(records: dict[str, Json]) -> int:
    """Write the expected records, and take away those whose document is gone."""
    EXPECTED.mkdir(exist_ok=True)
    changed = [name for name, record in records.items() if difference(name, record)]
    for name in changed:
        (EXPECTED / f"{name}.json").write_text(as_text(records[name]), "utf-8")
    gone = [file for file in EXPECTED.glob("*.json") if file.stem not in records]
    for file in gone:
        file.unlink()
    print(f"{len(records)} documents, {len(changed)} records changed, {len(gone)} taken away")
    return 0


def report(found: dict[str, dict[str, float]]) -> int:
    fields = list(dict.fromkeys(field for values in found.values() for field in values))
    for field in fields:
        values = [scored[field] for scored in found.values() if field in scored]
        print(f"{field:14}{sum(values) / len(values):.4f}  of {len(values)}")
    for name, scored in found.items():
        if short := [f"{field} {value}" for field, value in scored.items() if value < 1]:
            print(f"{name:24}{', '.join(short)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
